// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/schools/school_service.h"

namespace liaison::cli {

/// What a command line says about which schools are meant.
struct SchoolQueryOptions {
    std::string asOf;
    std::vector<std::string> where;
    bool openOnly = false;
    std::string search;
};

void addSchoolQueryOptions(CLI::App& command, SchoolQueryOptions& options);
/// Throws UsageError for a filter that makes no sense.
SchoolQuery queryOf(const SchoolQueryOptions& options);

/// Says beside the output which values asked for no school has, and which there are.
void remarkUnheldValues(const Console& console, TrustFile& file, const std::vector<FieldFilter>& filters);

/// A field as JSON: counts and coordinates as numbers, the rest as texts, null where nothing is known.
void writeField(JsonWriter& json, const School& school, SchoolField field);

} // namespace liaison::cli
