// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shell_spec.h"

namespace liaison {

/// Everything the window is told: each room of ui adds its pages, commands and searches by one line.
ShellSpec shellSpec();

/// Starts what a workspace does by itself.
void startServices(Workspace& workspace);

} // namespace liaison
