// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_query.h"

#include "core/schools/field_names.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolQuery)
};

bool holdsOneOf(const School& school, const FieldFilter& filter) {
    const QString text = fieldText(school, filter.field);
    return std::any_of(filter.values.begin(), filter.values.end(), [&text](const QString& value) {
        return text.compare(value, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

std::vector<SchoolField> neededFields(const SchoolQuery& query) {
    std::vector<SchoolField> fields = query.fields;
    if (fields.empty()) {
        for (const SchoolFieldInfo& info : schoolFields())
            fields.push_back(info.field);
    }
    const auto isNeeded = [&fields](SchoolField field) {
        return std::find(fields.begin(), fields.end(), field) != fields.end();
    };
    const auto need = [&](SchoolField field) {
        if (!isNeeded(field))
            fields.push_back(field);
    };
    if (query.asOf || query.openOnly) {
        need(SchoolField::Opened);
        need(SchoolField::Closed);
        need(SchoolField::Status);
    }
    for (const FieldFilter& filter : query.where)
        need(filter.field);
    if (isNeeded(SchoolField::Kind)) {
        need(SchoolField::Phase);
        need(SchoolField::Type);
    }
    return fields;
}

std::optional<QDate> dayAskedFor(const SchoolQuery& query, QDate today) {
    return query.openOnly && !query.asOf ? today : query.asOf;
}

bool answers(const School& school, const SchoolQuery& query, const SchoolSearch& search,
             std::optional<QDate> day) {
    if (day && !existedOn(school, *day))
        return false;
    if (!search.matches(school.searchKey))
        return false;
    return std::all_of(query.where.begin(), query.where.end(),
                       [&school](const FieldFilter& filter) { return holdsOneOf(school, filter); });
}

Result<std::vector<FieldFilter>> fieldFiltersFromTexts(const QStringList& texts) {
    std::vector<FieldFilter> filters;
    for (const QString& text : texts) {
        const qsizetype sign = text.indexOf(u'=');
        if (sign < 1)
            return failure(
                ErrorCode::Invalid,
                Words::tr("“%1” is no filter of schools; write FIELD=VALUE, such as phase=Primary.")
                    .arg(text));
        const auto field = fieldFromText(text.left(sign));
        if (!field)
            return tl::unexpected<Error>(field.error());
        const QString value = text.mid(sign + 1).trimmed();
        const auto same = std::find_if(filters.begin(), filters.end(), [&field](const FieldFilter& filter) {
            return filter.field == *field;
        });
        if (same != filters.end())
            same->values << value;
        else
            filters.push_back({*field, {value}});
    }
    return filters;
}

} // namespace liaison
