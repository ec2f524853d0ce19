// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace liaison {

/// The badges of the areas of a map: a few letters or digits that stand for a name, each once.
class AreaBadges {
public:
    /// The number in a name that has one, else two letters of it, or a letter and a number where others have
    /// them.
    QString badgeFor(const QString& name);

private:
    QSet<QString> m_taken;
    /// Of each letter, the number that came last.
    QHash<QString, int> m_numbers;
};

} // namespace liaison
