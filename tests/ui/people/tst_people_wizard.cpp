// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibility.h"
#include "tests/ui/imports/wizard_drive.h"
#include "tests/ui/people/people_drive.h"

#include "ui/people/import_people_wizard.h"

#include <QFileDialog>
#include <QRadioButton>

using namespace liaison;

namespace {

const QByteArray kPeople = "URN,Role,Name,E-mail,From,To\r\n"
                           "101001,Headteacher,Mrs Ada Ferris,ada@example.org,01/09/2022,\r\n"
                           "101002,Headteacher,Mr Bo Marsh,,01/09/2024,\r\n"
                           "101001,Chair of governors,Cy Vale,,01/09/2023,31/08/2027\r\n"
                           "999999,Headteacher,Di Lowe,,01/09/2024,\r\n";

class PeopleWizardDrive : public WizardDrive<ImportPeopleWizard> {
public:
    PeopleWizardDrive(PeopleDeskFile& desk, ImportPeopleWizard::From from)
        : WizardDrive(u"peopleReviewTabs"_s, desk.workspace, from, PeopleHooks()) {}
};

} // namespace

class TestPeopleWizard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = freshDesk<PeopleDeskFile>(); }
    void cleanup() { m_desk.reset(); }

    void importsAListAndTakesItBack() {
        PeopleWizardDrive drive(*m_desk, ImportPeopleWizard::From::File);
        drive.begin(m_desk->write(u"people.csv"_s, kPeople));
        QCOMPARE(test::controlProblems(&drive.wizard), QStringList());
        drive.next();
        QCOMPARE(drive.named<QComboBox>(u"peopleColumn_1"_s)->currentText(),
                 peopleColumnLabel(PeopleColumn::Role));
        QCOMPARE(test::controlProblems(&drive.wizard), QStringList());
        drive.next();
        QCOMPARE(drive.tabs(), (QStringList{u"New term  3"_s, u"Refused  1"_s}));
        QCOMPARE(test::controlProblems(&drive.wizard), QStringList());
        QCOMPARE(drive.column(u"peopleEntries"_s, u"name"_s).first(), u"Mrs Ada Ferris (new)"_s);
        drive.next();
        QCOMPARE(m_desk->everybody().size(), 3u);
        QVERIFY(drive.named<QLabel>(u"peopleDoneText"_s)->text().contains(u"3 people were added"_s));
        drive.click(u"peopleDoneUndo"_s);
        QCOMPARE(m_desk->everybody().size(), 0u);
    }

    void theReviewTellsTheSelectedRowWholeAndRefusesInTheOrderOfTheList() {
        m_desk->appoint(m_desk->person(u"Eve"_s, u"Lund"_s), u"headteacher"_s,
                        Member(m_desk->byUrn(101003).id), QDate(2027, 1, 1));
        PeopleWizardDrive drive(*m_desk, ImportPeopleWizard::From::File);
        // That the seat is taken is found out last.
        drive.begin(
            m_desk->write(u"people.csv"_s, kPeople + "101003,Headteacher,Flo Nash,,05/12/2026,31/03/2027\r\n"
                                                     "999998,Headteacher,Gus Orme,,01/09/2024,\r\n"));
        drive.next(2);
        auto* entries = drive.named<TableView>(u"peopleEntries"_s);
        const qsizetype ada = drive.column(u"peopleEntries"_s, u"name"_s).indexOf(u"Mrs Ada Ferris (new)"_s);
        QVERIFY(entries->selectKey(entries->rowModel()->keyAt(int(ada))));
        const QString told = drive.named<QLabel>(u"peopleEntryMore"_s)->text();
        QVERIFY2(told.startsWith(u"Mrs Ada Ferris, headteacher, Oak Primary School: Holds it since "_s),
                 qPrintable(told));
        drive.showTab(u"Refused"_s);
        QCOMPARE(drive.column(u"refusedTable"_s, u"line"_s), (QStringList{u"5"_s, u"6"_s, u"7"_s}));
    }

    void aRowWithoutItsTickIsLeftOut() {
        PeopleWizardDrive drive(*m_desk, ImportPeopleWizard::From::File);
        drive.begin(m_desk->write(u"people.csv"_s, kPeople));
        drive.next(2);
        auto* model = drive.named<TableView>(u"peopleEntries"_s)->model();
        model->setData(model->index(0, 0), QVariant::fromValue(Qt::Unchecked), Qt::CheckStateRole);
        QCOMPARE(drive.named<QPushButton>(u"wizardNext"_s)->text().remove(u'&'), u"Import 2 rows"_s);
        drive.next();
        QCOMPARE(m_desk->everybody().size(), 2u);
    }

    void aColumnCanBeLeftOutAndANeedIsSaid() {
        PeopleWizardDrive drive(*m_desk, ImportPeopleWizard::From::File);
        drive.begin(m_desk->write(u"people.csv"_s, kPeople));
        drive.next();
        auto* role = drive.named<QComboBox>(u"peopleColumn_1"_s);
        role->setCurrentIndex(0);
        QVERIFY(!drive.wizard.currentPage()->problem().isEmpty());
        role->setCurrentIndex(role->findText(peopleColumnLabel(PeopleColumn::Role)));
        QVERIFY(drive.wizard.currentPage()->problem().isEmpty());
    }

    void whoIsMeantIsAsked() {
        m_desk->person(u"Ada"_s, u"Ferris"_s, u"one@example.org"_s);
        m_desk->person(u"Ada"_s, u"Ferris"_s, u"two@example.org"_s);
        PeopleWizardDrive drive(*m_desk, ImportPeopleWizard::From::File);
        drive.begin(m_desk->write(u"people.csv"_s, "URN,Role,Name\r\n101001,Headteacher,Ada Ferris\r\n"));
        drive.next(2);
        drive.showTab(u"Questions"_s);
        QCOMPARE(drive.column(u"peopleQuestions"_s, u"answer"_s), QStringList{u"no answer yet"_s});
        drive.named<QRadioButton>(u"peopleAnswer_0"_s)->click();
        drive.click(u"peopleReviewUpdate"_s);
        QCOMPARE(drive.tabs(), QStringList{u"New term  1"_s});
        drive.next();
        QCOMPARE(m_desk->everybody().size(), 2u);
        QCOMPARE(m_desk->offices().heldIn(m_desk->byUrn(101001).id)->size(), 1u);
    }

    void twoPeopleForOneSeatAreChosenFrom() {
        PeopleWizardDrive drive(*m_desk, ImportPeopleWizard::From::File);
        drive.begin(m_desk->write(
            u"people.csv"_s,
            "URN,Role,Name\r\n101001,Headteacher,Ada Ferris\r\n101001,Headteacher,Bo Marsh\r\n"));
        drive.next(2);
        drive.showTab(u"Questions"_s);
        drive.named<QRadioButton>(u"peopleAnswer_1"_s)->click();
        drive.click(u"peopleReviewUpdate"_s);
        drive.next();
        QCOMPARE(m_desk->everybody().size(), 1u);
        QCOMPARE(m_desk->everybody()[0].lastName, u"Marsh"_s);
    }

    void refusedRowsAreSavedToBeMended() {
        PeopleWizardDrive drive(*m_desk, ImportPeopleWizard::From::File);
        drive.begin(m_desk->write(u"people.csv"_s, kPeople));
        drive.next(2);
        drive.showTab(u"Refused"_s);
        QTest::mouseClick(drive.named<QPushButton>(u"saveRefused"_s), Qt::LeftButton);
        const QString path = m_desk->filePath(u"mend.csv"_s);
        Q_EMIT drive.named<QFileDialog>(u"peopleRefusedDialog"_s)->fileSelected(path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("Di Lowe"));
    }

    void whatIsNoListIsSaid() {
        PeopleWizardDrive drive(*m_desk, ImportPeopleWizard::From::File);
        drive.begin(m_desk->filePath(u"none.csv"_s));
        QVERIFY(drive.wizard.currentPage()->findChild<QWidget*>(u"wizardNotice"_s)->isVisible());
        QVERIFY(!drive.wizard.currentPage()->problem().isEmpty());
    }

    void headsComeFromTheSchoolList() {
        PeopleDrive page(*m_desk);
        PeopleWizardDrive drive(*m_desk, ImportPeopleWizard::From::SchoolList);
        drive.begin();
        QCOMPARE(drive.tabs(), QStringList{u"New term  2"_s});
        QCOMPARE(test::controlProblems(&drive.wizard), QStringList());
        drive.next();
        QCOMPARE(page.column(u"name"_s), (QStringList{u"Ferris, Ada"_s, u"Marsh, Bo"_s}));
        QCOMPARE(page.column(u"offices"_s), (QStringList{u"Headteacher"_s, u"Headteacher"_s}));
        m_desk->workspace.undo();
        QCOMPARE(m_desk->everybody().size(), 0u);
    }

private:
    std::unique_ptr<PeopleDeskFile> m_desk;
};

QTEST_MAIN(TestPeopleWizard)
#include "tst_people_wizard.moc"
