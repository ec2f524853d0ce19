// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/change_set.h"

#include <QHash>

#include <functional>

namespace liaison {

class TrustFile;

/// "Added", "Changed" or "Removed".
QString operationText(RowChange::Operation operation);
/// Columns that serve the program only: keys, counters and what is worked out from other columns.
bool isInternalColumn(const QString& column);

/// How people speak of the rows of one table and of what stands in them.
struct TableWords {
    /// What one row is: "School".
    QString noun;
    /// The name of a row, found in the record or in what the change holds of it; empty where neither knows.
    std::function<QString(TrustFile&, qint64 rowId, const RowImage& known)> name;
    /// The label of a column; empty for a column that people never see.
    std::function<QString(const QString& column)> label;
    /// A value as people read it. Without it texts and numbers stand as they are.
    std::function<QString(const QString& column, const QVariant& value)> value = {};
    /// Where a column stands among the others. Without it they stand in the order of their names.
    std::function<qsizetype(const QString& column)> place = {};
    /// The name of the row that a column refers to; empty for a column that refers to none, and where nobody
    /// knows it.
    std::function<QString(TrustFile&, const QString& column, qint64 rowId)> reference = {};
};

/// One field of one row, before and after.
struct ToldField {
    QString label;
    QString before;
    QString after;
};

/// Turns changed rows into words. Each room brings the words of its tables; a table without any is named as
/// it is stored.
class RowWords {
public:
    void add(const QString& table, TableWords words) { m_tables.insert(table, std::move(words)); }

    QString noun(const QString& table) const;
    /// The row's name, or "number 12" where nobody knows it.
    QString name(TrustFile& file, const RowChange& change) const;
    /// "Changed: School Oak Primary School (URN 100001) · Pupils: 90 → 95": the whole change in one line.
    QString sentence(TrustFile& file, const RowChange& change) const;
    /// The fields that people see, in their table's order.
    QList<ToldField> fields(TrustFile& file, const RowChange& change) const;

private:
    QString label(const QString& table, const QString& column) const;
    QString value(TrustFile& file, const QString& table, const QString& column, const QVariant& value) const;

    QHash<QString, TableWords> m_tables;
};

} // namespace liaison
