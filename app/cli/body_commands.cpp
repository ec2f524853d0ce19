// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/record_desk.h"
#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BodyCommands)
};

struct AddOptions : ChangeOptions {
    std::string name;
    std::string type;
    bool isUndated = false;
    std::string parent;
    std::string owner;
    std::string notes;
};

struct BodyOptions : ChangeOptions {
    std::string body;
};

struct RenameOptions : BodyOptions {
    std::string name;
};

struct ConvertOptions : RenameOptions {
    std::string type;
};

struct CloseOptions : BodyOptions {
    bool ends = false;
    std::string moveTo;
    std::string successor;
};

/// What scripts are told of a body.
QJsonObject bodyObject(RecordDesk& desk, const Body& body, QDate day) {
    const BodyForm& form = body.formOn(day);
    QString key;
    for (const BodyType& type : valueOf(desk.structure().types())) {
        if (type.id == form.type)
            key = type.key;
    }
    return {{u"body"_s, QJsonObject{{u"id"_s, body.id.value},
                                    {u"type"_s, key},
                                    {u"name"_s, form.name},
                                    {u"opens"_s, dayValue(body.opened)},
                                    {u"closes"_s, dayValue(body.closed)},
                                    {u"successor"_s, numberValue(body.successor.value)}}}};
}

Result<ExitCode> addBody(Console& console, const AddOptions& options) {
    if (options.isUndated && !options.day.empty())
        throw UsageError(Words::tr("--undated and --on contradict each other; give one of them."));
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const RecordNames names = desk.names(day);
        Opening opening;
        opening.type = names.type(options.type).id;
        opening.name = textOf(options.name);
        opening.opened = options.isUndated ? QDate() : day;
        if (!options.parent.empty())
            opening.parent = names.body(options.parent).id;
        if (!options.owner.empty())
            opening.owner = names.body(options.owner).id;
        opening.notes = textOf(options.notes);
        return bodyObject(desk, valueOf(desk.bodies().open(opening)), day);
    });
}

Result<ExitCode> renameBody(Console& console, const RenameOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const Body body = desk.names(day).body(options.body);
        return bodyObject(desk, valueOf(desk.bodies().rename(body.id, day, textOf(options.name))), day);
    });
}

/// The type that a body becomes where nothing is said. Throws UsageError where its own type does not tell.
Id<BodyType> nextType(RecordDesk& desk, const Body& body, QDate day) {
    for (const BodyType& type : valueOf(desk.structure().types())) {
        if (type.id == body.formOn(day).type && type.convertsTo.isValid())
            return type.convertsTo;
    }
    throw UsageError(Words::tr("Say with --to what %1 becomes.").arg(body.name()));
}

Result<ExitCode> convertBody(Console& console, const ConvertOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const RecordNames names = desk.names(day);
        const Body body = names.body(options.body);
        const Id<BodyType> type =
            options.type.empty() ? nextType(desk, body, day) : names.type(options.type).id;
        return bodyObject(desk, valueOf(desk.bodies().convert(body.id, day, type, textOf(options.name))),
                          day);
    });
}

Result<ExitCode> closeBody(Console& console, const CloseOptions& options) {
    if (options.ends && !options.moveTo.empty())
        throw UsageError(Words::tr("--end and --move-to contradict each other; give one of them."));
    if (!options.moveTo.empty() && !options.successor.empty())
        throw UsageError(Words::tr("--move-to names the successor already; leave --successor out."));
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.day);
        const RecordNames names = desk.names(day);
        Closing closing;
        closing.body = names.body(options.body).id;
        closing.lastDay = day;
        const std::string& successor = options.moveTo.empty() ? options.successor : options.moveTo;
        if (!successor.empty())
            closing.successor = desk.names(day.addDays(1)).body(successor).id;
        if (options.ends)
            closing.leftovers = Leftovers::End;
        else if (!options.moveTo.empty())
            closing.leftovers = Leftovers::ToSuccessor;
        auto closed = desk.bodies().close(closing);
        if (!closed && closed.error().code == ErrorCode::InUse)
            closed.error().message += Words::tr(
                " --end ends memberships and offices on that day and leaves what it owns to nobody; "
                "--move-to BODY has all of it go on there.");
        return bodyObject(desk, valueOf(closed), day);
    });
}

Result<ExitCode> reopenBody(Console& console, const BodyOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const Body body = desk.names(desk.today()).body(options.body);
        return bodyObject(desk, valueOf(desk.bodies().reopen(body.id)), desk.today());
    });
}

Result<ExitCode> removeBody(Console& console, const BodyOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const Body body = desk.names(desk.today()).body(options.body);
        valueOf(desk.bodies().remove(body.id));
        return QJsonObject{{u"removed"_s, body.id.value}};
    });
}

void addBodyArgument(CLI::App& command, BodyOptions& options) {
    command.add_option("BODY", options.body, "Its name, or its number as “list bodies” shows it")
        ->required()
        ->check(isGiven());
    addChangeOptions(command, options);
}

void addAdd(CLI::App& body, Invocation& invocation) {
    CLI::App& add = *body.add_subcommand("add", "Open a group, a hub, a board or another body");
    auto options = std::make_shared<AddOptions>();
    add.add_option("NAME", options->name, "What it is called")->required()->check(isGiven());
    addChangeOptions(add, *options);
    add.add_option("--type", options->type, "What it is: a type's key or name, such as liaison-group")
        ->type_name("T")
        ->required()
        ->check(isGiven());
    addDayOption(add, *options, "Its first day");
    add.add_flag("--undated", options->isUndated, "It has been there as long as anybody knows");
    add.add_option("--parent", options->parent, "The body of which it is a member from its first day")
        ->type_name("BODY")
        ->check(isGiven());
    add.add_option("--owner", options->owner, "The body that owns it")->type_name("BODY")->check(isGiven());
    add.add_option("--notes", options->notes, "Notes")->type_name("TEXT");
    runs(add, invocation, options, addBody);
}

void addClose(CLI::App& body, Invocation& invocation) {
    CLI::App& close = *body.add_subcommand("close", "Close a body; the record keeps it");
    auto options = std::make_shared<CloseOptions>();
    addBodyArgument(close, *options);
    addDayOption(close, *options, "Its last day");
    close.add_flag("--end", options->ends,
                   "End its memberships and offices on that day; what it owns stands alone");
    close
        .add_option(
            "--move-to", options->moveTo,
            "The successor in which its members and offices go on from the next day, and which owns what it "
            "owned")
        ->type_name("BODY")
        ->check(isGiven());
    close.add_option("--successor", options->successor, "The body that took its place")
        ->type_name("BODY")
        ->check(isGiven());
    runs(close, invocation, options, closeBody);
}

} // namespace

void addBodyCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& body =
        *root.add_subcommand("body", "Groups, hubs, boards: add, rename, convert, close; their types");
    body.require_subcommand(1);
    addAdd(body, invocation);

    CLI::App& rename = *body.add_subcommand("rename", "Give a body another name from a day on");
    auto renaming = std::make_shared<RenameOptions>();
    addBodyArgument(rename, *renaming);
    rename.add_option("NAME", renaming->name, "The new name")->required()->check(isGiven());
    addDayOption(rename, *renaming, "The first day of the new name");
    runs(rename, invocation, renaming, renameBody);

    CLI::App& convert = *body.add_subcommand(
        "convert", "Make a body one of another type from a day on: the shadow board the live board");
    auto converting = std::make_shared<ConvertOptions>();
    addBodyArgument(convert, *converting);
    convert.add_option("--to", converting->type, "The new type; else what its type becomes one day")
        ->type_name("T")
        ->check(isGiven());
    convert.add_option("--name", converting->name, "A new name")->type_name("NAME")->check(isGiven());
    addDayOption(convert, *converting, "The first day as the new type");
    runs(convert, invocation, converting, convertBody);

    addClose(body, invocation);

    CLI::App& reopen = *body.add_subcommand("reopen", "Open a closed body again");
    auto reopening = std::make_shared<BodyOptions>();
    addBodyArgument(reopen, *reopening);
    runs(reopen, invocation, reopening, reopenBody);

    CLI::App& remove = *body.add_subcommand("remove", "Take away a body that nothing ever referred to");
    auto removing = std::make_shared<BodyOptions>();
    addBodyArgument(remove, *removing);
    runs(remove, invocation, removing, removeBody);

    addBodyCorrection(body, invocation);
    addBreachCommands(body, invocation);
    addBodyTypeCommands(body, invocation);
}

} // namespace liaison::cli
