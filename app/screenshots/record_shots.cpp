// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots/record_shots.h"

#include "core/schools/school_service.h"
#include "core/schools/schools_overview_report.h"
#include "core/store/trust_file.h"
#include "ui/backups/backup_keeper.h"
#include "ui/backups/backups_dialog.h"
#include "ui/history/revert.h"
#include "ui/reports/report_dialog.h"
#include "ui/trust/trust_dialog.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace liaison::screenshots {

namespace {

SchoolService schoolsOf(Stage& stage) {
    TrustFile& file = *stage.workspace().file();
    return {file.database(), file.unitOfWork(), file.clock()};
}

/// A few edits on top of the import, so that there is something to see; made once.
void giveHistory(Stage& stage) {
    stage.openSample();
    auto schools = schoolsOf(stage);
    const auto all = schools.list();
    if (!all || all->size() < 3 || !all->front().notes.isEmpty())
        return;
    School first = all->front();
    first.notes = u"Visited in October; the hall can be used for area meetings."_s;
    first.headLastName = u"Okafor"_s;
    first.pupils = first.pupils.value_or(200) + 7;
    if (schools.edit(first))
        (void)schools.close((*all)[1].id, QDate(2027, 8, 31), u"Closure"_s);
    School third = (*all)[2];
    third.knownAs = u"The Lane"_s;
    (void)schools.edit(third);
    stage.workspace().undo();
}

QWidget* page(Stage& stage, const QString& id, const QString& item = {}) {
    giveHistory(stage);
    stage.goTo(id, item);
    return nullptr;
}

QWidget* history(Stage& stage) {
    page(stage, u"history"_s);
    if (auto* table = stage.find<TableView>(u"historyTable"_s))
        table->selectRow(table->rowModel()->rowCount() > 3 ? 3 : 0);
    return nullptr;
}

QWidget* revertQuestion(Stage& stage) {
    history(stage);
    if (auto* revert = stage.find<QAction>(u"revert"_s))
        revert->trigger();
    return nullptr;
}

QWidget* charts(Stage& stage, bool asTables) {
    page(stage, u"overview"_s);
    if (auto* tables = stage.find<QAction>(u"chartsAsTables"_s))
        tables->setChecked(asTables);
    return nullptr;
}

QWidget* concerned(Stage& stage) {
    page(stage, u"overview"_s);
    if (auto* call = stage.find<QPushButton>(u"call withoutPupils"_s))
        call->click();
    return nullptr;
}

QWidget* preview(Stage& stage, const QString& search) {
    giveHistory(stage);
    Workspace& workspace = stage.workspace();
    ReportDialog* dialog = new ReportDialog(
        workspace,
        {ReportDialog::tr("Schools at a glance"),
         makerFor(workspace,
                  [day = workspace.asOf()](TrustFile& file) { return schoolsOverviewReport(file, day); })},
        ReportDialog::Then::Preview, &stage.window());
    stage.keep(dialog);
    dialog->show();
    stage.settle();
    dialog->findChild<QLineEdit*>(u"previewSearch"_s)->setText(search);
    // The search goes through the pages by a timer of its own.
    for (int i = 0; i < 4; ++i)
        stage.settle();
    return dialog;
}

QWidget* backups(Stage& stage, bool hasSome) {
    giveHistory(stage);
    if (hasSome) {
        BackupKeeper::of(stage.workspace()).backUpNow();
        stage.settle();
    }
    auto* dialog = new BackupsDialog(stage.workspace(), stage.workspace().file()->path(), &stage.window());
    stage.keep(dialog);
    dialog->show();
    // The stage stands in a folder that nobody would keep a record in.
    if (auto* where = dialog->findChild<QLabel*>(u"backupsWhere"_s))
        where->setText(
            where->text().replace(backupFolderOf(stage.samplePath()), u"Documents/Liaison backups"_s));
    return dialog;
}

QWidget* restoreQuestion(Stage& stage) {
    QWidget* dialog = backups(stage, true);
    dialog->findChild<QPushButton*>(u"restoreBackup"_s)->click();
    return dialog;
}

QWidget* reportList(Stage& stage) {
    page(stage, u"reports"_s, u"structure-directory"_s);
    stage.window().activateWindow();
    stage.settle();
    stage.find<QAbstractItemView>(u"reportList"_s)->setFocus(Qt::TabFocusReason);
    return nullptr;
}

QWidget* trust(Stage& stage) {
    giveHistory(stage);
    auto* dialog = new TrustDialog(stage.workspace(), &stage.window());
    stage.keep(dialog);
    dialog->show();
    return dialog;
}

} // namespace

void addRecordShots(std::vector<Shot>& shots) {
    shots.push_back({u"overview"_s, [](Stage& stage) { return charts(stage, false); }});
    shots.push_back({u"overview-tables"_s, [](Stage& stage) { return charts(stage, true); }});
    shots.push_back({u"overview-call"_s, concerned});
    shots.push_back({u"reports"_s, [](Stage& stage) { return page(stage, u"reports"_s); }});
    shots.push_back(
        {u"reports-questions"_s, [](Stage& stage) { return page(stage, u"reports"_s, u"school-record"_s); }});
    shots.push_back(
        {u"reports-list"_s, [](Stage& stage) { return page(stage, u"reports"_s, u"school-list"_s); }});
    shots.push_back({u"reports-focus"_s, reportList});
    shots.push_back({u"report-preview"_s, [](Stage& stage) { return preview(stage, {}); }});
    shots.push_back({u"report-search"_s, [](Stage& stage) { return preview(stage, u"Primary"_s); }});
    shots.push_back({u"history"_s, history});
    shots.push_back({u"history-revert"_s, revertQuestion});
    shots.push_back({u"backups"_s, [](Stage& stage) { return backups(stage, true); }});
    shots.push_back({u"backups-restore"_s, restoreQuestion});
    shots.push_back({u"trust"_s, trust});
}

} // namespace liaison::screenshots
