// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/import_options.h"
#include "core/store/trust_file.h"
#include "ui/shell/job.h"

#include <type_traits>

namespace liaison {

class Workspace;

/// Whether another connection can be opened to the file; a record in memory has but one.
bool canWorkAway(const TrustFile& file);

/// Opens the file at "path" once more, for a worker thread, and hands it to the function, which answers with
/// a Result.
template <class Function>
auto withFile(const QString& path, const Clock& clock, Database::Access access, Function&& function)
    -> std::invoke_result_t<Function, TrustFile&> {
    Result<std::unique_ptr<TrustFile>> file = TrustFile::open(path, clock, access);
    if (!file)
        return tl::unexpected<Error>(file.error());
    return std::forward<Function>(function)(**file);
}

/// A job's progress in the form in which the importers tell it: parts of a thousand.
ProgressReport progressOf(JobProgress& progress);

/// Tells the window of an action that a worker's own connection has kept.
void announceAction(Workspace& workspace, qint64 changeSetId);

/// Takes an action back and answers with the action that did.
Result<qint64> takeBackAction(TrustFile& file, qint64 changeSetId);

} // namespace liaison
