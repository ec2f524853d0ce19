// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/school_query_options.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchoolQueryOptions)
};

constexpr std::size_t kShownAtMost = 5;

/// `held` are the values there are, by how many schools have each, less than nothing so that the commonest
/// come first.
QString unheldText(SchoolField field, const QString& asked, const std::map<QString, qint64>& held) {
    std::vector<std::pair<qint64, QString>> values;
    for (const auto& [value, count] : held)
        values.emplace_back(count, value.isEmpty() ? Words::tr("blank") : value);
    std::sort(values.begin(), values.end());
    QStringList shown;
    for (std::size_t i = 0; i < values.size() && i < kShownAtMost; ++i)
        shown << values[i].second;
    const QString text = values.size() > kShownAtMost
                             ? Words::tr("%1: no school has %2; among the values there are: %3.")
                             : Words::tr("%1: no school has %2; the values there are: %3.");
    const QString wanted = asked.isEmpty() ? Words::tr("it blank") : u"“%1”"_s.arg(asked);
    return text.arg(schoolFieldLabel(field), wanted, shown.join(u", "_s));
}

} // namespace

void addSchoolQueryOptions(CLI::App& command, SchoolQueryOptions& options) {
    command.add_option("--as-of", options.asOf, "Only schools that existed on that day")
        ->type_name("YYYY-MM-DD")
        ->check(isDay());
    addRepeatable(command, "--where", options.where, "FIELD=VALUE",
                  "Only schools with that value; several for one field are alternatives. A field goes by its "
                  "name or by a list's name of its column; capitals, spaces, _ and - do not count");
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

void remarkUnheldValues(const Console& console, TrustFile& file, const std::vector<FieldFilter>& filters) {
    const SchoolService service(file.database(), file.unitOfWork(), file.clock());
    for (const FieldFilter& filter : filters) {
        SchoolQuery all;
        all.fields = {filter.field};
        const auto schools = service.list(all);
        if (!schools)
            return;
        std::map<QString, qint64> held;
        for (const School& school : *schools)
            --held[fieldText(school, filter.field)];
        for (const QString& value : filter.values) {
            const bool isHeld = std::any_of(held.begin(), held.end(), [&value](const auto& known) {
                return known.first.compare(value, Qt::CaseInsensitive) == 0;
            });
            if (!isHeld && !held.empty())
                console.remark(unheldText(filter.field, value, held));
        }
    }
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
