// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QJsonValue>

namespace liaison::cli {

/// A column of a list.
struct ListColumn {
    /// What programs call it.
    const char* key;
    /// What stands over it for a person; empty where only programs are told.
    QString heading = {};
    bool isNumber = false;
};

/// What every list of the structure and of people takes.
struct ListingOptions : RecordOptions {
    std::string asOf;
    std::vector<std::string> where;
    std::string csv;
};

/// Adds --file, --json, --as-of, --where and --csv.
void addListingOptions(CLI::App& command, ListingOptions& options);
/// Adds them without --as-of, for what has no days.
void addUndatedListingOptions(CLI::App& command, ListingOptions& options);

/// Rows under columns, for a person, for a program, or as a CSV file.
class Listing {
public:
    explicit Listing(std::vector<ListColumn> columns) : m_columns(std::move(columns)) {}

    /// As many values as there are columns.
    void add(std::vector<QJsonValue> row) { m_rows.push_back(std::move(row)); }
    /// The number in this column is what a person is told of, rather than of rows.
    void counts(const char* key) { m_counted = key; }
    /// Narrows the rows as --where says and tells them. Throws UsageError for a column that there is not.
    Result<ExitCode> tell(const Console& console, const ListingOptions& options, const QString& singular,
                          const QString& plural);

private:
    void narrow(const std::vector<std::string>& where);
    std::size_t columnNamed(const QString& name) const;
    std::vector<std::size_t> shownColumns() const;
    void writeJson(const Console& console) const;
    Result<void> writeCsv(const QString& path) const;

    QString totalText(const QString& singular, const QString& plural) const;

    const char* m_counted = nullptr;
    std::vector<ListColumn> m_columns;
    std::vector<std::vector<QJsonValue>> m_rows;
};

/// Writes any JSON value.
void writeJsonValue(JsonWriter& json, const QJsonValue& value);
/// Null where nothing is known.
QJsonValue textValue(const QString& text);
QJsonValue dayValue(QDate day);
/// Null for 0: what has no number.
QJsonValue numberValue(qint64 number);

} // namespace liaison::cli
