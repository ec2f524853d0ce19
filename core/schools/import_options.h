// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/list_companion.h"
#include "core/schools/list_mapping.h"

#include <functional>
#include <map>
#include <set>

namespace liaison {

/// Told how far a long job is (0 to 1); answers false to stop it, which leaves nothing behind.
using ProgressReport = std::function<bool(double done)>;

enum class BlankPolicy { Keeps, Clears };

/// Keeps the rows in which a column holds one of the values, compared without regard to case and spaces.
struct ListFilter {
    /// The list's own name of the column, or the key of a field.
    QString column;
    QStringList values;

    /// Reads "COLUMN=VALUE"; the value may be empty.
    static Result<ListFilter> fromText(const QString& text);
    bool operator==(const ListFilter&) const = default;
};

/// What to do with a row that has no URN and may be a school the record has.
struct MatchAnswer {
    enum class Kind { Existing, New, Skip };
    /// Skip leaves the row out.
    Kind kind = Kind::Skip;
    /// For Existing.
    Id<School> school;
};

/// Everything the user decides before a plan is made.
struct ImportOptions {
    ColumnMapping mapping;
    QString layoutId;
    BlankPolicy blank = BlankPolicy::Keeps;
    /// Leaves out schools that are not open ("Open, but proposed to close" is open).
    bool openOnly = false;
    /// All must hold; filters on one column are alternatives.
    std::vector<ListFilter> where;
    /// The day the list speaks of, to tell a closing day that is past from one that is to come.
    QDate today;
    /// Of rows that contradict each other about one URN, the lines to be believed.
    std::set<qint64> chosenLines;
    /// The first day on which schools belong where the list says; without it, `today`.
    QDate placedFrom;
    /// Closed schools that the list may open again although they were handed over or the list may be older
    /// than their closing, by URN.
    std::set<qint64> reopened;
    /// About names of groups and hubs that are nearly alike.
    NameAnswers names;
    /// By line: what rows without a URN are.
    std::map<qint64, MatchAnswer> answers;
};

} // namespace liaison
