// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/import_plan.h"
#include "core/schools/row_draft.h"

#include <string>
#include <unordered_set>

namespace liaison {

/// Tells how new a list is at least: by the latest day, up to today, on which it says that something
/// happened.
class ListAge {
public:
    ListAge(const ImportOptions& options, const ValuePool& pool);

    /// Looks at the dates of a row, whether it is taken or not.
    void look(const ListRecord& record, const RowDraft& draft);
    /// Not valid where the list has no such day.
    QDate latest() const { return m_latest; }

private:
    void take(QDate day);

    const ValuePool& m_pool;
    QDate m_today;
    /// The register's column of when a row was last changed, or -1.
    int m_changedColumn = -1;
    /// Cells that were looked at: dates come again and again.
    std::unordered_set<std::string> m_changedSeen;
    std::unordered_set<ValueId> m_seen;
    QDate m_latest;
};

/// Whether a list that ends on `latest` may not know yet of a closing on `closed`: only one that knows of a
/// later day surely does. What a list without dates says is a statement of today.
bool mayBeOlder(QDate latest, QDate closed);

} // namespace liaison
