// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_importer.h"

#include <memory>
#include <optional>

namespace liaison {

/// What the import of people asks, page by page. Nothing of it is stored before the review's button.
struct PeopleImportDraft {
    /// From the school list's own heads: there is no file and there are no columns.
    bool isHeads = false;
    QString path;
    std::optional<PeopleInspection> look;
    PeopleOptions options;
    std::shared_ptr<PeoplePlan> plan;
    std::optional<PeopleOutcome> outcome;

    void forgetPlan() {
        plan.reset();
        options.answers.clear();
        options.chosenLines.clear();
    }
};

} // namespace liaison
