// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_problem.h"
#include "core/forming/group_solver.h"
#include "core/grouping/judge.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

constexpr std::size_t kMostGroupVariants = 2;
/// Farther than any school is from any other in the country: staying comes before every distance.
constexpr qint64 kWorthStaying = 1'500'000;

GroupsQuestion& wantsIn(FormingQuestion& question) {
    return std::get<GroupsQuestion>(question.wants);
}

bool hasMoves(const FormingGround& ground, const FormingQuestion& question, const FormingPlan* plan) {
    if (plan != nullptr)
        return figuresOf(ground, question, *plan).moves > 0;
    return std::any_of(ground.items.begin(), ground.items.end(),
                       [](const FormingItem& item) { return item.today.isValid(); });
}

/// The plan's anchors that no rule asks for, the one with the longest way from its schools first.
std::vector<int> freeAnchors(const FormingGround& ground, const FormingQuestion& question,
                             const grouping::Plan& plan) {
    const auto isAsked = [&](const Member& member) {
        return std::any_of(question.pins.begin(), question.pins.end(), [&](const Pin& pin) {
            const bool isAnchor =
                pin.kind == PinKind::Anchor &&
                std::find(pin.members.begin(), pin.members.end(), member) != pin.members.end();
            return isAnchor || pin.target == member;
        });
    };
    const grouping::Problem problem = groupProblem(ground, question);
    const grouping::Judgement judged = grouping::judge(problem, plan);
    std::vector<std::pair<qint64, int>> free;
    for (std::size_t group = 0; group < std::min(plan.anchors.size(), judged.groups.size()); ++group)
        if (!isAsked(ground.items[std::size_t(plan.anchors[group])].member))
            free.emplace_back(-judged.groups[group].distance, plan.anchors[group]);
    std::sort(free.begin(), free.end());
    std::vector<int> anchors;
    for (const auto& [distance, anchor] : free)
        anchors.push_back(anchor);
    return anchors;
}

/// The question with a third of the plan's anchors barred; where every school that may be an anchor is one,
/// any school may be.
std::optional<FormingQuestion> withOtherAnchors(const FormingQuestion& question, const FormingGround& ground,
                                                const FormingPlan& formed) {
    const std::optional<grouping::Plan> plan = groupingPlan(ground, formed);
    if (!plan)
        return {};
    FormingQuestion other = question;
    GroupsQuestion& wants = wantsIn(other);
    wants.count = groupCount(ground, question);
    std::vector<Member> allowed;
    for (const FormingItem& item : ground.items)
        if (mayAnchor(item, wants))
            allowed.push_back(item.member);
    const auto spare = int(allowed.size()) - *wants.count;
    if (spare <= 0) {
        if (*wants.count >= int(ground.items.size()))
            return {};
        wants.anchoring = Anchoring::Any;
        wants.anchors.clear();
        return other;
    }
    std::vector<int> barred = freeAnchors(ground, question, *plan);
    barred.resize(std::min({barred.size(), std::size_t(spare), std::size_t(std::max(*wants.count / 3, 1))}));
    if (barred.empty())
        return {};
    std::erase_if(allowed, [&](const Member& member) {
        return std::any_of(barred.begin(), barred.end(),
                           [&](int anchor) { return ground.items[std::size_t(anchor)].member == member; });
    });
    other.pins.push_back({other.nextPinId(), PinKind::OnlyAnchors, allowed, {}, {}, {}});
    return other;
}

} // namespace

std::vector<FormingVariant> groupVariantsOf(const FormingQuestion& question, const FormingGround& ground,
                                            const FormingPlan* plan) {
    std::vector<FormingVariant> variants;
    const grouping::Objective objective = std::get<GroupsQuestion>(question.wants).objective;
    const bool isLongest = objective == grouping::Objective::Longest;
    FormingQuestion fair = question;
    wantsIn(fair).objective = isLongest ? grouping::Objective::Total : grouping::Objective::Longest;
    variants.push_back(
        {isLongest ? Words::tr("Shortest total distance") : Words::tr("Fairest longest journey"), fair});
    if (hasMoves(ground, question, plan)) {
        FormingQuestion staying = question;
        wantsIn(staying).stay = kWorthStaying;
        variants.push_back({Words::tr("Fewest moves from today"), staying});
    }
    if (plan != nullptr && variants.size() < kMostGroupVariants)
        if (const std::optional<FormingQuestion> other = withOtherAnchors(question, ground, *plan))
            variants.push_back({Words::tr("Other anchors"), *other});
    return variants;
}

FormingPlan costedGroups(const FormingQuestion& question, const FormingGround& ground, FormingPlan plan,
                         std::optional<qint64> bound) {
    const grouping::Problem problem = groupProblem(ground, question);
    std::optional<grouping::Plan> counted = groupingPlan(ground, plan);
    if (!counted)
        return plan;
    const grouping::Judgement judged = grouping::judge(problem, *counted);
    counted->cost = judged.cost;
    plan.claim = {countedCost(problem, *counted), {}, false};
    if (bound && judged.lawful() && *bound <= plan.claim.cost)
        plan.claim = {plan.claim.cost, bound, *bound == plan.claim.cost};
    return plan;
}

} // namespace liaison
