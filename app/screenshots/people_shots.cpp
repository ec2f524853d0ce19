// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screenshots/people_shots.h"

#include "core/store/trust_file.h"
#include "ui/people/import_people_wizard.h"
#include "ui/people/merge_dialog.h"
#include "ui/people/people_page.h"
#include "ui/people/people_state.h"
#include "ui/people/person_dialog.h"
#include "ui/people/term_day_dialogs.h"
#include "ui/people/term_dialog.h"
#include "ui/widgets/table_view.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QTabBar>

namespace liaison::screenshots {

namespace {

PeoplePage* pageAt(Stage& stage, const QString& view) {
    stage.goTo(u"people"_s);
    stage.settle();
    auto* page = stage.window().findChild<PeoplePage*>();
    page->views().clearSelection();
    page->showItem(u"view:"_s + view);
    return page;
}

/// The row of a table by its place.
qint64 keyAt(const TableView& table, int row) {
    return row < table.rowModel()->rowCount() ? table.rowModel()->keyAt(row) : 0;
}

Shot viewShot(const QString& name, const QString& view, int row) {
    return {name, [view, row](Stage& stage) -> QWidget* {
                TableView* table = pageAt(stage, view)->views().table();
                table->selectKey(keyAt(*table, row));
                return nullptr;
            }};
}

PeopleState& stateOf(Stage& stage) {
    pageAt(stage, u"people"_s);
    return PeopleState::of(stage.workspace());
}

Person somebody(Stage& stage, std::size_t at) {
    const auto& people = stateOf(stage).day().people;
    return at < people.size() ? people[at].person : Person();
}

Term aTerm(Stage& stage) {
    const auto& terms = stateOf(stage).day().terms;
    return terms.empty() ? Term() : terms.back().line.term;
}

/// A seat that is taken, with somebody else to be put into it.
Term takenSeat(Stage& stage) {
    const auto& terms = stateOf(stage).day().terms;
    if (terms.empty())
        return {};
    Term seat = terms.front().line.term;
    seat.person = terms.back().line.term.person;
    seat.begins = stage.workspace().asOf();
    seat.ends = {};
    return seat;
}

void addPeopleDialogs(std::vector<Shot>& shots) {
    shots.push_back({u"person-form"_s, [](Stage& stage) -> QWidget* {
                         const Person person = somebody(stage, 3);
                         return stage.shown(new PersonDialog(stateOf(stage), person, &stage.window()));
                     }});
    shots.push_back({u"person-form-problems"_s, [](Stage& stage) -> QWidget* {
                         auto* dialog = stage.shown(new PersonDialog(stateOf(stage), {}, &stage.window()));
                         dialog->findChild<QLineEdit*>(u"personEmail"_s)->setText(u"somewhere"_s);
                         dialog->accept();
                         return dialog;
                     }});
    shots.push_back({u"person-merge"_s, [](Stage& stage) -> QWidget* {
                         std::vector<Person> people{somebody(stage, 3), somebody(stage, 4)};
                         return stage.shown(
                             new MergeDialog(stateOf(stage), std::move(people), &stage.window()));
                     }});
    for (const auto& [name, act] : {std::pair{u"term-re-elect"_s, TermDialog::Act::ReElect},
                                    std::pair{u"term-correct"_s, TermDialog::Act::Correct}})
        shots.push_back({name, [act = act](Stage& stage) -> QWidget* {
                             const Term term = aTerm(stage);
                             return stage.shown(new TermDialog(stateOf(stage), act, term, &stage.window()));
                         }});
    shots.push_back({u"term-appoint"_s, [](Stage& stage) -> QWidget* {
                         return stage.shown(
                             new TermDialog(stateOf(stage), TermDialog::Act::Appoint, {}, &stage.window()));
                     }});
    shots.push_back({u"term-appoint-taken"_s, [](Stage& stage) -> QWidget* {
                         const Term seat = takenSeat(stage);
                         auto* dialog = stage.shown(
                             new TermDialog(stateOf(stage), TermDialog::Act::Appoint, seat, &stage.window()));
                         dialog->accept();
                         return dialog;
                     }});
    shots.push_back({u"term-end"_s, [](Stage& stage) -> QWidget* {
                         const Term term = aTerm(stage);
                         return stage.shown(new EndTermDialog(stateOf(stage), term, &stage.window()));
                     }});
}

/// A list with something to ask and something to refuse.
QString peopleList(Stage& stage) {
    QFile list(QFileInfo(stage.samplePath()).absolutePath() + u"/our heads.csv"_s);
    if (list.open(QIODevice::WriteOnly))
        list.write("URN,Role,Name,E-mail,From,To\r\n"
                   "900283,Chair of governors," +
                   somebody(stage, 3).fullName().toUtf8() +
                   ",,,\r\n"
                   "900125,Headteacher,Mr Bo Marsh,,,\r\n"
                   "900125,Headteacher,Ms Di Lowe,,,\r\n"
                   "900197,Headteacher,Mrs Ada Ferris,ada.ferris@example.org,01/09/2026,\r\n"
                   "900197,Chair of governors,Cy Vale,,01/09/2025,31/08/2029\r\n"
                   "900261,Headteacher,Mr Bo Marsh,,01/01/2027,\r\n"
                   "900261,Headteacher,Ms Di Lowe,,01/01/2027,\r\n"
                   "999999,Headteacher,Ed Thorne,,01/09/2024,\r\n");
    return list.fileName();
}

ImportPeopleWizard* wizardAt(Stage& stage, ImportPeopleWizard::From from, int steps, const QString& tab) {
    stage.openSample();
    auto* wizard = stage.shown(new ImportPeopleWizard(stage.workspace(), from, {}, &stage.window()));
    wizard->resize(stage.window().size() * 0.9);
    wizard->begin(from == ImportPeopleWizard::From::File ? peopleList(stage) : QString());
    for (int step = 0; step <= steps; ++step) {
        stage.settle();
        if (step < steps)
            wizard->next();
    }
    auto* tabs = wizard->findChild<QTabBar*>(u"peopleReviewTabs"_s);
    for (int i = 0; !tab.isEmpty() && i < tabs->count(); ++i)
        if (tabs->tabText(i).startsWith(tab))
            tabs->setCurrentIndex(i);
    return wizard;
}

void addWizards(std::vector<Shot>& shots) {
    using From = ImportPeopleWizard::From;
    const auto add = [&shots](const QString& name, From from, int steps, const QString& tab) {
        shots.push_back({name, [=](Stage& stage) { return wizardAt(stage, from, steps, tab); }});
    };
    add(u"people-import-file"_s, From::File, 0, {});
    add(u"people-import-columns"_s, From::File, 1, {});
    add(u"people-import-review"_s, From::File, 2, {});
    add(u"people-import-questions"_s, From::File, 2, u"Questions"_s);
    add(u"people-import-refused"_s, From::File, 2, u"Refused"_s);
    add(u"people-heads"_s, From::SchoolList, 0, {});
}

} // namespace

void addPeopleShots(std::vector<Shot>& shots) {
    shots.push_back(viewShot(u"people"_s, u"people"_s, 3));
    shots.push_back(viewShot(u"people-offices"_s, u"offices"_s, 2));
    shots.push_back(viewShot(u"people-vacancies"_s, u"vacancies"_s, 0));
    shots.push_back(viewShot(u"people-ending"_s, u"ending"_s, 0));
    shots.push_back(viewShot(u"people-board"_s, u"board"_s, 1));
    shots.push_back({u"people-delete"_s, [](Stage& stage) -> QWidget* {
                         viewShot({}, u"people"_s, 3).prepare(stage);
                         stage.settle();
                         stage.find<QAction>(u"deletePerson"_s)->trigger();
                         return nullptr;
                     }});
    addPeopleDialogs(shots);
    addWizards(shots);
}

} // namespace liaison::screenshots
