// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_ties.h"
#include "core/structure/body_ties.h"

namespace liaison {

/// What happens to offices when a body closes. Both those held in the body and those of representatives whom
/// it sent elsewhere are open.
class PeopleBodyTies final : public BodyTies {
public:
    QStringList openAfter(Database& database, Id<Body> body, QDate lastDay) override;
    /// Ends every open term on the last day; one that was to begin later never was and is removed.
    void endOn(Recorder& recorder, Id<Body> body, QDate lastDay) override;
    /// The same people go on in the other body as new terms with the planned last day. An office that the
    /// other body's type does not have, or whose only seat is taken there, is ended and not moved.
    void moveTo(Recorder& recorder, Id<Body> from, Id<Body> to, QDate day) override;
};

/// Tells who holds office in a school, and what happens to head and chair of governors when a school is
/// handed over to its successor: the term ends with the school. A business manager expects a head who became
/// head of the academy to be there still, and one whom the successor did not keep to be gone: so the person
/// goes on in a new term where the successor has nobody in that office, now or to come, and only there.
class PeopleSchoolTies final : public SchoolTies {
public:
    std::vector<SchoolConnection> connections(Database& database, Id<School> school, QDate day) override;
    QStringList standing(Database& database, Id<School> school, QDate day) override;
    void handOver(Recorder& recorder, Id<School> from, Id<School> to, QDate day) override;
};

} // namespace liaison
