// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/shell/shell_spec.h"

namespace liaison {

/// Brings the commands of forming groups, hubs and a founding MAT into the window, and saved plans into its
/// command palette.
void addFormingTo(ShellSpec& spec, const FormingHooks& hooks);

/// Opens the wizard on a saved plan.
void openSavedPlan(Workspace& workspace, const FormingHooks& hooks, QWidget* window, Id<SavedPlan> plan);

/// Opens the wizard over a window.
void openFormingWizard(Workspace& workspace, const FormingHooks& hooks, QWidget* window,
                       FormingJob job = FormingJob::Groups);

} // namespace liaison
