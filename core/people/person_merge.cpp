// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person_merge.h"

#include "core/base/text.h"
#include "core/people/term_repository.h"

#include <numeric>

namespace liaison {

namespace {

/// Whether a term tells nothing that the other does not.
bool saysTheSame(Term one, const Term& other) {
    one.id = other.id;
    one.version = other.version;
    one.person = other.person;
    return one == other;
}

/// Sets of places that belong together, each named by its first.
class Circles {
public:
    explicit Circles(std::size_t size) : m_firsts(size) { std::iota(m_firsts.begin(), m_firsts.end(), 0); }

    std::size_t firstOf(std::size_t place) {
        while (m_firsts[place] != place)
            place = m_firsts[place] = m_firsts[m_firsts[place]];
        return place;
    }
    void join(std::size_t one, std::size_t other) {
        const std::size_t a = firstOf(one);
        const std::size_t b = firstOf(other);
        m_firsts[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_firsts;
};

} // namespace

QString nameKeyOf(const Person& person) {
    return plainFolded(person.lastName) + u'|' + plainFolded(person.firstName);
}

Person mergedPerson(const Person& keep, const std::vector<Person>& others) {
    Person person = keep;
    for (const Person& other : others) {
        for (QString Person::*member : {&Person::title, &Person::firstName}) {
            if ((person.*member).isEmpty())
                person.*member = other.*member;
        }
        for (QString Person::*member : {&Person::email, &Person::telephone, &Person::address}) {
            if (!(person.*member).isEmpty() || (other.*member).isEmpty())
                continue;
            person.*member = other.*member;
            person.isPublic = person.isPublic && other.isPublic;
        }
        if (!other.notes.isEmpty() && !person.notes.contains(other.notes))
            person.notes = person.notes.isEmpty() ? other.notes : person.notes + u'\n' + other.notes;
    }
    return person;
}

void moveTerms(Recorder& recorder, Database& database, const Person& keep,
               const std::vector<Person>& others) {
    const TermRepository terms(database);
    std::vector<Term> held = terms.ofPerson(keep.id);
    for (const Person& other : others) {
        for (const Term& term : terms.ofPerson(other.id)) {
            const bool isHeld = std::any_of(held.begin(), held.end(),
                                            [&](const Term& each) { return saysTheSame(term, each); });
            if (isHeld) {
                terms.remove(recorder, term);
                continue;
            }
            Term moved = term;
            moved.person = keep.id;
            terms.update(recorder, term, moved);
            held.push_back(moved);
        }
    }
}

std::vector<PossibleDuplicates> duplicatesAmong(const std::vector<Person>& people) {
    Circles circles(people.size());
    QHash<QString, std::size_t> byName;
    QHash<QString, std::size_t> byEmail;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const QString name = nameKeyOf(people[i]);
        const QString email = people[i].email.toLower();
        if (const auto known = byName.constFind(name); known != byName.cend())
            circles.join(*known, i);
        else
            byName.insert(name, i);
        if (email.isEmpty())
            continue;
        if (const auto known = byEmail.constFind(email); known != byEmail.cend())
            circles.join(*known, i);
        else
            byEmail.insert(email, i);
    }
    std::map<std::size_t, PossibleDuplicates> groups;
    for (std::size_t i = 0; i < people.size(); ++i)
        groups[circles.firstOf(i)].people.push_back(people[i]);
    std::vector<PossibleDuplicates> found;
    for (auto& [first, group] : groups) {
        if (group.people.size() < 2)
            continue;
        const auto all = [&group](const auto& same) {
            return std::all_of(group.people.begin(), group.people.end(),
                               [&](const Person& each) { return same(each, group.people.front()); });
        };
        group.haveOneName =
            all([](const Person& a, const Person& b) { return nameKeyOf(a) == nameKeyOf(b); });
        group.haveOneEmail = all([](const Person& a, const Person& b) {
            return !a.email.isEmpty() && a.email.toLower() == b.email.toLower();
        });
        found.push_back(std::move(group));
    }
    return found;
}

} // namespace liaison
