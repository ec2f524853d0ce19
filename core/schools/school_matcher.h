// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/draft_store.h"
#include "core/schools/existing_schools.h"

namespace liaison {

/// Finds which school a row without a URN is, by normalised name and postcode. It never guesses: where it is
/// not sure, the user is asked.
class SchoolMatcher {
public:
    struct Match {
        enum class Kind { Existing, New, Ask };
        Kind kind = Kind::Ask;
        /// For Existing: the school's place in ExistingSchools.
        std::size_t index = 0;
        /// For Ask.
        QString reason;
        std::vector<std::size_t> candidates;
    };

    SchoolMatcher(const ExistingSchools& existing, const ValuePool& pool)
        : m_existing(existing), m_pool(pool) {}

    Match match(const QString& name, ValueId postcode, bool isRowClosed) const;
    /// For a row whose URN the record does not have: schools entered without a URN that may be this one.
    std::vector<std::size_t> withoutUrn(const QString& name, ValueId postcode) const;
    UnmatchedRow::Candidate candidate(std::size_t index) const;

private:
    const ExistingSchools& m_existing;
    const ValuePool& m_pool;
};

/// What two rows must share to be taken for one school: the normalised name and the postcode.
QString placeKey(const QString& name, ValueId postcode);

} // namespace liaison
