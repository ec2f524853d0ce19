// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "soundness.h"

#include "core/people/office_service.h"
#include "core/people/people_guard.h"
#include "core/people/people_service.h"
#include "core/people/people_ties.h"
#include "core/structure/structure_school_ties.h"

#include <QRandomGenerator>

using namespace liaison;
using namespace liaison::test;

namespace {

/// Does random things to a small structure, sensible and not.
class RandomHand {
public:
    explicit RandomHand(quint32 seed)
        : m_people(desk.file->database(), desk.file->unitOfWork())
        , m_offices(desk.file->database(), desk.file->unitOfWork(), desk.clock)
        , m_random(seed) {
        guardPeople(desk.file->unitOfWork());
        desk.bodies.addTies(m_bodyTies);
        for (const char* type :
             {"liaison-group", "liaison-group", "liaison-group", "hub", "hub", "cluster", "area-meeting"})
            m_bodies.push_back(desk.open(type, u"Body %1"_s.arg(m_bodies.size())));
        for (int i = 0; i < 6; ++i)
            m_schools.push_back(desk.school(u"School %1"_s.arg(i)));
        for (int i = 0; i < 6; ++i) {
            Person person;
            person.lastName = u"Person %1"_s.arg(i);
            m_persons.push_back(m_people.add(person)->id);
        }
    }

    /// Whether it was accepted.
    bool act() { return m_random.bounded(5) < 3 ? actOnStructure() : actOnTheRest(); }

    bool actOnStructure() {
        switch (m_random.bounded(14)) {
        case 0:
        case 1:
            return desk.members.add({{member()}, body(), day(), perhaps(), kind(), day(), {}}).has_value();
        case 2:
        case 3:
        case 4:
            return desk.members.move({{member(), member()}, body(), day(), {}, m_random.bounded(2) == 0})
                .has_value();
        case 5:
            return desk.members.end({membership()}, day()).has_value();
        case 6:
            return desk.members.changeKind({membership()}, kind(), day(), day()).has_value();
        case 7:
            return desk.bodies.close({body(), day(), body(), Leftovers(m_random.bounded(3))}).has_value();
        case 8:
            return desk.bodies
                .convert(body(), day(), desk.type(m_random.bounded(2) == 0 ? "liaison-group" : "cluster"))
                .has_value();
        case 9:
            return desk.bodies.rename(body(), day(), u"Name %1"_s.arg(m_random.bounded(1000))).has_value();
        case 10:
            return desk.bodies.reopen(body()).has_value();
        case 11:
            return correctMembership();
        case 12:
            return correctBody();
        default:
            return desk.members.remove({membership()}).has_value();
        }
    }

    /// Types, schools and people, which the structure stands on.
    bool actOnTheRest() {
        switch (m_random.bounded(8)) {
        case 0:
            return changeType();
        case 1:
            return desk.schools.close(school(), day(), u"Closure"_s).has_value();
        case 2:
            return desk.schools.reopen(school()).has_value();
        case 3:
            return handOver();
        case 4:
            return m_people.merge(person(), {person()}).has_value();
        case 5:
            return m_offices.end({1 + m_random.bounded(20)}, day(), {}).has_value();
        default:
            return holdOffice();
        }
    }

    /// Undo, redo or a revert of any action so far, the making of the bodies and schools left out.
    bool turnBack(qint64 first) {
        UnitOfWork& work = desk.file->unitOfWork();
        const auto newest = lastAction();
        switch (m_random.bounded(3)) {
        case 0:
            return newest > first && work.undo().has_value();
        case 1:
            return work.redo().has_value();
        default:
            return newest > first && work.revert({first + 1 + m_random.bounded(newest - first)}).has_value();
        }
    }
    qint64 lastAction() {
        Query row = desk.file->database().query(u"SELECT coalesce(max(id), 0) FROM change_set"_s);
        row.run();
        row.next();
        return row.integer(0);
    }
    /// The newest standing action, or 0 where all have been turned round.
    qint64 standing(qint64 first) {
        Query row = desk.file->database().query(
            u"SELECT coalesce(max(id), 0) FROM change_set WHERE undone = 0 AND reverts IS NULL AND id > ?"_s);
        row.run(first);
        row.next();
        return row.integer(0);
    }
    StructureDesk desk;

private:
    bool correctMembership() {
        auto corrected = desk.members.find(membership());
        if (!corrected)
            return false;
        (m_random.bounded(2) == 0 ? corrected->begins : corrected->ends) = perhaps();
        corrected->kind = kind();
        corrected->review = std::max(day(), corrected->begins);
        if (m_random.bounded(3) == 0)
            corrected->body = body();
        return desk.members.correct(*corrected).has_value();
    }
    bool correctBody() {
        Body corrected = *desk.bodies.find(body());
        switch (m_random.bounded(4)) {
        case 0:
            corrected.opened = perhaps();
            break;
        case 1:
            corrected.closed = perhaps();
            break;
        case 2:
            corrected.successor = body();
            break;
        default:
            corrected.forms.back().name = u"Right %1"_s.arg(m_random.bounded(1000));
        }
        return desk.bodies.correct(corrected).has_value();
    }
    /// Not whether a member may be in several: what was sound may then be so no longer.
    bool changeType() {
        BodyType type = *desk.structure.typeByKey(m_random.bounded(2) == 0 ? u"hub"_s : u"cluster"_s);
        type.schoolsMayChoose = m_random.bounded(2) == 0;
        type.takesSchools = m_random.bounded(2) == 0;
        type.fewestMembers = m_random.bounded(4);
        return desk.structure.editType(type).has_value();
    }
    bool handOver() {
        const Id<School> from = school();
        const Id<School> to = school();
        const QDate since = day();
        return from != to && desk.file->unitOfWork()
                                 .run(u"Hand over"_s,
                                      [&](Recorder& recorder) {
                                          m_schoolTies.handOver(recorder, from, to, since);
                                          m_peopleTies.handOver(recorder, from, to, since);
                                      })
                                 .has_value();
    }
    bool holdOffice() {
        Appointment appointment;
        Term& term = appointment.term;
        term.person = person();
        const bool isInSchool = m_random.bounded(2) == 0;
        term.where = isInSchool ? Member(school()) : Member(body());
        term.office = m_offices.officeByKey(isInSchool ? u"headteacher"_s : u"chair"_s)->id;
        term.begins = day();
        term.ends = perhaps();
        appointment.replaces = m_random.bounded(2) == 0;
        return m_offices.appoint(appointment).has_value();
    }
    Member member() {
        if (m_random.bounded(3) == 0)
            return body();
        return school();
    }
    Id<School> school() { return m_schools[std::size_t(m_random.bounded(int(m_schools.size())))]; }
    Id<Person> person() { return m_persons[std::size_t(m_random.bounded(int(m_persons.size())))]; }
    Id<Body> body() { return m_bodies[std::size_t(m_random.bounded(int(m_bodies.size())))]; }
    /// A day, and more often none.
    QDate perhaps() { return m_random.bounded(3) == 0 ? day() : QDate(); }
    MembershipKind kind() {
        constexpr MembershipKind kKinds[] = {MembershipKind::Full, MembershipKind::Founder,
                                             MembershipKind::Provisional, MembershipKind::Observer};
        return kKinds[m_random.bounded(4)];
    }
    QDate day() { return StructureDesk::kOpened.addDays(30 * m_random.bounded(12)); }
    Id<Membership> membership() { return {1 + m_random.bounded(30)}; }

    PeopleService m_people;
    OfficeService m_offices;
    PeopleBodyTies m_bodyTies;
    PeopleSchoolTies m_peopleTies;
    StructureSchoolTies m_schoolTies;
    QRandomGenerator m_random;
    std::vector<Id<Person>> m_persons;
    std::vector<Id<Body>> m_bodies;
    std::vector<Id<School>> m_schools;
};

} // namespace

class TestStructureProperty : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anyChangesLeaveOnePlaceOfAKind_data();
    void anyChangesLeaveOnePlaceOfAKind();
    void undoingAllGivesTheFirstStateBack_data();
    void undoingAllGivesTheFirstStateBack();
};

static void addSeeds() {
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 16; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestStructureProperty::anyChangesLeaveOnePlaceOfAKind_data() {
    addSeeds();
}

void TestStructureProperty::anyChangesLeaveOnePlaceOfAKind() {
    QFETCH(const quint32, seed);
    RandomHand hand(seed);
    const qint64 first = hand.lastAction();
    int done = 0;
    for (int step = 0; step < 100; ++step) {
        const bool accepted = step % 4 == 3 ? hand.turnBack(first) : hand.act();
        if (!accepted)
            continue;
        ++done;
        const QString unsound = unsoundDays(hand.desk);
        QVERIFY2(unsound.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(unsound)));
        // Each day comes up again and again.
        for (int month = step % 4; month < 14; month += 4) {
            const QString doubled = doubledOn(hand.desk, StructureDesk::kOpened.addDays(30 * month));
            QVERIFY2(doubled.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(doubled)));
        }
    }
    QVERIFY(done > 20);
}

void TestStructureProperty::undoingAllGivesTheFirstStateBack_data() {
    addSeeds();
}

void TestStructureProperty::undoingAllGivesTheFirstStateBack() {
    QFETCH(const quint32, seed);
    RandomHand hand(seed);
    const qint64 first = hand.lastAction();
    const QString before = contentsOf(*hand.desk.file);
    for (int step = 0; step < 60; ++step)
        hand.act();
    const QString after = contentsOf(*hand.desk.file);
    QVERIFY(after != before);
    int undone = 0;
    while (hand.standing(first) != 0) {
        VERIFY_DONE(hand.desk.file->unitOfWork().undo());
        ++undone;
    }
    QCOMPARE(contentsOf(*hand.desk.file), before);
    for (int i = 0; i < undone; ++i)
        VERIFY_DONE(hand.desk.file->unitOfWork().redo());
    QCOMPARE(contentsOf(*hand.desk.file), after);
}

QTEST_GUILESS_MAIN(TestStructureProperty)
#include "tst_structure_property.moc"
