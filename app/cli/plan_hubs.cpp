// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_maker.h"
#include "core/base/text.h"

#include <QCoreApplication>

#include <cmath>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanHubs)
};

constexpr qint64 kMostHubs = 100'000;
constexpr double kThousandthsInPercent = 10;
constexpr double kMostPercent = 1000;

struct HubsOptions : PlanOptions {
    std::optional<qint64> count;
    std::optional<qint64> fewest;
    std::optional<qint64> most;
    std::string balance = "schools";
    double tolerance = 25;
};

grouping::HubBalance balanceOf(const std::string& balance) {
    if (balance == "none")
        return grouping::HubBalance::None;
    return balance == "pupils" ? grouping::HubBalance::Pupils : grouping::HubBalance::Schools;
}

HubsQuestion wantsOf(const HubsOptions& options) {
    HubsQuestion wants;
    if (options.count)
        wants.count = int(*options.count);
    // One number alone moves the other out of its way.
    wants.least =
        int(options.fewest.value_or(std::min<qint64>(wants.least, options.most.value_or(wants.most))));
    wants.most = int(options.most.value_or(std::max<qint64>(wants.most, wants.least)));
    if (wants.least > wants.most)
        throw UsageError(Words::tr("--min, --max contradict each other: the least is more than the most."));
    wants.balance = balanceOf(options.balance);
    wants.tolerance = std::llround(options.tolerance * kThousandthsInPercent);
    return wants;
}

Result<ExitCode> planHubs(Console& console, const HubsOptions& options) {
    PlanRequest request;
    request.job = FormingJob::Hubs;
    request.ask = [&](RecordDesk&, const FormingGround&, FormingQuestion& question) {
        question.wants = wantsOf(options);
    };
    return makePlan(console, options, request);
}

void addNumber(CLI::App& command, const std::string& name, std::optional<qint64>& value,
               const std::string& type, const std::string& description) {
    command.add_option(name, value, description)->type_name(type)->check(isWholeNumber(1, kMostHubs));
}

} // namespace

void addPlanHubs(CLI::App& plan, Invocation& invocation) {
    CLI::App& hubs = *plan.add_subcommand("hubs", "Put liaison groups into hubs");
    auto options = std::make_shared<HubsOptions>();
    addPlanOptions(hubs, *options);
    addDay(hubs, "--as-of", options->schools.asOf,
           "The day whose liaison groups are meant; today if not given");
    addNumber(hubs, "--count", options->count, "N",
              "How many hubs; if not given, a third of the groups, or the nearest number for which there is "
              "a plan");
    addNumber(hubs, "--min", options->fewest, "G", "The fewest groups of a hub; 3 if not given");
    addNumber(hubs, "--max", options->most, "G", "The most groups of a hub; 3 if not given");
    hubs.add_option("--balance", options->balance,
                    "What hubs have to share evenly: schools (so if not given), pupils or none")
        ->type_name("schools|pupils|none")
        ->check(isOneOf({u"schools"_s, u"pupils"_s, u"none"_s}));
    hubs.add_option("--tolerance", options->tolerance,
                    "How far a hub may be from the mean, in per cent; 25 if not given")
        ->type_name("P")
        ->check(isDecimal(0, kMostPercent));
    runsPlan(hubs, invocation, options, planHubs);
}

} // namespace liaison::cli
