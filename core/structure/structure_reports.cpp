// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_reports.h"

#include "core/base/text.h"
#include "core/reports/report_answers.h"
#include "core/store/trust_file.h"
#include "core/structure/structure_changes_report.h"
#include "core/structure/structure_map_report.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StructureReports)
};

Result<ReportDocument> changesFrom(TrustFile& file, const ReportAnswers& answers) {
    const QDate today = file.clock().today();
    const auto from = dayAnswer(answers, u"from"_s, today.addYears(-1));
    if (!from)
        return tl::unexpected<Error>(from.error());
    const auto to = dayAnswer(answers, u"to"_s, today);
    if (!to)
        return tl::unexpected<Error>(to.error());
    return structureChangesReport(file, *from, *to);
}

Result<ReportDocument> mapFrom(TrustFile& file, const ReportAnswers& answers) {
    const auto day = dayAnswer(answers, u"as-of"_s, file.clock().today());
    if (!day)
        return tl::unexpected<Error>(day.error());
    return structureMapReport(file, *day,
                              answers.value(u"areas"_s) == "hubs"_L1 ? MapReading::Hubs : MapReading::Groups);
}

} // namespace

void addStructureReports(ReportCatalogue& catalogue, TrustFile& file) {
    const QDate today = file.clock().today();
    const auto day = [](const QString& key, const QString& label, QDate preset) {
        return ReportQuestion{key, label, ReportQuestion::Kind::Date, false, {}, isoText(preset)};
    };
    catalogue.add(
        {u"membership-changes"_s,
         Words::tr("Membership changes"),
         Words::tr("Who joined, left or moved between two days, and which bodies changed."),
         {day(u"from"_s, Words::tr("Before"), today.addYears(-1)), day(u"to"_s, Words::tr("After"), today)},
         [&file](const ReportAnswers& answers) { return changesFrom(file, answers); }});
    catalogue.add({u"structure-map"_s,
                   Words::tr("Map of the structure"),
                   Words::tr("The schools at their places, by liaison group or hub, as of any day."),
                   {day(u"as-of"_s, Words::tr("As of"), today),
                    {u"areas"_s,
                     Words::tr("Areas"),
                     ReportQuestion::Kind::Choice,
                     false,
                     {{u"groups"_s, Words::tr("Liaison groups and hubs")}, {u"hubs"_s, Words::tr("Hubs")}},
                     u"groups"_s}},
                   [&file](const ReportAnswers& answers) { return mapFrom(file, answers); }});
}

} // namespace liaison
