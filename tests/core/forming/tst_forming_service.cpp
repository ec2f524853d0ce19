// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/forming/forming_record.h"

#include <QRandomGenerator>

using namespace liaison;
using namespace liaison::test;

namespace {

const QDate kDay(2027, 1, 4);

QStringList textsOf(const std::vector<QString>& texts) {
    return {texts.begin(), texts.end()};
}

QStringList movesOf(const AcceptanceSummary& summary) {
    QStringList moves;
    for (const AcceptanceSummary::Move& move : summary.moves)
        moves << u"%1: %2 → %3"_s.arg(move.name, move.from, move.to);
    return moves;
}

/// A small record that something random was done to, and random plans for it.
class RandomRecord {
public:
    explicit RandomRecord(quint32 seed) : m_random(seed) {
        for (int i = 0; i < 5; ++i)
            m_groups.push_back(record.open("liaison-group", u"Group %1"_s.arg(i), {}, day(2020)));
        for (int i = 0; i < 14; ++i)
            m_schools.push_back(record.placedSchool(u"School %1"_s.arg(i), 400000 + i, 200000));
        for (const Id<School> school : m_schools)
            if (m_random.bounded(6) != 0)
                (void)record.add({school}, group(), day(2021));
        for (int i = 0; i < 20; ++i)
            disturb();
    }

    Acceptance plan() {
        std::vector<FormedBody> bodies(std::size_t(1 + m_random.bounded(4)));
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            bodies[i].name = u"Group %1"_s.arg(m_random.bounded(30));
            if (m_random.bounded(3) != 0)
                bodies[i].carriesOn = m_groups[(i + m_random.bounded(2u)) % m_groups.size()];
        }
        for (const Id<School> school : m_schools)
            if (m_random.bounded(8) != 0)
                bodies[m_random.bounded(quint32(bodies.size()))].members.push_back(school);
        return FormingRecord::acceptance(bodies, day(2024, 6));
    }

    FormingRecord record;

private:
    void disturb() {
        switch (m_random.bounded(6)) {
        case 0:
            (void)record.bodies.rename(group(), day(2022, 6), u"Group %1"_s.arg(m_random.bounded(9)));
            return;
        case 1:
            (void)record.bodies.close({group(), day(2023, 6), group(), Leftovers(m_random.bounded(3))});
            return;
        case 2:
            (void)record.members.add(
                {{school()}, group(), day(2022, 6), {}, MembershipKind::Observer, {}, {}});
            return;
        default:
            (void)record.members.move({{school()}, group(), day(2022, 6), {}, m_random.bounded(2) == 0});
        }
    }
    QDate day(int year, int years = 1) { return QDate(year + int(m_random.bounded(quint32(years))), 9, 1); }
    Id<Body> group() { return m_groups[m_random.bounded(quint32(m_groups.size()))]; }
    Id<School> school() { return m_schools[m_random.bounded(quint32(m_schools.size()))]; }

    QRandomGenerator m_random;
    std::vector<Id<Body>> m_groups;
    std::vector<Id<School>> m_schools;
};

} // namespace

/// Accepting plans: what becomes of bodies, memberships and moves, and that one undo takes all of it back.
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
    void aTakenNameIsRefused() {
        FormingRecord record;
        const Id<School> oak = record.school(u"Oak"_s);
        const Id<School> ash = record.school(u"Ash"_s);
        VERIFY_DONE(record.add({ash}, record.open("liaison-group", u"North"_s)));
        const QString before = record.contents();
        VERIFY_REFUSED(record.forming.accept(record.acceptance({record.formed(u"NORTH"_s, {oak})}, kDay)),
                       ErrorCode::Duplicate, u"North"_s);
        VERIFY_REFUSED(record.forming.accept(record.acceptance(
                           {record.formed(u"East"_s, {oak}), record.formed(u"east"_s, {ash})}, kDay)),
                       ErrorCode::Duplicate, u"Two of the plan are called east"_s);
        QCOMPARE(record.contents(), before);
    }
    void aPlanThatNoLongerFitsIsRefused() {
        FormingRecord record;
        const Id<Body> north = record.open("liaison-group", u"North"_s);
        const Id<School> oak = record.school(u"Oak"_s);
        VERIFY_DONE(record.add({oak}, north));
        const Acceptance plan = record.acceptance({record.formed(u"North"_s, {oak}, north)}, kDay);
        VERIFY_DONE(record.bodies.close({north, QDate(2026, 12, 31), {}, Leftovers::End}));
        VERIFY_REFUSED(record.forming.accept(plan), ErrorCode::Conflict, u"does not stand on 4 Jan 2027"_s);
        School closing = record.schools.find(oak).value();
        closing.status = school_status::closing();
        closing.closed = QDate(2026, 12, 1);
        VERIFY_DONE(record.schools.edit(closing));
        VERIFY_REFUSED(record.forming.accept(record.acceptance({record.formed(u"New"_s, {oak})}, kDay)),
                       ErrorCode::Conflict, u"Oak"_s);
    }
    void plansThatMakeNoSenseAreRefused() {
        FormingRecord record;
        const Id<School> oak = record.school(u"Oak"_s);
        const auto isRefused = [&](const std::vector<FormedBody>& bodies, QDate day) {
            return record.forming.accept(record.acceptance(bodies, day)).error().code == ErrorCode::Invalid;
        };
        QVERIFY(isRefused({}, kDay));
        QVERIFY(isRefused({record.formed(u" "_s, {oak})}, kDay));
        QVERIFY(isRefused({record.formed(u"One"_s, {oak})}, {}));
        QVERIFY(isRefused({record.formed(u"One"_s, {oak}), record.formed(u"Two"_s, {oak})}, kDay));
        QVERIFY(isRefused({FormedBody{u"One"_s, {}, {}, {}}}, kDay));
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
        VERIFY_DONE(record.forming.accept(plan));
        QCOMPARE(record.forming.find(plan.saved)->accepted, kDay);
        VERIFY_DONE(record.file->unitOfWork().undo());
        QVERIFY(!record.forming.find(plan.saved)->accepted.isValid());
    }
    void aPreviewSaysWhatWouldBeDoneAndKeepsNothing() {
        FormingRecord record;
        const Id<Body> north = record.open("liaison-group", u"North"_s);
        const Id<School> oak = record.school(u"Oak"_s);
        VERIFY_DONE(record.add({oak}, north));
        const Acceptance plan = record.acceptance({record.formed(u"New"_s, {oak})}, kDay);
        const QString before = record.contents();
        const qint64 actions = record.actions();
        const auto seen = record.forming.preview(plan);
        VERIFY_DONE(seen);
        QCOMPARE(record.contents(), before);
        QCOMPARE(record.actions(), actions);
        const auto done = record.forming.accept(plan);
        VERIFY_DONE(done);
        QCOMPARE(movesOf(*seen), movesOf(*done));
        QCOMPARE(textsOf(seen->closed), QStringList{u"North"_s});
        QCOMPARE(record.actions(), actions + 1);
    }
    void anythingIsTakenBackByOneUndo() {
        int accepted = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            RandomRecord random(seed);
            const Acceptance plan = random.plan();
            const QString before = random.record.contents();
            const auto seen = random.record.forming.preview(plan);
            QCOMPARE(random.record.contents(), before);
            const auto done = random.record.forming.accept(plan);
            QCOMPARE(seen.has_value(), done.has_value());
            if (!done) {
                QCOMPARE(random.record.contents(), before);
                continue;
            }
            ++accepted;
            verifyPlaces(random.record, plan);
            if (random.record.contents() == before)
                continue;
            VERIFY_DONE(random.record.file->unitOfWork().undo());
            QCOMPARE(random.record.contents(), before);
            VERIFY_DONE(random.record.file->unitOfWork().redo());
            verifyPlaces(random.record, plan);
        }
        QVERIFY2(accepted >= 20, qPrintable(QString::number(accepted)));
    }

private:
    /// On the day, every member is in the body that the plan names, and in no other of the type.
    static void verifyPlaces(const FormingRecord& record, const Acceptance& plan) {
        const Structure structure = record.asOf(plan.effective);
        const FormingGround ground = formingGround(structure, FormingJob::Groups);
        for (const FormedBody& body : plan.plan.bodies) {
            for (const Member& member : body.members) {
                const FormingItem* item = ground.find(member);
                QVERIFY(item != nullptr);
                QCOMPARE(ground.nameOf(item->today), body.name);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestFormingService)
#include "tst_forming_service.moc"
