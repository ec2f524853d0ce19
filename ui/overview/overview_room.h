// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/overview_page.h"

namespace liaison {

struct ShellSpec;

/// Adds the Overview page to the window, as its first.
void addOverviewTo(ShellSpec& shell, const OverviewHooks& hooks);

} // namespace liaison
