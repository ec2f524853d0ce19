// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school.h"
#include "core/store/recorder.h"

namespace liaison {

/// What another room holds of a school and carries to the school that followed it: memberships, offices.
/// Given to LinkImporter::addTies. Throws StoreError.
class SchoolTies {
public:
    virtual ~SchoolTies() = default;

    /// What of the school still stands on the day and so would go along, as parts of a sentence: "member of
    /// Aylesbury North". Empty where there is nothing.
    virtual QStringList standing(Database& database, Id<School> school, QDate day) = 0;
    /// Hands over from the day on. What the successor has already is not doubled.
    virtual void handOver(Recorder& recorder, Id<School> from, Id<School> to, QDate day) = 0;
};

} // namespace liaison
