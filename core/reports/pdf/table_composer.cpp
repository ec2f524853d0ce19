// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/table_composer.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison::pdf {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
};

constexpr TextStyle kCaption{10, true};
constexpr double kUnderCaption = 4;
constexpr double kAboveGroup = 7;
constexpr std::size_t kMostHeaderLines = 8;

} // namespace

TableComposer::TableComposer(PdfFlow& flow, const ReportTable& table, const TableLayout& layout,
                             PdfStructure::Node parent, ProgressMeter& progress, qint64 unitsPerRow)
    : m_flow(flow)
    , m_table(table)
    , m_layout(layout)
    , m_parent(parent)
    , m_progress(progress)
    , m_unitsPerRow(unitsPerRow)
    , m_header(headerRow()) {}

double TableComposer::height(const Row& row, TextStyle style) {
    return static_cast<double>(row.lineCount) * style.lineHeight() + 2 * TableLayout::kVerticalPadding;
}

double TableComposer::leadHeight(PdfFlow& flow, const ReportTable& table, const TableLayout& layout) {
    const double caption = layout.caption.isEmpty()
                               ? 0
                               : flow.text(layout.caption, kCaption, flow.width()).height() + kUnderCaption;
    // The header and two rows, one of these three of two lines, which is how nearly every table begins.
    const double rows = 4 * layout.cell.lineHeight() + 6 * TableLayout::kVerticalPadding;
    // A group's title goes with them, or the header would stay behind alone.
    const bool isGrouped = !table.groups().empty() && table.groups().front().firstRow == 0;
    return caption + rows + (isGrouped ? kAboveGroup + layout.cell.lineHeight() : 0);
}

TableComposer::Row TableComposer::headerRow() {
    Row row;
    for (std::size_t i = 0; i < m_layout.widths.size(); ++i) {
        auto lines = m_flow.shaper().lines(printable(m_table.columns()[i].title), m_layout.header,
                                           m_layout.textWidth(i));
        // A header that fills the page would leave no room for rows.
        if (lines.size() > kMostHeaderLines)
            lines.resize(kMostHeaderLines);
        row.cells.push_back(std::move(lines));
        row.lineCount = std::max(row.lineCount, row.cells.back().size());
    }
    return row;
}

TableComposer::Row TableComposer::bodyRow(qsizetype index) {
    Row row;
    const auto cells = m_table.row(index);
    row.cells.reserve(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        row.cells.push_back(
            cells[i].text.isEmpty()
                ? CellLines()
                : m_flow.shaper().lines(printable(cells[i].text), m_layout.cell, m_layout.textWidth(i)));
        row.lineCount = std::max(row.lineCount, row.cells.back().size());
    }
    return row;
}

void TableComposer::compose() {
    if (m_table.columnCount() == 0)
        return;
    m_flow.need(leadHeight(m_flow, m_table, m_layout));
    if (m_flow.canvas().isLive())
        m_node = m_flow.canvas().structure().add(m_parent, Role::Table);
    composeCaption();
    composeHeader(false);
    if (m_flow.canvas().isLive())
        m_body = m_flow.canvas().structure().add(m_node, Role::TBody);
    auto group = m_table.groups().begin();
    for (qsizetype row = 0; row < m_table.rowCount(); ++row) {
        for (; group != m_table.groups().end() && group->firstRow <= row; ++group)
            composeGroup(*group);
        composeRow(row);
        m_progress.add(m_unitsPerRow);
    }
    if (m_table.rowCount() == 0)
        composeEmpty();
    drawHairlines();
}

void TableComposer::composeCaption() {
    if (m_layout.caption.isEmpty())
        return;
    const FlowText caption = m_flow.text(m_layout.caption, kCaption, m_flow.width());
    PdfStructure::Node node = 0;
    if (m_flow.canvas().isLive())
        node = m_flow.canvas().structure().add(m_node, Role::Caption);
    m_flow.placeText(caption, node, Role::Caption, m_flow.left());
    m_flow.moveBy(kUnderCaption);
}

void TableComposer::composeHeader(bool isRepeat) {
    PdfCanvas& canvas = m_flow.canvas();
    const double tall = height(m_header, m_layout.header);
    const double bottom = m_flow.y() + tall;
    if (canvas.isLive()) {
        canvas.fillBand(QRectF(m_flow.left(), m_flow.y(), m_layout.totalWidth, tall), kBand);
        canvas.drawRule(m_flow.left(), m_flow.left() + m_layout.totalWidth, bottom, 0.9, kAccent);
        PdfStructure& structure = canvas.structure();
        // Only the first header row is in the tree: to a screen reader the repeats are mere decoration.
        const auto row = isRepeat ? 0 : structure.add(structure.add(m_node, Role::THead), Role::TR);
        for (std::size_t i = 0; i < m_header.cells.size(); ++i) {
            const CellLines& lines = m_header.cells[i];
            const auto draw = [&] {
                // Short titles stand at the foot of the row, next to their columns.
                const std::size_t above = m_header.lineCount - lines.size();
                for (std::size_t line = 0; line < lines.size(); ++line)
                    canvas.drawLine(lines[line], lineLeft(lines[line], i),
                                    m_flow.y() + TableLayout::kVerticalPadding + m_layout.header.baseline() +
                                        static_cast<double>(line + above) * m_layout.header.lineHeight(),
                                    kText);
            };
            if (isRepeat)
                draw();
            else
                canvas.mark(structure.addCell(row, Role::TH, Scope::Column), Role::TH, draw);
        }
    }
    m_flow.moveBy(tall);
}

void TableComposer::composeEmpty() {
    const QString text =
        m_table.emptyText.isEmpty() ? Words::tr("There is nothing to list.") : m_table.emptyText;
    const FlowText line =
        m_flow.text(text, m_layout.cell, m_layout.totalWidth - 2 * TableLayout::kSidePadding, kQuietText);
    PdfStructure::Node node = 0;
    if (m_flow.canvas().isLive()) {
        PdfStructure& structure = m_flow.canvas().structure();
        node =
            structure.addCell(structure.add(m_body, Role::TR), Role::TD, Scope::None, m_table.columnCount());
    }
    m_flow.moveBy(TableLayout::kVerticalPadding);
    m_flow.placeText(line, node, Role::TD, m_flow.left() + TableLayout::kSidePadding);
    m_flow.moveBy(TableLayout::kVerticalPadding);
    m_hairlines.push_back(m_flow.y());
}

void TableComposer::composeGroup(const ReportTable::Group& group) {
    const TextStyle style{m_layout.cell.size + 0.5, true};
    const FlowText text =
        m_flow.text(group.text, style, m_layout.totalWidth - 2 * TableLayout::kSidePadding, kAccent);
    const double tall = kAboveGroup + text.height() + TableLayout::kVerticalPadding;
    // A group's title stays with its first row.
    if (m_flow.remaining() < tall + 2 * m_layout.cell.lineHeight() + 2 * TableLayout::kVerticalPadding)
        breakPage();
    PdfStructure::Node node = 0;
    if (m_flow.canvas().isLive()) {
        PdfStructure& structure = m_flow.canvas().structure();
        node =
            structure.addCell(structure.add(m_body, Role::TR), Role::TH, Scope::Row, m_table.columnCount());
    }
    m_flow.moveBy(kAboveGroup);
    m_flow.placeText(text, node, Role::TH, m_flow.left() + TableLayout::kSidePadding);
    m_flow.moveBy(TableLayout::kVerticalPadding);
    m_hairlines.push_back(m_flow.y());
}

void TableComposer::composeRow(qsizetype index) {
    const Row row = bodyRow(index);
    const double tall = height(row, m_layout.cell);
    const double mostOnOnePage = m_flow.wholePage() - height(m_header, m_layout.header);
    if (tall > mostOnOnePage) {
        composeTallRow(row, index);
        return;
    }
    if (tall > m_flow.remaining())
        breakPage();
    drawSlice(row, index, addCells(index), 0, row.lineCount);
}

void TableComposer::composeTallRow(const Row& row, qsizetype index) {
    const auto nodes = addCells(index);
    for (std::size_t first = 0; first < row.lineCount;) {
        const double room = m_flow.remaining() - 2 * TableLayout::kVerticalPadding;
        const auto count = static_cast<std::size_t>(std::max(0.0, room) / m_layout.cell.lineHeight());
        const std::size_t last = std::min(row.lineCount, first + count);
        if (last > first)
            drawSlice(row, index, nodes, first, last);
        first = last;
        if (first < row.lineCount)
            breakPage();
    }
}

std::vector<PdfStructure::Node> TableComposer::addCells(qsizetype) {
    std::vector<PdfStructure::Node> nodes;
    if (!m_flow.canvas().isLive())
        return nodes;
    PdfStructure& structure = m_flow.canvas().structure();
    const auto row = structure.add(m_body, Role::TR);
    for (const ReportColumn& column : m_table.columns())
        nodes.push_back(column.isRowHeader ? structure.addCell(row, Role::TH, Scope::Row)
                                           : structure.add(row, Role::TD));
    return nodes;
}

void TableComposer::drawSlice(const Row& row, qsizetype index, const std::vector<PdfStructure::Node>& nodes,
                              std::size_t first, std::size_t last) {
    if (m_flow.canvas().isLive())
        for (std::size_t column = 0; column < row.cells.size(); ++column)
            if (first < row.cells[column].size())
                drawCell(row.cells[column], column, index, nodes[column], first,
                         std::min(last, row.cells[column].size()));
    m_flow.moveBy(static_cast<double>(last - first) * m_layout.cell.lineHeight() +
                  2 * TableLayout::kVerticalPadding);
    m_hairlines.push_back(m_flow.y());
}

void TableComposer::drawCell(const CellLines& lines, std::size_t column, qsizetype row,
                             PdfStructure::Node node, std::size_t first, std::size_t last) {
    const Role role = m_table.columns()[column].isRowHeader ? Role::TH : Role::TD;
    const double top = m_flow.y() + TableLayout::kVerticalPadding;
    const auto topOf = [&](std::size_t line) {
        return top + static_cast<double>(line - first) * m_layout.cell.lineHeight();
    };
    const QString link = m_table.link(row, static_cast<qsizetype>(column));
    if (!link.isEmpty()) {
        const FlowText linked{
            {}, m_layout.cell, kText, {link}, {m_table.cell(row, static_cast<qsizetype>(column)).text}};
        for (std::size_t i = first; i < last; ++i)
            m_flow.drawMarked(linked, lines[i], node, role, lineLeft(lines[i], column), topOf(i));
        return;
    }
    m_flow.canvas().mark(node, role, [&] {
        for (std::size_t i = first; i < last; ++i)
            m_flow.canvas().drawLine(lines[i], lineLeft(lines[i], column),
                                     topOf(i) + m_layout.cell.baseline(), kText);
    });
}

double TableComposer::lineLeft(const TextLine& line, std::size_t column) const {
    const double from = m_flow.left() + m_layout.lefts[column] + TableLayout::kSidePadding;
    const double spare = m_layout.textWidth(column) - line.width;
    switch (m_table.columns()[column].alignment) {
    case ColumnAlignment::End:
        return from + spare;
    case ColumnAlignment::Centre:
        return from + spare / 2;
    case ColumnAlignment::Start:
        break;
    }
    return from;
}

void TableComposer::breakPage() {
    drawHairlines();
    m_flow.breakPage();
    // A single row may run over many pages.
    m_progress.add(0);
    composeHeader(true);
}

void TableComposer::drawHairlines() {
    for (const double y : m_hairlines)
        m_flow.canvas().drawRule(m_flow.left(), m_flow.left() + m_layout.totalWidth, y, 0.4, kHairline);
    m_hairlines.clear();
}

} // namespace liaison::pdf
