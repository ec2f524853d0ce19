// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/import_options.h"
#include "core/schools/list_companion.h"
#include "core/schools/value_pool.h"

#include <span>

namespace liaison {

/// What importing would do to one school. A school counts once: closing before changed, reopening likewise.
enum class EntryKind : quint8 {
    New,       ///< the record does not have it
    Changed,   ///< fields other than an end or a new beginning
    Unchanged, ///< the row says nothing new
    Closing,   ///< it becomes Closed, whatever else changes
    Reopening, ///< it was Closed and is open again, whatever else changes
};

/// "new", "changed" …: the word in JSON.
QString entryKindKey(EntryKind kind);
/// "New", "Changed" …: the word on screen.
QString entryKindLabel(EntryKind kind);

/// One field of one school: what it holds and what it would hold, as canonical texts in the plan's pool.
struct PlannedChange {
    SchoolField field;
    ValueId before;
    ValueId after;
};

/// One school of the plan.
struct PlanEntry {
    EntryKind kind = EntryKind::Unchanged;
    /// Unticked entries are left as they are when the plan is applied. The planner itself leaves only
    /// reopenings unticked: of schools that were handed over to a successor, and by a list whose latest date
    /// is older than the closing.
    bool ticked = true;
    /// 0 where the school has none.
    qint64 urn = 0;
    /// Not valid for a new school.
    Id<School> school;
    qint64 version = 0;
    /// Physical line of the row in the list.
    qint64 line = 0;
    ValueId name = 0;
    /// Whether the school is closed after the import.
    bool isClosed = false;
    /// The list would open it again, but its latest date is older than the closing.
    bool mayBeOutdated = false;
    quint32 firstChange = 0;
    quint32 changeCount = 0;
};

/// A row that was not taken, with what is wrong with it and the cells as they were, to be mended and imported
/// again.
struct RefusedRow {
    qint64 line = 0;
    /// The column's name; empty where the whole row is meant.
    QString column;
    /// Of the first fault: "bad-urn", "no-name", "bad-date", "bad-coordinates", "bad-number", "too-long".
    QString code;
    /// The start of a very long one.
    QString value;
    /// Where several cells are at fault, a sentence for each with its column and value.
    QString reason;
    QStringList cells;
    /// A question for rows that contradict each other or wait for an answer (see rowsToMend).
    NoteSeverity severity = NoteSeverity::Refusal;
};

/// Rows that say different things about one URN: none is applied until one is chosen
/// (ImportOptions::chosenLines).
struct ConflictingRows {
    struct Row {
        qint64 line = 0;
        QStringList cells;
        /// What the row says in the fields in which the rows differ.
        std::vector<std::pair<SchoolField, QString>> differences;
    };
    qint64 urn = 0;
    QString name;
    std::vector<Row> rows;
};

/// A row without a URN that may be one of these schools: the user says (ImportOptions::answers).
struct UnmatchedRow {
    struct Candidate {
        Id<School> school;
        qint64 urn = 0;
        QString name;
        QString postcode;
        QString status;
    };
    qint64 line = 0;
    QString name;
    QString postcode;
    QString reason;
    std::vector<Candidate> candidates;
    QStringList cells;
};

/// How often each thing happens. The first five count schools by EntryKind; with the others every data row of
/// the list is counted once.
struct ImportCounts {
    qint64 fresh = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 closing = 0;
    qint64 reopening = 0;
    /// Rows left out by ImportOptions::where and openOnly.
    qint64 filtered = 0;
    /// Rows beyond the first that speak of a school that the list has spoken of, alike or not.
    qint64 duplicates = 0;
    /// Rows refused, rows that wait for an answer, and one for each school whose rows contradict each other.
    qint64 refused = 0;
    /// Rows that the user answered to leave out (MatchAnswer::Kind::Skip).
    qint64 skipped = 0;

    bool operator==(const ImportCounts&) const = default;
};

/// Where a plan came from.
struct ImportSource {
    QString fileName;
    QString sha256;
    ListFormat format;
    QString layoutId;
    /// Data rows: blank rows and rows of totals are notes.
    qint64 rows = 0;
    /// The latest day up to today in its dates; not valid where it has none.
    QDate latest = {};
};

/// What an import would do, worked out beforehand: the review shows it and applying does it, exactly.
struct ImportPlan {
    ImportSource source;
    ColumnMapping mapping;
    std::vector<PlanEntry> entries;
    std::vector<PlannedChange> changes;
    std::vector<RefusedRow> refused;
    std::vector<ConflictingRows> conflicts;
    std::vector<UnmatchedRow> unmatched;
    std::vector<ListNote> notes;
    /// What the list says of where schools belong, and what that would do. What it changes of a school is
    /// among its changes too.
    std::vector<PlacedRow> placedRows;
    PlacementPlan places;
    ValuePool pool;
    /// Rows that have no place above: see ImportCounts. Repeats are duplicates that needed nothing.
    qint64 filtered = 0;
    qint64 repeats = 0;
    qint64 skipped = 0;
    /// The state of the record's schools the plan was made for; applying to another state is a Conflict.
    QString recordState;

    std::span<const PlannedChange> changesOf(const PlanEntry& entry) const;
    QString text(ValueId id) const { return pool.text(id); }
    /// Each school once, whether ticked or not.
    ImportCounts counts() const;
    /// As counts, of the ticked entries only: what applying will do.
    ImportCounts tickedCounts() const;
    /// How many ticked entries would write something.
    qint64 writes() const;
};

/// Why not one row of the list is taken, in a sentence; empty where one is.
QString whyNothingIsTaken(const ImportPlan& plan);

/// The refused rows, then the rows that contradict each other ("conflict") and those that wait for an answer
/// ("no-urn-match"): everything of the list that was not taken and can be mended.
std::vector<RefusedRow> rowsToMend(const ImportPlan& plan);

/// The names of the columns that writeRefusedRows puts behind the list's own.
QStringList refusedRowColumns();

/// Writes the refused, contradicting and unanswered rows as a list that can be mended and imported: the
/// list's own columns, then line, column, value and reason, in place of those that an earlier round added.
Result<void> writeRefusedRows(const ImportPlan& plan, const QString& path);

} // namespace liaison
