// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_context.h"
#include "core/people/people_plan.h"

namespace liaison {

/// A head whom a school's own fields name.
struct SchoolHead {
    Id<School> school;
    PeopleRow row;
};

/// Works out what importing rows of people would do. Pure: it writes nothing and knows no store. The options
/// must have a day.
PeoplePlan planPeople(const PeopleContext& context, const std::vector<PeopleRow>& rows,
                      const PeopleOptions& options);
/// As planPeople, for heads; each row's role must be that of a headteacher.
PeoplePlan planHeads(const PeopleContext& context, const std::vector<SchoolHead>& heads,
                     const PeopleOptions& options);

} // namespace liaison
