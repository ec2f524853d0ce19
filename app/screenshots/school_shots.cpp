// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots/school_shots.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "resources/sample/sample.h"
#include "ui/schools/close_school_dialog.h"
#include "ui/schools/import_wizard.h"
#include "ui/schools/links_wizard.h"
#include "ui/schools/school_dialog.h"
#include "ui/schools/set_field_dialog.h"
#include "ui/shell/settings.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>

namespace liaison::screenshots {

namespace {

/// Rows with everything that a review can show: refused, contradicting, without a URN, doubtful.
const QByteArray kOddList =
    "URN,Name,Postcode,Pupils,Opened\r\n"
    "900197,Alderstead Primary School,WE8 9SB,112,\r\n"
    "900197,Alderstead Primary School,WE8 9SB,121,\r\n"
    "9001x7,Brinwell Primary School,WE7 2HT,85,\r\n"
    "900295,Caldcote Orrin Church of England Primary School,WE16 8SU,197,31-02-2019\r\n"
    ",All Saints’ Church of England Primary School,,201,\r\n"
    "900261,Canal Side Primary Sch\xD0\xBE\xD0\xBEl,WE13 1DZ,373,\r\n";

TableView* tableOf(Stage& stage) {
    stage.goTo(u"schools"_s);
    auto* table = stage.find<TableView>(u"schoolsTable"_s);
    table->clearSelection();
    stage.find<QLineEdit>(u"schoolsFilterText"_s)->clear();
    return table;
}

/// The page after something was done to its table or its filter.
Shot pageShot(const QString& name, const std::function<void(Stage&, TableView&)>& set) {
    return {name, [set](Stage& stage) -> QWidget* {
                set(stage, *tableOf(stage));
                return nullptr;
            }};
}

void filterBy(Stage& stage, const QString& text) {
    stage.find<QLineEdit>(u"schoolsFilterText"_s)->setText(text);
}

void addPageStates(std::vector<Shot>& shots) {
    shots.push_back(pageShot(u"schools"_s,
                             [](Stage&, TableView& table) { table.selectKey(table.rowModel()->keyAt(8)); }));
    shots.push_back(pageShot(u"schools-several"_s, [](Stage&, TableView& table) { table.selectAll(); }));
    shots.push_back(
        pageShot(u"schools-filtered"_s, [](Stage& stage, TableView&) { filterBy(stage, u"saint ma"_s); }));
    shots.push_back(
        pageShot(u"schools-nothing"_s, [](Stage& stage, TableView&) { filterBy(stage, u"Atlantis"_s); }));
    shots.push_back(pageShot(u"schools-again"_s, [](Stage& stage, TableView&) { filterBy(stage, {}); }));
}

School anySchool(Stage& stage) {
    tableOf(stage);
    TrustFile& file = *stage.workspace().file();
    return SchoolService(file.database(), file.unitOfWork(), file.clock())
        .findByUrn(900197)
        .value_or(School());
}

void addSchoolDialogs(std::vector<Shot>& shots) {
    for (int tab = 0; tab < 7; ++tab)
        shots.push_back({u"school-form-%1"_s.arg(tab + 1), [tab](Stage& stage) -> QWidget* {
                             auto* dialog = stage.shown(
                                 new SchoolDialog(stage.workspace(), anySchool(stage), &stage.window()));
                             dialog->findChild<QTabWidget*>(u"schoolTabs"_s)->setCurrentIndex(tab);
                             return dialog;
                         }});
    shots.push_back({u"school-form-problems"_s, [](Stage& stage) -> QWidget* {
                         auto* dialog = stage.shown(
                             new SchoolDialog(stage.workspace(), anySchool(stage), &stage.window()));
                         dialog->findChild<QLineEdit*>(u"field_name"_s)->clear();
                         dialog->findChild<QLineEdit*>(u"field_postcode"_s)->setText(u"somewhere"_s);
                         dialog->accept();
                         return dialog;
                     }});
    shots.push_back({u"school-close"_s, [](Stage& stage) -> QWidget* {
                         return stage.shown(
                             new CloseSchoolDialog(stage.workspace(), {anySchool(stage)}, &stage.window()));
                     }});
    shots.push_back(
        {u"school-set-field"_s, [](Stage& stage) -> QWidget* {
             anySchool(stage);
             return stage.shown(new SetFieldDialog(stage.workspace(), {1, 2, 3}, &stage.window()));
         }});
}

/// A wizard over a list, gone on with some steps.
template <class Wizard>
Wizard* wizardAt(Stage& stage, const QString& list, int steps) {
    stage.openSample();
    auto* wizard = stage.shown(new Wizard(stage.workspace(), {}, &stage.window()));
    wizard->resize(stage.window().size() * 0.9);
    wizard->begin(list);
    for (int step = 0; step <= steps; ++step) {
        stage.settle();
        if (step < steps)
            wizard->next();
    }
    return wizard;
}

/// A list by hand that says in which group and hub each school is.
const QByteArray kGroupList = "URN,Name,Liaison group,Hub\r\n"
                              "900197,Alderstead Primary School,Netherwick Group,Orrin Valley Hub\r\n"
                              "900261,Canal Side Primary School,Canal Group,Orrin Valley Hub\r\n"
                              "900349,Ashlingford Infant School,Ashlingford Group,Kingsmarrow Hub\r\n";

QString groupList(Stage& stage) {
    QFile list(QFileInfo(stage.samplePath()).absolutePath() + u"/our groups.csv"_s);
    if (list.open(QIODevice::WriteOnly))
        list.write(kGroupList);
    return list.fileName();
}

QString oddList(Stage& stage) {
    QFile list(QFileInfo(stage.samplePath()).absolutePath() + u"/our list.csv"_s);
    if (list.open(QIODevice::WriteOnly))
        list.write(kOddList);
    return list.fileName();
}

Shot reviewShot(const QString& name, const QString& tab, const std::function<QString(Stage&)>& list) {
    return {name, [tab, list](Stage& stage) -> QWidget* {
                auto* wizard = wizardAt<ImportWizard>(stage, list(stage), 3);
                auto* tabs = wizard->template findChild<QTabBar*>(u"reviewTabs"_s);
                for (int i = 0; i < tabs->count(); ++i)
                    if (tabs->tabText(i).startsWith(tab))
                        tabs->setCurrentIndex(i);
                return wizard;
            }};
}

/// The last page needs an import that was done: in a record of its own, so that the others stay as they are.
QWidget* importDone(Stage& stage) {
    static const FixedClock clock(QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC));
    auto record = TrustFile::inMemory(u"Wendleshire Schools Trust"_s, clock);
    if (!record)
        return nullptr;
    auto* workspace = new Workspace(clock);
    const QStringList recent = settings::kRecentFiles.value();
    workspace->adopt(std::move(*record));
    settings::kRecentFiles.set(recent);
    auto* wizard = stage.shown(new ImportWizard(*workspace, {}, &stage.window()));
    workspace->setParent(wizard);
    wizard->resize(stage.window().size() * 0.9);
    wizard->begin(sampleCountyPath());
    for (int step = 0; step < 4; ++step)
        wizard->next();
    return wizard;
}

void addImport(std::vector<Shot>& shots) {
    static const QString kNames[] = {u"import-file"_s, u"import-columns"_s, u"import-which-schools"_s};
    shots.push_back(
        {u"import-nothing-chosen"_s, [](Stage& stage) { return wizardAt<ImportWizard>(stage, {}, 0); }});
    for (int step = 0; step < 3; ++step)
        shots.push_back({kNames[step], [step](Stage& stage) {
                             return wizardAt<ImportWizard>(stage, sampleUpdatePath(), step);
                         }});
    for (const auto& [name, step] :
         {std::pair{u"import-groups"_s, 1}, std::pair{u"import-groups-review"_s, 3}})
        shots.push_back({name, [step = step](Stage& stage) -> QWidget* {
                             return wizardAt<ImportWizard>(stage, groupList(stage), step);
                         }});
    const auto update = [](Stage&) { return sampleUpdatePath(); };
    shots.push_back(reviewShot(u"import-review"_s, u"Changed"_s, update));
    shots.push_back(reviewShot(u"import-review-new"_s, u"New"_s, update));
    shots.push_back(reviewShot(u"import-review-duplicate"_s, u"Duplicate"_s, oddList));
    shots.push_back(reviewShot(u"import-review-questions"_s, u"Questions"_s, oddList));
    shots.push_back(reviewShot(u"import-review-refused"_s, u"Refused"_s, oddList));
    shots.push_back(reviewShot(u"import-review-notes"_s, u"Notes"_s, oddList));
    shots.push_back({u"import-done"_s, importDone});
}

void addLinks(std::vector<Shot>& shots) {
    shots.push_back({u"links-file"_s,
                     [](Stage& stage) { return wizardAt<LinksWizard>(stage, sampleUpdateLinksPath(), 0); }});
    for (int tab = 0; tab < 3; ++tab)
        shots.push_back({u"links-review-%1"_s.arg(tab + 1), [tab](Stage& stage) {
                             auto* wizard = wizardAt<LinksWizard>(stage, sampleUpdateLinksPath(), 1);
                             wizard->findChild<QTabBar*>(u"linksTabs"_s)->setCurrentIndex(tab);
                             return wizard;
                         }});
}

} // namespace

void addSchoolShots(std::vector<Shot>& shots) {
    addPageStates(shots);
    addSchoolDialogs(shots);
    addImport(shots);
    addLinks(shots);
}

} // namespace liaison::screenshots
