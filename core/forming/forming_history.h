// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/record_words.h"

namespace liaison {

/// Adds the words of saved plans for History.
void addFormingWords(RowWords& words, const RecordFormats& formats);

} // namespace liaison
