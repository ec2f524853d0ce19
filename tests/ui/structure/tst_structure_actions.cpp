// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/structure/structure_desk.h"

#include "ui/maps/map_widget.h"
#include "ui/structure/pick_mime.h"
#include "ui/structure/placing_dialog.h"
#include "ui/structure/structure_map_view.h"
#include "ui/widgets/table_view.h"

#include <QCheckBox>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace liaison;

/// What can be done to members, through the actions and dialogs of the page.
class TestStructureActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = freshDesk<StructureDesk>(); }
    void cleanup() { m_desk.reset(); }

    void movesSeveralToABodyFoundByTyping() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->school(101001), m_desk->school(101002)});
        drive.trigger(u"moveTo"_s);
        drive.type(u"moveTargetText"_s, u"hill"_s);
        drive.type(u"moveDayText"_s, u"1/1/27"_s);
        drive.named<TableView>(u"moveTargetTable"_s)->selectRow(0);
        QVERIFY(controlsAreNamed(drive, u"moveMembers"_s));
        QVERIFY(drive.confirm(u"moveMembers"_s));
        QCOMPARE(drive.said, u"2 schools belong to Hill group from 1 Jan 2027."_s);
        QCOMPARE(m_desk->groupOf(101001, QDate(2026, 12, 31)), u"River group"_s);
        QCOMPARE(m_desk->groupOf(101001, QDate(2027, 1, 1)), u"Hill group"_s);
        QCOMPARE(m_desk->groupOf(101002, QDate(2027, 1, 1)), u"Hill group"_s);
        m_desk->workspace.undo();
        QCOMPARE(m_desk->groupOf(101001, QDate(2027, 1, 1)), u"River group"_s);
        QCOMPARE(m_desk->groupOf(101002, QDate(2027, 1, 1)), u"River group"_s);
    }

    void theSentenceFollowsTheDayWhileItIsTyped() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->school(101001)});
        drive.trigger(u"moveTo"_s);
        drive.type(u"moveTargetText"_s, u"hill"_s);
        drive.named<TableView>(u"moveTargetTable"_s)->selectRow(0);
        auto* day = drive.named<QLineEdit>(u"moveDayText"_s);
        auto* sentence = drive.named<QLabel>(u"consequence"_s);
        day->setFocus();
        day->selectAll();
        QTest::keyClicks(day, u"1/1/27"_s);
        QCOMPARE(sentence->text(), u"Ash Primary School belongs to Hill group from 1 Jan 2027."_s);
        QTest::keyClick(day, Qt::Key_Backspace);
        QTest::keyClick(day, Qt::Key_8);
        QVERIFY2(sentence->text().contains(u"1 Jan 2028"_s), qPrintable(sentence->text()));
    }

    void movingWithoutABodyChosenIsRefusedInTheDialog() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->school(101001)});
        drive.trigger(u"moveTo"_s);
        QVERIFY(!drive.confirm(u"moveMembers"_s));
        QCOMPARE(drive.problemIn(u"moveMembers"_s), u"Choose the body it moves to."_s);
    }

    void cutAndPasteMovesOnTheEffectiveDay() {
        StructureDrive drive(*m_desk);
        drive.type(u"effectiveDayText"_s, u"1/9/27"_s);
        QCOMPARE(drive.page.effectiveDay(), QDate(2027, 9, 1));
        drive.pick({m_desk->school(101001)});
        drive.tree->setFocus();
        QTest::keySequence(drive.tree, QKeySequence::Cut);
        QVERIFY(drive.named<QWidget>(u"cutNotice"_s)->isVisible());
        drive.pick({m_desk->hill});
        QTest::keySequence(drive.tree, QKeySequence::Paste);
        QVERIFY(!drive.named<QWidget>(u"cutNotice"_s)->isVisible());
        QCOMPARE(m_desk->groupOf(101001, QDate(2027, 8, 31)), u"River group"_s);
        QCOMPARE(m_desk->groupOf(101001, QDate(2027, 9, 1)), u"Hill group"_s);
        QCOMPARE(m_desk->workspace.undoTitle().value_or(QString()),
                 m_desk->file().unitOfWork().undoTitle().value_or(u"-"_s));
    }

    void escapeForgetsWhatWasCut() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->school(101001)});
        drive.trigger(u"cutMembers"_s);
        QVERIFY(drive.page.leave());
        QVERIFY(!drive.named<QWidget>(u"cutNotice"_s)->isVisible());
        drive.pick({m_desk->hill});
        QVERIFY(!drive.named<QAction>(u"pasteMembers"_s)->isEnabled());
    }

    void draggingWithinTheTreeMovesSeveral() {
        StructureDrive drive(*m_desk);
        const Structure& structure = drive.page.state().structure();
        const QModelIndex onto = drive.tree->lines().indexOf(placeOf(structure, m_desk->river));
        const PickMime dragged(
            {placeOf(structure, m_desk->school(101003)), placeOf(structure, m_desk->school(101005))},
            structure);
        QVERIFY(drive.tree->model()->canDropMimeData(&dragged, Qt::MoveAction, -1, -1, onto));
        QVERIFY(!drive.tree->model()->canDropMimeData(&dragged, Qt::MoveAction, -1, -1, {}));
        drive.tree->model()->dropMimeData(&dragged, Qt::MoveAction, -1, -1, onto);
        QTRY_COMPARE(m_desk->groupOf(101003, m_desk->clock.today()), u"River group"_s);
        QCOMPARE(m_desk->groupOf(101005, m_desk->clock.today()), u"River group"_s);
        QCOMPARE(m_desk->groupOf(101005, m_desk->clock.today().addDays(-1)), u"Hill group"_s);
        m_desk->workspace.undo();
        QCOMPARE(m_desk->groupOf(101003, m_desk->clock.today()), u"Hill group"_s);
    }

    void draggingFromTheTrayOntoASchoolGoesIntoItsGroup() {
        StructureDrive drive(*m_desk);
        auto* tray = drive.named<StructureTable>(u"structureTrayTable"_s);
        tray->selectAll();
        const std::unique_ptr<QMimeData> dragged(tray->model()->mimeData({tray->model()->index(0, 0)}));
        const Structure& structure = drive.page.state().structure();
        const QModelIndex onto = drive.tree->lines().indexOf(placeOf(structure, m_desk->school(101001)));
        drive.tree->model()->dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, onto);
        QTRY_COMPARE(m_desk->groupOf(101004, m_desk->clock.today()), u"River group"_s);
        QCOMPARE(drive.named<QLabel>(u"structureTrayHeading"_s)->text(), u"Every school has a group"_s);
    }

    void draggingInTheTableMovesToo() {
        StructureDrive drive(*m_desk);
        drive.press(u"viewTable"_s);
        StructureRowModel& rows = drive.table->rows();
        const auto rowOf = [&](const QString& name) {
            for (int row = 0; row < rows.rowCount(); ++row)
                if (rows.at(row).name == name)
                    return row;
            return -1;
        };
        const std::unique_ptr<QMimeData> dragged(
            rows.mimeData({rows.index(rowOf(u"Cedar Primary School"_s), 1)}));
        rows.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, rows.index(rowOf(u"River group"_s), 0));
        QTRY_COMPARE(m_desk->groupOf(101003, m_desk->clock.today()), u"River group"_s);
    }

    void draggingOnTheMapIsTheSameAction() {
        StructureDrive drive(*m_desk);
        drive.press(u"viewMap"_s);
        auto* map = drive.named<StructureMapView>(u"structureMap"_s);
        Q_EMIT map->map()->placesDropped({m_desk->school(101003).value}, m_desk->river.value);
        QTRY_COMPARE(m_desk->groupOf(101003, m_desk->clock.today()), u"River group"_s);
        QCOMPARE(drive.said, u"Cedar Primary School belongs to River group from 21 Nov 2026."_s);
    }

    void droppingOnABodyOfManyAddsRatherThanMoves() {
        StructureDrive drive(*m_desk);
        const Structure& structure = drive.page.state().structure();
        const QModelIndex onto = drive.tree->lines().indexOf(placeOf(structure, m_desk->cluster));
        const PickMime dragged({placeOf(structure, m_desk->school(101003))}, structure);
        drive.tree->model()->dropMimeData(&dragged, Qt::MoveAction, -1, -1, onto);
        QTRY_COMPARE(m_desk->today().membersOf(m_desk->cluster).size(), 2u);
        QCOMPARE(m_desk->groupOf(101003, m_desk->clock.today()), u"Hill group"_s);
    }

    void whatIsRefusedIsSaid() {
        QVERIFY(
            m_desk->members().move({{m_desk->school(101001)}, m_desk->hill, QDate(2027, 1, 1)}).has_value());
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->school(101001)}, m_desk->river);
        drive.trigger(u"cutMembers"_s);
        drive.pick({m_desk->hill});
        drive.trigger(u"pasteMembers"_s);
        QVERIFY2(drive.said.contains(u"Ash Primary School is to belong to Hill group from 1 Jan 2027"_s),
                 qPrintable(drive.said));
        QCOMPARE(m_desk->groupOf(101001, m_desk->clock.today()), u"River group"_s);
    }

    void addsMembersAsProvisionalWithAReview() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->hill});
        drive.trigger(u"addMembers"_s);
        QVERIFY(controlsAreNamed(drive, u"addMembers"_s));
        drive.type(u"addMembersListText"_s, u"dell"_s);
        drive.named<TableView>(u"addMembersListTable"_s)->selectAll();
        drive.named<QComboBox>(u"addMembersKind"_s)->setCurrentIndex(2);
        QVERIFY(!drive.confirm(u"addMembers"_s));
        QVERIFY(m_desk->members().placesOf(m_desk->school(101004))->empty());
        drive.type(u"addMembersReviewText"_s, u"1/9/27"_s);
        QVERIFY(drive.confirm(u"addMembers"_s));
        const auto places = m_desk->members().placesOf(m_desk->school(101004));
        QCOMPARE(places->size(), 1u);
        QVERIFY(places->front().kind == MembershipKind::Provisional);
        QCOMPARE(places->front().review, QDate(2027, 9, 1));
        QCOMPARE(places->front().begins, m_desk->clock.today());
    }

    void endsAMembershipOnItsLastDay() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->school(101001)}, m_desk->river);
        drive.tree->setFocus();
        QTest::keyClick(drive.tree, Qt::Key_Delete);
        QVERIFY(controlsAreNamed(drive, u"endMembership"_s));
        drive.type(u"endMembershipDayText"_s, u"31/12/26"_s);
        QVERIFY(drive.named<QLabel>(u"consequence"_s)
                    ->text()
                    .contains(u"leaves River group after 31 Dec 2026"_s));
        QVERIFY(drive.confirm(u"endMembership"_s));
        QCOMPARE(m_desk->groupOf(101001, QDate(2026, 12, 31)), u"River group"_s);
        QCOMPARE(m_desk->groupOf(101001, QDate(2027, 1, 1)), QString());
    }

    void changesTheKindFromADay() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->school(101003)});
        drive.trigger(u"changeKind"_s);
        QVERIFY(controlsAreNamed(drive, u"changeKind"_s));
        drive.named<QComboBox>(u"changeKindKind"_s)->setCurrentIndex(3);
        QVERIFY(drive.confirm(u"changeKind"_s));
        const auto places = m_desk->members().placesOf(m_desk->school(101003));
        QCOMPARE(places->size(), 2u);
        QVERIFY(places->back().kind == MembershipKind::Observer);
    }

    void correctsAMembershipOrTakesItAway() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->school(101003)});
        drive.trigger(u"correctMembership"_s);
        QVERIFY(controlsAreNamed(drive, u"correctMembership"_s));
        drive.type(u"correctMembershipFromText"_s, u"1/9/21"_s);
        QVERIFY(drive.confirm(u"correctMembership"_s));
        QCOMPARE(m_desk->members().placesOf(m_desk->school(101003))->front().begins, QDate(2021, 9, 1));
        drive.pick({m_desk->school(101003)});
        drive.trigger(u"correctMembership"_s);
        drive.named<QCheckBox>(u"correctMembershipNeverWas"_s)->setChecked(true);
        QVERIFY(drive.confirm(u"correctMembership"_s));
        QVERIFY(m_desk->members().placesOf(m_desk->school(101003))->empty());
    }

    void acceptsABreachAndWithdrawsThat() {
        StructureDrive drive(*m_desk);
        auto* list = drive.named<QListWidget>(u"breachList"_s);
        list->setCurrentRow(0);
        drive.trigger(u"acceptBreachAction"_s);
        QVERIFY(controlsAreNamed(drive, u"acceptBreach"_s));
        QVERIFY(!drive.confirm(u"acceptBreach"_s));
        drive.named<QPlainTextEdit>(u"acceptReason"_s)->setPlainText(u"The third group starts in spring."_s);
        drive.type(u"acceptUntilText"_s, u"31/8/27"_s);
        QVERIFY(drive.confirm(u"acceptBreach"_s));
        QCOMPARE(drive.named<QLabel>(u"breachHeading"_s)->text(), u"2 rules are not kept"_s);
        list->setCurrentRow(list->count() - 1);
        QVERIFY(list->currentItem()->text().contains(u"Accepted until 31 Aug 2027"_s));
        drive.trigger(u"withdrawAcceptance"_s);
        QCOMPARE(drive.named<QLabel>(u"breachHeading"_s)->text(), u"3 rules are not kept"_s);
    }

    void aPostcodeFilePutsSchoolsOnTheMap() {
        const QString path = m_desk->write(u"postcodes.csv"_s, "PC,PQ,EA,NO\r\nEM2 2BC,10,495000,214000\r\n");
        PlacingService service(m_desk->file().database(), m_desk->file().unitOfWork());
        const auto plan = service.plan(path);
        QVERIFY(plan.has_value());
        StructureDrive drive(*m_desk);
        drive.press(u"viewMap"_s);
        shown(new PlacingDialog(drive.page.state(), *plan, &drive.page));
        QVERIFY(controlsAreNamed(drive, u"placeSchools"_s));
        QCOMPARE(drive.named<QListWidget>(u"placeSchoolsList"_s)->count(), 1);
        QVERIFY(drive.confirm(u"placeSchools"_s));
        QCOMPARE(drive.said, u"1 school put on the map by postcode."_s);
        QCOMPARE(m_desk->byUrn(101004).easting, std::optional<qint64>(495000));
        QCOMPARE(drive.named<QLabel>(u"structureUnmappedHeading"_s)->text(), u"Every school is on the map"_s);
        m_desk->workspace.undo();
        QVERIFY(!m_desk->byUrn(101004).easting.has_value());
    }

    void aFileForReadingOnlyChangesNothing() {
        m_desk->reopenForReadingOnly();
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->school(101001)});
        for (const QString& name :
             {u"moveTo"_s, u"cutMembers"_s, u"endMembership"_s, u"newBody"_s, u"deletePicks"_s})
            QVERIFY2(!drive.named<QAction>(name)->isEnabled(), qPrintable(name));
        QVERIFY(!drive.named<QAction>(u"moveTo"_s)->toolTip().isEmpty());
    }

private:
    std::unique_ptr<StructureDesk> m_desk;
};

QTEST_MAIN(TestStructureActions)
#include "tst_structure_actions.moc"
