// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_scene.h"
#include "core/reports/chart_spec.h"
#include "core/reports/report_table.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <variant>
#include <vector>

namespace liaison {

/// A section's title. Level 1 is the first below the report's own title; 1 to 4 are told apart on paper.
struct ReportHeading {
    int level = 1;
    QString text;
};

/// A stretch of text of one look. A link is an absolute address (https:, mailto:), or empty.
struct ReportRun {
    QString text;
    bool bold = false;
    QString link;
};

using ReportRuns = std::vector<ReportRun>;

/// One paragraph of running text.
struct ReportParagraph {
    ReportRuns runs;

    ReportParagraph() = default;
    explicit ReportParagraph(ReportRuns all) : runs(std::move(all)) {}
    explicit ReportParagraph(const QString& plain) : runs{ReportRun{plain, false, {}}} {}
};

/// A list of points, each a short paragraph.
struct ReportBulletList {
    std::vector<ReportParagraph> items;
};

/// A picture: a chart, a map, or bytes of an SVG or PNG.
struct ReportFigure {
    struct Image {
        QByteArray bytes; ///< a whole SVG or PNG file
    };
    std::variant<ChartSpec, MapScene, Image> content;
    /// What the picture says, for those who do not see it; a chart's or a map's own description where this
    /// is empty.
    QString alternativeText;
    /// Printed under the picture; may be empty.
    QString caption;

    /// alternativeText, or what stands in for it.
    QString spokenText() const;
};

/// What follows begins on a new page (PDF only).
struct ReportPageBreak {};

using ReportBlock = std::variant<ReportHeading, ReportParagraph, ReportBulletList, ReportTable, ReportFigure,
                                 ReportPageBreak>;

/// A label and its value in the band under the title: "Schools", "231".
struct KeyFigure {
    QString label;
    QString value;

    bool operator==(const KeyFigure&) const = default;
};

/// Any report, as plain values. The writers in report_writer.h make PDF, HTML, CSV and XLSX from it.
struct ReportDocument {
    QString title;
    QString scope;     ///< one line under the title: what is in here and what is not ("231 open schools in
                       ///< Exampleshire")
    QString trustName; ///< printed above the title and in every footer
    QByteArray logo;   ///< PNG or SVG bytes; may be empty
    QDate dataAsOf;    ///< the date whose state is shown; may be invalid (then it is not printed)
    QDate printed;     ///< the day the report is made
    QString language = QStringLiteral("en-GB");
    std::vector<KeyFigure> keyFigures;
    std::vector<ReportBlock> blocks;

    /// Rows of all tables together.
    qsizetype rowCount() const;
    /// "Data as of 1 September 2026 · Printed 21 November 2026", as far as the dates are known.
    QString dateLine() const;
};

/// A date as reports write it in running text: "1 September 2026".
QString reportDateText(QDate date);

/// The values of a chart as a table: what stands beside or in place of the picture.
ReportTable chartTable(const ChartSpec& chart);

} // namespace liaison
