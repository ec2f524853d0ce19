// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_planner.h"

#include "core/base/text.h"
#include "core/people/person_matcher.h"
#include "core/people/term_planner.h"

#include <QSet>

namespace liaison {

namespace {

class Planner {
public:
    Planner(const PeopleContext& context, const PeopleOptions& options)
        : m_context(context)
        , m_options(options)
        , m_places(context)
        , m_drafter(context, m_places, options, m_plan)
        , m_matcher(context)
        , m_book(context)
        , m_terms(options, m_matcher, m_book, m_plan) {
        for (const Term& term : context.terms) {
            if (const auto person = m_matcher.ofRecord(term.person))
                m_book.add(term, *person);
        }
        m_plan.headers = options.mapping.headers;
        m_plan.recordState = context.state;
    }

    void read(const PeopleRow& row) { keep(m_drafter.draft(row)); }
    void read(const SchoolHead& head) { keep(m_drafter.draft(head.row, head.school)); }
    PeoplePlan finish();

private:
    void keep(std::optional<PeopleDraft> draft);
    void settleConflicts();
    void plan(const PeopleDraft& draft);
    std::optional<PersonMatcher::Place> personOf(const PeopleDraft& draft);
    void ask(const PeopleDraft& draft, const PersonMatcher::Match& match);
    bool isCurrent(const PeopleDraft& draft) const;
    void gatherPeople();

    const PeopleContext& m_context;
    const PeopleOptions& m_options;
    PeoplePlan m_plan;
    PeoplePlaces m_places;
    PeopleDrafter m_drafter;
    PersonMatcher m_matcher;
    SeatBook m_book;
    TermPlanner m_terms;
    std::vector<PeopleDraft> m_drafts;
    QSet<QString> m_seen;
};

void Planner::keep(std::optional<PeopleDraft> draft) {
    ++m_plan.rows;
    if (!draft)
        return;
    const Person& person = draft->person;
    const QStringList said{m_book.seatKey(*draft), plainFolded(person.fullName()), person.email,
                           person.telephone,       isoText(draft->from),           isoText(draft->to)};
    const QString key = said.join(u'|');
    if (m_seen.contains(key)) {
        ++m_plan.repeated;
        return;
    }
    m_seen.insert(key);
    m_drafts.push_back(std::move(*draft));
}

bool Planner::isCurrent(const PeopleDraft& draft) const {
    return (!draft.from.isValid() || draft.from <= m_options.day) &&
           (!draft.to.isValid() || draft.to >= m_options.day);
}

void Planner::settleConflicts() {
    QHash<QString, std::vector<std::size_t>> bySeat;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        if (m_drafts[i].rule.seats == 1 && isCurrent(m_drafts[i]))
            bySeat[m_book.seatKey(m_drafts[i])].push_back(i);
    }
    QSet<std::size_t> dropped;
    for (const std::vector<std::size_t>& rows : std::as_const(bySeat)) {
        QSet<QString> names;
        bool isChosen = false;
        for (const std::size_t row : rows) {
            names.insert(plainFolded(m_drafts[row].person.fullName()));
            isChosen = isChosen || m_options.chosenLines.contains(m_drafts[row].row->line);
        }
        if (names.size() < 2)
            continue;
        SeatConflict conflict{m_drafts[rows.front()].office->singular, m_drafts[rows.front()].place, {}};
        for (const std::size_t row : rows) {
            const PeopleRow& said = *m_drafts[row].row;
            if (!m_options.chosenLines.contains(said.line))
                dropped.insert(row);
            conflict.rows.push_back({said.line, m_drafts[row].person.fullName(), said.cells});
        }
        if (!isChosen)
            m_plan.conflicts.push_back(std::move(conflict));
    }
    std::sort(m_plan.conflicts.begin(), m_plan.conflicts.end(), [](const auto& one, const auto& other) {
        return one.rows.front().line < other.rows.front().line;
    });
    std::size_t place = 0;
    std::erase_if(m_drafts, [&](const PeopleDraft&) { return dropped.contains(place++); });
}

PeoplePlan Planner::finish() {
    settleConflicts();
    for (const PeopleDraft& draft : m_drafts)
        plan(draft);
    gatherPeople();
    return std::move(m_plan);
}

void Planner::plan(const PeopleDraft& draft) {
    const auto person = personOf(draft);
    if (!person)
        return;
    m_matcher.setLine(draft.row->line, *person);
    m_matcher.learn(*person, draft.person);
    m_terms.plan(draft, *person);
    m_matcher.addOffice(*person, draft.where);
}

std::optional<PersonMatcher::Place> Planner::personOf(const PeopleDraft& draft) {
    const auto answer = m_options.answers.find(draft.row->line);
    if (answer != m_options.answers.end()) {
        switch (answer->second.kind) {
        case PersonAnswer::Kind::Existing:
            if (const auto known = m_matcher.ofRecord(answer->second.person))
                return known;
            break;
        case PersonAnswer::Kind::SameAsLine:
            if (const auto known = m_matcher.ofLine(answer->second.line))
                return known;
            break;
        case PersonAnswer::Kind::New:
            return m_matcher.add(draft.person, draft.row->line);
        case PersonAnswer::Kind::Skip:
            return std::nullopt;
        }
    }
    const PersonMatcher::Match match = m_matcher.match(draft);
    if (match.person)
        return match.person;
    if (match.candidates.empty())
        return m_matcher.add(draft.person, draft.row->line);
    ask(draft, match);
    return std::nullopt;
}

void Planner::ask(const PeopleDraft& draft, const PersonMatcher::Match& match) {
    PersonQuestion question;
    question.line = draft.row->line;
    question.name = draft.person.fullName();
    question.email = draft.person.email;
    question.office = draft.office->singular;
    question.place = draft.place;
    question.reason = match.doubt;
    question.cells = draft.row->cells;
    for (const std::size_t place : match.candidates) {
        const PersonMatcher::Known& known = m_matcher.known(place);
        PersonQuestion::Candidate candidate;
        candidate.person = known.planned.before.id;
        candidate.line = known.line;
        candidate.name = known.planned.after.fullName();
        candidate.email = known.planned.after.email;
        question.candidates.push_back(std::move(candidate));
    }
    m_plan.questions.push_back(std::move(question));
}

void Planner::gatherPeople() {
    QHash<std::size_t, std::size_t> placeOf;
    for (PeopleEntry& entry : m_plan.entries) {
        const auto known = placeOf.constFind(entry.person);
        const std::size_t person = entry.person;
        if (known != placeOf.cend()) {
            entry.person = *known;
        } else {
            placeOf.insert(person, m_plan.people.size());
            entry.person = m_plan.people.size();
            m_plan.people.push_back(m_matcher.known(person).planned);
        }
        if (entry.kind == PeopleEntryKind::Unchanged && m_plan.people[entry.person].isChanged())
            entry.kind = PeopleEntryKind::Contact;
    }
}

} // namespace

PeoplePlan planPeople(const PeopleContext& context, const std::vector<PeopleRow>& rows,
                      const PeopleOptions& options) {
    Planner planner(context, options);
    for (const PeopleRow& row : rows)
        planner.read(row);
    return planner.finish();
}

PeoplePlan planHeads(const PeopleContext& context, const std::vector<SchoolHead>& heads,
                     const PeopleOptions& options) {
    Planner planner(context, options);
    for (const SchoolHead& head : heads)
        planner.read(head);
    return planner.finish();
}

} // namespace liaison
