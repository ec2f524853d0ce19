// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace liaison {

/// Finds names that look like slips of one another: "Aylesbry North" beside "Aylesbury North", "Oak Groop"
/// beside "Oak Group", "Highwycombe" beside "High Wycombe", "Group One" beside "Group 1", "Chess Valley
/// Group" beside "Chess Valley". Numbers, single letters and points of the compass tell names apart: "North
/// 1" is not near "North 2".
class NearNames {
public:
    /// Adds a folded name and answers with those added before that are near it.
    QStringList add(const QString& foldedName);

private:
    struct Name {
        QString folded;
        QStringList words;
        /// Of all the words together: how long they are, and which letters they have.
        qsizetype size = 0;
        quint64 letters = 0;
    };

    std::vector<Name> m_names;
};

} // namespace liaison
