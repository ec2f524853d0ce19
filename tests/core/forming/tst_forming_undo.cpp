// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_error.h"
#include "tests/core/forming/accepted_plans.h"

#include <QRandomGenerator>

using namespace liaison;
using namespace liaison::test;

namespace {

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

/// A preview keeps nothing, and one undo takes an accepted plan back.
class TestFormingUndo : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
    void aPreviewIsRefusedWhereTheAcceptanceWouldBe() {
        FormingRecord record;
        const Id<School> oak = record.school(u"Oak"_s);
        record.file->unitOfWork().addGuard(
            [](Recorder&) { throw StoreError(ErrorCode::InUse, u"Oak would stand twice."_s); });
        const Acceptance plan = record.acceptance({record.formed(u"New"_s, {oak})}, kDay);
        const QString before = record.contents();
        const auto seen = record.forming.preview(plan);
        QCOMPARE(seen.error().message, u"Oak would stand twice."_s);
        QCOMPARE(record.forming.accept(plan).error().message, seen.error().message);
        QCOMPARE(record.contents(), before);
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

QTEST_GUILESS_MAIN(TestFormingUndo)
#include "tst_forming_undo.moc"
