// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_day.h"

#include "core/people/people_service.h"
#include "core/store/trust_file.h"
#include "core/structure/body_service.h"
#include "core/structure/structure_service.h"
#include "ui/widgets/row_model.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleDay)
};

template <class T>
tl::unexpected<Error> failed(const Result<T>& result) {
    return tl::unexpected<Error>(result.error());
}

void addTerms(PeopleDay& day) {
    day.terms.reserve(day.offices.standing().size());
    for (const Term& term : day.offices.standing())
        day.terms.push_back(day.rowOf(term));
}

void addPeople(PeopleDay& day, std::vector<Person> people) {
    QHash<Id<Person>, std::vector<std::size_t>> held;
    for (std::size_t i = 0; i < day.terms.size(); ++i)
        held[day.terms[i].line.term.person].push_back(i);
    day.people.reserve(people.size());
    day.peopleToPick.reserve(people.size());
    for (Person& person : people) {
        PersonRow row;
        QStringList offices;
        QStringList places;
        QStringList both;
        for (const std::size_t at : held.value(person.id)) {
            const TermLine& line = day.terms[at].line;
            if (!offices.contains(line.office))
                offices << line.office;
            if (!places.contains(line.place))
                places << line.place;
            both << Words::tr("%1, %2").arg(line.office, line.place);
            row.officeIds << line.term.office.value;
        }
        row.offices = offices.join(u"; "_s);
        row.places = places.join(u"; "_s);
        const QString detail = both.isEmpty() ? person.email : both.first();
        const QString name = person.fullName();
        day.peopleToPick.push_back(
            {person.id.value, name, detail,
             pickKey(person.firstName + u' ' + person.lastName + u' ' + person.title)});
        row.searchKey =
            searchKey(QStringList{name, person.email, person.telephone, row.offices, row.places}.join(u' '));
        row.person = std::move(person);
        day.people.push_back(std::move(row));
    }
}

void addVacancy(PeopleDay& day, const Vacancy& vacancy, const Member& where, qint64 urn) {
    VacancyRow row;
    row.key = qint64(day.vacancies.size()) + 1;
    row.office = vacancy.office;
    row.where = where;
    row.from = vacancy.from;
    row.count = vacancy.count;
    if (const Office* office = day.offices.office(vacancy.office))
        row.officeName = office->singular;
    row.place = day.structure.nameOf(where);
    row.urn = urn;
    if (vacancy.from.isValid())
        row.fromName = day.structure.nameOf(vacancy.from);
    row.searchKey = searchKey(u"%1 %2 %3 %4"_s.arg(row.officeName, row.place, row.fromName).arg(urn));
    day.vacancies.push_back(std::move(row));
}

void addVacancies(PeopleDay& day) {
    for (const Vacancy& vacancy : vacantSeats(day.offices))
        addVacancy(day, vacancy, vacancy.body, 0);
    for (const Office& office : day.offices.offices()) {
        if (office.heldIn != Office::HeldIn::School)
            continue;
        for (const Id<School> school : schoolsWithout(day.offices, office.key)) {
            const PlacedSchool* placed = day.structure.school(school);
            addVacancy(day, {office.id, {}, {}, 1}, school, placed ? placed->urn : 0);
        }
    }
}

void addBoards(PeopleDay& day) {
    for (const PlacedBody& body : day.structure.bodies()) {
        const BodyType& type = day.structure.typeOf(body);
        if (type.seats.empty())
            continue;
        const bool hasMemberSeats = std::any_of(type.seats.begin(), type.seats.end(),
                                                [](const SeatRule& rule) { return rule.isPerMember; });
        day.boards.push_back({body.id, body.name, hasMemberSeats});
    }
    // Boards whose members fill seats are what one comes for.
    std::stable_partition(day.boards.begin(), day.boards.end(),
                          [](const BoardChoice& board) { return board.hasMemberSeats; });
}

void addPlaces(PeopleDay& day, const std::vector<Body>& bodies) {
    for (const Body& body : bodies) {
        if (body.closed.isValid() && body.closed < day.day())
            continue;
        const BodyForm& form = body.formOn(day.day());
        const BodyType* type = day.structure.type(form.type);
        day.bodiesToPick.push_back(
            {pickKeyOf(body.id), form.name, type ? type->singular : QString(), pickKey(form.name)});
    }
    std::sort(day.bodiesToPick.begin(), day.bodiesToPick.end(), [](const PickItem& a, const PickItem& b) {
        return QString::localeAwareCompare(a.text, b.text) < 0;
    });
    day.placesToPick = day.bodiesToPick;
    for (const PlacedSchool& school : day.structure.schools()) {
        if (!school.stands)
            continue;
        const QString urn = school.urn != 0 ? QString::number(school.urn) : QString();
        day.placesToPick.push_back(
            {pickKeyOf(school.id), school.name, urn, pickKey(school.name + u' ' + urn)});
    }
}

} // namespace

QString placeWithUrn(const QString& place, qint64 urn) {
    return urn > 0 ? u"%1 (%2)"_s.arg(place).arg(urn) : place;
}

OfficeRow PeopleDay::rowOf(const Term& term) const {
    OfficeRow row;
    row.line = offices.line(term);
    const TermLine& line = row.line;
    row.searchKey = searchKey(QStringList{line.office, line.place, line.person.fullName(), line.from,
                                          line.urn > 0 ? QString::number(line.urn) : QString()}
                                  .join(u' '));
    return row;
}

std::vector<OfficeRow> PeopleDay::ending(qint64 withinDays) const {
    std::vector<OfficeRow> rows;
    for (const EndingTerm& ending : termsEnding(offices, withinDays)) {
        rows.push_back(rowOf(ending.term));
        rows.back().isFollowed = ending.isFollowed;
    }
    return rows;
}

Result<std::shared_ptr<const PeopleDay>> loadPeopleDay(TrustFile& file, QDate on) {
    auto day = std::make_shared<PeopleDay>();
    auto structure = StructureService(file.database(), file.unitOfWork(), file.clock()).asOf(on);
    if (!structure)
        return failed(structure);
    // The offices refer to the structure: it goes to its place before they are read.
    day->structure = std::move(*structure);
    auto offices = OfficesOfDay::load(file.database(), day->structure);
    if (!offices)
        return failed(offices);
    day->offices = std::move(*offices);
    auto people = PeopleService(file.database(), file.unitOfWork()).list();
    if (!people)
        return failed(people);
    const auto bodies = BodyService(file.database(), file.unitOfWork()).list();
    if (!bodies)
        return failed(bodies);
    addTerms(*day);
    addPeople(*day, std::move(*people));
    addVacancies(*day);
    addBoards(*day);
    addPlaces(*day, *bodies);
    return std::shared_ptr<const PeopleDay>(std::move(day));
}

} // namespace liaison
