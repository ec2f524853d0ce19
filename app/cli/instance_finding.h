// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/grouping/conflict.h"

namespace liaison::cli {

/// What is known of the best plan found for an instance.
struct Finding {
    grouping::Plan plan;
    std::optional<grouping::Cost> bound;
    bool isProven = false;
    double seconds = 0;
};

/// Tells a plan: medians and points count from 0 in the order of the file.
void tellFinding(const Console& console, const grouping::Problem& problem, const Finding& finding);

/// A cost in the unit of the file's coordinates.
double inUnits(const grouping::Problem& problem, grouping::Cost cost);
/// "24,731.5": it as a person reads it.
QString instanceCostText(double cost);
/// "No group has more than 16 points".
QString instanceRuleText(const grouping::Problem& problem, const grouping::Demand& demand);

} // namespace liaison::cli
