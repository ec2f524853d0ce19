// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/record_names.h"

#include "core/base/days.h"
#include "core/base/text.h"
#include "core/people/office_service.h"
#include "core/people/people_list.h"
#include "core/people/people_service.h"
#include "core/people/person_name.h"
#include "core/schools/field_names.h"
#include "core/schools/school_service.h"
#include "core/structure/body_service.h"
#include "core/structure/structure_ledger.h"
#include "core/structure/structure_service.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecordNames)
};

/// The number that a text is; 0 for any other text.
qint64 numberOf(const QString& text) {
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number > 0 ? number : 0;
}

/// "3 Hill Hub (from 1 Jan 2027)"
QString bodyText(const Body& body) {
    const QString days = daysText(lifeOf(body));
    const QString text = u"%1 %2"_s.arg(body.id.value).arg(body.name());
    return days.isEmpty() ? text : u"%1 (%2)"_s.arg(text, days);
}

QString personText(const Person& person) {
    const QString text = u"%1 %2"_s.arg(person.id.value).arg(person.fullName());
    return person.email.isEmpty() ? text : u"%1 (%2)"_s.arg(text, person.email);
}

QString typeKeys(const std::vector<BodyType>& types) {
    QStringList keys;
    for (const BodyType& type : types)
        keys << type.key;
    return keys.join(u", "_s);
}

} // namespace

std::optional<Body> RecordNames::bodyOfNumber(const QString& typed) const {
    const qint64 number = numberOf(typed);
    if (number == 0)
        return std::nullopt;
    const auto body = BodyService(m_file.database(), m_file.unitOfWork()).find({number});
    if (!body && body.error().code != ErrorCode::NotFound)
        throw StoreError(body.error());
    return body ? std::optional(*body) : std::nullopt;
}

std::vector<Body> RecordNames::bodiesNamed(const QString& name) const {
    const QString key = folded(name);
    const auto all = valueOf(BodyService(m_file.database(), m_file.unitOfWork()).list());
    std::vector<Body> now;
    std::vector<Body> ever;
    for (const Body& body : all) {
        if (body.standsOn(m_day) && folded(body.formOn(m_day).name) == key)
            now.push_back(body);
        if (std::any_of(body.forms.begin(), body.forms.end(),
                        [&](const BodyForm& form) { return folded(form.name) == key; }))
            ever.push_back(body);
    }
    return now.empty() ? ever : now;
}

void RecordNames::refuseUnknownBody(const QString& name) const {
    const BodyService bodies(m_file.database(), m_file.unitOfWork());
    QStringList near;
    for (const Body& body : valueOf(bodies.search(name)))
        near << bodyText(body);
    if (!near.isEmpty())
        throw UsageError(
            Words::tr("There is no body “%1”; those that come near: %2.").arg(name, firstFew(near, u"; "_s)));
    QStringList names;
    for (const Body& body : valueOf(bodies.list()))
        names << body.name();
    throw UsageError(Words::tr("There is no body “%1”.%2 “list bodies” shows those there are.")
                         .arg(name, didYouMean(name, names)));
}

Body RecordNames::body(const std::string& typed) const {
    const QString name = textOf(typed);
    if (auto found = bodyOfNumber(name))
        return *found;
    const std::vector<Body> named = bodiesNamed(name);
    if (named.empty())
        refuseUnknownBody(name);
    if (named.size() == 1)
        return named.front();
    QStringList several;
    for (const Body& body : named)
        several << bodyText(body);
    throw UsageError(Words::tr("Several bodies are called “%1”; give the number: %2.")
                         .arg(name, firstFew(several, u"; "_s)));
}

Member RecordNames::member(const std::string& typed) const {
    const QString text = textOf(typed);
    const qint64 urn = numberOf(text);
    if (urn == 0)
        return body(typed).id;
    const auto school = SchoolService(m_file.database(), m_file.unitOfWork(), m_file.clock()).findByUrn(urn);
    const auto sameNumber = bodyOfNumber(text);
    if (school && sameNumber)
        throw UsageError(
            Words::tr("%1 is the URN of %2 and the number of %3; give the body's name if you mean it.")
                .arg(text, school->name, sameNumber->name()));
    if (sameNumber)
        return sameNumber->id;
    return valueOf(school).id;
}

std::vector<Member> RecordNames::members(const std::vector<std::string>& typed) const {
    std::vector<Member> found;
    for (const std::string& each : typed)
        found.push_back(member(each));
    return found;
}

BodyType RecordNames::type(const std::string& typed) const {
    const QString name = textOf(typed);
    const QString key = plainFolded(name);
    const auto types =
        valueOf(StructureService(m_file.database(), m_file.unitOfWork(), m_file.clock()).types());
    QStringList names;
    for (const BodyType& type : types) {
        if (type.key == name || plainFolded(type.key) == key || plainFolded(type.singular) == key ||
            plainFolded(type.plural) == key || (!type.badge.isEmpty() && plainFolded(type.badge) == key))
            return type;
        names << type.key << type.singular;
    }
    throw UsageError(Words::tr("There is no type of body “%1”.%2 The types are %3.")
                         .arg(name, didYouMean(name, names), typeKeys(types)));
}

Person RecordNames::person(const std::string& typed) const {
    const QString name = textOf(typed);
    const PeopleService people(m_file.database(), m_file.unitOfWork());
    if (const qint64 number = numberOf(name); number > 0) {
        const auto found = people.find({number});
        if (!found && found.error().code == ErrorCode::NotFound)
            throw UsageError(Words::tr("There is no person of the number %1; “list people” shows those there "
                                       "are.")
                                 .arg(name));
        return valueOf(found);
    }
    Person wanted;
    if (name.contains(u'@'))
        wanted.email = name;
    else
        splitName(name, wanted);
    const std::vector<Person> found = valueOf(people.alike(wanted));
    if (found.size() == 1)
        return found.front();
    const bool isUnknown = found.empty();
    QStringList near;
    for (const Person& person : isUnknown ? valueOf(people.list(wanted.lastName)) : found)
        near << personText(person);
    if (!isUnknown)
        throw UsageError(Words::tr("Several people are called “%1”; give the number: %2.")
                             .arg(name, firstFew(near, u"; "_s)));
    if (near.isEmpty() || wanted.lastName.isEmpty())
        throw UsageError(Words::tr("There is nobody called “%1”; “person add” adds somebody.").arg(name));
    throw UsageError(Words::tr("There is nobody called “%1”; those that come near: %2.")
                         .arg(name, firstFew(near, u"; "_s)));
}

Office RecordNames::office(const std::string& typed, const std::optional<Member>& where) const {
    const QString name = textOf(typed);
    const auto offices =
        valueOf(OfficeService(m_file.database(), m_file.unitOfWork(), m_file.clock()).offices());
    std::vector<Office::HeldIn> kinds{Office::HeldIn::Body, Office::HeldIn::School};
    if (where)
        kinds = {std::holds_alternative<Id<School>>(*where) ? Office::HeldIn::School : Office::HeldIn::Body};
    for (const Office::HeldIn kind : kinds) {
        if (const Office* office = officeOfWord(name, kind, offices))
            return *office;
    }
    QStringList keys;
    for (const Office& office : offices) {
        // Held elsewhere: the service says what the place has instead.
        if (office.key == name || plainFolded(office.singular) == plainFolded(name))
            return office;
        keys << office.key;
    }
    throw UsageError(Words::tr("There is no office “%1”.%2 The offices are %3.")
                         .arg(name, didYouMean(name, keys), keys.join(u", "_s)));
}

} // namespace liaison::cli
