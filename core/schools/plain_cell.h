// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

#include <string_view>

namespace liaison {

/// True if a cell can be taken as it is: readListCell would give back the very same text, without a doubt.
/// Looks at bytes only; false may also mean "look closer". Nearly all cells of an official list are plain.
bool isPlainCell(FieldKind kind, std::string_view cell);

} // namespace liaison
