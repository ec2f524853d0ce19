// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_desk.h"

namespace liaison::cli {

void addPlanCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& plan = *root.add_subcommand("plan", "Plans for liaison groups, hubs and a founding MAT");
    plan.require_subcommand(1);
    addPlanGroups(plan, invocation);
    addPlanHubs(plan, invocation);
    addPlanMat(plan, invocation);
    addSavedPlanCommands(plan, invocation);
    addPlanInstance(plan, invocation);
}

} // namespace liaison::cli
