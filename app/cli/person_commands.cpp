// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/body_type_fields.h"
#include "app/cli/listing.h"
#include "app/cli/record_desk.h"
#include "core/base/text.h"
#include "core/people/person_name.h"
#include "core/schools/field_names.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PersonCommands)
};

struct PersonOptions : ChangeOptions {
    std::string person;
};

struct PersonValueOptions : PersonOptions {
    std::vector<std::string> values;
};

struct MergeOptions : PersonOptions {
    std::vector<std::string> others;
    bool althoughDifferent = false;
};

void setField(Person& person, const QString& key, const QString& typed) {
    static const std::map<QString, QString Person::*> texts = {
        {u"title"_s, &Person::title},         {u"first_name"_s, &Person::firstName},
        {u"last_name"_s, &Person::lastName},  {u"email"_s, &Person::email},
        {u"telephone"_s, &Person::telephone}, {u"address"_s, &Person::address},
        {u"notes"_s, &Person::notes}};
    if (const auto member = texts.find(key); member != texts.end()) {
        person.*(member->second) = typed;
    } else if (key == "public"_L1) {
        person.isPublic = yesOrNo(key, typed);
    } else if (key == "name"_L1) {
        splitName(typed, person);
    } else {
        QStringList keys{u"name"_s, u"public"_s};
        for (const auto& [known, unused] : texts)
            keys << known;
        throw UsageError(Words::tr("A person has no field “%1”.%2 The fields are %3.")
                             .arg(key, didYouMean(key, keys), keys.join(u", "_s)));
    }
}

Person withValues(Person person, const std::vector<std::string>& values) {
    for (const std::string& argument : values) {
        const auto [key, typed] = fieldAndValue(argument);
        setField(person, key, typed);
    }
    return person;
}

QJsonObject personObject(const Person& person) {
    return {{u"person"_s, QJsonObject{{u"id"_s, person.id.value},
                                      {u"name"_s, person.fullName()},
                                      {u"title"_s, textValue(person.title)},
                                      {u"first_name"_s, textValue(person.firstName)},
                                      {u"last_name"_s, textValue(person.lastName)},
                                      {u"email"_s, textValue(person.email)},
                                      {u"telephone"_s, textValue(person.telephone)},
                                      {u"address"_s, textValue(person.address)},
                                      {u"public"_s, person.isPublic},
                                      {u"notes"_s, textValue(person.notes)}}}};
}

Result<ExitCode> addPerson(Console& console, const PersonValueOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        Person person;
        splitName(textOf(options.person), person);
        person = withValues(person, options.values);
        QJsonArray alike;
        for (const Person& other : valueOf(desk.people().alike(person))) {
            alike << other.id.value;
            console.remark(Words::tr("The record has %1 already, as number %2; “person merge” makes one "
                                     "record of two.")
                               .arg(other.fullName())
                               .arg(other.id.value));
        }
        QJsonObject added = personObject(valueOf(desk.people().add(person)));
        added.insert(u"alike"_s, alike);
        return added;
    });
}

Result<ExitCode> setPerson(Console& console, const PersonValueOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const Person person = desk.names(desk.today()).person(options.person);
        return personObject(valueOf(desk.people().edit(withValues(person, options.values))));
    });
}

Result<ExitCode> mergePeople(Console& console, const MergeOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const RecordNames names = desk.names(desk.today());
        const Person kept = names.person(options.person);
        std::vector<Id<Person>> others;
        for (const std::string& other : options.others)
            others.push_back(names.person(other).id);
        const QStringList doubts = valueOf(desk.people().doubtsAboutMerging(kept.id, others));
        if (!doubts.isEmpty() && !options.althoughDifferent)
            throw StoreError(
                ErrorCode::Invalid,
                Words::tr("They may be different people: %1 Nothing was merged; if they are one, "
                          "say so with --although-different.")
                    .arg(doubts.join(u' ')));
        return personObject(valueOf(desk.people().merge(kept.id, others)));
    });
}

Result<ExitCode> removePerson(Console& console, const PersonOptions& options) {
    return changeRecord(console, options, [&](RecordDesk& desk) {
        const Person person = desk.names(desk.today()).person(options.person);
        valueOf(desk.people().remove(person.id));
        return QJsonObject{{u"removed"_s, person.id.value}};
    });
}

void addPersonArgument(CLI::App& command, PersonOptions& options, const std::string& name = "PERSON") {
    command.add_option(name, options.person, "Name, e-mail address, or number as “list people” shows it")
        ->required()
        ->check(isGiven());
    addChangeOptions(command, options);
}

const char* const kFieldsHelp =
    "name, title, first_name, last_name, email, telephone, address, public (yes or no) or notes";

} // namespace

void addPersonCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& person = *root.add_subcommand("person", "People: add, change, merge or remove one");
    person.require_subcommand(1);

    CLI::App& add = *person.add_subcommand("add", "Add a person to the record");
    auto adding = std::make_shared<PersonValueOptions>();
    add.add_option("NAME", adding->person, "The whole name, such as \"Mrs Ada Ferris\"")
        ->required()
        ->check(isGiven());
    addChangeOptions(add, *adding);
    add.add_option("FIELD=VALUE", adding->values, kFieldsHelp);
    runs(add, invocation, adding, addPerson);

    CLI::App& set = *person.add_subcommand("set", "Change a person's details; FIELD= empties one");
    auto setting = std::make_shared<PersonValueOptions>();
    addPersonArgument(set, *setting);
    set.add_option("FIELD=VALUE", setting->values, kFieldsHelp)->required();
    runs(set, invocation, setting, setPerson);

    CLI::App& merge = *person.add_subcommand("merge", "Make one record of several of one person");
    auto merging = std::make_shared<MergeOptions>();
    addPersonArgument(merge, *merging, "KEEP");
    merge.add_option("OTHER", merging->others, "Those that become part of the record kept")
        ->required()
        ->check(isGiven());
    merge.add_flag("--although-different", merging->althoughDifferent,
                   "Merge them although their names differ, or one person would fill two seats");
    runs(merge, invocation, merging, mergePeople);

    CLI::App& remove = *person.add_subcommand("remove", "Take away somebody who never held an office");
    auto removing = std::make_shared<PersonOptions>();
    addPersonArgument(remove, *removing);
    runs(remove, invocation, removing, removePerson);
}

} // namespace liaison::cli
