// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/body_sheet_report.h"

#include "core/base/text.h"
#include "core/people/people_report_parts.h"
#include "core/people/term_repository.h"
#include "core/people/term_words.h"
#include "core/schools/school_report_parts.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"
#include "core/structure/body_repository.h"
#include "core/structure/membership_repository.h"
#include "core/structure/structure_service.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(BodySheetReport)
};

Error noSuchBody() {
    return {ErrorCode::NotFound, Words::tr("The record does not have this body; choose another."), {}};
}

ReportTable memberTable(const DayView& view, const Body& body) {
    ReportTable table(Words::tr("Members on the day"),
                      {ReportColumn::rowHeader(Words::tr("Member")), ReportColumn::text(Words::tr("As")),
                       ReportColumn::date(Words::tr("Since")), ReportColumn::date(Words::tr("Review")),
                       ReportColumn::number(Words::tr("Pupils")),
                       ReportColumn::text(Words::tr("Head or chair"))});
    table.emptyText = Words::tr("It has no members on this day.");
    for (const Membership& member : view.structure.membersOf(body.id)) {
        const auto* id = std::get_if<Id<School>>(&member.member);
        const PlacedSchool* school = id ? view.structure.school(*id) : nullptr;
        const auto pupils = school ? school->pupils
                            : id   ? std::nullopt
                                 : view.structure.countUnder(std::get<Id<Body>>(member.member)).knownPupils();
        table.addRow(
            {view.structure.nameOf(member.member), membershipKindLabel(member.kind),
             ReportCell::date(member.begins), ReportCell::date(member.review), countCell(pupils),
             view.offices.holderNames(
                 member.member, QString::fromLatin1(id ? office_key::kHeadteacher : office_key::kChair))});
    }
    return table;
}

ReportTable membershipHistory(TrustFile& file, Id<Body> body) {
    ReportTable table(Words::tr("Every membership there was"),
                      {ReportColumn::rowHeader(Words::tr("Member")), ReportColumn::text(Words::tr("As")),
                       ReportColumn::date(Words::tr("From")), ReportColumn::date(Words::tr("To"))});
    table.emptyText = Words::tr("It never had a member.");
    TermWords words(file.database());
    for (const Membership& each : MembershipRepository(file.database()).in(body))
        table.addRow({words.place(each.member, each.begins), membershipKindLabel(each.kind),
                      ReportCell::date(each.begins), ReportCell::date(each.ends)});
    return table;
}

ReportTable officeHistory(TrustFile& file, const DayView& view, Id<Body> body) {
    ReportTable table(Words::tr("Terms that have ended"),
                      {ReportColumn::rowHeader(Words::tr("Holder")), ReportColumn::text(Words::tr("Office")),
                       ReportColumn::date(Words::tr("From")), ReportColumn::date(Words::tr("To")),
                       ReportColumn::text(Words::tr("Why it ended"))});
    TermWords words(file.database());
    std::vector<Term> terms = TermRepository(file.database()).heldIn(Member(body));
    std::reverse(terms.begin(), terms.end());
    for (const Term& term : terms) {
        if (term.ends.isValid() && term.ends < view.day())
            table.addRow({words.person(term.person), words.office(term.office).singular,
                          ReportCell::date(term.begins), ReportCell::date(term.ends), term.endReason});
    }
    return table;
}

ReportTable nameHistory(TrustFile& file, const Body& body) {
    ReportTable table(Words::tr("Names and types"),
                      {ReportColumn::rowHeader(Words::tr("Name")), ReportColumn::text(Words::tr("Type")),
                       ReportColumn::date(Words::tr("From"))});
    const StructureService service(file.database(), file.unitOfWork(), file.clock());
    QHash<Id<BodyType>, QString> types;
    if (const auto all = service.types()) {
        for (const BodyType& type : *all)
            types.insert(type.id, type.singular);
    }
    for (const BodyForm& form : body.forms)
        table.addRow({form.name, types.value(form.type), ReportCell::date(form.begins)});
    return table;
}

QString lifeText(TrustFile& file, const Body& body) {
    QStringList parts;
    if (body.opened.isValid())
        parts << Words::tr("opened on %1").arg(reportDateText(body.opened));
    if (body.closed.isValid())
        parts << Words::tr("its last day is %1").arg(reportDateText(body.closed));
    if (body.successor.isValid())
        parts << Words::tr("followed by %1").arg(TermWords(file.database()).place(body.successor));
    return parts.join(u", "_s);
}

void writeSheet(ReportDocument& report, TrustFile& file, const DayView& view, const Body& body) {
    const PlacedBody* placed = view.structure.body(body.id);
    const StructureCount count = view.structure.countUnder(body.id);
    const SeatGrid grid = seatGridOf(view.offices, body.id);
    report.keyFigures = {{Words::tr("Members"), countText(view.structure.memberCount(body.id))},
                         {Words::tr("Schools"), countText(count.schools)},
                         {Words::tr("Pupils"), knownCountText(count.knownPupils())},
                         {Words::tr("Seats filled"),
                          Words::tr("%1 of %2").arg(countText(grid.filled()), countText(grid.seats()))}};
    if (!placed)
        report.blocks.push_back(ReportParagraph(
            Words::tr("%1 does not stand on %2.").arg(body.name(), reportDateText(view.day()))));
    for (ReportTable& table : officeTables(view, body.id)) {
        const QString title = table.caption;
        addSection(report, title, std::move(table));
    }
    addSection(report, Words::tr("Members"), memberTable(view, body));
    addUnknownPupils(report, count.withoutPupils);
    addSection(report, Words::tr("History of membership"), membershipHistory(file, body.id));
    if (ReportTable ended = officeHistory(file, view, body.id); ended.rowCount() > 0)
        addSection(report, Words::tr("Earlier office-holders"), std::move(ended));
    if (body.forms.size() > 1)
        addSection(report, Words::tr("Names and types"), nameHistory(file, body));
}

bool hasSeatsOfMembers(const BodyType& type) {
    return std::any_of(type.seats.begin(), type.seats.end(),
                       [](const SeatRule& rule) { return rule.isPerMember; });
}

void addBody(ReportDocument& report, const DayView& view, const PlacedBody& body) {
    std::vector<ReportTable> tables = officeTables(view, body.id);
    if (tables.empty())
        return;
    const SeatGrid grid = seatGridOf(view.offices, body.id);
    report.blocks.push_back(ReportHeading{1, body.name});
    if (grid.seats() > 0)
        report.blocks.push_back(
            ReportParagraph(Words::tr("%1: %2 of %3 filled.")
                                .arg(view.structure.typeOf(body).singular, countText(grid.filled()),
                                     counted(grid.seats(), Words::tr("seat"), Words::tr("seats")))));
    for (ReportTable& table : tables)
        report.blocks.push_back(std::move(table));
}

} // namespace

Result<ReportDocument> bodySheetReport(TrustFile& file, Id<Body> id, QDate day) {
    const auto view = DayView::load(file, day);
    if (!view)
        return tl::unexpected<Error>(view.error());
    const auto body = guarded([&] { return BodyRepository(file.database()).find(id); });
    if (!body)
        return tl::unexpected<Error>(body.error());
    if (!*body)
        return tl::unexpected<Error>(noSuchBody());
    const BodyForm& form = (*body)->formOn(day);
    auto report = newDayReport(file, form.name, day);
    if (!report)
        return report;
    const BodyType* type = (*view)->structure.type(form.type);
    const auto done = guarded([&] {
        const QString life = lifeText(file, **body);
        const QString what = type ? type->singular : QString();
        report->scope = life.isEmpty() ? what : u"%1, %2"_s.arg(what, life);
        writeSheet(*report, file, **view, **body);
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return report;
}

Result<ReportDocument> officeHoldersReport(TrustFile& file, Id<Body> body, QDate day) {
    const auto view = DayView::load(file, day);
    if (!view)
        return tl::unexpected<Error>(view.error());
    const Structure& structure = (*view)->structure;
    if (body.isValid() && !structure.body(body))
        return tl::unexpected<Error>(noSuchBody());
    auto report = newDayReport(file, Words::tr("Boards and office-holders"), day);
    if (!report)
        return report;
    report->scope =
        body.isValid() ? structure.nameOf(body) : Words::tr("Boards first, then every other body");
    qint64 seats = 0;
    qint64 filled = 0;
    for (const bool boards : {true, false}) {
        for (const PlacedBody& each : structure.bodies()) {
            if ((body.isValid() && each.id != body) || hasSeatsOfMembers(structure.typeOf(each)) != boards)
                continue;
            const SeatGrid grid = seatGridOf((*view)->offices, each.id);
            seats += grid.seats();
            filled += grid.filled();
            addBody(*report, **view, each);
        }
    }
    report->keyFigures = {{Words::tr("Seats"), countText(seats)},
                          {Words::tr("Filled"), countText(filled)},
                          {Words::tr("Vacant"), countText(seats - filled)}};
    if (report->blocks.empty())
        report->blocks.push_back(ReportParagraph(Words::tr("No body has an office on this day.")));
    return report;
}

} // namespace liaison
