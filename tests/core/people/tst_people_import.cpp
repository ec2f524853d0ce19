// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/import_desk.h"

#include "core/people/person_name.h"

using namespace liaison;
using namespace liaison::test;

class TestPeopleImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreTakenApart_data();
    void namesAreTakenApart();
    void columnsAreKnownByManyNames();
    void aListWithoutRolesIsRefused();
    void newPeopleComeIntoOffice();
    void importingAgainChangesNothing();
    void undoTakesEverythingBack();
    void roleWordsMeanOffices_data();
    void roleWordsMeanOffices();
    void untickedRowsAreLeftAlone();
    void aRecordThatChangedSinceIsAConflict();
    void anExcelFriendlyListReadsTheSame();
};

void TestPeopleImport::namesAreTakenApart_data() {
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::newRow("plain") << u"Ada Ferris"_s << u""_s << u"Ada"_s << u"Ferris"_s;
    QTest::newRow("title") << u"Mrs Ada Ferris"_s << u"Mrs"_s << u"Ada"_s << u"Ferris"_s;
    QTest::newRow("titles") << u"Revd. Dr. Bo Marsh"_s << u"Revd. Dr."_s << u"Bo"_s << u"Marsh"_s;
    QTest::newRow("comma") << u"Ferris, Mrs Ada Jane"_s << u"Mrs"_s << u"Ada Jane"_s << u"Ferris"_s;
    QTest::newRow("particle") << u"Jan van der Berg"_s << u""_s << u"Jan"_s << u"van der Berg"_s;
    QTest::newRow("one word") << u"Ferris"_s << u""_s << u""_s << u"Ferris"_s;
    QTest::newRow("title and last") << u"Miss Ferris"_s << u"Miss"_s << u""_s << u"Ferris"_s;
    QTest::newRow("empty") << u""_s << u""_s << u""_s << u""_s;
    QTest::newRow("only a title") << u"Mrs"_s << u""_s << u""_s << u"Mrs"_s;
    QTest::newRow("comma at the end") << u"Ferris,"_s << u""_s << u""_s << u"Ferris"_s;
}

void TestPeopleImport::namesAreTakenApart() {
    QFETCH(QString, whole);
    Person person;
    splitName(whole, person);
    QTEST(person.title, "title");
    QTEST(person.firstName, "first");
    QTEST(person.lastName, "last");
}

void TestPeopleImport::columnsAreKnownByManyNames() {
    const auto mapping =
        PeopleMapping::ofHeader({u"School URN"_s, u"Position"_s, u"Forename"_s, u"Surname"_s,
                                 u"Email address"_s, u"Phone"_s, u"Start date"_s, u"Until"_s});
    QVERIFY(!mapping.problem());
    QCOMPARE(mapping.placeOf(PeopleColumn::FirstName), 2);
    QCOMPARE(mapping.placeOf(PeopleColumn::To), 7);
    QVERIFY(isPeopleHeader({u"URN"_s, u"Role"_s, u"Name"_s}));
    QVERIFY(!isPeopleHeader({u"URN"_s, u"EstablishmentName"_s, u"Postcode"_s}));
}

void TestPeopleImport::aListWithoutRolesIsRefused() {
    ImportDesk desk;
    const QString path = desk.list("URN,Name\n100001,Ada Ferris\n");
    const auto inspected = desk.importer.inspect(path);
    LIAISON_VERIFY_RESULT(inspected);
    QCOMPARE(refusal(desk.importer.plan(path, inspected->format, {})),
             u"No column says which office people hold; add a column “Role”."_s);
}

void TestPeopleImport::newPeopleComeIntoOffice() {
    ImportDesk desk;
    const PeoplePlan plan = desk.plan(kTwoHeads);
    QCOMPARE(countsText(plan.counts()),
             u"2 new people, 0 matched, 2 new terms, 0 ended, 0 contacts, 0 unchanged, 0 "
             "repeated, 0 questions, 0 refused"_s);
    LIAISON_VERIFY_RESULT(desk.importer.apply(plan));
    QCOMPARE(desk.termsOf(desk.oak), QStringList{u"Mrs Ada Ferris 2020-09-01.."_s});
    QCOMPARE(desk.people.list(u"ferris"_s)->front().email, u"ada@oak.example"_s);
    QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Import 2 office-holders from people.csv"_s);
}

void TestPeopleImport::importingAgainChangesNothing() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const PeoplePlan again = desk.plan(kTwoHeads);
    QCOMPARE(countsText(again.counts()),
             u"0 new people, 2 matched, 0 new terms, 0 ended, 0 contacts, 2 unchanged, 0 "
             "repeated, 0 questions, 0 refused"_s);
    const auto done = desk.importer.apply(again);
    LIAISON_VERIFY_RESULT(done);
    QCOMPARE(done->changeSetId, 0);
}

void TestPeopleImport::undoTakesEverythingBack() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
    QCOMPARE(*desk.people.count(), 0);
    QVERIFY(desk.termsOf(desk.oak).isEmpty());
}

void TestPeopleImport::roleWordsMeanOffices_data() {
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<QString>("office");
    for (const char* head : {"Head", "headteacher", "Head Teacher", "PRINCIPAL", "Executive Headteacher"})
        QTest::newRow(head) << QByteArray(head) << u"headteacher"_s;
    for (const char* chair : {"Chair of Governors", "CoG", "Chair", "chair of governing body"})
        QTest::newRow(chair) << QByteArray(chair) << u"chair-of-governors"_s;
}

void TestPeopleImport::roleWordsMeanOffices() {
    QFETCH(QByteArray, role);
    QFETCH(QString, office);
    ImportDesk desk;
    desk.import("URN,Role,Name\n100001," + role + ",Ada Ferris\n");
    QCOMPARE(desk.offices.heldIn(Member(desk.oak))->front().office, desk.office(office));
}

void TestPeopleImport::untickedRowsAreLeftAlone() {
    ImportDesk desk;
    PeoplePlan plan = desk.plan(kTwoHeads);
    plan.entries.front().ticked = false;
    const auto done = desk.importer.apply(plan);
    LIAISON_VERIFY_RESULT(done);
    QCOMPARE(done->counts.newTerms, 1);
    QVERIFY(desk.termsOf(desk.oak).isEmpty());
    QCOMPARE(*desk.people.count(), 1);
}

void TestPeopleImport::aRecordThatChangedSinceIsAConflict() {
    ImportDesk desk;
    const PeoplePlan plan = desk.plan(kTwoHeads);
    desk.person(u"Eve"_s, u"Lund"_s);
    QCOMPARE(desk.importer.apply(plan).error().code, ErrorCode::Conflict);
}

void TestPeopleImport::anExcelFriendlyListReadsTheSame() {
    ImportDesk desk;
    const PeoplePlan plan =
        desk.plan("\xEF\xBB\xBFURN;Role;Name;From\r\n100001.0;Head;Ada Ferris;1 Sep 2024\r\n");
    QCOMPARE(plan.counts().newTerms, 1);
    QCOMPARE(plan.entries.front().after.begins, day(u"2024-09-01"_s));
}

QTEST_GUILESS_MAIN(TestPeopleImport)
#include "tst_people_import.moc"
