// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/school_query_options.h"

#include "core/base/text.h"

namespace liaison::cli {

void addSchoolQueryOptions(CLI::App& command, SchoolQueryOptions& options) {
    command.add_option("--as-of", options.asOf, "Only schools that existed on that day")
        ->type_name("YYYY-MM-DD")
        ->check(isDay());
    addRepeatable(command, "--where", options.where, "FIELD=VALUE",
                  "Only schools with that value; several for one field are alternatives");
    command.add_flag("--open-only", options.openOnly, "Only schools that are open");
    command.add_option("--search", options.search, "Only schools whose name, URN, postcode or town match")
        ->type_name("TEXT");
}

SchoolQuery queryOf(const SchoolQueryOptions& options) {
    SchoolQuery query;
    if (!options.asOf.empty())
        query.asOf = dayOf(options.asOf);
    auto filters = fieldFiltersFromTexts(textsOf(options.where));
    if (!filters)
        throw UsageError(u"--where: "_s + filters.error().message);
    query.where = std::move(*filters);
    query.openOnly = options.openOnly;
    query.search = textOf(options.search);
    return query;
}

void writeField(JsonWriter& json, const School& school, SchoolField field) {
    const SchoolFieldInfo& info = fieldInfo(field);
    json.key(info.key);
    if (const auto* number = std::get_if<std::optional<qint64> School::*>(&info.member)) {
        const std::optional<qint64>& value = school.*(*number);
        if (value && info.kind == FieldKind::Tenths)
            json.number(double(*value) / 10);
        else
            json.numberOrNull(value);
        return;
    }
    json.textOrNull(fieldText(school, field));
}

} // namespace liaison::cli
