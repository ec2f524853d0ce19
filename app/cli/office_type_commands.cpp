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
    Q_DECLARE_TR_FUNCTIONS(OfficeTypeCommands)
};

struct OfficeTypeOptions : ChangeOptions {
    std::string office;
};

struct OfficeTypeValueOptions : OfficeTypeOptions {
    std::vector<std::string> values;
};

QString heldInKey(Office::HeldIn heldIn) {
    return heldIn == Office::HeldIn::School ? u"school"_s : u"body"_s;
}

QJsonObject officeTypeObject(const Office& office) {
    return {{u"key"_s, office.key},
            {u"singular"_s, office.singular},
            {u"plural"_s, office.plural},
            {u"held_in"_s, heldInKey(office.heldIn)},
            {u"representative"_s, office.isRepresentative}};
}

Result<ExitCode> listOfficeTypes(Console& console, const RecordOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) {
        const auto offices = valueOf(desk.structure().offices());
        if (console.isJson()) {
            JsonWriter json = console.json();
            json.beginArray();
            for (const Office& office : offices)
                writeJsonValue(json, officeTypeObject(office));
            json.endArray();
            return Result<ExitCode>(ExitCode::Done);
        }
        std::vector<QStringList> rows;
        for (const Office& office : offices)
            rows.push_back({office.key, office.singular, office.plural, heldInKey(office.heldIn),
                            office.isRepresentative ? Words::tr("yes") : QString()});
        console.table({Words::tr("Key"), Words::tr("Name"), Words::tr("Several"), Words::tr("Held in"),
                       Words::tr("Representative")},
                      rows, {false, false, false, false, false});
        return Result<ExitCode>(ExitCode::Done);
    });
}

Office officeWithValues(Office office, const std::vector<std::string>& values) {
    for (const std::string& argument : values) {
        const auto [key, typed] = fieldAndValue(argument);
        if (key == "singular"_L1)
            office.singular = typed;
        else if (key == "plural"_L1)
            office.plural = typed;
        else if (key == "representative"_L1)
            office.isRepresentative = yesOrNo(key, typed);
        else if (key != "held_in"_L1)
            throw UsageError(Words::tr("There is no field “%1”. The fields are %2.")
                                 .arg(key, u"singular, plural, held_in, representative"_s));
        else if (typed == "school"_L1 || typed == "body"_L1)
            office.heldIn = typed == "school"_L1 ? Office::HeldIn::School : Office::HeldIn::Body;
        else
            throw UsageError(Words::tr("held_in: “%1” is not understood; write school or body.").arg(typed));
    }
    return office;
}

Result<ExitCode> setOfficeType(Console& console, const OfficeTypeValueOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const Office office = desk.names(desk.today()).office(options.office);
        const Office edited = valueOf(desk.structure().editOffice(officeWithValues(office, options.values)));
        return QJsonObject{{u"office"_s, officeTypeObject(edited)}};
    });
}

Result<ExitCode> addOfficeType(Console& console, const OfficeTypeValueOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        Office office;
        office.singular = textOf(options.office);
        office.plural = office.singular + u's';
        const Office added = valueOf(desk.structure().addOffice(officeWithValues(office, options.values)));
        return QJsonObject{{u"office"_s, officeTypeObject(added)}};
    });
}

Result<ExitCode> removeOfficeType(Console& console, const OfficeTypeOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const Office office = desk.names(desk.today()).office(options.office);
        valueOf(desk.structure().removeOffice(office.id));
        return QJsonObject{{u"removed"_s, office.key}};
    });
}

void addOfficeTypeArgument(CLI::App& command, std::string& office) {
    command.add_option("OFFICE", office, "An office's key or name, such as vice-chair")
        ->required()
        ->check(isGiven());
}

} // namespace

void addOfficeTypeCommands(CLI::App& office, Invocation& invocation) {
    CLI::App& types = *office.add_subcommand("types", "The offices that there are: their names");
    types.require_subcommand(1);

    CLI::App& list = *types.add_subcommand("list", "List the offices");
    auto listing = std::make_shared<RecordOptions>();
    addRecordOptions(list, *listing);
    runs(list, invocation, listing, listOfficeTypes);

    CLI::App& set = *types.add_subcommand("set", "Change an office");
    auto setting = std::make_shared<OfficeTypeValueOptions>();
    addOfficeTypeArgument(set, setting->office);
    addChangeOptions(set, *setting);
    set.add_option("FIELD=VALUE", setting->values,
                   "singular, plural, held_in or representative, such as plural=Treasurers")
        ->required();
    runs(set, invocation, setting, setOfficeType);

    CLI::App& add =
        *types.add_subcommand("add", "Add an office; “body types set TYPE seats=…” gives it seats");
    auto adding = std::make_shared<OfficeTypeValueOptions>();
    add.add_option("NAME", adding->office, "What one holder of it is called")->required()->check(isGiven());
    addChangeOptions(add, *adding);
    add.add_option("FIELD=VALUE", adding->values, "Its fields, as for “set”");
    runs(add, invocation, adding, addOfficeType);

    CLI::App& remove = *types.add_subcommand("remove", "Take away an office that nothing refers to");
    auto removing = std::make_shared<OfficeTypeOptions>();
    addOfficeTypeArgument(remove, removing->office);
    addChangeOptions(remove, *removing);
    runs(remove, invocation, removing, removeOfficeType);
}

} // namespace liaison::cli
