// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/history/desk.h"
#include "ui/charts/chart_view.h"
#include "ui/overview/concerned_members.h"
#include "ui/overview/figure_card.h"
#include "ui/overview/line_link.h"
#include "ui/overview/next_step.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/overview_parts.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemModelTester>
#include <QVBoxLayout>

using namespace liaison;
using namespace liaison::test;

Q_DECLARE_METATYPE(liaison::StructureStep)

class TestOverviewPage : public QObject {
    Q_OBJECT

    static QStringList linesOf(OverviewPage& page, const QString& part) {
        QCoreApplication::processEvents();
        QStringList lines;
        for (const QPushButton* button : page.findChild<QWidget*>(part)->findChildren<QPushButton*>())
            if (button->isVisibleTo(&page))
                lines << button->text();
        return lines;
    }
    static QString figure(OverviewPage& page, const QString& label) {
        for (const FigureCard* card : page.findChildren<FigureCard*>())
            if (card->isVisibleTo(&page) && card->objectName() == u"figure "_s + label)
                return card->accessibleName();
        return {};
    }

private Q_SLOTS:
    void withoutSchoolsItOffersTheImport() {
        Desk desk;
        bool isImporting = false;
        OverviewPage page(desk.workspace(), {[&](Workspace&, QWidget*) { isImporting = true; }, {}});
        page.show();
        auto* empty = page.findChild<QWidget*>(u"overviewEmpty"_s);
        QVERIFY(empty->isVisible());
        auto* button = empty->findChild<QPushButton*>(u"overviewImportButton"_s);
        QVERIFY(button);
        button->click();
        QVERIFY(isImporting);
        QCOMPARE(page.statusText(), u"No schools yet"_s);
        desk.addMany(3);
        QVERIFY(!empty->isVisible());
        QCOMPARE(page.statusText(), u"3 schools"_s);
    }
    void keyFiguresCountWhatTheRecordHolds() {
        Desk desk;
        desk.addMany(12);
        OverviewPage page(desk.workspace(), {});
        page.show();
        QCOMPARE(figure(page, u"Schools"_s), u"Schools: 12"_s);
        QCOMPARE(figure(page, u"Pupils"_s), u"Pupils: 2,520"_s);
        Place wanted;
        connect(&desk.workspace(), &Workspace::placeWanted, this,
                [&](const Place& place) { wanted = place; });
        page.findChild<FigureCard*>(u"figure Schools"_s)->click();
        QCOMPARE(wanted,
                 filteredPlace(u"schools"_s, {u"status=Open"_s, u"status=Open, but proposed to close"_s}));
    }
    void theFigureOfClosedSchoolsLeadsToTheClosedOnes() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        const School elm = desk.add(100002, u"Elm Primary School"_s);
        QVERIFY(desk.schools().close(elm.id, QDate(2020, 8, 31), {}));
        OverviewPage page(desk.workspace(), {});
        page.show();
        Place wanted;
        connect(&desk.workspace(), &Workspace::placeWanted, this,
                [&](const Place& place) { wanted = place; });
        const auto closed = [&page] {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            return page.findChild<FigureCard*>(u"figure Closed, kept in the record"_s);
        };
        closed()->click();
        QCOMPARE(wanted, filteredPlace(u"schools"_s, {u"status=Closed"_s}));
        // The list of a day in the past has no closed schools: they have a list of their own.
        desk.workspace().setAsOf(QDate(2022, 1, 1));
        closed()->click();
        auto* dialog = topLevel<QDialog>(u"concernedSchools"_s);
        QVERIFY(dialog);
        auto* table = dialog->findChild<TableView*>(u"concernedTable"_s);
        QCOMPARE(table->rowModel()->rowCount(), 1);
        QCOMPARE(table->rowModel()->textAt(0, 0), u"Elm Primary School"_s);
        dialog->reject();
        page.findChild<FigureCard*>(u"figure Schools"_s)->click();
        QCOMPARE(wanted, filteredPlace(u"schools"_s, {}));
    }
    void figuresThatNoFilterOfStatusGivesLeadToTheirVerySchools() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        School elm = Desk::school(100002, u"Elm Primary School"_s);
        elm.status = school_status::closing();
        elm.closed = QDate(2026, 8, 31);
        QVERIFY(desk.schools().add(elm));
        OverviewPage page(desk.workspace(), {});
        page.show();
        QCOMPARE(figure(page, u"Schools"_s), u"Schools: 1"_s);
        page.findChild<FigureCard*>(u"figure Schools"_s)->click();
        auto* dialog = topLevel<QDialog>(u"concernedSchools"_s);
        QVERIFY(dialog);
        auto* table = dialog->findChild<TableView*>(u"concernedTable"_s);
        QCOMPARE(table->rowModel()->rowCount(), 1);
        QCOMPARE(table->rowModel()->textAt(0, 0), u"Oak Primary School"_s);
        dialog->reject();
    }
    void whatCallsForActionIsNamedAndLeadsToItsList() {
        Desk desk;
        desk.add(100001, u"Oak Primary School"_s);
        School elm = Desk::school(100002, u"Elm Primary School"_s);
        elm.easting.reset();
        elm.northing.reset();
        elm.pupils.reset();
        QVERIFY(desk.schools().add(elm));
        OverviewPage page(desk.workspace(), {});
        page.show();
        QCOMPARE(linesOf(page, u"overviewCalls"_s),
                 QStringList({u"1 school has no coordinates"_s, u"1 school has no number of pupils"_s}));
        Place wanted;
        connect(&desk.workspace(), &Workspace::placeWanted, this,
                [&](const Place& place) { wanted = place; });
        page.findChild<QPushButton*>(u"call withoutPlace"_s)->click();
        auto* dialog = topLevel<QDialog>(u"concernedSchools"_s);
        QVERIFY(dialog);
        auto* table = dialog->findChild<TableView*>(u"concernedTable"_s);
        QCOMPARE(table->rowModel()->rowCount(), 1);
        QCOMPARE(table->rowModel()->textAt(0, 0), u"Elm Primary School"_s);
        QCOMPARE(unnamedControls(dialog).join(u", "_s), QString());
        dialog->findChild<QPushButton*>(u"concernedGo"_s)->click();
        const qint64 id = desk.schools().findByUrn(100002)->id.value;
        QCOMPARE(wanted, (Place{u"schools"_s, QString::number(id)}));
    }
    void nothingToDoIsSaid() {
        Desk desk;
        desk.addMany(2);
        OverviewPage page(desk.workspace(), {});
        page.show();
        QCOMPARE(linesOf(page, u"overviewCalls"_s), QStringList());
        QStringList said;
        for (const QLabel* label : page.findChild<QWidget*>(u"overviewCalls"_s)->findChildren<QLabel*>())
            said << label->text();
        QVERIFY2(said.join(u' ').startsWith(u"Nothing"_s), qPrintable(said.join(u' ')));
    }
    void theLastActionsLeadToHistory() {
        Desk desk;
        desk.addMany(2);
        desk.add(100099, u"Ash Primary School"_s);
        OverviewPage page(desk.workspace(), {});
        page.show();
        const QStringList last = linesOf(page, u"overviewLast"_s);
        QCOMPARE(last.size(), 2);
        QCOMPARE(last.back(), u"Import schools"_s);
        Place wanted;
        connect(&desk.workspace(), &Workspace::placeWanted, this,
                [&](const Place& place) { wanted = place; });
        page.findChild<QPushButton*>(u"action 1"_s)->click();
        QCOMPARE(wanted, (Place{u"history"_s, u"1"_s}));
    }
    void theNextStepFollowsFromWhatIsThere() {
        Desk desk;
        desk.addMany(2);
        OverviewPage page(desk.workspace(), {});
        page.show();
        QCOMPARE(linesOf(page, u"overviewNext"_s), QStringList{u"Go to Structure"_s});
        Place wanted;
        connect(&desk.workspace(), &Workspace::placeWanted, this,
                [&](const Place& place) { wanted = place; });
        page.findChild<QPushButton*>(u"nextStructure"_s)->click();
        QCOMPARE(wanted, (Place{u"structure"_s, {}}));
    }
    void theNextStructureStepIsTheFirstThatIsNotDone_data() {
        QTest::addColumn<QList<int>>("has");
        QTest::addColumn<StructureStep>("step");
        QTest::newRow("nothing") << QList<int>{0, 0, 0, 0, 0} << StructureStep::FormGroups;
        QTest::newRow("groups") << QList<int>{18, 0, 0, 0, 0} << StructureStep::MakeHubs;
        QTest::newRow("hubs") << QList<int>{18, 6, 0, 0, 0} << StructureStep::OpenBoard;
        QTest::newRow("a board") << QList<int>{18, 6, 1, 0, 18} << StructureStep::ListPeople;
        QTest::newRow("people") << QList<int>{18, 6, 1, 400, 4} << StructureStep::FillBoard;
        QTest::newRow("every seat filled") << QList<int>{18, 6, 1, 400, 0} << StructureStep::None;
    }
    void theNextStructureStepIsTheFirstThatIsNotDone() {
        QFETCH(QList<int>, has);
        StructureFigures figures;
        figures.groups = has[0];
        figures.hubs = has[1];
        figures.boards = has[2];
        figures.people = has[3];
        figures.boardVacancies = has[4];
        QTEST(nextStructureStep(figures), "step");
    }
    void aBoardThatOpensLaterIsNotAskedForAgain() {
        StructureFigures figures;
        figures.groups = 18;
        figures.hubs = 6;
        figures.boardToOpenName = u"Elmshire Board"_s;
        figures.boardOpens = QDate(2026, 12, 1);
        QCOMPARE(nextStructureStep(figures), StructureStep::ListPeople);
        figures.people = 400;
        QCOMPARE(nextStructureStep(figures), StructureStep::AwaitBoard);
        OverviewNews news;
        news.structure = figures;
        Desk desk;
        QWidget box;
        auto* lines = new QVBoxLayout(&box);
        fillNextStep(lines, news, desk.workspace(), nullptr);
        const QString said = box.findChild<QLabel*>()->text();
        QVERIFY2(said.contains(u"Elmshire Board opens on 1 Dec 2026"_s), qPrintable(said));
    }
    void theStructuresNumbersLeadToTheirLists() {
        StructureFigures figures;
        figures.vacancies = 6;
        figures.termsEnding = 1;
        figures.breaches = 2;
        figures.schoolsWithoutGroup = 1;
        figures.withoutRepresentative = {{Id<Body>{7}, u"Oak Group"_s, {}, {}}};
        figures.provisional = {{Id<School>{9}, u"Elm School"_s, u"Oak Cluster"_s, QDate(2026, 10, 1)}};
        QStringList told;
        for (const CallForAction& call : structureCalls(figures)) {
            const Place place = call.place ? *call.place : placeOf(call.members.front());
            told << u"%1 | %2/%3"_s.arg(call.text, place.page, place.item);
        }
        QCOMPARE(
            told,
            (QStringList{u"6 seats are vacant | people/filter:view=vacancies\nwhere=body"_s,
                         u"1 term ends within 60 days | people/filter:view=ending\nfollowed=no\nwithin=60"_s,
                         u"1 group has no representative | structure/body:7"_s,
                         u"1 provisional membership is to be reviewed | structure/school:9"_s,
                         u"2 rules are broken | structure/filter:breaching=yes"_s,
                         u"1 school has no group | structure/filter:unplaced=yes"_s}));
        QVERIFY(structureCalls({}).empty());
    }
    void aLongListOfNamesIsCutToItsFirst() {
        StructureFigures figures;
        const auto named = [&figures](int count) {
            figures.withoutRepresentative.clear();
            for (int i = 1; i <= count; ++i)
                figures.withoutRepresentative.push_back({Id<Body>{i}, u"Group %1"_s.arg(i), {}, {}});
            return structureCalls(figures).front().why;
        };
        QCOMPARE(named(2), u"Group 1, Group 2"_s);
        QCOMPARE(named(4), u"Group 1, Group 2, Group 3, Group 4"_s);
        QCOMPARE(named(18), u"Group 1, Group 2, Group 3 and 15 more"_s);
    }
    void everyMemberThatIsCountedIsListed() {
        Desk desk;
        Place wanted;
        connect(&desk.workspace(), &Workspace::placeWanted, this,
                [&](const Place& place) { wanted = place; });
        CallForAction call;
        call.key = u"provisional"_s;
        call.text = u"3 provisional memberships are to be reviewed"_s;
        call.members = {{Id<School>{9}, u"Elm School"_s, u"Oak Cluster"_s, QDate(2026, 10, 1)},
                        {Id<Body>{7}, u"Ash Group"_s, u"Hill Hub"_s, QDate(2026, 12, 1)},
                        {Id<School>{8}, u"Oak School"_s, u"Oak Cluster"_s, QDate()}};
        ConcernedMembers dialog(desk.workspace(), call);
        dialog.show();
        const auto* table = dialog.findChild<TableView*>(u"concernedMembersTable"_s);
        QCOMPARE(table->rowModel()->rowCount(), 3);
        QCOMPARE(table->rowModel()->textAt(0, 2), dateText(QDate(2026, 10, 1)));
        QCOMPARE(table->rowModel()->textAt(2, 2), u"No review day"_s);
        QCOMPARE(unnamedControls(&dialog).join(u", "_s), QString());
        Q_EMIT dialog.findChild<TableView*>(u"concernedMembersTable"_s)->rowActivated(2);
        QCOMPARE(wanted, (Place{u"structure"_s, u"body:7"_s}));
        QVERIFY(!dialog.isVisible());
    }
    void aLongActionGivesWayToWhatStandsBesideIt() {
        LineLink link(u"Move Oak & Elm Primary School to the group of the valley from 1 January"_s);
        link.show();
        link.resize(link.sizeHint());
        QCOMPARE(link.text().replace(u"&&"_s, u"&"_s), link.words());
        QVERIFY(link.toolTip().isEmpty());
        link.resize(link.sizeHint().width() / 2, link.height());
        QVERIFY(link.text().endsWith(u'…'));
        QCOMPARE(link.toolTip(), link.words());
        QCOMPARE(link.accessibleName(), link.words());
        QVERIFY(link.minimumSizeHint().width() < link.sizeHint().width() / 2);
    }
    void chartsShowAsTablesToo() {
        Desk desk;
        desk.addMany(7);
        OverviewPage page(desk.workspace(), {});
        page.resize(1280, 800);
        page.show();
        auto* chart = page.findChild<ChartView*>(u"kindChart"_s);
        auto* table = page.findChild<TableView*>(u"kindTable"_s);
        QVERIFY(chart->isVisible() && !table->isVisible());
        QVERIFY2(chart->accessibleDescription().contains(u"Primary"_s),
                 qPrintable(chart->accessibleDescription()));
        page.findChild<QCheckBox*>(u"chartsAsTablesBox"_s)->click();
        QVERIFY(!chart->isVisible() && table->isVisible());
        QCOMPARE(table->rowModel()->textAt(0, 0), u"Primary"_s);
        QCOMPARE(table->rowModel()->textAt(0, 1), u"7"_s);
        const QAbstractItemModelTester tester(table->rowModel(),
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        desk.add(100999, u"Ash Primary School"_s);
        QCOMPARE(table->rowModel()->textAt(0, 1), u"8"_s);
    }
    void anotherDayShowsTheSchoolsOfThatDay() {
        Desk desk;
        School old = Desk::school(100001, u"Oak Primary School"_s);
        old.opened = QDate(2020, 9, 1);
        QVERIFY(desk.schools().add(old));
        OverviewPage page(desk.workspace(), {});
        page.show();
        QCOMPARE(figure(page, u"Schools"_s), u"Schools: 1"_s);
        desk.workspace().setAsOf(QDate(2019, 1, 1));
        QCOMPARE(figure(page, u"Schools"_s), u"Schools: 0"_s);
    }
    void manySchoolsAreCountedInTheBackground() {
        Desk desk;
        desk.addMany(6000);
        OverviewPage page(desk.workspace(), {});
        page.show();
        QVERIFY(!desk.workspace().jobs().isEmpty());
        QVERIFY(desk.endJobs());
        QTRY_COMPARE(figure(page, u"Schools"_s), u"Schools: 6,000"_s);
    }
    void everyControlHasAName() {
        Desk desk;
        desk.addMany(3);
        OverviewPage page(desk.workspace(), {});
        page.show();
        QCOMPARE(unnamedControls(&page).join(u", "_s), QString());
    }
};

QTEST_MAIN(TestOverviewPage)
#include "tst_overview_page.moc"
