// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/body_type_fields.h"
#include "app/cli/listing.h"
#include "app/cli/record_desk.h"
#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BodyTypeCommands)
};

struct TypeOptions : ChangeOptions {
    std::string type;
};

struct TypeValueOptions : TypeOptions {
    std::vector<std::string> values;
};

QJsonObject typeObject(RecordDesk& desk, const BodyType& type) {
    const auto types = valueOf(desk.structure().types());
    const auto offices = valueOf(desk.structure().offices());
    QJsonObject object{{u"key"_s, type.key}};
    for (const QString& key : bodyTypeFieldKeys())
        object.insert(key, textValue(bodyTypeFieldText(type, key, types, offices)));
    return object;
}

Result<ExitCode> listTypes(Console& console, const RecordOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) {
        const auto types = valueOf(desk.structure().types());
        if (console.isJson()) {
            JsonWriter json = console.json();
            json.beginArray();
            for (const BodyType& type : types)
                writeJsonValue(json, typeObject(desk, type));
            json.endArray();
            return Result<ExitCode>(ExitCode::Done);
        }
        const auto offices = valueOf(desk.structure().offices());
        std::vector<QStringList> rows;
        for (const BodyType& type : types)
            rows.push_back(
                {type.key, type.singular, type.badge, bodyTypeFieldText(type, u"seats"_s, types, offices)});
        console.table({Words::tr("Key"), Words::tr("Name"), Words::tr("Badge"), Words::tr("Seats")}, rows,
                      {false, false, false, false});
        return Result<ExitCode>(ExitCode::Done);
    });
}

Result<ExitCode> showType(Console& console, const TypeOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) {
        const BodyType type = desk.names(desk.today()).type(options.type);
        if (console.isJson()) {
            JsonWriter json = console.json();
            writeJsonValue(json, typeObject(desk, type));
            return Result<ExitCode>(ExitCode::Done);
        }
        const auto types = valueOf(desk.structure().types());
        const auto offices = valueOf(desk.structure().offices());
        console.line(u"%1 %2"_s.arg(u"key:"_s.leftJustified(22), type.key));
        for (const QString& key : bodyTypeFieldKeys())
            console.line(
                u"%1 %2"_s.arg((key + u':').leftJustified(22), bodyTypeFieldText(type, key, types, offices)));
        return Result<ExitCode>(ExitCode::Done);
    });
}

/// The type with the fields set as typed.
BodyType withValues(RecordDesk& desk, BodyType type, const std::vector<std::string>& values) {
    const auto types = valueOf(desk.structure().types());
    const auto offices = valueOf(desk.structure().offices());
    for (const std::string& argument : values) {
        const auto [key, typed] = fieldAndValue(argument);
        setBodyTypeField(type, key, typed, types, offices);
    }
    return type;
}

Result<ExitCode> setType(Console& console, const TypeValueOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const BodyType type = desk.names(desk.today()).type(options.type);
        const BodyType edited = valueOf(desk.structure().editType(withValues(desk, type, options.values)));
        return QJsonObject{{u"type"_s, typeObject(desk, edited)}};
    });
}

Result<ExitCode> addType(Console& console, const TypeValueOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        BodyType type;
        type.singular = textOf(options.type);
        type.plural = type.singular + u's';
        const BodyType added = valueOf(desk.structure().addType(withValues(desk, type, options.values)));
        return QJsonObject{{u"type"_s, typeObject(desk, added)}};
    });
}

Result<ExitCode> removeType(Console& console, const TypeOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const BodyType type = desk.names(desk.today()).type(options.type);
        valueOf(desk.structure().removeType(type.id));
        return QJsonObject{{u"removed"_s, type.key}};
    });
}

void addTypeArgument(CLI::App& command, std::string& type) {
    command.add_option("TYPE", type, "A type's key or name, such as liaison-group")
        ->required()
        ->check(isGiven());
}

} // namespace

void addBodyTypeCommands(CLI::App& body, Invocation& invocation) {
    CLI::App& types = *body.add_subcommand("types", "Types of body: their names, rules, offices and seats");
    types.require_subcommand(1);

    CLI::App& list = *types.add_subcommand("list", "List the types");
    auto listing = std::make_shared<RecordOptions>();
    addRecordOptions(list, *listing);
    runs(list, invocation, listing, listTypes);

    CLI::App& show = *types.add_subcommand("show", "Show everything about a type");
    auto showing = std::make_shared<TypeOptions>();
    addTypeArgument(show, showing->type);
    addRecordOptions(show, *showing);
    runs(show, invocation, showing, showType);

    CLI::App& set = *types.add_subcommand("set", "Change a type; FIELD= empties a field");
    auto setting = std::make_shared<TypeValueOptions>();
    addTypeArgument(set, setting->type);
    addChangeOptions(set, *setting);
    set.add_option("FIELD=VALUE", setting->values,
                   "What to set, such as most_members=4 or seats=chair:1,representative:3:per-member")
        ->required();
    runs(set, invocation, setting, setType);

    CLI::App& add = *types.add_subcommand("add", "Add a type");
    auto adding = std::make_shared<TypeValueOptions>();
    add.add_option("NAME", adding->type, "What one body of it is called")->required()->check(isGiven());
    addChangeOptions(add, *adding);
    add.add_option("FIELD=VALUE", adding->values, "Its fields, as “show” names them");
    runs(add, invocation, adding, addType);

    CLI::App& remove = *types.add_subcommand("remove", "Take away a type that no body has or had");
    auto removing = std::make_shared<TypeOptions>();
    addTypeArgument(remove, removing->type);
    addChangeOptions(remove, *removing);
    runs(remove, invocation, removing, removeType);
}

} // namespace liaison::cli
