// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/office_service.h"

#include "core/base/text.h"
#include "core/people/term_repository.h"
#include "core/people/term_rules.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"
#include "core/structure/body_repository.h"
#include "core/structure/body_type_repository.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::OfficeService)
};

Term foundTerm(Database& database, Id<Term> id) {
    const auto term = TermRepository(database).find(id);
    if (!term)
        throw StoreError(ErrorCode::NotFound, Words::tr("The record does not have this term any more."));
    return *term;
}

/// "Ada Ferris, chair of Hill Hub": what titles of actions say of a term.
QString subjectOf(Database& database, const Term& term) {
    TermWords words(database);
    return Words::tr("%1, %2").arg(words.person(term.person), words.officeAndPlace(term));
}

/// Ends a term before it would have ended. Throws StoreError.
void endTerm(Recorder& recorder, Database& database, const Term& term, QDate lastDay, const QString& reason) {
    Term ended = term;
    ended.ends = lastDay;
    if (!reason.isEmpty())
        ended.endReason = reason;
    TermRepository(database).update(recorder, term, ended);
}

/// Ends those in the way of a term the day before it begins. Throws StoreError.
void replaceHolders(Recorder& recorder, Database& database, TermRules& rules, const Term& term) {
    if (rules.seatsFor(term) != 1)
        return;
    for (const Term& holder : rules.inTheWay(term)) {
        if (!term.begins.isValid())
            throw StoreError(
                ErrorCode::Invalid,
                Words::tr(
                    "Give the term a first day: whoever holds the office now is ended the day before."));
        if (holder.begins.isValid() && holder.begins >= term.begins)
            throw StoreError(ErrorCode::InUse, rules.comingHolderText(term, holder));
        endTerm(recorder, database, holder, term.begins.addDays(-1), {});
    }
}

/// Whether an edit touches what the rules look at.
bool touchesRules(const Term& before, const Term& after) {
    return before.office != after.office || before.person != after.person || before.where != after.where ||
           before.fromBody != after.fromBody || before.begins != after.begins || before.ends != after.ends ||
           before.isDeputy != after.isDeputy;
}

} // namespace

OfficeService::OfficeService(Database& database, UnitOfWork& work, const Clock& clock)
    : m_database(database), m_work(work), m_clock(clock) {}

Result<std::vector<Office>> OfficeService::offices() const {
    return guarded([this] { return BodyTypeRepository(m_database).offices(); });
}

Result<Office> OfficeService::officeByKey(const QString& key) const {
    const auto known = offices();
    if (!known)
        return tl::unexpected<Error>(known.error());
    QStringList keys;
    for (const Office& office : *known) {
        if (office.key == key)
            return office;
        keys << office.key;
    }
    return failure(ErrorCode::NotFound,
                   Words::tr("There is no office “%1”; the offices are %2.").arg(key, keys.join(u", "_s)));
}

Result<std::vector<Office>> OfficeService::officesOf(const Member& where, QDate day) const {
    return guarded([&] {
        const BodyTypeRepository types(m_database);
        std::vector<Office> all = types.offices();
        const auto* id = std::get_if<Id<Body>>(&where);
        if (!id) {
            std::erase_if(all, [](const Office& office) { return office.heldIn != Office::HeldIn::School; });
            return all;
        }
        const auto body = BodyRepository(m_database).find(*id);
        if (!body)
            throw StoreError(ErrorCode::NotFound, Words::tr("The record does not have this body any more."));
        const auto type = types.find(body->formOn(day).type);
        std::erase_if(all, [&](const Office& office) {
            return !type || std::none_of(type->seats.begin(), type->seats.end(),
                                         [&](const SeatRule& rule) { return rule.office == office.id; });
        });
        return all;
    });
}

Result<Term> OfficeService::find(Id<Term> id) const {
    return guarded([&] { return foundTerm(m_database, id); });
}

Result<std::vector<Term>> OfficeService::ofPerson(Id<Person> person) const {
    return guarded([&] { return TermRepository(m_database).ofPerson(person); });
}

Result<std::vector<Term>> OfficeService::heldIn(const Member& where) const {
    return guarded([&] { return TermRepository(m_database).heldIn(where); });
}

Result<std::vector<Term>> OfficeService::inTheWay(const Term& term) const {
    return guarded([&] { return TermRules(m_database, m_clock.today()).inTheWay(term); });
}

Result<Term> OfficeService::write(const QString& verb, const Term& subject,
                                  const std::function<Id<Term>(Recorder&)>& act) {
    const auto title = guarded([&] { return verb.arg(subjectOf(m_database, subject)); });
    if (!title)
        return tl::unexpected<Error>(title.error());
    Id<Term> written;
    const auto done = m_work.run(*title, [&](Recorder& recorder) { written = act(recorder); });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return find(written);
}

Result<Term> OfficeService::appoint(const Appointment& appointment) {
    Term term = appointment.term;
    term.id = {};
    return write(Words::tr("Appoint %1"), term, [&](Recorder& recorder) {
        TermRules rules(m_database, m_clock.today());
        rules.checkMakesSense(term);
        rules.checkIsNoDouble(term);
        if (appointment.replaces)
            replaceHolders(recorder, m_database, rules, term);
        if (!appointment.isForced)
            rules.checkSeatIsFree(term);
        return TermRepository(m_database).insert(recorder, term);
    });
}

Result<Term> OfficeService::reElect(Id<Term> id, const Term& again) {
    const auto old = find(id);
    if (!old)
        return old;
    return write(Words::tr("Re-elect %1"), *old, [&](Recorder& recorder) {
        const Term before = foundTerm(m_database, id);
        if (!again.begins.isValid() || (before.begins.isValid() && again.begins <= before.begins))
            throw StoreError(ErrorCode::Invalid,
                             Words::tr("The new term has to begin after the old one; change its "
                                       "first day."));
        Term fresh = again;
        fresh.id = {};
        fresh.person = before.person;
        fresh.office = before.office;
        fresh.where = before.where;
        fresh.fromBody = before.fromBody;
        fresh.lastReported = {};
        fresh.endReason.clear();
        if (before.overlaps(fresh))
            endTerm(recorder, m_database, before, fresh.begins.addDays(-1), {});
        TermRules rules(m_database, m_clock.today());
        rules.checkMakesSense(fresh);
        rules.checkIsNoDouble(fresh);
        rules.checkSeatIsFree(fresh);
        return TermRepository(m_database).insert(recorder, fresh);
    });
}

Result<Term> OfficeService::end(Id<Term> id, QDate lastDay, const QString& reason) {
    const auto old = find(id);
    if (!old)
        return old;
    return write(Words::tr("End %1"), *old, [&](Recorder& recorder) {
        const Term before = foundTerm(m_database, id);
        if (!lastDay.isValid())
            throw StoreError(ErrorCode::Invalid, Words::tr("Give the last day of the term."));
        if (before.begins.isValid() && lastDay < before.begins)
            throw StoreError(
                ErrorCode::Invalid,
                Words::tr("The term begins on %1 and cannot end before that; remove it if it never was.")
                    .arg(dayText(before.begins)));
        if (before.ends.isValid() && lastDay > before.ends)
            throw StoreError(
                ErrorCode::Invalid,
                Words::tr("The term ends on %1 and is not made longer; re-elect the person, or correct the "
                          "term if the day is wrong.")
                    .arg(dayText(before.ends)));
        endTerm(recorder, m_database, before, lastDay, tidied(reason));
        return id;
    });
}

Result<Term> OfficeService::correct(const Term& edited, bool isForced) {
    return write(Words::tr("Correct %1"), edited, [&](Recorder& recorder) {
        Term before = foundTerm(m_database, edited.id);
        if (touchesRules(before, edited)) {
            TermRules rules(m_database, m_clock.today());
            rules.checkMakesSense(edited);
            rules.checkIsNoDouble(edited);
            if (!isForced)
                rules.checkSeatIsFree(edited);
        }
        before.version = edited.version;
        TermRepository(m_database).update(recorder, before, edited);
        return edited.id;
    });
}

Result<Term> OfficeService::reportedBack(Id<Term> id, QDate day) {
    const auto old = find(id);
    if (!old)
        return old;
    return write(Words::tr("Report back by %1"), *old, [&](Recorder& recorder) {
        const Term before = foundTerm(m_database, id);
        if (!day.isValid() || day > m_clock.today())
            throw StoreError(ErrorCode::Invalid, Words::tr("Give the day of the report, today or earlier."));
        if (before.begins.isValid() && day < before.begins)
            throw StoreError(
                ErrorCode::Invalid,
                Words::tr("The term begins on %1; the report cannot be older.").arg(dayText(before.begins)));
        Term after = before;
        after.lastReported = day;
        TermRepository(m_database).update(recorder, before, after);
        return id;
    });
}

Result<void> OfficeService::remove(Id<Term> id) {
    const auto old = find(id);
    if (!old)
        return tl::unexpected<Error>(old.error());
    const auto title = guarded([&] { return Words::tr("Remove %1").arg(subjectOf(m_database, *old)); });
    if (!title)
        return tl::unexpected<Error>(title.error());
    const auto done = m_work.run(*title, [&](Recorder& recorder) {
        TermRepository(m_database).remove(recorder, foundTerm(m_database, id));
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return {};
}

} // namespace liaison
