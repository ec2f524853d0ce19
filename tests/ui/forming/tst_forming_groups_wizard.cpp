// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"
#include "tests/ui/forming/forming_drive.h"

#include <map>

using namespace liaison;

class TestFormingGroupsWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init() {
        forgetSettings();
        m_desk = std::make_unique<FormingDeskFile>();
    }
    void cleanup() { m_desk.reset(); }

    void schoolsBecomeGroupsAndGoBack() {
        FormingDrive drive(*m_desk);
        drive.start();
        QCOMPARE(drive.problems(), QString());
        drive.next();
        QVERIFY(drive.label(u"formingMembersSummary"_s).startsWith(u"24 of 24 schools take part"_s));
        QVERIFY(drive.notice(u"leftOutNotice"_s).contains(u"Lost Primary School"_s));
        QCOMPARE(drive.problems(), QString());
        drive.next();
        drive.set(u"groupSchoolsLeast"_s, 3);
        drive.set(u"groupSchoolsMost"_s, 6);
        QCOMPARE(drive.notice(u"consequence"_s), u"6 liaison groups of 3 to 6 schools: 24 schools fit."_s);
        QCOMPARE(drive.problems(), QString());
        drive.next();
        QCOMPARE(drive.problems(), QString());
        drive.toPlan();
        QCOMPARE(drive.problems(), QString());
        QCOMPARE(drive.work().plan().bodies.size(), 6u);
        QCOMPARE(drive.cell(u"formingBodies"_s, 0, u"size"_s), u"4 of 3–6"_s);
        QCOMPARE(drive.label(u"claimText"_s), claimText(drive.work().plan().claim));
        drive.next();
        QCOMPARE(drive.problems(), QString());
        QVERIFY(drive.label(u"acceptSummary"_s).contains(u"24 schools come into their place"_s));
        drive.next();
        QCOMPARE(m_desk->bodies(u"liaison-group"_s, kToday).size(), 6);
        QVERIFY(drive.label(u"formedText"_s).contains(u"6 bodies were opened"_s));
        drive.click(u"formedUndo"_s);
        QCOMPARE(m_desk->bodies(u"liaison-group"_s, kToday).size(), 0);
    }

    void whatRulesSayNothingAndWhatCannotBeStandsBesideTheClaim() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        QVERIFY2(drive.label(u"claimMeaning"_s)
                     .contains(u"There are no other anchors: all 6 schools that may be one are needed."_s),
                 qPrintable(drive.label(u"claimMeaning"_s)));
        Pin together;
        together.members = {m_desk->school(101001), m_desk->school(101099)};
        drive.work().addPin(together);
        QVERIFY2(drive.label(u"claimMeaning"_s)
                     .contains(u"stay together” says nothing, as Lost Primary School is left out."_s),
                 qPrintable(drive.label(u"claimMeaning"_s)));
    }
    void anotherPlanThatIsOvertakenGoesAgain() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        PlanWork& work = drive.work();
        const FormingPlan best = work.plan();
        const Member moved = m_desk->school(101041);
        const int home = best.bodyOf(moved);
        std::map<qint64, FormingPlan> byLongest;
        for (std::size_t to = 0; to < best.bodies.size(); ++to) {
            if (int(to) == home)
                continue;
            FormingPlan other = best;
            other.claim = {};
            std::erase(other.bodies[std::size_t(home)].members, moved);
            other.bodies[to].members.push_back(moved);
            byLongest.emplace(figuresOf(drive.wizard.draft().ground, work.question(), other).longest, other);
        }
        QVERIFY(byLongest.size() > 1);
        FormingPlan worst = byLongest.rbegin()->second;
        worst.claim.cost = best.claim.cost * 100;
        work.begin(u"First"_s, worst);
        work.addPlan(u"Fairest longest journey"_s, byLongest.begin()->second, VariantAim::Longest);
        work.addPlan(u"Saved"_s, byLongest.begin()->second);
        QCOMPARE(work.count(), 3);
        work.improve(best);
        QCOMPARE(work.count(), 2);
        QCOMPARE(work.nameOf(1), u"Saved"_s);
    }
    void namesAndTheDayAreTheUsersToChoose() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        drive.next();
        auto* names = drive.named<QTableWidget>(u"acceptNames"_s);
        names->item(0, 0)->setText(names->item(1, 0)->text());
        QVERIFY(drive.wizard.currentPage()->problem().contains(u"Two are called"_s));
        names->item(0, 0)->setText(u"West group"_s);
        auto* day = drive.named<QLineEdit>(u"acceptDayText"_s);
        day->selectAll();
        QTest::keyClicks(day, u"1/9/27\t"_s);
        QVERIFY(QTest::qWaitFor([&] {
            return drive.wizard.currentPage()->problem().isEmpty() && !drive.wizard.currentPage()->isBusy();
        }));
        drive.next();
        QCOMPARE(m_desk->bodies(u"liaison-group"_s, kToday).size(), 0);
        QVERIFY(m_desk->bodies(u"liaison-group"_s, QDate(2027, 9, 1)).contains(u"West group"_s));
    }

    void onlyWhoIsTickedTakesPart() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next();
        drive.click(u"formingMembersNone"_s);
        QCOMPARE(drive.wizard.currentPage()->problem(), u"Tick who takes part."_s);
        auto* find = drive.named<QLineEdit>(u"formingMembersFilterText"_s);
        QTest::keyClicks(find, u"ashton"_s);
        drive.click(u"formingMembersAll"_s);
        QVERIFY(drive.label(u"formingMembersSummary"_s).startsWith(u"4 of 24"_s));
        drive.toPlan();
        QCOMPARE(drive.work().plan().bodies.size(), 1u);
        QCOMPARE(drive.work().plan().bodies.front().members.size(), 4u);
        QCOMPARE(drive.bodyOf(m_desk->school(101010)), -1);
    }

    void todaysGroupsAreKeptUnlessAnotherIsWorthIt() {
        m_desk->groupTheTowns();
        FormingDrive drive(*m_desk);
        drive.start();
        QVERIFY(drive.named<QAbstractButton>(u"beginToday"_s)->isChecked());
        drive.toPlan();
        QCOMPARE(drive.work().desk().figures().moves, 0);
        drive.next();
        QVERIFY(drive.label(u"acceptSummary"_s).contains(u"for 24 nothing changes"_s));
    }

    void feedersAreReadFromAList() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next(2);
        const QString list =
            m_desk->write(u"feeders.csv"_s, "From URN,To URN\r\n101001,101010\r\n999999,101010\r\n");
        drive.named<QPushButton>(u"readFeeders"_s)->click();
        auto* dialog = drive.wizard.findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(list);
        const auto& wants = std::get<GroupsQuestion>(drive.wizard.draft().question().wants);
        QCOMPARE(wants.feeders, (std::vector<FeederLink>{{m_desk->school(101001), m_desk->school(101010)}}));
        QVERIFY(wants.feederWeight > 0);
        QVERIFY(drive.label(u"feedersRowProblem"_s).contains(u"1 row"_s));
    }

    void whatOneLooksAtInAnotherJobIsNotLost() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next(2);
        drive.set(u"groupSchoolsMost"_s, 7);
        drive.wizard.back();
        drive.wizard.back();
        drive.choose(u"jobFounding"_s);
        drive.next(2);
        QVERIFY(!drive.notice(u"consequence"_s).isEmpty());
        drive.wizard.back();
        drive.wizard.back();
        drive.choose(u"jobGroups"_s);
        drive.next(2);
        QCOMPARE(drive.named<QSpinBox>(u"groupSchoolsMost"_s)->value(), 7);
    }

    void aPlanIsSavedAndOpenedAgain() {
        {
            FormingDrive drive(*m_desk);
            drive.start();
            drive.toPlan();
            QVERIFY(drive.page().hasUnsavedWork());
            drive.trigger(u"savePlan"_s);
            auto* name = drive.named<QLineEdit>(u"savePlanName"_s);
            name->setText(u"First thoughts"_s);
            drive.named<QPushButton>(u"savePlanDialogOk"_s)->click();
            QVERIFY(!drive.page().hasUnsavedWork());
        }
        FormingDrive drive(*m_desk);
        drive.start();
        QCOMPARE(drive.column(u"savedPlans"_s, u"name"_s), QStringList{u"First thoughts"_s});
        QVERIFY(drive.named<TableView>(u"savedPlans"_s)
                    ->selectKey(drive.named<TableView>(u"savedPlans"_s)->rowModel()->keyAt(0)));
        drive.click(u"openSavedPlan"_s);
        QCOMPARE(drive.wizard.currentStep(), 4);
        QCOMPARE(drive.work().plan().bodies.size(), 6u);
        QVERIFY(!drive.page().hasUnsavedWork());
    }

    void aFileForReadingOnlyIsLookedAtButNotWritten() {
        m_desk->reopenForReadingOnly();
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        QVERIFY(!drive.wizard.findChild<QAction*>(u"savePlan"_s)->isEnabled());
        drive.next();
        QVERIFY(drive.wizard.currentPage()->problem().contains(u"open for reading only"_s));
    }

    void leavingWhileAPlanIsLookedForStopsIt() {
        QElapsedTimer took;
        {
            FormingDrive drive(*m_desk);
            drive.wizard.draft().effort.iterations = 0;
            drive.wizard.draft().effort.time = std::chrono::seconds(60);
            drive.start();
            drive.next(4);
            QTRY_VERIFY(drive.wizard.findChild<FormingRun*>()->isRunning());
            took.start();
        }
        QVERIFY2(took.elapsed() < 3000, qPrintable(QString::number(took.elapsed())));
    }

    void stopKeepsTheBestSoFar() {
        FormingDrive drive(*m_desk);
        drive.wizard.draft().effort.iterations = 0;
        drive.wizard.draft().effort.time = std::chrono::seconds(60);
        drive.start();
        drive.next(4);
        auto* stop = drive.named<QToolButton>(u"formingStop"_s);
        QTRY_VERIFY(drive.wizard.currentPage()->problem().isEmpty());
        QVERIFY(stop->isVisible());
        stop->click();
        drive.solved();
        QVERIFY(!stop->isVisible());
        QCOMPARE(drive.work().plan().bodies.size(), 6u);
    }

private:
    const QDate kToday{2026, 11, 21};
    std::unique_ptr<FormingDeskFile> m_desk;
};

QTEST_MAIN(TestFormingGroupsWizard)
#include "tst_forming_groups_wizard.moc"
