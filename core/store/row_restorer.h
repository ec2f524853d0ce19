// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/fast_statement.h"

#include <optional>
#include <string>
#include <vector>

namespace liaison {

/// Puts rows that a RowRemover took out back into their table: each image goes straight into SQLite's
/// statement. Throws StoreError.
class RowRestorer {
public:
    RowRestorer(Database& database, const QString& table);

    /// Under the id it had.
    void restore(qint64 id, const QByteArray& image);

private:
    struct Column {
        std::string name;
        bool isNullable = true;
    };
    RowRestorer(Database& database, const QString& table, std::vector<Column> columns);
    static std::vector<Column> columnsOf(Database& database, const QString& table);
    /// Where the column of that name is bound; nothing where the table has it no more.
    std::optional<std::size_t> placeOf(std::string_view name);
    void bindBlanks();

    std::vector<Column> m_columns;
    FastStatement m_insertion;
    /// Images name columns in the order of their table, so the next is mostly the one after the last.
    std::size_t m_expected = 0;
};

} // namespace liaison
