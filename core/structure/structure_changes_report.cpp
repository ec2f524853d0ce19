// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_changes_report.h"

#include "core/base/text.h"
#include "core/schools/school_report_parts.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"
#include "core/structure/structure_changes.h"
#include "core/structure/structure_repository.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StructureChangesReport)
};

QString typeName(const Structure& structure, Id<BodyType> id) {
    const BodyType* type = structure.type(id);
    return type == nullptr ? QString() : type->singular;
}

void addTable(ReportDocument& report, ReportTable table) {
    report.blocks.push_back(ReportHeading{1, table.caption});
    if (table.rowCount() == 0)
        report.blocks.push_back(ReportParagraph(table.emptyText));
    else
        report.blocks.push_back(std::move(table));
}

ReportTable bodiesTable(const StructureChanges& changes, const Structure& after) {
    ReportTable table(Words::tr("Bodies"),
                      {ReportColumn::text(Words::tr("Change")), ReportColumn::rowHeader(Words::tr("Before")),
                       ReportColumn::text(Words::tr("Type before")), ReportColumn::text(Words::tr("After")),
                       ReportColumn::text(Words::tr("Type after"))});
    table.emptyText = Words::tr("No body opened, closed or changed its name or type.");
    for (const BodyChange& change : changes.bodies)
        table.addRow({changeLabel(change.what), change.nameBefore, typeName(after, change.typeBefore),
                      change.nameAfter, typeName(after, change.typeAfter)});
    return table;
}

/// Those of one type of body together, so that the type need not stand in every row.
std::vector<MembershipChange> byType(std::vector<MembershipChange> changes, const Structure& structure) {
    const auto rank = [&structure](const MembershipChange& change) {
        const BodyType* type = structure.type(change.type);
        return std::pair(type == nullptr ? 0 : type->position, change.type.value);
    };
    std::stable_sort(changes.begin(), changes.end(),
                     [&rank](const auto& one, const auto& other) { return rank(one) < rank(other); });
    return changes;
}

ReportTable membersTable(const StructureChanges& changes, const Structure& after) {
    ReportTable table(Words::tr("Members"),
                      {ReportColumn::rowHeader(Words::tr("Member")), ReportColumn::text(Words::tr("Change")),
                       ReportColumn::text(Words::tr("Before")), ReportColumn::text(Words::tr("After")),
                       ReportColumn::date(Words::tr("From"))});
    table.emptyText = Words::tr("Nobody joined, left or moved.");
    Id<BodyType> type;
    for (const MembershipChange& change : byType(changes.memberships, after)) {
        if (change.type != type)
            table.addGroup(typeName(after, change.type));
        type = change.type;
        const bool isKind = change.what == MembershipChange::What::KindChanged;
        const auto withKind = [&](const QString& body, MembershipKind kind) {
            return isKind ? u"%1 (%2)"_s.arg(body, membershipKindLabel(kind)) : body;
        };
        table.addRow({change.memberName, changeLabel(change.what),
                      withKind(change.fromName, change.kindBefore), withKind(change.toName, change.kindAfter),
                      ReportCell::date(change.day)});
    }
    return table;
}

/// How large each body was and is, where that differs.
ReportTable sizesTable(const Structure& before, const Structure& after) {
    ReportTable table(Words::tr("Before and after"), {ReportColumn::rowHeader(Words::tr("Body")),
                                                      ReportColumn::number(Words::tr("Schools before")),
                                                      ReportColumn::number(Words::tr("Schools after")),
                                                      ReportColumn::number(Words::tr("Pupils before")),
                                                      ReportColumn::number(Words::tr("Pupils after"))});
    table.emptyText = Words::tr("Every body has as many schools and pupils as before.");
    const auto addRow = [&](const QString& name, Id<Body> id) {
        const StructureCount was = before.countUnder(id);
        const StructureCount is = after.countUnder(id);
        if (was != is)
            table.addRow({name, ReportCell::number(was.schools), ReportCell::number(is.schools),
                          countCell(was.knownPupils()), countCell(is.knownPupils())});
    };
    for (const PlacedBody& body : after.bodies())
        addRow(body.name, body.id);
    for (const PlacedBody& body : before.bodies()) {
        if (after.body(body.id) == nullptr)
            addRow(body.name, body.id);
    }
    return table;
}

qint64 withoutPupils(const Structure& structure) {
    return std::count_if(structure.schools().begin(), structure.schools().end(),
                         [](const PlacedSchool& school) { return school.stands && !school.pupils; });
}

} // namespace

Result<ReportDocument> structureChangesReport(TrustFile& file, QDate from, QDate to) {
    if (!from.isValid() || !to.isValid() || from > to)
        return failure(ErrorCode::Invalid, Words::tr("Choose two days, the earlier one first."));
    Result<ReportDocument> report = newReport(file, Words::tr("Membership changes"));
    if (!report)
        return report;
    return guarded([&] {
        const StructureRepository repository(file.database());
        const Structure before = repository.asOf(from);
        const Structure after = repository.asOf(to);
        const StructureChanges changes = changesBetween(before, after);
        report->scope = Words::tr("The structure of %1 compared with that of %2")
                            .arg(reportDateText(from), reportDateText(to));
        report->dataAsOf = to;
        const auto count = [&](MembershipChange::What what) {
            return countText(
                std::count_if(changes.memberships.begin(), changes.memberships.end(),
                              [&](const MembershipChange& change) { return change.what == what; }));
        };
        report->keyFigures = {{Words::tr("Joined"), count(MembershipChange::What::Joined)},
                              {Words::tr("Left"), count(MembershipChange::What::Left)},
                              {Words::tr("Moved"), count(MembershipChange::What::Moved)},
                              {Words::tr("Bodies changed"), countText(qint64(changes.bodies.size()))}};
        addTable(*report, bodiesTable(changes, after));
        addTable(*report, membersTable(changes, after));
        addTable(*report, sizesTable(before, after));
        addUnknownPupils(*report, withoutPupils(after));
        return *report;
    });
}

} // namespace liaison
