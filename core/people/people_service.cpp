// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_service.h"

#include "core/base/text.h"
#include "core/people/people_repository.h"
#include "core/people/person_merge.h"
#include "core/people/term_repository.h"
#include "core/people/term_words.h"
#include "core/schools/school_search.h"
#include "core/schools/value_readers.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"

#include <QCoreApplication>

namespace liaison {

namespace {

/// So many offices are named where somebody cannot be removed.
constexpr std::size_t kNamedOffices = 3;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleService)
};

Person found(const PeopleRepository& people, Id<Person> id) {
    auto person = people.find(id);
    if (!person)
        throw StoreError(ErrorCode::NotFound, Words::tr("The record does not have this person any more."));
    return *person;
}

void check(const Person& person) {
    if (const QString problem = personProblem(person); !problem.isEmpty())
        throw StoreError(ErrorCode::Invalid, problem);
}

void checkHoldsNothing(Database& database, const Person& person) {
    const std::vector<Term> terms = TermRepository(database).ofPerson(person.id);
    if (terms.empty())
        return;
    TermWords words(database);
    QStringList said;
    for (std::size_t i = 0; i < std::min(terms.size(), kNamedOffices); ++i)
        said << words.officeAndPlace(terms[i]);
    if (terms.size() > kNamedOffices)
        said << Words::tr("%1 more").arg(terms.size() - kNamedOffices);
    throw StoreError(
        ErrorCode::InUse,
        Words::tr("%1 cannot be removed: the record has %2 (%3). Merge the record with another, or remove "
                  "terms that were typed by mistake first.")
            .arg(person.fullName(),
                 counted(qint64(terms.size()), Words::tr("term of theirs"), Words::tr("terms of theirs")),
                 said.join(u"; "_s)));
}

} // namespace

Result<std::vector<Person>> PeopleService::list(const QString& search) const {
    return guarded([&] {
        const SchoolSearch wanted(search);
        std::vector<Person> people;
        PeopleRepository(m_database).forEach([&](const Person& person, const QString& searchKey) {
            if (wanted.isEmpty() || wanted.matches(searchKey))
                people.push_back(person);
        });
        return people;
    });
}

Result<qint64> PeopleService::count() const {
    return guarded([this] { return PeopleRepository(m_database).count(); });
}

Result<Person> PeopleService::find(Id<Person> id) const {
    return guarded([&] { return found(PeopleRepository(m_database), id); });
}

Result<std::vector<Person>> PeopleService::alike(const Person& person) const {
    return guarded([&] {
        const QString name = nameKeyOf(person);
        const QString email = tidiedPerson(person).email;
        std::vector<Person> people;
        PeopleRepository(m_database).forEach([&](const Person& each, const QString&) {
            const bool hasEmail = !email.isEmpty() && each.email.toLower() == email;
            if (each.id != person.id && (hasEmail || nameKeyOf(each) == name))
                people.push_back(each);
        });
        return people;
    });
}

Result<Person> PeopleService::add(const Person& person) {
    Person added = tidiedPerson(person);
    added.id = {};
    const auto done = m_work.run(Words::tr("Add %1").arg(added.fullName()), [&](Recorder& recorder) {
        check(added);
        added.id = PeopleRepository(m_database).insert(recorder, added);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(added.id);
}

Result<Person> PeopleService::edit(const Person& edited) {
    const Person after = tidiedPerson(edited);
    const auto done = m_work.run(Words::tr("Edit %1").arg(after.fullName()), [&](Recorder& recorder) {
        const PeopleRepository people(m_database);
        Person before = found(people, after.id);
        before.version = after.version;
        check(after);
        people.update(recorder, before, after);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(edited.id);
}

Result<void> PeopleService::remove(Id<Person> id) {
    const auto person = find(id);
    if (!person)
        return tl::unexpected<Error>(person.error());
    const auto done = m_work.run(Words::tr("Remove %1").arg(person->fullName()), [&](Recorder& recorder) {
        const PeopleRepository people(m_database);
        const Person held = found(people, id);
        checkHoldsNothing(m_database, held);
        people.remove(recorder, held);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return {};
}

Result<QStringList> PeopleService::doubtsAboutMerging(Id<Person> keep,
                                                      const std::vector<Id<Person>>& others) const {
    return guarded([&] {
        const PeopleRepository people(m_database);
        std::vector<Person> merged;
        for (const Id<Person> id : others)
            merged.push_back(found(people, id));
        return mergeDoubts(m_database, found(people, keep), merged);
    });
}

Result<Person> PeopleService::merge(Id<Person> keep, const std::vector<Id<Person>>& others) {
    const auto kept = find(keep);
    if (!kept)
        return kept;
    const auto done =
        m_work.run(Words::tr("Merge records of %1").arg(kept->fullName()), [&](Recorder& recorder) {
            const PeopleRepository people(m_database);
            Person before = found(people, keep);
            std::vector<Person> merged;
            for (const Id<Person> id : others) {
                if (id == keep)
                    throw StoreError(ErrorCode::Invalid,
                                     Words::tr("%1 cannot be merged with the same record; choose another.")
                                         .arg(before.fullName()));
                const bool isNamedTwice = std::any_of(merged.begin(), merged.end(),
                                                      [id](const Person& known) { return known.id == id; });
                if (!isNamedTwice)
                    merged.push_back(found(people, id));
            }
            moveTerms(recorder, m_database, before, merged);
            people.update(recorder, before, mergedPerson(before, merged));
            for (const Person& other : merged)
                people.remove(recorder, other);
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(keep);
}

Result<std::vector<PossibleDuplicates>> PeopleService::possibleDuplicates() const {
    const auto people = list();
    if (!people)
        return tl::unexpected<Error>(people.error());
    return duplicatesAmong(*people);
}

QString personProblem(const Person& person) {
    if (tidied(person.lastName).isEmpty())
        return Words::tr("The person has no last name; type one.");
    if (!person.email.trimmed().isEmpty() && !looksLikeEmail(person.email.trimmed()))
        return Words::tr("“%1” is not an e-mail address; mend it or leave it blank.")
            .arg(person.email.trimmed());
    return {};
}

Person tidiedPerson(Person person) {
    for (QString Person::*member :
         {&Person::title, &Person::firstName, &Person::lastName, &Person::email, &Person::telephone})
        person.*member = tidied(person.*member);
    person.email = person.email.toLower();
    person.address = person.address.trimmed();
    person.notes = person.notes.trimmed();
    return person;
}

} // namespace liaison
