// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/record_desk.h"
#include "core/base/text.h"
#include "core/schools/school_service.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MemberCommands)
};

struct MembersOptions : ChangeOptions {
    std::vector<std::string> members;
    std::string body;
};

struct AddOptions : MembersOptions {
    bool isUndated = false;
    std::string until;
    std::string kind = "full";
    std::string review;
    std::string notes;
};

struct MoveOptions : MembersOptions {
    std::string from;
    bool replacesPlans = false;
};

struct KindOptions : MembersOptions {
    std::string kind;
    std::string review;
};

const QStringList& kindKeys() {
    static const QStringList keys = {u"full"_s, u"founder"_s, u"provisional"_s, u"observer"_s};
    return keys;
}

MembershipKind kindOf(const std::string& key) {
    return membershipKindFromKey(textOf(key)).value_or(MembershipKind::Full);
}

QString nameOf(RecordDesk& desk, const Member& member) {
    if (const auto* body = std::get_if<Id<Body>>(&member))
        return valueOf(desk.bodies().find(*body)).name();
    TrustFile& file = desk.file();
    return valueOf(SchoolService(file.database(), file.unitOfWork(), file.clock())
                       .find(std::get<Id<School>>(member)))
        .name;
}

/// The memberships of these members in the body that stand on the day, as scripts are told of them.
QJsonObject placesObject(RecordDesk& desk, const std::vector<Member>& members, Id<Body> body, QDate day) {
    QJsonArray places;
    for (const Member& member : members) {
        for (const Membership& place : valueOf(desk.members().placesOf(member))) {
            if (place.body != body || (day.isValid() && !place.standsOn(day)))
                continue;
            places << QJsonObject{{u"id"_s, place.id.value},
                                  {u"body"_s, place.body.value},
                                  {u"member_name"_s, nameOf(desk, member)},
                                  {u"kind"_s, membershipKindKey(place.kind)},
                                  {u"begins"_s, dayValue(place.begins)},
                                  {u"ends"_s, dayValue(place.ends)},
                                  {u"review"_s, dayValue(place.review)}};
        }
    }
    return {{u"memberships"_s, places}};
}

/// Where a member belongs on the day: in the body, if one is named. Throws UsageError where several places
/// may be meant.
Membership placeOf(RecordDesk& desk, const Member& member, Id<Body> body, QDate day) {
    std::vector<Membership> places = valueOf(desk.members().placesOf(member));
    std::erase_if(places, [&](const Membership& place) { return body.isValid() && place.body != body; });
    std::vector<Membership> standing = places;
    std::erase_if(standing, [day](const Membership& place) { return !place.standsOn(day); });
    if (standing.empty())
        standing = places;
    if (standing.size() == 1)
        return standing.front();
    const QString name = nameOf(desk, member);
    if (standing.empty())
        throw StoreError(ErrorCode::NotFound,
                         body.isValid() ? Words::tr("%1 never belonged to %2.").arg(name, nameOf(desk, body))
                                        : Words::tr("%1 never belonged to any body.").arg(name));
    QStringList several;
    for (const Membership& place : standing)
        several << nameOf(desk, place.body);
    throw UsageError(Words::tr("%1 belongs to several bodies (%2); say which with --in.")
                         .arg(name, several.join(u", "_s)));
}

std::vector<Id<Membership>> placesOf(RecordDesk& desk, const MembersOptions& options, QDate day) {
    const RecordNames names = desk.names(day);
    const Id<Body> body = options.body.empty() ? Id<Body>() : names.body(options.body).id;
    std::vector<Id<Membership>> places;
    for (const Member& member : names.members(options.members))
        places.push_back(placeOf(desk, member, body, day).id);
    return places;
}

Result<ExitCode> addMembers(Console& console, const AddOptions& options) {
    if (options.isUndated && !options.day.empty())
        throw UsageError(Words::tr("--undated and --from contradict each other; give one of them."));
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const RecordNames names = desk.names(day);
        Joining joining;
        joining.members = names.members(options.members);
        joining.body = names.body(options.body).id;
        joining.from = options.isUndated ? QDate() : day;
        joining.until = dayOf(options.until);
        joining.kind = kindOf(options.kind);
        joining.review = dayOf(options.review);
        joining.notes = textOf(options.notes);
        valueOf(desk.members().add(joining));
        return placesObject(desk, joining.members, joining.body, joining.from);
    });
}

Result<ExitCode> moveMembers(Console& console, const MoveOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        Moving moving;
        moving.day = desk.dayOr(options.day);
        const RecordNames names = desk.names(moving.day);
        moving.members = names.members(options.members);
        moving.to = names.body(options.body).id;
        if (!options.from.empty())
            moving.from = names.body(options.from).id;
        moving.replacesPlans = options.replacesPlans;
        valueOf(desk.members().move(moving));
        return placesObject(desk, moving.members, moving.to, moving.day);
    });
}

Result<ExitCode> endMembers(Console& console, const MembersOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const std::vector<Id<Membership>> places = placesOf(desk, options, day);
        valueOf(desk.members().end(places, day));
        return QJsonObject{{u"ended"_s, qint64(places.size())}};
    });
}

Result<ExitCode> changeKind(Console& console, const KindOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const std::vector<Id<Membership>> places = placesOf(desk, options, day);
        valueOf(desk.members().changeKind(places, kindOf(options.kind), day, dayOf(options.review)));
        return QJsonObject{{u"changed"_s, qint64(places.size())}};
    });
}

void addMembersArgument(CLI::App& command, MembersOptions& options) {
    command.add_option("MEMBER", options.members, "Schools by their URN; bodies by name or number")
        ->required()
        ->check(isGiven());
    addChangeOptions(command, options);
}

void addKindOptions(CLI::App& command, std::string& kind, std::string& review, bool isRequired) {
    command.add_option("--kind", kind, "As what they belong")
        ->type_name("full|founder|provisional|observer")
        ->required(isRequired)
        ->check(isOneOf(kindKeys()));
    addDay(command, "--review", review, "When a provisional membership is looked at again");
}

void addBodyOption(CLI::App& command, const std::string& name, std::string& body, bool isRequired,
                   const std::string& description) {
    command.add_option(name, body, description)->type_name("BODY")->required(isRequired)->check(isGiven());
}

void addAddAndMove(CLI::App& member, Invocation& invocation) {
    CLI::App& add = *member.add_subcommand("add", "Have schools or bodies join a body");
    auto adding = std::make_shared<AddOptions>();
    addMembersArgument(add, *adding);
    addBodyOption(add, "--to", adding->body, true, "The body that they join");
    addDayOption(add, *adding, "Their first day");
    add.add_flag("--undated", adding->isUndated, "They have belonged as long as anybody knows");
    addDay(add, "--until", adding->until, "Their last day, if it is known");
    addKindOptions(add, adding->kind, adding->review, false);
    add.add_option("--notes", adding->notes, "Notes")->type_name("TEXT");
    runs(add, invocation, adding, addMembers);

    CLI::App& move = *member.add_subcommand("move", "Have schools or bodies leave one body for another");
    auto moving = std::make_shared<MoveOptions>();
    addMembersArgument(move, *moving);
    addBodyOption(move, "--to", moving->body, true, "The body that they join");
    addBodyOption(move, "--out-of", moving->from, false,
                  "The body that they leave; need not be said where a member has one place only");
    addDayOption(move, *moving, "Their first day there");
    move.add_flag("--replace-plans", moving->replacesPlans, "Take back what was planned for later days");
    runs(move, invocation, moving, moveMembers);
}

} // namespace

void addMemberCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& member = *root.add_subcommand("member", "Who belongs to which body: add, move, end, correct");
    member.require_subcommand(1);
    addAddAndMove(member, invocation);

    CLI::App& end = *member.add_subcommand("end", "End memberships");
    auto ending = std::make_shared<MembersOptions>();
    addMembersArgument(end, *ending);
    addBodyOption(end, "--in", ending->body, false, "The body that they leave");
    addDayOption(end, *ending, "Their last day");
    runs(end, invocation, ending, endMembers);

    CLI::App& kind = *member.add_subcommand("kind", "Change as what schools or bodies belong");
    auto changing = std::make_shared<KindOptions>();
    addMembersArgument(kind, *changing);
    addBodyOption(kind, "--in", changing->body, false, "The body to which they belong");
    addKindOptions(kind, changing->kind, changing->review, true);
    addDayOption(kind, *changing, "The first day of the new kind");
    runs(kind, invocation, changing, changeKind);

    addMembershipCorrections(member, invocation);
}

} // namespace liaison::cli
