// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_desk.h"

using namespace liaison;
using namespace liaison::test;

namespace {

const QDate kJanuary(2027, 1, 1);
const QDate kDecember(2026, 12, 31);

} // namespace

class TestBodyService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBodyOpensUnderItsParent();
    void aNameIsUsedOnceAmongOpenBodiesOfAType();
    void aNameIsFreeAgainAfterItsBodyClosed();
    void blankAndReversedBodiesAreRefused();
    void aNewNameLeavesTheOldDaysAlone();
    void aConversionKeepsMembersAndDates();
    void aNewNameOutlastsAPlannedConversion();
    void aConversionThatClashesIsRefused();
    void aBodyWithAPastIsNotRemoved();
    void aCorrectionThatLeavesMembersOutsideIsRefused();
    void bodiesAreFoundInAnySpelling();
};

void TestBodyService::aBodyOpensUnderItsParent() {
    StructureDesk desk;
    const auto hub = desk.open("hub", u"East hub"_s);
    const auto north = desk.open("liaison-group", u" North   group "_s, hub);
    QCOMPARE(desk.bodies.find(north)->name(), u"North group"_s);
    QCOMPARE(desk.asOf(kJanuary).parentOf(north), hub);
    QCOMPARE(desk.asOf(kJanuary).roots(), std::vector<Id<Body>>{hub});
    QVERIFY(desk.asOf(QDate(2020, 8, 31)).bodies().empty());
    QCOMPARE(desk.file->unitOfWork().undoTitle().value_or(QString()), u"Open North group"_s);
}

void TestBodyService::aNameIsUsedOnceAmongOpenBodiesOfAType() {
    StructureDesk desk;
    desk.open("liaison-group", u"St Mary’s"_s);
    const Opening again{desk.type("liaison-group"), u"saint marys"_s, kJanuary};
    VERIFY_REFUSED(desk.bodies.open(again), ErrorCode::Duplicate, u"a liaison group “St Mary’s” already"_s);
    VERIFY_DONE(desk.bodies.open({desk.type("cluster"), u"St Mary’s"_s, kJanuary}));
    const auto other = desk.open("liaison-group", u"North"_s);
    VERIFY_REFUSED(desk.bodies.rename(other, kJanuary, u"ST. MARY'S"_s), ErrorCode::Duplicate, u"already"_s);
}

void TestBodyService::aNameIsFreeAgainAfterItsBodyClosed() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.bodies.close({north, kDecember}));
    VERIFY_REFUSED(desk.bodies.open({desk.type("liaison-group"), u"North"_s, kDecember}),
                   ErrorCode::Duplicate, u"already"_s);
    VERIFY_DONE(desk.bodies.open({desk.type("liaison-group"), u"North"_s, kJanuary}));
    VERIFY_REFUSED(desk.bodies.reopen(north), ErrorCode::Duplicate, u"already"_s);
}

void TestBodyService::blankAndReversedBodiesAreRefused() {
    StructureDesk desk;
    VERIFY_REFUSED(desk.bodies.open({desk.type("hub"), u"  "_s, kJanuary}), ErrorCode::Invalid,
                   u"Give the hub a name"_s);
    VERIFY_REFUSED(desk.bodies.open({{77}, u"North"_s, kJanuary}), ErrorCode::NotFound, u"no type of body"_s);
    const auto north = desk.open("liaison-group", u"North"_s);
    Body wrong = *desk.bodies.find(north);
    wrong.closed = QDate(2019, 1, 1);
    VERIFY_REFUSED(desk.bodies.correct(wrong), ErrorCode::Invalid,
                   u"cannot close on 1 Jan 2019 before it opens"_s);
    VERIFY_REFUSED(desk.bodies.close({north, QDate(2019, 1, 1)}), ErrorCode::Invalid,
                   u"cannot be its last day"_s);
    VERIFY_REFUSED(desk.bodies.close({north, QDate()}), ErrorCode::Invalid, u"say which day"_s);
}

void TestBodyService::aNewNameLeavesTheOldDaysAlone() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.bodies.rename(north, kJanuary, u"Uplands"_s));
    QCOMPARE(desk.asOf(kDecember).nameOf(north), u"North"_s);
    QCOMPARE(desk.asOf(kJanuary).nameOf(north), u"Uplands"_s);
    VERIFY_DONE(desk.bodies.rename(north, kJanuary, u"Highlands"_s));
    QCOMPARE(desk.bodies.find(north)->forms.size(), 2u);
    QCOMPARE(desk.asOf(kJanuary).nameOf(north), u"Highlands"_s);
    VERIFY_REFUSED(desk.bodies.rename(north, StructureDesk::kOpened, u"Moor"_s), ErrorCode::Invalid,
                   u"correct it instead"_s);
    VERIFY_REFUSED(desk.bodies.rename(north, QDate(), u"Moor"_s), ErrorCode::Invalid, u"from which day"_s);
}

void TestBodyService::aConversionKeepsMembersAndDates() {
    StructureDesk desk;
    const auto board = desk.open("shadow-trust-board", u"Trust Board"_s);
    const auto group = desk.open("working-group", u"Finance"_s);
    VERIFY_DONE(desk.add({group}, board));
    VERIFY_DONE(desk.bodies.convert(board, kJanuary, desk.type("trust-board")));
    const Structure before = desk.asOf(kDecember);
    const Structure after = desk.asOf(kJanuary);
    QCOMPARE(before.typeOf(*before.body(board)).key, u"shadow-trust-board"_s);
    QCOMPARE(after.typeOf(*after.body(board)).key, u"trust-board"_s);
    QCOMPARE(after.membersOf(board).size(), 1u);
    QCOMPARE(after.membersOf(board).front().begins, StructureDesk::kOpened);
    VERIFY_REFUSED(desk.bodies.convert(board, QDate(2028, 1, 1), desk.type("trust-board")),
                   ErrorCode::Invalid, u"already"_s);
    VERIFY_REFUSED(desk.bodies.convert(board, QDate(2026, 6, 1), desk.type("hub")), ErrorCode::InUse,
                   u"changes again on 1 Jan 2027"_s);
}

void TestBodyService::aNewNameOutlastsAPlannedConversion() {
    StructureDesk desk;
    const auto board = desk.open("shadow-trust-board", u"Shadow board"_s);
    VERIFY_DONE(desk.bodies.convert(board, kJanuary, desk.type("trust-board")));
    VERIFY_DONE(desk.bodies.rename(board, kDecember, u"Northwood board"_s));
    const Structure after = desk.asOf(kJanuary);
    QCOMPARE(after.nameOf(board), u"Northwood board"_s);
    QCOMPARE(after.typeOf(*after.body(board)).key, u"trust-board"_s);
    QCOMPARE(desk.asOf(kDecember.addDays(-1)).nameOf(board), u"Shadow board"_s);
    // A name of its own that is planned for later stays.
    VERIFY_DONE(desk.bodies.rename(board, QDate(2028, 1, 1), u"Wide board"_s));
    VERIFY_DONE(desk.bodies.rename(board, QDate(2027, 6, 1), u"Short board"_s));
    QCOMPARE(desk.asOf(QDate(2028, 1, 1)).nameOf(board), u"Wide board"_s);
}

void TestBodyService::aConversionThatClashesIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto cluster = desk.open("cluster", u"Reading"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.add({oak}, cluster));
    VERIFY_REFUSED(desk.bodies.convert(cluster, kJanuary, desk.type("liaison-group")), ErrorCode::InUse,
                   u"Oak School would belong to"_s);
}

void TestBodyService::aBodyWithAPastIsNotRemoved() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_REFUSED(desk.bodies.remove(north), ErrorCode::InUse, u"North has a past: 1 entry"_s);
    VERIFY_DONE(desk.members.remove(desk.idsOf(oak)));
    VERIFY_DONE(desk.bodies.remove(north));
    VERIFY_REFUSED(desk.bodies.find(north), ErrorCode::NotFound, u"no body"_s);
}

void TestBodyService::aCorrectionThatLeavesMembersOutsideIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.add({desk.school(u"Oak School"_s)}, north));
    Body late = *desk.bodies.find(north);
    late.opened = kJanuary;
    VERIFY_REFUSED(desk.bodies.correct(late), ErrorCode::InUse,
                   u"Oak School belongs to North from 1 Sep 2020"_s);
    late.opened = QDate(2019, 9, 1);
    late.forms.front().name = u"Northern"_s;
    VERIFY_DONE(desk.bodies.correct(late));
    QCOMPARE(desk.asOf(QDate(2020, 1, 1)).nameOf(north), u"Northern"_s);
}

void TestBodyService::bodiesAreFoundInAnySpelling() {
    StructureDesk desk;
    const auto mary = desk.open("liaison-group", u"St Mary’s group"_s);
    QCOMPARE(desk.bodies.findByName(desk.type("liaison-group"), u"SAINT MARYS  GROUP"_s, kJanuary)->id, mary);
    VERIFY_REFUSED(desk.bodies.findByName(desk.type("hub"), u"St Mary’s group"_s, kJanuary),
                   ErrorCode::NotFound, u"There is no hub"_s);
    QCOMPARE(desk.bodies.search(u"mar"_s)->size(), 1u);
    QCOMPARE(desk.bodies.search(u"ary"_s)->size(), 0u);
    QCOMPARE(desk.bodies.list()->size(), 1u);
}

QTEST_GUILESS_MAIN(TestBodyService)
#include "tst_body_service.moc"
