// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/screenshots/stage.h"

namespace liaison::screenshots {

/// The page of people, its dialogs and its wizards.
void addPeopleShots(std::vector<Shot>& shots);

} // namespace liaison::screenshots
