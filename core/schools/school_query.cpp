// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_query.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("liaison::SchoolQuery", text);
}

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
        return fields;
    }
    const auto need = [&fields](SchoolField field) {
        if (std::find(fields.begin(), fields.end(), field) == fields.end())
            fields.push_back(field);
    };
    if (query.asOf) {
        need(SchoolField::Opened);
        need(SchoolField::Closed);
        need(SchoolField::Status);
    }
    if (query.openOnly)
        need(SchoolField::Status);
    for (const FieldFilter& filter : query.where)
        need(filter.field);
    return fields;
}

bool answers(const School& school, const SchoolQuery& query, const SchoolSearch& search) {
    if (query.asOf && !existedOn(school, *query.asOf))
        return false;
    if (query.openOnly && !school_status::isOpen(school.status))
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
        const QString column = text.left(sign).trimmed();
        const auto fields = schoolFields();
        const auto info = std::find_if(fields.begin(), fields.end(), [&column](const SchoolFieldInfo& known) {
            return column.compare(QLatin1String(known.key), Qt::CaseInsensitive) == 0 ||
                   column.compare(schoolFieldLabel(known.field), Qt::CaseInsensitive) == 0;
        });
        if (sign < 1 || info == fields.end())
            return failure(
                ErrorCode::Invalid,
                tr("“%1” is no filter of schools; write FIELD=VALUE, such as phase=Primary.").arg(text));
        const QString value = text.mid(sign + 1).trimmed();
        const auto same = std::find_if(filters.begin(), filters.end(), [info](const FieldFilter& filter) {
            return filter.field == info->field;
        });
        if (same != filters.end())
            same->values << value;
        else
            filters.push_back({info->field, {value}});
    }
    return filters;
}

} // namespace liaison
