// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_maker.h"
#include "core/base/text.h"
#include "core/forming/feeder_file.h"

#include <QCoreApplication>

#include <cmath>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanGroups)
};

constexpr double kMostKilometres = 2000;
constexpr double kMetres = 1000;
constexpr qint64 kMostGroups = 1'000'000;
constexpr qint64 kMostPupils = 1'000'000'000;

struct GroupsOptions : PlanOptions {
    std::optional<qint64> count;
    std::optional<qint64> fewest;
    std::optional<qint64> most;
    std::optional<qint64> fewestPupils;
    std::optional<qint64> mostPupils;
    std::string anchor;
    std::string objective = "total";
    std::optional<double> farthest;
    std::string feeders;
    double feederKilometres = 1;
    double keepKilometres = 0;
};

qint64 metresOf(double kilometres) {
    return std::llround(kilometres * kMetres);
}

SizeBounds boundsOf(const std::optional<qint64>& least, const std::optional<qint64>& most,
                    const char* names) {
    const SizeBounds any;
    const SizeBounds bounds{least.value_or(any.least), most.value_or(any.most)};
    if (bounds.least > bounds.most)
        throw UsageError(Words::tr("%1 contradict each other: the least is more than the most.")
                             .arg(QLatin1StringView(names)));
    return bounds;
}

grouping::Objective objectiveOf(const std::string& objective) {
    if (objective == "longest")
        return grouping::Objective::Longest;
    return objective == "pupils" ? grouping::Objective::Weighted : grouping::Objective::Total;
}

GroupsQuestion wantsOf(const Console& console, const GroupsOptions& options, const FormingGround& ground) {
    GroupsQuestion wants;
    wants.anchoring = anchoringFromKey(textOf(options.anchor)).value_or(Anchoring::Secondaries);
    if (options.count)
        wants.count = int(*options.count);
    wants.schools = boundsOf(options.fewest, options.most, "--min, --max");
    wants.pupils = boundsOf(options.fewestPupils, options.mostPupils, "--min-pupils, --max-pupils");
    wants.objective = objectiveOf(options.objective);
    if (options.farthest)
        wants.farthest = metresOf(*options.farthest);
    wants.stay = metresOf(options.keepKilometres);
    wants.feederWeight = metresOf(options.feederKilometres);
    if (options.feeders.empty())
        return wants;
    const FeederList list = valueOf(readFeederFile(textOf(options.feeders), ground));
    if (!list.passedOver.isEmpty())
        console.remark(list.passedOver);
    wants.feeders = list.links;
    return wants;
}

void checkAnchors(const GroupsOptions& options, const FormingQuestion& question) {
    const auto& wants = std::get<GroupsQuestion>(question.wants);
    if (wants.anchoring == Anchoring::Chosen && wants.anchors.empty())
        throw UsageError(
            Words::tr("--anchor chosen needs to know which: list their URNs as “anchors” in --rules."));
    if (wants.anchoring == Anchoring::Chosen && !options.anchor.empty() && options.anchor != "chosen")
        throw UsageError(
            Words::tr("--anchor %1 and the “anchors” in the rules contradict each other; leave one of "
                      "them out.")
                .arg(textOf(options.anchor)));
}

Result<ExitCode> planGroups(Console& console, const GroupsOptions& options) {
    PlanRequest request;
    request.ask = [&](RecordDesk&, const FormingGround& ground, FormingQuestion& question) {
        question.wants = wantsOf(console, options, ground);
    };
    request.check = [&](const FormingQuestion& question) { checkAnchors(options, question); };
    return makePlan(console, options, request);
}

void addCount(CLI::App& command, const std::string& name, std::optional<qint64>& value, qint64 least,
              qint64 most, const std::string& type, const std::string& description) {
    command.add_option(name, value, description)->type_name(type)->check(isWholeNumber(least, most));
}

template <class Number>
void addKilometres(CLI::App& command, const std::string& name, Number& value,
                   const std::string& description) {
    command.add_option(name, value, description)->type_name("D")->check(isDecimal(0, kMostKilometres));
}

} // namespace

void addPlanGroups(CLI::App& plan, Invocation& invocation) {
    CLI::App& groups = *plan.add_subcommand("groups", "Put schools into liaison groups");
    auto options = std::make_shared<GroupsOptions>();
    addPlanOptions(groups, *options);
    addSchoolQueryOptions(groups, options->schools);
    addCount(groups, "--count", options->count, 1, kMostGroups, "N",
             "How many groups; if not given, one for each secondary school, or as many as today");
    addCount(groups, "--min", options->fewest, 0, kMostGroups, "S", "The fewest schools of a group");
    addCount(groups, "--max", options->most, 1, kMostGroups, "S", "The most schools of a group");
    addCount(groups, "--min-pupils", options->fewestPupils, 0, kMostPupils, "P",
             "The fewest pupils of a group");
    addCount(groups, "--max-pupils", options->mostPupils, 1, kMostPupils, "P", "The most pupils of a group");
    groups
        .add_option("--anchor", options->anchor,
                    "Which schools groups are built round: secondary and all-through schools (so if not "
                    "given), those "
                    "that the rules choose, or any")
        ->type_name("secondary|chosen|any")
        ->check(isOneOf({u"secondary"_s, u"chosen"_s, u"any"_s}));
    groups
        .add_option("--objective", options->objective,
                    "What is made small: the sum of all distances (so if not given), the longest and then "
                    "the sum, or "
                    "pupils times distance")
        ->type_name("total|longest|pupils")
        ->check(isOneOf({u"total"_s, u"longest"_s, u"pupils"_s}));
    addKilometres(groups, "--max-km", options->farthest, "No school further than that from its anchor");
    groups
        .add_option("--feeders", options->feeders,
                    "A list of two columns of URNs: a school, and the school that its children go on to")
        ->type_name("FILE.csv")
        ->check(isGiven());
    addKilometres(groups, "--feeder-km", options->feederKilometres,
                  "How much further a school may have to go for following its children; 1 if not given");
    addKilometres(groups, "--keep-km", options->keepKilometres,
                  "How much further a school may have to go for staying in today's group; 0 if not given");
    runsPlan(groups, invocation, options, planGroups);
}

} // namespace liaison::cli
