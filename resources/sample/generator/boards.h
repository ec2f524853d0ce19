// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "groups.h"
#include "people.h"

#include <QJsonObject>

namespace liaison::sample {

/// The county's boards and what became of them, and who holds office in bodies. Days to come are written
/// relative to the day on which the sample is made: "+33" in so many days, "january" the next 1 January,
/// "summer+1" the end of the school year after this one.
struct Boards {
    QJsonObject json;
    std::vector<OfficeRow> offices;
};

Boards boardsOf(const County& county, const Groups& groups, PeopleMaker& people, Random& random);

} // namespace liaison::sample
