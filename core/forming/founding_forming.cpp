// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_forming.h"

#include "core/forming/forming_words.h"
#include "core/forming/founding_choosing.h"
#include "core/forming/founding_conflict.h"
#include "core/forming/founding_words.h"
#include "core/forming/steady_run.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Founding)
};

constexpr std::size_t kMostVariants = 2;

FormingPlan planOfFounders(const FormingGround& ground, const FormingQuestion& question,
                           const FoundingCase& asked, const grouping::FoundingPlan& found) {
    const auto& wants = std::get<FoundingQuestion>(question.wants);
    FormedBody founders;
    for (const int place : found.members)
        founders.members.push_back(ground.items[std::size_t(place)].member);
    if (wants.aim == grouping::FoundingAim::Lead) {
        founders.anchor = wants.lead;
        founders.name = Words::tr("Trust of %1").arg(ground.nameOf(wants.lead));
    } else {
        founders.name = Words::tr("Founding trust");
    }
    FormingPlan plan{{founders}, {asked.valueOf(found), {}, found.isProven}};
    if (found.isProven)
        plan.claim.bound = plan.claim.cost;
    return plan;
}

/// The largest number of schools that the rules allow; all that are left once there is no more time get any
/// founders that keep them.
FoundingSolution chooseMost(const FoundingCase& asked, const std::stop_token& stop) {
    FoundingSolution solution{{}, true};
    for (int schools = asked.most; schools >= asked.fewest && !solution.plan; --schools) {
        FoundingSolution one = chooseFounders(asked, schools, stop);
        if (!one.plan && !one.isImpossible)
            one = anyFounders(asked, schools);
        solution.plan = one.plan;
        solution.isImpossible = solution.isImpossible && one.isImpossible;
    }
    return solution;
}

/// "10 schools: 9.1 km across", if there are so many.
std::optional<FormingVariant> ofSize(const FormingQuestion& question, const FoundingCase& asked,
                                     int schools) {
    const FoundingSolution solution = chooseFounders(asked, schools);
    if (!solution.plan)
        return {};
    FormingVariant variant{foundersAcrossText(question, schools, asked.valueOf(*solution.plan)), question};
    auto& wants = std::get<FoundingQuestion>(variant.question.wants);
    wants.fewest = wants.most = schools;
    return variant;
}

/// The founder whose distances to the others are least.
Member middleFounder(const FormingGround& ground, const FormedBody& founders) {
    const GroundIndex index(ground);
    std::vector<const FormingItem*> items;
    for (const Member& member : founders.members)
        if (const int place = index.of(member); place >= 0)
            items.push_back(&ground.items[std::size_t(place)]);
    const auto sumTo = [&](const FormingItem* one) {
        qint64 sum = 0;
        for (const FormingItem* other : items)
            sum += straightLine(*one, *other);
        return sum;
    };
    const auto middle =
        std::min_element(items.begin(), items.end(), [&](const FormingItem* one, const FormingItem* other) {
            return sumTo(one) < sumTo(other);
        });
    return middle == items.end() ? Member() : (*middle)->member;
}

/// The same founders asked for by the other aim.
std::optional<FormingVariant> ofOtherAim(const FormingQuestion& question, const FormingGround& ground,
                                         const FormedBody& founders) {
    FormingVariant variant{{}, question};
    auto& wants = std::get<FoundingQuestion>(variant.question.wants);
    wants.fewest = wants.most = int(founders.members.size());
    if (wants.aim == grouping::FoundingAim::Lead) {
        wants.aim = grouping::FoundingAim::Diameter;
        variant.name = Words::tr("Smallest distance across");
        return variant;
    }
    const Member middle = wants.lead.isValid() ? Member(wants.lead) : middleFounder(ground, founders);
    const auto* lead = std::get_if<Id<School>>(&middle);
    if (lead == nullptr || !lead->isValid())
        return {};
    wants.aim = grouping::FoundingAim::Lead;
    wants.lead = *lead;
    variant.name = Words::tr("Nearest to %1").arg(ground.nameOf(*lead));
    return variant;
}

} // namespace

Result<FormingAnswer> formFounding(const FormingQuestion& question, const FormingGround& ground,
                                   const FormingEffort& effort, std::stop_token stop,
                                   const OnForming& onProgress) {
    if (const Result<void> sound = checkFoundingQuestion(question, ground); !sound)
        return tl::unexpected(sound.error());
    const auto began = std::chrono::steady_clock::now();
    const auto passed = [&] { return std::chrono::steady_clock::now() - began; };
    const bool isTimed = effort.iterations == 0;
    FormingAnswer answer;
    const auto tell = [&](double share) {
        if (onProgress)
            onProgress(
                {FormingProgress::Stage::Looking, answer.plan ? &*answer.plan : nullptr, true, 0, share});
    };
    const FoundingCase asked = foundingCase(question, ground);
    FoundingSolution solution;
    runSteadily(
        stop, [&](const std::stop_token& token) { solution = chooseMost(asked, token); },
        [&] {
            const double share =
                double(passed().count()) / double(std::chrono::nanoseconds(effort.time).count());
            tell(isTimed ? std::min(share, 1.0) : 0);
            return !isTimed || share < 1;
        });
    if (solution.plan)
        answer.plan = planOfFounders(ground, question, asked, *solution.plan);
    else if (solution.isImpossible)
        answer.conflict =
            foundingConflict(question, ground, stop, [&](const std::vector<Obstacle>& conflict) {
                if (onProgress)
                    onProgress({FormingProgress::Stage::Releasing, nullptr, true, 0, 0, &conflict});
            });
    answer.seconds = std::chrono::duration<double>(passed()).count();
    if (answer.conflict.empty())
        tell(1);
    return answer;
}

std::vector<FormingVariant> foundingVariantsOf(const FormingQuestion& question, const FormingGround& ground,
                                               const FormingPlan* plan) {
    std::vector<FormingVariant> variants;
    if (plan == nullptr || plan->bodies.empty())
        return variants;
    const FoundingCase asked = foundingCase(question, ground);
    const FormedBody& founders = plan->bodies.front();
    const int planned = int(founders.members.size());
    for (int schools = planned - 1; schools >= asked.fewest && variants.size() < kMostVariants; --schools)
        if (std::optional<FormingVariant> fewer = ofSize(question, asked, schools))
            variants.push_back(std::move(*fewer));
    if (variants.size() < kMostVariants)
        if (std::optional<FormingVariant> other = ofOtherAim(question, ground, founders))
            variants.push_back(std::move(*other));
    return variants;
}

std::vector<FoundingSize> foundingSizes(const FormingQuestion& question, const FormingGround& ground) {
    const FoundingCase asked = foundingCase(question, ground);
    std::vector<FoundingSize> sizes;
    for (int schools = asked.most; schools >= asked.fewest; --schools)
        if (const FoundingSolution solution = chooseFounders(asked, schools); solution.plan)
            sizes.push_back({schools, asked.valueOf(*solution.plan), solution.plan->isProven});
    return sizes;
}

FormingPlan costedFounders(const FormingQuestion& question, const FormingGround& ground, FormingPlan plan,
                           const FormingPlan& own) {
    const auto& wants = std::get<FoundingQuestion>(question.wants);
    FormedBody& founders = plan.bodies.front();
    const std::optional<Member> anchor =
        wants.aim == grouping::FoundingAim::Lead ? std::optional<Member>(wants.lead) : std::nullopt;
    if (founders.anchor == anchor)
        return plan;
    founders.anchor = anchor;
    const PlanFigures figures = figuresOf(ground, question, plan);
    const bool areAsMany = founders.members.size() == own.bodies.front().members.size();
    plan.claim.cost = anchor ? figures.distance : figures.longest;
    plan.claim.bound = areAsMany ? own.claim.bound : std::nullopt;
    plan.claim.isProven = plan.claim.bound == plan.claim.cost;
    return plan;
}

} // namespace liaison
