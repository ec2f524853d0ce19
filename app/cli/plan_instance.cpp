// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/instance_finding.h"
#include "app/cli/interruption.h"
#include "app/cli/patience.h"
#include "app/cli/plan_desk.h"
#include "app/cli/progress_line.h"
#include "core/base/text.h"
#include "core/forming/group_conflict.h"
#include "core/grouping/instance.h"
#include "core/grouping/proof.h"
#include "core/grouping/solver.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanInstance)
};

struct InstanceOptions {
    bool json = false;
    std::string path;
    std::string format;
    std::string metric;
    EffortOptions effort;
    bool isTimed = false; ///< --seconds was given
};

constexpr std::chrono::milliseconds kQuickLook(500);
constexpr std::chrono::milliseconds kPricing(1000);
constexpr std::chrono::milliseconds kBounding(500);
constexpr std::int64_t kPricingSteps = 20'000;
// Small instances are soon searched through, and then a proof is worth more than further search; so are
// larger ones in a few seconds.
constexpr std::size_t kSmall = 150;
constexpr std::size_t kMiddling = 300;
constexpr double kFewSeconds = 3;
constexpr double kSearchShareOfSmall = 0.6;
constexpr double kSearchShareOfLarge = 0.85;

grouping::InstanceFormat formatOf(const InstanceOptions& options) {
    return options.format == "county" ? grouping::InstanceFormat::County : grouping::InstanceFormat::PMedian;
}

grouping::Metric metricOf(const InstanceOptions& options) {
    if (options.metric == "floor-euclid")
        return grouping::Metric::Floor;
    if (options.metric == "euclid" || options.format == "pmedian")
        return grouping::Metric::Thousandths;
    return grouping::Metric::Metres;
}

Result<grouping::Problem> problemOf(const InstanceOptions& options) {
    const auto bytes = bytesOfFile(textOf(options.path));
    if (!bytes)
        return handedOn(bytes.error());
    auto problem = grouping::readInstance({bytes->constData(), std::size_t(bytes->size())}, formatOf(options),
                                          metricOf(options));
    if (!problem) {
        const std::string_view words = grouping::wordsOf(problem.error().reason);
        return failure(ErrorCode::Unreadable,
                       Words::tr("“%1”, line %2: %3.")
                           .arg(textOf(options.path))
                           .arg(problem.error().line)
                           .arg(QString::fromUtf8(words.data(), qsizetype(words.size()))));
    }
    if (!grouping::flawsOf(*problem).empty())
        return failure(
            ErrorCode::Unreadable,
            Words::tr("“%1” holds numbers that are too large to be added up.").arg(textOf(options.path)));
    return std::move(*problem);
}

grouping::Effort effortOf(const InstanceOptions& options, double share) {
    grouping::Effort effort;
    effort.seed = std::uint64_t(options.effort.seed);
    effort.iterations = options.effort.iterations;
    effort.time = millisecondsOf(options.effort.seconds * share);
    return effort;
}

std::chrono::milliseconds timeOf(const InstanceOptions& options) {
    return millisecondsOf(options.effort.seconds);
}

grouping::Effort pricingOf(const InstanceOptions& options) {
    grouping::Effort effort = effortOf(options, 1);
    effort.iterations = std::min<std::int64_t>(effort.iterations, kPricingSteps);
    effort.time = std::min(effort.time, kPricing);
    return effort;
}

/// Which of the file's demands exclude each other; none where there may be a plan.
std::vector<Hindrance> hindrancesOf(const grouping::Problem& problem, const InstanceOptions& options,
                                    const std::stop_token& stop) {
    grouping::Effort quick = pricingOf(options);
    quick.time = std::min(quick.time, kQuickLook);
    quick.untilLawful = true;
    if (grouping::solve(problem, quick, stop).lawful || stop.stop_requested())
        return {};
    const std::vector<grouping::Demand> conflict = grouping::conflictOf(problem);
    const auto price = [&](const grouping::Problem& released) -> std::optional<grouping::Cost> {
        const grouping::Outcome outcome = grouping::solve(released, pricingOf(options), stop);
        return outcome.lawful ? std::optional(outcome.plan.cost) : std::nullopt;
    };
    std::vector<Hindrance> hindrances;
    for (const grouping::Release& release : grouping::releasesOf(problem, conflict, price)) {
        Hindrance hindrance{demandKey(release.demand), instanceRuleText(problem, release.demand), {}, {}};
        if (release.cost) {
            hindrance.cost = inUnits(problem, *release.cost);
            hindrance.costText = instanceCostText(*hindrance.cost);
        }
        hindrances.push_back(hindrance);
    }
    return hindrances;
}

grouping::Outcome look(const grouping::Problem& problem, const InstanceOptions& options,
                       const std::stop_token& stop) {
    const bool isSoonDone =
        problem.places.size() <= (options.effort.seconds < kFewSeconds ? kSmall : kMiddling);
    const double share = isSoonDone ? kSearchShareOfSmall : kSearchShareOfLarge;
    ProgressLine progress(Words::tr("Looking for a plan"));
    return grouping::solve(problem, effortOf(options, share), stop,
                           [&](const grouping::Progress& so) { progress.tell(so.share); });
}

/// Bounds the plan, whatever time is left, and proves it as far as that allows.
void judgeFinding(const grouping::Problem& problem, const InstanceOptions& options,
                  const std::stop_token& stop, Finding& finding) {
    const grouping::Model model(problem);
    grouping::Bound bound(model);
    ProgressLine progress(Words::tr("Proving how good it is"));
    const Patience enough(options.effort.iterations > 0 ? std::nullopt
                                                        : std::optional(kBounding + timeOf(options) / 4));
    const bool isBounded = bound.improve(finding.plan, {}, enough.token());
    if (!isBounded || bound.value() < 0)
        return;
    finding.bound = std::min(bound.value(), finding.plan.cost);
    finding.isProven = *finding.bound == finding.plan.cost;
    // A proof takes what time there is, and may better the plan: with steps alone the answer is one for all.
    if (finding.isProven || (options.effort.iterations > 0 && !options.isTimed))
        return;
    const grouping::Claim claim = grouping::prove(model, bound, finding.plan, stop);
    finding.plan = claim.plan;
    finding.bound = claim.bound;
    finding.isProven = claim.proven;
}

Result<ExitCode> planInstance(Console& console, const InstanceOptions& options) {
    QElapsedTimer clock;
    clock.start();
    const auto problem = problemOf(options);
    if (!problem)
        return handedOn(problem.error());
    const bool isCounted = options.effort.iterations > 0;
    const Patience patience(isCounted && !options.isTimed ? std::nullopt : std::optional(timeOf(options)));
    const Patience asLongAsNeeded;
    const auto hindrances = hindrancesOf(*problem, options, asLongAsNeeded.token());
    if (!hindrances.empty())
        return tellHindrances(console, hindrances);
    const grouping::Outcome outcome =
        look(*problem, options, (isCounted ? asLongAsNeeded : patience).token());
    if (!outcome.lawful && isInterrupted())
        return failure(ErrorCode::Cancelled, Words::tr("Stopped before a plan was found."));
    if (!outcome.lawful)
        return failure(
            ErrorCode::NotFound,
            Words::tr("No plan that keeps the sizes was found, and none was shown to be impossible; "
                      "give it more time with --seconds."));
    Finding finding{outcome.plan, {}, false, 0};
    judgeFinding(*problem, options, patience.token(), finding);
    finding.seconds = double(clock.elapsed()) / 1000;
    tellFinding(console, *problem, finding);
    return ExitCode::Done;
}

} // namespace

void addPlanInstance(CLI::App& plan, Invocation& invocation) {
    CLI::App& instance =
        *plan.add_subcommand("instance", "Solve a file of points, such as researchers compare methods with");
    auto options = std::make_shared<InstanceOptions>();
    instance.add_option("FILE", options->path, "The file of points")->required()->check(isGiven());
    instance
        .add_option(
            "--format", options->format,
            "pmedian: “n p”, then “x y capacity demand” for each point; county: “n p least most”, then "
            "“easting northing type pupils weight may-anchor”")
        ->type_name("pmedian|county")
        ->required()
        ->check(isOneOf({u"pmedian"_s, u"county"_s}));
    instance
        .add_option(
            "--metric", options->metric,
            "euclid: straight lines as they are; floor-euclid: each rounded down. If not given, pmedian "
            "takes euclid and county whole metres")
        ->type_name("euclid|floor-euclid")
        ->check(isOneOf({u"euclid"_s, u"floor-euclid"_s}));
    addEffortOptions(instance, options->effort);
    addJsonFlag(instance, options->json);
    instance.callback([&invocation, &instance, options] {
        options->isTimed = instance.count("--seconds") > 0;
        invocation.json = options->json;
        invocation.run = [options](Console& console) { return planInstance(console, *options); };
    });
}

} // namespace liaison::cli
