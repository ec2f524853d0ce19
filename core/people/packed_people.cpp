// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/packed_people.h"

#include "core/store/fast_statement.h"

#include <algorithm>

namespace liaison {

namespace {

/// The columns in front of the texts.
constexpr int kFirstText = 3;
/// What the texts of a person take as a rule.
constexpr std::size_t kUsualBytes = 64;

} // namespace

void PackedPeople::reserve(std::size_t people) {
    m_entries.reserve(people);
    m_bytes.reserve(people * kUsualBytes);
}

void PackedPeople::add(const FastStatement& row) {
    Entry& entry = m_entries.emplace_back();
    entry.id.value = row.integer(0);
    entry.version = row.integer(1);
    entry.isPublic = row.integer(2) != 0;
    entry.first = m_bytes.size();
    for (std::size_t i = 0; i < kTexts.size(); ++i) {
        m_bytes += row.utf8(kFirstText + int(i));
        entry.ends[i] = quint32(m_bytes.size() - entry.first);
    }
}

Person PackedPeople::find(Id<Person> id) const {
    Person person;
    person.id = id;
    const auto entry = std::lower_bound(m_entries.begin(), m_entries.end(), id,
                                        [](const Entry& one, Id<Person> wanted) { return one.id < wanted; });
    if (entry == m_entries.end() || entry->id != id)
        return person;
    person.version = entry->version;
    person.isPublic = entry->isPublic;
    quint32 begins = 0;
    for (std::size_t i = 0; i < kTexts.size(); ++i) {
        const quint32 ends = entry->ends[i];
        if (ends > begins)
            person.*kTexts[i] =
                QString::fromUtf8(m_bytes.data() + entry->first + begins, qsizetype(ends - begins));
        begins = ends;
    }
    return person;
}

} // namespace liaison
