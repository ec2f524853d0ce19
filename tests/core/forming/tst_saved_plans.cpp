// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/forming/forming_record.h"

using namespace liaison;
using namespace liaison::test;

namespace {

const QDate kDay(2026, 11, 21);

/// Plans kept in a record with a few schools.
class SavedDesk : public FormingRecord {
public:
    SavedDesk() {
        for (int i = 0; i < 4; ++i)
            all.push_back(placedSchool(u"School %1"_s.arg(i), 400000 + 1000 * i, 200000));
    }
    SavedPlan plan(const QString& name) const {
        SavedPlan saved;
        saved.name = name;
        saved.question = question(kDay);
        saved.plan.bodies = {formed(u"North"_s, {all[0], all[1]}, {12}),
                             formed(u"South"_s, {all[2], all[3]})};
        saved.plan.claim = {2000, 1990, false};
        saved.notes = u"A first try"_s;
        return saved;
    }

    std::vector<Id<School>> all;
};

} // namespace

/// Plans that are saved, listed, found, renamed and removed.
class TestSavedPlans : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsSavedComesBack() {
        SavedDesk desk;
        SavedPlan plan = desk.plan(u"  First  try "_s);
        auto& wants = std::get<GroupsQuestion>(plan.question.wants);
        wants = {Anchoring::Chosen,
                 {desk.all[0], desk.all[2]},
                 2,
                 {1, 3},
                 {100, 900},
                 12'500,
                 grouping::Objective::Weighted,
                 1500,
                 {{desk.all[1], desk.all[0]}},
                 2000};
        plan.question.members = {desk.all[0], desk.all[1], desk.all[2], desk.all[3]};
        plan.question.pins = {{3, PinKind::Together, {desk.all[0], desk.all[1]}, {}, {}, {}},
                              {5, PinKind::Size, {}, Member(desk.all[2]), SizeBounds{1, 2}, SizeBounds{50}}};
        const auto saved = desk.forming.save(plan);
        VERIFY_DONE(saved);
        QVERIFY(saved->id.isValid());
        QCOMPARE(saved->name, u"First try"_s);
        QVERIFY(saved->question == plan.question);
        QVERIFY(saved->plan == plan.plan);
        QCOMPARE(saved->saved, desk.clock.now());
        QCOMPARE(saved->notes, plan.notes);
        QVERIFY(saved->missing.isEmpty());
        QVERIFY(!saved->accepted.isValid());
    }
    void questionsOfHubsAndFoundersComeBack() {
        SavedDesk desk;
        const Id<Body> hub = desk.open("hub", u"East"_s);
        const Id<Body> one = desk.open("liaison-group", u"One"_s, hub);
        const Id<Body> two = desk.open("liaison-group", u"Two"_s);
        SavedPlan hubs = desk.plan(u"Hubs"_s);
        hubs.question = SavedDesk::question(kDay, FormingJob::Hubs);
        hubs.question.wants = HubsQuestion{4, 2, 5, grouping::HubBalance::Pupils, 99};
        hubs.question.pins = {{1, PinKind::Within, {two}, Member(hub), {}, {}}};
        hubs.plan.bodies = {SavedDesk::formed(u"East"_s, {one, two}, hub)};
        QVERIFY(desk.forming.save(hubs)->question == hubs.question);
        QVERIFY(desk.forming.findByName(u"hubs"_s)->plan == hubs.plan);

        SavedPlan founders = desk.plan(u"Founders"_s);
        founders.question = SavedDesk::question(kDay, FormingJob::Founding);
        founders.question.wants =
            FoundingQuestion{2,
                             3,
                             grouping::FoundingAim::Lead,
                             desk.all[1],
                             {{SchoolKind::Primary, {1, 3}}, {SchoolKind::AllThrough, {0}}}};
        founders.question.pins = {{1, PinKind::In, {desk.all[0]}, {}, {}, {}},
                                  {2, PinKind::Out, {desk.all[2]}, {}, {}, {}}};
        founders.plan.bodies = {{u"Founders"_s, {}, {desk.all[0], desk.all[1]}, {}}};
        founders.plan.claim = {700, {}, false};
        const auto saved = desk.forming.save(founders);
        VERIFY_DONE(saved);
        QVERIFY(saved->question == founders.question);
        QVERIFY(saved->plan == founders.plan);
    }
    void theNewestStandsFirst() {
        SavedDesk desk;
        VERIFY_DONE(desk.forming.save(desk.plan(u"Old"_s)));
        desk.clock.set(desk.clock.now().addSecs(60));
        VERIFY_DONE(desk.forming.save(desk.plan(u"New"_s)));
        const auto all = desk.forming.list();
        VERIFY_DONE(all);
        QCOMPARE(all->size(), std::size_t(2));
        QCOMPARE((*all)[0].name, u"New"_s);
        QCOMPARE((*all)[1].name, u"Old"_s);
    }
    void namesAreTheirOwn() {
        SavedDesk desk;
        const auto first = desk.forming.save(desk.plan(u"Saint Mary’s plan"_s));
        VERIFY_DONE(first);
        VERIFY_REFUSED(desk.forming.save(desk.plan(u"ST MARYS PLAN"_s)), ErrorCode::Duplicate,
                       u"Another plan is called"_s);
        VERIFY_REFUSED(desk.forming.save(desk.plan(u"  "_s)), ErrorCode::Invalid, u"Give the plan a name"_s);
        SavedPlan again = *first;
        again.notes = u"Another look"_s;
        VERIFY_DONE(desk.forming.save(again));
        QCOMPARE(desk.forming.list()->size(), std::size_t(1));
        QCOMPARE(desk.forming.findByName(u"st mary's plan"_s)->notes, u"Another look"_s);
        VERIFY_REFUSED(desk.forming.findByName(u"Other"_s), ErrorCode::NotFound,
                       u"there are: Saint Mary’s plan"_s);
    }
    void aPlanThatSomebodyChangedIsNotOverwritten() {
        SavedDesk desk;
        const SavedPlan first = *desk.forming.save(desk.plan(u"First"_s));
        SavedPlan changed = first;
        changed.notes = u"changed"_s;
        VERIFY_DONE(desk.forming.save(changed));
        SavedPlan stale = first;
        stale.notes = u"stale"_s;
        VERIFY_REFUSED(desk.forming.save(stale), ErrorCode::Conflict, u""_s);
        VERIFY_DONE(desk.forming.remove(first.id));
        VERIFY_REFUSED(desk.forming.save(stale), ErrorCode::NotFound, u"not there any more"_s);
        VERIFY_REFUSED(desk.forming.remove(first.id), ErrorCode::NotFound, u"not there any more"_s);
        VERIFY_REFUSED(desk.forming.find(first.id), ErrorCode::NotFound, u"not there any more"_s);
    }
    void savingAndRemovingAreUndone() {
        SavedDesk desk;
        const QString empty = desk.contents();
        const Id<SavedPlan> id = desk.forming.save(desk.plan(u"First"_s))->id;
        const QString kept = desk.contents();
        VERIFY_DONE(desk.forming.remove(id));
        QCOMPARE(desk.contents(), empty);
        VERIFY_DONE(desk.file->unitOfWork().undo());
        QCOMPARE(desk.contents(), kept);
        VERIFY_DONE(desk.file->unitOfWork().undo());
        QCOMPARE(desk.contents(), empty);
    }
    void schoolsThatAreNoMoreAreNoted() {
        SavedDesk desk;
        SavedPlan plan = desk.plan(u"First"_s);
        plan.question.pins = {{1, PinKind::Together, {desk.all[0], desk.all[1]}, {}, {}, {}},
                              {2, PinKind::Together, {desk.all[2], desk.all[3]}, {}, {}, {}}};
        VERIFY_DONE(desk.forming.save(plan));
        School gone = desk.schools.find(desk.all[1]).value();
        gone.status = school_status::closed();
        gone.closed = kDay.addDays(-30);
        VERIFY_DONE(desk.schools.edit(gone));
        const auto again = desk.forming.findByName(u"First"_s);
        VERIFY_DONE(again);
        QCOMPARE(again->missing, QStringList{u"the school with URN 100002"_s});
        QCOMPARE(again->plan.bodies[0].members, std::vector<Member>{desk.all[0]});
        QCOMPARE(again->question.pins.size(), std::size_t(1));
        QCOMPARE(again->question.pins.front().id, 2);
    }
    void aSchoolWithoutUrnIsKeptByItsNumber() {
        SavedDesk desk;
        School nameless;
        nameless.name = u"New Free School"_s;
        nameless.status = school_status::open();
        const Id<School> id = desk.schools.add(nameless)->id;
        SavedPlan plan = desk.plan(u"First"_s);
        plan.plan.bodies[0].members.push_back(id);
        const auto saved = desk.forming.save(plan);
        VERIFY_DONE(saved);
        QVERIFY(saved->plan == plan.plan);
    }
};

QTEST_GUILESS_MAIN(TestSavedPlans)
#include "tst_saved_plans.moc"
