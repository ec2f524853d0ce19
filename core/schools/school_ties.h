// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_connection.h"
#include "core/store/recorder.h"

namespace liaison {

/// What another room holds of a school, shows with it and carries to the school that followed it: memberships,
/// offices. Part of SchoolCompanions, or given to LinkImporter::addTies. Throws StoreError.
class SchoolTies {
public:
    virtual ~SchoolTies() = default;

    /// All that there was, is and is to come; what stands on the day by importance, what is past newest first.
    virtual std::vector<SchoolConnection> connections(Database& database, Id<School> school, QDate day) = 0;
    /// What of the school still stands on the day and so would go along, as parts of a sentence: "member of
    /// Aylesbury North". Empty where there is nothing.
    virtual QStringList standing(Database& database, Id<School> school, QDate day) = 0;
    /// Hands over from the day on. What the successor has already is not doubled.
    virtual void handOver(Recorder& recorder, Id<School> from, Id<School> to, QDate day) = 0;
};

} // namespace liaison
