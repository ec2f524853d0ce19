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

/// Bodies that close, and what becomes of what they hold.
class TestBodyClosing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlannedChangeStandsInTheWayOfClosing();
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
    void whatABodyOwnsIsToldAndGoesToItsSuccessor();
    void whatABodyOwnedStandsAloneWithoutASuccessor();
};

void TestBodyClosing::aPlannedChangeStandsInTheWayOfClosing() {
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

void TestBodyClosing::aBodyWithMembersDoesNotCloseUnasked() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak, desk.school(u"Elm School"_s)}, north));
    VERIFY_REFUSED(desk.bodies.close({north, kDecember}), ErrorCode::InUse,
                   u"North still has 2 members (Oak School, Elm School) after 31 Dec 2026; end them"_s);
    QVERIFY(!desk.bodies.find(north)->closed.isValid());
}

void TestBodyClosing::closingEndsWhatIsOpen() {
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

void TestBodyClosing::closingHandsOverToTheSuccessor() {
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

void TestBodyClosing::whatTheSuccessorHasIsNotDoubled() {
    StructureDesk desk;
    const auto reading = desk.open("cluster", u"Reading"_s);
    const auto sums = desk.open("cluster", u"Sums"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, reading));
    VERIFY_DONE(desk.add({oak}, sums));
    VERIFY_DONE(desk.bodies.close({reading, kDecember, sums, Leftovers::ToSuccessor}));
    QCOMPARE(desk.storyOf(oak), u"Reading 2020-09-01–2026-12-31 full; Sums 2020-09-01– full"_s);
}

void TestBodyClosing::officesAreAskedAboutAndTold() {
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

void TestBodyClosing::manyMembersAreNamedByTheFirst() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    std::vector<Member> schools;
    for (int i = 1; i <= 6; ++i)
        schools.push_back(desk.school(u"School %1"_s.arg(i)));
    VERIFY_DONE(desk.add(schools, north));
    QCOMPARE(desk.bodies.openAfter(north, kDecember).value_or(QStringList()),
             QStringList{u"6 members (School 1, School 2, School 3 and 3 more)"_s});
}

void TestBodyClosing::aSuccessorThatEndsBeforeItTakesOverIsRefused() {
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

void TestBodyClosing::aBodyDoesNotFollowWhatFollowedIt() {
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

void TestBodyClosing::closingTwiceIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.bodies.close({north, kDecember}));
    VERIFY_REFUSED(desk.bodies.close({north, kJanuary}), ErrorCode::Invalid,
                   u"is closed already: its last day is 31 Dec 2026"_s);
}

void TestBodyClosing::aClosedBodyReopens() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_REFUSED(desk.bodies.reopen(north), ErrorCode::Invalid, u"nothing to reopen"_s);
    VERIFY_DONE(desk.bodies.close({north, kDecember}));
    VERIFY_DONE(desk.bodies.reopen(north));
    QVERIFY(desk.asOf(kJanuary).body(north) != nullptr);
}

void TestBodyClosing::whatABodyOwnsIsToldAndGoesToItsSuccessor() {
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

void TestBodyClosing::whatABodyOwnedStandsAloneWithoutASuccessor() {
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

QTEST_GUILESS_MAIN(TestBodyClosing)
#include "tst_body_closing.moc"
