// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/term_rules.h"

#include "core/base/text.h"
#include "core/people/people_repository.h"
#include "core/people/seats.h"
#include "core/people/term_repository.h"
#include "core/schools/school_repository.h"
#include "core/store/store_error.h"
#include "core/structure/body_repository.h"
#include "core/structure/body_type_repository.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::OfficeService)
};

[[noreturn]] void refuse(const QString& sentence) {
    throw StoreError(ErrorCode::Invalid, sentence);
}

StoreError gone(const QString& sentence) {
    return StoreError(ErrorCode::NotFound, sentence);
}

QString withCapital(const QString& sentence) {
    return sentence.left(1).toUpper() + sentence.mid(1);
}

} // namespace

QDate TermRules::firstDayOf(const Term& term) const {
    if (term.begins.isValid())
        return term.begins;
    return term.ends.isValid() ? term.ends : m_today;
}

std::optional<BodyType> TermRules::typeFor(const Term& term, Id<Body> body) {
    const auto stored = BodyRepository(m_database).find(body);
    if (!stored || stored->forms.empty())
        return std::nullopt;
    return BodyTypeRepository(m_database).find(stored->formOn(firstDayOf(term)).type);
}

void TermRules::checkMakesSense(const Term& term) {
    if (!PeopleRepository(m_database).find(term.person))
        throw gone(Words::tr("The record does not have this person any more."));
    if (m_words.office(term.office).key.isEmpty())
        throw gone(Words::tr("The record does not have this office any more."));
    if (term.isReversed())
        refuse(Words::tr("The last day (%1) is before the first (%2); change one of them.")
                   .arg(dayText(term.ends), dayText(term.begins)));
    if (const auto* id = std::get_if<Id<Body>>(&term.where)) {
        const auto body = BodyRepository(m_database).find(*id);
        if (!body)
            throw gone(Words::tr("The record does not have this body any more."));
        checkOfBody(term, *body);
    } else {
        const auto school = SchoolRepository(m_database).find(std::get<Id<School>>(term.where));
        if (!school)
            throw gone(Words::tr("The record does not have this school any more."));
        checkOfSchool(term, *school);
    }
    checkSender(term);
}

void TermRules::checkOfBody(const Term& term, const Body& body) {
    const Office office = m_words.office(term.office);
    const auto type = typeFor(term, body.id);
    if (!type || !seatRule(*type, term.office)) {
        QStringList offered;
        for (const SeatRule& rule : type ? type->seats : std::vector<SeatRule>())
            offered << officeInSentence(m_words.office(rule.office));
        refuse(offered.isEmpty()
                   ? Words::tr("%1 has no offices; add them to its type first.").arg(body.name())
                   : Words::tr("%1 has no %2; choose one of its offices: %3.")
                         .arg(body.name(), officeInSentence(office), offered.join(u", "_s)));
    }
    checkLife(term, body.name(), body.opened, body.closed);
}

void TermRules::checkOfSchool(const Term& term, const School& school) {
    const Office office = m_words.office(term.office);
    if (office.heldIn != Office::HeldIn::School)
        refuse(Words::tr("A school has no %1; choose an office of schools.").arg(officeInSentence(office)));
    checkLife(term, school.name, school.opened, school.closed);
    if (school_status::isClosed(school.status) && !term.ends.isValid())
        refuse(Words::tr("%1 is closed; give the term a last day.").arg(school.name));
}

void TermRules::checkLife(const Term& term, const QString& name, QDate opened, QDate closed) {
    if (opened.isValid() && term.ends.isValid() && term.ends < opened)
        refuse(Words::tr("%1 opened on %2; a term cannot end before that.").arg(name, dayText(opened)));
    if (opened.isValid() && term.begins.isValid() && term.begins < opened)
        refuse(Words::tr("%1 opened on %2; a term cannot begin before that.").arg(name, dayText(opened)));
    if (!closed.isValid())
        return;
    if (term.begins.isValid() && term.begins > closed)
        refuse(Words::tr("%1 ended on %2; nobody can hold an office there from %3.")
                   .arg(name, dayText(closed), dayText(term.begins)));
    if (!term.ends.isValid() || term.ends > closed)
        refuse(Words::tr("%1 ends on %2; give the term a last day by then.").arg(name, dayText(closed)));
}

void TermRules::checkSender(const Term& term) {
    if (!term.fromBody.isValid())
        return;
    const Office office = m_words.office(term.office);
    if (!office.isRepresentative)
        refuse(Words::tr("A %1 is not sent by another body; leave the sending body blank.")
                   .arg(officeInSentence(office)));
    if (!BodyRepository(m_database).find(term.fromBody))
        throw gone(Words::tr("The record does not have the body that sends this representative any more."));
    if (term.where == Member(term.fromBody))
        refuse(Words::tr("%1 cannot send a representative to itself; choose the body that sends.")
                   .arg(m_words.place(term.where, term.begins)));
}

void TermRules::checkIsNoDouble(const Term& term) {
    for (const Term& held : TermRepository(m_database).ofPerson(term.person)) {
        if (held.id != term.id && held.isSameSeatAs(term) && held.isDeputy == term.isDeputy &&
            held.overlaps(term))
            throw StoreError(ErrorCode::Duplicate,
                             Words::tr("%1 already; end that term first, or choose other days.")
                                 .arg(withCapital(m_words.sentence(held))));
    }
}

std::optional<qint64> TermRules::seatsFor(const Term& term) {
    const auto* body = std::get_if<Id<Body>>(&term.where);
    if (!body)
        return 1;
    const auto type = typeFor(term, *body);
    const SeatRule* rule = type ? seatRule(*type, term.office) : nullptr;
    return rule ? rule->seats : std::nullopt;
}

std::vector<Term> TermRules::inTheWay(const Term& term) {
    const auto seats = seatsFor(term);
    if (!seats || term.isDeputy)
        return {};
    const auto* body = std::get_if<Id<Body>>(&term.where);
    const auto type = body ? typeFor(term, *body) : std::nullopt;
    const SeatRule* rule = type ? seatRule(*type, term.office) : nullptr;
    const BodiesAbove above = bodiesAboveOn(m_database, firstDayOf(term));
    const Id<Body> sender = rule && rule->isPerMember ? seatedFor(*body, term.fromBody, above) : Id<Body>();
    std::vector<Term> others;
    for (const Term& each : TermRepository(m_database).heldIn(term.where)) {
        const bool shares =
            each.id != term.id && each.office == term.office && !each.isDeputy && each.overlaps(term);
        if (shares && (!sender.isValid() || seatedFor(*body, each.fromBody, above) == sender))
            others.push_back(each);
    }
    // Somebody whom no member of the board sent fills none of its seats.
    if (rule && rule->isPerMember && !sender.isValid())
        return {};
    std::vector<Term> found;
    for (const std::size_t place : holdersInTheWay(term, others, *seats))
        found.push_back(others[place]);
    return found;
}

QString TermRules::comingHolderText(const Term& term, const Term& holder) {
    const QString who = withCapital(m_words.sentence(holder));
    const QDate first = firstDayOf(term);
    if (holder.begins <= first)
        return Words::tr("%1; change or remove that term first, or choose another first day.").arg(who);
    return Words::tr("%1; let this term end on %2 at the latest, or change or remove that term first.")
        .arg(who, dayText(holder.begins.addDays(-1)));
}

void TermRules::checkSeatIsFree(const Term& term) {
    const std::vector<Term> holders = inTheWay(term);
    if (holders.empty())
        return;
    if (holders.size() == 1 && holders.front().begins.isValid() && holders.front().begins >= firstDayOf(term))
        throw StoreError(ErrorCode::InUse, comingHolderText(term, holders.front()));
    if (holders.size() == 1)
        throw StoreError(ErrorCode::InUse,
                         Words::tr("%1; end that term the day before, or choose other days.")
                             .arg(withCapital(m_words.sentence(holders.front()))));
    QStringList names;
    for (const Term& holder : holders)
        names << m_words.person(holder.person);
    throw StoreError(ErrorCode::InUse,
                     Words::tr("Every seat is taken: %1 has %2. End one of these terms first.")
                         .arg(m_words.place(term.where, term.begins), names.join(u", "_s)));
}

} // namespace liaison
