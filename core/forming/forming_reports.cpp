// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_reports.h"

#include "core/base/text.h"
#include "core/forming/forming_report.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"
#include "core/structure/structure_repository.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::FormingReports)
};

Result<SavedPlan> planAskedFor(const FormingService& service, const QString& name) {
    if (!tidied(name).isEmpty())
        return service.findByName(name);
    auto plans = service.list();
    if (!plans)
        return tl::unexpected<Error>(plans.error());
    if (plans->empty())
        return failure(ErrorCode::NotFound,
                       Words::tr("No plan has been saved yet; make one and save it first."));
    return std::move(plans->front());
}

Result<ReportDocument> planReport(TrustFile& file, const ReportAnswers& answers) {
    const FormingService service(file);
    const auto saved = planAskedFor(service, answers.value(u"plan"_s));
    if (!saved)
        return tl::unexpected<Error>(saved.error());
    const auto ground = guarded([&] {
        const Structure structure = StructureRepository(file.database()).asOf(saved->question.day);
        const std::vector<Member>& members = saved->question.members;
        return formingGround(structure, saved->question.job(), members.empty() ? nullptr : &members);
    });
    if (!ground)
        return tl::unexpected<Error>(ground.error());
    auto report = formingReport(file, *ground, saved->question, saved->plan, saved->name, saved->accepted);
    if (report && !saved->missing.isEmpty())
        report->blocks.push_back(
            ReportParagraph(Words::tr("The record has changed since the plan was saved, and these "
                                      "are left out of it: %1.")
                                .arg(saved->missing.join(u", "_s))));
    return report;
}

} // namespace

void addFormingReports(ReportCatalogue& catalogue, TrustFile& file) {
    catalogue.add(
        {u"saved-plan"_s,
         Words::tr("Saved plan"),
         Words::tr("A saved plan for liaison groups, hubs or a founding trust: before and after, who moves "
                   "where, its rules, and how good it is."),
         {{u"plan"_s,
           Words::tr("Plan (the newest if none is named)"),
           ReportQuestion::Kind::Text,
           false,
           {},
           {}}},
         [&file](const ReportAnswers& answers) { return planReport(file, answers); }});
}

} // namespace liaison
