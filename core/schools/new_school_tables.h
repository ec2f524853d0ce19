// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/import_plan.h"
#include "core/store/recorder.h"

#include <array>
#include <optional>
#include <unordered_map>

namespace liaison {

/// Which fields a new school fills, a bit for each.
using FilledFields = quint64;
static_assert(kSchoolFieldCount <= 64);

FilledFields filledFields(const ImportPlan& plan, const PlanEntry& entry);

/// A statement for the new schools that fill the same fields: the other columns keep the table's defaults,
/// for binding a blank costs as much as binding a name.
struct NewSchoolTable {
    explicit NewSchoolTable(FilledFields filled);

    std::optional<Table> table;
    /// Where each field stands among the values.
    std::array<std::size_t, kSchoolFieldCount> places{};
    std::vector<QVariant> blanks{{}, {}};
};

/// Gives each pattern of filled fields that is frequent its own statement, and one for the rest.
class NewSchoolTables {
public:
    explicit NewSchoolTables(const ImportPlan& plan);

    const NewSchoolTable& tableFor(FilledFields filled) const;

private:
    static constexpr qint64 kFrequent = 200;
    std::unordered_map<FilledFields, NewSchoolTable> m_frequent;
    std::optional<NewSchoolTable> m_rest;
};

} // namespace liaison
