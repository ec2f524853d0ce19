// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/people_desk.h"

#include "core/people/people_importer.h"
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
    void aNewHeadEndsTheTermOfTheOneBefore();
    void aLastDayEndsATerm();
    void aLaterFirstDayIsANewTermOfTheSamePerson();
    void aTermIsNotMadeLonger();
    void contactDetailsAreFilledAndBlanksKept();
    void refusedRowsSayWhy_data();
    void refusedRowsSayWhy();
    void vacantPostsAreNotedAndLeftOut();
    void aNamesakeElsewhereIsAsked();
    void answersSettleWhoIsMeant();
    void aSharedAddressWithOneFirstNameIsAsked();
    void twoHeadsInOneListWaitForAChoice();
    void bodiesAreNamedInsteadOfSchools();
    void representativesSaySoWhoSentThem();
    void seatsThatAreTakenAreRefused();
    void repeatedRowsCountOnce();
    void untickedRowsAreLeftAlone();
    void aRecordThatChangedSinceIsAConflict();
    void refusedRowsAreWrittenToBeMended();
    void headsComeFromTheSchoolList();
    void aChangedHeadOfTheSchoolListReplacesTheOldOne();
    void anExcelFriendlyListReadsTheSame();
};

namespace {

class ImportDesk : public PeopleDesk {
public:
    ImportDesk() : importer(file->database(), file->unitOfWork(), clock) {
        oak = school(u"Oak School"_s, 100001);
        elm = school(u"Elm School"_s, 100002);
    }
    PeoplePlan plan(const QByteArray& bytes, PeopleOptions options = {}) {
        const QString path = list(bytes);
        const auto inspected = importer.inspect(path);
        if (!inspected)
            qFatal("%s", qPrintable(inspected.error().message));
        options.mapping = inspected->mapping;
        const auto planned = importer.plan(path, inspected->format, options);
        if (!planned)
            qFatal("%s", qPrintable(planned.error().message));
        return *planned;
    }
    void import(const QByteArray& bytes, const PeopleOptions& options = {}) {
        const auto done = importer.apply(plan(bytes, options));
        if (!done)
            qFatal("%s", qPrintable(done.error().message));
    }
    /// "Ada Ferris 2024-09-01..": the terms of a place, oldest first.
    QStringList termsOf(const Member& where) {
        QStringList said;
        const auto held = offices.heldIn(where);
        for (const Term& term : *held)
            said << u"%1 %2..%3"_s.arg(people.find(term.person)->fullName(), isoText(term.begins),
                                       isoText(term.ends));
        return said;
    }

    PeopleImporter importer;
    Id<School> oak;
    Id<School> elm;
};

QString countsText(const PeopleCounts& counts) {
    return u"%1 new people, %2 matched, %3 new terms, %4 ended, %5 contacts, %6 unchanged, %7 repeated, %8 "
           "questions, %9 refused"_s.arg(counts.newPeople)
               .arg(counts.matched)
               .arg(counts.newTerms)
               .arg(counts.endedTerms)
               .arg(counts.contacts)
               .arg(counts.unchanged)
               .arg(counts.repeated)
               .arg(counts.questions)
               .arg(counts.refused);
}

QStringList codesOf(const std::vector<RefusedRow>& rows) {
    QStringList codes;
    for (const RefusedRow& row : rows)
        codes << row.code;
    return codes;
}

const QByteArray kTwoHeads = "URN,Role,Name,E-mail,Telephone,From,To\n"
                             "100001,Headteacher,Mrs Ada Ferris,ada@oak.example,01234 567890,01/09/2020,\n"
                             "100002,Head,Bo Marsh,,,2021-09-01,\n";

} // namespace

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

void TestPeopleImport::aNewHeadEndsTheTermOfTheOneBefore() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const PeoplePlan plan = desk.plan("URN,Role,Name,From\n100001,Head,Cy Dale,2026-09-01\n");
    QCOMPARE(plan.counts().endedTerms, 1);
    QCOMPARE(plan.entries.front().ended.front().person, u"Mrs Ada Ferris"_s);
    LIAISON_VERIFY_RESULT(desk.importer.apply(plan));
    QCOMPARE(desk.termsOf(desk.oak),
             (QStringList{u"Mrs Ada Ferris 2020-09-01..2026-08-31"_s, u"Cy Dale 2026-09-01.."_s}));
    // Without a first day somebody new begins on the day of the list.
    desk.import("URN,Role,Name\n100002,Head,Di Hart\n");
    QCOMPARE(desk.termsOf(desk.elm),
             (QStringList{u"Bo Marsh 2021-09-01..2026-11-20"_s, u"Di Hart 2026-11-21.."_s}));
    QCOMPARE(desk.plan("URN,Role,Name\n100002,Head,Di Hart\n").counts().unchanged, 1);
}

void TestPeopleImport::aLastDayEndsATerm() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const QByteArray list = "URN,Role,Name,To\n100001,Head,Ada Ferris,31/12/2026\n";
    const PeoplePlan plan = desk.plan(list);
    QCOMPARE(plan.entries.front().kind, PeopleEntryKind::Changed);
    LIAISON_VERIFY_RESULT(desk.importer.apply(plan));
    QCOMPARE(desk.termsOf(desk.oak), QStringList{u"Mrs Ada Ferris 2020-09-01..2026-12-31"_s});
    QCOMPARE(desk.plan(list).writes(), 0);
}

void TestPeopleImport::aLaterFirstDayIsANewTermOfTheSamePerson() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    desk.import("URN,Role,Name,From,To\n100001,Head,Ada Ferris,2026-09-01,2030-08-31\n");
    QCOMPARE(desk.termsOf(desk.oak), (QStringList{u"Mrs Ada Ferris 2020-09-01..2026-08-31"_s,
                                                  u"Mrs Ada Ferris 2026-09-01..2030-08-31"_s}));
}

void TestPeopleImport::aTermIsNotMadeLonger() {
    ImportDesk desk;
    desk.import("URN,Role,Name,From,To\n100001,Head,Ada Ferris,2020-09-01,2027-08-31\n");
    const PeoplePlan plan = desk.plan("URN,Role,Name,To\n100001,Head,Ada Ferris,2029-08-31\n");
    QCOMPARE(plan.writes(), 0);
    QCOMPARE(plan.notes.front().code, u"not-longer"_s);
}

void TestPeopleImport::contactDetailsAreFilledAndBlanksKept() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const PeoplePlan plan =
        desk.plan("URN,Role,Name,E-mail,Telephone\n100001,Head,Ada Ferris,head@oak.example,\n"
                  "100002,Head,Bo Marsh,bo@elm.example,0999 888777\n");
    // The e-mail address of the record differs, but it is the very person in the very office.
    QCOMPARE(plan.counts().contacts, 2);
    LIAISON_VERIFY_RESULT(desk.importer.apply(plan));
    const Person ada = desk.people.list(u"ferris"_s)->front();
    QCOMPARE(ada.email, u"head@oak.example"_s);
    QCOMPARE(ada.telephone, u"01234 567890"_s);
}

void TestPeopleImport::refusedRowsSayWhy_data() {
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

void TestPeopleImport::refusedRowsSayWhy() {
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

void TestPeopleImport::vacantPostsAreNotedAndLeftOut() {
    ImportDesk desk;
    const PeoplePlan plan = desk.plan("URN,Role,Name\n100001,Head,Vacant\n100002,Head,\n");
    QCOMPARE(plan.entries.size() + plan.refused.size(), 0U);
    QCOMPARE(plan.notes.front().code, u"nobody"_s);
}

void TestPeopleImport::aNamesakeElsewhereIsAsked() {
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

void TestPeopleImport::answersSettleWhoIsMeant() {
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

void TestPeopleImport::aSharedAddressWithOneFirstNameIsAsked() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    const PeoplePlan married = desk.plan("URN,Role,Name,E-mail\n100001,Head,Ada Stone,ada@oak.example\n");
    QCOMPARE(married.questions.size(), 1U);
    // Heads come and go behind one address of a school.
    const PeoplePlan other = desk.plan("URN,Role,Name,E-mail\n100001,Head,Cy Dale,ada@oak.example\n");
    QCOMPARE(other.counts().newPeople, 1);
}

void TestPeopleImport::twoHeadsInOneListWaitForAChoice() {
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

void TestPeopleImport::bodiesAreNamedInsteadOfSchools() {
    ImportDesk desk;
    const Id<Body> hub = desk.body(u"Hill & Vale Hub"_s, u"hub"_s);
    desk.import("Group,Role,First name,Surname\nhill and vale hub,Chair,Ada,Ferris\n");
    QCOMPARE(desk.termsOf(hub), QStringList{u"Ada Ferris .."_s});
}

void TestPeopleImport::representativesSaySoWhoSentThem() {
    ImportDesk desk;
    const Id<Body> board = desk.body(u"Board"_s, u"primary-executive-board"_s);
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    desk.join(board, hub);
    desk.import("Body,Role,Name,Representing\nBoard,Rep,Ada Ferris,Hill Hub\n");
    QCOMPARE(desk.offices.heldIn(Member(board))->front().fromBody, hub);
}

void TestPeopleImport::seatsThatAreTakenAreRefused() {
    ImportDesk desk;
    const Id<Body> board = desk.body(u"Board"_s, u"primary-executive-board"_s);
    desk.join(board, desk.body(u"Hill Hub"_s, u"hub"_s));
    const PeoplePlan plan = desk.plan("Body,Role,Name,Representing\nBoard,Rep,Ada Ferris,Hill Hub\n"
                                      "Board,Rep,Bo Marsh,Hill Hub\nBoard,Rep,Cy Dale,Hill Hub\n"
                                      "Board,Rep,Di Hart,Hill Hub\n");
    QCOMPARE(plan.counts().newTerms, 3);
    QCOMPARE(codesOf(plan.refused), QStringList{u"seat-taken"_s});
    QCOMPARE(
        plan.refused.front().reason,
        u"No seat is free on these days: Ada Ferris, Bo Marsh, Cy Dale. End a term first, or mend the days."_s);
}

void TestPeopleImport::repeatedRowsCountOnce() {
    ImportDesk desk;
    const PeoplePlan plan =
        desk.plan("URN,Role,Name\n100001,Head,Ada Ferris\n100001,Headteacher,Ada  Ferris\n");
    QCOMPARE(plan.repeated, 1);
    QCOMPARE(plan.entries.size(), 1U);
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

void TestPeopleImport::refusedRowsAreWrittenToBeMended() {
    ImportDesk desk;
    const PeoplePlan plan = desk.plan("URN,Role,Name\n999999,Head,Ada Ferris\n");
    const QString path = desk.folder.filePath(u"refused.csv"_s);
    LIAISON_VERIFY_RESULT(writeRefusedPeople(plan, path));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray text = written.readAll();
    QVERIFY2(text.contains("999999,Head,Ada Ferris,2,URN,999999,"), text.constData());
}

void TestPeopleImport::headsComeFromTheSchoolList() {
    ImportDesk desk;
    LIAISON_VERIFY_RESULT(desk.schools.setFields(
        desk.oak,
        {{u"head_title"_s, u"Mrs"_s}, {u"head_first_name"_s, u"Ada"_s}, {u"head_last_name"_s, u"Ferris"_s}}));
    const auto plan = desk.importer.planHeads();
    LIAISON_VERIFY_RESULT(plan);
    QCOMPARE(plan->counts().newTerms, 1);
    LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
    QCOMPARE(desk.termsOf(desk.oak), QStringList{u"Mrs Ada Ferris .."_s});
    QCOMPARE(desk.importer.planHeads()->writes(), 0);
}

void TestPeopleImport::aChangedHeadOfTheSchoolListReplacesTheOldOne() {
    ImportDesk desk;
    desk.import(kTwoHeads);
    LIAISON_VERIFY_RESULT(desk.schools.setFields(
        desk.oak, {{u"head_first_name"_s, u"Cy"_s}, {u"head_last_name"_s, u"Dale"_s}}));
    const auto plan = desk.importer.planHeads();
    LIAISON_VERIFY_RESULT(plan);
    LIAISON_VERIFY_RESULT(desk.importer.apply(*plan));
    QCOMPARE(desk.termsOf(desk.oak),
             (QStringList{u"Mrs Ada Ferris 2020-09-01..2026-11-20"_s, u"Cy Dale 2026-11-21.."_s}));
    QCOMPARE(desk.importer.planHeads()->writes(), 0);
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
