// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"
#include "tests/support/shared_data.h"
#include "tests/ui/forming/forming_drive.h"

using namespace liaison;

/// A real county, from its list to groups in hubs, as a newcomer goes through the wizard.
class TestFormingCounty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }

    void aCountyBecomesEighteenGroupsInSixHubs() {
        LIAISON_NEEDS_SHARED_DATA();
        const QString list =
            test::sharedData(u"schools/lists/buckinghamshire_gias_layout_RECONSTRUCTED.csv"_s);
        SchoolDeskFile desk;
        desk.import(list);
        FormingDrive drive(desk);
        drive.start();
        drive.next(2);
        drive.set(u"groupCount"_s, 18);
        drive.set(u"groupSchoolsLeast"_s, 10);
        drive.set(u"groupSchoolsMost"_s, 20);
        QVERIFY(drive.notice(u"consequence"_s).startsWith(u"18 liaison groups of 10 to 20 schools"_s));
        drive.toPlan();
        QCOMPARE(drive.work().plan().bodies.size(), 18u);
        QVERIFY(drive.work().plan().claim.gap().has_value());
        const FormedBody& first = drive.work().plan().bodies.front();
        const Member moved = first.members.front() == *first.anchor ? first.members[1] : first.members[0];
        QVERIFY(drive.work().move({moved}, 1));
        drive.trigger(u"planUndo"_s);
        drive.next(2);
        QVERIFY(drive.label(u"formedText"_s).contains(u"18 bodies were opened"_s));
        drive.click(u"formedHubs"_s);
        drive.toPlan();
        QCOMPARE(drive.work().plan().bodies.size(), 6u);
        QCOMPARE(drive.label(u"claimText"_s), claimText(drive.work().plan().claim));
        drive.next(2);
        QVERIFY(drive.label(u"formedText"_s).contains(u"6 bodies were opened"_s));
        desk.workspace.undo();
        desk.workspace.undo();
        QCOMPARE(desk.workspace.undoTitle().value_or(QString()).contains(u"Import"_s), true);
    }
};

QTEST_MAIN(TestFormingCounty)
#include "tst_forming_county.moc"
