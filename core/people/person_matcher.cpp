// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person_matcher.h"

#include "core/base/text.h"
#include "core/people/person_name.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleImporter)
};

bool haveOneEmail(const Person& one, const Person& other) {
    return !one.email.isEmpty() && one.email.toLower() == other.email.toLower();
}

bool haveTwoEmails(const Person& one, const Person& other) {
    return !one.email.isEmpty() && !other.email.isEmpty() && one.email.toLower() != other.email.toLower();
}

} // namespace

PersonMatcher::PersonMatcher(const PeopleContext& context) {
    m_known.reserve(context.people.size());
    for (const Person& person : context.people) {
        m_known.push_back({{person, person}, 0});
        m_byId.insert(person.id, m_known.size() - 1);
        index(m_known.size() - 1);
    }
    for (const Term& term : context.terms) {
        if (const auto person = ofRecord(term.person))
            addOffice(*person, term.where);
    }
}

QString PersonMatcher::placeKey(const Member& where) {
    return u"%1/%2"_s.arg(where.index()).arg(std::visit([](const auto& id) { return id.value; }, where));
}

void PersonMatcher::index(Place place) {
    const Person& person = m_known[place].planned.after;
    m_byLastName[plainFolded(person.lastName)].push_back(place);
    if (!person.email.isEmpty())
        m_byEmail[person.email.toLower()].push_back(place);
}

void PersonMatcher::addOffice(Place person, const Member& where) {
    std::vector<Place>& there = m_byPlace[placeKey(where)];
    if (std::find(there.begin(), there.end(), person) == there.end())
        there.push_back(person);
}

bool PersonMatcher::isAt(Place person, const Member& where) const {
    const auto there = m_byPlace.constFind(placeKey(where));
    return there != m_byPlace.cend() && std::find(there->begin(), there->end(), person) != there->end();
}

PersonMatcher::Match PersonMatcher::match(const PeopleDraft& draft) const {
    std::vector<Place> sure;
    std::vector<Place> doubtful;
    QString doubt;
    const auto ask = [&](Place candidate, const QString& reason) {
        doubtful.push_back(candidate);
        if (doubt.isEmpty())
            doubt = reason;
    };
    const Person& said = draft.person;
    for (const Place candidate : m_byLastName.value(plainFolded(said.lastName))) {
        const Person& known = m_known[candidate].planned.after;
        const FirstNames names = compareFirstNames(said.firstName, known.firstName);
        const bool isHere = isAt(candidate, draft.where);
        if (names == FirstNames::Different) {
            if (isHere || haveOneEmail(said, known))
                ask(candidate, Words::tr("The last name is known here, with another first name."));
        } else if (haveOneEmail(said, known) || (isHere && names == FirstNames::Same)) {
            sure.push_back(candidate);
        } else if (isHere && !haveTwoEmails(said, known)) {
            sure.push_back(candidate);
        } else if (isHere) {
            ask(candidate, Words::tr("Somebody here may have this name, with another e-mail address."));
        } else if (names == FirstNames::Same) {
            ask(candidate, haveTwoEmails(said, known)
                               ? Words::tr("Somebody has this name, with another e-mail address.")
                               : Words::tr("Somebody has this name, in another place."));
        }
    }
    for (const Place candidate : m_byEmail.value(said.email.toLower())) {
        const Person& known = m_known[candidate].planned.after;
        const bool isOtherName = plainFolded(known.lastName) != plainFolded(said.lastName);
        if (isOtherName && !said.firstName.isEmpty() &&
            compareFirstNames(said.firstName, known.firstName) == FirstNames::Same)
            ask(candidate,
                Words::tr("Somebody has this e-mail address and first name, with another last name."));
    }
    if (sure.size() == 1)
        return {sure.front(), {}, {}};
    if (!sure.empty())
        return {std::nullopt, Words::tr("The record has several people of this name here."), sure};
    return {std::nullopt, doubt, doubtful};
}

PersonMatcher::Place PersonMatcher::add(const Person& person, qint64 line) {
    Person added = person;
    added.id = {};
    m_known.push_back({{Person(), added}, line});
    index(m_known.size() - 1);
    return m_known.size() - 1;
}

std::optional<PersonMatcher::Place> PersonMatcher::ofRecord(Id<Person> id) const {
    const auto found = m_byId.constFind(id);
    return found == m_byId.cend() ? std::nullopt : std::optional(*found);
}

std::optional<PersonMatcher::Place> PersonMatcher::ofLine(qint64 line) const {
    const auto found = m_byLine.constFind(line);
    return found == m_byLine.cend() ? std::nullopt : std::optional(*found);
}

void PersonMatcher::learn(Place place, const Person& said) {
    Person& known = m_known[place].planned.after;
    for (QString Person::*member : {&Person::email, &Person::telephone}) {
        if (!(said.*member).isEmpty())
            known.*member = said.*member;
    }
    if (known.title.isEmpty())
        known.title = said.title;
    if (known.firstName.size() <= 1 && said.firstName.size() > 1 &&
        compareFirstNames(known.firstName, said.firstName) != FirstNames::Different)
        known.firstName = said.firstName;
    if (!known.email.isEmpty()) {
        std::vector<Place>& there = m_byEmail[known.email.toLower()];
        if (std::find(there.begin(), there.end(), place) == there.end())
            there.push_back(place);
    }
}

} // namespace liaison
