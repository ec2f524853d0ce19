// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"
#include "core/schools/school_search.h"
#include "ui/widgets/choice_menu.h"

#include <QSet>

#include <functional>
#include <vector>

namespace liaison {

using namespace Qt::StringLiterals;

/// The fields that the filter bar offers to choose from, in its order.
std::vector<SchoolField> filterFields();

/// What the filter bar lets through: what was typed, and of each field the values chosen (none: all).
struct SchoolFilter {
    QString text;
    std::vector<std::pair<SchoolField, QSet<QString>>> chosen;

    /// Whether everything this lets through, the other does too.
    bool narrows(const SchoolFilter& other) const;
    bool isEmpty() const { return text.trimmed().isEmpty() && chosen.empty(); }
    /// A test for one school, made ready once for many; empty for a filter that lets all through.
    std::function<bool(const School&)> test() const;
    /// "phase Primary or Nursery; “oak”": for sentences about what shows; empty for no filter.
    QString inWords() const;
};

/// The values of a field among the schools with how many have each, in their natural order; a blank one last.
std::vector<Choice> choicesOf(const std::vector<School>& schools, SchoolField field);

} // namespace liaison
