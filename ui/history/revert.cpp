// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/revert.h"

#include "core/base/text.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "ui/history/moment_text.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace liaison {

namespace {

/// Above this many rows the window would stand still for a moment: the work goes to the background.
constexpr qint64 kRowsAtOnce = 2000;
constexpr std::size_t kBlockersNamed = 8;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::History)
};

QMessageBox* box(QWidget* parent, const QString& name, const QString& title, const QString& text,
                 const QString& more) {
    auto* dialog = new QMessageBox(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setObjectName(name);
    dialog->setWindowTitle(title);
    dialog->setTextFormat(Qt::PlainText);
    dialog->setText(text);
    dialog->setInformativeText(more);
    return dialog;
}

void refuse(QWidget* parent, const QString& text, const QString& more) {
    QMessageBox* dialog = box(parent, u"revertRefused"_s, Words::tr("Revert"), text, more);
    dialog->setIcon(QMessageBox::Information);
    dialog->addButton(QMessageBox::Close);
    dialog->open();
}

QString blockerList(const std::vector<Blocker>& blockers) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(blockers.size(), kBlockersNamed); ++i)
        lines << Words::tr("• %1 (%2)").arg(blockers[i].title, momentText(blockers[i].at));
    if (blockers.size() > kBlockersNamed)
        lines << Words::tr("and %1 more").arg(countText(qint64(blockers.size() - kBlockersNamed)));
    return lines.join(u'\n');
}

void finish(Workspace& workspace, const QString& title, const Result<ChangeSet>& done) {
    if (done)
        workspace.notify(Words::tr("Reverted “%1”.").arg(title), true);
    else if (done.error().code == ErrorCode::Cancelled)
        workspace.notify(Words::tr("Stopped. “%1” stands as it was.").arg(title));
    else
        workspace.showError(done.error());
}

void revertInBackground(Workspace& workspace, const ChangeSet& action) {
    const QString path = workspace.file()->path();
    const Clock& clock = workspace.clock();
    workspace.runJob<ChangeSet>(
        Words::tr("Reverting “%1”").arg(action.title),
        [path, &clock, id = action.id](JobProgress& progress) -> Result<ChangeSet> {
            auto file = TrustFile::open(path, clock);
            if (!file)
                return tl::unexpected<Error>(file.error());
            return (*file)->unitOfWork().revert(id, [&progress](double done) {
                constexpr qint64 kParts = 1000;
                progress.report(qint64(done * double(kParts)), kParts);
                return !progress.isCancelled();
            });
        },
        [&workspace, path, title = action.title](const Result<ChangeSet>& done) {
            if (done && workspace.hasFile() && workspace.file()->path() == path)
                workspace.file()->unitOfWork().announce(*done);
            finish(workspace, title, done);
        });
}

void revertNow(Workspace& workspace, const ChangeSet& action, qint64 rowCount) {
    if (!workspace.hasFile())
        return;
    if (rowCount > kRowsAtOnce && workspace.file()->path() != ":memory:"_L1)
        revertInBackground(workspace, action);
    else
        finish(workspace, action.title, workspace.file()->unitOfWork().revert(action.id));
}

} // namespace

void askToRevert(Workspace& workspace, QWidget* parent, const ChangeSet& action, qint64 rowCount) {
    if (!workspace.hasFile())
        return;
    if (action.isUndone) {
        refuse(parent,
               Words::tr("“%1” has been undone already, so there is nothing to revert.").arg(action.title),
               {});
        return;
    }
    if (workspace.file()->isReadOnly()) {
        refuse(parent, Words::tr("This file is open for reading only, so nothing in it can be reverted."),
               {});
        return;
    }
    const auto blockers = History(workspace.file()->database()).blockers(action.id);
    if (!blockers) {
        workspace.showError(blockers.error());
        return;
    }
    if (!blockers->empty()) {
        refuse(parent,
               Words::tr("“%1” cannot be reverted, because later actions build on it.").arg(action.title),
               Words::tr("Revert these first, the newest first:\n%1").arg(blockerList(*blockers)));
        return;
    }
    QMessageBox* dialog =
        box(parent, u"revertQuestion"_s, Words::tr("Revert"), Words::tr("Revert “%1”?").arg(action.title),
            Words::tr("This puts %1 back as before %2. History keeps both, and the revert can be undone.")
                .arg(counted(rowCount, Words::tr("row"), Words::tr("rows")), momentText(action.at)));
    QPushButton* go = dialog->addButton(Words::tr("&Revert"), QMessageBox::AcceptRole);
    go->setObjectName(u"revertConfirm"_s);
    dialog->addButton(QMessageBox::Cancel);
    dialog->setDefaultButton(go);
    QObject::connect(go, &QPushButton::clicked, &workspace,
                     [&workspace, action, rowCount] { revertNow(workspace, action, rowCount); });
    dialog->open();
}

} // namespace liaison
