// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/row_drafter.h"

#include <QHash>

namespace liaison {

/// Decides which rows of a list are wanted.
class RowFilter {
public:
    /// Fails with Invalid where a filter names a column that the list does not have.
    static Result<RowFilter> make(const ImportOptions& options);

    /// `status` is the one the school would have after the import.
    bool keeps(const ListRecord& record, const RowDraft& draft, const QString& status, const ValuePool& pool);

    /// Once the list has been read: a warning for each value that no row of it holds, with those there are.
    std::vector<ListNote> unheldValues() const;

private:
    /// A value that is asked for.
    struct Wanted {
        QString typed;
        bool isHeld = false;
    };
    struct Condition {
        /// Place of the column in the list, or -1.
        int column = -1;
        std::optional<SchoolField> field;
        /// How a message names it.
        QString name;
        /// By the form in which values are compared.
        QHash<QString, Wanted> values;
        /// What the rows hold, with how many of them; not more than can be of use.
        QHash<QString, qint64> found;
    };
    static std::optional<Condition> conditionFor(const QString& column, const ColumnMapping& mapping);
    static QStringList textsOf(const Condition& condition, const ListRecord& record, const RowDraft& draft,
                               const QString& status, const ValuePool& pool);
    static bool holds(Condition& condition, const QStringList& texts);

    bool m_openOnly = false;
    std::vector<Condition> m_conditions;
};

} // namespace liaison
