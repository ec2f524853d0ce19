// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/offices_of_day.h"

#include "core/base/text.h"
#include "core/people/people_repository.h"
#include "core/people/term_repository.h"
#include "core/store/guarded.h"
#include "core/structure/body_type_repository.h"

#include <QCoreApplication>
#include <QHash>

#include <tuple>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Term)
};

/// Schools come before bodies, each by id.
std::pair<std::size_t, qint64> placeKey(const Member& where) {
    return {where.index(), std::visit([](const auto& id) { return id.value; }, where)};
}

} // namespace

Result<OfficesOfDay> OfficesOfDay::load(Database& database, const Structure& structure, Naming naming) {
    return guarded([&] {
        OfficesOfDay loaded;
        loaded.m_structure = &structure;
        loaded.m_offices = BodyTypeRepository(database).offices();
        loaded.readTerms(database);
        if (naming == Naming::NoNames)
            return loaded;
        std::vector<Id<Person>> people;
        people.reserve(loaded.m_standing.size() + loaded.m_coming.size());
        for (const std::vector<Term>* terms : {&loaded.m_standing, &loaded.m_coming}) {
            for (const Term& term : *terms)
                people.push_back(term.person);
        }
        loaded.m_people = PeopleRepository(database).named(std::move(people));
        return loaded;
    });
}

void OfficesOfDay::readTerms(Database& database) {
    std::vector<Term> terms;
    TermRepository(database).forEachNotEndedBy(day(), [&](Term&& term) {
        if (term.standsOn(day()))
            terms.push_back(std::move(term));
        else if (!term.isReversed())
            m_coming.push_back(std::move(term));
    });
    std::stable_sort(m_coming.begin(), m_coming.end(),
                     [](const Term& one, const Term& other) { return one.begins < other.begins; });
    sortStanding(std::move(terms));
}

void OfficesOfDay::sortStanding(std::vector<Term> terms) {
    QHash<Id<Office>, qsizetype> position;
    for (const Office& office : m_offices)
        position.insert(office.id, position.size());
    // Small keys are sorted and each term is moved once: a term is ten times as large.
    using Key = std::tuple<std::size_t, qint64, qsizetype, QDate, std::size_t>;
    std::vector<Key> order;
    order.reserve(terms.size());
    for (std::size_t i = 0; i < terms.size(); ++i) {
        const auto [kind, id] = placeKey(terms[i].where);
        order.emplace_back(kind, id, position.value(terms[i].office), terms[i].begins, i);
    }
    std::sort(order.begin(), order.end());
    m_standing.reserve(terms.size());
    for (const Key& key : order)
        m_standing.push_back(std::move(terms[std::get<4>(key)]));
}

const Office* OfficesOfDay::office(Id<Office> id) const {
    const auto found = std::find_if(m_offices.begin(), m_offices.end(),
                                    [id](const Office& office) { return office.id == id; });
    return found == m_offices.end() ? nullptr : &*found;
}

const Office* OfficesOfDay::officeByKey(const QString& key) const {
    const auto found = std::find_if(m_offices.begin(), m_offices.end(),
                                    [&key](const Office& office) { return office.key == key; });
    return found == m_offices.end() ? nullptr : &*found;
}

std::span<const Term> OfficesOfDay::heldIn(const Member& where) const {
    const auto key = placeKey(where);
    const auto first =
        std::lower_bound(m_standing.begin(), m_standing.end(), key,
                         [](const Term& term, const auto& wanted) { return placeKey(term.where) < wanted; });
    auto last = first;
    while (last != m_standing.end() && placeKey(last->where) == key)
        ++last;
    return {first, last};
}

std::vector<Term> OfficesOfDay::holders(const Member& where, Id<Office> office) const {
    std::vector<Term> found;
    for (const Term& term : heldIn(where)) {
        if (term.office == office && !term.isDeputy)
            found.push_back(term);
    }
    return found;
}

Person OfficesOfDay::person(Id<Person> id) const {
    return m_people.find(id);
}

TermLine OfficesOfDay::line(const Term& term) const {
    TermLine line;
    line.term = term;
    line.person = person(term.person);
    if (const Office* held = office(term.office))
        line.office = held->singular;
    line.place = m_structure->nameOf(term.where);
    if (const auto* id = std::get_if<Id<School>>(&term.where)) {
        if (const PlacedSchool* school = m_structure->school(*id))
            line.urn = school->urn;
    }
    if (term.fromBody.isValid())
        line.from = m_structure->nameOf(term.fromBody);
    return line;
}

QString OfficesOfDay::holderNames(const Member& where, const QString& officeKey) const {
    const Office* wanted = officeByKey(officeKey);
    if (!wanted)
        return {};
    QStringList names;
    for (const Term& term : heldIn(where)) {
        if (term.office != wanted->id || term.isDeputy)
            continue;
        const QString name = person(term.person).fullName();
        names << (term.isInterim ? Words::tr("%1 (interim)").arg(name) : name);
    }
    return names.join(u", "_s);
}

} // namespace liaison
