// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_importer.h"

#include <memory>

namespace liaison {

using namespace Qt::StringLiterals;

/// What a list looks like, for the first page: how it reads, its first rows, and rows that would show a wrong
/// encoding.
struct ListLook {
    ListInspection inspection;
    /// Rows with letters beyond plain English, from anywhere in the list.
    ListSample odd;
    /// The layouts there are to choose from.
    std::vector<LayoutName> layouts;
};

/// What the import wizard asks, page by page. Nothing of it is stored before the last page but one.
struct ImportDraft {
    QString path;
    ListOverrides overrides;
    std::optional<ListLook> look;
    ImportOptions options;
    /// The name under which the mapping is kept when the import is done; empty for none.
    QString layoutName;
    std::optional<ListValues> values;
    std::shared_ptr<ImportPlan> plan;
    std::optional<ImportOutcome> outcome;

    /// Forgets what was worked out from the columns or the choices, because one of them changed.
    void forgetValues() {
        values.reset();
        options.where.clear();
        forgetPlan();
    }
    void forgetPlan() {
        plan.reset();
        options.chosenLines.clear();
        options.answers.clear();
        options.names = {};
    }
};

} // namespace liaison
