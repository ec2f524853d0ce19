// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/row_drafter.h"

#include <QSet>

namespace liaison {

/// Decides which rows of a list are wanted.
class RowFilter {
public:
    /// Fails with Invalid where a filter names a column that the list does not have.
    static Result<RowFilter> make(const ImportOptions& options);

    /// `status` is the one the school would have after the import.
    bool keeps(const ListRecord& record, const RowDraft& draft, const QString& status,
               const ValuePool& pool) const;

private:
    struct Condition {
        /// Place of the column in the list, or -1.
        int column = -1;
        std::optional<SchoolField> field;
        QSet<QString> values;
    };
    static std::optional<Condition> conditionFor(const QString& column, const ColumnMapping& mapping);
    static bool holds(const Condition& condition, const ListRecord& record, const RowDraft& draft,
                      const QString& status, const ValuePool& pool);

    bool m_openOnly = false;
    std::vector<Condition> m_conditions;
};

} // namespace liaison
