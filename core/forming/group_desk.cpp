// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_desk.h"

#include "core/forming/group_problem.h"
#include "core/grouping/desk.h"

#include <algorithm>

namespace liaison {

namespace {

FormingGround placedBy(const FormingGround& ground, const FormingPlan& plan) {
    std::vector<Member> placed;
    for (const FormedBody& body : plan.bodies)
        placed.insert(placed.end(), body.members.begin(), body.members.end());
    return narrowed(ground, placed);
}

/// The plan with an anchor on the ground for every body that has a member there, and no others.
FormingPlan anchoredOn(const FormingGround& ground, const GroundIndex& index, const GroupsQuestion& wants,
                       FormingPlan plan) {
    for (FormedBody& body : plan.bodies) {
        std::erase_if(body.members, [&](const Member& member) { return index.of(member) < 0; });
        const auto isIn = [&](const Member& member) {
            return std::find(body.members.begin(), body.members.end(), member) != body.members.end();
        };
        if (body.anchor && isIn(*body.anchor))
            continue;
        body.anchor = {};
        for (const Member& member : body.members)
            if (!body.anchor || mayAnchor(ground.items[std::size_t(index.of(member))], wants)) {
                const bool isRightful = body.anchor.has_value();
                body.anchor = member;
                if (isRightful)
                    break;
            }
    }
    return plan;
}

/// The desk for liaison groups: the numbers are those of grouping::Desk.
class GroupDesk final : public FormingDesk {
public:
    GroupDesk(const FormingQuestion& question, FormingGround ground, FormingPlan plan,
              const grouping::Plan& counted)
        : m_question(question)
        , m_ground(std::move(ground))
        , m_index(m_ground)
        , m_plan(std::move(plan))
        , m_problem(problemFor(counted))
        , m_linkWorth(linkWorth(groupProblem(m_ground, m_question)))
        , m_desk(m_problem, counted)
        , m_bodyOf(counted.anchors.size(), -1)
        , m_groupOf(m_plan.bodies.size(), -1) {
        for (std::size_t body = 0; body < m_plan.bodies.size(); ++body) {
            const std::optional<Member>& anchor = m_plan.bodies[body].anchor;
            if (!anchor)
                continue;
            const int group = counted.groupOf[std::size_t(m_index.of(*anchor))];
            m_bodyOf[std::size_t(group)] = int(body);
            m_groupOf[body] = group;
        }
        m_isOfThisGround = costNow() == m_plan.claim.cost;
    }

    FormingPlan plan() const override {
        FormingPlan lying = m_plan;
        for (FormedBody& body : lying.bodies)
            body.members.clear();
        for (int place = 0; place < int(m_ground.items.size()); ++place)
            lying.bodies[bodyOf(place)].members.push_back(m_ground.items[std::size_t(place)].member);
        for (std::size_t body = 0; body < lying.bodies.size(); ++body)
            if (m_groupOf[body] >= 0)
                lying.bodies[body].anchor = memberAt(m_desk.anchor(m_groupOf[body]));
        lying.claim = claim();
        return lying;
    }

    FormingClaim claim() const override {
        const FormingClaim& known = m_plan.claim;
        const qint64 cost = costNow();
        if (!m_isMoved && cost == known.cost)
            return known;
        FormingClaim claim{cost, m_isOfThisGround ? known.bound : std::nullopt, false};
        // Only a plan that breaks rules can cost less than the bound: that says nothing about it.
        if (claim.bound && cost < *claim.bound)
            claim.bound.reset();
        claim.isProven =
            claim.bound == cost && grouping::judge(m_problem, m_desk.plan()).lawful() && brokenPins().empty();
        return claim;
    }

    PlanFigures figures() const override {
        PlanFigures figures;
        for (std::size_t body = 0; body < m_plan.bodies.size(); ++body)
            figures.bodies.push_back(bodyFigures(body, figures));
        sumUp(figures);
        if (!std::get<GroupsQuestion>(m_question.wants).feeders.empty())
            countLinks(m_ground, m_question, plan(), figures);
        return figures;
    }

    std::vector<FormingOption> optionsFor(const Member& member, int most) const override {
        std::vector<FormingOption> options;
        const int place = m_index.of(member);
        if (place < 0)
            return options;
        for (const grouping::Option& found : m_desk.optionsFor(place, most)) {
            FormingOption option;
            option.body = m_bodyOf[std::size_t(found.group)];
            option.distance = found.distance;
            option.change = found.change;
            option.isAllowed = found.allowed;
            option.isFull = found.full;
            option.isMissed = found.missed;
            if (found.swapWith >= 0)
                option.swapWith = memberAt(found.swapWith);
            option.swapChange = found.swapChange;
            options.push_back(option);
        }
        return options;
    }

    bool move(const Member& member, int body) override {
        const int place = m_index.of(member);
        if (place < 0 || body < 0 || body >= int(m_groupOf.size()) || m_groupOf[std::size_t(body)] < 0)
            return false;
        const int group = m_groupOf[std::size_t(body)];
        if (m_desk.groupOf(place) == group)
            return true;
        m_isMoved = m_desk.move(place, group) || m_isMoved;
        return m_desk.groupOf(place) == group;
    }

    std::vector<int> brokenPins() const override {
        std::vector<int> broken;
        for (const Pin& pin : m_question.pins)
            if (!isKept(pin))
                broken.push_back(pin.id);
        return broken;
    }

private:
    qint64 costNow() const {
        const grouping::Totals totals = m_desk.totals();
        return m_problem.objective == grouping::Objective::Longest ? totals.longest
                                                                   : totals.cost + m_linkWorth;
    }

    const Member& memberAt(int place) const { return m_ground.items[std::size_t(place)].member; }
    std::size_t bodyOf(int place) const { return std::size_t(m_bodyOf[std::size_t(m_desk.groupOf(place))]); }

    /// The question in numbers, where the plan's anchors are anchors, and nothing stays together that the
    /// plan has parted.
    grouping::Problem problemFor(const grouping::Plan& counted) const {
        grouping::Problem problem = groupProblem(m_ground, m_question);
        problem.groups = int(counted.anchors.size());
        for (const int anchor : counted.anchors)
            problem.places[std::size_t(anchor)].mayAnchor = true;
        std::erase_if(problem.rules, [&](const grouping::Rule& rule) {
            const auto* together = std::get_if<grouping::Together>(&rule.what);
            return together != nullptr &&
                   std::any_of(together->places.begin(), together->places.end(), [&](int place) {
                       return counted.groupOf[std::size_t(place)] !=
                              counted.groupOf[std::size_t(together->places.front())];
                   });
        });
        return problem;
    }

    FormedFigures bodyFigures(std::size_t body, PlanFigures& all) const {
        FormedFigures figures;
        FormedBody lying;
        lying.carriesOn = m_plan.bodies[body].carriesOn;
        if (const int group = m_groupOf[body]; group >= 0) {
            lying.anchor = memberAt(m_desk.anchor(group));
            const grouping::GroupFigures& counted = m_desk.figures(group);
            figures.schools = figures.members = counted.schools;
            figures.pupils = counted.pupils;
            figures.distance = counted.distance;
            figures.longest = counted.longest;
            for (const int place : m_desk.places(group)) {
                const FormingItem& item = m_ground.items[std::size_t(place)];
                figures.withoutPupils += item.pupils ? 0 : 1;
                all.moves += item.today.isValid() && item.today != lying.carriesOn ? 1 : 0;
                all.joins += item.today.isValid() ? 0 : 1;
            }
        }
        const FormedBounds bounds = boundsOf(m_ground, m_question, m_plan, lying);
        figures.memberBounds = bounds.members;
        figures.schoolBounds = bounds.schools;
        figures.pupilBounds = bounds.pupils;
        return figures;
    }

    bool isAnchor(int place) const { return m_desk.isAnchor(place); }

    bool isKept(const Pin& pin) const {
        std::vector<int> places;
        for (const Member& member : pin.members)
            if (const int place = m_index.of(member); place >= 0)
                places.push_back(place);
        const int target = pin.target ? m_index.of(*pin.target) : -1;
        const auto isWithin = [&](int place) { return m_desk.anchor(m_desk.groupOf(place)) == target; };
        switch (pin.kind) {
        case PinKind::Together:
            return std::all_of(places.begin(), places.end(), [&](int place) {
                return m_desk.groupOf(place) == m_desk.groupOf(places.front());
            });
        case PinKind::Within:
            return std::all_of(places.begin(), places.end(), isWithin);
        case PinKind::NotWithin:
            return std::none_of(places.begin(), places.end(), isWithin);
        case PinKind::Apart:
            return areApart(places);
        case PinKind::OnlyAnchors:
            return areTheAnchors(places);
        case PinKind::Anchor:
            return std::all_of(places.begin(), places.end(), [&](int place) { return isAnchor(place); });
        case PinKind::Size:
            return target < 0 || isSizeKept(pin, target);
        case PinKind::In:
        case PinKind::Out:
            break;
        }
        return true;
    }

    bool areApart(const std::vector<int>& places) const {
        std::vector<int> groups;
        for (const int place : places)
            groups.push_back(m_desk.groupOf(place));
        std::sort(groups.begin(), groups.end());
        return std::adjacent_find(groups.begin(), groups.end()) == groups.end();
    }

    bool areTheAnchors(const std::vector<int>& places) const {
        return std::all_of(m_groupOf.begin(), m_groupOf.end(), [&](int group) {
            return group < 0 || std::find(places.begin(), places.end(), m_desk.anchor(group)) != places.end();
        });
    }

    bool isSizeKept(const Pin& pin, int target) const {
        const grouping::GroupFigures& figures = m_desk.figures(m_desk.groupOf(target));
        return isAnchor(target) && pin.schools.value_or(SizeBounds()).holds(figures.schools) &&
               pin.pupils.value_or(SizeBounds()).holds(figures.pupils);
    }

    FormingQuestion m_question;
    FormingGround m_ground;
    GroundIndex m_index;
    FormingPlan m_plan; ///< as it came: names, order, and what is carried on
    grouping::Problem m_problem;
    qint64 m_linkWorth = 0;
    grouping::Desk m_desk;
    std::vector<int> m_bodyOf;  ///< of each group
    std::vector<int> m_groupOf; ///< of each body, or -1 where it has no member on the ground
    bool m_isMoved = false;
    bool m_isOfThisGround = false; ///< the plan costs what it says: else its bound is one of another day
};

} // namespace

std::unique_ptr<FormingDesk> makeGroupDesk(const FormingQuestion& question, const FormingGround& ground,
                                           const FormingPlan& plan) {
    FormingGround placed = placedBy(ground, plan);
    FormingPlan anchored =
        anchoredOn(placed, GroundIndex(placed), std::get<GroupsQuestion>(question.wants), plan);
    const std::optional<grouping::Plan> counted = groupingPlan(placed, anchored);
    if (!counted)
        return nullptr;
    return std::make_unique<GroupDesk>(question, std::move(placed), std::move(anchored), *counted);
}

} // namespace liaison
