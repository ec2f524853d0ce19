// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_desk.h"

#include "core/forming/hub_problem.h"
#include "core/forming/pin_units.h"
#include "core/grouping/hub_units.h"

#include <algorithm>
#include <tuple>

namespace liaison {

namespace {

class HubDesk : public FormingDesk {
public:
    HubDesk(const FormingQuestion& question, const FormingGround& ground, const FormingPlan& plan)
        : m_question(question)
        , m_ground(ground)
        , m_index(m_ground)
        , m_units(unitsOf(m_question, m_ground))
        , m_loads(
              grouping::hubLoads(hubCase(m_question, m_ground).problem, std::max(int(plan.bodies.size()), 1)))
        , m_plan(plan)
        , m_hubOf(m_ground.items.size(), -1) {
        for (std::size_t hub = 0; hub < plan.bodies.size(); ++hub)
            for (const Member& member : plan.bodies[hub].members)
                if (const int group = m_index.of(member); group >= 0)
                    m_hubOf[std::size_t(group)] = int(hub);
        tidy();
    }

    FormingPlan plan() const override {
        FormingPlan plan = m_plan;
        plan.claim = claim();
        return plan;
    }

    FormingClaim claim() const override {
        FormingClaim claim = m_plan.claim;
        claim.cost = m_cost;
        if (m_isMoved)
            claim.isProven = claim.bound == m_cost;
        return claim;
    }

    PlanFigures figures() const override { return figuresOf(m_ground, m_question, m_plan); }
    std::vector<FormingOption> optionsFor(const Member& member, int most) const override;
    bool move(const Member& member, int body) override;
    std::vector<int> brokenPins() const override { return broken(m_hubOf); }

private:
    using Places = std::vector<int>;

    const FormingItem& item(int group) const { return m_ground.items[std::size_t(group)]; }
    int hubOf(int group) const { return m_hubOf[std::size_t(group)]; }

    /// The bodies, the cost and the members of each hub, after the hub of each group.
    void tidy();
    /// The distances of a unit to what is in a hub, without some of it.
    qint64 joining(const Places& unit, int hub, const Places& without) const;
    bool fits(int hub, const Places& added, const Places& gone, bool isMore) const;
    bool breaksMore(const Places& unit, int hub, const Places& back, int home) const;
    FormingOption optionOf(const Places& unit, int hub) const;
    void findSwap(const Places& unit, FormingOption& option) const;
    Places broken(const Places& hubOfGroup) const;
    bool isBroken(const Pin& pin, const Places& hubOfGroup) const;
    template <class IsAt>
    bool missesSize(const Pin& pin, IsAt isAt, const Places& hubOfGroup) const;

    FormingQuestion m_question;
    FormingGround m_ground;
    GroundIndex m_index;
    std::vector<Places> m_units;
    grouping::HubLoads m_loads;
    FormingPlan m_plan;
    Places m_hubOf;
    std::vector<Places> m_in;
    qint64 m_cost = 0;
    bool m_isMoved = false;
};

void HubDesk::tidy() {
    m_in.assign(m_plan.bodies.size(), {});
    for (std::size_t i = 0; i < m_hubOf.size(); ++i)
        if (m_hubOf[i] >= 0)
            m_in[std::size_t(m_hubOf[i])].push_back(int(i));
    qint64 twice = 0;
    for (std::size_t hub = 0; hub < m_in.size(); ++hub) {
        std::vector<Member>& members = m_plan.bodies[hub].members;
        members.clear();
        for (const int group : m_in[hub]) {
            members.push_back(item(group).member);
            twice += joining({group}, int(hub), {group});
        }
    }
    m_cost = twice / 2;
}

qint64 HubDesk::joining(const Places& unit, int hub, const Places& without) const {
    qint64 sum = 0;
    for (const int other : m_in[std::size_t(hub)]) {
        if (std::find(without.begin(), without.end(), other) != without.end())
            continue;
        for (const int group : unit)
            sum += straightLine(item(group), item(other));
    }
    return sum;
}

/// Whether a hub is not too large, or not too small, once some have come and some gone.
bool HubDesk::fits(int hub, const Places& added, const Places& gone, bool isMore) const {
    const auto& wants = std::get<HubsQuestion>(m_question.wants);
    const auto loadOf = [&](const Places& groups) {
        qint64 load = 0;
        for (const int group : groups)
            load += wants.balance == grouping::HubBalance::Schools  ? item(group).schools
                    : wants.balance == grouping::HubBalance::Pupils ? item(group).pupils.value_or(0)
                                                                    : 0;
        return load;
    };
    const Places& in = m_in[std::size_t(hub)];
    const auto count = qint64(in.size() + added.size()) - qint64(gone.size());
    const qint64 load = loadOf(in) + loadOf(added) - loadOf(gone);
    return isMore ? count <= wants.most && load <= m_loads.most
                  : count >= wants.least && load >= m_loads.least;
}

/// Whether more rules are broken once a unit is in a hub, and those that make room in its own.
bool HubDesk::breaksMore(const Places& unit, int hub, const Places& back, int home) const {
    Places after = m_hubOf;
    for (const int group : unit)
        after[std::size_t(group)] = hub;
    for (const int group : back)
        after[std::size_t(group)] = home;
    const Places now = broken(m_hubOf);
    const Places then = broken(after);
    return !std::includes(now.begin(), now.end(), then.begin(), then.end());
}

FormingOption HubDesk::optionOf(const Places& unit, int hub) const {
    const int home = hubOf(unit.front());
    FormingOption option;
    option.body = hub;
    const qint64 there = joining(unit, hub, {});
    const auto lines = qint64(unit.size() * std::max<std::size_t>(m_in[std::size_t(hub)].size(), 1));
    option.distance = (there + lines / 2) / lines;
    option.change = there - joining(unit, home, unit);
    option.isAllowed = !breaksMore(unit, hub, {}, home);
    option.isFull = !fits(hub, unit, {}, true);
    option.isMissed = !fits(home, {}, unit, false);
    findSwap(unit, option);
    return option;
}

void HubDesk::findSwap(const Places& unit, FormingOption& option) const {
    const int home = hubOf(unit.front());
    for (const int group : m_in[std::size_t(option.body)]) {
        const Places& back = m_units[std::size_t(group)];
        const bool isWhole =
            std::all_of(back.begin(), back.end(), [&](int other) { return hubOf(other) == option.body; });
        if (!isWhole || !fits(option.body, unit, back, true) || !fits(option.body, unit, back, false) ||
            !fits(home, back, unit, true) || !fits(home, back, unit, false) ||
            breaksMore(unit, option.body, back, home))
            continue;
        const qint64 change = joining(unit, option.body, back) - joining(unit, home, unit) +
                              joining(back, home, unit) - joining(back, option.body, back);
        if (!option.swapWith || change < option.swapChange) {
            option.swapWith = item(group).member;
            option.swapChange = change;
        }
    }
}

std::vector<FormingOption> HubDesk::optionsFor(const Member& member, int most) const {
    const int group = m_index.of(member);
    std::vector<FormingOption> options;
    if (group < 0 || hubOf(group) < 0)
        return options;
    Places unit;
    for (const int other : m_units[std::size_t(group)])
        if (hubOf(other) == hubOf(group))
            unit.push_back(other);
    for (int hub = 0; hub < int(m_in.size()); ++hub)
        if (hub != hubOf(group))
            options.push_back(optionOf(unit, hub));
    const auto rank = [](const FormingOption& option) {
        const bool isOpen = option.isAllowed && !option.isFull && !option.isMissed;
        return std::tuple(!isOpen && !option.swapWith, isOpen ? option.change : option.swapChange,
                          option.change);
    };
    std::stable_sort(
        options.begin(), options.end(),
        [&](const FormingOption& one, const FormingOption& other) { return rank(one) < rank(other); });
    options.resize(std::min(options.size(), std::size_t(std::max(most, 0))));
    return options;
}

bool HubDesk::move(const Member& member, int body) {
    const int group = m_index.of(member);
    if (group < 0 || body < 0 || body >= int(m_in.size()))
        return false;
    Places after = m_hubOf;
    for (const int other : m_units[std::size_t(group)])
        after[std::size_t(other)] = body;
    for (std::size_t hub = 0; hub < m_in.size(); ++hub)
        if (!m_in[hub].empty() && std::find(after.begin(), after.end(), int(hub)) == after.end())
            return false;
    m_isMoved = m_isMoved || after != m_hubOf;
    m_hubOf = std::move(after);
    tidy();
    return true;
}

HubDesk::Places HubDesk::broken(const Places& hubOfGroup) const {
    Places ids;
    for (const Pin& pin : m_question.pins)
        if (isBroken(pin, hubOfGroup))
            ids.push_back(pin.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

template <class IsAt>
bool HubDesk::missesSize(const Pin& pin, IsAt isAt, const Places& hubOfGroup) const {
    qint64 schools = 0;
    qint64 pupils = 0;
    for (std::size_t i = 0; i < hubOfGroup.size(); ++i) {
        if (!isAt(hubOfGroup[i]))
            continue;
        schools += item(int(i)).schools;
        pupils += item(int(i)).pupils.value_or(0);
    }
    return (pin.schools && !pin.schools->holds(schools)) || (pin.pupils && !pin.pupils->holds(pupils));
}

bool HubDesk::isBroken(const Pin& pin, const Places& hubOfGroup) const {
    Places hubs;
    for (const int group : placesOf(pin, m_index))
        hubs.push_back(hubOfGroup[std::size_t(group)]);
    std::sort(hubs.begin(), hubs.end());
    const auto isAt = [&](int hub) {
        const int target = m_index.of(*pin.target);
        if (target >= 0)
            return hub == hubOfGroup[std::size_t(target)];
        const auto* today = std::get_if<Id<Body>>(&*pin.target);
        return hub >= 0 && today != nullptr && m_plan.bodies[std::size_t(hub)].carriesOn == *today;
    };
    switch (pin.kind) {
    case PinKind::Together:
        return !hubs.empty() && hubs.front() != hubs.back();
    case PinKind::Apart:
        return std::adjacent_find(hubs.begin(), hubs.end()) != hubs.end();
    case PinKind::Within:
        return pin.target && !std::all_of(hubs.begin(), hubs.end(), isAt);
    case PinKind::NotWithin:
        return pin.target && std::any_of(hubs.begin(), hubs.end(), isAt);
    case PinKind::Size:
        return pin.target && missesSize(pin, isAt, hubOfGroup);
    default:
        return false;
    }
}

} // namespace

std::unique_ptr<FormingDesk> makeHubDesk(const FormingQuestion& question, const FormingGround& ground,
                                         const FormingPlan& plan) {
    return std::make_unique<HubDesk>(question, ground, plan);
}

} // namespace liaison
