// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_context.h"

#include "core/base/text.h"

namespace liaison {

PeoplePlaces::PeoplePlaces(const PeopleContext& context) : m_context(context) {
    for (const PeopleSchool& school : context.schools) {
        if (school.urn > 0)
            m_byUrn.insert(school.urn, &school);
        m_schools.insert(school.id, &school);
        m_schoolsByName.insert(folded(school.name), &school);
    }
    for (const Body& body : context.bodies) {
        m_bodies.insert(body.id, &body);
        for (const BodyForm& form : body.forms) {
            const QString name = folded(form.name);
            if (!m_bodiesByName.contains(name, &body))
                m_bodiesByName.insert(name, &body);
        }
    }
    for (const BodyType& type : context.types)
        m_types.insert(type.id, &type);
}

const PeopleSchool* PeoplePlaces::school(qint64 urn) const {
    return m_byUrn.value(urn);
}

const PeopleSchool* PeoplePlaces::school(Id<School> id) const {
    return m_schools.value(id);
}

std::vector<const PeopleSchool*> PeoplePlaces::schoolsNamed(const QString& name) const {
    const auto found = m_schoolsByName.values(folded(name));
    return {found.begin(), found.end()};
}

std::vector<const Body*> PeoplePlaces::bodiesNamed(const QString& name, QDate day) const {
    const QString key = folded(name);
    const auto ever = m_bodiesByName.values(key);
    std::vector<const Body*> now;
    for (const Body* body : ever) {
        if (body->standsOn(day) && folded(body->formOn(day).name) == key)
            now.push_back(body);
    }
    return now.empty() ? std::vector<const Body*>(ever.begin(), ever.end()) : now;
}

const Body* PeoplePlaces::body(Id<Body> id) const {
    return m_bodies.value(id);
}

const BodyType* PeoplePlaces::typeOf(const Body& body, QDate day) const {
    return m_types.value(body.formOn(day).type);
}

const Office* PeoplePlaces::office(Id<Office> id) const {
    for (const Office& office : m_context.offices) {
        if (office.id == id)
            return &office;
    }
    return nullptr;
}

QString PeoplePlaces::nameOf(const Member& where, QDate day) const {
    if (const auto* id = std::get_if<Id<Body>>(&where)) {
        const Body* found = body(*id);
        return found ? found->formOn(day).name : QString();
    }
    const PeopleSchool* found = school(std::get<Id<School>>(where));
    return found ? found->name : QString();
}

std::optional<SeatRule> PeoplePlaces::seatRuleOf(const Member& where, Id<Office> id, QDate day) const {
    if (std::holds_alternative<Id<School>>(where)) {
        const Office* held = office(id);
        return held && held->heldIn == Office::HeldIn::School ? std::optional(SeatRule{id, 1, false})
                                                              : std::nullopt;
    }
    const Body* found = body(std::get<Id<Body>>(where));
    const BodyType* type = found ? typeOf(*found, day) : nullptr;
    const SeatRule* rule = type ? seatRule(*type, id) : nullptr;
    return rule ? std::optional(*rule) : std::nullopt;
}

} // namespace liaison
