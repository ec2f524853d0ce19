// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QHash>
#include <QString>

#include <limits>
#include <span>
#include <vector>

namespace liaison {

enum class ColumnAlignment { Start, Centre, End };
enum class ColumnKind { Text, Number, Date };

/// One column of a report's table.
struct ReportColumn {
    QString title;
    ColumnKind kind = ColumnKind::Text;
    ColumnAlignment alignment = ColumnAlignment::Start;
    /// Relative width on paper, used where every column has one; otherwise the writer goes by what the cells
    /// hold.
    double widthWeight = 0;
    /// True for the column that names its row (the school's name): its cells are header cells.
    bool isRowHeader = false;

    static ReportColumn text(const QString& title) {
        return {title, ColumnKind::Text, ColumnAlignment::Start};
    }
    static ReportColumn rowHeader(const QString& title) {
        return {title, ColumnKind::Text, ColumnAlignment::Start, 0, true};
    }
    static ReportColumn number(const QString& title) {
        return {title, ColumnKind::Number, ColumnAlignment::End};
    }
    static ReportColumn date(const QString& title) {
        return {title, ColumnKind::Date, ColumnAlignment::Start};
    }
};

/// One cell: the text people read and, for numbers and dates, the value a spreadsheet counts with.
struct ReportCell {
    QString text;
    /// The number, or the Julian day of the date; not-a-number where the cell is only text.
    double value = std::numeric_limits<double>::quiet_NaN();

    ReportCell() = default;
    ReportCell(QString plain) : text(std::move(plain)) {} // NOLINT: a text is a cell
    ReportCell(QString shown, double number) : text(std::move(shown)), value(number) {}

    /// A whole number, shown with thousands separators.
    static ReportCell number(qint64 number);
    /// A date shown as "1 Sep 2026" and kept as a date; an invalid one is a blank cell.
    static ReportCell date(QDate date);

    bool hasValue() const { return value == value; }
    /// The date kept, where the cell has one.
    QDate dateValue() const;
};

/// A table of a report. Cells lie row by row in one vector, so that 50,000 schools stay cheap.
class ReportTable {
public:
    /// A row that heads the rows after it ("Primary, 180 schools"), up to the next group.
    struct Group {
        qsizetype firstRow = 0;
        QString text;
    };

    QString caption;
    /// Printed in place of rows where there is none ("No schools match").
    QString emptyText;

    ReportTable() = default;
    ReportTable(QString tableCaption, std::vector<ReportColumn> columns);

    const std::vector<ReportColumn>& columns() const { return m_columns; }
    qsizetype columnCount() const { return static_cast<qsizetype>(m_columns.size()); }
    qsizetype rowCount() const;
    /// The cells of a row, in the order of the columns.
    std::span<const ReportCell> row(qsizetype index) const;
    const ReportCell& cell(qsizetype row, qsizetype column) const;
    const std::vector<Group>& groups() const { return m_groups; }
    /// The address a cell leads to, or an empty text.
    QString link(qsizetype row, qsizetype column) const;
    bool hasLinks() const { return !m_links.isEmpty(); }

    void reserveRows(qsizetype rows);
    /// Adds a row. Missing cells at the end are blank; more cells than columns are a fault of the program.
    void addRow(std::vector<ReportCell> cells);
    /// The rows added from now on stand under this heading row.
    void addGroup(const QString& text);
    void setLink(qsizetype row, qsizetype column, const QString& address);

private:
    std::vector<ReportColumn> m_columns;
    std::vector<ReportCell> m_cells;
    std::vector<Group> m_groups;
    QHash<qsizetype, QString> m_links; // by place in m_cells: links are rare
};

} // namespace liaison
