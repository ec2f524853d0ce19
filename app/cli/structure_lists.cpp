// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/record_desk.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StructureLists)
};

struct BodyListOptions : ListingOptions {
    std::string type;
};

struct MembershipListOptions : BodyListOptions {
    std::string body;
    std::string member;
};

struct BreachListOptions : BodyListOptions {
    bool openOnly = false;
};

/// The type that is asked for, or an invalid id.
Id<BodyType> typeAskedFor(RecordDesk& desk, const std::string& type, QDate day) {
    return type.empty() ? Id<BodyType>() : desk.names(day).type(type).id;
}

bool isOfType(const PlacedBody* body, Id<BodyType> type) {
    return !type.isValid() || (body && body->type == type);
}

/// Members as numbers; whether "schools", "bodies" or "both" are in the array; and those who only observe.
struct MemberNumbers {
    QJsonArray numbers;
    QJsonArray observers;
    QString are;
};

MemberNumbers membersOf(const Structure& structure, Id<Body> body) {
    MemberNumbers members;
    bool hasSchools = false;
    bool hasBodies = false;
    for (const Membership& membership : structure.membersOf(body)) {
        const auto* memberBody = std::get_if<Id<Body>>(&membership.member);
        const PlacedSchool* school =
            memberBody ? nullptr : structure.school(std::get<Id<School>>(membership.member));
        const QJsonValue number = numberValue(memberBody ? memberBody->value : school ? school->urn : 0);
        if (membership.isObserver()) {
            members.observers << number;
            continue;
        }
        (memberBody ? hasBodies : hasSchools) = true;
        members.numbers << number;
    }
    members.are = hasSchools && hasBodies ? u"both"_s : hasBodies ? u"bodies"_s : u"schools"_s;
    return members;
}

QJsonArray breachesIn(const std::vector<Breach>& breaches, Id<Body> body) {
    QJsonArray found;
    for (const Breach& breach : breaches) {
        if (breach.body == body)
            found << QJsonObject{{u"rule"_s, breach.code},
                                 {u"text"_s, breach.sentence},
                                 {u"note"_s, breach.isNote},
                                 {u"accepted"_s, breach.accepted.has_value()}};
    }
    return found;
}

/// Those that somebody still has to look at.
qint64 openAmong(const QJsonArray& breaches) {
    return std::count_if(breaches.begin(), breaches.end(), [](const QJsonValue& breach) {
        return !breach["note"_L1].toBool() && !breach["accepted"_L1].toBool();
    });
}

Result<ExitCode> listBodies(Console& console, const BodyListOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.asOf);
        const Id<BodyType> wanted = typeAskedFor(desk, options.type, day);
        const Structure structure = valueOf(desk.structure().asOf(day));
        const std::vector<Breach> breaches = desk.breachesOn(structure);
        Listing list({{"id", Words::tr("No."), true},
                      {"type"},
                      {"type_name", Words::tr("Type")},
                      {"name", Words::tr("Name")},
                      {"parent"},
                      {"parent_name", Words::tr("Part of")},
                      {"opens", Words::tr("Opens")},
                      {"closes", Words::tr("Closes")},
                      {"successor"},
                      {"members"},
                      {"members_are"},
                      {"observers"},
                      {"member_count", Words::tr("Members"), true},
                      {"schools", Words::tr("Schools"), true},
                      {"pupils", Words::tr("Pupils"), true},
                      {"breaches"},
                      {"open_breaches", Words::tr("Breaches"), true}});
        for (const PlacedBody& body : structure.bodies()) {
            if (!isOfType(&body, wanted))
                continue;
            const BodyType& type = structure.typeOf(body);
            const Id<Body> parent = structure.parentOf(body.id);
            const MemberNumbers members = membersOf(structure, body.id);
            const StructureCount count = structure.countUnder(body.id);
            const auto pupils = count.knownPupils();
            const QJsonArray broken = breachesIn(breaches, body.id);
            list.add({body.id.value, type.key, type.singular, body.name, numberValue(parent.value),
                      textValue(parent.isValid() ? structure.nameOf(parent) : QString()),
                      dayValue(body.opened), dayValue(body.closed), numberValue(body.successor.value),
                      members.numbers, members.are, members.observers, qint64(members.numbers.size()),
                      count.schools, pupils ? QJsonValue(*pupils) : QJsonValue(), broken, openAmong(broken)});
        }
        return list.tell(console, options, Words::tr("body"), Words::tr("bodies"));
    });
}

Result<ExitCode> listMemberships(Console& console, const MembershipListOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.asOf);
        const RecordNames names = desk.names(day);
        const Id<BodyType> wanted = typeAskedFor(desk, options.type, day);
        const Id<Body> wantedBody = options.body.empty() ? Id<Body>() : names.body(options.body).id;
        const bool asksForMember = !options.member.empty();
        const Member wantedMember = asksForMember ? names.member(options.member) : Member();
        const Structure structure = valueOf(desk.structure().asOf(day));
        Listing list({{"id", Words::tr("No."), true},
                      {"body"},
                      {"body_type"},
                      {"body_name", Words::tr("Body")},
                      {"urn", Words::tr("URN"), true},
                      {"member_body"},
                      {"member_name", Words::tr("Member")},
                      {"kind", Words::tr("Kind")},
                      {"begins", Words::tr("From")},
                      {"ends", Words::tr("Until")},
                      {"review", Words::tr("Review")},
                      {"notes"}});
        for (const Membership& membership : structure.memberships()) {
            const PlacedBody* body = structure.body(membership.body);
            if (!body)
                body = structure.absentBody(membership.body);
            if (!isOfType(body, wanted) || (wantedBody.isValid() && membership.body != wantedBody) ||
                (asksForMember && membership.member != wantedMember))
                continue;
            const auto* memberBody = std::get_if<Id<Body>>(&membership.member);
            const PlacedSchool* school =
                memberBody ? nullptr : structure.school(std::get<Id<School>>(membership.member));
            list.add({membership.id.value, membership.body.value,
                      body ? QJsonValue(structure.typeOf(*body).key) : QJsonValue(),
                      structure.nameOf(membership.body), numberValue(school ? school->urn : 0),
                      numberValue(memberBody ? memberBody->value : 0), structure.nameOf(membership.member),
                      membershipKindKey(membership.kind), dayValue(membership.begins),
                      dayValue(membership.ends), dayValue(membership.review), textValue(membership.notes)});
        }
        return list.tell(console, options, Words::tr("membership"), Words::tr("memberships"));
    });
}

/// Empty where the breach is about no office.
QString officeKey(const std::vector<Office>& offices, Id<Office> id) {
    const auto found =
        std::find_if(offices.begin(), offices.end(), [id](const Office& office) { return office.id == id; });
    return found == offices.end() ? QString() : found->key;
}

Result<ExitCode> listBreaches(Console& console, const BreachListOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.asOf);
        const Id<BodyType> wanted = typeAskedFor(desk, options.type, day);
        const Structure structure = valueOf(desk.structure().asOf(day));
        const std::vector<Office> offices = valueOf(desk.structure().offices());
        Listing list({{"rule", Words::tr("Rule")},
                      {"body"},
                      {"body_type"},
                      {"body_name", Words::tr("Body")},
                      {"urn", Words::tr("URN"), true},
                      {"school_name"},
                      {"member_body"},
                      {"office"},
                      {"text", Words::tr("What is not kept")},
                      {"note"},
                      {"accepted", Words::tr("Accepted")},
                      {"reason", Words::tr("Why")},
                      {"accepted_on"},
                      {"accepted_until", Words::tr("Until")}});
        for (const Breach& breach : desk.breachesOn(structure)) {
            const PlacedBody* body = structure.body(breach.body);
            if (!body)
                body = structure.absentBody(breach.body);
            if (!isOfType(body, wanted) || (options.openOnly && (breach.accepted || breach.isNote)))
                continue;
            const PlacedSchool* school = structure.school(breach.school);
            const AcceptedBreach accepted = breach.accepted.value_or(AcceptedBreach());
            list.add({breach.code, numberValue(breach.body.value),
                      body ? QJsonValue(structure.typeOf(*body).key) : QJsonValue(),
                      textValue(breach.body.isValid() ? structure.nameOf(breach.body) : QString()),
                      numberValue(school ? school->urn : 0), textValue(school ? school->name : QString()),
                      numberValue(breach.memberBody.value), textValue(officeKey(offices, breach.office)),
                      breach.sentence, breach.isNote, breach.accepted.has_value(), textValue(accepted.reason),
                      dayValue(accepted.accepted), dayValue(accepted.until)});
        }
        return list.tell(console, options, Words::tr("breach of a rule"), Words::tr("breaches of rules"));
    });
}

void addTypeOption(CLI::App& command, BodyListOptions& options) {
    command.add_option("--type", options.type, "Only bodies of that type: its key or its name")
        ->type_name("T")
        ->check(isGiven());
}

} // namespace

void addStructureLists(CLI::App& list, Invocation& invocation) {
    CLI::App& bodies = *list.add_subcommand("bodies", "List groups, hubs, boards and all other bodies");
    auto bodyOptions = std::make_shared<BodyListOptions>();
    addListingOptions(bodies, *bodyOptions);
    addTypeOption(bodies, *bodyOptions);
    runs(bodies, invocation, bodyOptions, listBodies);

    CLI::App& memberships = *list.add_subcommand("memberships", "List who belongs to which body");
    auto membershipOptions = std::make_shared<MembershipListOptions>();
    addListingOptions(memberships, *membershipOptions);
    addTypeOption(memberships, *membershipOptions);
    memberships.add_option("--body", membershipOptions->body, "Only the members of that body")
        ->type_name("BODY")
        ->check(isGiven());
    memberships.add_option("--member", membershipOptions->member, "Only where that school or body belongs")
        ->type_name("URN|BODY")
        ->check(isGiven());
    runs(memberships, invocation, membershipOptions, listMemberships);

    CLI::App& breaches = *list.add_subcommand("breaches", "List the rules that are not kept");
    auto breachOptions = std::make_shared<BreachListOptions>();
    addListingOptions(breaches, *breachOptions);
    addTypeOption(breaches, *breachOptions);
    breaches.add_flag("--open-only", breachOptions->openOnly,
                      "Only those that nobody has accepted, no notes");
    runs(breaches, invocation, breachOptions, listBreaches);
}

} // namespace liaison::cli
