// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/plan_maker.h"
#include "app/cli/plan_telling.h"
#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/store/guarded.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SavedPlanCommands)
};

struct NamedPlanOptions : ChangeOptions {
    std::string name;
};

struct AcceptPlanOptions : NamedPlanOptions {
    std::string effective;
    std::string type;
    bool keepsOthers = false;
};

/// The ground that a saved plan was made on.
FormingGround groundOf(RecordDesk& desk, const SavedPlan& saved) {
    const Structure structure = valueOf(desk.structure().asOf(saved.question.day));
    const std::vector<Member>& members = saved.question.members;
    return formingGround(structure, saved.question.job(), members.empty() ? nullptr : &members);
}

Result<ExitCode> listPlans(Console& console, const ListingOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) -> Result<ExitCode> {
        Listing listing({{"name", Words::tr("Plan")},
                         {"job", Words::tr("Of")},
                         {"day", Words::tr("Made for")},
                         {"bodies", Words::tr("Bodies"), true},
                         {"objective", {}, true},
                         {"claim", Words::tr("Claim")},
                         {"saved", Words::tr("Saved")},
                         {"accepted", Words::tr("Accepted from")},
                         {"notes", Words::tr("Notes")}});
        for (const SavedPlan& plan : valueOf(formingService(desk).list()))
            listing.add({plan.name, formingJobKey(plan.question.job()), dayValue(plan.question.day),
                         qint64(plan.plan.bodies.size()), qint64(plan.plan.claim.cost),
                         claimText(plan.plan.claim), plan.saved.toString(Qt::ISODate),
                         dayValue(plan.accepted), textValue(plan.notes)});
        return listing.tell(console, options, Words::tr("saved plan"), Words::tr("saved plans"));
    });
}

Result<ExitCode> showPlan(Console& console, const NamedPlanOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) -> Result<ExitCode> {
        const SavedPlan saved = valueOf(formingService(desk).findByName(textOf(options.name)));
        const FormingGround ground = groundOf(desk, saved);
        if (!saved.missing.isEmpty())
            console.remark(Words::tr("The record has changed since: %1 is missing on %2.")
                               .arg(firstFew(saved.missing, u", "_s), isoText(saved.question.day)));
        const QJsonObject more{
            {u"name"_s, saved.name},
            {u"job"_s, formingJobKey(saved.question.job())},
            {u"day"_s, dayValue(saved.question.day)},
            {u"saved"_s, saved.saved.toString(Qt::ISODate)},
            {u"accepted"_s, dayValue(saved.accepted)},
            {u"rules"_s, QJsonArray::fromStringList(questionTexts(ground, saved.question))},
            {u"notes"_s, textValue(saved.notes)}};
        if (!console.isJson()) {
            console.line(saved.name);
            for (const QString& text : questionTexts(ground, saved.question))
                console.line(u"  "_s + text);
        }
        tellPlan(console, {ground, saved.question, saved.plan, {}, {}, more});
        if (saved.accepted.isValid() && !console.isJson())
            console.line(Words::tr("Accepted from %1.").arg(isoText(saved.accepted)));
        return ExitCode::Done;
    });
}

AcceptanceSummary acceptedPlan(RecordDesk& desk, const AcceptPlanOptions& options, bool isTriedOut) {
    FormingService service = formingService(desk);
    const SavedPlan saved = valueOf(service.findByName(textOf(options.name)));
    Acceptance acceptance{saved.question, saved.plan, dayOf(options.effective)};
    acceptance.closesOthers = !options.keepsOthers;
    acceptance.saved = saved.id;
    if (saved.question.job() == FormingJob::Founding && options.type.empty())
        throw UsageError(Words::tr("Say with --type what kind of body the schools found."));
    if (!options.type.empty())
        acceptance.foundingType = desk.names(acceptance.effective).type(options.type).id;
    return valueOf(isTriedOut ? service.preview(acceptance) : service.accept(acceptance));
}

/// What accepting would do, if it can be done: a dry run ends before it can tell.
std::optional<AcceptanceSummary> triedSummary(Console& console, const AcceptPlanOptions& options) {
    const auto file = openRecord(console, options.path());
    if (!file)
        return {};
    RecordDesk desk(**file);
    const auto tried = guarded([&] { return acceptedPlan(desk, options, true); });
    return tried ? std::optional(*tried) : std::nullopt;
}

Result<ExitCode> acceptPlan(Console& console, const AcceptPlanOptions& options) {
    std::optional<AcceptanceSummary> summary;
    if (options.dryRun && !console.isJson())
        summary = triedSummary(console, options);
    const auto done = changeRecord(console, options, [&](RecordDesk& desk) {
        summary = acceptedPlan(desk, options, false);
        return summaryObject(*summary, dayOf(options.effective));
    });
    if (done && summary && !console.isJson())
        tellSummary(console, *summary);
    return done;
}

Result<ExitCode> removePlan(Console& console, const NamedPlanOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        FormingService service = formingService(desk);
        const SavedPlan saved = valueOf(service.findByName(textOf(options.name)));
        valueOf(service.remove(saved.id));
        return QJsonObject{{u"removed"_s, saved.name}};
    });
}

void addNameArgument(CLI::App& command, NamedPlanOptions& options) {
    command.add_option("NAME", options.name, "The plan's name, as “plan list” shows it")
        ->required()
        ->check(isGiven());
}

} // namespace

void addSavedPlanCommands(CLI::App& plan, Invocation& invocation) {
    CLI::App& list = *plan.add_subcommand("list", "List the saved plans, newest first");
    auto listing = std::make_shared<ListingOptions>();
    addUndatedListingOptions(list, *listing);
    runs(list, invocation, listing, listPlans);

    CLI::App& show = *plan.add_subcommand("show", "Show a saved plan");
    auto showing = std::make_shared<NamedPlanOptions>();
    addNameArgument(show, *showing);
    addRecordOptions(show, *showing);
    runs(show, invocation, showing, showPlan);

    CLI::App& accept = *plan.add_subcommand("accept", "Make a saved plan part of the record, as one action");
    auto accepting = std::make_shared<AcceptPlanOptions>();
    addNameArgument(accept, *accepting);
    addChangeOptions(accept, *accepting);
    addDay(accept, "--effective", accepting->effective, "The first day on which the plan holds")->required();
    accept.add_flag("--keep-others", accepting->keepsOthers, "Leave bodies open that lose all their members");
    accept.add_option("--type", accepting->type, "For founders: the type of the body that they found")
        ->type_name("T")
        ->check(isGiven());
    runs(accept, invocation, accepting, acceptPlan);

    CLI::App& remove = *plan.add_subcommand("remove", "Remove a saved plan; what was accepted of it stays");
    auto removing = std::make_shared<NamedPlanOptions>();
    addNameArgument(remove, *removing);
    addChangeOptions(remove, *removing);
    runs(remove, invocation, removing, removePlan);
}

} // namespace liaison::cli
