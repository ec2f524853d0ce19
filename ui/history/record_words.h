// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/row_words.h"

namespace liaison {

/// The words of every table that the record has: the trust, schools, their links, lists and layouts.
RowWords recordWords();

} // namespace liaison
