// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/area_badge.h"

#include <QRegularExpression>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

QString AreaBadges::badgeFor(const QString& name) {
    static const QRegularExpression numbered(u"\\b\\d{1,3}\\b"_s);
    QString badge = numbered.match(name).captured();
    if (badge.isEmpty() || m_taken.contains(badge))
        badge = name.left(1).toUpper() + name.mid(1, 1).toLower();
    if (m_taken.contains(badge)) {
        const QString letter = name.left(1).toUpper();
        int& number = m_numbers[letter];
        number = std::max(number, 1);
        do
            badge = letter + QString::number(++number);
        while (m_taken.contains(badge));
    }
    m_taken.insert(badge);
    return badge;
}

} // namespace liaison
