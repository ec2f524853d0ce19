// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_ties.h"

#include "core/base/text.h"
#include "core/people/seats.h"
#include "core/people/term_repository.h"
#include "core/people/term_words.h"
#include "core/structure/body_repository.h"
#include "core/structure/body_type_repository.h"
#include "core/structure/structure_ledger.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleTies)
};

bool isOpenAfter(const Term& term, QDate lastDay) {
    return !term.ends.isValid() || term.ends > lastDay;
}

std::vector<Term> openTerms(std::vector<Term> terms, QDate lastDay) {
    std::erase_if(terms, [lastDay](const Term& term) { return !isOpenAfter(term, lastDay); });
    return terms;
}

QStringList holdersOf(TermWords& words, const std::vector<Term>& terms) {
    QStringList names;
    for (const Term& term : terms)
        names << words.person(term.person);
    return names;
}

/// For each office, in their order: "1 chair (Ada Ash)", "20 representatives (Ada Ash, … and 17 more)".
QStringList byOffice(TermWords& words, const std::vector<Term>& terms) {
    std::map<std::pair<qint64, Id<Office>>, std::vector<Term>> held;
    for (const Term& term : terms)
        held[{words.office(term.office).position, term.office}].push_back(term);
    QStringList told;
    for (const auto& [office, those] : held) {
        const Office& named = words.office(office.second);
        told << namedCount(officeInSentence(named), typeInSentence(named.plural), holdersOf(words, those));
    }
    return told;
}

/// Ends a term on a day, or takes it away if it was to begin later.
void close(Recorder& recorder, const Term& term, QDate lastDay, const QString& reason) {
    const TermRepository terms(recorder.database());
    if (term.begins.isValid() && term.begins > lastDay) {
        terms.remove(recorder, term);
        return;
    }
    Term ended = term;
    ended.ends = lastDay;
    if (ended.endReason.isEmpty())
        ended.endReason = reason;
    terms.update(recorder, term, ended);
}

/// Goes on as `next`, from the day on: what was to begin later keeps its own days.
void carryOn(Recorder& recorder, const Term& term, Term next, QDate day) {
    const TermRepository terms(recorder.database());
    if (term.begins.isValid() && term.begins >= day) {
        terms.update(recorder, term, next);
        return;
    }
    close(recorder, term, day.addDays(-1), {});
    next.id = {};
    next.begins = day;
    terms.insert(recorder, next);
}

/// Whether another body has a seat for an office that somebody brings along.
bool hasSeat(Database& database, const Term& next, Id<Body> body, QDate day) {
    const auto stored = BodyRepository(database).find(body);
    const auto type = stored ? BodyTypeRepository(database).find(stored->formOn(day).type) : std::nullopt;
    const SeatRule* rule = type ? seatRule(*type, next.office) : nullptr;
    if (!rule)
        return false;
    for (const Term& held : TermRepository(database).heldIn(Member(body))) {
        if (held.office != next.office || held.isDeputy != next.isDeputy ||
            !isOpenAfter(held, day.addDays(-1)))
            continue;
        const bool isOnlySeat = rule->seats == 1 && !rule->isPerMember && !next.isDeputy;
        if (isOnlySeat || (held.person == next.person && held.fromBody == next.fromBody))
            return false;
    }
    return true;
}

} // namespace

QStringList PeopleBodyTies::openAfter(Database& database, Id<Body> body, QDate lastDay) {
    const TermRepository terms(database);
    TermWords words(database);
    QStringList open;
    if (const auto held = openTerms(terms.heldIn(Member(body)), lastDay); !held.empty())
        open << byOffice(words, held);
    if (const auto sent = openTerms(terms.sentBy(body), lastDay); !sent.empty())
        open << namedCount(Words::tr("representative sent elsewhere"),
                           Words::tr("representatives sent elsewhere"), holdersOf(words, sent));
    return open;
}

void PeopleBodyTies::endOn(Recorder& recorder, Id<Body> body, QDate lastDay) {
    const TermRepository terms(recorder.database());
    const QString reason = Words::tr("%1 closed").arg(TermWords(recorder.database()).place(body, lastDay));
    for (const Term& term : openTerms(terms.heldIn(Member(body)), lastDay))
        close(recorder, term, lastDay, reason);
    for (const Term& term : openTerms(terms.sentBy(body), lastDay))
        close(recorder, term, lastDay, reason);
}

void PeopleBodyTies::moveTo(Recorder& recorder, Id<Body> from, Id<Body> to, QDate day) {
    Database& database = recorder.database();
    const TermRepository terms(database);
    const QDate lastDay = day.addDays(-1);
    const QString reason = Words::tr("%1 closed").arg(TermWords(database).place(from, lastDay));
    for (const Term& term : openTerms(terms.heldIn(Member(from)), lastDay)) {
        Term next = term;
        next.where = to;
        if (hasSeat(database, next, to, day) && next.fromBody != to)
            carryOn(recorder, term, next, day);
        else
            close(recorder, term, lastDay, reason);
    }
    for (const Term& term : openTerms(terms.sentBy(from), lastDay)) {
        Term next = term;
        next.fromBody = to;
        if (next.where != Member(to))
            carryOn(recorder, term, next, day);
        else
            close(recorder, term, lastDay, reason);
    }
}

std::vector<SchoolConnection> PeopleSchoolTies::connections(Database& database, Id<School> school,
                                                            QDate day) {
    TermWords words(database);
    std::vector<Term> terms = TermRepository(database).heldIn(Member(school));
    std::erase_if(terms, [](const Term& term) { return term.isReversed(); });
    const auto isPast = [day](const Term& term) { return term.ends.isValid() && term.ends < day; };
    std::stable_sort(terms.begin(), terms.end(), [&](const Term& one, const Term& other) {
        if (isPast(one) && isPast(other))
            return one.ends > other.ends;
        const auto rank = [&](const Term& term) {
            return std::pair(words.office(term.office).position, term.isDeputy);
        };
        return isPast(one) != isPast(other) ? isPast(other) : rank(one) < rank(other);
    });
    std::vector<SchoolConnection> told;
    for (const Term& term : terms) {
        const Office& office = words.office(term.office);
        SchoolConnection connection;
        connection.kind = SchoolConnection::Kind::Office;
        connection.days = {term.begins, term.ends};
        connection.when = whenSeen(connection.days, day);
        connection.key = office.key;
        connection.label = office.singular;
        connection.id = term.person.value;
        connection.name = words.person(term.person);
        if (term.isDeputy || term.isInterim) {
            connection.asKey = term.isDeputy ? u"deputy"_s : u"interim"_s;
            connection.asLabel = term.isDeputy ? Words::tr("Deputy") : Words::tr("Interim");
        }
        told.push_back(std::move(connection));
    }
    return told;
}

QStringList PeopleSchoolTies::standing(Database& database, Id<School> school, QDate day) {
    TermWords words(database);
    QStringList standing;
    for (const Term& term : openTerms(TermRepository(database).heldIn(Member(school)), day.addDays(-1)))
        standing << officeInSentence(words.office(term.office));
    return standing;
}

void PeopleSchoolTies::handOver(Recorder& recorder, Id<School> from, Id<School> to, QDate day) {
    Database& database = recorder.database();
    const auto days = handOverDays(database, from, to, day);
    if (!days)
        return;
    const QString reason = Words::tr("%1 closed").arg(TermWords(database).place(from, days->last));
    const TermRepository terms(database);
    const std::vector<Term> there = openTerms(terms.heldIn(Member(to)), days->first.addDays(-1));
    for (const Term& term : openTerms(terms.heldIn(Member(from)), days->last)) {
        const bool isTaken = std::any_of(there.begin(), there.end(), [&term](const Term& held) {
            return held.office == term.office && held.isDeputy == term.isDeputy;
        });
        const bool outlives = !term.ends.isValid() || term.ends >= days->first;
        if (!isTaken && outlives) {
            Term next = term;
            next.id = {};
            next.where = to;
            next.begins = std::max(term.begins, days->first);
            terms.insert(recorder, next);
        }
        close(recorder, term, days->last, reason);
    }
}

} // namespace liaison
