// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/row_filter.h"

#include "core/base/text.h"
#include "core/schools/column_names.h"

#include <QCoreApplication>

namespace liaison {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("liaison::RowFilter", text);
}

QString comparable(QStringView text) {
    return tidied(text).toCaseFolded();
}

int columnNamed(const QString& name, const QStringList& headers) {
    const QString wanted = comparable(name);
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (comparable(headers[i]) == wanted)
            return int(i);
    }
    const QString key = columnKey(name);
    for (qsizetype i = 0; i < headers.size(); ++i) {
        if (!key.isEmpty() && columnKey(headers[i]) == key)
            return int(i);
    }
    return -1;
}

std::optional<SchoolField> fieldNamed(const QString& name) {
    if (const SchoolFieldInfo* info = schoolFieldByKey(name))
        return info->field;
    for (const SchoolFieldInfo& info : schoolFields()) {
        if (comparable(schoolFieldLabel(info.field)) == comparable(name))
            return info.field;
    }
    return std::nullopt;
}

} // namespace

Result<ListFilter> ListFilter::fromText(const QString& text) {
    const qsizetype sign = text.indexOf(u'=');
    if (sign < 1)
        return failure(ErrorCode::Invalid, tr("“%1” is no filter; write COLUMN=VALUE.").arg(text));
    return ListFilter{text.left(sign).trimmed(), {text.mid(sign + 1).trimmed()}};
}

Result<RowFilter> RowFilter::make(const ImportOptions& options) {
    RowFilter filter;
    filter.m_openOnly = options.openOnly;
    for (const ListFilter& where : options.where) {
        auto condition = conditionFor(where.column, options.mapping);
        if (!condition)
            return failure(ErrorCode::Invalid, tr("The list has no column “%1”; its columns are: %2.")
                                                   .arg(where.column, options.mapping.headers.join(u", "_s)));
        const auto same = std::find_if(
            filter.m_conditions.begin(), filter.m_conditions.end(), [&condition](const Condition& other) {
                return other.column == condition->column && other.field == condition->field;
            });
        Condition& kept =
            same != filter.m_conditions.end() ? *same : filter.m_conditions.emplace_back(*condition);
        for (const QString& value : where.values)
            kept.values.insert(comparable(value));
    }
    return filter;
}

std::optional<RowFilter::Condition> RowFilter::conditionFor(const QString& column,
                                                            const ColumnMapping& mapping) {
    Condition condition;
    condition.column = columnNamed(column, mapping.headers);
    if (condition.column >= 0) {
        const ColumnTarget& target = mapping.columns[std::size_t(condition.column)];
        if (target.role == ColumnRole::Field)
            condition.field = target.field;
        return condition;
    }
    condition.field = fieldNamed(column);
    if (!condition.field || !mapping.feeds(*condition.field))
        return std::nullopt;
    condition.column = mapping.columnOf(*condition.field);
    return condition;
}

bool RowFilter::keeps(const ListRecord& record, const RowDraft& draft, const QString& status,
                      const ValuePool& pool) const {
    if (m_openOnly && !school_status::isOpen(status))
        return false;
    return std::all_of(m_conditions.begin(), m_conditions.end(), [&](const Condition& condition) {
        return holds(condition, record, draft, status, pool);
    });
}

bool RowFilter::holds(const Condition& condition, const ListRecord& record, const RowDraft& draft,
                      const QString& status, const ValuePool& pool) {
    if (condition.field == SchoolField::Urn)
        return condition.values.contains(draft.urn == 0 ? QString() : QString::number(draft.urn));
    if (condition.field == SchoolField::Status && condition.values.contains(comparable(status)))
        return true;
    if (condition.field && condition.values.contains(comparable(pool.text(draft.value(*condition.field)))))
        return true;
    if (condition.column < 0)
        return false;
    const auto column = std::size_t(condition.column);
    const std::string_view cell = column < record.fields.size() ? record.fields[column] : std::string_view();
    return condition.values.contains(comparable(QString::fromUtf8(cell.data(), qsizetype(cell.size()))));
}

} // namespace liaison
