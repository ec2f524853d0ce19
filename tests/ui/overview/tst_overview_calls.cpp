// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/history/desk.h"
#include "ui/overview/concerned_members.h"
#include "ui/overview/next_step.h"
#include "ui/overview/overview_parts.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QVBoxLayout>

using namespace liaison;
using namespace liaison::test;

Q_DECLARE_METATYPE(liaison::StructureStep)

/// What the structure calls for: its numbers, their lists, and the next step.
class TestOverviewCalls : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
};

QTEST_MAIN(TestOverviewCalls)
#include "tst_overview_calls.moc"
