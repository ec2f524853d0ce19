// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_reports.h"
#include "core/reports/report_catalogue.h"
#include "tests/core/people/people_desk.h"

namespace liaison::test {

/// A record of people with its reports.
class ReportDesk : public PeopleDesk {
public:
    ReportDesk() { addPeopleReports(catalogue, *file); }

    ReportDocument make(const QString& name, const ReportAnswers& answers = {}) {
        const auto made = tryMake(name, answers);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        return *made;
    }
    Result<ReportDocument> tryMake(const QString& name, const ReportAnswers& answers = {}) {
        return catalogue.find(name)->make(answers);
    }

    ReportCatalogue catalogue;
};

inline std::vector<ReportTable> tablesOf(const ReportDocument& report) {
    std::vector<ReportTable> tables;
    for (const ReportBlock& block : report.blocks) {
        if (const auto* table = std::get_if<ReportTable>(&block))
            tables.push_back(*table);
    }
    return tables;
}

inline QString figure(const ReportDocument& report, const QString& label) {
    for (const KeyFigure& each : report.keyFigures) {
        if (each.label == label)
            return each.value;
    }
    return u"(none)"_s;
}

/// All texts of a report, a line for each row.
inline QString textOf(const ReportDocument& report) {
    QStringList lines{report.title, report.scope};
    for (const ReportBlock& block : report.blocks) {
        if (const auto* heading = std::get_if<ReportHeading>(&block))
            lines << heading->text;
        if (const auto* paragraph = std::get_if<ReportParagraph>(&block))
            lines << paragraph->runs.front().text;
    }
    for (const ReportTable& table : tablesOf(report)) {
        for (const ReportTable::Group& group : table.groups())
            lines << group.text;
        for (qsizetype row = 0; row < table.rowCount(); ++row) {
            QStringList cells;
            for (const ReportCell& cell : table.row(row))
                cells << cell.text;
            lines << cells.join(u" | "_s);
        }
    }
    return lines.join(u'\n');
}

} // namespace liaison::test
