// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/record_words.h"

#include "core/schools/record_words.h"
#include "ui/history/moment_text.h"
#include "ui/widgets/date_words.h"

namespace liaison {

RowWords recordWords() {
    return recordWords({dateText, momentText});
}

} // namespace liaison
