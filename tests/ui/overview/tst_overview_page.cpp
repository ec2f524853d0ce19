// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/history/desk.h"
#include "ui/charts/chart_view.h"
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
