// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_table.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace liaison {

ReportCell ReportCell::number(qint64 number) {
    const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return {english.toString(number), static_cast<double>(number)};
}

ReportCell ReportCell::date(QDate date) {
    if (!date.isValid())
        return {};
    // The C locale, because newer British data write "Sept".
    return {QLocale::c().toString(date, u"d MMM yyyy"_s), static_cast<double>(date.toJulianDay())};
}

QDate ReportCell::dateValue() const {
    return hasValue() ? QDate::fromJulianDay(static_cast<qint64>(value)) : QDate();
}

ReportTable::ReportTable(QString tableCaption, std::vector<ReportColumn> columns)
    : caption(std::move(tableCaption)), m_columns(std::move(columns)) {}

qsizetype ReportTable::rowCount() const {
    return m_columns.empty() ? 0 : static_cast<qsizetype>(m_cells.size() / m_columns.size());
}

std::span<const ReportCell> ReportTable::row(qsizetype index) const {
    Q_ASSERT(index >= 0 && index < rowCount());
    return std::span(m_cells).subspan(static_cast<std::size_t>(index) * m_columns.size(), m_columns.size());
}

const ReportCell& ReportTable::cell(qsizetype row, qsizetype column) const {
    return this->row(row)[static_cast<std::size_t>(column)];
}

QString ReportTable::link(qsizetype row, qsizetype column) const {
    return m_links.isEmpty() ? QString() : m_links.value(row * columnCount() + column);
}

void ReportTable::reserveRows(qsizetype rows) {
    m_cells.reserve(static_cast<std::size_t>(rows) * m_columns.size());
}

void ReportTable::addRow(std::vector<ReportCell> cells) {
    Q_ASSERT(cells.size() <= m_columns.size());
    cells.resize(m_columns.size());
    std::move(cells.begin(), cells.end(), std::back_inserter(m_cells));
}

void ReportTable::addGroup(const QString& text) {
    m_groups.push_back({rowCount(), text});
}

void ReportTable::setLink(qsizetype row, qsizetype column, const QString& address) {
    Q_ASSERT(row < rowCount() && column < columnCount());
    m_links.insert(row * columnCount() + column, address);
}

} // namespace liaison
