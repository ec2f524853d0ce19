// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/away_work.h"

#include "core/store/history.h"
#include "ui/shell/workspace.h"

namespace liaison {

namespace {

constexpr qint64 kParts = 1000;
/// Enough for a listener to see what was touched; with so many rows everybody reads all again.
constexpr int kAnnouncedRows = 200;

} // namespace

bool canWorkAway(const TrustFile& file) {
    return file.path() != QStringLiteral(":memory:");
}

ProgressReport progressOf(JobProgress& progress) {
    return [&progress](double done) {
        progress.report(static_cast<qint64>(done * static_cast<double>(kParts)), kParts);
        return !progress.isCancelled();
    };
}

void announceAction(Workspace& workspace, qint64 changeSetId) {
    if (!workspace.hasFile() || changeSetId == 0)
        return;
    TrustFile& file = *workspace.file();
    // Asked so that the change is not noticed a second time as somebody else's.
    file.hasChangedElsewhere();
    if (const Result<ChangeSet> changes = History(file.database()).action({changeSetId}, kAnnouncedRows))
        file.unitOfWork().announce(*changes);
}

Result<qint64> takeBackAction(TrustFile& file, qint64 changeSetId) {
    const Result<ChangeSet> action = History(file.database()).action({changeSetId}, 1);
    if (!action)
        return tl::unexpected<Error>(action.error());
    UnitOfWork& work = file.unitOfWork();
    const bool isLast = work.undoTitle() == action->title;
    const Result<ChangeSet> undone = isLast ? work.undo() : work.revert({changeSetId});
    if (!undone)
        return tl::unexpected<Error>(undone.error());
    return undone->id.value;
}

} // namespace liaison
