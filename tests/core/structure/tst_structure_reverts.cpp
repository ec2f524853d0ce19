// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_desk.h"

using namespace liaison;
using namespace liaison::test;

class TestStructureReverts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoOfWhatOthersBuildOnIsRefused();
    void aRevertThatDoublesAPlaceIsRefused();
    void aRevertThatReversesDaysIsRefused();
    void aRevertIntoAClosedBodyIsRefused();
    void aRevertThatReversesTheDaysOfABodyIsRefused();
    void aRevertThatClosesABodyWithMembersIsRefused();
    void aRevertThatBringsANameBackTwiceIsRefused();
    void undoingAClosingBringsAllBack();
};

static const QDate kDecember(2026, 12, 31);
static const QDate kJanuary(2027, 1, 1);

void TestStructureReverts::undoOfWhatOthersBuildOnIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    const auto opened = desk.file->unitOfWork().run(u"Note"_s, [](Recorder&) {});
    QVERIFY(opened && !opened->id.isValid());
    VERIFY_DONE(desk.members.move({{oak}, south, kJanuary}));
    // The first two actions opened the bodies, the third added the school, the fourth put it into North.
    VERIFY_REFUSED(desk.file->unitOfWork().revert({4}), ErrorCode::InUse,
                   u"“Move Oak School to South from 1 Jan 2027”"_s);
}

void TestStructureReverts::aRevertThatDoublesAPlaceIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.end(desk.idsOf(oak), QDate(2026, 8, 31)));
    VERIFY_DONE(desk.add({oak}, south, QDate(2026, 9, 1)));
    // Turning the fifth action round would let the membership of North last for ever beside the new one.
    VERIFY_REFUSED(desk.file->unitOfWork().revert({5}), ErrorCode::InUse,
                   u"Oak School would belong to North and to South at once (from 1 Sep 2026)"_s);
    QCOMPARE(desk.placesOf(oak, kJanuary), u"South"_s);
}

void TestStructureReverts::aRevertThatReversesDaysIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s, {}, QDate(2010, 9, 1));
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    Membership early = *desk.members.find(desk.idsOf(oak).front());
    early.begins = QDate(2012, 9, 1);
    VERIFY_DONE(desk.members.correct(early));
    VERIFY_DONE(desk.members.end({early.id}, QDate(2014, 8, 31)));
    VERIFY_REFUSED(desk.file->unitOfWork().revert({4}), ErrorCode::Invalid,
                   u"cannot end on 31 Aug 2014 before it begins on 1 Sep 2020"_s);
}

void TestStructureReverts::aRevertIntoAClosedBodyIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.members.end(desk.idsOf(oak), QDate(2026, 8, 31)));
    VERIFY_DONE(desk.bodies.close({north, QDate(2026, 12, 31)}));
    // Turning the end round would leave an open membership in a body that has closed.
    VERIFY_REFUSED(desk.file->unitOfWork().revert({4}), ErrorCode::Invalid,
                   u"The last day of North is 31 Dec 2026"_s);
}

void TestStructureReverts::aRevertThatReversesTheDaysOfABodyIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    Body early = *desk.bodies.find(north);
    early.opened = QDate(2010, 9, 1);
    VERIFY_DONE(desk.bodies.correct(early));
    VERIFY_DONE(desk.bodies.close({north, QDate(2015, 8, 31)}));
    VERIFY_REFUSED(desk.file->unitOfWork().revert({2}), ErrorCode::Invalid,
                   u"North cannot close on 31 Aug 2015 before it opens on 1 Sep 2020"_s);
}

void TestStructureReverts::aRevertThatClosesABodyWithMembersIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.bodies.close({north, kDecember}));
    VERIFY_DONE(desk.bodies.reopen(north));
    VERIFY_DONE(desk.add({desk.school(u"Oak School"_s)}, north, kJanuary));
    VERIFY_REFUSED(desk.file->unitOfWork().revert({3}), ErrorCode::InUse,
                   u"Oak School belongs to North from 1 Jan 2027"_s);
}

void TestStructureReverts::aRevertThatBringsANameBackTwiceIsRefused() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    VERIFY_DONE(desk.bodies.rename(north, kJanuary, u"Uplands"_s));
    desk.open("liaison-group", u"NORTH"_s, {}, kJanuary);
    VERIFY_REFUSED(desk.file->unitOfWork().revert({2}), ErrorCode::Duplicate,
                   u"There is a liaison group “NORTH” already"_s);
}

void TestStructureReverts::undoingAClosingBringsAllBack() {
    StructureDesk desk;
    const auto north = desk.open("liaison-group", u"North"_s);
    const auto south = desk.open("liaison-group", u"South"_s);
    const auto oak = desk.school(u"Oak School"_s);
    VERIFY_DONE(desk.add({oak}, north));
    VERIFY_DONE(desk.bodies.close({north, kDecember, south, Leftovers::ToSuccessor}));
    VERIFY_DONE(desk.file->unitOfWork().undo());
    QCOMPARE(desk.storyOf(oak), u"North 2020-09-01– full"_s);
    VERIFY_DONE(desk.file->unitOfWork().redo());
    QCOMPARE(desk.placesOf(oak, kJanuary), u"South"_s);
}

QTEST_GUILESS_MAIN(TestStructureReverts)
#include "tst_structure_reverts.moc"
