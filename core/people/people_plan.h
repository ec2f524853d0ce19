// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_list.h"
#include "core/people/term.h"
#include "core/schools/import_plan.h"

#include <map>
#include <set>

namespace liaison {

/// What importing would do about one row: each row counts once.
enum class PeopleEntryKind : quint8 {
    NewTerm,   ///< somebody comes into an office
    Changed,   ///< a term of the record ends, or its first day becomes known
    Contact,   ///< the term is there already; the person's contact details differ
    Unchanged, ///< the record has all of it
};
/// "new-term", "changed" …: the word in JSON.
QString peopleEntryKindKey(PeopleEntryKind kind);
/// "New term", "Changed term" …: the word on screen.
QString peopleEntryKindLabel(PeopleEntryKind kind);

/// Somebody of the plan, as they are and as they would be.
struct PlannedPerson {
    /// Without an id for somebody new.
    Person before;
    Person after;

    bool isNew() const { return !before.id.isValid(); }
    bool isChanged() const { return isNew() || before != after; }
};

/// A term of the record that ends because somebody else, or the same person anew, comes into its seat.
struct EndedTerm {
    Term term;
    QDate lastDay;
    /// Who holds it: "Ada Ferris".
    QString person;
};

/// One row of the plan.
struct PeopleEntry {
    PeopleEntryKind kind = PeopleEntryKind::Unchanged;
    /// Unticked entries are left as they are when the plan is applied.
    bool ticked = true;
    qint64 line = 0;
    /// Place in the plan's people.
    std::size_t person = 0;
    /// As the record has it; without an id for a new term.
    Term before;
    /// As it would be. The person of somebody new has no id yet.
    Term after;
    std::vector<EndedTerm> ended;
    QString office;
    QString place;
    /// Of the school; 0 for a body.
    qint64 urn = 0;
};

/// A row of which it cannot be told who is meant: the user says (PeopleOptions::answers).
struct PersonQuestion {
    struct Candidate {
        /// Not valid for somebody whom an earlier row of the list brings.
        Id<Person> person;
        /// That row; 0 for somebody of the record.
        qint64 line = 0;
        QString name;
        QString email;
        /// "headteacher of Oak School; clerk of Hill Hub"
        QString offices;
    };
    qint64 line = 0;
    QString name;
    QString email;
    QString office;
    QString place;
    QString reason;
    std::vector<Candidate> candidates;
    QStringList cells;
};

/// Rows that put different people into one seat: none is taken until one is chosen
/// (PeopleOptions::chosenLines).
struct SeatConflict {
    struct Row {
        qint64 line = 0;
        QString name;
        QStringList cells;
    };
    QString office;
    QString place;
    std::vector<Row> rows;
};

/// Who a row means, where only a person can tell.
struct PersonAnswer {
    enum class Kind { Existing, New, SameAsLine, Skip };
    Kind kind = Kind::Skip;
    /// For Existing.
    Id<Person> person;
    /// For SameAsLine: the earlier row that brings the person.
    qint64 line = 0;
};

/// Everything the user decides before a plan is made.
struct PeopleOptions {
    PeopleMapping mapping;
    /// The day the list speaks of: whoever it names without a first day, and who follows somebody, begins on
    /// it. Today where nothing is said.
    QDate day;
    std::map<qint64, PersonAnswer> answers;
    std::set<qint64> chosenLines;
};

struct PeopleCounts {
    qint64 newPeople = 0;
    /// People of the record whom a row means.
    qint64 matched = 0;
    qint64 newTerms = 0;
    qint64 endedTerms = 0;
    qint64 contacts = 0;
    qint64 unchanged = 0;
    /// Rows that repeat another word for word.
    qint64 repeated = 0;
    /// Rows that wait for an answer, conflicts among them.
    qint64 questions = 0;
    qint64 refused = 0;

    bool operator==(const PeopleCounts&) const = default;
};

/// What an import of people would do, worked out beforehand: the review shows it and applying does it,
/// exactly.
struct PeoplePlan {
    /// "heads.csv"; "the school list" for heads that the record's own schools name.
    QString sourceName;
    QStringList headers;
    qint64 rows = 0;
    qint64 repeated = 0;
    std::vector<PlannedPerson> people;
    std::vector<PeopleEntry> entries;
    std::vector<PersonQuestion> questions;
    std::vector<SeatConflict> conflicts;
    std::vector<RefusedRow> refused;
    std::vector<ListNote> notes;
    /// The state of people and terms that the plan was made for; applying to another is a Conflict.
    QString recordState;

    /// Of all entries, or of the ticked ones only.
    PeopleCounts counts(bool tickedOnly = false) const;
    /// How many ticked entries would write something.
    qint64 writes() const;
};

/// Everything of the list that was not taken and can be mended: refused rows, and as questions those that
/// wait for an answer ("who-is-meant") or contradict each other ("conflict").
std::vector<RefusedRow> peopleRowsToMend(const PeoplePlan& plan);
/// Writes them as a list that can be mended and imported again.
Result<void> writeRefusedPeople(const PeoplePlan& plan, const QString& path);

} // namespace liaison
