// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/screenshots/stage.h"

namespace liaison::screenshots {

/// The window itself: start, palette, settings, help, shortcuts.
void addShellShots(std::vector<Shot>& shots);

} // namespace liaison::screenshots
