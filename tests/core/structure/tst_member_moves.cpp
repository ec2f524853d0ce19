// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_desk.h"

using namespace liaison;
using namespace liaison::test;

class TestMemberMoves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aMoveEndsTheOldPlaceTheDayBefore();
    void aMoveOnTheFirstDayLeavesNoEmptyStretch();
    void aMoveThereAndBackOnOneDayLeavesOneMembership();
    void aMoveTakesSeveralAtOnceAndIsOneUndo();
    void aMoveToWhereItIsSaysSo();
    void aMovePlaysInThePastAndTheFuture();
    void aMoveBeforeAPlanIsRefusedOrReplacesIt();
    void takingBackAPlanLeavesNoGap();
    void aSchoolWithoutAPlaceJoinsByMoving();
    void aMoveOutOfAClusterSaysWhichOne();
    void aPlannedEndMovesAlong();
};

static const QDate kJanuary(2027, 1, 1);

void TestMemberMoves::aMoveEndsTheOldPlaceTheDayBefore() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.move({{oak}, south, kJanuary}));
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01–2026-12-31 full; South 2027-01-01– full"_s);
    QCOMPARE(desk.placesOf(oak, QDate(2026, 12, 31)), u"North"_s);
    QCOMPARE(desk.placesOf(oak, kJanuary), u"South"_s);
    QCOMPARE(desk.file->unitOfWork().undoTitle().value_or(QString()),
             u"Move Oak School to South from 1 Jan 2027"_s);
}

void TestMemberMoves::aMoveOnTheFirstDayLeavesNoEmptyStretch() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north, kJanuary));
    VERIFY_DONE(desk.members.move({{oak}, south, kJanuary}));
    QCOMPARE(desk.storyOf(oak), u"South 2027-01-01– full"_s);
}

void TestMemberMoves::aMoveThereAndBackOnOneDayLeavesOneMembership() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.move({{oak}, south, kJanuary}));
    VERIFY_DONE(desk.members.move({{oak}, north, kJanuary}));
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01– full"_s);
}

void TestMemberMoves::aMoveTakesSeveralAtOnceAndIsOneUndo() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    const auto elm = desk.school(u"Elm School"_s);
    VERIFY_DONE(desk.add({oak, elm}, north));
    VERIFY_DONE(desk.members.move({{oak, elm, oak}, south, kJanuary}));
    QCOMPARE(desk.asOf(kJanuary).membersOf(south).size(), 2u);
    VERIFY_DONE(desk.file->unitOfWork().undo());
    QCOMPARE(desk.asOf(kJanuary).membersOf(north).size(), 2u);
    QCOMPARE(desk.storyOf(elm), u"North 2020-09-01– full"_s);
}

void TestMemberMoves::aMoveToWhereItIsSaysSo() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_REFUSED(desk.members.move({{oak}, north, kJanuary}), ErrorCode::Duplicate,
                   u"Oak School belongs to North on 1 Jan 2027 already"_s);
    VERIFY_REFUSED(desk.members.move({{}, north, kJanuary}), ErrorCode::Invalid, u"No school"_s);
    VERIFY_REFUSED(desk.members.move({{oak}, north, QDate()}), ErrorCode::Invalid, u"from which day"_s);
}

void TestMemberMoves::aMovePlaysInThePastAndTheFuture() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.move({{oak}, south, QDate(2022, 1, 1)}));
    VERIFY_DONE(desk.members.move({{oak}, north, QDate(2030, 1, 1)}));
    QCOMPARE(desk.placesOf(oak, QDate(2021, 12, 31)), u"North"_s);
    QCOMPARE(desk.placesOf(oak, QDate(2026, 11, 21)), u"South"_s);
    QCOMPARE(desk.placesOf(oak, QDate(2030, 1, 1)), u"North"_s);
    QCOMPARE(desk.placesOf(oak, QDate(2020, 8, 31)), QString());
}

void TestMemberMoves::aMoveBeforeAPlanIsRefusedOrReplacesIt() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto west = desk.open("liaison-group", u"West"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.move({{oak}, south, QDate(2027, 9, 1)}));
    VERIFY_REFUSED(desk.members.move({{oak}, west, kJanuary}), ErrorCode::InUse,
                   u"Oak School is to belong to South from 1 Sep 2027"_s);
    VERIFY_DONE(desk.members.move({{oak}, west, kJanuary, {}, true}));
    QCOMPARE(desk.placesOf(oak, QDate(2028, 1, 1)), u"West"_s);
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01–2026-12-31 full; West 2027-01-01– full"_s);
}

void TestMemberMoves::takingBackAPlanLeavesNoGap() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto west = desk.open("liaison-group", u"West"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.move({{oak}, south, QDate(2027, 9, 1)}));
    VERIFY_DONE(desk.members.move({{oak}, west, QDate(2028, 9, 1)}));
    // It stays where it is: both plans are taken back.
    VERIFY_DONE(desk.members.move({{oak}, north, kJanuary, {}, true}));
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01– full"_s);
    VERIFY_DONE(desk.members.move({{oak}, south, QDate(2027, 9, 1)}));
    VERIFY_DONE(desk.members.move({{oak}, west, StructureDesk::kOpened, {}, true}));
    QCOMPARE(desk.storyOf(oak), u"West 2020-09-01– full"_s);
}

void TestMemberMoves::aSchoolWithoutAPlaceJoinsByMoving() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.members.move({{oak}, north, kJanuary}));
    QCOMPARE(desk.storyOf(oak), u"North 2027-01-01– full"_s);
}

void TestMemberMoves::aMoveOutOfAClusterSaysWhichOne() {
    StructureDesk desk;
    const auto reading = desk.open("cluster", u"Reading"_s);
    const auto sums = desk.open("cluster", u"Sums"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, reading));
    VERIFY_REFUSED(desk.members.move({{oak}, sums, kJanuary}), ErrorCode::Invalid,
                   u"say which body it leaves"_s);
    VERIFY_DONE(desk.members.move({{oak}, sums, kJanuary, reading}));
    QCOMPARE(desk.placesOf(oak, kJanuary), u"Sums"_s);
    VERIFY_REFUSED(desk.members.move({{oak}, sums, QDate(2028, 1, 1), reading}), ErrorCode::Duplicate,
                   u"already"_s);
}

void TestMemberMoves::aPlannedEndMovesAlong() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.members.add({{oak},
                                  north,
                                  QDate(2026, 9, 1),
                                  QDate(2027, 8, 31),
                                  MembershipKind::Provisional,
                                  QDate(2027, 6, 1),
                                  u"For a year"_s}));
    VERIFY_DONE(desk.members.move({{oak}, south, kJanuary}));
    QCOMPARE(desk.storyOf(oak),
             u"North 2026-09-01–2026-12-31 provisional; South 2027-01-01–2027-08-31 provisional"_s);
}

QTEST_GUILESS_MAIN(TestMemberMoves)
#include "tst_member_moves.moc"
