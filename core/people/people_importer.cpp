// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_importer.h"

#include "core/base/text.h"
#include "core/people/people_planner.h"
#include "core/people/people_repository.h"
#include "core/people/term_repository.h"
#include "core/people/term_words.h"
#include "core/schools/school_repository.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"
#include "core/structure/body_repository.h"
#include "core/structure/body_type_repository.h"
#include "core/structure/structure_repository.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleImporter)
};

std::vector<PeopleSchool> peopleSchools(Database& database) {
    std::vector<PeopleSchool> schools;
    SchoolRepository(database).forEach(
        {SchoolField::Urn, SchoolField::Name, SchoolField::Status, SchoolField::Opened, SchoolField::Closed},
        [&schools](const School& school) {
            schools.push_back({school.id, school.urn.value_or(0), school.name, school.opened, school.closed,
                               school_status::isClosed(school.status)});
        });
    return schools;
}

/// The bodies above each body on the day, read at once.
BodiesAbove bodiesAboveAll(const Structure& structure) {
    QHash<Id<Body>, std::vector<Id<Body>>> above;
    const BodiesAbove find = bodiesAboveIn(structure);
    for (const PlacedBody& body : structure.bodies())
        above.insert(body.id, find(body.id));
    return [above](Id<Body> body) { return above.value(body); };
}

/// Says what offices the people hold whom a question offers.
void tellOffices(Database& database, PeoplePlan& plan, QDate day) {
    TermWords words(database);
    for (PersonQuestion& question : plan.questions) {
        for (PersonQuestion::Candidate& candidate : question.candidates) {
            QStringList offices;
            for (const Term& term : TermRepository(database).ofPerson(candidate.person)) {
                if (term.standsOn(day))
                    offices << words.officeAndPlace(term);
            }
            candidate.offices = offices.join(u"; "_s);
        }
    }
}

/// Writes a plan's ticked entries. Throws StoreError.
class PlanWriter {
public:
    PlanWriter(Recorder& recorder, const PeoplePlan& plan)
        : m_recorder(recorder), m_plan(plan), m_people(recorder.database()), m_terms(recorder.database()) {}

    void write(const PeopleEntry& entry) {
        if (!entry.ticked || entry.kind == PeopleEntryKind::Unchanged)
            return;
        const Id<Person> person = personOf(entry.person);
        for (const EndedTerm& ended : entry.ended)
            end(ended);
        if (entry.kind == PeopleEntryKind::NewTerm) {
            Term term = entry.after;
            term.person = person;
            m_terms.insert(m_recorder, term);
        } else if (entry.kind == PeopleEntryKind::Changed) {
            change(entry);
        }
    }

private:
    Id<Person> personOf(std::size_t place) {
        if (const auto known = m_written.constFind(place); known != m_written.cend())
            return *known;
        const PlannedPerson& planned = m_plan.people[place];
        Id<Person> id = planned.before.id;
        if (planned.isNew())
            id = m_people.insert(m_recorder, planned.after);
        else
            m_people.update(m_recorder, planned.before, planned.after);
        m_written.insert(place, id);
        return id;
    }

    /// An earlier entry may have ended the term: its version is read anew, within the same action.
    void change(const PeopleEntry& entry) {
        if (const auto held = m_terms.find(entry.before.id))
            m_terms.update(m_recorder, *held, entry.after);
    }

    void end(const EndedTerm& ended) {
        const auto held = m_terms.find(ended.term.id);
        if (!held || (held->ends.isValid() && held->ends <= ended.lastDay))
            return;
        Term after = *held;
        after.ends = ended.lastDay;
        m_terms.update(m_recorder, *held, after);
    }

    Recorder& m_recorder;
    const PeoplePlan& m_plan;
    PeopleRepository m_people;
    TermRepository m_terms;
    QHash<std::size_t, Id<Person>> m_written;
};

std::vector<SchoolHead> headsOf(Database& database, QDate today) {
    std::vector<SchoolHead> heads;
    qint64 line = 0;
    SchoolRepository(database).forEach(
        {SchoolField::Urn, SchoolField::Name, SchoolField::Status, SchoolField::Opened, SchoolField::Closed,
         SchoolField::HeadTitle, SchoolField::HeadFirstName, SchoolField::HeadLastName,
         SchoolField::HeadEmail},
        [&](const School& school) {
            if (!existedOn(school, today) || school.headLastName.isEmpty())
                return;
            PeopleRow row;
            row.line = ++line;
            row.urn = school.urn ? QString::number(*school.urn) : QString();
            row.school = school.name;
            row.role = QString::fromLatin1(office_key::kHeadteacher);
            row.title = school.headTitle;
            row.firstName = school.headFirstName;
            row.lastName = school.headLastName;
            row.email = school.headEmail;
            row.cells = QStringList{row.urn, row.school, row.title, row.firstName, row.lastName, row.email};
            heads.push_back({school.id, std::move(row)});
        },
        true);
    return heads;
}

} // namespace

PeopleImporter::PeopleImporter(Database& database, UnitOfWork& work, const Clock& clock)
    : m_database(database), m_work(work), m_clock(clock) {}

Result<PeopleInspection> PeopleImporter::inspect(const QString& path) const {
    const auto format = detectListFormat(path, peopleHeaderWords());
    if (!format)
        return tl::unexpected<Error>(format.error());
    return inspect(path, *format);
}

Result<PeopleInspection> PeopleImporter::inspect(const QString& path, const ListFormat& format) const {
    const auto reader = openList(path, format);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    auto sample = readSample(**reader);
    if (!sample)
        return tl::unexpected<Error>(sample.error());
    return PeopleInspection{path, format, PeopleMapping::ofHeader((*reader)->header()), std::move(*sample)};
}

PeopleContext PeopleImporter::context(QDate day) const {
    PeopleContext context;
    PeopleRepository people(m_database);
    people.forEach([&context](const Person& person, const QString&) { context.people.push_back(person); });
    context.terms = TermRepository(m_database).all();
    context.offices = BodyTypeRepository(m_database).offices();
    context.types = BodyTypeRepository(m_database).types();
    context.bodies = BodyRepository(m_database).all();
    context.schools = peopleSchools(m_database);
    context.bodiesAbove = bodiesAboveAll(StructureRepository(m_database).asOf(day));
    context.state = people.state();
    return context;
}

Result<PeoplePlan> PeopleImporter::plan(const QString& path, const ListFormat& format, PeopleOptions options,
                                        const std::function<bool(double)>& progress) const {
    if (!options.day.isValid())
        options.day = m_clock.today();
    const auto reader = openList(path, format);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    if (options.mapping.columns.empty())
        options.mapping = PeopleMapping::ofHeader((*reader)->header());
    const auto rows = readPeopleRows(**reader, options.mapping, progress);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    return guarded([&] {
        PeoplePlan plan = planPeople(context(options.day), *rows, options);
        plan.sourceName = QFileInfo(path).fileName();
        for (const ListNote& note : (*reader)->notes())
            plan.notes.push_back(note);
        tellOffices(m_database, plan, options.day);
        return plan;
    });
}

Result<PeoplePlan> PeopleImporter::planHeads(PeopleOptions options) const {
    if (!options.day.isValid())
        options.day = m_clock.today();
    options.mapping = PeopleMapping::ofHeader(
        {u"URN"_s, u"School"_s, u"Title"_s, u"First name"_s, u"Last name"_s, u"E-mail"_s});
    return guarded([&] {
        PeoplePlan plan =
            liaison::planHeads(context(options.day), headsOf(m_database, m_clock.today()), options);
        plan.sourceName = Words::tr("the school list");
        tellOffices(m_database, plan, options.day);
        return plan;
    });
}

Result<PeopleOutcome> PeopleImporter::apply(const PeoplePlan& plan) {
    PeopleOutcome outcome;
    outcome.counts = plan.counts(true);
    const qint64 writes = plan.writes();
    if (writes == 0)
        return outcome;
    const QString title =
        Words::tr("Import %1 from %2")
            .arg(counted(writes, Words::tr("office-holder"), Words::tr("office-holders")), plan.sourceName);
    const auto done = m_work.run(title, [&](Recorder& recorder) {
        if (PeopleRepository(m_database).state() != plan.recordState)
            throw StoreError(
                ErrorCode::Conflict,
                Words::tr("People or offices have been changed since this import was looked through; look "
                          "through it again."));
        PlanWriter writer(recorder, plan);
        for (const PeopleEntry& entry : plan.entries)
            writer.write(entry);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    outcome.changeSetId = done->id.value;
    return outcome;
}

} // namespace liaison
