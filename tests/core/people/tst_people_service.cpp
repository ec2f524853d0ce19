// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/people_desk.h"

#include "core/people/people_repository.h"
#include "core/people/term_repository.h"

#include <QRandomGenerator>

using namespace liaison;
using namespace liaison::test;

class TestPeopleService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void someoneIsAddedTidiedAndFound();
    void aPersonNeedsALastName();
    void anEmailAddressMustLookLikeOne();
    void aStaleEditIsAConflict();
    void peopleAreFoundWithoutAccentsAndByEmail();
    void aPersonWithTermsIsNotRemoved();
    void aPersonWithoutTermsIsRemoved();
    void mergingMovesTermsAndFillsBlanks();
    void oneTermTypedForBothRecordsBecomesOne();
    void termsThatContradictEachOtherAreBothKept();
    void contactDetailsFromAPrivateRecordStayPrivate();
    void aPersonIsNotMergedWithThemselves();
    void whatSpeaksAgainstMergingIsSaid();
    void namesakesAndSharedAddressesAreTold();
    void mergingAndUndoingGivesTheFirstStateBack();
};

namespace {

/// Everything the record holds of people and terms, to be compared.
QStringList everything(PeopleDesk& desk) {
    QStringList rows;
    PeopleRepository(desk.file->database()).forEach([&rows](const Person& each, const QString& key) {
        rows << u"%1|%2|%3|%4|%5|%6|%7|%8"_s.arg(each.id.value)
                    .arg(each.fullName(), each.email, each.telephone, each.address, each.notes, key)
                    .arg(each.isPublic);
    });
    for (const Term& term : TermRepository(desk.file->database()).all())
        rows << u"%1|%2|%3|%4|%5"_s.arg(term.id.value)
                    .arg(term.person.value)
                    .arg(term.office.value)
                    .arg(isoText(term.begins), isoText(term.ends));
    rows.sort();
    return rows;
}

} // namespace

void TestPeopleService::someoneIsAddedTidiedAndFound() {
    PeopleDesk desk;
    Person person;
    person.title = u" Mrs "_s;
    person.firstName = u"Ada "_s;
    person.lastName = u"  Ferris"_s;
    person.email = u"Ada.Ferris@Oak.example"_s;
    const auto added = desk.people.add(person);
    LIAISON_VERIFY_RESULT(added);
    QCOMPARE(added->fullName(), u"Mrs Ada Ferris"_s);
    QCOMPARE(added->sortName(), u"Ferris, Ada"_s);
    QCOMPARE(added->email, u"ada.ferris@oak.example"_s);
    QCOMPARE(*desk.people.find(added->id), *added);
    QCOMPARE(*desk.people.count(), 1);
}

void TestPeopleService::aPersonNeedsALastName() {
    PeopleDesk desk;
    Person person;
    person.firstName = u"Ada"_s;
    QCOMPARE(refusal(desk.people.add(person)), u"The person has no last name; type one."_s);
}

void TestPeopleService::anEmailAddressMustLookLikeOne() {
    PeopleDesk desk;
    Person person;
    person.lastName = u"Ferris"_s;
    person.email = u"ada at oak"_s;
    QCOMPARE(desk.people.add(person).error().code, ErrorCode::Invalid);
}

void TestPeopleService::aStaleEditIsAConflict() {
    PeopleDesk desk;
    Person first = *desk.people.find(desk.person(u"Ada"_s, u"Ferris"_s));
    Person second = first;
    first.telephone = u"01234 567890"_s;
    LIAISON_VERIFY_RESULT(desk.people.edit(first));
    second.telephone = u"09876 543210"_s;
    QCOMPARE(desk.people.edit(second).error().code, ErrorCode::Conflict);
}

void TestPeopleService::peopleAreFoundWithoutAccentsAndByEmail() {
    PeopleDesk desk;
    desk.person(u"Zoë"_s, u"O’Neill"_s, u"z.oneill@elm.example"_s);
    desk.person(u"Ada"_s, u"Ferris"_s);
    QCOMPARE(desk.people.list(u"zoe one"_s)->size(), 1U);
    QCOMPARE(desk.people.list(u"elm"_s)->size(), 1U);
    QCOMPARE(desk.people.list(u"fer"_s)->front().firstName, u"Ada"_s);
    QCOMPARE(desk.people.list(u"erris"_s)->size(), 0U);
    QCOMPARE(desk.people.list()->front().lastName, u"Ferris"_s);
}

void TestPeopleService::aPersonWithTermsIsNotRemoved() {
    PeopleDesk desk;
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(ada, u"headteacher"_s, desk.school(u"Oak School"_s, 100001))));
    const auto removed = desk.people.remove(ada);
    QCOMPARE(removed.error().code, ErrorCode::InUse);
    QVERIFY2(removed.error().message.contains(u"headteacher of Oak School"_s),
             qPrintable(removed.error().message));
}

void TestPeopleService::aPersonWithoutTermsIsRemoved() {
    PeopleDesk desk;
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    LIAISON_VERIFY_RESULT(desk.people.remove(ada));
    QCOMPARE(desk.people.find(ada).error().code, ErrorCode::NotFound);
    LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
    LIAISON_VERIFY_RESULT(desk.people.find(ada));
}

void TestPeopleService::mergingMovesTermsAndFillsBlanks() {
    PeopleDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<School> elm = desk.school(u"Elm School"_s, 100002);
    const Id<Person> keep = desk.person(u"Ada"_s, u"Ferris"_s);
    const Id<Person> other = desk.person(u"A"_s, u"Ferris"_s, u"ada@oak.example"_s);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(keep, u"headteacher"_s, oak)));
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(other, u"chair-of-governors"_s, elm)));
    // The same term typed for both records.
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(other, u"headteacher"_s, oak), false, true));
    const auto merged = desk.people.merge(keep, {other});
    LIAISON_VERIFY_RESULT(merged);
    QCOMPARE(merged->firstName, u"Ada"_s);
    QCOMPARE(merged->email, u"ada@oak.example"_s);
    QCOMPARE(desk.offices.ofPerson(keep)->size(), 2U);
    QCOMPARE(desk.people.find(other).error().code, ErrorCode::NotFound);
    QCOMPARE(*desk.file->unitOfWork().undoTitle(), u"Merge records of Ada Ferris"_s);
}

void TestPeopleService::oneTermTypedForBothRecordsBecomesOne() {
    PeopleDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<School> elm = desk.school(u"Elm School"_s, 100002);
    const Id<Person> keep = desk.person(u"Ada"_s, u"Ferris"_s);
    const Id<Person> other = desk.person(u"A"_s, u"Ferris"_s);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(keep, u"headteacher"_s, oak)));
    Term known = desk.term(other, u"headteacher"_s, oak, u"2020-09-01"_s);
    known.how = Appointed::Appointed;
    LIAISON_VERIFY_RESULT(desk.appoint(known, false, true));
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(keep, u"headteacher"_s, elm, u"2018-09-01"_s)));
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(other, u"headteacher"_s, elm, u"2018-09-01"_s, u"2020-08-31"_s), false, true));
    LIAISON_VERIFY_RESULT(desk.people.merge(keep, {other}));
    QCOMPARE(desk.offices.heldIn(Member(oak))->size(), 1U);
    const Term merged = desk.offices.heldIn(Member(oak))->front();
    QCOMPARE(merged.begins, day(u"2020-09-01"_s));
    QCOMPARE(merged.how, Appointed::Appointed);
    QCOMPARE(merged.person, keep);
    QCOMPARE(desk.offices.heldIn(Member(elm))->size(), 1U);
    QCOMPARE(desk.offices.heldIn(Member(elm))->front().ends, day(u"2020-08-31"_s));
    LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
    QCOMPARE(desk.offices.ofPerson(other)->size(), 2U);
}

void TestPeopleService::termsThatContradictEachOtherAreBothKept() {
    PeopleDesk desk;
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    const Id<Person> keep = desk.person(u"Ada"_s, u"Ferris"_s);
    const Id<Person> other = desk.person(u"A"_s, u"Ferris"_s);
    LIAISON_VERIFY_RESULT(desk.appoint(desk.term(keep, u"headteacher"_s, oak, u"2016-09-01"_s)));
    // One who goes on is not ended by one of which only the end is known.
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(other, u"headteacher"_s, oak, {}, u"2019-08-31"_s), false, true));
    LIAISON_VERIFY_RESULT(desk.people.merge(keep, {other}));
    QCOMPARE(desk.offices.ofPerson(keep)->size(), 2U);
    QVERIFY(!desk.offices.heldIn(Member(oak))->back().ends.isValid());
}

void TestPeopleService::contactDetailsFromAPrivateRecordStayPrivate() {
    PeopleDesk desk;
    Person known = *desk.people.find(desk.person(u"Ada"_s, u"Ferris"_s));
    known.isPublic = true;
    LIAISON_VERIFY_RESULT(desk.people.edit(known));
    const Id<Person> other = desk.person(u"Ada"_s, u"Ferris"_s, u"home@ferris.example"_s);
    const auto merged = desk.people.merge(known.id, {other});
    LIAISON_VERIFY_RESULT(merged);
    QVERIFY(!merged->isPublic);
}

void TestPeopleService::aPersonIsNotMergedWithThemselves() {
    PeopleDesk desk;
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s);
    QCOMPARE(desk.people.merge(ada, {ada}).error().code, ErrorCode::Invalid);
    const Id<Person> other = desk.person(u"Ada"_s, u"Ferris"_s);
    LIAISON_VERIFY_RESULT(desk.people.merge(ada, {other, other}));
    QCOMPARE(*desk.people.count(), 1);
}

void TestPeopleService::whatSpeaksAgainstMergingIsSaid() {
    PeopleDesk desk;
    const Id<Person> ada = desk.person(u"Ada"_s, u"Ferris"_s, u"ada@oak.example"_s);
    const auto doubts = [&](Id<Person> other) {
        return desk.people.doubtsAboutMerging(ada, {other}).value_or(QStringList{u"failed"_s});
    };
    QCOMPARE(doubts(desk.person(u"A."_s, u"Ferris"_s)), QStringList());
    QCOMPARE(doubts(desk.person(u"Ada"_s, u"Ferris"_s, u"ada@elm.example"_s)), QStringList());
    QCOMPARE(doubts(desk.person(u"Ada"_s, u"Marsh"_s, u"ADA@oak.example"_s)), QStringList());
    QCOMPARE(doubts(desk.person(u"Bo"_s, u"Marsh"_s)),
             QStringList{u"Ada Ferris and Bo Marsh have different names."_s});
    const Id<Body> board = desk.body(u"Board"_s, u"shadow-trust-board"_s);
    const Id<Person> again = desk.person(u"Ada"_s, u"Ferris"_s);
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(ada, u"trustee"_s, board, u"2024-09-01"_s, u"2027-08-31"_s)));
    LIAISON_VERIFY_RESULT(
        desk.appoint(desk.term(again, u"trustee"_s, board, u"2025-09-01"_s, u"2028-08-31"_s)));
    QCOMPARE(doubts(again), QStringList{u"One person would fill two seats of Board as trustee at a time."_s});
}

void TestPeopleService::namesakesAndSharedAddressesAreTold() {
    PeopleDesk desk;
    desk.person(u"Ada"_s, u"Ferris"_s);
    desk.person(u"ada"_s, u"FERRIS"_s);
    desk.person(u"Bo"_s, u"Marsh"_s, u"office@elm.example"_s);
    desk.person(u"Cy"_s, u"Dale"_s, u"Office@elm.example"_s);
    desk.person(u"Di"_s, u"Hart"_s);
    const auto groups = desk.people.possibleDuplicates();
    LIAISON_VERIFY_RESULT(groups);
    QCOMPARE(groups->size(), 2U);
    for (const PossibleDuplicates& group : *groups) {
        QCOMPARE(group.people.size(), 2U);
        QCOMPARE(group.haveOneName, group.people.front().lastName.toLower() == u"ferris"_s);
        QCOMPARE(group.haveOneEmail, !group.haveOneName);
    }
    QCOMPARE(desk.people.alike(Person{{}, 0, {}, u"Ada"_s, u"Ferris"_s, {}, {}, {}, false, {}})->size(), 2U);
}

void TestPeopleService::mergingAndUndoingGivesTheFirstStateBack() {
    QRandomGenerator random(20261121);
    for (int round = 0; round < 25; ++round) {
        PeopleDesk desk;
        std::vector<Id<School>> places;
        for (qint64 i = 0; i < 4; ++i)
            places.push_back(desk.school(u"School %1"_s.arg(i), 100001 + i));
        std::vector<Id<Person>> everybody;
        for (int i = 0; i < 6; ++i) {
            Person person;
            person.firstName = random.bounded(2) ? u"Ada"_s : QString();
            person.lastName = u"Ferris%1"_s.arg(random.bounded(3));
            person.email = random.bounded(2) ? u"a%1@oak.example"_s.arg(random.bounded(3)) : QString();
            person.notes = random.bounded(2) ? u"note %1"_s.arg(i) : QString();
            person.isPublic = random.bounded(2) != 0;
            everybody.push_back(desk.people.add(person)->id);
        }
        for (int i = 0; i < 12; ++i) {
            Term term = desk.term(everybody[std::size_t(random.bounded(6))], u"headteacher"_s,
                                  places[std::size_t(random.bounded(4))]);
            term.begins = QDate(2010 + int(random.bounded(8)), 9, 1);
            term.ends = term.begins.addYears(1 + int(random.bounded(3)));
            (void)desk.appoint(term, false, true);
        }
        const QStringList before = everything(desk);
        const std::vector<Id<Person>> others(everybody.begin() + 1,
                                             everybody.begin() + 2 + random.bounded(4));
        LIAISON_VERIFY_RESULT(desk.people.merge(everybody.front(), others));
        const QStringList after = everything(desk);
        QVERIFY(after != before);
        LIAISON_VERIFY_RESULT(desk.file->unitOfWork().undo());
        QCOMPARE(everything(desk), before);
        LIAISON_VERIFY_RESULT(desk.file->unitOfWork().redo());
        QCOMPARE(everything(desk), after);
    }
}

QTEST_GUILESS_MAIN(TestPeopleService)
#include "tst_people_service.moc"
