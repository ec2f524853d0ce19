// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/screenshots/stage.h"

namespace liaison::screenshots {

/// The page of schools in its states, the form and the dialogs, and every page of both wizards.
void addSchoolShots(std::vector<Shot>& shots);

} // namespace liaison::screenshots
