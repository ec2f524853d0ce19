// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibility.h"
#include "tests/ui/people/people_drive.h"

#include <QCheckBox>
#include <QListWidget>
#include <QMessageBox>
#include <QRadioButton>

using namespace liaison;

class TestPeopleActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_desk = freshDesk<PeopleDeskFile>();
        m_ada = m_desk->person(u"Ada"_s, u"Ferris"_s, u"ada@example.org"_s);
        m_bo = m_desk->person(u"Bo"_s, u"Marsh"_s);
    }
    void cleanup() { m_desk.reset(); }

    void addsSomebodyAndUndoesIt() {
        PeopleDrive drive(*m_desk);
        drive.trigger(u"addPerson"_s);
        QCOMPARE(test::controlProblems(drive.named<QDialog>(u"personDialog"_s)), QStringList());
        drive.click(u"personDialogOk"_s);
        QVERIFY(drive.has<QDialog>(u"personDialog"_s));
        drive.type(u"personFirstName"_s, u"Cy"_s);
        drive.type(u"personLastName"_s, u"Vale"_s);
        drive.type(u"personEmail"_s, u"not an address"_s);
        drive.click(u"personDialogOk"_s);
        QVERIFY(drive.has<QDialog>(u"personDialog"_s));
        drive.type(u"personEmail"_s, u"cy@example.org"_s);
        drive.named<QCheckBox>(u"personPublic"_s)->click();
        drive.click(u"personDialogOk"_s);
        QCOMPARE(m_desk->everybody().size(), 3u);
        QCOMPARE(m_desk->workspace.undoTitle().value_or(QString()), u"Add Cy Vale"_s);
        QCOMPARE(drive.column(u"name"_s).last(), u"Vale, Cy"_s);
        m_desk->workspace.undo();
        QCOMPARE(m_desk->everybody().size(), 2u);
    }

    void aProblemIsSaidOnceAndGoesWhenItIsMended() {
        PeopleDrive drive(*m_desk);
        drive.trigger(u"addPerson"_s);
        drive.type(u"personLastName"_s, u"Vale"_s);
        drive.type(u"personEmail"_s, u"not an address"_s);
        drive.click(u"personDialogOk"_s);
        auto* dialog = drive.named<QDialog>(u"personDialog"_s);
        const auto told = [dialog] {
            qsizetype times = 0;
            for (const QLabel* label : dialog->findChildren<QLabel*>())
                times += label->isVisible() && label->text().contains(u"is not an e-mail address"_s);
            return times;
        };
        QCOMPARE(told(), 1);
        drive.type(u"personEmail"_s, u"vale@example.org"_s);
        QCOMPARE(told(), 0);
    }

    void whatWasRefusedIsNotSaidOfOtherAnswers() {
        PeopleDrive drive(*m_desk);
        drive.trigger(u"addPerson"_s);
        drive.type(u"personFirstName"_s, u"Ada"_s);
        drive.type(u"personLastName"_s, u"Ferris"_s);
        drive.click(u"personDialogOk"_s);
        QVERIFY(drive.has<QWidget>(u"personDialogNotice"_s));
        drive.type(u"personLastName"_s, u"Ferrars"_s);
        QVERIFY(!drive.has<QWidget>(u"personDialogNotice"_s));
    }

    void whoIsThereAlreadyIsNotAddedUnasked() {
        PeopleDrive drive(*m_desk);
        drive.trigger(u"addPerson"_s);
        drive.type(u"personFirstName"_s, u"Ada"_s);
        drive.type(u"personLastName"_s, u"Ferris"_s);
        drive.click(u"personDialogOk"_s);
        QCOMPARE(m_desk->everybody().size(), 2u);
        QVERIFY(drive.notice(u"personDialog"_s).contains(u"ada@example.org"_s));
        drive.click(u"personAddAnyway"_s);
        QCOMPARE(m_desk->everybody().size(), 3u);
    }

    void editsAndSaysWhereSomebodyElseWasFaster() {
        PeopleDrive drive(*m_desk);
        drive.select(m_ada.value);
        drive.trigger(u"editPerson"_s);
        Person theirs = *m_desk->people().find(m_ada);
        theirs.telephone = u"01111 222333"_s;
        QVERIFY(m_desk->people().edit(theirs).has_value());
        drive.type(u"personEmail"_s, u"ferris@example.org"_s);
        drive.click(u"personDialogOk"_s);
        QCOMPARE(m_desk->people().find(m_ada)->email, u"ada@example.org"_s);
        drive.click(u"personReload"_s);
        drive.type(u"personEmail"_s, u"ferris@example.org"_s);
        drive.click(u"personDialogOk"_s);
        QCOMPARE(m_desk->people().find(m_ada)->email, u"ferris@example.org"_s);
        QCOMPARE(m_desk->people().find(m_ada)->telephone, u"01111 222333"_s);
    }

    void mergesTwoRecordsSayingWhatWillHappen() {
        const Id<Person> again = m_desk->person(u"A."_s, u"Ferris"_s);
        m_desk->appoint(m_ada, u"headteacher"_s, m_desk->byUrn(101001).id, QDate(2022, 9, 1));
        PeopleDrive drive(*m_desk);
        drive.select(again.value);
        QVERIFY(!drive.isEnabled(u"mergePeople"_s));
        const int row = drive.table()->rowModel()->rowOfKey(m_ada.value);
        drive.table()->selectionModel()->select(drive.table()->model()->index(row, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        drive.trigger(u"mergePeople"_s);
        QCOMPARE(test::controlProblems(drive.named<QDialog>(u"mergeDialog"_s)), QStringList());
        for (int i = 0; i < 2; ++i)
            if (auto* keep = drive.named<QRadioButton>(u"mergeKeep_%1"_s.arg(i));
                keep->text().contains(u"A. Fe"_s))
                keep->click();
        const QString said = drive.named<QLabel>(u"consequence"_s)->text();
        QVERIFY2(said.contains(u"A. Ferris stays; 1 other record will go away."_s), qPrintable(said));
        QVERIFY2(said.contains(u"1 more term will be theirs."_s), qPrintable(said));
        QVERIFY2(said.contains(u"ada@example.org"_s), qPrintable(said));
        drive.click(u"mergeDialogOk"_s);
        QCOMPARE(m_desk->everybody().size(), 2u);
        QCOMPARE(m_desk->termsOf(again).size(), 1u);
        m_desk->workspace.undo();
        QCOMPARE(m_desk->everybody().size(), 3u);
    }

    void mergingSaysWhatDiffers() {
        PeopleDrive drive(*m_desk);
        drive.select(m_ada.value);
        const int row = drive.table()->rowModel()->rowOfKey(m_bo.value);
        drive.table()->selectionModel()->select(drive.table()->model()->index(row, 0),
                                                QItemSelectionModel::Select | QItemSelectionModel::Rows);
        drive.trigger(u"mergePeople"_s);
        const QString said = drive.named<QLabel>(u"consequence"_s)->text();
        QVERIFY2(said.contains(u"They may be different people"_s), qPrintable(said));
        QVERIFY2(said.contains(u"Ada Ferris and Bo Marsh have different names."_s), qPrintable(said));
    }

    void deletesOnlyWhoHeldNoOfficeAndSaysWhatStandsInTheWay() {
        m_desk->appoint(m_ada, u"headteacher"_s, m_desk->byUrn(101001).id, QDate(2022, 9, 1));
        PeopleDrive drive(*m_desk);
        drive.select(m_ada.value);
        drive.trigger(u"deletePerson"_s);
        auto* refused = drive.named<QMessageBox>(u"deleteRefused"_s);
        QVERIFY2(refused->text().contains(u"headteacher of Oak Primary School"_s),
                 qPrintable(refused->text()));
        refused->close();
        drive.select(m_bo.value);
        drive.trigger(u"deletePerson"_s);
        drive.click(u"deleteQuestionYes"_s);
        QCOMPARE(m_desk->everybody().size(), 1u);
        m_desk->workspace.undo();
        QCOMPARE(m_desk->everybody().size(), 2u);
    }

    void appointsByTypingPartsOfNames() {
        PeopleDrive drive(*m_desk);
        drive.select(m_bo.value);
        drive.trigger(u"appoint"_s);
        QCOMPARE(test::controlProblems(drive.named<QDialog>(u"termDialog"_s)), QStringList());
        drive.click(u"termDialogOk"_s);
        QVERIFY(drive.has<QDialog>(u"termDialog"_s));
        drive.type(u"termWhere"_s, u"oak prim"_s);
        Q_EMIT drive.named<QLineEdit>(u"termWhere"_s)->editingFinished();
        QCOMPARE(drive.named<QLineEdit>(u"termWhere"_s)->text(), u"Oak Primary School · 101001"_s);
        drive.choose(u"termOffice"_s, u"Chair of governors"_s);
        QCOMPARE(drive.named<QLineEdit>(u"termPerson"_s)->text(), u"Bo Marsh"_s);
        drive.type(u"termFromText"_s, u"1/9/26"_s);
        drive.type(u"termToText"_s, u"31/8/20"_s);
        drive.click(u"termDialogOk"_s);
        QVERIFY(m_desk->termsOf(m_bo).empty());
        drive.type(u"termToText"_s, u"31/8/30"_s);
        drive.choose(u"termHow"_s, u"Elected"_s);
        drive.click(u"termDialogOk"_s);
        const auto terms = m_desk->termsOf(m_bo);
        QCOMPARE(terms.size(), 1u);
        QCOMPARE(terms[0].begins, QDate(2026, 9, 1));
        QCOMPARE(terms[0].ends, QDate(2030, 8, 31));
        QVERIFY(terms[0].how == Appointed::Elected);
        QVERIFY(m_desk->workspace.undoTitle().value_or(QString()).contains(u"Bo Marsh"_s));
        m_desk->workspace.undo();
        QVERIFY(m_desk->termsOf(m_bo).empty());
    }

    void aRepresentativeIsSentByABody() {
        PeopleDrive drive(*m_desk);
        drive.select(m_ada.value);
        drive.trigger(u"appoint"_s);
        drive.type(u"termWhere"_s, u"elmshire"_s);
        drive.choose(u"termOffice"_s, u"Representative"_s);
        drive.click(u"termDialogOk"_s);
        QVERIFY(m_desk->termsOf(m_ada).empty());
        drive.type(u"termSender"_s, u"hill"_s);
        drive.click(u"termDialogOk"_s);
        QCOMPARE(m_desk->termsOf(m_ada).size(), 1u);
        QCOMPARE(m_desk->termsOf(m_ada)[0].fromBody, m_desk->hub);
    }

    void whoIsNotInTheRecordIsAddedOnTheWay() {
        PeopleDrive drive(*m_desk);
        drive.trigger(u"appoint"_s);
        drive.type(u"termWhere"_s, u"dell"_s);
        drive.choose(u"termOffice"_s, u"Headteacher"_s);
        drive.type(u"termPerson"_s, u"Mrs Di Lowe"_s);
        drive.click(u"termNewPerson"_s);
        QCOMPARE(drive.named<QLineEdit>(u"personLastName"_s)->text(), u"Lowe"_s);
        QCOMPARE(drive.named<QLineEdit>(u"personTitle"_s)->text(), u"Mrs"_s);
        drive.click(u"personDialogOk"_s);
        drive.click(u"termDialogOk"_s);
        QCOMPARE(m_desk->everybody().size(), 3u);
        QCOMPARE(heads(101003).size(), 1u);
    }

    void twoHeadsAtOnceOffersToEndTheOther() {
        m_desk->appoint(m_ada, u"headteacher"_s, m_desk->byUrn(101001).id, QDate(2022, 9, 1));
        PeopleDrive drive(*m_desk);
        appointHead(drive);
        QVERIFY2(drive.notice(u"termDialog"_s).contains(u"Ada Ferris"_s),
                 qPrintable(drive.notice(u"termDialog"_s)));
        QCOMPARE(m_desk->termsOf(m_bo).size(), 0u);
        drive.click(u"termReplace"_s);
        QCOMPARE(m_desk->termsOf(m_bo).size(), 1u);
        QCOMPARE(m_desk->termsOf(m_ada)[0].ends, QDate(2026, 8, 31));
        m_desk->workspace.undo();
        QVERIFY(!m_desk->termsOf(m_ada)[0].ends.isValid());
        QVERIFY(m_desk->termsOf(m_bo).empty());
    }

    void twoHeadsCanBeKeptAsABreach() {
        m_desk->appoint(m_ada, u"headteacher"_s, m_desk->byUrn(101001).id, QDate(2022, 9, 1));
        PeopleDrive drive(*m_desk);
        appointHead(drive);
        drive.click(u"termForce"_s);
        QCOMPARE(heads(101001).size(), 2u);
        QVERIFY(!m_desk->termsOf(m_ada)[0].ends.isValid());
    }

    void reElectsEndsCorrectsAndReportsBack() {
        m_desk->appoint(m_ada, u"representative"_s, m_desk->board, QDate(2023, 9, 1), QDate(2026, 12, 31),
                        m_desk->hub);
        PeopleDrive drive(*m_desk);
        drive.select(m_ada.value);
        drive.trigger(u"reportedBack"_s);
        drive.type(u"reportedDayText"_s, u"1/11/26"_s);
        drive.click(u"reportedDialogOk"_s);
        QCOMPARE(m_desk->termsOf(m_ada)[0].lastReported, QDate(2026, 11, 1));
        drive.trigger(u"correctTerm"_s);
        drive.type(u"termFromText"_s, u"1/10/23"_s);
        drive.click(u"termDialogOk"_s);
        QCOMPARE(m_desk->termsOf(m_ada)[0].begins, QDate(2023, 10, 1));
        drive.trigger(u"reElect"_s);
        QCOMPARE(drive.named<QLineEdit>(u"termFromText"_s)->text(), u"1 Jan 2027"_s);
        drive.type(u"termToText"_s, u"31/12/29"_s);
        drive.click(u"termDialogOk"_s);
        QCOMPARE(m_desk->termsOf(m_ada).size(), 2u);
        drive.trigger(u"endTerm"_s);
        drive.type(u"endTermDayText"_s, u"30/11/26"_s);
        drive.type(u"endTermReason"_s, u"stepped down"_s);
        drive.click(u"endTermDialogOk"_s);
        QCOMPARE(m_desk->termsOf(m_ada)[0].ends, QDate(2026, 11, 30));
        QCOMPARE(m_desk->termsOf(m_ada)[0].endReason, u"stepped down"_s);
        for (int i = 0; i < 4; ++i)
            m_desk->workspace.undo();
        QCOMPARE(m_desk->termsOf(m_ada).size(), 1u);
        QCOMPARE(m_desk->termsOf(m_ada)[0].ends, QDate(2026, 12, 31));
    }

    void asksWhichOfSeveralOfficesIsMeant() {
        m_desk->appoint(m_ada, u"headteacher"_s, m_desk->byUrn(101001).id, QDate(2022, 9, 1));
        m_desk->appoint(m_ada, u"chair"_s, m_desk->group, QDate(2023, 9, 1));
        PeopleDrive drive(*m_desk);
        drive.select(m_ada.value);
        drive.trigger(u"endTerm"_s);
        auto* list = drive.named<QListWidget>(u"chooseTermList"_s);
        QCOMPARE(list->count(), 2);
        for (int row = 0; row < 2; ++row)
            if (list->item(row)->text().contains(u"Elm Group"_s))
                list->setCurrentRow(row);
        drive.click(u"chooseTermDialogOk"_s);
        drive.type(u"endTermDayText"_s, u"30/11/26"_s);
        drive.click(u"endTermDialogOk"_s);
        for (const Term& term : m_desk->termsOf(m_ada))
            QCOMPARE(term.ends.isValid(), term.where == Member(m_desk->group));
    }

    void removesATermThatWasTypedByMistake() {
        m_desk->appoint(m_ada, u"headteacher"_s, m_desk->byUrn(101001).id, QDate(2022, 9, 1));
        PeopleDrive drive(*m_desk);
        drive.show(u"offices"_s);
        drive.select(m_desk->termsOf(m_ada)[0].id.value);
        drive.trigger(u"removeTerm"_s);
        drive.click(u"removeTermQuestionYes"_s);
        QVERIFY(m_desk->termsOf(m_ada).empty());
        m_desk->workspace.undo();
        QCOMPARE(m_desk->termsOf(m_ada).size(), 1u);
    }

    void aReversedEndIsRefusedInASentence() {
        m_desk->appoint(m_ada, u"headteacher"_s, m_desk->byUrn(101001).id, QDate(2022, 9, 1));
        PeopleDrive drive(*m_desk);
        drive.select(m_ada.value);
        drive.trigger(u"endTerm"_s);
        drive.type(u"endTermDayText"_s, u"1/1/20"_s);
        drive.click(u"endTermDialogOk"_s);
        QVERIFY(drive.has<QDialog>(u"endTermDialog"_s));
        QVERIFY(drive.notice(u"endTermDialog"_s).trimmed().endsWith(u'.'));
        QVERIFY(!m_desk->termsOf(m_ada)[0].ends.isValid());
    }

private:
    std::vector<Term> heads(qint64 urn) {
        return m_desk->offices().heldIn(m_desk->byUrn(urn).id).value_or(std::vector<Term>());
    }
    /// Appoints Bo as head of the school that Ada heads.
    void appointHead(PeopleDrive& drive) {
        drive.select(m_bo.value);
        drive.trigger(u"appoint"_s);
        drive.type(u"termWhere"_s, u"101001"_s);
        drive.choose(u"termOffice"_s, u"Headteacher"_s);
        drive.type(u"termFromText"_s, u"1/9/26"_s);
        drive.click(u"termDialogOk"_s);
    }

    std::unique_ptr<PeopleDeskFile> m_desk;
    Id<Person> m_ada;
    Id<Person> m_bo;
};

QTEST_MAIN(TestPeopleActions)
#include "tst_people_actions.moc"
