// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schools/import_drive.h"

#include "ui/widgets/notice_bar.h"

#include <QFile>
#include <QLabel>
#include <QRadioButton>

using namespace liaison;

class TestImportReview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }

    void updatesOnlyWhatIsTicked() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s, kList));
        Drive drive(desk);
        drive.begin(desk.write(u"later.csv"_s, kLater));
        drive.next(3);
        QCOMPARE(drive.tabs(), (QStringList{u"New  1"_s, u"Changed  1"_s, u"Closing  1"_s, u"Refused  1"_s}));
        drive.showTab(u"Changed"_s);
        QCOMPARE(drive.cell(u"reviewTable"_s, 0, u"name"_s), u"Ash Primary School"_s);
        QCOMPARE(drive.cell(u"reviewTable"_s, 0, u"changes"_s), u"Pupils: 210 → 223"_s);
        QCOMPARE(drive.cell(u"reviewChanges"_s, 0, u"before"_s), u"210"_s);
        QCOMPARE(drive.cell(u"reviewChanges"_s, 0, u"after"_s), u"223"_s);
        drive.toggle(u"reviewTable"_s, 0);
        QCOMPARE(drive.named<QPushButton>(u"wizardNext"_s)->text(), u"&Import 2 schools"_s);
        drive.next();
        QCOMPARE(desk.byUrn(101001).pupils, 210);
        QVERIFY(school_status::isClosed(desk.byUrn(101002).status));
        QCOMPARE(desk.count(), 4);
    }

    void anOlderListOpensNothingAgainUnlessItIsTicked() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s, "URN,Name,Status,CloseDate\r\n"
                                               "101001,Ash Primary School,Closed,31-08-2020\r\n"
                                               "101002,Birch Secondary School,Open,\r\n"));
        Drive drive(desk);
        drive.begin(desk.write(u"older.csv"_s, "URN,Name,Status,OpenDate\r\n"
                                               "101001,Ash Primary School,Open,03-03-2018\r\n"
                                               "101002,Birch School,Open,\r\n"
                                               ",Birch School,Open,\r\n"));
        drive.next(3);
        const auto* notice = drive.wizard.currentPage()->findChild<NoticeBar*>();
        QVERIFY2(notice->text().contains(u"looks older than the record: its latest date is 3 Mar 2018"_s),
                 qPrintable(notice->text()));
        QVERIFY(notice->isVisible());
        drive.showTab(u"Reopening  1"_s);
        QVERIFY(!drive.isTicked(u"reviewTable"_s, 0));
        drive.toggle(u"reviewTable"_s, 0);
        // A tick that was set holds when answers call for another plan.
        drive.showTab(u"Questions"_s);
        drive.named<QRadioButton>(u"answer_0"_s)->click();
        drive.next();
        drive.showTab(u"Reopening"_s);
        QVERIFY(drive.isTicked(u"reviewTable"_s, 0));
        drive.next();
        QCOMPARE(desk.byUrn(101001).status, school_status::open());
    }

    void aListWithoutDatesOpensASchoolAgainWithATick() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s, "URN,Name,Status,CloseDate\r\n"
                                               "101001,Ash Primary School,Closed,31-08-2020\r\n"));
        Drive drive(desk);
        drive.begin(desk.write(u"plain.csv"_s, "URN,Name,Status\r\n101001,Ash Primary School,Open\r\n"));
        drive.next(3);
        const auto* notice = drive.wizard.currentPage()->findChild<NoticeBar*>();
        QVERIFY(!notice->isVisible());
        drive.showTab(u"Reopening  1"_s);
        QVERIFY(drive.isTicked(u"reviewTable"_s, 0));
        drive.next();
        QCOMPARE(desk.byUrn(101001).status, school_status::open());
    }

    void aNoteForTheWholeListNamesNoLine() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, "URN,Name,Pupils\r\n101001,Ash Primary School,210\r\n"));
        drive.next(3);
        drive.showTab(u"Notes"_s);
        QCOMPARE(drive.column(u"notesTable"_s, u"line"_s), QStringList{u"Whole list"_s});
        QVERIFY(drive.named<QLabel>(u"notesWhole"_s)->text().startsWith(u"Whole list: "_s));
    }

    void tickNoneLeavesNothingToImportAndSaysSo() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"first.csv"_s, kList));
        drive.next(3);
        drive.click(u"reviewTickNone"_s);
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QCOMPARE(drive.named<QLabel>(u"wizardReason"_s)->text(),
                 u"Nothing is ticked, so there is nothing to import."_s);
        drive.click(u"reviewTickAll"_s);
        QVERIFY(drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
    }

    void savesRefusedRowsAsAListToMend() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"later.csv"_s, kLater));
        drive.next(3);
        drive.showTab(u"Refused"_s);
        QCOMPARE(drive.cell(u"refusedTable"_s, 0, u"line"_s), u"5"_s);
        QCOMPARE(drive.cell(u"refusedTable"_s, 0, u"column"_s), u"URN"_s);
        QCOMPARE(drive.cell(u"refusedTable"_s, 0, u"value"_s), u"ten"_s);
        QVERIFY(!drive.cell(u"refusedTable"_s, 0, u"reason"_s).isEmpty());
        QTest::mouseClick(drive.named<QPushButton>(u"saveRefused"_s), Qt::LeftButton);
        const QString refused = desk.filePath(u"refused.csv"_s);
        answerFileDialog(drive.wizard, refused);
        const QByteArray saved = bytesOf(refused);
        QVERIFY(saved.contains("Elder Primary School"));
        QVERIFY(!saved.contains("Ash Primary School"));
    }

    void rowsThatContradictEachOtherWaitForAChoice() {
        SchoolDeskFile desk;
        Drive drive(desk);
        drive.begin(desk.write(u"twice.csv"_s, "URN,Name,Pupils\r\n101001,Ash Primary School,210\r\n"
                                               "101001,Ash Primary School,310\r\n"
                                               "101002,Birch School,5\r\n"));
        drive.next(3);
        QCOMPARE(drive.tabs().mid(0, 2), (QStringList{u"New  1"_s, u"Duplicate  1"_s}));
        drive.showTab(u"Duplicate"_s);
        drive.toggle(u"duplicatesTable"_s, 1);
        QCOMPARE(drive.named<QPushButton>(u"wizardNext"_s)->text(), u"&Update the review"_s);
        drive.next();
        QCOMPARE(drive.wizard.currentStep(), 3);
        QCOMPARE(drive.named<QPushButton>(u"wizardNext"_s)->text(), u"&Import 2 schools"_s);
        drive.next();
        QCOMPARE(desk.byUrn(101001).pupils, 310);
    }

    void aRowWithoutUrnAsksWhichSchoolItIs() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s,
                               "URN,Name,Postcode,Status\r\n101001,Ash Primary School,EM1 1AA,Open\r\n"
                               "101005,Ash Primary School,EM1 1AA,Open\r\n"));
        Drive drive(desk);
        drive.begin(desk.write(u"ours.csv"_s, "Name,Postcode,Pupils\r\nAsh Primary School,EM1 1AA,77\r\n"));
        drive.next(3);
        QCOMPARE(drive.tabs(), (QStringList{u"Questions  1"_s}));
        drive.named<QRadioButton>(u"answer_0"_s)->click();
        QVERIFY(!drive.cell(u"questionsTable"_s, 0, u"answer"_s).isEmpty());
        drive.next();
        QCOMPARE(drive.tabs(), (QStringList{u"Changed  1"_s}));
        drive.next();
        QCOMPARE(desk.byUrn(101001).pupils.value_or(0) + desk.byUrn(101005).pupils.value_or(0), 77);
        QCOMPARE(desk.count(), 2);
    }

    void schoolsChangedMeanwhileAreComparedAgain() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s, kList));
        Drive drive(desk);
        drive.begin(desk.write(u"later.csv"_s, kLater));
        drive.next(3);
        QVERIFY(desk.schools().setFields(desk.byUrn(101001).id, {{u"pupils"_s, u"211"_s}}).has_value());
        drive.next();
        QCOMPARE(drive.wizard.currentStep(), 3);
        drive.click(u"reviewAgain"_s);
        drive.showTab(u"Changed"_s);
        QCOMPARE(drive.cell(u"reviewTable"_s, 0, u"changes"_s), u"Pupils: 211 → 223"_s);
        drive.next();
        QCOMPARE(desk.byUrn(101001).pupils, 223);
    }

    void refusedRowsTakeThePlaceOfNoListAndNoRecord() {
        SchoolDeskFile desk;
        Drive drive(desk);
        const QString list = desk.write(u"later.csv"_s, kLater);
        drive.begin(list);
        drive.next(3);
        drive.showTab(u"Refused"_s);
        const auto* notice = drive.wizard.currentPage()->findChild<NoticeBar*>(u"wizardNotice"_s);
        const QString link = desk.filePath(u"a link.csv"_s);
        QVERIFY(QFile::link(list, link));
        for (const QString& path : {list, link, desk.path(), desk.path() + u"-wal"_s}) {
            QTest::mouseClick(drive.named<QPushButton>(u"saveRefused"_s), Qt::LeftButton);
            answerFileDialog(drive.wizard, path);
            QVERIFY2(notice->isVisible() && notice->text().contains(u"choose another name"_s),
                     qPrintable(path + u": "_s + notice->text()));
        }
        QCOMPARE(bytesOf(list), kLater);
        QCOMPARE(desk.count(), 0);
    }

    void whatANarrowColumnCutsCanBeReadWhole() {
        SchoolDeskFile desk;
        desk.import(desk.write(u"first.csv"_s, kList));
        Drive drive(desk);
        drive.wizard.resize(900, 640);
        drive.begin(desk.write(u"undecided.csv"_s, kUndecided));
        drive.next(3);
        const auto isWhole = [&drive](const QString& label, const QString& cell) {
            const auto* text = drive.named<QLabel>(label);
            return text->isVisible() && text->text().contains(cell) && text->wordWrap() &&
                   text->height() >= text->heightForWidth(text->width());
        };
        const std::tuple<QString, QString, QString, QString> parts[] = {
            {u"Questions"_s, u"questionWhy"_s, u"questionsTable"_s, u"reason"_s},
            {u"Refused"_s, u"refusedWhole"_s, u"refusedTable"_s, u"reason"_s},
            {u"Notes"_s, u"notesWhole"_s, u"notesTable"_s, u"reason"_s},
            {u"Duplicate"_s, u"duplicatesWhole"_s, u"duplicatesTable"_s, u"says"_s}};
        for (const auto& [tab, label, table, column] : parts) {
            drive.showTab(tab);
            const QString cell = drive.cell(table, 0, column);
            QVERIFY(!cell.isEmpty());
            QTRY_VERIFY2(isWhole(label, cell), qPrintable(tab));
        }
    }
};

QTEST_MAIN(TestImportReview)
#include "tst_import_review.moc"
