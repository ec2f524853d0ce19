// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schools/import_drive.h"

#include "ui/schools/target_combo.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>

using namespace liaison;

class TestImportReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }

    void aWrongEncodingCanBeSeenAndChanged() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        auto* preview = drive.named<QTableView>(u"importPreview"_s);
        const QAbstractItemModelTester tester(preview->model());
        QCOMPARE(preview->model()->index(0, 1).data().toString(), u"Crèche Nursery School"_s);
        QCOMPARE(preview->model()->headerData(0, Qt::Vertical).toInt(), 4);
        auto* encoding = drive.named<QComboBox>(u"importEncoding"_s);
        encoding->setCurrentIndex(encoding->findData(u"cp1252"_s));
        Q_EMIT encoding->activated(encoding->currentIndex());
        QVERIFY(settles(drive.wizard));
        QCOMPARE(preview->model()->index(0, 1).data().toString(), u"CrÃ¨che Nursery School"_s);
        drive.click(u"importRecognise"_s);
        QCOMPARE(preview->model()->index(0, 1).data().toString(), u"Crèche Nursery School"_s);
    }

    void aHeaderLineAndADelimiterCanBeSet() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        auto* preview = drive.named<QTableView>(u"importPreview"_s);
        const int columns = preview->model()->columnCount();
        auto* delimiter = drive.named<QComboBox>(u"importDelimiter"_s);
        delimiter->setCurrentIndex(delimiter->findData(int(';')));
        Q_EMIT delimiter->activated(delimiter->currentIndex());
        QVERIFY(settles(drive.wizard));
        QCOMPARE(columns, 7);
        QVERIFY(preview->model()->columnCount() <= 2);
        drive.click(u"importRecognise"_s);
        drive.named<QSpinBox>(u"importHeader"_s)->setValue(2);
        QVERIFY(settles(drive.wizard));
        QCOMPARE(preview->model()->headerData(1, Qt::Horizontal).toString(), u"Ash Primary School"_s);
    }

    void aFileThatIsNoListIsNamedAsWhatItIs() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"web.csv"_s, "<!DOCTYPE html><html><body>Not found</body></html>"));
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QVERIFY(!drive.named<QLabel>(u"wizardReason"_s)->text().isEmpty());
        QVERIFY(drive.wizard.currentPage()->findChild<QWidget*>(u"wizardNotice"_s)->isVisible());
    }

    void aColumnCanBeGivenAnotherField() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"odd.csv"_s, "URN,Name,Nick\r\n101001,Ash Primary School,Ash House\r\n"));
        drive.next();
        auto* combo = drive.named<TargetCombo>(u"column_2"_s);
        QCOMPARE(combo->currentText(), u"Leave out"_s);
        combo->setFocus();
        combo->lineEdit()->selectAll();
        QTest::keyClicks(combo->lineEdit(), u"Federation"_s);
        QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
        QCOMPARE(combo->target(), ColumnTarget::of(SchoolField::Federation));
        QCOMPARE(drive.wizard.currentStep(), 1);
        drive.next(3);
        QCOMPARE(desk.byUrn(101001).federation, u"Ash House"_s);
    }

    void oneFieldCannotBeFedTwice() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"odd.csv"_s, "URN,Name,Nick\r\n101001,Ash Primary School,Ash House\r\n"));
        drive.next();
        auto* combo = drive.named<TargetCombo>(u"column_2"_s);
        Q_EMIT combo->targetChosen(ColumnTarget::of(SchoolField::Name));
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QVERIFY(!drive.named<QLabel>(u"wizardReason"_s)->text().isEmpty());
    }

    void aMappingIsKeptAsALayoutAndOfferedAgain() {
        SchoolDeskFile desk;
        const QString list =
            desk.write(u"odd.csv"_s, "URN,Name,Nick\r\n101001,Ash Primary School,Ash House\r\n");
        {
            Drive drive(desk);
            drive.begin(list);
            drive.next();
            Q_EMIT drive.named<TargetCombo>(u"column_2"_s)
                ->targetChosen(ColumnTarget::of(SchoolField::Federation));
            drive.named<QCheckBox>(u"keepLayout"_s)->click();
            drive.named<QLineEdit>(u"keepLayoutName"_s)->setText(u"Our list"_s);
            drive.next(3);
            QCOMPARE(desk.count(), 1);
        }
        QCOMPARE(desk.workspace.undoTitle().value_or(QString()).startsWith(u"Import"_s), true);
        Drive again(desk);
        again.begin(list);
        QCOMPARE(again.named<QComboBox>(u"importLayout"_s)->currentData().toString(), u"saved:Our list"_s);
    }

    void anotherLayoutCanBeChosen() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"odd.csv"_s, "URN,Name,Primary,Secondary,Local Authority\r\n"
                                             "101001,Ash Primary School,1,0,825\r\n"));
        auto* layout = drive.named<QComboBox>(u"importLayout"_s);
        const QString recognised = layout->currentData().toString();
        const auto choose = [&](const QString& id) {
            QVERIFY2(layout->findData(id) >= 0, qPrintable(id));
            layout->setCurrentIndex(layout->findData(id));
            Q_EMIT layout->activated(layout->currentIndex());
            QVERIFY(settles(drive.wizard));
            QCOMPARE(layout->currentData().toString(), id);
        };
        QVERIFY(recognised != u"details-2018"_s);
        choose(u"details-2018"_s);
        drive.next(4);
        QCOMPARE(desk.byUrn(101001).phase, u"Primary"_s);
        QCOMPARE(desk.byUrn(101001).laCode, u"825"_s);
        Drive again(desk);
        again.begin(desk.filePath(u"odd.csv"_s));
        QCOMPARE(again.named<QComboBox>(u"importLayout"_s)->currentData().toString(), recognised);
    }

    void aListWithoutSchoolsSaysWhyThereIsNothingToImport() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"bare.csv"_s, "URN,Name,Status\r\n"));
        drive.next(3);
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QVERIFY2(drive.named<QLabel>(u"wizardReason"_s)
                     ->text()
                     .startsWith(u"The list has a header but no schools"_s),
                 qPrintable(drive.named<QLabel>(u"wizardReason"_s)->text()));
    }

    void onlyTheSchoolsChosenAreImported() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        drive.next(2);
        auto* phases = drive.named<QListWidget>(u"which_phase"_s);
        QCOMPARE(phases->count(), 3);
        for (int row = 0; row < phases->count(); ++row)
            if (phases->item(row)->text().startsWith(u"Primary"_s))
                phases->item(row)->setCheckState(Qt::Checked);
        QCOMPARE(drive.named<QLabel>(u"whichConsequence"_s)->text(), u"Looks at 1 row of 3."_s);
        drive.next(2);
        QCOMPARE(desk.count(), 1);
        QCOMPARE(desk.byUrn(101001).name, u"Ash Primary School"_s);
    }

    void openSchoolsOnlyLeavesTheClosedOut() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        drive.next(2);
        drive.named<QCheckBox>(u"whichOpenOnly"_s)->click();
        drive.next(2);
        QCOMPARE(desk.count(), 2);
    }

    void aBlankCellKeepsOrEmptiesAsAsked_data() {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("town");
        QTest::newRow("keeps") << u"blankKeeps"_s << u"Elmford"_s;
        QTest::newRow("empties") << u"blankClears"_s << u""_s;
    }
    void aBlankCellKeepsOrEmptiesAsAsked() {
        QFETCH(QString, button);
        QFETCH(QString, town);
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s, kList));
        Drive drive(desk);
        drive.begin(desk.write(u"blank.csv"_s,
                               "URN,Name,Town,Status,Pupils\r\n101001,Ash Primary School,,Open,211\r\n"));
        drive.next(2);
        drive.named<QRadioButton>(button)->click();
        drive.next(2);
        QCOMPARE(desk.byUrn(101001).town, town);
        QCOMPARE(desk.byUrn(101001).pupils, 211);
    }
};

QTEST_MAIN(TestImportReading)
#include "tst_import_reading.moc"
