// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/record_words.h"

namespace liaison {

struct ShellSpec;

/// Makes the words of every table of the record, with days and moments as this user reads them.
using WordsMaker = std::function<RowWords(const RecordFormats&)>;

/// Adds the History page to the window.
void addHistoryTo(ShellSpec& shell, const WordsMaker& words);

} // namespace liaison
