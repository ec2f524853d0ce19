// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"
#include "app/cli/record_desk.h"
#include "core/base/text.h"
#include "core/people/office_figures.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PeopleLists)
};

struct PeopleListOptions : ListingOptions {
    std::string search;
};

struct OfficeListOptions : ListingOptions {
    std::string type;
    std::string office;
};

struct VacancyListOptions : ListingOptions {
    std::string type;
    bool withSchools = false;
};

/// The offices of everybody on the day, as a person reads them: "Chair, Hill Hub".
QHash<Id<Person>, QJsonArray> officesByPerson(const OfficesOfDay& offices) {
    QHash<Id<Person>, QJsonArray> found;
    for (const Term& term : offices.standing()) {
        const TermLine line = offices.line(term);
        found[term.person] << u"%1, %2"_s.arg(line.office, line.place);
    }
    return found;
}

Result<ExitCode> listPeople(Console& console, const PeopleListOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) {
        const Structure structure = valueOf(desk.structure().asOf(desk.dayOr(options.asOf)));
        const auto offices = officesByPerson(valueOf(OfficesOfDay::load(desk.file().database(), structure)));
        Listing list({{"id", Words::tr("No."), true},
                      {"name", Words::tr("Name")},
                      {"title"},
                      {"first_name"},
                      {"last_name"},
                      {"email", Words::tr("E-mail")},
                      {"telephone", Words::tr("Telephone")},
                      {"address"},
                      {"public", Words::tr("Public")},
                      {"offices", Words::tr("Offices")},
                      {"notes"}});
        for (const Person& person : valueOf(desk.people().list(textOf(options.search))))
            list.add({person.id.value, person.fullName(), textValue(person.title),
                      textValue(person.firstName), person.lastName, textValue(person.email),
                      textValue(person.telephone), textValue(person.address), person.isPublic,
                      offices.value(person.id), textValue(person.notes)});
        return list.tell(console, options, Words::tr("person"), Words::tr("people"));
    });
}

/// The type of the body on the day; null for schools and bodies that do not stand.
const BodyType* typeOfPlace(const Structure& structure, const Member& where) {
    const auto* id = std::get_if<Id<Body>>(&where);
    const PlacedBody* body = id ? structure.body(*id) : nullptr;
    return body ? &structure.typeOf(*body) : nullptr;
}

std::vector<QJsonValue> officeRow(const OfficesOfDay& offices, const Term& term) {
    const TermLine line = offices.line(term);
    const auto* body = std::get_if<Id<Body>>(&term.where);
    const BodyType* type = typeOfPlace(offices.structure(), term.where);
    const Office* office = offices.office(term.office);
    return {term.id.value,
            textValue(office ? office->key : QString()),
            line.office,
            term.person.value,
            line.person.fullName(),
            numberValue(body ? body->value : 0),
            type ? QJsonValue(type->key) : QJsonValue(),
            numberValue(line.urn),
            line.place,
            numberValue(term.fromBody.value),
            textValue(line.from),
            dayValue(term.begins),
            dayValue(term.ends),
            textValue(appointedKey(term.how)),
            textValue(term.electedBy),
            term.isInterim,
            term.isDeputy,
            dayValue(term.lastReported),
            textValue(line.person.email),
            textValue(line.person.telephone),
            line.person.isPublic,
            textValue(term.endReason),
            textValue(term.notes)};
}

Result<ExitCode> listOffices(Console& console, const OfficeListOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.asOf);
        const Id<BodyType> type =
            options.type.empty() ? Id<BodyType>() : desk.names(day).type(options.type).id;
        const Id<Office> office =
            options.office.empty() ? Id<Office>() : desk.names(day).office(options.office).id;
        const Structure structure = valueOf(desk.structure().asOf(day));
        const OfficesOfDay offices = valueOf(OfficesOfDay::load(desk.file().database(), structure));
        Listing list({{"id", Words::tr("No."), true},
                      {"office"},
                      {"office_name", Words::tr("Office")},
                      {"person"},
                      {"person_name", Words::tr("Who")},
                      {"body"},
                      {"body_type"},
                      {"urn", Words::tr("URN"), true},
                      {"place_name", Words::tr("Where")},
                      {"from_body"},
                      {"from_name", Words::tr("Sent by")},
                      {"begins", Words::tr("From")},
                      {"ends", Words::tr("Until")},
                      {"how", Words::tr("How")},
                      {"elected_by"},
                      {"interim", Words::tr("Interim")},
                      {"deputy", Words::tr("Deputy")},
                      {"last_reported", Words::tr("Reported back")},
                      {"email"},
                      {"telephone"},
                      {"public"},
                      {"end_reason"},
                      {"notes"}});
        for (const Term& term : offices.standing()) {
            const BodyType* held = typeOfPlace(structure, term.where);
            if ((type.isValid() && (!held || held->id != type)) ||
                (office.isValid() && term.office != office))
                continue;
            list.add(officeRow(offices, term));
        }
        return list.tell(console, options, Words::tr("office held"), Words::tr("offices held"));
    });
}

Result<ExitCode> listVacancies(Console& console, const VacancyListOptions& options) {
    return readRecord(console, options, [&](RecordDesk& desk) {
        const QDate day = desk.dayOr(options.asOf);
        const Id<BodyType> wanted =
            options.type.empty() ? Id<BodyType>() : desk.names(day).type(options.type).id;
        const Structure structure = valueOf(desk.structure().asOf(day));
        const OfficesOfDay offices =
            valueOf(OfficesOfDay::load(desk.file().database(), structure, OfficesOfDay::Naming::NoNames));
        Listing list({{"office"},
                      {"office_name", Words::tr("Office")},
                      {"body"},
                      {"body_type"},
                      {"urn", Words::tr("URN"), true},
                      {"place_name", Words::tr("Where")},
                      {"from_body"},
                      {"from_name", Words::tr("Seats of")},
                      {"count", Words::tr("Vacant"), true}});
        list.counts("count");
        for (const Vacancy& vacancy : vacantSeats(offices)) {
            const BodyType* type = typeOfPlace(structure, vacancy.body);
            const Office* office = offices.office(vacancy.office);
            if (!type || !office || (wanted.isValid() && type->id != wanted))
                continue;
            list.add({office->key, office->singular, vacancy.body.value, type->key, QJsonValue(),
                      structure.nameOf(vacancy.body), numberValue(vacancy.from.value),
                      textValue(vacancy.from.isValid() ? structure.nameOf(vacancy.from) : QString()),
                      vacancy.count});
        }
        for (const Office& office : offices.offices()) {
            if (!options.withSchools || wanted.isValid() || office.heldIn != Office::HeldIn::School)
                continue;
            for (const Id<School> id : schoolsWithout(offices, office.key)) {
                const PlacedSchool* school = structure.school(id);
                list.add({office.key, office.singular, QJsonValue(), QJsonValue(),
                          numberValue(school ? school->urn : 0), structure.nameOf(id), QJsonValue(),
                          QJsonValue(), qint64(1)});
            }
        }
        return list.tell(console, options, Words::tr("vacancy"), Words::tr("vacancies"));
    });
}

void addType(CLI::App& command, std::string& type) {
    command.add_option("--type", type, "Only in bodies of that type: its key or its name")
        ->type_name("T")
        ->check(isGiven());
}

} // namespace

void addPeopleLists(CLI::App& list, Invocation& invocation) {
    CLI::App& people = *list.add_subcommand("people", "List people, by last name, with their offices");
    auto peopleOptions = std::make_shared<PeopleListOptions>();
    addListingOptions(people, *peopleOptions);
    people.add_option("--search", peopleOptions->search, "Only people whose name or e-mail matches")
        ->type_name("TEXT");
    runs(people, invocation, peopleOptions, listPeople);

    CLI::App& offices = *list.add_subcommand("offices", "List who holds which office");
    auto officeOptions = std::make_shared<OfficeListOptions>();
    addListingOptions(offices, *officeOptions);
    addType(offices, officeOptions->type);
    offices.add_option("--office", officeOptions->office, "Only that office: its key or its name")
        ->type_name("O")
        ->check(isGiven());
    runs(offices, invocation, officeOptions, listOffices);

    CLI::App& vacancies = *list.add_subcommand("vacancies", "List the seats of bodies that nobody fills");
    auto vacancyOptions = std::make_shared<VacancyListOptions>();
    addListingOptions(vacancies, *vacancyOptions);
    addType(vacancies, vacancyOptions->type);
    vacancies.add_flag("--schools", vacancyOptions->withSchools,
                       "Schools without a head or a chair of governors too");
    runs(vacancies, invocation, vacancyOptions, listVacancies);
}

} // namespace liaison::cli
