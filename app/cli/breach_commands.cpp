// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/record_desk.h"
#include "core/base/days.h"
#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BreachCommands)
};

struct BreachOptions : ChangeOptions {
    std::string rule;
    std::string body;
    std::string urn;
    std::string member;
    std::string office;
    std::string asOf;
};

struct AcceptOptions : BreachOptions {
    std::string reason;
    std::string until;
};

/// The one breach that is meant; throws UsageError where it may be several, NotFound where there is none.
Breach breachMeant(RecordDesk& desk, const BreachOptions& options) {
    const QDate day = desk.dayOr(options.asOf);
    const RecordNames names = desk.names(day);
    const Structure structure = valueOf(desk.structure().asOf(day));
    const Id<Body> body = options.body.empty() ? Id<Body>() : names.body(options.body).id;
    const Id<Body> memberBody = options.member.empty() ? Id<Body>() : names.body(options.member).id;
    Id<School> school;
    if (!options.urn.empty()) {
        const Member member = names.member(options.urn);
        if (!std::holds_alternative<Id<School>>(member))
            throw UsageError(Words::tr("--school: no school has the URN %1.").arg(textOf(options.urn)));
        school = std::get<Id<School>>(member);
    }
    const Id<Office> office = options.office.empty() ? Id<Office>() : names.office(options.office).id;
    std::vector<Breach> meant;
    QStringList rules;
    for (const Breach& breach : desk.breachesOn(structure)) {
        if (!rules.contains(breach.code))
            rules << breach.code;
        if (breach.code == textOf(options.rule) && (!body.isValid() || breach.body == body) &&
            (!school.isValid() || breach.school == school) &&
            (!memberBody.isValid() || breach.memberBody == memberBody) &&
            (!office.isValid() || breach.office == office))
            meant.push_back(breach);
    }
    if (meant.size() == 1)
        return meant.front();
    if (meant.empty())
        throw StoreError(
            ErrorCode::NotFound,
            rules.isEmpty()
                ? Words::tr("No rule is broken on %1; there is nothing to accept.").arg(dayText(day))
                : Words::tr("There is no such breach of “%1” on %2; the rules not kept are %3.")
                      .arg(textOf(options.rule), dayText(day), rules.join(u", "_s)));
    throw UsageError(Words::tr("%1 breaches of “%2” may be meant, such as: %3 Say which with --body, "
                               "--school, --member or --office.")
                         .arg(meant.size())
                         .arg(textOf(options.rule), meant.front().sentence));
}

Result<ExitCode> acceptBreach(Console& console, const AcceptOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const Breach breach = breachMeant(desk, options);
        valueOf(desk.structure().accept(breach, textOf(options.reason), dayOf(options.until)));
        return QJsonObject{{u"rule"_s, breach.code}, {u"text"_s, breach.sentence}};
    });
}

Result<ExitCode> withdrawBreach(Console& console, const BreachOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const Breach breach = breachMeant(desk, options);
        if (!breach.accepted)
            throw StoreError(ErrorCode::Invalid,
                             Words::tr("Nobody has accepted it: %1").arg(breach.sentence));
        valueOf(desk.structure().withdraw(breach.accepted->id));
        return QJsonObject{{u"rule"_s, breach.code}, {u"text"_s, breach.sentence}};
    });
}

void addBreach(CLI::App& command, BreachOptions& options) {
    command.add_option("RULE", options.rule, "The rule, as “list breaches” shows it")
        ->required()
        ->check(isGiven());
    addChangeOptions(command, options);
    command.add_option("--body", options.body, "The body that does not keep it")
        ->type_name("BODY")
        ->check(isGiven());
    command.add_option("--school", options.urn, "The school that it is about")
        ->type_name("URN")
        ->check(isWholeNumber(1));
    command.add_option("--member", options.member, "The member that it is about, where it is a body")
        ->type_name("BODY")
        ->check(isGiven());
    command.add_option("--office", options.office, "The office that it is about: its key or its name")
        ->type_name("OFFICE")
        ->check(isGiven());
    addDay(command, "--as-of", options.asOf, "The day on which it is not kept; today if not given");
}

} // namespace

void addBreachCommands(CLI::App& body, Invocation& invocation) {
    CLI::App& accept = *body.add_subcommand("accept", "Accept that a rule is not kept, with the reason");
    auto accepting = std::make_shared<AcceptOptions>();
    addBreach(accept, *accepting);
    accept.add_option("--reason", accepting->reason, "Why it is accepted")
        ->type_name("TEXT")
        ->required()
        ->check(isGiven());
    addDay(accept, "--until", accepting->until, "The last day for which it is accepted; else for good");
    runs(accept, invocation, accepting, acceptBreach);

    CLI::App& withdraw = *body.add_subcommand("withdraw", "Accept a breach no longer");
    auto withdrawing = std::make_shared<BreachOptions>();
    addBreach(withdraw, *withdrawing);
    runs(withdraw, invocation, withdrawing, withdrawBreach);
}

} // namespace liaison::cli
