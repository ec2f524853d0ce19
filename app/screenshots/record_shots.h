// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/screenshots/stage.h"

namespace liaison::screenshots {

/// Overview, reports with their preview, history, backups and the trust's details.
void addRecordShots(std::vector<Shot>& shots);

} // namespace liaison::screenshots
