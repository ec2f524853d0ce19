// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibility.h"
#include "tests/support/shared_data.h"
#include "tests/ui/schools/import_drive.h"

#include "core/store/history.h"
#include "ui/schools/schools_room.h"
#include "ui/widgets/notice_bar.h"

#include <QLabel>
#include <QListWidget>
#include <QMessageBox>

using namespace liaison;

class TestImportWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }

    void everyImportStandsInTheFileMenu() {
        ShellSpec spec;
        addSchoolsTo(spec, {});
        QStringList imports;
        for (const CommandSpec& command : spec.commands) {
            if (!command.id.startsWith(u"import"_s))
                continue;
            imports << command.id;
            QCOMPARE(command.place, MenuPlace::File);
        }
        QCOMPARE(imports, (QStringList{u"importSchools"_s, u"importLinks"_s}));
    }

    void importsAFirstListAndUndoesIt() {
        SchoolDeskFile desk;
        QSignalSpy committed(&desk.workspace, &Workspace::committed);
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        QCOMPARE(drive.wizard.currentStep(), 0);
        drive.next(3);
        QCOMPARE(drive.wizard.currentStep(), 3);
        QCOMPARE(drive.tabs(), (QStringList{u"New  3"_s}));
        QCOMPARE(desk.count(), 0);
        QCOMPARE(drive.named<QPushButton>(u"wizardNext"_s)->text(), u"&Import 3 schools"_s);
        drive.next();
        QCOMPARE(drive.wizard.currentStep(), 4);
        QCOMPARE(desk.count(), 3);
        QCOMPARE(desk.byUrn(101003).name, u"Crèche Nursery School"_s);
        QCOMPARE(committed.size(), 1);
        QVERIFY(drive.named<QLabel>(u"doneText"_s)->text().contains(u"3 schools were added"_s));
        drive.click(u"doneUndo"_s);
        QCOMPARE(desk.count(), 0);
        QCOMPARE(committed.size(), 2);
        QVERIFY(drive.named<QLabel>(u"doneText"_s)->text().contains(u"undone"_s));
        QVERIFY(desk.workspace.redoTitle());
    }

    void theSameListAgainChangesNothing() {
        SchoolDeskFile desk;
        const QString list = desk.write(u"first.csv"_s, kList);
        desk.import(list);
        Drive drive(desk);
        drive.begin(list);
        drive.next(3);
        QCOMPARE(drive.tabs(), (QStringList{u"Unchanged  3"_s}));
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QVERIFY(drive.named<QLabel>(u"wizardReason"_s)->text().startsWith(u"Nothing to import"_s));
    }

    void leavingHalfWayLeavesNothingBehind() {
        SchoolDeskFile desk;
        {
            Drive drive(desk);
            drive.begin(desk.write(u"first.csv"_s, kList));
            drive.next(3);
            QTimer::singleShot(0, &drive.wizard, [&drive] {
                auto* box = drive.wizard.findChild<QMessageBox*>(u"leaveQuestion"_s);
                QVERIFY(box);
                for (QAbstractButton* button : box->buttons())
                    if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                        QTest::mouseClick(button, Qt::LeftButton);
            });
            QTest::mouseClick(drive.named<QPushButton>(u"wizardCancel"_s), Qt::LeftButton);
            QVERIFY(!drive.wizard.isVisible());
        }
        QCOMPARE(desk.count(), 0);
        QCOMPARE(History(desk.file().database()).count().value(), 0);
    }

    void stoppingTheImportLeavesNothingBehind() {
        SchoolDeskFile desk;
        QByteArray large = "URN,Name\r\n";
        for (int urn = 100'000; urn < 130'000; ++urn)
            large += QByteArray::number(urn) + ",School number " + QByteArray::number(urn) + "\r\n";
        Drive drive(desk);
        drive.begin(desk.write(u"large.csv"_s, large));
        drive.next(3);
        QCOMPARE(drive.tabs().first(), u"New  30,000"_s);
        QTest::mouseClick(drive.named<QPushButton>(u"wizardNext"_s), Qt::LeftButton);
        QVERIFY(drive.wizard.currentPage()->isBusy());
        QTest::mouseClick(drive.named<QPushButton>(u"wizardCancel"_s), Qt::LeftButton);
        QVERIFY(settles(drive.wizard));
        QCOMPARE(drive.wizard.currentStep(), 3);
        QCOMPARE(desk.count(), 0);
        QVERIFY(drive.wizard.isVisible());
        drive.next();
        QCOMPARE(desk.count(), 30'000);
    }

    void stepsBehindCanBeClickedBackTo() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        drive.next(2);
        auto* steps = drive.named<QListWidget>(u"wizardSteps"_s);
        QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                          steps->visualItemRect(steps->item(1)).center());
        QCOMPARE(drive.wizard.currentStep(), 1);
        QTest::mouseClick(steps->viewport(), Qt::LeftButton, {},
                          steps->visualItemRect(steps->item(3)).center());
        QCOMPARE(drive.wizard.currentStep(), 1);
    }

    void realListsImportWithoutAnyHelpAndOnlyOnce_data() {
        QTest::addColumn<QString>("list");
        QTest::addColumn<int>("rows");
        QTest::newRow("Buckinghamshire") << u"buckinghamshire_register_2021-04-22.csv"_s << 387;
        QTest::newRow("Sutton Coldfield") << u"suttoncoldfield_register_2021-04-22.csv"_s << 87;
        QTest::newRow("details list") << u"buckinghamshire_details_2018.csv"_s << 284;
        QTest::newRow("search export") << u"gias_search_export_surrey_20210506.csv"_s << 590;
    }
    void realListsImportWithoutAnyHelpAndOnlyOnce() {
        LIAISON_NEEDS_SHARED_DATA();
        QFETCH(QString, list);
        QFETCH(int, rows);
        const QString path = test::sharedData(u"schools/lists/"_s + list);
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(path);
        drive.next(4);
        QCOMPARE(drive.wizard.currentStep(), 4);
        QCOMPARE(desk.count(), rows);
        Drive again(desk);
        again.begin(path);
        again.next(3);
        QVERIFY(!again.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QVERIFY(again.named<QLabel>(u"wizardReason"_s)->text().startsWith(u"Nothing to import"_s));
    }

    void aRecordForReadingOnlyIsSaidOnTheFirstPage() {
        SchoolDeskFile desk;
        desk.reopenForReadingOnly();
        Drive drive(desk);
        drive.begin();
        const auto says = [&drive] {
            const QString reason = drive.named<QLabel>(u"wizardReason"_s)->text();
            return reason.contains(u"reading only"_s) &&
                   drive.wizard.currentPage()->findChild<NoticeBar*>()->text() == reason &&
                   drive.wizard.currentPage()->findChild<NoticeBar*>()->isVisible() &&
                   !drive.named<QPushButton>(u"wizardNext"_s)->isEnabled();
        };
        QVERIFY(says());
        drive.begin(desk.write(u"first.csv"_s, kList));
        QVERIFY(says());
    }

    void everyControlHasANameOnEveryPage() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s, kList));
        Drive drive(desk);
        QCOMPARE(test::controlProblems(&drive.wizard), QStringList());
        drive.begin(desk.write(u"undecided.csv"_s, kUndecided));
        for (int step = 0; step < drive.wizard.stepCount(); ++step) {
            QCOMPARE(drive.wizard.currentStep(), step);
            QCOMPARE(test::controlProblems(&drive.wizard), QStringList());
            if (step == 3)
                for (const QString& tab :
                     {u"Changed"_s, u"Duplicate"_s, u"Questions"_s, u"Refused"_s, u"Notes"_s}) {
                    drive.showTab(tab);
                    QCOMPARE(test::controlProblems(&drive.wizard), QStringList());
                }
            if (step + 1 < drive.wizard.stepCount())
                drive.next();
        }
    }
};

QTEST_MAIN(TestImportWizard)
#include "tst_import_wizard.moc"
