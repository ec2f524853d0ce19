// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_drafter.h"

#include "core/base/text.h"
#include "core/people/people_service.h"
#include "core/people/person_name.h"
#include "core/people/term_words.h"
#include "core/schools/school_values.h"
#include "core/schools/value_readers.h"

#include <QCoreApplication>

namespace liaison {

namespace {

/// Longer names are no names.
constexpr qsizetype kLongestName = 200;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleImporter)
};

} // namespace

PeopleDrafter::PeopleDrafter(const PeopleContext& context, const PeoplePlaces& places,
                             const PeopleOptions& options, PeoplePlan& plan)
    : m_context(context), m_places(places), m_options(options), m_plan(plan) {}

std::optional<PeopleDraft> PeopleDrafter::draft(const PeopleRow& row) {
    PeopleDraft draft;
    draft.row = &row;
    if (!readPerson(draft))
        return std::nullopt;
    return finished(draft, findPlace(draft));
}

std::optional<PeopleDraft> PeopleDrafter::draft(const PeopleRow& row, Id<School> school) {
    PeopleDraft draft;
    draft.row = &row;
    if (!readPerson(draft))
        return std::nullopt;
    draft.where = school;
    if (const PeopleSchool* known = m_places.school(school))
        draft.urn = known->urn;
    return finished(draft, {});
}

std::optional<PeopleDraft> PeopleDrafter::finished(PeopleDraft draft, const Verdict& placeFault) {
    Verdict fault = placeFault;
    if (!fault)
        fault = findOffice(draft);
    if (!fault)
        fault = findSender(draft);
    if (!fault)
        fault = readDays(draft);
    if (!fault)
        fault = checkLife(draft);
    if (!fault) {
        draft.place = m_places.nameOf(draft.where, m_options.day);
        return draft;
    }
    refuse(*draft.row, *fault);
    return std::nullopt;
}

bool PeopleDrafter::readPerson(PeopleDraft& draft) {
    const PeopleRow& row = *draft.row;
    Person& person = draft.person;
    if (!row.lastName.isEmpty()) {
        person.firstName = row.firstName;
        person.lastName = row.lastName;
    } else {
        splitName(row.name, person);
    }
    if (!row.title.isEmpty())
        person.title = row.title;
    const QString name = person.fullName();
    if (namesNobody(person)) {
        if (row.email.isEmpty() || !name.isEmpty())
            note(row, PeopleColumn::Name, u"nobody"_s, name,
                 Words::tr("The row names nobody and was left out."), NoteSeverity::Remark);
        else
            refuse(row, {PeopleColumn::Name,
                         u"no-name"_s,
                         {},
                         Words::tr("The row has an e-mail address but no name.")});
        return false;
    }
    if (name.size() > kLongestName) {
        refuse(row, {PeopleColumn::Name, u"bad-name"_s, name.left(kLongestName),
                     Words::tr("This is not the name of a person.")});
        return false;
    }
    person.telephone = row.telephone;
    person.email = row.email;
    if (!row.email.isEmpty() && !looksLikeEmail(row.email)) {
        note(row, PeopleColumn::Email, u"bad-email"_s, row.email,
             Words::tr("This is not an e-mail address; the row was taken without it."),
             NoteSeverity::Warning);
        person.email.clear();
    }
    person = tidiedPerson(person);
    return true;
}

PeopleDrafter::Verdict PeopleDrafter::findPlace(PeopleDraft& draft) const {
    const PeopleRow& row = *draft.row;
    const bool hasSchool = !row.urn.isEmpty() || !row.school.isEmpty();
    if (row.body.isEmpty() && !hasSchool)
        return Fault{
            PeopleColumn::Urn, u"no-place"_s, {}, Words::tr("The row names neither a school nor a body.")};
    if (row.body.isEmpty())
        return findSchool(draft);
    const bool isBodyOffice = officeOfWord(row.role, Office::HeldIn::Body, m_context.offices);
    const bool isSchoolOffice = officeOfWord(row.role, Office::HeldIn::School, m_context.offices);
    if (hasSchool && isBodyOffice && isSchoolOffice)
        return Fault{
            PeopleColumn::Role, u"ambiguous-role"_s, row.role,
            Words::tr("The row names a school and a body; write “Chair of governors”, or leave one of them "
                      "out.")};
    return hasSchool && !isBodyOffice ? findSchool(draft) : findBody(draft);
}

PeopleDrafter::Verdict PeopleDrafter::findSchool(PeopleDraft& draft) const {
    const PeopleRow& row = *draft.row;
    const PeopleSchool* school = nullptr;
    if (!row.urn.isEmpty()) {
        const auto urn = readUrn(row.urn);
        if (!urn)
            return Fault{PeopleColumn::Urn, u"bad-urn"_s, row.urn, Words::tr("This is not a URN.")};
        school = m_places.school(*urn);
        if (!school)
            return Fault{PeopleColumn::Urn, u"unknown-urn"_s, row.urn,
                         Words::tr("The record has no school with this URN; import the school first.")};
    } else {
        const auto named = m_places.schoolsNamed(row.school);
        if (named.size() != 1)
            return Fault{PeopleColumn::School, named.empty() ? u"unknown-school"_s : u"ambiguous-school"_s,
                         row.school,
                         named.empty() ? Words::tr("The record has no school of this name.")
                                       : Words::tr("Several schools have this name; give the URN.")};
        school = named.front();
    }
    draft.where = school->id;
    draft.urn = school->urn;
    return {};
}

PeopleDrafter::Verdict PeopleDrafter::findBody(PeopleDraft& draft) const {
    const auto named = m_places.bodiesNamed(draft.row->body, m_options.day);
    if (named.empty())
        return Fault{PeopleColumn::Body, u"unknown-body"_s, draft.row->body,
                     Words::tr("The record has no body of this name.")};
    if (named.size() > 1)
        return Fault{PeopleColumn::Body, u"ambiguous-body"_s, draft.row->body,
                     Words::tr("Several bodies have this name; rename one of them first.")};
    draft.where = named.front()->id;
    return {};
}

PeopleDrafter::Verdict PeopleDrafter::findOffice(PeopleDraft& draft) const {
    const QString& role = draft.row->role;
    const bool isSchool = std::holds_alternative<Id<School>>(draft.where);
    if (role.isEmpty())
        return Fault{
            PeopleColumn::Role, u"no-role"_s, {}, Words::tr("The row does not say which office it is.")};
    draft.office =
        officeOfWord(role, isSchool ? Office::HeldIn::School : Office::HeldIn::Body, m_context.offices);
    if (!draft.office)
        return Fault{
            PeopleColumn::Role, u"unknown-role"_s, role,
            isSchool ? Words::tr("This is no office of a school; the record knows headteachers and chairs of "
                                 "governors.")
                     : Words::tr("This is no office of a body.")};
    draft.isInterim = saysInterim(role);
    const auto rule = m_places.seatRuleOf(draft.where, draft.office->id, m_options.day);
    if (!rule)
        return Fault{PeopleColumn::Role, u"office-not-of-type"_s, role,
                     Words::tr("%1 has no %2.")
                         .arg(m_places.nameOf(draft.where, m_options.day), officeInSentence(*draft.office))};
    draft.rule = *rule;
    return {};
}

PeopleDrafter::Verdict PeopleDrafter::findSender(PeopleDraft& draft) const {
    const QString& name = draft.row->sentBy;
    if (name.isEmpty() || !draft.office->isRepresentative)
        return {};
    const auto named = m_places.bodiesNamed(name, m_options.day);
    if (named.size() != 1)
        return Fault{PeopleColumn::SentBy, named.empty() ? u"unknown-body"_s : u"ambiguous-body"_s, name,
                     named.empty() ? Words::tr("The record has no body of this name.")
                                   : Words::tr("Several bodies have this name; rename one of them first.")};
    draft.fromBody = named.front()->id;
    if (draft.where == Member(draft.fromBody))
        return Fault{PeopleColumn::SentBy, u"sent-to-itself"_s, name,
                     Words::tr("A body cannot send a representative to itself.")};
    return {};
}

PeopleDrafter::Verdict PeopleDrafter::readDays(PeopleDraft& draft) const {
    const auto read = [](const QString& text, PeopleColumn column, QDate& day) -> Verdict {
        if (text.isEmpty() || isBlankWord(text))
            return {};
        day = readListDate(text);
        if (!day.isValid())
            return Fault{column, u"bad-date"_s, text,
                         Words::tr("This is not a date; write it as 2026-09-01.")};
        return {};
    };
    if (const auto fault = read(draft.row->from, PeopleColumn::From, draft.from))
        return fault;
    if (const auto fault = read(draft.row->to, PeopleColumn::To, draft.to))
        return fault;
    if (draft.from.isValid() && draft.to.isValid() && draft.to < draft.from)
        return Fault{PeopleColumn::To, u"reversed-dates"_s, draft.row->to,
                     Words::tr("The last day is before the first.")};
    return {};
}

PeopleDrafter::Verdict PeopleDrafter::checkLife(const PeopleDraft& draft) const {
    QDate opened;
    QDate closed;
    bool isClosed = false;
    if (const auto* id = std::get_if<Id<Body>>(&draft.where)) {
        const Body* body = m_places.body(*id);
        opened = body->opened;
        closed = body->closed;
    } else if (const PeopleSchool* school = m_places.school(std::get<Id<School>>(draft.where))) {
        opened = school->opened;
        closed = school->closed;
        isClosed = school->isClosed;
    }
    const QDate begins = draft.from.isValid() ? draft.from : draft.to;
    const QString name = m_places.nameOf(draft.where, m_options.day);
    if (opened.isValid() && begins.isValid() && begins < opened)
        return Fault{PeopleColumn::From, u"outside-life"_s, draft.row->from,
                     Words::tr("%1 opened on %2, after that day.").arg(name, dayText(opened))};
    if (closed.isValid() && draft.from.isValid() && draft.from > closed)
        return Fault{PeopleColumn::From, u"outside-life"_s, draft.row->from,
                     Words::tr("%1 ended on %2, before that day.").arg(name, dayText(closed))};
    if (closed.isValid() && (!draft.to.isValid() || draft.to > closed))
        return Fault{
            PeopleColumn::To, u"outside-life"_s, draft.row->to,
            Words::tr("%1 ends on %2; give the term a last day by then.").arg(name, dayText(closed))};
    if (isClosed && !draft.to.isValid())
        return Fault{PeopleColumn::To,
                     u"outside-life"_s,
                     {},
                     Words::tr("%1 is closed; give the term a last day.").arg(name)};
    return {};
}

void PeopleDrafter::refuse(const PeopleRow& row, const Fault& fault) {
    m_plan.refused.push_back({row.line, m_options.mapping.nameOf(fault.column), fault.code, fault.value,
                              fault.reason, row.cells, NoteSeverity::Refusal});
}

void PeopleDrafter::note(const PeopleRow& row, PeopleColumn column, const QString& code, const QString& value,
                         const QString& text, NoteSeverity severity) {
    m_plan.notes.push_back({row.line, m_options.mapping.nameOf(column), code, value, text, severity});
}

} // namespace liaison
