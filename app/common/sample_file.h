// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

namespace liaison {

class TrustFile;

/// The name of the sample county's trust.
QString sampleTrustName();
/// The sample county's authority.
QString sampleAuthority();

/// Imports the sample county's list and its links into a new file, and arranges its groups, hubs, boards and
/// people.
Result<void> fillWithSampleCounty(TrustFile& file);

} // namespace liaison
