// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_solver.h"

#include "core/forming/founding_forming.h"
#include "core/forming/group_solver.h"
#include "core/forming/hub_forming.h"

#include <algorithm>

namespace liaison {

namespace {

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
    switch (question.job()) {
    case FormingJob::Groups:
        return groupVariantsOf(question, ground, plan);
    case FormingJob::Hubs:
        return hubVariantsOf(question);
    case FormingJob::Founding:
        break;
    }
    return foundingVariantsOf(question, ground, plan);
}

Result<std::vector<VariantPlan>> formVariants(const FormingQuestion& question, const FormingGround& ground,
                                              const FormingPlan& plan, const FormingEffort& effort,
                                              std::stop_token stop) {
    std::vector<VariantPlan> found;
    for (const FormingVariant& variant : variantsOf(question, ground, &plan)) {
        const Result<FormingAnswer> answer = form(variant.question, ground, effort, stop);
        if (!answer)
            return tl::unexpected(answer.error());
        if (stop.stop_requested())
            break;
        if (!answer->plan || !answer->isLawful || areSame(*answer->plan, plan) ||
            std::any_of(found.begin(), found.end(),
                        [&](const VariantPlan& known) { return areSame(known.plan, *answer->plan); }))
            continue;
        FormingPlan costed = *answer->plan;
        if (question.job() == FormingJob::Groups)
            costed = costedGroups(question, ground, std::move(costed), plan.claim.bound);
        else if (question.job() == FormingJob::Hubs)
            costed = costedHubs(question, ground, std::move(costed), plan.claim.bound);
        else
            costed = costedFounders(question, ground, std::move(costed), plan);
        found.push_back({variant.name, std::move(costed)});
    }
    return found;
}

} // namespace liaison
