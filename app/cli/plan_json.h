// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/plan_telling.h"

namespace liaison::cli {

/// A plan for programs: the claim, every body with its members and their distances, and who is left out.
void writePlan(const Console& console, const ToldPlan& told);

} // namespace liaison::cli
