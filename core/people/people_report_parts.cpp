// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_report_parts.h"

#include "core/base/text.h"
#include "core/people/term_words.h"
#include "core/reports/chosen_columns.h"
#include "core/schools/school_report_parts.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"
#include "core/structure/structure_service.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PeopleReports)
};

constexpr qint64 kUprightSeats = 4;

QString officeName(const OfficesOfDay& offices, Id<Office> id) {
    const Office* office = offices.office(id);
    return office ? office->singular : QString();
}

void addHolders(ReportTable& table, const DayView& view, const SeatGroup& group) {
    const QString office = officeName(view.offices, group.office);
    for (const std::vector<Term>* terms : {&group.holders, &group.deputies}) {
        for (const Term& term : *terms)
            table.addRow({office, holderText(view.offices, term), termText(term), appointedText(term)});
    }
    for (qint64 seat = 0; seat < group.vacant(); ++seat)
        table.addRow({office, Words::tr("Vacant")});
}

/// The seats that members of the body fill: a row for each member, a column for each seat.
ReportTable seatTable(const DayView& view, const SeatGrid& grid, Id<Office> office) {
    qint64 width = 0;
    for (const SeatGroup& group : grid.groups) {
        if (group.office == office && group.from.isValid())
            width = std::max({width, group.seats.value_or(0), qint64(group.holders.size())});
    }
    std::vector<ReportColumn> columns{ReportColumn::rowHeader(Words::tr("From"))};
    for (qint64 seat = 1; seat <= width; ++seat)
        columns.push_back(ReportColumn::text(Words::tr("Seat %1").arg(seat)));
    columns.push_back(ReportColumn::text(Words::tr("Deputies")));
    // Few seats stand on an upright page: a name and whom it speaks for take two lines.
    for (ReportColumn& column : columns)
        column.widthWeight = width > kUprightSeats ? 0 : column.isRowHeader ? 1.25 : 2;
    ReportTable table(Words::tr("Seats by member: %1").arg(officeName(view.offices, office)), columns);
    for (const SeatGroup& group : grid.groups) {
        if (group.office != office || !group.from.isValid())
            continue;
        std::vector<ReportCell> cells{view.structure.nameOf(group.from)};
        for (const Term& term : group.holders) {
            const QString sender =
                term.fromBody == group.from ? QString() : view.structure.nameOf(term.fromBody);
            const QString name = holderText(view.offices, term);
            cells.emplace_back(sender.isEmpty() ? name : u"%1, %2"_s.arg(name, sender));
        }
        while (qint64(cells.size()) <= width)
            cells.emplace_back(qint64(cells.size()) <= group.seats.value_or(0) ? Words::tr("Vacant")
                                                                               : QString());
        QStringList deputies;
        for (const Term& term : group.deputies)
            deputies << view.offices.person(term.person).fullName();
        cells.emplace_back(deputies.join(u", "_s));
        table.addRow(std::move(cells));
    }
    return withoutBlankColumns(std::move(table));
}

} // namespace

Result<std::unique_ptr<DayView>> DayView::load(TrustFile& file, QDate day) {
    auto structure = StructureService(file.database(), file.unitOfWork(), file.clock()).asOf(day);
    if (!structure)
        return tl::unexpected<Error>(structure.error());
    auto view = std::make_unique<DayView>();
    view->structure = std::move(*structure);
    auto offices = OfficesOfDay::load(file.database(), view->structure);
    if (!offices)
        return tl::unexpected<Error>(offices.error());
    view->offices = std::move(*offices);
    return view;
}

Result<ReportDocument> newDayReport(TrustFile& file, const QString& title, QDate day) {
    auto report = newReport(file, title);
    if (report)
        report->dataAsOf = day;
    return report;
}

void addSection(ReportDocument& report, const QString& title, ReportTable table, int level) {
    report.blocks.push_back(ReportHeading{level, title});
    report.blocks.push_back(std::move(table));
}

QString termText(const Term& term) {
    if (term.begins.isValid() && term.ends.isValid())
        return u"%1 – %2"_s.arg(dayText(term.begins), dayText(term.ends));
    const QString span = termSpanText(term);
    return span.left(1).toUpper() + span.mid(1);
}

QString holderText(const OfficesOfDay& offices, const Term& term) {
    const QString name = offices.person(term.person).fullName();
    if (term.isDeputy)
        return Words::tr("%1 (deputy)").arg(name);
    return term.isInterim ? Words::tr("%1 (interim)").arg(name) : name;
}

QString appointedText(const Term& term) {
    const QString how = term.how == Appointed::NotSaid ? QString() : appointedLabel(term.how);
    if (term.electedBy.isEmpty())
        return how;
    return how.isEmpty() ? term.electedBy : Words::tr("%1 by %2").arg(how, term.electedBy);
}

QString schoolsText(qint64 count) {
    return counted(count, Words::tr("school"), Words::tr("schools"));
}

std::vector<ReportTable> officeTables(const DayView& view, Id<Body> body) {
    const SeatGrid grid = seatGridOf(view.offices, body);
    ReportTable holders(Words::tr("Office-holders of %1").arg(view.structure.nameOf(body)),
                        {ReportColumn::rowHeader(Words::tr("Office")),
                         ReportColumn::text(Words::tr("Holder")), ReportColumn::text(Words::tr("Term")),
                         ReportColumn::text(Words::tr("How"))});
    std::vector<Id<Office>> perMember;
    for (const SeatGroup& group : grid.groups) {
        if (!group.from.isValid())
            addHolders(holders, view, group);
        else if (std::find(perMember.begin(), perMember.end(), group.office) == perMember.end())
            perMember.push_back(group.office);
    }
    for (const Term& term : grid.others)
        holders.addRow({officeName(view.offices, term.office), holderText(view.offices, term), termText(term),
                        appointedText(term)});
    std::vector<ReportTable> tables;
    for (const Id<Office> office : perMember)
        tables.push_back(seatTable(view, grid, office));
    if (holders.rowCount() > 0)
        tables.push_back(withoutBlankColumns(std::move(holders)));
    return tables;
}

} // namespace liaison
