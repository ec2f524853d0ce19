// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_flow.h"
#include "core/reports/pdf/table_layout.h"
#include "core/reports/report_progress.h"

#include <vector>

namespace liaison::pdf {

/// Sets one table, page after page, with its header row on each of them.
class TableComposer {
public:
    TableComposer(PdfFlow& flow, const ReportTable& table, const TableLayout& layout,
                  PdfStructure::Node parent, ProgressMeter& progress, qint64 unitsPerRow);

    void compose();
    /// What must stay together at the table's beginning: caption, header and the first rows.
    static double leadHeight(PdfFlow& flow, const ReportTable& table, const TableLayout& layout);

private:
    using CellLines = std::vector<TextLine>;
    struct Row {
        std::vector<CellLines> cells;
        std::size_t lineCount = 1;
    };

    Row headerRow();
    Row bodyRow(qsizetype index);
    static double height(const Row& row, TextStyle style);
    void composeCaption();
    void composeHeader(bool isRepeat);
    void composeEmpty();
    void composeGroup(const ReportTable::Group& group);
    void composeRow(qsizetype index);
    void composeTallRow(const Row& row, qsizetype index);
    std::vector<PdfStructure::Node> addCells(qsizetype index);
    void drawSlice(const Row& row, qsizetype index, const std::vector<PdfStructure::Node>& nodes,
                   std::size_t first, std::size_t last);
    void drawCell(const CellLines& lines, std::size_t column, qsizetype row, PdfStructure::Node node,
                  std::size_t first, std::size_t last);
    double lineLeft(const TextLine& line, std::size_t column) const;
    void breakPage();
    void drawHairlines();

    PdfFlow& m_flow;
    const ReportTable& m_table;
    const TableLayout& m_layout;
    PdfStructure::Node m_parent;
    PdfStructure::Node m_node = 0;
    PdfStructure::Node m_body = 0;
    ProgressMeter& m_progress;
    qint64 m_unitsPerRow;
    Row m_header;
    std::vector<double> m_hairlines; // drawn together at the end of each page: one stroke, one artifact
};

} // namespace liaison::pdf
