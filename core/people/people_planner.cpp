// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_planner.h"

#include "core/base/text.h"
#include "core/people/person_matcher.h"
#include "core/people/term_planner.h"

#include <QSet>

#include <tuple>

namespace liaison {

namespace {

/// Less for what came before.
std::tuple<QDate, bool, QDate, qint64> ageOf(const PeopleDraft& draft) {
    return {draft.from, !draft.to.isValid(), draft.to, draft.row->line};
}

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
    /// False where it cannot be told yet who is meant.
    bool settle(const PeopleDraft& draft);
    std::optional<PersonMatcher::Place> answeredPerson(const PeopleDraft& draft, const PersonAnswer& answer);
    void ask(const PeopleDraft& draft, const PersonMatcher::Match& match);
    bool isCurrent(const PeopleDraft& draft) const;
    QString claimOf(const PeopleDraft& draft) const;
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
    /// Rows whose person is known, with whom they mean.
    std::vector<std::pair<PeopleDraft, PersonMatcher::Place>> m_settled;
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

/// What rows must share to contradict each other: the one seat, and either the day of the list or, for a time
/// before or after it, their first day. Of others one follows the other.
QString Planner::claimOf(const PeopleDraft& draft) const {
    const QString when = isCurrent(draft) ? u"now"_s : isoText(draft.from);
    const bool isOnlySeat = draft.rule.seats == 1 && m_book.hasSeat(draft);
    return isOnlySeat && !when.isEmpty() ? m_book.seatKey(draft) + u'|' + when : QString();
}

void Planner::settleConflicts() {
    QHash<QString, std::vector<std::size_t>> byClaim;
    for (std::size_t i = 0; i < m_drafts.size(); ++i) {
        if (const QString claim = claimOf(m_drafts[i]); !claim.isEmpty())
            byClaim[claim].push_back(i);
    }
    QSet<std::size_t> dropped;
    for (const std::vector<std::size_t>& rows : std::as_const(byClaim)) {
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
    // A row that leaves a doubt may be settled by one behind it: doubtful rows are tried again until nothing
    // more comes of it, so that the order of rows does not matter and importing again changes nothing.
    std::vector<PeopleDraft> waiting = std::move(m_drafts);
    for (std::size_t before = waiting.size() + 1; !waiting.empty() && waiting.size() < before;) {
        before = waiting.size();
        std::erase_if(waiting, [this](const PeopleDraft& draft) { return settle(draft); });
    }
    for (const PeopleDraft& draft : waiting)
        ask(draft, m_matcher.match(draft));
    // Terms are planned oldest first, whatever the order of the list: what began nobody knows when came
    // before what began on a day, and what is over before what goes on.
    std::stable_sort(m_settled.begin(), m_settled.end(), [](const auto& one, const auto& other) {
        return ageOf(one.first) < ageOf(other.first);
    });
    for (const auto& [draft, person] : m_settled)
        m_terms.plan(draft, person);
    gatherPeople();
    return std::move(m_plan);
}

bool Planner::settle(const PeopleDraft& draft) {
    const auto answer = m_options.answers.find(draft.row->line);
    const bool isAnswered = answer != m_options.answers.end();
    if (isAnswered && answer->second.kind == PersonAnswer::Kind::Skip)
        return true;
    auto person = isAnswered ? answeredPerson(draft, answer->second) : std::nullopt;
    if (!person) {
        const PersonMatcher::Match match = m_matcher.match(draft);
        if (!match.person && !match.candidates.empty())
            return false;
        person = match.person ? match.person : m_matcher.add(draft.person, draft.row->line);
    }
    m_matcher.setLine(draft.row->line, *person);
    m_matcher.learn(*person, draft.person);
    m_matcher.addOffice(*person, draft.where);
    m_settled.emplace_back(draft, *person);
    return true;
}

std::optional<PersonMatcher::Place> Planner::answeredPerson(const PeopleDraft& draft,
                                                            const PersonAnswer& answer) {
    switch (answer.kind) {
    case PersonAnswer::Kind::Existing:
        return m_matcher.ofRecord(answer.person);
    case PersonAnswer::Kind::SameAsLine:
        return m_matcher.ofLine(answer.line);
    case PersonAnswer::Kind::New:
        return m_matcher.add(draft.person, draft.row->line);
    case PersonAnswer::Kind::Skip:
        break;
    }
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
