// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/school_requests.h"
#include "ui/shell/shell_spec.h"

namespace liaison {

/// Adds everything about schools to the window: the page, the commands, what the palette finds, and what
/// happens with a list that is dropped.
void addSchoolsTo(ShellSpec& spec, const SchoolHooks& hooks = {});

} // namespace liaison
