// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"
#include "tests/ui/forming/forming_drive.h"
#include "ui/widgets/notice_bar.h"

using namespace liaison;

/// What was done to plans by hand: it stays with its plan, can be taken back after anything else was done,
/// and says what it broke.
class TestFormingHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init() {
        forgetSettings();
        m_desk = std::make_unique<FormingDeskFile>();
    }
    void cleanup() { m_desk.reset(); }

    void whatWasDoneByHandOutlivesALookAtAnotherPlan() {
        FormingDrive drive(*m_desk);
        toTwoPlans(drive);
        const FormingPlan found = drive.work().plan();
        const Id<School> mill = m_desk->school(101003);
        const int there = drive.bodyOf(m_desk->school(101010));
        QVERIFY(drive.bodyOf(mill) != there);
        QVERIFY(drive.work().move({mill}, there));
        QVERIFY(drive.named<QAbstractButton>(u"planCard_0"_s)->text().contains(u"changed"_s));
        drive.click(u"planCard_1"_s);
        QVERIFY(!drive.wizard.findChild<QAction*>(u"planUndo"_s)->isEnabled());
        QVERIFY(drive.wizard.draft().question().pins.empty());
        drive.click(u"planCard_0"_s);
        QCOMPARE(drive.bodyOf(mill), there);
        QCOMPARE(drive.wizard.draft().question().pins.size(), 1u);
        drive.trigger(u"planUndo"_s);
        QCOMPARE(drive.work().plan().bodies, found.bodies);
        drive.trigger(u"planRedo"_s);
        QCOMPARE(drive.bodyOf(mill), there);
    }

    void whatWasDoneByHandIsTakenBackAfterResolvingToo() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        const FormingPlan found = drive.work().plan();
        const Id<School> mill = m_desk->school(101003);
        QVERIFY(drive.work().move({mill}, drive.bodyOf(m_desk->school(101010))));
        drive.trigger(u"solveAgain"_s);
        drive.solved();
        QCOMPARE(drive.wizard.draft().question().pins.size(), 1u);
        QVERIFY(drive.work().undoText().contains(u"Re-solve"_s));
        QVERIFY(!drive.work().isByHand());
        drive.trigger(u"planUndo"_s);
        QVERIFY(drive.work().undoText().contains(u"Ashton Mill"_s));
        drive.trigger(u"planUndo"_s);
        QCOMPARE(drive.work().plan().bodies, found.bodies);
        QVERIFY(drive.wizard.draft().question().pins.empty());
        QVERIFY(!drive.wizard.findChild<QAction*>(u"planUndo"_s)->isEnabled());
        // What is known of the plan that was found then is not known of this one by other rules.
        QVERIFY(drive.work().plan().claim.cost == found.claim.cost);
        drive.trigger(u"planRedo"_s);
        drive.trigger(u"planRedo"_s);
        QVERIFY(drive.work().undoText().contains(u"Re-solve"_s));
    }

    void anotherPlanThatWasChangedStaysBesideTheNewOne() {
        FormingDrive drive(*m_desk);
        toTwoPlans(drive);
        const Id<School> mill = m_desk->school(101003);
        drive.click(u"planCard_1"_s);
        const QString other = drive.work().nameOf(1);
        const int there = (drive.bodyOf(mill) + 1) % int(drive.work().plan().bodies.size());
        QVERIFY(drive.work().move({mill}, there));
        const FormingPlan changed = drive.work().plan();
        drive.click(u"planCard_0"_s);
        QVERIFY(drive.work().move({m_desk->school(101051)}, drive.bodyOf(m_desk->school(101040))));
        drive.trigger(u"solveAgain"_s);
        drive.solved();
        QVERIFY(drive.work().count() > 1);
        QCOMPARE(drive.work().nameOf(1), other);
        drive.click(u"planCard_1"_s);
        QCOMPARE(drive.work().plan().bodies, changed.bodies);
        drive.trigger(u"planUndo"_s);
        QVERIFY(drive.bodyOf(mill) != there);
    }

    void aSearchThatFindsNothingLeavesThePlanThatWasThere() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next(2);
        drive.set(u"groupSchoolsMost"_s, 5);
        drive.toPlan();
        const Id<School> mill = m_desk->school(101003);
        QVERIFY(drive.work().move({mill}, drive.bodyOf(m_desk->school(101010))));
        const FormingPlan before = drive.work().plan();
        Pin together;
        together.kind = PinKind::Together;
        for (int i = 0; i < 6; ++i)
            together.members.emplace_back(m_desk->school(101021 + (i / 3) * 10 + i % 3));
        drive.work().addPin(together);
        drive.trigger(u"solveAgain"_s);
        drive.solved();
        QVERIFY(drive.label(u"claimText"_s).contains(u"No plan can keep all of this"_s));
        drive.click(u"plansBefore"_s);
        QCOMPARE(drive.work().plan().bodies, before.bodies);
        QCOMPARE(drive.wizard.draft().question().pins.size(), 2u);
        drive.trigger(u"planUndo"_s);
        QCOMPARE(drive.wizard.draft().question().pins.size(), 1u);
        drive.trigger(u"planUndo"_s);
        QVERIFY(drive.bodyOf(mill) != drive.bodyOf(m_desk->school(101010)));
    }

    void aSizeThatIsBrokenByHandIsSaidAtTheTop() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next(2);
        drive.set(u"groupSchoolsMost"_s, 4);
        drive.toPlan();
        const int there = drive.bodyOf(m_desk->school(101010));
        const QString name = drive.work().plan().bodies[std::size_t(there)].name;
        QVERIFY(drive.work().move({m_desk->school(101003)}, there));
        const QString said = u"%1 has 5 schools, at most 4"_s.arg(name);
        QVERIFY2(drive.notice(u"planNotice"_s).contains(said), qPrintable(drive.notice(u"planNotice"_s)));
        QCOMPARE(drive.label(u"claimText"_s), u"This plan does not keep the rules"_s);
        QVERIFY(drive.label(u"claimMeaning"_s).contains(u"estuary"_s));
        drive.next();
        QVERIFY2(drive.notice(u"acceptClaim"_s).contains(said), qPrintable(drive.notice(u"acceptClaim"_s)));
        QVERIFY(drive.notice(u"acceptClaim"_s).contains(u"does not keep the rules"_s));
        drive.wizard.back();
        drive.trigger(u"planUndo"_s);
        QVERIFY(drive.notice(u"planNotice"_s).isEmpty());
        QVERIFY(drive.label(u"claimText"_s) != u"This plan does not keep the rules"_s);
        drive.next();
        QVERIFY(drive.notice(u"acceptClaim"_s).contains(claimText(drive.work().plan().claim)));
    }

    void groupsKeepTheirLooksWhateverMoves() {
        m_desk->groupTheTowns();
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        const auto* canvas = drive.named<MapWidget>(u"planMap"_s)->canvas();
        const auto looks = [&] {
            QHash<QString, AreaLook> found;
            for (int area = 0; area < canvas->map().areaCount(); ++area)
                found.insert(canvas->map().scene().areas[std::size_t(area)].identity,
                             canvas->map().look(area));
            return found;
        };
        const QHash<QString, AreaLook> before = looks();
        QCOMPARE(before.size(), 6);
        QVERIFY(drive.work().move({m_desk->school(101003)}, drive.bodyOf(m_desk->school(101050))));
        QCOMPARE(looks(), before);
        drive.trigger(u"solveAgain"_s);
        drive.solved();
        QCOMPARE(looks(), before);
        drive.trigger(u"planUndo"_s);
        drive.trigger(u"planUndo"_s);
        QCOMPARE(looks(), before);
    }

    void aMapOfFewSchoolsIsDrawnInOneGo() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        auto* canvas = drive.named<MapWidget>(u"planMap"_s)->canvas();
        QVERIFY(drive.work().move({m_desk->school(101003)}, drive.bodyOf(m_desk->school(101050))));
        QVERIFY(!canvas->isDrawn());
        (void)canvas->grab();
        QVERIFY(canvas->isDrawn());
    }

private:
    /// Groups round any school: then there are other plans to be compared with, or one is put beside it.
    void toTwoPlans(FormingDrive& drive) {
        drive.start();
        drive.toPlan();
        if (drive.work().count() < 2) {
            FormingPlan other = drive.work().plan();
            const Member moved = m_desk->school(101041);
            const int from = other.bodyOf(moved);
            const int to = (from + 1) % int(other.bodies.size());
            std::erase(other.bodies[std::size_t(from)].members, moved);
            other.bodies[std::size_t(to)].members.push_back(moved);
            drive.work().addPlan(u"Another"_s, other);
        }
        QVERIFY(drive.work().count() > 1);
    }

    std::unique_ptr<FormingDeskFile> m_desk;
};

QTEST_MAIN(TestFormingHistory)
#include "tst_forming_history.moc"
