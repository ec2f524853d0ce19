// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_desk.h"

#include "core/forming/founding_problem.h"
#include "core/forming/pin_units.h"

#include <algorithm>
#include <tuple>

namespace liaison {

namespace {

class FoundingDesk : public FormingDesk {
public:
    FoundingDesk(const FormingQuestion& question, const FormingGround& ground, const FormingPlan& plan)
        : m_question(question)
        , m_wants(std::get<FoundingQuestion>(m_question.wants))
        , m_ground(ground)
        , m_index(m_ground)
        , m_units(unitsOf(m_question, m_ground))
        , m_plan(plan)
        , m_lead(m_wants.lead.isValid() ? m_index.of(m_wants.lead) : -1)
        , m_isNearLead(m_lead >= 0 && m_wants.aim == grouping::FoundingAim::Lead) {
        if (m_plan.bodies.empty())
            m_plan.bodies.emplace_back();
        for (const Member& member : m_plan.bodies.front().members)
            if (const int place = m_index.of(member); place >= 0)
                m_in.push_back(place);
        m_planned = m_in.size();
        settle(m_in);
    }

    FormingPlan plan() const override {
        FormingPlan plan = m_plan;
        plan.claim = claim();
        return plan;
    }

    FormingClaim claim() const override {
        FormingClaim claim = m_plan.claim;
        claim.cost = m_cost;
        // The bound is one for as many schools as there were.
        if (m_in.size() != m_planned)
            claim.bound.reset();
        if (m_isMoved)
            claim.isProven = claim.bound == m_cost;
        return claim;
    }

    PlanFigures figures() const override { return figuresOf(m_ground, m_question, m_plan); }
    std::vector<FormingOption> optionsFor(const Member& member, int most) const override;
    bool move(const Member& member, int body) override;
    std::vector<int> brokenPins() const override { return broken(m_in); }

private:
    /// In rising order.
    using Places = std::vector<int>;
    struct Exchange {
        qint64 change = 0;
        qint64 near = 0;
        int with = -1;
        Places after;
    };

    const FormingItem& item(int place) const { return m_ground.items[std::size_t(place)]; }
    static bool has(const Places& places, int place) {
        return std::binary_search(places.begin(), places.end(), place);
    }
    static Places without(const Places& from, const Places& some);
    static Places with(const Places& to, const Places& some);

    void settle(Places in);
    /// What the aim makes small.
    qint64 costOf(const Places& in) const;
    /// To the lead, or to the farthest founder.
    qint64 distanceOf(int place) const;
    qint64 missing(const Places& in) const;
    qint64 beyond(const Places& in) const;
    /// By how much the sizes asked for are missed, each kind and all together.
    template <class Amount>
    qint64 sumOfSizes(const Places& in, Amount amount) const;
    bool keepsAsMuch(const Places& after) const;
    Places unitOf(int place) const;
    std::vector<Exchange> exchanges(const Places& unit, bool isIn) const;
    Places broken(const Places& in) const;
    bool isBroken(const Pin& pin, const Places& in) const;

    FormingQuestion m_question;
    const FoundingQuestion& m_wants;
    FormingGround m_ground;
    GroundIndex m_index;
    std::vector<Places> m_units;
    FormingPlan m_plan;
    int m_lead = -1;
    bool m_isNearLead = false;
    Places m_in;
    std::size_t m_planned = 0;
    qint64 m_cost = 0;
    bool m_isMoved = false;
};

FoundingDesk::Places FoundingDesk::without(const Places& from, const Places& some) {
    Places rest;
    std::set_difference(from.begin(), from.end(), some.begin(), some.end(), std::back_inserter(rest));
    return rest;
}

FoundingDesk::Places FoundingDesk::with(const Places& to, const Places& some) {
    Places all;
    std::set_union(to.begin(), to.end(), some.begin(), some.end(), std::back_inserter(all));
    return all;
}

void FoundingDesk::settle(Places in) {
    std::sort(in.begin(), in.end());
    m_in = std::move(in);
    m_cost = costOf(m_in);
    std::vector<Member>& members = m_plan.bodies.front().members;
    members.clear();
    for (const int place : m_in)
        members.push_back(item(place).member);
}

qint64 FoundingDesk::costOf(const Places& in) const {
    qint64 cost = 0;
    for (std::size_t i = 0; i < in.size(); ++i) {
        if (m_isNearLead)
            cost += straightLine(item(in[i]), item(m_lead));
        for (std::size_t j = 0; j < i && !m_isNearLead; ++j)
            cost = std::max(cost, straightLine(item(in[i]), item(in[j])));
    }
    return cost;
}

qint64 FoundingDesk::distanceOf(int place) const {
    if (m_isNearLead)
        return straightLine(item(place), item(m_lead));
    qint64 farthest = 0;
    for (const int founder : m_in)
        farthest = std::max(farthest, straightLine(item(place), item(founder)));
    return farthest;
}

template <class Amount>
qint64 FoundingDesk::sumOfSizes(const Places& in, Amount amount) const {
    qint64 sum = amount(SizeBounds{m_wants.fewest, m_wants.most}, qint64(in.size()));
    for (const KindQuota& quota : m_wants.quotas)
        sum += amount(quota.schools, qint64(std::count_if(in.begin(), in.end(), [&](int place) {
                          return item(place).kind == quota.kind;
                      })));
    return sum;
}

qint64 FoundingDesk::missing(const Places& in) const {
    return sumOfSizes(
        in, [](const SizeBounds& bounds, qint64 size) { return std::max<qint64>(bounds.least - size, 0); });
}

qint64 FoundingDesk::beyond(const Places& in) const {
    return sumOfSizes(
        in, [](const SizeBounds& bounds, qint64 size) { return std::max<qint64>(size - bounds.most, 0); });
}

/// Whether sizes and rules are kept no worse than now.
bool FoundingDesk::keepsAsMuch(const Places& after) const {
    if (missing(after) > missing(m_in) || beyond(after) > beyond(m_in))
        return false;
    const Places now = broken(m_in);
    const Places then = broken(after);
    return std::includes(now.begin(), now.end(), then.begin(), then.end());
}

/// A school and those that stay with it, as far as they are where it is.
FoundingDesk::Places FoundingDesk::unitOf(int place) const {
    Places unit;
    for (const int other : m_units[std::size_t(place)])
        if (has(m_in, other) == has(m_in, place))
            unit.push_back(other);
    return unit;
}

/// A founder against each outsider, or an outsider against each founder; the best first.
std::vector<FoundingDesk::Exchange> FoundingDesk::exchanges(const Places& unit, bool isIn) const {
    const Places kept = isIn ? without(m_in, unit) : with(m_in, unit);
    const int many = int(m_ground.items.size());
    std::vector<Exchange> found;
    for (int other = 0; other < many; ++other) {
        if (has(m_in, other) == isIn || other == m_lead)
            continue;
        const Places units = unitOf(other);
        Exchange one{0, distanceOf(other), other, isIn ? with(kept, units) : without(kept, units)};
        one.change = costOf(one.after) - m_cost;
        found.push_back(std::move(one));
    }
    std::sort(found.begin(), found.end(), [&](const Exchange& one, const Exchange& other) {
        // Of founders that free as much, the farthest goes; of outsiders the nearest comes.
        const auto rank = [&](const Exchange& e) {
            return std::tuple(e.change, isIn ? e.near : -e.near, e.with);
        };
        return rank(one) < rank(other);
    });
    return found;
}

std::vector<FormingOption> FoundingDesk::optionsFor(const Member& member, int most) const {
    const int place = m_index.of(member);
    if (place < 0 || place == m_lead || most < 1)
        return {};
    const bool isIn = has(m_in, place);
    const Places unit = unitOf(place);
    const Places after = isIn ? without(m_in, unit) : with(m_in, unit);
    const Places now = broken(m_in);
    const Places then = broken(after);
    FormingOption plain;
    plain.body = isIn ? -1 : 0;
    plain.distance = distanceOf(place);
    plain.change = costOf(after) - m_cost;
    plain.isAllowed = std::includes(now.begin(), now.end(), then.begin(), then.end());
    plain.isFull = !isIn && beyond(after) > 0;
    plain.isMissed = isIn && missing(after) > 0;
    std::vector<FormingOption> options;
    for (const Exchange& exchange : exchanges(unit, isIn)) {
        if (options.size() == std::size_t(most))
            break;
        if (!keepsAsMuch(exchange.after))
            continue;
        options.push_back(plain);
        options.back().swapWith = item(exchange.with).member;
        options.back().swapChange = exchange.change;
    }
    if (options.empty())
        options.push_back(plain);
    return options;
}

bool FoundingDesk::move(const Member& member, int body) {
    const int place = m_index.of(member);
    if (place < 0 || (body != 0 && body != -1))
        return false;
    const Places& unit = m_units[std::size_t(place)];
    const Places after = body == 0 ? with(m_in, unit) : without(m_in, unit);
    if (after.empty() || (m_lead >= 0 && !has(after, m_lead)))
        return false;
    m_isMoved = m_isMoved || after != m_in;
    settle(after);
    return true;
}

FoundingDesk::Places FoundingDesk::broken(const Places& in) const {
    Places ids;
    for (const Pin& pin : m_question.pins)
        if (isBroken(pin, in))
            ids.push_back(pin.id);
    std::sort(ids.begin(), ids.end());
    return ids;
}

bool FoundingDesk::isBroken(const Pin& pin, const Places& in) const {
    const Places places = placesOf(pin, m_index);
    const auto founders =
        std::size_t(std::count_if(places.begin(), places.end(), [&](int place) { return has(in, place); }));
    switch (pin.kind) {
    case PinKind::In:
        return std::any_of(pin.members.begin(), pin.members.end(),
                           [&](const Member& member) { return !has(in, m_index.of(member)); });
    case PinKind::Out:
        return founders > 0;
    case PinKind::Together:
        return founders > 0 && founders < places.size();
    case PinKind::Apart:
        return founders > 1;
    default:
        return false;
    }
}

} // namespace

std::unique_ptr<FormingDesk> makeFoundingDesk(const FormingQuestion& question, const FormingGround& ground,
                                              const FormingPlan& plan) {
    return std::make_unique<FoundingDesk>(question, ground, plan);
}

} // namespace liaison
