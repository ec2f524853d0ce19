// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_order.h"

#include "core/base/text.h"

#include <algorithm>

namespace liaison {

namespace {

/// What a field is sorted by, worked out once for each school.
struct SortKey {
    bool isBlank = true;
    qint64 number = 0;
    QString word;
    std::size_t position = 0;
};

SortKey keyOf(const School& school, SchoolField field, const QStringList& naturalOrder) {
    const SchoolFieldInfo& info = fieldInfo(field);
    SortKey key;
    if (const auto* date = std::get_if<QDate School::*>(&info.member)) {
        key.isBlank = !(school.*(*date)).isValid();
        key.number = (school.*(*date)).toJulianDay();
    } else if (const auto* number = std::get_if<std::optional<qint64> School::*>(&info.member)) {
        key.isBlank = !(school.*(*number));
        key.number = (school.*(*number)).value_or(0);
    } else {
        const QString& text = school.*std::get<QString School::*>(info.member);
        key.isBlank = text.isEmpty();
        key.word = folded(text);
        const qsizetype place = naturalOrder.indexOf(text);
        key.number = place < 0 ? naturalOrder.size() : place;
    }
    return key;
}

} // namespace

void sortSchools(std::vector<School>& schools, SchoolField field, bool isDescending) {
    // Types have no order that people expect, only usual words.
    const QStringList natural = field == SchoolField::Type ? QStringList() : fieldChoices(field);
    std::vector<SortKey> keys;
    keys.reserve(schools.size());
    for (const School& school : schools) {
        keys.push_back(keyOf(school, field, natural));
        keys.back().position = keys.size() - 1;
    }
    std::stable_sort(keys.begin(), keys.end(), [&](const SortKey& a, const SortKey& b) {
        if (a.isBlank || b.isBlank)
            return !a.isBlank && b.isBlank;
        const auto& [first, second] = isDescending ? std::tie(b, a) : std::tie(a, b);
        return std::tie(first.number, first.word) < std::tie(second.number, second.word);
    });
    std::vector<School> sorted;
    sorted.reserve(schools.size());
    for (const SortKey& key : keys)
        sorted.push_back(std::move(schools[key.position]));
    schools = std::move(sorted);
}

} // namespace liaison
