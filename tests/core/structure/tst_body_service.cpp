// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_desk.h"

using namespace liaison;
using namespace liaison::test;

namespace {

const QDate kJanuary(2027, 1, 1);
const QDate kDecember(2026, 12, 31);

/// What another room would hold in bodies: it writes down what it is told.
class NotedTies final : public BodyTies {
public:
    QStringList openAfter(Database&, Id<Body>, QDate) override { return open; }
    void endOn(Recorder&, Id<Body> body, QDate lastDay) override {
        told << u"end %1 %2"_s.arg(body.value).arg(isoText(lastDay));
    }
    void moveTo(Recorder&, Id<Body> from, Id<Body> to, QDate day) override {
        told << u"move %1 %2 %3"_s.arg(from.value).arg(to.value).arg(isoText(day));
    }
    QStringList open;
    QStringList told;
};

} // namespace

class TestBodyService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatABodyOwnsIsToldAndGoesToItsSuccessor();
    void whatABodyOwnedStandsAloneWithoutASuccessor();
    void aBodyOpensUnderItsParent();
    void aNameIsUsedOnceAmongOpenBodiesOfAType();
    void aNameIsFreeAgainAfterItsBodyClosed();
    void blankAndReversedBodiesAreRefused();
    void aNewNameLeavesTheOldDaysAlone();
    void aConversionKeepsMembersAndDates();
    void aNewNameOutlastsAPlannedConversion();
    void aPlannedChangeStandsInTheWayOfClosing();
    void aConversionThatClashesIsRefused();
    void aBodyWithMembersDoesNotCloseUnasked();
    void closingEndsWhatIsOpen();
    void closingHandsOverToTheSuccessor();
    void whatTheSuccessorHasIsNotDoubled();
    void officesAreAskedAboutAndTold();
    void manyMembersAreNamedByTheFirst();
    void aSuccessorThatEndsBeforeItTakesOverIsRefused();
    void aBodyDoesNotFollowWhatFollowedIt();
    void closingTwiceIsRefused();
    void aClosedBodyReopens();
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

void TestBodyService::aPlannedChangeStandsInTheWayOfClosing() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.bodies.rename(north, QDate(2027, 9, 1), u"Uplands"_s));
    VERIFY_REFUSED(desk.bodies.close({north, kDecember}), ErrorCode::InUse,
                   u"a change of name or type planned for 1 Sep 2027 after 31 Dec 2026"_s);
    VERIFY_DONE(desk.bodies.close({north, kDecember, {}, Leftovers::End}));
    QCOMPARE(desk.bodies.find(north)->name(), u"North"_s);
    Body noted = *desk.bodies.find(north);
    noted.notes = u"Merged"_s;
    VERIFY_DONE(desk.bodies.correct(noted));
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

void TestBodyService::aBodyWithMembersDoesNotCloseUnasked() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak, desk.school(u"Elm School"_s)}, north));
    VERIFY_REFUSED(desk.bodies.close({north, kDecember}), ErrorCode::InUse,
                   u"North still has 2 members (Oak School, Elm School) after 31 Dec 2026; end them"_s);
    QVERIFY(!desk.bodies.find(north)->closed.isValid());
}

void TestBodyService::closingEndsWhatIsOpen() {
    StructureDesk desk;
    const auto hub = desk.open("hub", u"East hub"_s);
    const auto north = desk.open("liaison-group", u"North"_s, hub);
    const auto oak = desk.school(u"Oak School"_s);
    const auto elm = desk.school(u"Elm School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.add({elm}, north, QDate(2027, 9, 1)));
    VERIFY_DONE(desk.bodies.close({north, kDecember, {}, Leftovers::End}));
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01–2026-12-31 full"_s);
    QCOMPARE(desk.storyOf(elm), QString());
    QCOMPARE(desk.storyOf(north), u"East hub 2020-09-01–2026-12-31 full"_s);
}

void TestBodyService::closingHandsOverToTheSuccessor() {
    StructureDesk desk;
    const auto hub = desk.open("hub", u"East hub"_s);
    const auto north = desk.open("liaison-group", u"North"_s, hub);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_REFUSED(desk.bodies.close({north, kDecember, {}, Leftovers::ToSuccessor}), ErrorCode::Invalid,
                   u"Choose the body"_s);
    VERIFY_REFUSED(desk.bodies.close({north, kDecember, north, Leftovers::ToSuccessor}), ErrorCode::Invalid,
                   u"its own successor"_s);
    VERIFY_DONE(desk.bodies.close({north, kDecember, south, Leftovers::ToSuccessor}));
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01–2026-12-31 full; South 2027-01-01– full"_s);
    QCOMPARE(desk.asOf(kJanuary).parentOf(south), hub);
    QCOMPARE(desk.bodies.find(north)->successor, south);
}

void TestBodyService::whatTheSuccessorHasIsNotDoubled() {
    StructureDesk desk;
    const auto reading = desk.open("cluster", u"Reading"_s);
    const auto sums = desk.open("cluster", u"Sums"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, reading));
    VERIFY_DONE(desk.add({oak}, sums));
    VERIFY_DONE(desk.bodies.close({reading, kDecember, sums, Leftovers::ToSuccessor}));
    QCOMPARE(desk.storyOf(oak), u"Reading 2020-09-01–2026-12-31 full; Sums 2020-09-01– full"_s);
}

void TestBodyService::officesAreAskedAboutAndTold() {
    StructureDesk desk;
    NotedTies ties;
    ties.open << u"2 offices (Chair, Clerk)"_s;
    desk.bodies.addTies(ties);
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    VERIFY_REFUSED(desk.bodies.close({north, kDecember}), ErrorCode::InUse, u"2 offices (Chair, Clerk)"_s);
    QCOMPARE(desk.bodies.openAfter(north, kDecember).value_or(QStringList()), ties.open);
    VERIFY_DONE(desk.bodies.close({north, kDecember, south, Leftovers::ToSuccessor}));
    VERIFY_DONE(desk.bodies.close({south, QDate(2027, 6, 30), {}, Leftovers::End}));
    QCOMPARE(ties.told, QStringList({u"move 1 2 2027-01-01"_s, u"end 2 2027-06-30"_s}));
}

void TestBodyService::manyMembersAreNamedByTheFirst() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    std::vector<Member> schools;
    for (int i = 1; i <= 6; ++i)
        schools.push_back(desk.school(u"School %1"_s.arg(i)));
    VERIFY_DONE(desk.add(schools, north));
    QCOMPARE(desk.bodies.openAfter(north, kDecember).value_or(QStringList()),
             QStringList{u"6 members (School 1, School 2, School 3 and 3 more)"_s});
}

void TestBodyService::aSuccessorThatEndsBeforeItTakesOverIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    VERIFY_DONE(desk.bodies.close({south, kDecember}));
    VERIFY_REFUSED(desk.bodies.close({north, kDecember, south, Leftovers::End}), ErrorCode::Invalid,
                   u"The last day of South is 31 Dec 2026, before it could take the place of North"_s);
    VERIFY_DONE(desk.bodies.close({north, QDate(2026, 11, 30), south, Leftovers::End}));
    Body shorter = *desk.bodies.find(south);
    shorter.closed = QDate(2026, 11, 30);
    VERIFY_REFUSED(desk.bodies.correct(shorter), ErrorCode::Invalid,
                   u"South is to take the place of North from 1 Dec 2026"_s);
}

void TestBodyService::aBodyDoesNotFollowWhatFollowedIt() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto east = desk.open("liaison-group", u"East"_s);
    VERIFY_REFUSED(desk.bodies.close({north, kDecember, north, Leftovers::End}), ErrorCode::Invalid,
                   u"its own successor"_s);
    VERIFY_DONE(desk.bodies.close({north, kDecember, south, Leftovers::End}));
    VERIFY_DONE(desk.bodies.close({south, QDate(2027, 6, 30), east, Leftovers::End}));
    VERIFY_REFUSED(desk.bodies.close({east, QDate(2026, 6, 30), north, Leftovers::End}), ErrorCode::Invalid,
                   u"so"_s);
    Body round = *desk.bodies.find(east);
    round.successor = north;
    VERIFY_REFUSED(desk.bodies.correct(round), ErrorCode::Invalid,
                   u"North took the place of East in its turn"_s);
}

void TestBodyService::closingTwiceIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.bodies.close({north, kDecember}));
    VERIFY_REFUSED(desk.bodies.close({north, kJanuary}), ErrorCode::Invalid,
                   u"is closed already: its last day is 31 Dec 2026"_s);
}

void TestBodyService::aClosedBodyReopens() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_REFUSED(desk.bodies.reopen(north), ErrorCode::Invalid, u"nothing to reopen"_s);
    VERIFY_DONE(desk.bodies.close({north, kDecember}));
    VERIFY_DONE(desk.bodies.reopen(north));
    QVERIFY(desk.asOf(kJanuary).body(north) != nullptr);
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

void TestBodyService::whatABodyOwnsIsToldAndGoesToItsSuccessor() {
    StructureDesk desk;
    const auto shadow = desk.open("trust-board", u"First Board"_s);
    const auto board = desk.open("trust-board", u"Second Board"_s, {}, kDecember);
    const auto owned =
        desk.bodies.open({desk.type("sub-body"), u"Academy"_s, StructureDesk::kOpened, shadow, {}, {}})->id;
    QCOMPARE(desk.bodies.openAfter(shadow, kDecember).value_or(QStringList()),
             QStringList{u"1 body that it owns (Academy)"_s});
    VERIFY_REFUSED(desk.bodies.close({shadow, kDecember}), ErrorCode::InUse,
                   u"First Board still has 1 body that it owns (Academy) after 31 Dec 2026; end"_s);
    VERIFY_DONE(desk.bodies.close({shadow, kDecember, board, Leftovers::ToSuccessor}));
    // Each day keeps the owner of that day.
    QCOMPARE(desk.asOf(kDecember).parentOf(owned), shadow);
    QCOMPARE(desk.asOf(kJanuary).parentOf(owned), board);
    VERIFY_REFUSED(desk.add({board}, owned, kJanuary), ErrorCode::Invalid,
                   u"Academy stands under Second Board already"_s);
    VERIFY_DONE(desk.file->unitOfWork().undo());
    QCOMPARE(desk.asOf(kJanuary).parentOf(owned), shadow);
}

void TestBodyService::whatABodyOwnedStandsAloneWithoutASuccessor() {
    StructureDesk desk;
    const auto board = desk.open("trust-board", u"Board"_s);
    const auto academy =
        desk.bodies.open({desk.type("sub-body"), u"Academy"_s, StructureDesk::kOpened, board, {}, {}})->id;
    const auto centre =
        desk.bodies.open({desk.type("sub-body"), u"Centre"_s, StructureDesk::kOpened, board, {}, {}})->id;
    VERIFY_DONE(desk.bodies.close({board, kDecember, {}, Leftovers::End}));
    QCOMPARE(desk.asOf(kDecember).parentOf(academy), board);
    QVERIFY(!desk.asOf(kJanuary).parentOf(academy).isValid());
    VERIFY_DONE(desk.bodies.reopen(board));
    // What it owned may itself take its place: then it owns itself no more than anything does.
    VERIFY_DONE(desk.bodies.close({board, kDecember, academy, Leftovers::ToSuccessor}));
    QVERIFY(!desk.asOf(kJanuary).parentOf(academy).isValid());
    QCOMPARE(desk.asOf(kJanuary).parentOf(centre), academy);
    // A successor that stands under what was owned would turn the tree in a circle.
    const auto other = desk.open("trust-board", u"Other Board"_s);
    VERIFY_DONE(desk.bodies.reopen(board));
    Body below = *desk.bodies.find(other);
    below.owner = centre;
    VERIFY_DONE(desk.bodies.correct(below));
    VERIFY_REFUSED(desk.bodies.close({board, kDecember, other, Leftovers::ToSuccessor}), ErrorCode::Invalid,
                   u"Other Board stands under Centre already"_s);
}

QTEST_GUILESS_MAIN(TestBodyService)
#include "tst_body_service.moc"
