// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_changes_report.h"

#include "core/base/text.h"
#include "core/schools/school_history.h"
#include "core/schools/school_report_parts.h"
#include "core/schools/school_service.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchoolChangesReport)
};

/// The days that are asked about, both included.
struct Period {
    QDate from;
    QDate to;
    bool holds(QDate day) const { return day.isValid() && day >= from && day <= to; }
};

using Schools = std::vector<School>;

/// All schools of the record, and where each stands.
struct Register {
    explicit Register(Schools all) : schools(std::move(all)) {
        for (const School& school : schools)
            byId.insert(school.id, &school);
    }
    Schools schools;
    QHash<Id<School>, const School*> byId;
};

/// The schools whose day in `field` lies in the period, by that day.
Schools datedIn(const Schools& schools, SchoolField field, const Period& period) {
    const auto dayOf = [&](const School& school) {
        return field == SchoolField::Opened ? school.opened : school.closed;
    };
    Schools found;
    std::copy_if(schools.begin(), schools.end(), std::back_inserter(found),
                 [&](const School& school) { return period.holds(dayOf(school)); });
    std::stable_sort(found.begin(), found.end(),
                     [&](const School& a, const School& b) { return dayOf(a) < dayOf(b); });
    return found;
}

void addSection(ReportDocument& report, const QString& title, ReportTable table) {
    report.blocks.push_back(ReportHeading{1, title});
    if (table.rowCount() == 0)
        report.blocks.push_back(ReportParagraph(table.emptyText));
    else
        report.blocks.push_back(std::move(table));
}

ReportTable schoolsTable(const QString& title, const QString& emptyText, const Schools& schools,
                         const std::vector<SchoolField>& fields) {
    std::vector<ReportColumn> columns;
    for (const SchoolField field : fields)
        columns.push_back(fieldColumn(field));
    ReportTable table(title, std::move(columns));
    table.emptyText = emptyText;
    for (const School& school : schools) {
        std::vector<ReportCell> cells;
        for (const SchoolField field : fields)
            cells.push_back(fieldCell(school, field));
        table.addRow(std::move(cells));
    }
    return table;
}

ReportTable changedTable(const std::vector<SchoolChange>& changes, const Register& record) {
    ReportTable table(Words::tr("Fields before and after"),
                      {ReportColumn::rowHeader(Words::tr("School")), ReportColumn::number(Words::tr("URN")),
                       ReportColumn::text(Words::tr("Field")), ReportColumn::text(Words::tr("Before")),
                       ReportColumn::text(Words::tr("After"))});
    table.emptyText = Words::tr("No field of any school was changed.");
    for (const SchoolChange& change : changes) {
        const School* school = record.byId.value(change.school);
        if (!school)
            continue;
        for (const FieldChange& field : change.fields)
            table.addRow({school->name, fieldCell(*school, SchoolField::Urn), schoolFieldLabel(field.field),
                          shownText(field.field, field.before), shownText(field.field, field.after)});
    }
    return table;
}

Schools addedSchools(const std::vector<SchoolChange>& changes, const Register& record) {
    Schools added;
    for (const SchoolChange& change : changes) {
        const School* school = record.byId.value(change.school);
        if (change.wasAdded && school)
            added.push_back(*school);
    }
    return added;
}

Result<std::vector<SchoolChange>> recordedChanges(TrustFile& file, const Period& period) {
    const QDateTime from = period.from.startOfDay().addMSecs(-1).toUTC();
    const auto actions = History(file.database()).between(u"school"_s, from, period.to.endOfDay().toUTC());
    if (!actions)
        return tl::unexpected<Error>(actions.error());
    return netSchoolChanges(*actions);
}

void fill(ReportDocument& report, const Register& record, const std::vector<SchoolChange>& changes,
          const Period& period) {
    const Schools opened = datedIn(record.schools, SchoolField::Opened, period);
    const Schools closed = datedIn(record.schools, SchoolField::Closed, period);
    const Schools added = addedSchools(changes, record);
    const auto changed = std::count_if(changes.begin(), changes.end(),
                                       [](const SchoolChange& change) { return !change.fields.empty(); });
    const auto number = [](auto count) { return countText(qint64(count)); };
    report.keyFigures = {{Words::tr("Opened"), number(opened.size())},
                         {Words::tr("Closed"), number(closed.size())},
                         {Words::tr("Changed in the record"), number(changed)},
                         {Words::tr("New in the record"), number(added.size())}};
    addSection(report, Words::tr("Opened"),
               schoolsTable(Words::tr("Schools that opened, by day"), Words::tr("No school opened."), opened,
                            {SchoolField::Opened, SchoolField::Name, SchoolField::Urn, SchoolField::Phase,
                             SchoolField::Town, SchoolField::OpenedReason}));
    addSection(report, Words::tr("Closed"),
               schoolsTable(Words::tr("Schools that closed, by day"), Words::tr("No school closed."), closed,
                            {SchoolField::Closed, SchoolField::Name, SchoolField::Urn, SchoolField::Phase,
                             SchoolField::Town, SchoolField::ClosedReason}));
    addSection(report, Words::tr("Changed in the record"), changedTable(changes, record));
    addSection(report, Words::tr("New in the record"),
               schoolsTable(Words::tr("Schools added to the record"), Words::tr("No school was added."),
                            added,
                            {SchoolField::Name, SchoolField::Urn, SchoolField::Phase, SchoolField::Town,
                             SchoolField::Status}));
}

} // namespace

Result<ReportDocument> schoolChangesReport(TrustFile& file, QDate from, QDate to) {
    if (!from.isValid() || !to.isValid() || from > to)
        return failure(ErrorCode::Invalid,
                       Words::tr("The first day must not be later than the last one; change one of them."));
    SchoolQuery query;
    query.fields = {SchoolField::Urn,    SchoolField::Name,         SchoolField::Phase,
                    SchoolField::Status, SchoolField::Town,         SchoolField::Opened,
                    SchoolField::Closed, SchoolField::OpenedReason, SchoolField::ClosedReason};
    auto schools = SchoolService(file.database(), file.unitOfWork(), file.clock()).list(query);
    if (!schools)
        return tl::unexpected<Error>(schools.error());
    const Period period{from, to};
    const auto changes = recordedChanges(file, period);
    if (!changes)
        return tl::unexpected<Error>(changes.error());
    auto report = newReport(file, Words::tr("Changes to schools"));
    if (!report)
        return report;
    const QDate today = file.clock().today();
    report->scope = Words::tr("From %1 to %2").arg(reportDateText(from), reportDateText(to));
    if (to > today)
        report->scope += u", "_s + Words::tr("as far as is known on %1").arg(reportDateText(today));
    report->dataAsOf = std::min(to, today);
    fill(*report, Register(std::move(*schools)), *changes, period);
    return report;
}

QDate schoolYearStart(QDate day) {
    const QDate september(day.year(), 9, 1);
    return day < september ? september.addYears(-1) : september;
}

} // namespace liaison
