// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/import_desk.h"

using namespace liaison;
using namespace liaison::test;

class TestPeopleImportDoubts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusedRowsSayWhy_data();
    void refusedRowsSayWhy();
    void vacantPostsAreNotedAndLeftOut();
    void aFamilyNameThatLooksLikeAWordIsKept();
    void swappedColumnsAreRefusedRowByRow();
    void oneNameInManySpellingsIsOnePerson();
    void aNamesakeElsewhereIsAsked();
    void answersSettleWhoIsMeant();
    void aSharedAddressWithOneFirstNameIsAsked();
    void twoHeadsInOneListWaitForAChoice();
    void repeatedRowsCountOnce();
    void refusedRowsAreWrittenToBeMended();
};

void TestPeopleImportDoubts::refusedRowsSayWhy_data() {
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("code");
    QTest::newRow("no place") << QByteArray(",,Head,Ada Ferris,,,") << u"no-place"_s;
    QTest::newRow("bad urn") << QByteArray("x1,,Head,Ada Ferris,,,") << u"bad-urn"_s;
    QTest::newRow("unknown urn") << QByteArray("999999,,Head,Ada Ferris,,,") << u"unknown-urn"_s;
    QTest::newRow("unknown body") << QByteArray(",Moon Hub,Chair,Ada Ferris,,,") << u"unknown-body"_s;
    QTest::newRow("no role") << QByteArray("100001,,,Ada Ferris,,,") << u"no-role"_s;
    QTest::newRow("unknown role") << QByteArray("100001,,Caretaker,Ada Ferris,,,") << u"unknown-role"_s;
    QTest::newRow("not of type") << QByteArray(",Hill Hub,Trustee,Ada Ferris,,,") << u"office-not-of-type"_s;
    QTest::newRow("no name") << QByteArray("100001,,Head,,a@oak.example,,") << u"no-name"_s;
    QTest::newRow("endless name") << QByteArray("100001,,Head," + QByteArray(300, 'a') + ",,,")
                                  << u"bad-name"_s;
    QTest::newRow("bad date") << QByteArray("100001,,Head,Ada Ferris,,soon,") << u"bad-date"_s;
    QTest::newRow("reversed") << QByteArray("100001,,Head,Ada Ferris,,2026-09-01,2025-09-01")
                              << u"reversed-dates"_s;
    QTest::newRow("closed body") << QByteArray(",North Area,Chair,Ada Ferris,,2022-09-01,")
                                 << u"outside-life"_s;
    QTest::newRow("open end") << QByteArray(",North Area,Chair,Ada Ferris,,,") << u"outside-life"_s;
    QTest::newRow("both") << QByteArray("100001,Hill Hub,Chair,Ada Ferris,,,") << u"ambiguous-role"_s;
}

void TestPeopleImportDoubts::refusedRowsSayWhy() {
    QFETCH(QByteArray, row);
    ImportDesk desk;
    desk.body(u"Hill Hub"_s, u"hub"_s);
    desk.body(u"North Area"_s, u"area-meeting"_s, {}, day(u"2020-08-31"_s));
    const PeoplePlan plan = desk.plan("URN,Body,Role,Name,E-mail,From,To\n" + row + "\n");
    QCOMPARE(plan.refused.size(), 1U);
    QTEST(plan.refused.front().code, "code");
    QCOMPARE(plan.refused.front().line, 2);
    QVERIFY(plan.refused.front().reason.endsWith(u'.'));
    QCOMPARE(plan.entries.size(), 0U);
}

void TestPeopleImportDoubts::vacantPostsAreNotedAndLeftOut() {
    ImportDesk desk;
    const PeoplePlan plan = desk.plan("URN,Role,Name\n100001,Head,Vacant\n100002,Head,\n");
    QCOMPARE(plan.entries.size() + plan.refused.size(), 0U);
    QCOMPARE(plan.notes.front().code, u"nobody"_s);
}

void TestPeopleImportDoubts::aFamilyNameThatLooksLikeAWordIsKept() {
    ImportDesk desk;
    desk.import("URN,Role,Name\n100001,Head,Ms Hyun Na\n100002,Head,Mr N/A\n");
    QCOMPARE(desk.termsOf(desk.oak), QStringList{u"Ms Hyun Na .."_s});
    QCOMPARE(desk.termsOf(desk.elm), QStringList());
}

void TestPeopleImportDoubts::swappedColumnsAreRefusedRowByRow() {
    ImportDesk desk;
    const PeoplePlan plan = desk.plan("URN,Role,Name\nAda Ferris,Head,100001\nHead,100002,Bo Marsh\n");
    QCOMPARE(codesOf(plan.refused), (QStringList{u"bad-urn"_s, u"bad-urn"_s}));
    QCOMPARE(plan.writes(), 0);
}

void TestPeopleImportDoubts::oneNameInManySpellingsIsOnePerson() {
    ImportDesk desk;
    desk.import("URN,Role,Name\n100001,Head,Zo\xC3\xAB O\xE2\x80\x99"
                "Brien\n100002,Head,Cher\n");
    QCOMPARE(desk.termsOf(desk.oak), QStringList{u"Zoë O’Brien .."_s});
    QCOMPARE(desk.termsOf(desk.elm), QStringList{u"Cher .."_s});
    for (const QByteArray& again : {QByteArray("URN,Role,Name\n100001,Head,ZOE O'BRIEN\n"),
                                    // Windows-1252
                                    QByteArray("URN,Role,Name\r\n100001,Head,Zo\xEB O\x92"
                                               "Brien\r\n"),
                                    QByteArray("URN,Role,Name\n100002,Head,CHER\n")}) {
        const PeoplePlan plan = desk.plan(again);
        QCOMPARE(plan.counts().unchanged, 1);
        QCOMPARE(plan.writes(), 0);
    }
}

void TestPeopleImportDoubts::aNamesakeElsewhereIsAsked() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const PeoplePlan plan = desk.plan("URN,Role,Name\n100002,Chair of Governors,Ada Ferris\n");
    QCOMPARE(plan.questions.size(), 1U);
    QCOMPARE(plan.questions.front().candidates.front().name, u"Mrs Ada Ferris"_s);
    QCOMPARE(plan.questions.front().candidates.front().offices, u"headteacher of Oak School"_s);
    QCOMPARE(plan.writes(), 0);
    // The same e-mail address leaves no doubt.
    QCOMPARE(desk.plan("URN,Role,Name,E-mail\n100002,CoG,Ada Ferris,ADA@oak.example\n").counts().matched, 1);
}

void TestPeopleImportDoubts::answersSettleWhoIsMeant() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const QByteArray list =
        "URN,Role,Name\n100002,CoG,Ada Ferris\n100001,CoG,Eve Lund\n100002,Head,Eve Lund\n";
    PeopleOptions options;
    options.answers[2] = {PersonAnswer::Kind::Existing, desk.people.list(u"ferris"_s)->front().id, 0};
    options.answers[4] = {PersonAnswer::Kind::SameAsLine, {}, 3};
    desk.import(list, options);
    QCOMPARE(desk.people.count().value(), 3);
    QCOMPARE(desk.plan(list).writes(), 0);
    QCOMPARE(desk.plan(list).questions.size(), 0U);
    options.answers[2] = {PersonAnswer::Kind::New, {}, 0};
    LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
    desk.import(list, options);
    QCOMPARE(desk.people.count().value(), 4);
}

void TestPeopleImportDoubts::aSharedAddressWithOneFirstNameIsAsked() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const PeoplePlan married = desk.plan("URN,Role,Name,E-mail\n100001,Head,Ada Stone,ada@oak.example\n");
    QCOMPARE(married.questions.size(), 1U);
    // Heads come and go behind one address of a school.
    const PeoplePlan other = desk.plan("URN,Role,Name,E-mail\n100001,Head,Cy Dale,ada@oak.example\n");
    QCOMPARE(other.counts().newPeople, 1);
}

void TestPeopleImportDoubts::twoHeadsInOneListWaitForAChoice() {
    ImportDesk desk;
    const QByteArray list = "URN,Role,Name\n100001,Head,Ada Ferris\n100001,Head,Bo Marsh\n";
    const PeoplePlan plan = desk.plan(list);
    QCOMPARE(plan.conflicts.size(), 1U);
    QCOMPARE(plan.counts().questions, 2);
    QCOMPARE(codesOf(peopleRowsToMend(plan)), (QStringList{u"conflict"_s, u"conflict"_s}));
    PeopleOptions options;
    options.chosenLines = {3};
    desk.import(list, options);
    QCOMPARE(desk.termsOf(desk.oak), QStringList{u"Bo Marsh .."_s});
}

void TestPeopleImportDoubts::repeatedRowsCountOnce() {
    ImportDesk desk;
    const PeoplePlan plan =
        desk.plan("URN,Role,Name\n100001,Head,Ada Ferris\n100001,Headteacher,Ada  Ferris\n");
    QCOMPARE(plan.repeated, 1);
    QCOMPARE(plan.entries.size(), 1U);
}

void TestPeopleImportDoubts::refusedRowsAreWrittenToBeMended() {
    ImportDesk desk;
    const PeoplePlan plan = desk.plan("URN,Role,Name\n999999,Head,Ada Ferris\n");
    const QString path = desk.folder.filePath(u"refused.csv"_s);
    LIAISON_VERIFY_RESULT(writeRefusedPeople(plan, path));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY2(text.contains("999999,Head,Ada Ferris,2,URN,999999,"), text.constData());
}

QTEST_GUILESS_MAIN(TestPeopleImportDoubts)
#include "tst_people_import_doubts.moc"
