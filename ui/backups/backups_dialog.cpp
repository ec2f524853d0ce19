// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backups_dialog.h"

#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "ui/backups/backup_keeper.h"
#include "ui/history/moment_text.h"
#include "ui/shell/settings.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/details_panel.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QUrl>

namespace liaison {

BackupsDialog::BackupsDialog(Workspace& workspace, const QString& filePath, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_filePath(filePath)
    , m_model(new RowModel<Row>(
          {Column<Row>(u"when"_s, tr("Made"), [](const Row& row) { return momentText(row.file.at); })
               .sortedBy([](const Row& row) { return QVariant(row.file.at.toMSecsSinceEpoch()); }),
           Column<Row>(u"size"_s, tr("Size"),
                       [](const Row& row) {
                           return QLocale().formattedDataSize(row.file.bytes, 1,
                                                              QLocale::DataSizeTraditionalFormat);
                       })
               .number([](const Row& row) { return QVariant(row.file.bytes); })},
          [](const Row& row) { return row.number; }, this))
    , m_notice(new NoticeBar) {
    setObjectName(u"backupsDialog"_s);
    setWindowTitle(tr("Backups of %1").arg(QFileInfo(filePath).fileName()));
    auto* middle = new QHBoxLayout;
    middle->setSpacing(rhythm(this, 3));
    middle->addWidget(makeList(), 1);
    middle->addWidget(makeInside(), 1);
    m_where = quietLabel({});
    m_where->setObjectName(u"backupsWhere"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(rhythm(this, 2), rhythm(this, 2), rhythm(this, 2), rhythm(this, 2));
    layout->setSpacing(rhythm(this) * 3 / 2);
    layout->addWidget(m_notice);
    layout->addWidget(m_where);
    layout->addLayout(middle, 1);
    layout->addWidget(makeButtons());
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 28);
    connect(&BackupKeeper::of(workspace), &BackupKeeper::backupsChanged, this, &BackupsDialog::read);
    read();
}

QWidget* BackupsDialog::makeList() {
    m_table = new TableView(u"backups"_s, tr("Backups, newest first"));
    m_table->setObjectName(u"backupsTable"_s);
    m_table->setRowModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_table, &TableView::selectedKeysChanged, this, &BackupsDialog::showInside);
    connect(m_table, &TableView::rowActivated, this, &BackupsDialog::askToRestore);
    return m_table;
}

QWidget* BackupsDialog::makeInside() {
    auto* inside = new QWidget;
    m_facts = new FactList;
    m_facts->setObjectName(u"backupFacts"_s);
    m_problem = quietLabel({});
    m_problem->setObjectName(u"backupProblem"_s);
    auto* layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(new Heading(tr("Inside this backup"), 2));
    layout->addWidget(m_problem);
    layout->addWidget(m_facts);
    layout->addStretch(1);
    return inside;
}

QWidget* BackupsDialog::makeButtons() {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    // Enter restores or closes nothing by mistake.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_now = buttons->addButton(tr("&Back up now"), QDialogButtonBox::ActionRole);
    m_now->setObjectName(u"backUpNow"_s);
    m_now->setEnabled(m_workspace.hasFile());
    QPushButton* folder = buttons->addButton(tr("&Open folder"), QDialogButtonBox::ActionRole);
    folder->setObjectName(u"openBackupFolder"_s);
    m_restore = buttons->addButton(tr("&Restore…"), QDialogButtonBox::ActionRole);
    m_restore->setObjectName(u"restoreBackup"_s);
    for (QPushButton* button : {m_now, folder, m_restore})
        button->setAutoDefault(false);
    connect(m_now, &QPushButton::clicked, this, [this] { BackupKeeper::of(m_workspace).backUpNow(); });
    connect(folder, &QPushButton::clicked, this, [this] {
        const QString path = backupFolderOf(m_filePath);
        QDir().mkpath(path);
        QDesktopServices::openUrl(QUrl::fromLocalFile(path));
    });
    connect(m_restore, &QPushButton::clicked, this, &BackupsDialog::askToRestore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void BackupsDialog::read() {
    const QString folder = backupFolderOf(m_filePath);
    std::vector<Row> rows;
    for (BackupFile& file : BackupFolder(folder, m_filePath).backups())
        rows.push_back({qint64(rows.size()) + 1, std::move(file)});
    const int kept = settings::kBackupsKept.value();
    const QString habit =
        kept > 0
            ? tr("A backup is made once a day and when a changed file is closed; the newest %1 are kept.")
                  .arg(kept)
            : tr("No backups are made automatically; Settings can change that.");
    m_where->setText(tr("%1 They are in “%2”.").arg(habit, QDir::toNativeSeparators(folder)));
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
    showInside();
}

const BackupsDialog::Row* BackupsDialog::selected() const {
    const QList<qint64> keys = m_table->selectedKeys();
    return keys.isEmpty() ? nullptr : m_model->find(keys.front());
}

void BackupsDialog::showInside() {
    const Row* row = selected();
    m_facts->setFacts({});
    m_restore->setEnabled(false);
    if (!row) {
        m_problem->setText(m_model->totalCount() == 0
                               ? tr("There is no backup of this file yet. “Back up now” makes one.")
                               : tr("Select a backup to look inside."));
        m_problem->show();
        return;
    }
    const auto summary = summaryOf(row->file.path);
    m_problem->setVisible(!summary);
    if (!summary) {
        m_problem->setText(summary.error().message);
        return;
    }
    m_restore->setEnabled(true);
    m_facts->setFacts({{tr("Trust"), summary->trustName},
                       {tr("Schools"), countText(summary->schools)},
                       {tr("Actions"), countText(summary->actions)},
                       {tr("Last action"), summary->lastAction.isEmpty() ? tr("None") : summary->lastAction},
                       {tr("Done"), momentText(summary->lastActionAt)},
                       {tr("File"), QFileInfo(row->file.path).fileName()}});
}

void BackupsDialog::askToRestore() {
    const Row* row = selected();
    if (!row || !m_restore->isEnabled())
        return;
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Restore"),
                                tr("Restore the backup of %1?").arg(momentText(row->file.at)),
                                QMessageBox::Cancel, this);
    box->setObjectName(u"restoreQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("It takes the place of “%1”. What stands there now is moved aside, into the same "
           "folder, under a name with “before restore”; nothing is lost.")
            .arg(QFileInfo(m_filePath).fileName()));
    QPushButton* go = box->addButton(tr("&Restore"), QMessageBox::AcceptRole);
    go->setObjectName(u"restoreConfirm"_s);
    box->setDefaultButton(go);
    connect(go, &QPushButton::clicked, this, [this, chosen = *row] { restore(chosen); });
    box->open();
}

void BackupsDialog::restore(const Row& row) {
    setEnabled(false);
    const QString made = momentText(row.file.at);
    const QPointer<BackupsDialog> self(this);
    BackupKeeper::of(m_workspace)
        .restore(row.file.path, m_filePath,
                 [self, made, &workspace = m_workspace](const Result<QString>& aside) {
                     if (aside)
                         workspace.notify(
                             aside->isEmpty()
                                 ? tr("The backup of %1 is restored.").arg(made)
                                 : tr("The backup of %1 is restored. What was open before is kept as “%2”.")
                                       .arg(made, QFileInfo(*aside).fileName()));
                     if (!self)
                         return;
                     self->setEnabled(true);
                     if (aside)
                         self->accept();
                     else
                         self->m_notice->showNotice(Tone::Bad, aside.error().message, aside.error().detail);
                 });
}

void showBackups(Workspace& workspace, QWidget* parent) {
    QString path = workspace.hasFile() ? workspace.file()->path() : settings::kLastFile.value();
    const QStringList recent = settings::kRecentFiles.value();
    if (path.isEmpty() && !recent.isEmpty())
        path = recent.front();
    if (path.isEmpty() || path == ":memory:"_L1) {
        workspace.notify(BackupsDialog::tr("There is no file to back up yet."));
        return;
    }
    auto* dialog = new BackupsDialog(workspace, path, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace liaison
