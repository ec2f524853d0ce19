// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_list_report.h"

#include "core/base/text.h"
#include "core/schools/overview_figures.h"
#include "core/schools/school_order.h"
#include "core/schools/school_report_parts.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SchoolListReport)
};

QString countedSchools(qint64 count) {
    return counted(count, Words::tr("school"), Words::tr("schools"));
}

/// "phase: Primary or Secondary"
QString filterText(const FieldFilter& filter) {
    QStringList values;
    for (const QString& value : filter.values)
        values << (value.isEmpty() ? Words::tr("blank") : value);
    return u"%1: %2"_s.arg(schoolFieldLabel(filter.field), values.join(Words::tr(" or ")));
}

QString scopeOf(const SchoolQuery& query, qint64 count) {
    QString text = countedSchools(count);
    if (query.asOf)
        text = Words::tr("%1 that existed on %2").arg(text, reportDateText(*query.asOf));
    if (query.openOnly)
        text = Words::tr("%1, open only").arg(text);
    for (const FieldFilter& filter : query.where)
        text += u" · "_s + filterText(filter);
    if (!query.search.trimmed().isEmpty())
        text += u" · "_s + Words::tr("found by “%1”").arg(query.search.trimmed());
    return text;
}

std::vector<KeyFigure> keyFiguresOf(const std::vector<School>& schools, QDate day) {
    qint64 open = 0;
    qint64 closed = 0;
    qint64 pupils = 0;
    bool anyPupils = false;
    for (const School& school : schools) {
        const bool isOpen = existedOn(school, day);
        open += isOpen;
        closed += isClosedOn(school, day);
        if (school.pupils && isOpen) {
            pupils += *school.pupils;
            anyPupils = true;
        }
    }
    std::vector<KeyFigure> figures{{Words::tr("Schools"), countText(qint64(schools.size()))}};
    if (open > 0)
        figures.push_back({Words::tr("Open"), countText(open)});
    if (closed > 0)
        figures.push_back({Words::tr("Closed"), countText(closed)});
    if (anyPupils)
        figures.push_back(
            {open < qint64(schools.size()) ? Words::tr("Pupils in open schools") : Words::tr("Pupils"),
             countText(pupils)});
    return figures;
}

/// Everything to be read: the columns, what they are sorted and grouped by, and what the key figures count.
std::vector<SchoolField> fieldsToRead(const SchoolListRequest& request,
                                      const std::vector<SchoolField>& shown) {
    std::vector<SchoolField> fields = shown;
    fields.insert(fields.end(),
                  {SchoolField::Name, SchoolField::Urn, SchoolField::Status, SchoolField::Opened,
                   SchoolField::Closed, SchoolField::Pupils, request.sort.field});
    if (request.groupBy)
        fields.push_back(*request.groupBy);
    if (request.hasChart) {
        const std::vector<SchoolField> counted = overviewFields();
        fields.insert(fields.end(), counted.begin(), counted.end());
    }
    std::sort(fields.begin(), fields.end());
    fields.erase(std::unique(fields.begin(), fields.end()), fields.end());
    return fields;
}

/// Starts a group wherever the field that the schools are grouped by changes.
class Grouper {
public:
    Grouper(const std::vector<School>& schools, std::optional<SchoolField> field)
        : m_schools(schools), m_field(field) {}

    void beforeRow(std::size_t row, ReportTable& table) const {
        if (!m_field || (row > 0 && valueAt(row) == valueAt(row - 1)))
            return;
        std::size_t end = row;
        while (end < m_schools.size() && valueAt(end) == valueAt(row))
            ++end;
        const QString shown = shownText(*m_field, valueAt(row));
        const QString label =
            shown.isEmpty() ? Words::tr("%1 not known").arg(schoolFieldLabel(*m_field)) : shown;
        table.addGroup(u"%1, %2"_s.arg(label, countedSchools(qint64(end - row))));
    }

private:
    QString valueAt(std::size_t row) const { return fieldText(m_schools[row], *m_field); }

    const std::vector<School>& m_schools;
    std::optional<SchoolField> m_field;
};

ReportTable tableOf(const std::vector<School>& schools, const std::vector<SchoolField>& fields,
                    std::optional<SchoolField> groupBy) {
    std::vector<ReportColumn> columns;
    for (const SchoolField field : fields)
        columns.push_back(fieldColumn(field));
    ReportTable table(Words::tr("Schools"), std::move(columns));
    table.emptyText = Words::tr("No school matches.");
    table.reserveRows(qsizetype(schools.size()));
    const Grouper grouper(schools, groupBy);
    for (std::size_t row = 0; row < schools.size(); ++row) {
        grouper.beforeRow(row, table);
        std::vector<ReportCell> cells;
        cells.reserve(fields.size());
        for (const SchoolField field : fields)
            cells.push_back(fieldCell(schools[row], field));
        table.addRow(std::move(cells));
        for (std::size_t column = 0; column < fields.size(); ++column) {
            if (const QString link = fieldLink(schools[row], fields[column]); !link.isEmpty())
                table.setLink(qsizetype(row), qsizetype(column), link);
        }
    }
    return table;
}

/// The chart counts open schools; it says so where the list has others too.
void addChart(ReportDocument& report, const std::vector<School>& schools, QDate day) {
    const OverviewFigures figures = overviewFigures(schools, day);
    if (figures.schools == 0)
        return;
    ChartSpec chart = figures.kindChart();
    if (figures.schools < qint64(schools.size()))
        chart.title = Words::tr("%1, open schools only").arg(chart.title);
    report.blocks.push_back(ReportFigure{chart, {}, {}});
}

} // namespace

std::vector<SchoolField> usualListFields() {
    // As many as fit on a page held upright.
    return {SchoolField::Urn,  SchoolField::Name,   SchoolField::Phase, SchoolField::Type,
            SchoolField::Town, SchoolField::Pupils, SchoolField::Status};
}

Result<ReportDocument> schoolListReport(TrustFile& file, const SchoolListRequest& request) {
    auto report = newReport(file, Words::tr("School list"));
    if (!report)
        return report;
    const std::vector<SchoolField> shown = request.fields.empty() ? usualListFields() : request.fields;
    SchoolQuery query = request.query;
    query.fields = fieldsToRead(request, shown);
    auto schools = SchoolService(file.database(), file.unitOfWork(), file.clock()).list(query);
    if (!schools)
        return tl::unexpected<Error>(schools.error());
    if (request.sort.field != SchoolField::Name || request.sort.isDescending)
        sortSchools(*schools, request.sort.field, request.sort.isDescending);
    if (request.groupBy)
        sortSchools(*schools, *request.groupBy, false);

    const QDate day = query.asOf.value_or(file.clock().today());
    report->scope = scopeOf(query, qint64(schools->size()));
    report->dataAsOf = std::min(day, file.clock().today());
    report->keyFigures = keyFiguresOf(*schools, day);
    if (request.hasChart)
        addChart(*report, *schools, day);
    report->blocks.push_back(tableOf(*schools, shown, request.groupBy));
    return report;
}

} // namespace liaison
