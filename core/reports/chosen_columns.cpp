// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/chosen_columns.h"

namespace liaison {

namespace {

QString changed(const QString& text, const TextChange& change) {
    return change ? change(text) : text;
}

bool isBlank(const ReportTable& table, std::size_t column) {
    for (qsizetype row = 0; row < table.rowCount(); ++row)
        if (!table.cell(row, qsizetype(column)).text.isEmpty())
            return false;
    return table.rowCount() > 0;
}

} // namespace

ReportTable withColumns(const ReportTable& table, const std::vector<std::size_t>& columns,
                        const TextChange& title, const TextChange& cell) {
    std::vector<ReportColumn> titles;
    for (const std::size_t column : columns) {
        titles.push_back(table.columns()[column]);
        titles.back().title = changed(titles.back().title, title);
    }
    ReportTable made(changed(table.caption, title), std::move(titles));
    made.emptyText = table.emptyText;
    made.reserveRows(table.rowCount());
    auto group = table.groups().begin();
    for (qsizetype row = 0; row < table.rowCount(); ++row) {
        for (; group != table.groups().end() && group->firstRow <= row; ++group)
            made.addGroup(changed(group->text, title));
        const auto cells = table.row(row);
        std::vector<ReportCell> taken;
        for (const std::size_t column : columns) {
            taken.push_back(cells[column]);
            taken.back().text = changed(taken.back().text, cell);
        }
        made.addRow(std::move(taken));
        for (std::size_t i = 0; table.hasLinks() && i < columns.size(); ++i) {
            const QString link = table.link(row, static_cast<qsizetype>(columns[i]));
            if (!link.isEmpty())
                made.setLink(row, static_cast<qsizetype>(i), link);
        }
    }
    return made;
}

ReportTable withoutBlankColumns(ReportTable table) {
    std::vector<std::size_t> kept;
    for (std::size_t column = 0; column < table.columns().size(); ++column)
        if (table.columns()[column].isRowHeader || !isBlank(table, column))
            kept.push_back(column);
    return kept.size() == table.columns().size() ? std::move(table) : withColumns(table, kept);
}

} // namespace liaison
