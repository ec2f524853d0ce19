// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_anchors.h"

#include "core/base/text.h"
#include "core/forming/forming_solver.h"
#include "core/forming/group_problem.h"
#include "core/grouping/model.h"
#include "core/grouping/solver.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

constexpr qint64 kTrialSteps = 4000;
constexpr std::size_t kMostSingles = 4;
/// Anchors are barred as long as doing without them seems to add no more than one part in so many.
constexpr qint64 kShareAdded = 50;

/// Looks for anchors of a plan that others can stand in for.
class AnchorSwap {
public:
    AnchorSwap(const FormingQuestion& question, const FormingGround& ground, const grouping::Plan& plan,
               std::stop_token stop = {})
        : m_stop(std::move(stop))
        , m_question(question)
        , m_ground(ground)
        , m_problem(groupProblem(ground, question))
        , m_plan(plan) {
        for (int place = 0; place < int(m_problem.places.size()); ++place)
            if (mayAnchorHere(place))
                m_allowed.push_back(place);
    }

    int allowed() const { return int(m_allowed.size()); }
    int spare() const { return allowed() - int(m_plan.anchors.size()); }

    /// The plan's anchors that no rule asks for, the one that costs least to do without first.
    std::vector<std::pair<qint64, int>> replaceable() const {
        std::vector<std::pair<qint64, int>> found;
        for (std::size_t group = 0; group < m_plan.anchors.size(); ++group)
            if (!isAsked(itemAt(m_plan.anchors[group]).member))
                if (const std::optional<qint64> added = addedWithout(int(group)))
                    found.emplace_back(*added, m_plan.anchors[group]);
        std::sort(found.begin(), found.end());
        return found;
    }

    std::optional<OtherAnchors> without(const std::vector<int>& barred) const {
        FormingQuestion other = m_question;
        auto& wants = std::get<GroupsQuestion>(other.wants);
        wants.count = int(m_plan.anchors.size());
        Pin others{other.nextPinId(), PinKind::OnlyAnchors, {}, {}, {}, {}};
        for (const int place : m_allowed)
            if (std::find(barred.begin(), barred.end(), place) == barred.end())
                others.members.push_back(itemAt(place).member);
        other.pins.push_back(std::move(others));
        grouping::Effort effort;
        effort.iterations = kTrialSteps;
        const grouping::Problem problem = groupProblem(m_ground, other);
        const grouping::Outcome outcome =
            grouping::solve(grouping::Model(problem), effort, m_stop, {}, &m_plan);
        if (!outcome.lawful || m_stop.stop_requested())
            return {};
        return OtherAnchors{std::move(other), formedGroups(m_ground, outcome.plan)};
    }

private:
    const FormingItem& itemAt(int place) const { return m_ground.items[std::size_t(place)]; }

    bool mayAnchorHere(int place) const {
        return m_problem.places[std::size_t(place)].mayAnchor &&
               std::all_of(m_problem.rules.begin(), m_problem.rules.end(), [&](const grouping::Rule& rule) {
                   const auto* only = std::get_if<grouping::OnlyAnchors>(&rule.what);
                   return only == nullptr ||
                          std::find(only->places.begin(), only->places.end(), place) != only->places.end();
               });
    }

    bool isAsked(const Member& member) const {
        return std::any_of(m_question.pins.begin(), m_question.pins.end(), [&](const Pin& pin) {
            const bool isAnchor =
                pin.kind == PinKind::Anchor &&
                std::find(pin.members.begin(), pin.members.end(), member) != pin.members.end();
            return isAnchor || pin.target == member;
        });
    }

    qint64 wayTo(const std::vector<int>& places, int anchor) const {
        qint64 way = 0;
        for (const int place : places)
            way += straightLine(itemAt(place), itemAt(anchor));
        return way;
    }

    /// What the lines of a group would be longer round another school: one of its own, else one anywhere that
    /// anchors nothing.
    std::optional<qint64> addedWithout(int group) const {
        std::vector<int> members;
        for (int place = 0; place < int(m_plan.groupOf.size()); ++place)
            if (m_plan.groupOf[std::size_t(place)] == group)
                members.push_back(place);
        std::optional<qint64> least;
        const auto tryAll = [&](const std::vector<int>& places) {
            for (const int place : places) {
                if (std::binary_search(m_plan.anchors.begin(), m_plan.anchors.end(), place) ||
                    !std::binary_search(m_allowed.begin(), m_allowed.end(), place))
                    continue;
                const qint64 way = wayTo(members, place);
                least = std::min(least.value_or(way), way);
            }
        };
        tryAll(members);
        if (!least)
            tryAll(m_allowed);
        const int anchor = m_plan.anchors[std::size_t(group)];
        return least ? std::optional(*least - wayTo(members, anchor)) : std::nullopt;
    }

    std::stop_token m_stop;
    const FormingQuestion& m_question;
    const FormingGround& m_ground;
    grouping::Problem m_problem;
    const grouping::Plan& m_plan;
    std::vector<int> m_allowed; ///< places, in rising order
};

/// How many of them may go together: a third of the groups at most, while they add little.
std::size_t manyAtOnce(const std::vector<std::pair<qint64, int>>& replaceable, const AnchorSwap& swap,
                       std::size_t groups, qint64 cost) {
    const std::size_t most =
        std::min({replaceable.size(), std::size_t(swap.spare()), std::max<std::size_t>(groups / 3, 1)});
    std::size_t many = 0;
    for (qint64 added = 0; many < most; ++many) {
        added += std::max<qint64>(replaceable[many].first, 0);
        if (many > 0 && added > cost / kShareAdded)
            break;
    }
    return many;
}

} // namespace

std::optional<OtherAnchors> otherAnchors(const FormingQuestion& question, const FormingGround& ground,
                                         const FormingPlan& plan, const std::stop_token& stop) {
    const std::optional<grouping::Plan> counted = groupingPlan(ground, plan);
    if (!counted)
        return {};
    const AnchorSwap swap(question, ground, *counted, stop);
    if (swap.spare() <= 0)
        return {};
    const auto replaceable = swap.replaceable();
    const qint64 distance = figuresOf(ground, question, plan).distance;
    for (std::size_t many = manyAtOnce(replaceable, swap, counted->anchors.size(), distance); many > 1;
         many /= 2) {
        std::vector<int> barred;
        for (std::size_t i = 0; i < many; ++i)
            barred.push_back(replaceable[i].second);
        if (std::optional<OtherAnchors> other = swap.without(barred))
            return other;
    }
    for (std::size_t i = 0; i < std::min(replaceable.size(), kMostSingles); ++i)
        if (std::optional<OtherAnchors> other = swap.without({replaceable[i].second}))
            return other;
    return {};
}

QString whyNoOtherAnchors(const FormingQuestion& question, const FormingGround& ground,
                          const FormingPlan& plan) {
    const std::optional<grouping::Plan> counted =
        question.job() == FormingJob::Groups ? groupingPlan(ground, plan) : std::nullopt;
    if (!counted)
        return {};
    const AnchorSwap swap(question, ground, *counted);
    if (swap.spare() <= 0)
        return swap.allowed() == 1
                   ? Words::tr("There are no other anchors: only 1 school may be one.")
                   : Words::tr("There are no other anchors: all %1 that may be one are needed.")
                         .arg(liaison::counted(swap.allowed(), Words::tr("school"), Words::tr("schools")));
    if (swap.replaceable().empty())
        return Words::tr("There are no other anchors: your rules ask for each of these.");
    return {};
}

} // namespace liaison
