// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/term_words.h"

#include "core/base/text.h"
#include "core/people/people_repository.h"
#include "core/schools/school_repository.h"
#include "core/structure/body_repository.h"
#include "core/structure/body_type_repository.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Term)
};

} // namespace

const Office& TermWords::office(Id<Office> id) {
    if (m_offices.isEmpty()) {
        for (Office& office : BodyTypeRepository(m_database).offices())
            m_offices.insert(office.id, office);
    }
    return m_offices[id];
}

QString TermWords::place(const Member& where, QDate day) {
    if (const auto* body = std::get_if<Id<Body>>(&where)) {
        auto known = m_bodies.find(*body);
        if (known == m_bodies.end())
            known = m_bodies.insert(*body, BodyRepository(m_database).find(*body).value_or(Body()));
        if (known->forms.empty())
            return Words::tr("a body that is gone");
        return day.isValid() ? known->formOn(day).name : known->forms.back().name;
    }
    const Id<School> school = std::get<Id<School>>(where);
    auto known = m_schools.find(school);
    if (known == m_schools.end()) {
        const auto found = SchoolRepository(m_database).find(school);
        known = m_schools.insert(school, found ? found->name : Words::tr("a school that is gone"));
    }
    return *known;
}

QString TermWords::person(Id<Person> id) {
    auto known = m_people.find(id);
    if (known == m_people.end()) {
        const auto found = PeopleRepository(m_database).find(id);
        known = m_people.insert(id, found ? found->fullName() : Words::tr("somebody"));
    }
    return *known;
}

QString TermWords::officeAndPlace(const Term& term) {
    return Words::tr("%1 of %2").arg(officeInSentence(office(term.office)), place(term.where, term.begins));
}

QString TermWords::sentence(const Term& term) {
    const QString span = termSpanText(term);
    const QString what = Words::tr("%1 is %2").arg(person(term.person), officeAndPlace(term));
    return span.isEmpty() ? what : what + u' ' + span;
}

QString termSpanText(const Term& term) {
    if (term.begins.isValid() && term.ends.isValid())
        return Words::tr("from %1 to %2").arg(dayText(term.begins), dayText(term.ends));
    if (term.begins.isValid())
        return Words::tr("from %1").arg(dayText(term.begins));
    return term.ends.isValid() ? Words::tr("until %1").arg(dayText(term.ends)) : QString();
}

QString officeInSentence(const Office& office) {
    const QString& label = office.singular;
    const bool isAcronym = label.size() > 1 && label[1].isUpper();
    return isAcronym ? label : label.left(1).toLower() + label.mid(1);
}

} // namespace liaison
