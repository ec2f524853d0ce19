// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/screenshots/stage.h"

namespace liaison::screenshots {

/// The page of the structure in its views and states, and its dialogs.
void addStructureShots(std::vector<Shot>& shots);

} // namespace liaison::screenshots
