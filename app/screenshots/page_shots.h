// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/screenshots/stage.h"

namespace liaison::screenshots {

/// Every page of the window, as it stands when it is gone to.
void addPageShots(std::vector<Shot>& shots);

} // namespace liaison::screenshots
