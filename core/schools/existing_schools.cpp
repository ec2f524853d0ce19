// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/existing_schools.h"

#include "core/base/text.h"

#include <algorithm>

namespace liaison {

ExistingSchools::ExistingSchools(ValuePool& pool, std::vector<SchoolField> fields)
    : m_pool(pool), m_fields(std::move(fields)) {
    for (const SchoolField field :
         {SchoolField::Urn, SchoolField::Name, SchoolField::Postcode, SchoolField::Status, SchoolField::Phase,
          SchoolField::Closed, SchoolField::ClosedReason})
        m_fields.push_back(field);
    const auto isFed = [&](SchoolField field) {
        return std::find(m_fields.begin(), m_fields.end(), field) != m_fields.end();
    };
    if (isFed(SchoolField::AgeLow) || isFed(SchoolField::AgeHigh))
        m_fields.insert(m_fields.end(), {SchoolField::AgeLow, SchoolField::AgeHigh});
    m_fields.push_back(SchoolField::Opened);
    std::sort(m_fields.begin(), m_fields.end());
    m_fields.erase(std::unique(m_fields.begin(), m_fields.end()), m_fields.end());
    m_slots.fill(-1);
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        m_slots[std::size_t(m_fields[i])] = int(i);
}

void ExistingSchools::add(const Entry& entry, std::span<const std::string_view> texts) {
    if (entry.urn != 0)
        m_byUrn.emplace(entry.urn, m_entries.size());
    m_entries.push_back(entry);
    for (const std::string_view text : texts)
        m_values.push_back(m_pool.intern(text));
}

ValueId ExistingSchools::value(std::size_t index, SchoolField field) const {
    const int slot = m_slots[std::size_t(field)];
    return slot < 0 ? 0 : m_values[index * m_fields.size() + std::size_t(slot)];
}

void ExistingSchools::foresee(std::size_t index, SchoolField field, ValueId value) {
    const int slot = m_slots[std::size_t(field)];
    if (slot < 0)
        return;
    m_values[index * m_fields.size() + std::size_t(slot)] = value;
    m_hasPlaces = false;
}

bool ExistingSchools::isClosed(std::size_t index) const {
    return m_pool.utf8(value(index, SchoolField::Status)) == "Closed";
}

qint64 ExistingSchools::withUrn(qint64 urn) const {
    const auto found = m_byUrn.find(urn);
    return found == m_byUrn.end() ? -1 : qint64(found->second);
}

qint64 ExistingSchools::withId(Id<School> id) const {
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const Entry& entry) { return entry.id == id; });
    return found == m_entries.end() ? -1 : found - m_entries.begin();
}

std::vector<std::size_t> ExistingSchools::withName(const QString& foldedName) const {
    buildPlaces();
    const QList<std::size_t> found = m_byName.values(foldedName);
    return {found.begin(), found.end()};
}

std::vector<std::size_t> ExistingSchools::withPostcode(ValueId postcode) const {
    buildPlaces();
    std::vector<std::size_t> found;
    if (postcode == 0)
        return found;
    const auto [begin, end] = m_byPostcode.equal_range(postcode);
    for (auto at = begin; at != end; ++at)
        found.push_back(at->second);
    return found;
}

void ExistingSchools::buildPlaces() const {
    if (m_hasPlaces)
        return;
    m_hasPlaces = true;
    m_byName.clear();
    m_byPostcode.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        m_byName.insert(folded(m_pool.text(value(i, SchoolField::Name))), i);
        if (const ValueId postcode = value(i, SchoolField::Postcode))
            m_byPostcode.emplace(postcode, i);
    }
}

} // namespace liaison
