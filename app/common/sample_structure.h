// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace liaison {

class TrustFile;

/// Gives the sample county's schools their groups, hubs, boards and people, past, present and to come, by the
/// acts that a user would do it with. Days to come follow from the file's clock.
Result<void> arrangeSampleCounty(TrustFile& file);

} // namespace liaison
