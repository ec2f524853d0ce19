// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/import_plan.h"
#include "core/schools/row_drafter.h"

namespace liaison {

/// Opens the list at its beginning; asked twice where rows contradict each other.
using ListOpener = std::function<Result<std::unique_ptr<ListReader>>()>;
/// Takes one school of the record: the canonical texts of the fields asked for, in their order.
using AddSchool =
    std::function<void(const ExistingSchools::Entry& school, std::span<const std::string_view> texts)>;
/// Hands every school of the record to `add`.
using SchoolFeed = std::function<void(const std::vector<SchoolField>& fields, const AddSchool& add)>;

/// Works out what importing a list would do to the schools of the record. Pure: it writes nothing and knows
/// no store. Fails as the reader does, with Invalid for a mapping or filter that makes no sense, and
/// Cancelled.
Result<ImportPlan> planImport(const ListOpener& open, const ImportOptions& options, const SchoolFeed& feed,
                              const ProgressReport& progress = {});

} // namespace liaison
