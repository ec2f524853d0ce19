// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_desk.h"

#include <QRandomGenerator>

using namespace liaison;
using namespace liaison::test;

namespace {

/// Everything that an undo has to bring back, as text. Versions only count edits.
QString contentsOf(TrustFile& file) {
    QString all;
    for (const QString& table : {u"body"_s, u"body_form"_s, u"membership"_s, u"accepted_breach"_s}) {
        QStringList columns;
        for (const TableColumn& column : file.database().columns(table)) {
            if (column.name != "version"_L1)
                columns << column.name;
        }
        Query rows =
            file.database().query(u"SELECT %1 FROM %2 ORDER BY id"_s.arg(columns.join(u", "_s), table));
        rows.run();
        while (rows.next()) {
            for (int i = 0; i < int(columns.size()); ++i)
                all += rows.text(i) + u'|';
            all += u'\n';
        }
    }
    return all;
}

/// Does random things to a small structure, sensible and not.
class RandomHand {
public:
    explicit RandomHand(quint32 seed) : m_random(seed) {
        for (const char* type :
             {"liaison-group", "liaison-group", "liaison-group", "hub", "hub", "cluster", "area-meeting"})
            m_bodies.push_back(desk.open(type, u"Body %1"_s.arg(m_bodies.size())));
        for (int i = 0; i < 6; ++i)
            m_schools.push_back(desk.school(u"School %1"_s.arg(i)));
    }

    /// Whether it was accepted.
    bool act() {
        switch (m_random.bounded(12)) {
        case 0:
        case 1:
            return desk.members
                .add({{member()}, body(), day(), m_random.bounded(3) == 0 ? day() : QDate(), kind(), {}, {}})
                .has_value();
        case 2:
        case 3:
        case 4:
            return desk.members.move({{member(), member()}, body(), day(), {}, m_random.bounded(2) == 0})
                .has_value();
        case 5:
            return desk.members.end({membership()}, day()).has_value();
        case 6:
            return desk.members.changeKind({membership()}, kind(), day()).has_value();
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
        default:
            return desk.members.remove({membership()}).has_value();
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
    /// What is wrong on the day: a member in two bodies of an exclusive type, or in one twice.
    QString doubledOn(QDate day) const {
        const Structure seen = desk.asOf(day);
        const auto check = [&](const auto places) {
            QStringList told;
            for (const Membership& place : places) {
                const PlacedBody* where = seen.body(place.body);
                if (where == nullptr)
                    continue;
                // An observer in a second body is no second member.
                const bool isExclusive = seen.typeOf(*where).isExclusive && !place.isObserver();
                const QString key = isExclusive ? seen.typeOf(*where).key : QString::number(place.body.value);
                if (told.contains(key))
                    return u"%1 twice in %2 on %3"_s.arg(seen.nameOf(place.member), key, isoText(day));
                told << key;
            }
            return QString();
        };
        QString found;
        for (const Id<School> id : m_schools)
            found += check(seen.placesOf(id));
        for (const Id<Body> id : m_bodies)
            found += check(seen.placesOf(id));
        return found;
    }

    /// What no sequence of actions may leave: reversed days, and memberships outside the life of their
    /// bodies.
    QString unsoundDays() {
        QString found;
        const auto bodies = desk.bodies.list();
        for (const Body& body : *bodies) {
            if (body.opened.isValid() && body.closed.isValid() && body.closed < body.opened)
                found += u"%1 is reversed. "_s.arg(body.name());
            for (std::size_t i = 1; i < body.forms.size(); ++i) {
                if (body.closed.isValid() && body.forms[i].begins > body.closed)
                    found += u"%1 changes after its end. "_s.arg(body.name());
            }
            const auto members = desk.members.membersOf(body.id);
            for (const Membership& membership : *members) {
                const bool isReversed = membership.ends.isValid() && membership.ends < membership.begins;
                const bool isLate =
                    body.closed.isValid() && (!membership.ends.isValid() || membership.ends > body.closed);
                if (isReversed || isLate || membership.begins < body.opened)
                    found += u"membership %1 of %2. "_s.arg(membership.id.value).arg(body.name());
            }
        }
        return found;
    }

    StructureDesk desk;

private:
    Member member() {
        if (m_random.bounded(3) == 0)
            return body();
        return m_schools[std::size_t(m_random.bounded(int(m_schools.size())))];
    }
    Id<Body> body() { return m_bodies[std::size_t(m_random.bounded(int(m_bodies.size())))]; }
    MembershipKind kind() {
        constexpr MembershipKind kKinds[] = {MembershipKind::Full, MembershipKind::Founder,
                                             MembershipKind::Observer};
        return kKinds[m_random.bounded(3)];
    }
    QDate day() { return StructureDesk::kOpened.addDays(30 * m_random.bounded(12)); }
    Id<Membership> membership() { return {1 + m_random.bounded(30)}; }

    QRandomGenerator m_random;
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
    for (quint32 seed = 1; seed <= 8; ++seed)
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
    for (int step = 0; step < 120; ++step) {
        const bool accepted = step % 4 == 3 ? hand.turnBack(first) : hand.act();
        if (!accepted)
            continue;
        ++done;
        const QString unsound = hand.unsoundDays();
        QVERIFY2(unsound.isEmpty(), qPrintable(u"step %1: %2"_s.arg(step).arg(unsound)));
        for (int month = 0; month < 14; ++month) {
            const QString doubled = hand.doubledOn(StructureDesk::kOpened.addDays(30 * month));
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
