// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_connection.h"
#include "core/store/recorder.h"

namespace liaison {

/// When one school gives way to another, both inclusive.
struct HandOverDays {
    /// The last day of the school that closed.
    QDate last;
    /// The first of the one that followed it.
    QDate first;
};

/// From a day on, or from the day after the school closed if that is earlier (a hand-over is often done long
/// after), and not before the successor opened. Nothing where the record does not have both schools.
std::optional<HandOverDays> handOverDays(Database& database, Id<School> from, Id<School> to, QDate day);

/// What another room holds of a school, shows with it and carries to the school that followed it:
/// memberships, offices. Part of SchoolCompanions, or given to LinkImporter::addTies. Throws StoreError.
class SchoolTies {
public:
    virtual ~SchoolTies() = default;

    /// All that there was, is and is to come; what stands on the day by importance, what is past newest
    /// first.
    virtual std::vector<SchoolConnection> connections(Database& database, Id<School> school, QDate day) = 0;
    /// What of the school still stands on the day and so would go along, as parts of a sentence: "member of
    /// Aylesbury North". Empty where there is nothing.
    virtual QStringList standing(Database& database, Id<School> school, QDate day) = 0;
    /// Hands over from the day on. What the successor has already is not doubled.
    virtual void handOver(Recorder& recorder, Id<School> from, Id<School> to, QDate day) = 0;
};

} // namespace liaison
