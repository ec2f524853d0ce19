// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_desk.h"

#include "core/schools/link_importer.h"
#include "core/schools/school_layouts.h"
#include "core/structure/structure_school_ties.h"

#include <QTemporaryDir>

using namespace liaison;
using namespace liaison::test;

class TestStructureService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedTypesFollowTheDomain();
    void typesAreAddedEditedAndRemoved();
    void wrongTypesAreRefused();
    void aTypeInUseSaysWhatUsesIt();
    void officesAreAddedEditedAndRemoved();
    void countsTakeEachSchoolOnce();
    void pupilsThatNobodyKnowsAreNotNought();
    void theHubOfASchoolIsFound();
    void aHandOverCarriesMemberships();
    void aHandOverDoublesNothing();
    void aLateHandOverHasTheDaysOfTheSchools();
    void aLinksFileHandsMembershipsOver();
    void aStructureWithoutADayIsRefused();
};

static const QDate kToday(2026, 11, 21);

void TestStructureService::theShippedTypesFollowTheDomain() {
    StructureDesk desk;
    const BodyType group = *desk.structure.typeByKey(u"liaison-group"_s);
    const BodyType hub = *desk.structure.typeByKey(u"hub"_s);
    const BodyType board = *desk.structure.typeByKey(u"primary-executive-board"_s);
    QVERIFY(group.takesSchools && group.isExclusive && group.expectsEverySchool);
    QVERIFY(group.anchorKind == SchoolKind::Secondary);
    QCOMPARE(hub.memberTypes, std::vector<Id<BodyType>>{group.id});
    QCOMPARE(board.memberTypes, std::vector<Id<BodyType>>{hub.id});
    const auto perMember = std::find_if(board.seats.begin(), board.seats.end(),
                                        [](const SeatRule& rule) { return rule.isPerMember; });
    QVERIFY(perMember != board.seats.end());
    QCOMPARE(perMember->seats.value_or(0), 3);
    QCOMPARE(desk.structure.typeByKey(u"shadow-trust-board"_s)->convertsTo, desk.type("trust-board"));
    QCOMPARE(desk.structure.offices()->size(), 11u);
}

void TestStructureService::typesAreAddedEditedAndRemoved() {
    StructureDesk desk;
    BodyType type;
    type.singular = u" Reading circle "_s;
    type.plural = u"Reading circles"_s;
    type.takesSchools = true;
    type.schoolKinds = {SchoolKind::Primary, SchoolKind::AllThrough};
    type.memberTypes = {desk.type("cluster")};
    type.seats = {{desk.structure.offices()->at(2).id, 1, false}};
    type.fewestMembers = 2;
    const auto added = desk.structure.addType(type);
    VERIFY_DONE(added);
    QCOMPARE(added->key, u"reading-circle"_s);
    QCOMPARE(added->schoolKinds, type.schoolKinds);
    QCOMPARE(added->memberTypes, type.memberTypes);
    QCOMPARE(added->seats, type.seats);
    BodyType edited = *added;
    edited.seats.clear();
    edited.mostMembers = 5;
    edited.key = u"other"_s;
    const auto stored = desk.structure.editType(edited);
    VERIFY_DONE(stored);
    QCOMPARE(stored->key, u"reading-circle"_s);
    QVERIFY(stored->seats.empty());
    VERIFY_REFUSED(desk.structure.editType(*added), ErrorCode::Conflict, u"Somebody changed this"_s);
    VERIFY_DONE(desk.structure.removeType(stored->id));
    VERIFY_REFUSED(desk.structure.typeByKey(u"reading-circle"_s), ErrorCode::NotFound,
                   u"there are: liaison-group"_s);
}

void TestStructureService::wrongTypesAreRefused() {
    StructureDesk desk;
    BodyType type;
    VERIFY_REFUSED(desk.structure.addType(type), ErrorCode::Invalid, u"Give its name"_s);
    type.singular = u"HUB"_s;
    type.plural = u"Hubs"_s;
    VERIFY_REFUSED(desk.structure.addType(type), ErrorCode::Invalid, u"already"_s);
    type.singular = u"Circle"_s;
    type.colour = u"blue"_s;
    VERIFY_REFUSED(desk.structure.addType(type), ErrorCode::Invalid, u"no colour"_s);
    type.colour.clear();
    type.badge = u"CIRCLE"_s;
    VERIFY_REFUSED(desk.structure.addType(type), ErrorCode::Invalid, u"too long"_s);
    type.badge.clear();
    type.fewestMembers = 4;
    type.mostMembers = 3;
    VERIFY_REFUSED(desk.structure.addType(type), ErrorCode::Invalid, u"more than the most"_s);
}

void TestStructureService::aTypeInUseSaysWhatUsesIt() {
    StructureDesk desk;
    desk.open("hub", u"East hub"_s);
    VERIFY_REFUSED(desk.structure.removeType(desk.type("hub")), ErrorCode::InUse,
                   u"“Hub” is used by 1 body and 1 type of body whose members it may be"_s);
    QCOMPARE(desk.structure.typeByKey(u"hub"_s)->memberTypes.size(), 1u);
}

void TestStructureService::officesAreAddedEditedAndRemoved() {
    StructureDesk desk;
    Office office;
    office.singular = u"Treasurer"_s;
    office.plural = u"Treasurers"_s;
    auto added = desk.structure.addOffice(office);
    VERIFY_DONE(added);
    QCOMPARE(added->key, u"treasurer"_s);
    VERIFY_REFUSED(desk.structure.addOffice(office), ErrorCode::Invalid, u"“Treasurer” already"_s);
    added->plural = u"Treasurers and bursars"_s;
    const auto edited = desk.structure.editOffice(*added);
    VERIFY_DONE(edited);
    QCOMPARE(edited->plural, u"Treasurers and bursars"_s);
    VERIFY_DONE(desk.structure.removeOffice(edited->id));
    VERIFY_REFUSED(desk.structure.removeOffice(desk.structure.offices()->at(2).id), ErrorCode::InUse,
                   u"types of body"_s);
}

void TestStructureService::countsTakeEachSchoolOnce() {
    StructureDesk desk;
    const auto hub = desk.open("hub", u"East hub"_s);
    const auto north = desk.open("liaison-group", u"North"_s, hub);
    const auto oak = desk.school(u"Oak"_s, u"Primary"_s, 90);
    VERIFY_DONE(desk.add({oak, desk.school(u"Elm"_s, u"Primary"_s, 30)}, north));
    VERIFY_DONE(desk.add({oak}, hub));
    const StructureCount expected{2, 120};
    QVERIFY(desk.asOf(kToday).countUnder(hub) == expected);
}

void TestStructureService::pupilsThatNobodyKnowsAreNotNought() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    QCOMPARE(desk.asOf(kToday).countUnder(north).knownPupils(), std::optional<qint64>(0));
    VERIFY_DONE(desk.add({desk.school(u"Oak"_s, u"Primary"_s, std::nullopt)}, north));
    QVERIFY(!desk.asOf(kToday).countUnder(north).knownPupils());
    VERIFY_DONE(desk.add({desk.school(u"Elm"_s, u"Primary"_s, 0)}, north));
    const StructureCount count = desk.asOf(kToday).countUnder(north);
    QCOMPARE(count.knownPupils(), std::optional<qint64>(0));
    QCOMPARE(count.withoutPupils, 1);
}

void TestStructureService::theHubOfASchoolIsFound() {
    StructureDesk desk;
    const auto hub = desk.open("hub", u"East hub"_s);
    const auto north = desk.open("liaison-group", u"North"_s, hub);
    const auto oak = desk.school(u"Oak"_s);
    VERIFY_DONE(desk.add({oak}, north));
    const Structure seen = desk.asOf(kToday);
    QCOMPARE(seen.bodyAbove(oak, u"liaison-group"_s), north);
    QCOMPARE(seen.bodyAbove(oak, u"hub"_s), hub);
    QVERIFY(!seen.bodyAbove(oak, u"cluster"_s).isValid());
}

void TestStructureService::aHandOverCarriesMemberships() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto sums = desk.open("cluster", u"Sums"_s);
    const auto oak = desk.school(u"Oak"_s);
    const auto academy = desk.school(u"Oak Academy"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.add({oak}, sums, QDate(2027, 9, 1)));
    StructureSchoolTies ties;
    VERIFY_DONE(desk.file->unitOfWork().run(
        u"Hand over"_s, [&](Recorder& recorder) { ties.handOver(recorder, oak, academy, kToday); }));
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01–2026-11-20 full"_s);
    QCOMPARE(desk.storyOf(academy), u"North 2026-11-21– full; Sums 2027-09-01– full"_s);
}

void TestStructureService::aHandOverDoublesNothing() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak"_s);
    const auto academy = desk.school(u"Oak Academy"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.add({academy}, south));
    StructureSchoolTies ties;
    VERIFY_DONE(desk.file->unitOfWork().run(
        u"Hand over"_s, [&](Recorder& recorder) { ties.handOver(recorder, oak, academy, kToday); }));
    QCOMPARE(desk.storyOf(academy), u"South 2020-09-01– full"_s);
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01–2026-11-20 full"_s);
}

void TestStructureService::aLateHandOverHasTheDaysOfTheSchools() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak"_s);
    const auto academy = desk.school(u"Oak Academy"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.schools.close(oak, QDate(2026, 8, 31), u"Academy Converter"_s));
    VERIFY_DONE(desk.file->unitOfWork().run(u"Hand over"_s, [&](Recorder& recorder) {
        StructureSchoolTies().handOver(recorder, oak, academy, kToday);
    }));
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01–2026-08-31 full"_s);
    QCOMPARE(desk.storyOf(academy), u"North 2026-09-01– full"_s);
}

void TestStructureService::aLinksFileHandsMembershipsOver() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak"_s);
    const auto academy = desk.school(u"Oak Academy"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.schools.close(oak, QDate(2026, 8, 31), u"Academy Converter"_s));
    const QTemporaryDir folder;
    QFile list(folder.filePath(u"links.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
               "100001,100002,Oak Academy,Successor,01-09-2026\n");
    list.close();
    LinkImporter links(desk.file->database(), desk.file->unitOfWork(), desk.clock);
    StructureSchoolTies ties;
    links.addTies(ties);
    const auto plan = links.plan(list.fileName(), *detectListFormat(list.fileName(), schoolHeaderWords()));
    VERIFY_DONE(plan);
    const auto done = links.apply(*plan, true);
    VERIFY_DONE(done);
    QCOMPARE(done->handedOver, 1);
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01–2026-08-31 full"_s);
    QCOMPARE(desk.storyOf(academy), u"North 2026-09-01– full"_s);
    VERIFY_DONE(desk.file->unitOfWork().undo());
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01– full"_s);
}

void TestStructureService::aStructureWithoutADayIsRefused() {
    StructureDesk desk;
    VERIFY_REFUSED(desk.structure.asOf(QDate()), ErrorCode::Invalid, u"of which day"_s);
}

QTEST_GUILESS_MAIN(TestStructureService)
#include "tst_structure_service.moc"
