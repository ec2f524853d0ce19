// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/schools_overview_report.h"

#include "core/base/text.h"
#include "core/schools/overview_figures.h"
#include "core/schools/school_report_parts.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchoolsOverviewReport)
};

QString schoolsText(qint64 count) {
    return counted(count, Words::tr("school"), Words::tr("schools"));
}

/// What a reader should know before believing the figures.
ReportBulletList cautionsOf(const OverviewFigures& figures) {
    ReportBulletList list;
    if (const qint64 unknown = figures.schools - figures.schoolsWithPupils; unknown > 0)
        list.items.emplace_back(unknownPupilsText(unknown));
    if (figures.withoutPlace > 0)
        list.items.emplace_back(
            Words::tr("%1 without coordinates, so on no map.").arg(schoolsText(figures.withoutPlace)));
    if (figures.toOpen > 0)
        list.items.emplace_back(
            Words::tr("%1 yet to open, not counted here.").arg(schoolsText(figures.toOpen)));
    return list;
}

} // namespace

Result<ReportDocument> schoolsOverviewReport(TrustFile& file, QDate day) {
    auto report = newReport(file, Words::tr("Schools at a glance"));
    if (!report)
        return report;
    SchoolQuery query;
    query.fields = overviewFields();
    const auto schools = SchoolService(file.database(), file.unitOfWork(), file.clock()).list(query);
    if (!schools)
        return tl::unexpected<Error>(schools.error());
    const OverviewFigures figures = overviewFigures(*schools, day);
    report->dataAsOf = std::min(day, file.clock().today());
    report->scope = Words::tr("%1 on %2").arg(schoolsText(figures.schools), reportDateText(day));
    report->keyFigures = figures.keyFigures();
    if (figures.schools == 0) {
        report->blocks.push_back(ReportParagraph(Words::tr("No school stood on that day.")));
        return report;
    }
    for (const ChartSpec& chart : {figures.kindChart(), figures.sizeChart(), figures.typeChart()})
        report->blocks.push_back(ReportFigure{chart, {}, {}});
    if (ReportBulletList cautions = cautionsOf(figures); !cautions.items.empty()) {
        report->blocks.push_back(ReportHeading{1, Words::tr("About these figures")});
        report->blocks.push_back(std::move(cautions));
    }
    return report;
}

} // namespace liaison
