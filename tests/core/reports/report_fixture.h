// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/report_writer.h"

#include <QBuffer>
#include <QImage>
#include <QProcess>
#include <QString>

namespace liaison::test {

inline ReportTable schoolTable(int rows) {
    using namespace Qt::StringLiterals;
    ReportTable table(u"Schools by name"_s,
                      {ReportColumn::text(u"URN"_s), ReportColumn::rowHeader(u"School"_s),
                       ReportColumn::text(u"Phase"_s), ReportColumn::number(u"Pupils"_s),
                       ReportColumn::date(u"Opened"_s)});
    table.reserveRows(rows);
    for (int row = 0; row < rows; ++row)
        table.addRow({ReportCell(QString::number(900001 + row)),
                      ReportCell(u"Ashbury School %1"_s.arg(row + 1)),
                      ReportCell(row % 3 ? u"Primary"_s : u"Secondary"_s), ReportCell::number(1000 + row),
                      ReportCell::date(QDate(1990, 9, 1).addDays(row))});
    return table;
}

inline QByteArray svgPicture() {
    return R"(<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100" viewBox="0 0 300 100">)"
           R"(<rect x="5" y="5" width="90" height="90" fill="#174a78"/>)"
           R"(<text x="110" y="60" font-family="Lato" font-size="24">Vector words</text></svg>)";
}

inline QByteArray pngPicture() {
    QImage image(120, 60, QImage::Format_RGB32);
    image.fill(QColor(23, 74, 120));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

inline ChartSpec phaseChart() {
    using namespace Qt::StringLiterals;
    ChartSpec chart;
    chart.kind = ChartKind::HorizontalBar;
    chart.title = u"Schools by phase"_s;
    chart.categories = {u"Nursery"_s, u"Primary"_s, u"Secondary"_s};
    chart.series = {{u"Schools"_s, {4, 180, 34}}};
    chart.valueTitle = u"Schools"_s;
    return chart;
}

/// A document with every kind of block in it.
inline ReportDocument wholeDocument(int rows = 120) {
    using namespace Qt::StringLiterals;
    ReportDocument document;
    document.title = u"State of the schools"_s;
    document.scope = u"All open schools in Exampleshire, by phase"_s;
    document.trustName = u"Exampleshire Learning Trust"_s;
    document.logo = pngPicture();
    document.dataAsOf = QDate(2026, 9, 1);
    document.printed = QDate(2026, 11, 21);
    document.keyFigures = {
        {u"Schools"_s, u"218"_s}, {u"Pupils"_s, u"81,400"_s}, {u"With no group"_s, u"12"_s}};
    auto& blocks = document.blocks;
    blocks.emplace_back(ReportHeading{1, u"What changed"_s});
    blocks.emplace_back(ReportParagraph(
        ReportRuns{{u"Since the last list, "_s, false, {}},
                   {u"three schools opened"_s, true, {}},
                   {u" and one closed. The register is kept by "_s, false, {}},
                   {u"the department"_s, false, u"https://www.example.org/register?a=1&b=2"_s},
                   {u", which publishes it every day; what is printed here is the state of the day named "
                    u"above, and nothing in it "
                    u"was typed by hand."_s,
                    false,
                    {}}}));
    blocks.emplace_back(ReportBulletList{{ReportParagraph(u"Ashbury School moved to a new building."_s),
                                          ReportParagraph(u"Brockham Infants joined Brockham Juniors."_s)}});
    blocks.emplace_back(ReportHeading{2, u"By phase"_s});
    blocks.emplace_back(ReportFigure{phaseChart(), {}, u"Schools that are open, by phase."_s});
    blocks.emplace_back(
        ReportFigure{ReportFigure::Image{svgPicture()}, u"A blue square beside two words"_s, {}});
    blocks.emplace_back(ReportHeading{1, u"The list"_s});
    blocks.emplace_back(schoolTable(rows));
    return document;
}

/// What a command-line tool prints about a file; fails loudly where the tool is missing or refuses the file.
inline QString toolOutput(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
        return QStringLiteral("%1 did not run").arg(program);
    return QString::fromUtf8(process.readAllStandardOutput()) +
           QString::fromUtf8(process.readAllStandardError());
}

} // namespace liaison::test
