// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/change_set.h"
#include "core/store/recorder.h"

#include <functional>
#include <vector>

namespace liaison {

/// “Add Oak”, “Edit Elm” and 3 more: at most five by name.
QString titlesText(const QStringList& titles);

/// A later change set that stands in the way of reverting an earlier one.
struct Blocker {
    Id<ChangeSet> id;
    QString title;
    QDateTime at;
};

/// The later change sets that build on what `id` did: they changed the same row (for two updates: the same
/// column), or added rows that refer to a row it added. Change sets that were themselves undone do not count.
/// Throws StoreError.
std::vector<Blocker> blockersOf(Database& database, Id<ChangeSet> id);

/// Turns every row of change set `id` round, last first, and marks it undone. Throws StoreError: Invalid
/// where it has been undone already, InUse where something was built on it (the message names what),
/// Cancelled where `progress`, told how much is done, answers false.
void reverse(Recorder& recorder, Id<ChangeSet> id, const std::function<bool(double)>& progress = {});

} // namespace liaison
