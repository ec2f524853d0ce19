// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_record_report.h"

#include "core/base/text.h"
#include "core/schools/school_connection.h"
#include "core/schools/school_history.h"
#include "core/schools/school_links.h"
#include "core/schools/school_report_parts.h"
#include "core/schools/school_service.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>

#include <functional>
#include <map>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchoolRecordReport)
};

constexpr FieldGroup kGroups[] = {FieldGroup::Identity, FieldGroup::Governance, FieldGroup::Pupils,
                                  FieldGroup::Place,    FieldGroup::Contact,    FieldGroup::Inspection,
                                  FieldGroup::Local};

QString scopeOf(const School& school) {
    QStringList parts;
    if (school.urn)
        parts << Words::tr("URN %1").arg(*school.urn);
    for (const QString& part : {school.type, school.town, school.status}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(u" · "_s);
}

std::vector<KeyFigure> keyFiguresOf(const School& school) {
    std::vector<KeyFigure> figures;
    const auto add = [&](const QString& label, const QString& value) {
        if (!value.isEmpty())
            figures.push_back({label, value});
    };
    add(schoolFieldLabel(SchoolField::Phase), school.phase);
    add(schoolFieldLabel(SchoolField::Pupils),
        shownText(SchoolField::Pupils, fieldText(school, SchoolField::Pupils)));
    add(schoolFieldLabel(SchoolField::Capacity),
        shownText(SchoolField::Capacity, fieldText(school, SchoolField::Capacity)));
    if (school.ageLow && school.ageHigh)
        add(Words::tr("Ages"), Words::tr("%1 to %2").arg(*school.ageLow).arg(*school.ageHigh));
    add(schoolFieldLabel(SchoolField::Closed), shownText(SchoolField::Closed, isoText(school.closed)));
    return figures;
}

QString groupOf(SchoolConnection::When when, QDate day) {
    switch (when) {
    case SchoolConnection::When::Now:
        return Words::tr("On %1").arg(reportDateText(day));
    case SchoolConnection::When::ToCome:
        return Words::tr("To come");
    case SchoolConnection::When::Past:
        return Words::tr("Past");
    }
    return {};
}

void addConnections(ReportDocument& report, const std::vector<SchoolConnection>& connections, QDate day) {
    if (connections.empty())
        return;
    ReportTable table(Words::tr("Groups, hubs and offices"),
                      {ReportColumn::text(Words::tr("What")), ReportColumn::rowHeader(Words::tr("Name")),
                       ReportColumn::text(Words::tr("As")), ReportColumn::date(Words::tr("From")),
                       ReportColumn::date(Words::tr("To"))});
    std::optional<SchoolConnection::When> group;
    for (const SchoolConnection& each : connections) {
        if (each.when != group)
            table.addGroup(groupOf(each.when, day));
        group = each.when;
        const QString as = each.through.isEmpty() ? each.asLabel : Words::tr("Through %1").arg(each.through);
        table.addRow({each.label, each.name, as, ReportCell::date(each.days.begins),
                      ReportCell::date(each.days.ends)});
    }
    report.blocks.push_back(ReportHeading{1, Words::tr("Where it belongs and who leads it")});
    report.blocks.push_back(std::move(table));
}

ReportTable fieldsTable(const School& school) {
    ReportTable table(Words::tr("What the record says"),
                      {ReportColumn::rowHeader(Words::tr("Field")), ReportColumn::text(Words::tr("Value"))});
    for (const FieldGroup group : kGroups) {
        bool isFirst = true;
        for (const SchoolFieldInfo& info : schoolFields()) {
            const ReportCell cell = fieldCell(school, info.field);
            if (info.group != group || cell.text.isEmpty())
                continue;
            if (isFirst)
                table.addGroup(fieldGroupLabel(group));
            isFirst = false;
            table.addRow({schoolFieldLabel(info.field), cell.text});
            if (const QString link = fieldLink(school, info.field); !link.isEmpty())
                table.setLink(table.rowCount() - 1, 1, link);
        }
    }
    return table;
}

QString relationText(const LinkedSchool& link) {
    if (link.kind == linkKindKey(LinkKind::Merged))
        return link.isSuccessor ? Words::tr("Merged into") : Words::tr("Merged from");
    if (link.kind == linkKindKey(LinkKind::Split))
        return link.isSuccessor ? Words::tr("Split into") : Words::tr("Split from");
    return link.isSuccessor ? Words::tr("Followed by") : Words::tr("Came after");
}

void addLinks(ReportDocument& report, const std::vector<LinkedSchool>& links) {
    if (links.empty())
        return;
    ReportTable table(Words::tr("Predecessors and successors"),
                      {ReportColumn::text(Words::tr("Link")), ReportColumn::rowHeader(Words::tr("School")),
                       ReportColumn::number(Words::tr("URN")), ReportColumn::date(Words::tr("Since")),
                       ReportColumn::date(Words::tr("Handed over"))});
    for (const LinkedSchool& link : links)
        table.addRow({relationText(link), link.name, ReportCell(QString::number(link.urn), double(link.urn)),
                      ReportCell::date(link.established), ReportCell::date(link.handedOver)});
    report.blocks.push_back(ReportHeading{1, Words::tr("Before and after")});
    report.blocks.push_back(std::move(table));
}

QString schoolChangeText(const RowChange& row) {
    if (row.operation == RowChange::Operation::Insert)
        return Words::tr("Added to the record");
    if (row.operation == RowChange::Operation::Delete)
        return Words::tr("Taken out of the record");
    QStringList parts;
    for (const FieldChange& change : fieldChangesOf(row)) {
        const auto shown = [&](const QString& text) {
            return text.isEmpty() ? Words::tr("blank") : shownText(change.field, text);
        };
        parts << u"%1: %2 → %3"_s.arg(schoolFieldLabel(change.field), shown(change.before),
                                      shown(change.after));
    }
    return parts.join(u"; "_s);
}

/// What a change of a link says of the hand-over; empty where it says nothing.
QString handOverText(const RowChange& row, const LinkedSchool& link) {
    const auto dayIn = [](const RowImage& image) {
        return QDate::fromString(image.value(u"handed_over"_s).toString(), Qt::ISODate);
    };
    const QString other = Words::tr("%1 (URN %2)").arg(link.name).arg(link.urn);
    if (const QDate day = dayIn(row.after); day.isValid())
        return (link.isSuccessor ? Words::tr("Handed over to %1 on %2")
                                 : Words::tr("Took over from %1 on %2"))
            .arg(other, reportDateText(day));
    if (!dayIn(row.before).isValid())
        return {};
    return (link.isSuccessor ? Words::tr("Hand-over to %1 taken back")
                             : Words::tr("Taking over from %1 taken back"))
        .arg(other);
}

/// One line of a school's history.
struct PastAction {
    ChangeSet action;
    QStringList changes;
};
/// Newest first.
using Past = std::map<qint64, PastAction, std::greater<>>;

void addTo(Past& past, const std::vector<ChangeSet>& actions,
           const std::function<QString(const RowChange&)>& tell) {
    for (const ChangeSet& action : actions) {
        for (const RowChange& row : action.rows) {
            const QString told = tell(row);
            if (told.isEmpty())
                continue;
            PastAction& line = past[action.id.value];
            line.action = action;
            line.changes << told;
        }
    }
}

/// What was done to the school itself, and to which others it handed over or which it took over.
Result<Past> pastOf(TrustFile& file, Id<School> id, const std::vector<LinkedSchool>& links) {
    History history(file.database());
    Past past;
    const auto actions = history.ofRow(u"school"_s, id.value);
    if (!actions)
        return tl::unexpected<Error>(actions.error());
    addTo(past, *actions, schoolChangeText);
    for (const LinkedSchool& link : links) {
        const auto ofLink = history.ofRow(u"school_link"_s, link.link);
        if (!ofLink)
            return tl::unexpected<Error>(ofLink.error());
        addTo(past, *ofLink, [&link](const RowChange& row) { return handOverText(row, link); });
    }
    return past;
}

void addHistory(ReportDocument& report, const Past& past) {
    std::vector<ReportColumn> columns{
        ReportColumn::rowHeader(Words::tr("When")), ReportColumn::text(Words::tr("Action")),
        ReportColumn::text(Words::tr("Who")), ReportColumn::text(Words::tr("What changed"))};
    // What changed may run to several lines; the page stays upright for it.
    constexpr double kWidths[] = {2.4, 3, 1.6, 5};
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i].widthWeight = kWidths[i];
    ReportTable table(Words::tr("Actions, newest first"), std::move(columns));
    table.emptyText = Words::tr("Nothing is known of this school’s past.");
    for (const auto& [number, line] : past)
        table.addRow({momentCellText(line.action.at), actionTitle(line.action), line.action.who,
                      line.changes.join(u"; "_s)});
    report.blocks.push_back(ReportHeading{1, Words::tr("History")});
    report.blocks.push_back(std::move(table));
}

} // namespace

Result<ReportDocument> schoolRecordReport(TrustFile& file, Id<School> id, QDate asked) {
    const QDate day = asked.isValid() ? asked : file.clock().today();
    const SchoolService service(file.database(), file.unitOfWork(), file.clock());
    const auto school = service.find(id);
    if (!school)
        return tl::unexpected<Error>(school.error());
    const auto links = service.linksOf(id);
    if (!links)
        return tl::unexpected<Error>(links.error());
    const auto connections = connectionsOf(file.database(), id, day);
    if (!connections)
        return tl::unexpected<Error>(connections.error());
    const auto past = pastOf(file, id, *links);
    if (!past)
        return tl::unexpected<Error>(past.error());
    auto report = newReport(file, school->name);
    if (!report)
        return report;
    report->scope = scopeOf(*school);
    report->dataAsOf = day;
    report->keyFigures = keyFiguresOf(*school);
    addConnections(*report, *connections, day);
    report->blocks.push_back(fieldsTable(*school));
    addLinks(*report, *links);
    addHistory(*report, *past);
    return report;
}

} // namespace liaison
