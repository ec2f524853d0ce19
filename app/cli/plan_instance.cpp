// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/instance_finding.h"
#include "app/cli/interruption.h"
#include "app/cli/patience.h"
#include "app/cli/plan_desk.h"
#include "app/cli/progress_line.h"
#include "core/base/text.h"
#include "core/forming/group_demands.h"
#include "core/grouping/instance.h"
#include "core/grouping/study.h"

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
constexpr std::int64_t kPricingSteps = 20'000;

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

/// Whether the work ends when its time is over: unless it is told only how many steps to make.
bool isTimed(const InstanceOptions& options) {
    return options.effort.iterations == 0 || options.isTimed;
}

std::chrono::milliseconds timeOf(const InstanceOptions& options) {
    return millisecondsOf(options.effort.seconds);
}

grouping::Effort effortOf(const InstanceOptions& options) {
    grouping::Effort effort;
    effort.seed = std::uint64_t(options.effort.seed);
    effort.iterations = options.effort.iterations;
    effort.time = timeOf(options);
    return effort;
}

grouping::Effort pricingOf(const InstanceOptions& options) {
    grouping::Effort effort = effortOf(options);
    effort.iterations = std::min<std::int64_t>(effort.iterations, kPricingSteps);
    effort.time = std::min(effort.time, kPricing);
    return effort;
}

/// A first plan, soon.
grouping::Outcome quickLook(const grouping::Problem& problem, const InstanceOptions& options,
                            const std::stop_token& stop) {
    grouping::Effort effort = pricingOf(options);
    effort.time = std::min(effort.time, kQuickLook);
    effort.untilLawful = true;
    return grouping::solve(problem, effort, stop);
}

/// A first plan, however long that takes.
grouping::Outcome longLook(const grouping::Problem& problem, const InstanceOptions& options,
                           const std::stop_token& stop) {
    grouping::Effort effort = effortOf(options);
    effort.untilLawful = true;
    return grouping::solve(problem, effort, stop);
}

/// Which of the file's demands exclude each other; none where there may be a plan.
std::vector<Hindrance> hindrancesOf(const grouping::Problem& problem, const InstanceOptions& options,
                                    const std::stop_token& stop) {
    const std::vector<grouping::Demand> conflict = grouping::conflictOf(problem, stop);
    const auto price = [&](const grouping::Problem& released) -> std::optional<grouping::Cost> {
        const grouping::Outcome first = quickLook(released, options, stop);
        if (!first.lawful)
            return {};
        const grouping::Effort pricing = pricingOf(options);
        grouping::StudyEffort effort{pricing.seed, pricing.iterations, {}};
        if (pricing.iterations == 0)
            effort.time = pricing.time;
        return grouping::study(released, first.plan, effort, stop).plan.cost;
    };
    std::vector<Hindrance> hindrances;
    for (const grouping::Release& release : grouping::releasesOf(problem, conflict, price, stop)) {
        Hindrance hindrance{demandKey(release.demand), instanceRuleText(problem, release.demand), {}, {}};
        if (release.cost) {
            hindrance.cost = inUnits(problem, *release.cost);
            hindrance.costText = instanceCostText(*hindrance.cost);
        }
        hindrance.isWorkedOut = release.cost || !stop.stop_requested();
        hindrances.push_back(hindrance);
    }
    return hindrances;
}

/// Looks for a plan and proves it, each as long as is worth while.
grouping::Studied lookAndProve(const grouping::Problem& problem, const grouping::Plan& first,
                               const InstanceOptions& options, std::chrono::milliseconds time,
                               const std::stop_token& stop) {
    grouping::StudyEffort effort{std::uint64_t(options.effort.seed), options.effort.iterations, {}};
    if (isTimed(options))
        effort.time = std::max(time, std::chrono::milliseconds(1));
    ProgressLine progress(Words::tr("Looking for a plan, and how good it is"));
    return grouping::study(problem, first, effort, stop,
                           [&](const grouping::Progress& so) { progress.tell(so.share); });
}

Result<ExitCode> planInstance(Console& console, const InstanceOptions& options) {
    QElapsedTimer clock;
    clock.start();
    const auto problem = problemOf(options);
    if (!problem)
        return handedOn(problem.error());
    const Patience patience;
    grouping::Outcome first = quickLook(*problem, options, patience.token());
    if (!first.lawful && !isInterrupted()) {
        const auto hindrances = hindrancesOf(*problem, options, patience.token());
        if (!hindrances.empty())
            return tellHindrances(console, hindrances);
        first = longLook(*problem, options, patience.token());
    }
    if (!first.lawful && isInterrupted())
        return failure(ErrorCode::Cancelled, Words::tr("Stopped before a plan was found."));
    if (!first.lawful)
        return failure(
            ErrorCode::NotFound,
            Words::tr("No plan that keeps the sizes was found, and none was shown to be impossible; "
                      "give it more time with --seconds."));
    const std::chrono::milliseconds left = timeOf(options) - std::chrono::milliseconds(clock.elapsed());
    const grouping::Studied studied = lookAndProve(*problem, first.plan, options, left, patience.token());
    Finding finding{studied.plan, studied.bound, studied.proven, 0};
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
