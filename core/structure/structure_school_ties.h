// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_ties.h"

namespace liaison {

/// Tells where a school belongs. Carries the memberships of a school to the school that followed it: they end
/// on the day before and go on in the successor. A successor that is in the body, or in another of an
/// exclusive type, keeps its own place.
class StructureSchoolTies final : public SchoolTies {
public:
    /// Hubs are shown too: the school stands under them through its groups.
    std::vector<SchoolConnection> connections(Database& database, Id<School> school, QDate day) override;
    QStringList standing(Database& database, Id<School> school, QDate day) override;
    void handOver(Recorder& recorder, Id<School> from, Id<School> to, QDate day) override;
};

} // namespace liaison
