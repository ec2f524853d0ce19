// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/row_filter.h"

#include "core/base/text.h"
#include "core/schools/column_names.h"
#include "core/schools/field_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::RowFilter)
};

constexpr std::size_t kShownAtMost = 5;
/// A column of names or numbers has as many values as rows: nobody needs them all.
constexpr qsizetype kKeptAtMost = 500;

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

/// The values that most rows hold, the commonest first.
QStringList commonest(const QHash<QString, qint64>& found) {
    std::vector<std::pair<qint64, QString>> values;
    for (auto value = found.begin(); value != found.end(); ++value)
        values.emplace_back(-value.value(), value.key());
    std::sort(values.begin(), values.end());
    QStringList shown;
    for (std::size_t i = 0; i < values.size() && i < kShownAtMost; ++i)
        shown << (values[i].second.isEmpty() ? Words::tr("blank") : values[i].second);
    return shown;
}

} // namespace

Result<ListFilter> ListFilter::fromText(const QString& text) {
    const qsizetype sign = text.indexOf(u'=');
    if (sign < 1)
        return failure(ErrorCode::Invalid, Words::tr("“%1” is no filter; write COLUMN=VALUE.").arg(text));
    return ListFilter{text.left(sign).trimmed(), {text.mid(sign + 1).trimmed()}};
}

Result<RowFilter> RowFilter::make(const ImportOptions& options) {
    RowFilter filter;
    filter.m_openOnly = options.openOnly;
    for (const ListFilter& where : options.where) {
        auto condition = conditionFor(where.column, options.mapping);
        if (!condition)
            return failure(ErrorCode::Invalid,
                           Words::tr("The list has no column “%1”.%2 Its columns are: %3.")
                               .arg(where.column, didYouMean(where.column, options.mapping.headers),
                                    options.mapping.headers.join(u", "_s)));
        const auto same = std::find_if(
            filter.m_conditions.begin(), filter.m_conditions.end(), [&condition](const Condition& other) {
                return other.column == condition->column && other.field == condition->field;
            });
        Condition& kept =
            same != filter.m_conditions.end() ? *same : filter.m_conditions.emplace_back(*condition);
        for (const QString& value : where.values)
            kept.values.insert(comparable(value), {value, false});
    }
    return filter;
}

std::optional<RowFilter::Condition> RowFilter::conditionFor(const QString& column,
                                                            const ColumnMapping& mapping) {
    Condition condition;
    condition.column = columnNamed(column, mapping.headers);
    if (condition.column >= 0) {
        condition.name = mapping.columnName(condition.column);
        const ColumnTarget& target = mapping.columns[std::size_t(condition.column)];
        if (target.role == ColumnRole::Field)
            condition.field = target.field;
        return condition;
    }
    const auto field = fieldFromText(column);
    const bool isKindTold = mapping.feeds(SchoolField::Phase) || mapping.feeds(SchoolField::Type);
    if (!field || !(*field == SchoolField::Kind ? isKindTold : mapping.feeds(*field)))
        return std::nullopt;
    condition.field = *field;
    condition.column = mapping.columnOf(*condition.field);
    condition.name = condition.column >= 0 ? mapping.columnName(condition.column) : schoolFieldLabel(*field);
    return condition;
}

bool RowFilter::keeps(const ListRecord& record, const RowDraft& draft, const QString& status,
                      const ValuePool& pool) {
    // What the list says stands, and not what stands today: a list is read the same whatever day it is.
    bool isKept = !m_openOnly || school_status::isOpen(status);
    // Each is asked, so that each can tell which of its values no row holds.
    for (Condition& condition : m_conditions) {
        if (!holds(condition, textsOf(condition, record, draft, status, pool)))
            isKept = false;
    }
    return isKept;
}

QStringList RowFilter::textsOf(const Condition& condition, const ListRecord& record, const RowDraft& draft,
                               const QString& status, const ValuePool& pool) {
    if (condition.field == SchoolField::Urn)
        return {draft.urn == 0 ? QString() : QString::number(draft.urn)};
    if (condition.field == SchoolField::Kind)
        return {schoolKindName(pool.text(draft.value(SchoolField::Phase)),
                               pool.text(draft.value(SchoolField::Type)))};
    QStringList texts;
    if (condition.field == SchoolField::Status)
        texts << status;
    if (condition.field)
        texts << pool.text(draft.value(*condition.field));
    if (condition.column < 0)
        return texts;
    const auto column = std::size_t(condition.column);
    const std::string_view cell = column < record.fields.size() ? record.fields[column] : std::string_view();
    texts << QString::fromUtf8(cell.data(), qsizetype(cell.size()));
    return texts;
}

bool RowFilter::holds(Condition& condition, const QStringList& texts) {
    bool isHeld = false;
    for (const QString& text : texts) {
        const auto wanted = condition.values.find(comparable(text));
        if (wanted == condition.values.end())
            continue;
        wanted->isHeld = true;
        isHeld = true;
    }
    const auto said =
        std::find_if(texts.begin(), texts.end(), [](const QString& text) { return !text.isEmpty(); });
    const QString shown = said == texts.end() ? QString() : tidied(*said);
    if (condition.found.size() < kKeptAtMost || condition.found.contains(shown))
        ++condition.found[shown];
    return isHeld;
}

std::vector<ListNote> RowFilter::unheldValues() const {
    std::vector<ListNote> notes;
    for (const Condition& condition : m_conditions) {
        const QStringList held = commonest(condition.found);
        for (const Wanted& wanted : condition.values) {
            if (wanted.isHeld || held.isEmpty())
                continue;
            const QString text =
                condition.found.size() > held.size()
                    ? Words::tr("No row of the list holds this value; among those it holds are: %1.")
                    : Words::tr("No row of the list holds this value; those it holds are: %1.");
            notes.push_back({0, condition.name, u"value-not-found"_s, wanted.typed,
                             text.arg(held.join(u", "_s)), NoteSeverity::Warning});
        }
    }
    std::sort(notes.begin(), notes.end(), [](const ListNote& one, const ListNote& other) {
        return std::tie(one.column, one.value) < std::tie(other.column, other.value);
    });
    return notes;
}

} // namespace liaison
