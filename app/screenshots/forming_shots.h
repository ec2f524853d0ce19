// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/screenshots/stage.h"

namespace liaison::screenshots {

/// The wizard that forms groups, hubs and a founding MAT, page by page and job by job.
void addFormingShots(std::vector<Shot>& shots);

} // namespace liaison::screenshots
