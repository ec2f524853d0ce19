// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace liaison {

/// Somewhere in the program: a page, and what is open on it ("" for the page itself).
struct Place {
    QString page;
    QString item;

    bool operator==(const Place&) const = default;
};

inline constexpr QStringView kFilterItem = u"filter:";

/// A page whose list is to show only what meets the conditions, each "FIELD=VALUE"; several of one field are
/// alternatives. No conditions: the whole list.
inline Place filteredPlace(const QString& page, const QStringList& conditions) {
    return {page, kFilterItem.toString() + conditions.join(u'\n')};
}

/// The conditions where the item is that of a filteredPlace.
inline std::optional<QStringList> conditionsOf(const QString& item) {
    if (!item.startsWith(kFilterItem))
        return std::nullopt;
    return item.mid(kFilterItem.size()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace liaison
