// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/existing_schools.h"
#include "core/schools/import_plan.h"
#include "core/schools/row_draft.h"
#include "core/schools/school_values.h"

#include <array>

namespace liaison {

/// Turns records into drafts, with what is doubtful or impossible about them.
class RowDrafter {
public:
    RowDrafter(const ImportOptions& options, ValuePool& pool);

    /// What a record turned out to be.
    enum class Outcome { Drafted, Refused, Blank, Totals, RepeatedHeader };
    /// Reads a record into draft(); for Refused, refusal() says why, of every cell that is at fault.
    Outcome read(const ListRecord& record);
    /// Finds fault with the record just read; -1 where no one column is meant.
    void refuse(int column, std::string_view value, const QString& code, const QString& reason);
    bool isAtFault(int column) const;
    bool isRefused() const { return !m_faults.empty(); }

    RowDraft& draft() { return m_draft; }
    const RefusedRow& refusal() const { return m_refusal; }
    /// Doubts about the record just read, to be kept unless the row is filtered out.
    const std::vector<ListNote>& doubts() const { return m_doubts; }
    /// The status that a school would have from its dates alone.
    ValueId statusFromDates() const;

private:
    struct Cell {
        ValueId value = 0;
        /// Its places in m_problems.
        quint32 firstProblem = 0;
        quint32 problemCount = 0;
    };
    struct Problem {
        QString code;
        QString reason;
        bool isImpossible = false;
    };
    using CellCache = std::unordered_map<std::string_view, Cell>;

    bool isTotals(const ListRecord& record) const;
    bool isHeader(const ListRecord& record) const;
    bool readUrnCell(std::string_view cell);
    void readFieldCell(std::size_t column, SchoolField field, std::string_view cell);
    void readAddress(std::size_t column, std::string_view cell);
    Cell cellFor(SchoolField field, std::string_view cell);
    void keep(SchoolField field, ValueId value);
    void readPhaseFlags(const ListRecord& record);
    void checkCoordinates();
    /// The cell as text, without characters that cannot be seen, which are noted.
    QString visibleCell(std::size_t column, std::string_view cell);
    void doubt(std::size_t column, std::string_view value, const QString& code, const QString& text);

    const ImportOptions& m_options;
    ValuePool& m_pool;
    bool m_clears;
    int m_urnColumn;
    /// Keeps the raw cells that the caches are keyed by.
    ValuePool m_raw;
    std::array<CellCache, kSchoolFieldCount> m_caches;
    std::vector<Problem> m_problems;
    RowDraft m_draft;
    RefusedRow m_refusal;
    /// The columns at fault, in the order they were read.
    std::vector<int> m_faults;
    std::vector<ListNote> m_doubts;
};

} // namespace liaison
