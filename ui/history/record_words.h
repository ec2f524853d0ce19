// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/record_words.h"

namespace liaison {

/// Days and moments as this user reads them.
RecordFormats screenFormats();

} // namespace liaison
