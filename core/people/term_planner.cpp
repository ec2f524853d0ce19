// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/term_planner.h"

#include "core/base/text.h"
#include "core/people/term_words.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleImporter)
};

} // namespace

TermPlanner::TermPlanner(const PeopleOptions& options, const PersonMatcher& people, SeatBook& book,
                         PeoplePlan& plan)
    : m_options(options), m_people(people), m_book(book), m_plan(plan) {}

PeopleEntry TermPlanner::entryFor(const PeopleDraft& draft, std::size_t person) const {
    PeopleEntry entry;
    entry.line = draft.row->line;
    entry.person = person;
    entry.office = draft.office->singular;
    entry.place = draft.place;
    entry.urn = draft.urn;
    return entry;
}

SeatBook::Held* TermPlanner::sameTerm(const PeopleDraft& draft, std::size_t person) {
    const QDate when = draft.to.isValid() && draft.to < m_options.day ? draft.to : m_options.day;
    for (SeatBook::Held& held : m_book.at(draft.where)) {
        const Term& term = held.now;
        const bool isSeat = held.person == person && term.office == draft.office->id && !term.isDeputy &&
                            (!draft.fromBody.isValid() || term.fromBody == draft.fromBody);
        if (!isSeat)
            continue;
        // A term whose first day nobody knows is the one that is meant unless its last day says otherwise.
        const bool mayEndSo = !draft.to.isValid() || !term.ends.isValid() || term.ends == draft.to;
        const bool mayBeginSo = !term.begins.isValid() && term.standsOn(draft.from) && mayEndSo;
        const bool isSame = draft.from.isValid()
                                ? term.begins == draft.from || mayBeginSo
                                : term.standsOn(when) || (draft.to.isValid() && term.ends == draft.to);
        if (isSame)
            return &held;
    }
    return nullptr;
}

void TermPlanner::plan(const PeopleDraft& draft, std::size_t person) {
    if (SeatBook::Held* held = sameTerm(draft, person))
        changeTerm(draft, person, *held);
    else
        newTerm(draft, person);
}

void TermPlanner::changeTerm(const PeopleDraft& draft, std::size_t person, SeatBook::Held& held) {
    PeopleEntry entry = entryFor(draft, person);
    Term after = held.now;
    if (!after.begins.isValid() && draft.from.isValid())
        after.begins = draft.from;
    if (draft.to.isValid() && after.begins.isValid() && draft.to < after.begins)
        return refuse(draft, u"reversed-dates"_s,
                      Words::tr("The term of the record begins on %1, after this last day.")
                          .arg(dayText(after.begins)));
    if (draft.to.isValid() && after.ends.isValid() && draft.to > after.ends)
        m_plan.notes.push_back(
            {draft.row->line,
             {},
             u"not-longer"_s,
             draft.row->to,
             Words::tr("The term of the record ends on %1 and is not made longer; give the first "
                       "day of the new term.")
                 .arg(dayText(after.ends)),
             NoteSeverity::Warning});
    else if (draft.to.isValid())
        after.ends = draft.to;
    if (held.line != 0 && after != held.now)
        return refuse(draft, u"contradicts-row"_s,
                      Words::tr("Line %1 of the list says something else about this term.").arg(held.line));
    held.line = draft.row->line;
    entry.before = held.before;
    entry.after = after;
    entry.kind = after == held.now ? PeopleEntryKind::Unchanged : PeopleEntryKind::Changed;
    held.now = after;
    m_plan.entries.push_back(std::move(entry));
}

void TermPlanner::amendPlanned(const SeatBook::Held& held, const Term& after) {
    for (PeopleEntry& entry : m_plan.entries) {
        if (entry.kind == PeopleEntryKind::NewTerm && entry.person == held.person && entry.after == held.now)
            entry.after = after;
    }
}

void TermPlanner::newTerm(const PeopleDraft& draft, std::size_t person) {
    PeopleEntry entry = entryFor(draft, person);
    entry.kind = PeopleEntryKind::NewTerm;
    Term term;
    term.office = draft.office->id;
    term.where = draft.where;
    term.fromBody = draft.fromBody;
    term.person = m_people.known(person).planned.before.id;
    term.begins = firstDayOf(draft);
    term.ends = draft.to;
    term.isInterim = draft.isInterim;
    if (!endEarlierTerm(draft, person, term, entry) || !makeRoom(draft, person, term, entry))
        return;
    // Only now is it certain that the row is taken.
    for (const EndedTerm& ended : entry.ended) {
        for (SeatBook::Held& held : m_book.at(draft.where)) {
            if (held.now != ended.term)
                continue;
            Term after = held.now;
            after.ends = ended.lastDay;
            if (!held.before.id.isValid())
                amendPlanned(held, after);
            held.now = after;
        }
    }
    std::erase_if(entry.ended, [](const EndedTerm& ended) { return !ended.term.id.isValid(); });
    entry.after = term;
    m_book.add(term, person, draft.row->line);
    m_plan.entries.push_back(std::move(entry));
}

QDate TermPlanner::firstDayOf(const PeopleDraft& draft) {
    if (draft.from.isValid())
        return draft.from;
    // Where somebody was before, the list's own day is the first that is known; in a seat that nobody ever
    // held the first day stays unknown.
    const bool isPast = draft.to.isValid() && draft.to < m_options.day;
    return m_book.wasEverHeld(draft) && !isPast ? m_options.day : QDate();
}

bool TermPlanner::endEarlierTerm(const PeopleDraft& draft, std::size_t person, const Term& term,
                                 PeopleEntry& entry) {
    for (const SeatBook::Held& held : m_book.at(draft.where)) {
        const bool isSeat = held.person == person && held.now.isSameSeatAs(term) && !held.now.isDeputy;
        if (!isSeat || !held.now.overlaps(term))
            continue;
        if (!term.begins.isValid() || (held.now.begins.isValid() && held.now.begins >= term.begins)) {
            refuse(
                draft, u"overlapping-term"_s,
                Words::tr(
                    "The record has a term of the same person in this office %1; correct that term instead.")
                    .arg(termSpanText(held.now)));
            return false;
        }
        endHeld(entry, held, term.begins.addDays(-1));
    }
    return true;
}

bool TermPlanner::givesWay(const PeopleDraft& draft, const Term& term, const Term& coming) const {
    return !draft.to.isValid() && coming.begins.isValid() && coming.begins > m_options.day &&
           coming.begins > term.begins;
}

bool TermPlanner::makeRoom(const PeopleDraft& draft, std::size_t person, Term& term, PeopleEntry& entry) {
    QStringList names;
    std::vector<const SeatBook::Held*> ending;
    const SeatBook::Held* next = nullptr;
    bool hasRoom =
        draft.rule.seats == 1 && term.begins.isValid() && !(term.ends.isValid() && term.ends < m_options.day);
    for (const SeatBook::Held* held : m_book.inTheWay(draft, term, person)) {
        names << m_people.known(held->person).planned.after.fullName();
        const bool isBefore = !held->now.begins.isValid() || held->now.begins < term.begins;
        if (isBefore)
            ending.push_back(held);
        else if (hasRoom && givesWay(draft, term, held->now))
            next = next && next->now.begins < held->now.begins ? next : held;
        else
            hasRoom = false;
    }
    if (!names.isEmpty() && !hasRoom) {
        refuse(draft, u"seat-taken"_s,
               Words::tr("No seat is free on these days: %1. End a term first, or mend the days.")
                   .arg(names.join(u", "_s)));
        return false;
    }
    for (const SeatBook::Held* held : ending)
        endHeld(entry, *held, term.begins.addDays(-1));
    if (next) {
        term.ends = next->now.begins.addDays(-1);
        m_plan.notes.push_back(
            {draft.row->line,
             {},
             u"until-the-next"_s,
             draft.person.fullName(),
             Words::tr("%1 comes into this seat on %2, so this term is taken to end on %3.")
                 .arg(m_people.known(next->person).planned.after.fullName(), dayText(next->now.begins),
                      dayText(term.ends)),
             NoteSeverity::Warning});
    }
    return true;
}

void TermPlanner::endHeld(PeopleEntry& entry, const SeatBook::Held& held, QDate lastDay) {
    entry.ended.push_back({held.now, lastDay, m_people.known(held.person).planned.after.fullName()});
}

void TermPlanner::refuse(const PeopleDraft& draft, const QString& code, const QString& reason) {
    m_plan.refused.push_back({draft.row->line,
                              {},
                              code,
                              draft.person.fullName(),
                              reason,
                              draft.row->cells,
                              NoteSeverity::Refusal});
}

} // namespace liaison
