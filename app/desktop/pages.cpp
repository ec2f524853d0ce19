// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages.h"
#include "app/common/record.h"
#include "app/common/sample_file.h"
#include "core/people/offices_of_day.h"
#include "core/people/people_breaches.h"
#include "core/store/trust_file.h"
#include "ui/backups/backup_keeper.h"
#include "ui/backups/backups_room.h"
#include "ui/forming/forming_room.h"
#include "ui/history/history_room.h"
#include "ui/overview/overview_room.h"
#include "ui/people/body_offices.h"
#include "ui/people/people_room.h"
#include "ui/reports/report_dialog.h"
#include "ui/reports/reports_room.h"
#include "ui/schools/schools_room.h"
#include "ui/shell/workspace.h"
#include "ui/start/new_file_dialog.h"
#include "ui/start/sample_county.h"
#include "ui/structure/structure_room.h"
#include "ui/trust/trust_room.h"

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

void showHelp(Workspace& workspace, QWidget*, const QString& topic) {
    workspace.showHelp(topic);
}

void showSchoolReport(Workspace& workspace, QWidget* window, const SchoolReportRequest& request) {
    showReport(workspace, window, {request.title, makerFor(workspace, request.make)});
}

BodyService bodiesOf(TrustFile& file) {
    BodyService bodies(file.database(), file.unitOfWork());
    for (BodyTies* ties : bodyTies())
        bodies.addTies(*ties);
    return bodies;
}

std::vector<Breach> breachesOfOffices(TrustFile& file, const Structure& structure) {
    const auto offices = OfficesOfDay::load(file.database(), structure, OfficesOfDay::Naming::NoNames);
    return offices ? peopleBreaches(file.database(), *offices).value_or(std::vector<Breach>())
                   : std::vector<Breach>();
}

/// The day is the window's own, which the offices follow.
QWidget* officesOfBody(Workspace& workspace, Id<Body> body, QDate) {
    return makeBodyOffices(workspace, body);
}

QWidget* officesOfSchool(Workspace& workspace, Id<School> school, QDate) {
    return makeSchoolOffices(workspace, school);
}

/// Called from workers' threads too.
FormingService plansOf(TrustFile& file) {
    FormingService plans(file);
    for (BodyTies* ties : bodyTies())
        plans.addTies(*ties);
    return plans;
}

FormingHooks formingHooks() {
    return {showHelp, plansOf};
}

void formGroups(Workspace& workspace, QWidget* window) {
    openFormingWizard(workspace, formingHooks(), window);
}

void importSchools(Workspace& workspace, QWidget* window) {
    for (const CommandSpec& command : shellSpec().commands)
        if (command.id == u"importSchools"_s)
            command.run(workspace, window);
}

} // namespace

ShellSpec shellSpec() {
    composeRecord();
    ShellSpec shell;
    addOverviewTo(shell, {importSchools, showHelp});
    addSchoolsTo(shell, {showSchoolReport, showHelp});
    addStructureTo(shell, {.showHelp = showHelp,
                           .bodies = bodiesOf,
                           .moreBreaches = breachesOfOffices,
                           .bodyOffices = officesOfBody,
                           .schoolOffices = officesOfSchool,
                           .formGroups = formGroups});
    addFormingTo(shell, formingHooks());
    addPeopleTo(shell, {showHelp});
    addReportsTo(shell, allReports);
    addHistoryTo(shell, allWords);
    addTrustTo(shell);
    addBackupsTo(shell);
    shell.newFile = [](Workspace& workspace, QWidget* window) { NewFileDialog(workspace, window).exec(); };
    shell.openSample = [](Workspace& workspace, QWidget* window) {
        openSampleCounty(workspace, {sampleTrustName(), fillWithSampleCounty}, window);
    };
    return shell;
}

void startServices(Workspace& workspace) {
    BackupKeeper::of(workspace);
}

} // namespace liaison
