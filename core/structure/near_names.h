// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMultiHash>
#include <QString>
#include <QStringList>

namespace liaison {

/// Finds names that look like slips of one another: "Aylesbry North" beside "Aylesbury North", "Highwycombe"
/// beside "High Wycombe", "Chess Valley Group" beside "Chess Valley". Numbers and single letters tell names
/// apart: "North 1" is not near "North 2".
class NearNames {
public:
    /// Adds a folded name and answers with those added before that are near it.
    QStringList add(const QString& foldedName);

private:
    QMultiHash<QString, QString> m_byVariant;
};

} // namespace liaison
