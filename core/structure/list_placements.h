// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/list_companion.h"

namespace liaison {

/// Reads liaison groups and hubs out of lists of schools, and gives lists the names of both.
class ListPlacements final : public ListCompanion {
public:
    SchoolPlaces placesOn(Database& database, QDate day) const override;
    /// One body under two spellings that fold alike is one. What only looks alike and is not answered, a
    /// group that two hubs claim, and a group with the name of a hub are asked about and wait. Plans for
    /// later days that the record has stand in the way, and are said.
    PlacementPlan plan(Database& database, const std::vector<PlacedRow>& rows, QDate day,
                       const NameAnswers& answers) const override;
    /// Opens what bodies are missing on the plan's day, puts the groups into their hubs and moves the
    /// schools.
    void apply(Recorder& recorder, const PlacementPlan& plan,
               const std::vector<WantedPlace>& wanted) const override;
};

} // namespace liaison
