// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/forming/accepted_plans.h"

using namespace liaison;
using namespace liaison::test;

/// Accepting plans: what becomes of bodies, memberships and moves.
class TestFormingService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void schoolsWithoutPlacesJoinNewGroups() {
        FormingRecord record;
        const Id<School> oak = record.school(u"Oak"_s);
        const Id<School> elm = record.school(u"Elm"_s);
        const Id<School> ash = record.school(u"Ash"_s);
        const auto done = record.forming.accept(record.acceptance(
            {record.formed(u"  Oak  group "_s, {oak, elm}), record.formed(u"Ash group"_s, {ash})}, kDay));
        VERIFY_DONE(done);
        QCOMPARE(textsOf(done->opened), (QStringList{u"Oak group"_s, u"Ash group"_s}));
        QCOMPARE(movesOf(*done),
                 (QStringList{u"Oak:  → Oak group"_s, u"Elm:  → Oak group"_s, u"Ash:  → Ash group"_s}));
        QCOMPARE(record.placesOf(elm, kDay), u"Oak group"_s);
        QCOMPARE(record.placesOf(elm, kDay.addDays(-1)), QString());
        QCOMPARE(record.file->unitOfWork().undoTitle(),
                 std::optional(u"Accept 2 liaison groups from 4 Jan 2027"_s));
    }
    void whatIsCarriedOnStaysItselfAndOthersClose() {
        FormingRecord record;
        const Id<Body> north = record.open("liaison-group", u"North"_s);
        const Id<Body> south = record.open("liaison-group", u"South"_s);
        const Id<Body> west = record.open("liaison-group", u"West"_s);
        const Id<School> oak = record.school(u"Oak"_s);
        const Id<School> elm = record.school(u"Elm"_s);
        const Id<School> ash = record.school(u"Ash"_s);
        const Id<School> yew = record.school(u"Yew"_s);
        VERIFY_DONE(record.add({oak, elm}, north));
        VERIFY_DONE(record.add({ash}, south));
        VERIFY_DONE(record.add({yew}, west));
        const auto done = record.forming.accept(
            record.acceptance({record.formed(u"Northern"_s, {oak, elm, ash}, north)}, kDay));
        VERIFY_DONE(done);
        QCOMPARE(textsOf(done->renamed), QStringList{u"North → Northern"_s});
        QCOMPARE(textsOf(done->closed), QStringList{u"South"_s});
        QVERIFY(done->opened.empty());
        QCOMPARE(movesOf(*done), QStringList{u"Ash: South → Northern"_s});
        QCOMPARE(done->staying, 2);
        QCOMPARE(record.bodies.find(south)->closed, kDay.addDays(-1));
        QCOMPARE(record.bodies.find(south)->successor, north);
        QVERIFY(!record.bodies.find(west)->closed.isValid());
        QCOMPARE(record.bodies.find(north)->formOn(kDay.addDays(-1)).name, u"North"_s);
        QCOMPARE(record.bodies.find(north)->formOn(kDay).name, u"Northern"_s);
        QCOMPARE(record.storyOf(oak), u"Northern 2020-09-01– full"_s);
        QCOMPARE(record.storyOf(ash), u"South 2020-09-01–2027-01-03 full; Northern 2027-01-04– full"_s);
    }
    void othersStayWhereTheyAreNotToClose() {
        FormingRecord record;
        const Id<Body> south = record.open("liaison-group", u"South"_s);
        const Id<School> ash = record.school(u"Ash"_s);
        VERIFY_DONE(record.add({ash}, south));
        Acceptance acceptance = record.acceptance({record.formed(u"North"_s, {ash})}, kDay);
        acceptance.closesOthers = false;
        VERIFY_DONE(record.forming.accept(acceptance));
        QVERIFY(record.bodies.find(south)->standsOn(kDay));
    }
    void aBodyWithMembersOutsideThePlanStaysOpen() {
        FormingRecord record;
        const Id<Body> south = record.open("liaison-group", u"South"_s);
        const Id<School> ash = record.school(u"Ash"_s);
        const Id<School> yew = record.school(u"Yew"_s);
        VERIFY_DONE(record.add({ash}, south));
        VERIFY_DONE(record.add({yew}, south, QDate(2028, 1, 1)));
        VERIFY_DONE(record.forming.accept(record.acceptance({record.formed(u"North"_s, {ash})}, kDay)));
        QVERIFY(!record.bodies.find(south)->closed.isValid());
    }
    void namesMayChangePlaces() {
        FormingRecord record;
        const Id<Body> north = record.open("liaison-group", u"North"_s);
        const Id<Body> south = record.open("liaison-group", u"South"_s);
        const Id<School> oak = record.school(u"Oak"_s);
        const Id<School> ash = record.school(u"Ash"_s);
        VERIFY_DONE(record.add({oak}, north));
        VERIFY_DONE(record.add({ash}, south));
        VERIFY_DONE(record.forming.accept(record.acceptance(
            {record.formed(u"South"_s, {oak}, north), record.formed(u"North"_s, {ash}, south)}, kDay)));
        QCOMPARE(record.placesOf(oak, kDay), u"South"_s);
        QCOMPARE(record.placesOf(oak, kDay.addDays(-1)), u"North"_s);
    }
    void aNewGroupMayHaveTheNameOfOneThatCloses() {
        FormingRecord record;
        const Id<Body> north = record.open("liaison-group", u"North"_s);
        const Id<School> oak = record.school(u"Oak"_s);
        VERIFY_DONE(record.add({oak}, north));
        VERIFY_DONE(record.forming.accept(record.acceptance({record.formed(u"North"_s, {oak})}, kDay)));
        QVERIFY(!record.bodies.find(north)->standsOn(kDay));
    }
    void laterPlansGiveWayAndEarlierDaysStay_data() {
        QTest::addColumn<QDate>("effective");
        QTest::addColumn<QString>("story");
        QTest::newRow("to come") << QDate(2028, 1, 1)
                                 << u"North 2020-09-01–2027-12-31 full; New 2028-01-01– full"_s;
        QTest::newRow("past") << QDate(2022, 1, 1)
                              << u"North 2020-09-01–2021-12-31 full; New 2022-01-01– full"_s;
        QTest::newRow("the day it began") << QDate(2020, 9, 1) << u"New 2020-09-01– full"_s;
    }
    void laterPlansGiveWayAndEarlierDaysStay() {
        QFETCH(QDate, effective);
        QFETCH(QString, story);
        FormingRecord record;
        const Id<Body> north = record.open("liaison-group", u"North"_s, {}, QDate(2019, 9, 1));
        const Id<Body> south = record.open("liaison-group", u"South"_s, {}, QDate(2019, 9, 1));
        const Id<School> oak = record.school(u"Oak"_s);
        VERIFY_DONE(record.add({oak}, north));
        VERIFY_DONE(record.members.move({{oak}, south, QDate(2029, 1, 1), {}, false}));
        const QString before = record.contents();
        VERIFY_DONE(record.forming.accept(record.acceptance({record.formed(u"New"_s, {oak})}, effective)));
        QCOMPARE(record.storyOf(oak), story);
        VERIFY_DONE(record.file->unitOfWork().undo());
        QCOMPARE(record.contents(), before);
    }
    void whoWasToComeToABodyThatClosesStays() {
        FormingRecord record;
        const Id<Body> north = record.open("liaison-group", u"North"_s);
        const Id<Body> south = record.open("liaison-group", u"South"_s);
        const Id<School> oak = record.school(u"Oak"_s);
        const Id<School> ash = record.school(u"Ash"_s);
        VERIFY_DONE(record.add({oak}, north));
        VERIFY_DONE(record.add({ash}, south));
        VERIFY_DONE(record.members.move({{oak}, south, QDate(2029, 1, 1), {}, false}));
        const auto done =
            record.forming.accept(record.acceptance({record.formed(u"North"_s, {oak, ash}, north)}, kDay));
        VERIFY_DONE(done);
        QCOMPARE(done->staying, 1);
        QCOMPARE(record.storyOf(oak), u"North 2020-09-01– full"_s);
        QCOMPARE(textsOf(done->closed), QStringList{u"South"_s});
    }
    void aBodyThatOpensOnTheDayIsRenamedAndClosedOnIt() {
        FormingRecord record;
        const Id<Body> north = record.open("liaison-group", u"North"_s, {}, kDay);
        const Id<Body> south = record.open("liaison-group", u"South"_s, {}, kDay);
        const Id<School> oak = record.school(u"Oak"_s);
        const Id<School> ash = record.school(u"Ash"_s);
        VERIFY_DONE(record.add({oak}, north, kDay));
        VERIFY_DONE(record.add({ash}, south, kDay));
        VERIFY_DONE(record.forming.accept(
            record.acceptance({record.formed(u"Northern"_s, {oak, ash}, north)}, kDay)));
        QCOMPARE(record.bodies.find(north)->forms.size(), std::size_t(1));
        QCOMPARE(record.storyOf(ash), u"Northern 2027-01-04– full"_s);
        QCOMPARE(record.bodies.find(south)->closed, kDay);
    }
    void groupsAreMovedBetweenHubs() {
        FormingRecord record;
        const Id<Body> east = record.open("hub", u"East"_s);
        const Id<Body> west = record.open("hub", u"West"_s);
        const Id<Body> one = record.open("liaison-group", u"One"_s, east);
        const Id<Body> two = record.open("liaison-group", u"Two"_s, west);
        const Id<Body> three = record.open("liaison-group", u"Three"_s);
        const auto done = record.forming.accept(
            record.acceptance({record.formed(u"East"_s, {one, two, three}, east)}, kDay, FormingJob::Hubs));
        VERIFY_DONE(done);
        QCOMPARE(movesOf(*done), (QStringList{u"Two: West → East"_s, u"Three:  → East"_s}));
        QCOMPARE(textsOf(done->closed), QStringList{u"West"_s});
        QCOMPARE(record.file->unitOfWork().undoTitle(), std::optional(u"Accept 1 hub from 4 Jan 2027"_s));
    }
    void foundersJoinABodyOfTheChosenType() {
        FormingRecord record;
        const Id<Body> north = record.open("liaison-group", u"North"_s);
        const Id<School> oak = record.school(u"Oak"_s);
        const Id<School> ash = record.school(u"Ash"_s);
        VERIFY_DONE(record.add({oak}, north));
        Acceptance plan =
            record.acceptance({record.formed(u"First Trust"_s, {oak, ash})}, kDay, FormingJob::Founding);
        VERIFY_REFUSED(record.forming.accept(plan), ErrorCode::Invalid, u"Choose what kind of body"_s);
        plan.foundingType = record.type("cluster");
        const QString before = record.contents();
        const auto done = record.forming.accept(plan);
        VERIFY_DONE(done);
        QCOMPARE(textsOf(done->opened), QStringList{u"First Trust"_s});
        QCOMPARE(record.storyOf(oak), u"North 2020-09-01– full; First Trust 2027-01-04– founder"_s);
        QCOMPARE(record.file->unitOfWork().undoTitle(),
                 std::optional(u"Found First Trust from 4 Jan 2027"_s));
        VERIFY_DONE(record.file->unitOfWork().undo());
        QCOMPARE(record.contents(), before);
    }
    void aSavedPlanIsMarkedAsAccepted() {
        FormingRecord record;
        const Id<School> oak = record.school(u"Oak"_s);
        Acceptance plan = record.acceptance({record.formed(u"North"_s, {oak})}, kDay);
        SavedPlan saved;
        saved.name = u"First"_s;
        saved.question = plan.question;
        saved.plan = plan.plan;
        plan.saved = record.forming.save(saved)->id;
        plan.plan.bodies.front().name = u"Chiltern Group"_s;
        VERIFY_DONE(record.forming.accept(plan));
        // What was accepted is what it says from now on, names that were given last among it.
        QCOMPARE(record.forming.find(plan.saved)->plan.bodies.front().name, u"Chiltern Group"_s);
        QCOMPARE(record.forming.find(plan.saved)->name, u"First"_s);
        QCOMPARE(record.forming.find(plan.saved)->accepted, kDay);
        VERIFY_DONE(record.file->unitOfWork().undo());
        QVERIFY(!record.forming.find(plan.saved)->accepted.isValid());
        QCOMPARE(record.forming.find(plan.saved)->plan.bodies.front().name, u"North"_s);
    }
};

QTEST_GUILESS_MAIN(TestFormingService)
#include "tst_forming_service.moc"
