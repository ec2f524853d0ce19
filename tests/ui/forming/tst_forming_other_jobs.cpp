// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"
#include "tests/ui/forming/forming_drive.h"
#include "ui/people/pick_line.h"
#include "ui/structure/structure_pick.h"

#include <QMenu>

using namespace liaison;

/// Hubs of liaison groups, and the schools that found a trust.
class TestFormingOtherJobs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init() {
        forgetSettings();
        m_desk = std::make_unique<FormingDeskFile>();
    }
    void cleanup() { m_desk.reset(); }

    void groupsBecomeHubsAndGoBack() {
        m_desk->groupTheTowns();
        FormingDrive drive(*m_desk);
        drive.start(FormingJob::Hubs);
        QCOMPARE(drive.problems(), QString());
        drive.next();
        QVERIFY(drive.label(u"formingMembersSummary"_s).startsWith(u"6 of 6 liaison groups"_s));
        drive.next();
        QVERIFY2(drive.notice(u"consequence"_s).startsWith(u"2 hubs of 3 groups"_s),
                 qPrintable(drive.notice(u"consequence"_s)));
        QCOMPARE(drive.problems(), QString());
        drive.toPlan();
        QCOMPARE(drive.problems(), QString());
        QCOMPARE(drive.work().plan().bodies.size(), 2u);
        QCOMPARE(drive.cell(u"formingBodies"_s, 0, u"size"_s), u"3 of 3"_s);
        QVERIFY(!drive.named<TableView>(u"formingBodies"_s)->isColumnHidden(2));
        QVERIFY2(drive.cell(u"formingBodies"_s, 0, u"schools"_s).startsWith(u"12 of "_s),
                 qPrintable(drive.cell(u"formingBodies"_s, 0, u"schools"_s)));
        drive.next(2);
        QCOMPARE(m_desk->bodies(u"hub"_s, QDate(2026, 11, 21)).size(), 2);
        drive.click(u"formedUndo"_s);
        QCOMPARE(m_desk->bodies(u"hub"_s, QDate(2026, 11, 21)).size(), 0);
    }

    void groupsThatWereJustAcceptedBecomeHubs() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        drive.next(2);
        drive.click(u"formedHubs"_s);
        QCOMPARE(drive.wizard.currentStep(), 0);
        QVERIFY(drive.named<QAbstractButton>(u"jobHubs"_s)->isChecked());
        QCOMPARE(drive.wizard.currentPage()->problem(), QString());
        drive.toPlan();
        QCOMPARE(drive.work().plan().bodies.size(), 2u);
    }

    void groupsOfADayToComeBecomeHubsOfThatDay() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        drive.next();
        auto* day = drive.named<QLineEdit>(u"acceptDayText"_s);
        day->selectAll();
        QTest::keyClicks(day, u"1/9/27\t"_s);
        QVERIFY(QTest::qWaitFor([&] {
            return drive.wizard.currentPage()->problem().isEmpty() && !drive.wizard.currentPage()->isBusy();
        }));
        drive.next();
        drive.click(u"formedHubs"_s);
        QVERIFY(settles(drive.wizard));
        QCOMPARE(drive.wizard.draft().structure.day(), QDate(2027, 9, 1));
        QCOMPARE(drive.wizard.currentPage()->problem(), QString());
        drive.toPlan();
        QCOMPARE(drive.work().plan().bodies.size(), 2u);
    }

    void quotasNameTheirLeastAndTheirMost() {
        FormingDrive drive(*m_desk);
        drive.start(FormingJob::Founding);
        drive.next(2);
        QCoreApplication::processEvents();
        QStringList seen;
        for (const QLabel* label : drive.wizard.currentPage()->findChildren<QLabel*>())
            if (label->isVisible() && label->height() >= label->fontMetrics().height())
                seen << label->text();
        QVERIFY2(seen.contains(u"At least"_s) && seen.contains(u"At most"_s), qPrintable(seen.join(u'|')));
    }

    void whatCanBeDoneWithFoundersIsSaidAsItIs() {
        FormingDrive drive(*m_desk);
        drive.start(FormingJob::Founding);
        drive.next(2);
        drive.set(u"foundingFewest"_s, 4);
        drive.set(u"foundingMost"_s, 5);
        drive.toPlan();
        QVERIFY(drive.label(u"claimTotals"_s).endsWith(u"across"_s));
        const Member founder = drive.work().plan().bodies.front().members.front();
        auto* table = drive.named<TableView>(u"formingPlanMembers"_s);
        QVERIFY(table->selectKey(memberKey(founder)));
        auto* menu = drive.named<QMenu>(u"memberMenu"_s);
        Q_EMIT menu->aboutToShow();
        QStringList offered;
        for (const QAction* action : menu->actions())
            if (!action->isSeparator())
                offered << action->text();
        QCOMPARE(offered.removeDuplicates(), 0);
        QCOMPARE(offered.filter(u"Take it out"_s).size(), 1);
        QVERIFY(offered.filter(u"Replace it by "_s).size() > 1);
        QVERIFY(drive.cell(u"formingOptions"_s, 0, u"deed"_s).startsWith(u"Replace it by "_s));
        auto* options = drive.named<TableView>(u"formingOptions"_s);
        QCOMPARE(drive.named<QPushButton>(u"moveHere"_s)->text().remove(u'&'), u"Replace it"_s);
        const int last = options->rowModel()->rowCount() - 1;
        QVERIFY(options->selectKey(options->rowModel()->keyAt(last)));
        QCOMPARE(drive.cell(u"formingOptions"_s, last, u"deed"_s), u"Take it out"_s);
        QCOMPARE(drive.named<QPushButton>(u"moveHere"_s)->text().remove(u'&'), u"Take it out"_s);
        drive.click(u"moveHere"_s);
        QCOMPARE(drive.work().plan().bodyOf(founder), -1);
    }

    void withoutGroupsThereAreNoHubs() {
        FormingDrive drive(*m_desk);
        drive.start(FormingJob::Hubs);
        QVERIFY(drive.wizard.currentPage()->problem().contains(u"form them first"_s));
    }

    void schoolsFoundATrust() {
        FormingDrive drive(*m_desk);
        drive.start(FormingJob::Founding);
        QCOMPARE(drive.problems(), QString());
        drive.next(2);
        drive.set(u"foundingMost"_s, 5);
        QCOMPARE(drive.wizard.currentPage()->problem(), u"The fewest are more than the most."_s);
        drive.set(u"foundingFewest"_s, 5);
        drive.set(u"quotaLeast_secondary"_s, 2);
        QVERIFY(drive.notice(u"consequence"_s).contains(u"of 24 found the trust"_s));
        QCOMPARE(drive.problems(), QString());
        drive.toPlan();
        QCOMPARE(drive.problems(), QString());
        QCOMPARE(drive.work().plan().bodies.front().members.size(), 5u);
        drive.next();
        QCOMPARE(drive.problems(), QString());
        auto* type = drive.named<QComboBox>(u"acceptType"_s);
        QVERIFY(type->isVisible());
        const QString key = m_desk->structure().type(Id<BodyType>{type->currentData().toLongLong()})->key;
        drive.next();
        const QStringList formed = m_desk->bodies(key, QDate(2026, 11, 21));
        QCOMPARE(formed.size(), 1);
        drive.click(u"formedUndo"_s);
        QCOMPARE(m_desk->bodies(key, QDate(2026, 11, 21)).size(), 0);
    }

    void foundersStandRoundALeadSchool() {
        FormingDrive drive(*m_desk);
        drive.start(FormingJob::Founding);
        drive.next(2);
        drive.set(u"foundingFewest"_s, 4);
        drive.set(u"foundingMost"_s, 4);
        drive.pick(u"foundingAim"_s, u"All are as near to a lead school as possible"_s);
        QCOMPARE(drive.wizard.currentPage()->problem(), u"Choose the lead school."_s);
        auto* lead = drive.named<PickLine>(u"foundingLead"_s);
        lead->setPicked(pickKeyOf(m_desk->school(101020)));
        QCOMPARE(drive.wizard.currentPage()->problem(), QString());
        drive.toPlan();
        QVERIFY(drive.bodyOf(m_desk->school(101020)) == 0);
        const Id<School> outside = m_desk->school(101051);
        auto* map = drive.named<MapWidget>(u"planMap"_s)->canvas();
        map->select({map->map().placeOfKey(outside.value)}, false);
        QVERIFY(drive.cell(u"formingOptions"_s, 0, u"name"_s).startsWith(u"Take it in, in the place of"_s));
        auto* options = drive.named<TableView>(u"formingOptions"_s);
        QVERIFY(options->selectKey(options->rowModel()->keyAt(0)));
        drive.click(u"moveHere"_s);
        QCOMPARE(drive.bodyOf(outside), 0);
        QCOMPARE(drive.work().plan().bodies.front().members.size(), 4u);
        drive.trigger(u"planUndo"_s);
        QCOMPARE(drive.bodyOf(outside), -1);
        QVERIFY(drive.work().move({outside}, 0));
        QCOMPARE(drive.wizard.draft().question().pins.back().kind, PinKind::In);
        QVERIFY(drive.work().move({m_desk->school(101021)}, -1));
        QCOMPARE(drive.wizard.draft().question().pins.back().kind, PinKind::Out);
        QCOMPARE(drive.bodyOf(m_desk->school(101021)), -1);
    }

private:
    std::unique_ptr<FormingDeskFile> m_desk;
};

QTEST_MAIN(TestFormingOtherJobs)
#include "tst_forming_other_jobs.moc"
