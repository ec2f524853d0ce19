// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/area_badge.h"

#include <QRegularExpression>

namespace liaison {

using namespace Qt::StringLiterals;

QString areaBadge(const QString& name, QSet<QString>& taken) {
    static const QRegularExpression numbered(u"\\b\\d{1,3}\\b"_s);
    if (const QString found = numbered.match(name).captured(); !found.isEmpty() && !taken.contains(found)) {
        taken.insert(found);
        return found;
    }
    QString badge = name.left(1).toUpper() + name.mid(1, 1).toLower();
    for (int number = 2; taken.contains(badge); ++number)
        badge = name.left(1).toUpper() + QString::number(number);
    taken.insert(badge);
    return badge;
}

} // namespace liaison
