// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/vacancies_report.h"

#include "core/base/text.h"
#include "core/people/people_breaches.h"
#include "core/people/people_report_parts.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VacanciesReport)
};

ReportTable vacantTable(const DayView& view, const std::vector<Vacancy>& vacancies) {
    ReportTable table(Words::tr("Vacant seats of bodies"),
                      {ReportColumn::rowHeader(Words::tr("Body")), ReportColumn::text(Words::tr("Type")),
                       ReportColumn::text(Words::tr("Office")), ReportColumn::text(Words::tr("Seats of")),
                       ReportColumn::number(Words::tr("Vacant"))});
    table.emptyText = Words::tr("Every seat is filled.");
    for (const Vacancy& vacancy : vacancies) {
        const PlacedBody* body = view.structure.body(vacancy.body);
        const Office* office = view.offices.office(vacancy.office);
        table.addRow({body->name, view.structure.typeOf(*body).singular,
                      office ? office->singular : QString(),
                      vacancy.from.isValid() ? view.structure.nameOf(vacancy.from) : QString(),
                      ReportCell::number(vacancy.count)});
    }
    return table;
}

ReportTable endingTable(const DayView& view, const std::vector<EndingTerm>& ending) {
    ReportTable table(Words::tr("Terms ending"),
                      {ReportColumn::rowHeader(Words::tr("Holder")), ReportColumn::text(Words::tr("Office")),
                       ReportColumn::text(Words::tr("Where")), ReportColumn::date(Words::tr("Last day")),
                       ReportColumn::text(Words::tr("Who follows"))});
    table.emptyText = Words::tr("No term ends in this time.");
    for (const EndingTerm& each : ending) {
        const TermLine line = view.offices.line(each.term);
        table.addRow({line.person.fullName(), line.office, line.place, ReportCell::date(each.term.ends),
                      each.isFollowed ? Words::tr("Settled") : Words::tr("Nobody yet")});
    }
    return table;
}

void addSchoolsWithout(ReportDocument& report, const DayView& view, const std::vector<Id<School>>& schools,
                       const QString& title) {
    if (schools.empty())
        return;
    ReportTable table(title, {ReportColumn::rowHeader(Words::tr("School")),
                              ReportColumn::number(Words::tr("URN")), ReportColumn::text(Words::tr("Kind"))});
    for (const Id<School> id : schools) {
        const PlacedSchool* school = view.structure.school(id);
        table.addRow(
            {school->name,
             school->urn > 0 ? ReportCell(QString::number(school->urn), double(school->urn)) : ReportCell(),
             schoolKindLabel(school->kind)});
    }
    addSection(report, title, std::move(table));
}

void addUnrepresented(ReportDocument& report, const DayView& view, const std::vector<Id<Body>>& bodies) {
    if (bodies.empty())
        return;
    ReportTable table(Words::tr("Groups that nobody represents"),
                      {ReportColumn::rowHeader(Words::tr("Group")), ReportColumn::text(Words::tr("In")),
                       ReportColumn::text(Words::tr("Chair"))});
    for (const Id<Body> body : bodies) {
        const Id<Body> parent = view.structure.parentOf(body);
        table.addRow({view.structure.nameOf(body),
                      parent.isValid() ? view.structure.nameOf(parent) : QString(),
                      view.offices.holderNames(Member(body), QString::fromLatin1(office_key::kChair))});
    }
    addSection(report, Words::tr("Groups without a representative"), std::move(table));
}

ReportTable breachTable(const std::vector<Breach>& breaches, const QString& caption) {
    ReportTable table(caption, {ReportColumn::rowHeader(Words::tr("What is not kept"))});
    for (const Breach& breach : breaches) {
        if (!breach.accepted && !breach.isNote)
            table.addRow({breach.sentence});
    }
    table.emptyText = Words::tr("Every rule is kept.");
    return table;
}

ReportTable acceptedTable(const std::vector<Breach>& breaches) {
    ReportTable table(Words::tr("Accepted, with the reason"),
                      {ReportColumn::rowHeader(Words::tr("What is not kept")),
                       ReportColumn::text(Words::tr("Reason")), ReportColumn::date(Words::tr("Accepted")),
                       ReportColumn::date(Words::tr("Until"))});
    for (const Breach& breach : breaches) {
        if (breach.accepted)
            table.addRow({breach.sentence, breach.accepted->reason,
                          ReportCell::date(breach.accepted->accepted),
                          ReportCell::date(breach.accepted->until)});
    }
    return table;
}

} // namespace

Result<ReportDocument> vacanciesReport(TrustFile& file, QDate day, qint64 withinDays) {
    const auto loaded = DayView::load(file, day);
    if (!loaded)
        return tl::unexpected<Error>(loaded.error());
    const DayView& view = **loaded;
    auto report = newDayReport(file, Words::tr("Vacancies and terms ending"), day);
    if (!report)
        return report;
    report->scope = Words::tr("Seats that nobody fills, and terms that end by %1")
                        .arg(reportDateText(day.addDays(withinDays)));
    const std::vector<Vacancy> vacancies = vacantSeats(view.offices);
    const std::vector<EndingTerm> ending = termsEnding(view.offices, withinDays);
    const auto heads = schoolsWithout(view.offices, QString::fromLatin1(office_key::kHeadteacher));
    const auto chairs = schoolsWithout(view.offices, QString::fromLatin1(office_key::kChairOfGovernors));
    const auto unheard =
        bodiesWithoutRepresentative(view.offices, QString::fromLatin1(body_type_key::kLiaisonGroup));
    qint64 seats = 0;
    for (const Vacancy& vacancy : vacancies)
        seats += vacancy.count;
    report->keyFigures = {{Words::tr("Vacant seats"), countText(seats)},
                          {Words::tr("Terms ending that nobody follows"), countText(notFollowed(ending))},
                          {Words::tr("Groups unrepresented"), countText(qint64(unheard.size()))},
                          {Words::tr("Without a head"), countText(qint64(heads.size()))},
                          {Words::tr("Without a chair"), countText(qint64(chairs.size()))}};
    addSection(*report, Words::tr("Terms ending"), endingTable(view, ending));
    addSection(*report, Words::tr("Vacant seats"), vacantTable(view, vacancies));
    addUnrepresented(*report, view, unheard);
    addSchoolsWithout(*report, view, heads, Words::tr("Schools without a headteacher"));
    addSchoolsWithout(*report, view, chairs, Words::tr("Schools without a chair of governors"));
    return report;
}

Result<ReportDocument> ruleBreachesReport(TrustFile& file, QDate day) {
    const auto view = DayView::load(file, day);
    if (!view)
        return tl::unexpected<Error>(view.error());
    const auto breaches = allBreaches(file.database(), (*view)->offices);
    if (!breaches)
        return tl::unexpected<Error>(breaches.error());
    auto report = newDayReport(file, Words::tr("Rule breaches"), day);
    if (!report)
        return report;
    report->scope = Words::tr("Rules of composition and of offices, as the types of body set them");
    ReportBulletList notes;
    for (const Breach& breach : *breaches) {
        if (breach.isNote && !breach.accepted)
            notes.items.push_back(ReportParagraph(breach.sentence));
    }
    ReportTable accepted = acceptedTable(*breaches);
    report->keyFigures = {{Words::tr("Open"), countText(qint64(openBreaches(*breaches)))},
                          {Words::tr("Accepted"), countText(accepted.rowCount())},
                          {Words::tr("Notes"), countText(qint64(notes.items.size()))}};
    addSection(*report, Words::tr("Open"), breachTable(*breaches, Words::tr("Open breaches")));
    if (accepted.rowCount() > 0)
        addSection(*report, Words::tr("Accepted"), std::move(accepted));
    if (!notes.items.empty()) {
        report->blocks.push_back(ReportHeading{1, Words::tr("Worth knowing")});
        report->blocks.push_back(std::move(notes));
    }
    return report;
}

} // namespace liaison
