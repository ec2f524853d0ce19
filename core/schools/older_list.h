// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/draft_store.h"

namespace liaison {

/// The code of the note that the whole list may be older than the record.
QString olderListCode();
/// Says so in a note for the whole list, where it would open schools again that closed after its latest date.
void noteOlderList(const ImportPlan& plan, NoteKeeper& notes);
/// The note, if the plan has it; else null.
const ListNote* olderListNote(const ImportPlan& plan);

} // namespace liaison
