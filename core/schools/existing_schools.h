// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"
#include "core/schools/value_pool.h"

#include <QDate>
#include <QMultiHash>
#include <QString>

#include <array>
#include <span>
#include <unordered_map>
#include <vector>

namespace liaison {

/// The schools of the record as a plan compares with them: of each only the fields that the list feeds, as
/// texts in the plan's pool.
class ExistingSchools {
public:
    struct Entry {
        Id<School> id;
        qint64 version = 0;
        qint64 urn = 0;
        /// The school that took its place and the day it was handed over; 0 where it was not.
        qint64 successor = 0;
        QDate handedOver = {};
    };

    /// `fields` are compared; name, postcode, status, phase, opened, closed and the reason for it are always
    /// kept, and so is the other age where one is compared.
    ExistingSchools(ValuePool& pool, std::vector<SchoolField> fields);

    /// The fields to read from the record.
    const std::vector<SchoolField>& fields() const { return m_fields; }
    /// `texts` are canonical UTF-8, in the order of fields().
    void add(const Entry& entry, std::span<const std::string_view> texts);

    std::size_t size() const { return m_entries.size(); }
    const Entry& entry(std::size_t index) const { return m_entries[index]; }
    ValueId value(std::size_t index, SchoolField field) const;
    /// Sets what the list will make of a school, so that rows without a URN are matched with the record as it
    /// will be: else the same list would find other schools when it is read again.
    void foresee(std::size_t index, SchoolField field, ValueId value);
    bool isClosed(std::size_t index) const;
    /// The school of that URN, or -1.
    qint64 withUrn(qint64 urn) const;
    qint64 withId(Id<School> id) const;
    /// The schools of that folded name, and those at that postcode.
    std::vector<std::size_t> withName(const QString& foldedName) const;
    std::vector<std::size_t> withPostcode(ValueId postcode) const;

private:
    void buildPlaces() const;

    ValuePool& m_pool;
    std::vector<SchoolField> m_fields;
    /// Field → its place in a row of m_values, or -1.
    std::array<int, kSchoolFieldCount> m_slots{};
    std::vector<Entry> m_entries;
    std::vector<ValueId> m_values;
    std::unordered_map<qint64, std::size_t> m_byUrn;
    /// Made only when a row without a URN asks.
    mutable bool m_hasPlaces = false;
    mutable QMultiHash<QString, std::size_t> m_byName;
    mutable std::unordered_multimap<ValueId, std::size_t> m_byPostcode;
};

} // namespace liaison
