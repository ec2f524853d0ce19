// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/new_file.h"
#include "core/base/text.h"
#include "core/lists/delimited_writer.h"
#include "core/schools/column_names.h"
#include "core/schools/import_plan.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::RefusedRows)
};

/// The columns that an earlier round of mending added, from the last to the first.
std::vector<qsizetype> columnsAddedBefore(const QStringList& headers) {
    QStringList keys;
    for (const QString& name : refusedRowColumns())
        keys << columnKey(name);
    std::vector<qsizetype> places;
    for (qsizetype i = headers.size() - 1; i >= 0; --i) {
        if (keys.contains(columnKey(headers[i])))
            places.push_back(i);
    }
    return places;
}

/// The list's own header, or where it has none the names of what its columns were taken for.
QStringList headerOf(const ColumnMapping& mapping) {
    QStringList header = mapping.headers;
    if (header.isEmpty()) {
        for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
            const ColumnTarget& target = mapping.columns[i];
            header << (target.role == ColumnRole::Field ? schoolFieldLabel(target.field)
                                                        : mapping.columnName(int(i)));
        }
    }
    return header;
}

} // namespace

QStringList refusedRowColumns() {
    return {Words::tr("Refused line"), Words::tr("Refused column"), Words::tr("Refused value"),
            Words::tr("Refused reason")};
}

std::vector<RefusedRow> rowsToMend(const ImportPlan& plan) {
    std::vector<RefusedRow> rows = plan.refused;
    const QString urn = plan.mapping.columnName(plan.mapping.columnOf(SchoolField::Urn));
    for (const ConflictingRows& conflict : plan.conflicts) {
        for (const ConflictingRows::Row& row : conflict.rows)
            rows.push_back(
                {row.line, urn, u"conflict"_s, QString::number(conflict.urn),
                 Words::tr("Rows of this list say different things about this URN; keep one of them."),
                 row.cells, NoteSeverity::Question});
    }
    for (const UnmatchedRow& row : plan.unmatched)
        rows.push_back({row.line, urn, u"no-urn-match"_s, {}, row.reason, row.cells, NoteSeverity::Question});
    std::stable_sort(rows.begin(), rows.end(),
                     [](const RefusedRow& one, const RefusedRow& other) { return one.line < other.line; });
    return rows;
}

Result<void> writeRefusedRows(const ImportPlan& plan, const QString& path) {
    if (auto checked = refuseOverRecord(path, Words::tr("the refused rows")); !checked)
        return checked;
    const std::vector<RefusedRow> rows = rowsToMend(plan);
    qsizetype width = plan.mapping.headers.size();
    for (const RefusedRow& row : rows)
        width = std::max(width, row.cells.size());
    QSaveFile file(path);
    const auto failed = [&] {
        return failure(
            ErrorCode::Storage,
            Words::tr("The refused rows cannot be saved as “%1”; choose another folder.").arg(path),
            file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    DelimitedWriter writer(file);
    const std::vector<qsizetype> addedBefore = columnsAddedBefore(plan.mapping.headers);
    const auto write = [&](QStringList cells, const QStringList& why) {
        while (cells.size() < width)
            cells << QString();
        for (const qsizetype place : addedBefore)
            cells.removeAt(place);
        return writer.write(cells + why);
    };
    if (!write(headerOf(plan.mapping), refusedRowColumns()))
        return failed();
    for (const RefusedRow& row : rows) {
        if (!write(row.cells, {QString::number(row.line), row.column, row.value, row.reason}))
            return failed();
    }
    if (!file.commit())
        return failed();
    return {};
}

} // namespace liaison
