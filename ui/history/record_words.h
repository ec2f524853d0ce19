// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/row_words.h"

namespace liaison {

/// The words of every table that the record has, with days and moments as this user reads them.
RowWords recordWords();

} // namespace liaison
