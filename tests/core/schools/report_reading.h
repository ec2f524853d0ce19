// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_document.h"
#include "tests/core/schools/school_desk.h"

namespace liaison::test {

/// Five schools: open, closing and closed ones, one of which little is known.
inline const QByteArray kList =
    "URN,School name,Phase,Type,Status,Town,Postcode,Pupils,Open date,Close date,Easting,Northing,Trust\r\n"
    "900001,Oak Primary School,Primary,Community school,Open,Northwood,NW1 "
    "1AA,90,01-09-1990,,400001,200001,\r\n"
    "900002,Elm Academy,Secondary,Academy converter,Open,Northwood,NW1 "
    "1AB,1250,01-09-2010,,400002,200002,Elm Trust\r\n"
    "900003,Ash Primary School,Primary,Academy converter,\"Open, but proposed to close\",Southwood,NW1 "
    "1AC,210,"
    "01-09-2012,31-08-2027,,,Elm Trust\r\n"
    "900004,Old Mill School,Primary,Community school,Closed,Southwood,NW1 1AD,55,01-09-1950,31-08-2024,,,\r\n"
    "900005,Zebra School,,,Open,,NW1 1AE,,,,,,\r\n";

/// The cells of a table's row as texts.
inline QStringList rowTexts(const ReportTable& table, qsizetype row) {
    QStringList texts;
    for (const ReportCell& cell : table.row(row))
        texts << cell.text;
    return texts;
}

inline QStringList columnTexts(const ReportTable& table, qsizetype column) {
    QStringList texts;
    for (qsizetype row = 0; row < table.rowCount(); ++row)
        texts << table.cell(row, column).text;
    return texts;
}

inline std::vector<ReportTable> tablesOf(const ReportDocument& report) {
    std::vector<ReportTable> tables;
    for (const ReportBlock& block : report.blocks) {
        if (const auto* table = std::get_if<ReportTable>(&block))
            tables.push_back(*table);
    }
    return tables;
}

inline ReportTable tableCalled(const ReportDocument& report, const QString& caption) {
    for (const ReportTable& table : tablesOf(report)) {
        if (table.caption == caption)
            return table;
    }
    return {};
}

inline QString figure(const std::vector<KeyFigure>& figures, const QString& label) {
    for (const KeyFigure& each : figures) {
        if (each.label == label)
            return each.value;
    }
    return u"(none)"_s;
}

} // namespace liaison::test
