// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_comparison.h"
#include "core/forming/group_anchors.h"
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

FormingVariant fairOrShort(const FormingQuestion& question) {
    const bool isLongest = std::get<GroupsQuestion>(question.wants).objective == grouping::Objective::Longest;
    FormingVariant variant{isLongest ? Words::tr("Shortest total distance")
                                     : Words::tr("Fairest longest journey"),
                           question, isLongest ? VariantAim::Total : VariantAim::Longest};
    wantsIn(variant.question).objective =
        isLongest ? grouping::Objective::Total : grouping::Objective::Longest;
    return variant;
}

/// Begins from today's groups where there are as many: from there a search only moves who has to.
FormingVariant staying(const FormingQuestion& question, const FormingGround& ground) {
    FormingVariant variant{Words::tr("Fewest moves from today"), question, VariantAim::Moves};
    GroupsQuestion& wants = wantsIn(variant.question);
    wants.stay = kWorthStaying;
    // The longest line would come before every stay.
    if (wants.objective == grouping::Objective::Longest)
        wants.objective = grouping::Objective::Total;
    FormingPlan today = planOfToday(ground);
    if (int(today.bodies.size()) == groupCount(ground, question))
        variant.from = std::move(today);
    return variant;
}

} // namespace

std::vector<FormingVariant> groupVariantsOf(const FormingQuestion& question, const FormingGround& ground,
                                            const FormingPlan* plan, const std::stop_token& stop) {
    std::vector<FormingVariant> variants{fairOrShort(question)};
    if (hasMoves(ground, question, plan))
        variants.push_back(staying(question, ground));
    if (plan != nullptr)
        if (std::optional<OtherAnchors> other = otherAnchors(question, ground, *plan, stop))
            variants.push_back({Words::tr("Other anchors"), std::move(other->question), VariantAim::Anchors,
                                std::move(other->plan)});
    return variants;
}

std::optional<FormingPlan> costedGroups(const FormingQuestion& question, const FormingGround& ground,
                                        FormingPlan plan, std::optional<qint64> bound) {
    const grouping::Problem problem = groupProblem(ground, question);
    std::optional<grouping::Plan> counted = groupingPlan(ground, plan);
    if (!counted)
        return {};
    const grouping::Judgement judged = grouping::judge(problem, *counted);
    if (!judged.lawful())
        return {};
    counted->cost = judged.cost;
    plan.claim = {countedCost(problem, *counted), {}, false};
    if (bound && *bound <= plan.claim.cost)
        plan.claim = {plan.claim.cost, bound, *bound == plan.claim.cost};
    return plan;
}

} // namespace liaison
