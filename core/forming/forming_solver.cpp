// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_solver.h"

#include "core/forming/founding_forming.h"
#include "core/forming/group_solver.h"
#include "core/forming/hub_forming.h"

#include <algorithm>

namespace liaison {

namespace {

constexpr std::size_t kMostOtherPlans = 2;

/// Whether the same members are together, whatever the bodies are called.
bool areSame(const FormingPlan& one, const FormingPlan& other) {
    const auto sorted = [](const FormingPlan& plan) {
        std::vector<std::pair<std::optional<Member>, std::vector<Member>>> bodies;
        for (const FormedBody& body : plan.bodies)
            bodies.emplace_back(body.anchor, body.members);
        for (auto& [anchor, members] : bodies)
            std::sort(members.begin(), members.end());
        std::sort(bodies.begin(), bodies.end());
        return bodies;
    };
    return sorted(one) == sorted(other);
}

std::vector<Member> anchorsOf(const FormingPlan& plan) {
    std::vector<Member> anchors;
    for (const FormedBody& body : plan.bodies)
        if (body.anchor)
            anchors.push_back(*body.anchor);
    std::sort(anchors.begin(), anchors.end());
    return anchors;
}

/// How far apart the sizes of the hubs are in what is balanced.
qint64 unevenness(const FormingQuestion& question, const PlanFigures& figures) {
    const auto* hubs = std::get_if<HubsQuestion>(&question.wants);
    return hubs != nullptr && hubs->balance == grouping::HubBalance::Pupils
               ? figures.mostPupils - figures.fewestPupils
               : figures.mostSchools - figures.fewestSchools;
}

std::vector<FormingVariant> variantsUntil(const std::stop_token& stop, const FormingQuestion& question,
                                          const FormingGround& ground, const FormingPlan* plan) {
    switch (question.job()) {
    case FormingJob::Groups:
        return groupVariantsOf(question, ground, plan, stop);
    case FormingJob::Hubs:
        return hubVariantsOf(question, ground, plan, stop);
    case FormingJob::Founding:
        break;
    }
    return foundingVariantsOf(question, ground, plan);
}

/// As the question counts; empty where it breaks what the question asks.
std::optional<FormingPlan> costedLawful(const FormingQuestion& question, const FormingGround& ground,
                                        FormingPlan found, const FormingPlan& plan) {
    switch (question.job()) {
    case FormingJob::Groups:
        return costedGroups(question, ground, std::move(found), plan.claim.bound);
    case FormingJob::Hubs:
        return costedHubs(question, ground, std::move(found), plan.claim.bound);
    case FormingJob::Founding:
        break;
    }
    return costedFounders(question, ground, std::move(found), plan);
}

/// A plan said to have the fewest moves has no more than any other that is shown.
void dropBeaten(const FormingQuestion& question, const FormingGround& ground,
                std::vector<VariantPlan>& found) {
    const auto moving = std::find_if(found.begin(), found.end(),
                                     [](const VariantPlan& one) { return one.aim == VariantAim::Moves; });
    if (moving == found.end())
        return;
    const auto movesOf = [&](const VariantPlan& one) { return figuresOf(ground, question, one.plan).moves; };
    const qint64 moves = movesOf(*moving);
    if (std::any_of(found.begin(), found.end(), [&](const VariantPlan& other) {
            return other.aim != VariantAim::Moves && movesOf(other) <= moves;
        }))
        found.erase(moving);
}

} // namespace

Result<FormingAnswer> form(const FormingQuestion& question, const FormingGround& ground,
                           const FormingEffort& effort, std::stop_token stop, const OnForming& onProgress,
                           const FormingPlan* from) {
    switch (question.job()) {
    case FormingJob::Groups:
        return formGroups(question, ground, effort, std::move(stop), onProgress, from);
    case FormingJob::Hubs:
        return formHubs(question, ground, effort, std::move(stop), onProgress);
    case FormingJob::Founding:
        break;
    }
    return formFounding(question, ground, effort, std::move(stop), onProgress);
}

std::vector<FormingVariant> variantsOf(const FormingQuestion& question, const FormingGround& ground,
                                       const FormingPlan* plan) {
    return variantsUntil({}, question, ground, plan);
}

bool isWorthALook(const FormingQuestion& question, const FormingGround& ground, const FormingPlan& plan,
                  const VariantPlan& variant) {
    if (areSame(variant.plan, plan))
        return false;
    const PlanFigures own = figuresOf(ground, question, plan);
    const PlanFigures other = figuresOf(ground, question, variant.plan);
    switch (variant.aim) {
    case VariantAim::Longest:
        return other.longest < own.longest;
    case VariantAim::Total:
        return other.distance < own.distance;
    case VariantAim::Moves:
        return other.moves < own.moves;
    case VariantAim::Anchors:
        return anchorsOf(variant.plan) != anchorsOf(plan);
    case VariantAim::Evenness:
        return unevenness(question, other) < unevenness(question, own);
    case VariantAim::Any:
        break;
    }
    return true;
}

Result<std::vector<VariantPlan>> formVariants(const FormingQuestion& question, const FormingGround& ground,
                                              const FormingPlan& plan, const FormingEffort& effort,
                                              std::stop_token stop) {
    std::vector<VariantPlan> found;
    for (const FormingVariant& variant : variantsUntil(stop, question, ground, &plan)) {
        if (found.size() == kMostOtherPlans)
            break;
        const Result<FormingAnswer> answer =
            form(variant.question, ground, effort, stop, {}, variant.from ? &*variant.from : nullptr);
        if (!answer)
            return tl::unexpected(answer.error());
        if (stop.stop_requested())
            break;
        if (!answer->plan || !answer->isLawful)
            continue;
        const std::optional<FormingPlan> costed = costedLawful(question, ground, *answer->plan, plan);
        if (!costed)
            continue;
        VariantPlan one{variant.name, *costed, variant.aim};
        const auto isKnown = [&](const VariantPlan& known) { return areSame(known.plan, one.plan); };
        if (isWorthALook(question, ground, plan, one) && std::none_of(found.begin(), found.end(), isKnown))
            found.push_back(std::move(one));
    }
    dropBeaten(question, ground, found);
    return found;
}

} // namespace liaison
