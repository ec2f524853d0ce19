// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/record_words.h"

#include "ui/history/moment_text.h"
#include "ui/widgets/date_words.h"

namespace liaison {

RecordFormats screenFormats() {
    return {dateText, momentText};
}

} // namespace liaison
