// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/import_report.h"

#include "core/base/text.h"
#include "core/schools/school_history.h"
#include "core/schools/school_importer.h"
#include "core/schools/school_report_parts.h"
#include "core/schools/school_service.h"
#include "core/store/history.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportReport)
};

QString encodingText(const QString& encoding) {
    if (encoding == "utf-8"_L1)
        return u"UTF-8"_s;
    if (encoding == "cp1252"_L1)
        return u"Windows-1252"_s;
    return encoding.startsWith("utf-16"_L1) ? u"UTF-16"_s : encoding;
}

QString delimiterText(char delimiter) {
    switch (delimiter) {
    case ',':
        return Words::tr("Comma");
    case ';':
        return Words::tr("Semicolon");
    case '\t':
        return Words::tr("Tab");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString layoutText(const SchoolImporter& importer, const QString& id) {
    const auto saved = importer.savedLayouts();
    for (const LayoutName& layout : knownLayouts(saved ? *saved : std::vector<SavedLayout>())) {
        if (layout.id == id)
            return layout.label;
    }
    return id.startsWith("saved:"_L1) ? id.mid(6) : Words::tr("Told from what the columns hold");
}

ReportTable sourceTable(const ImportSource& source, const QString& layout) {
    ReportTable table(Words::tr("The list and how its bytes were taken"),
                      {ReportColumn::rowHeader(Words::tr("What")), ReportColumn::text(Words::tr("Read as"))});
    table.addRow({Words::tr("File"), source.fileName});
    if (source.format.kind == ListFormat::Kind::Workbook) {
        table.addRow({Words::tr("Kind"), Words::tr("Workbook (.xlsx), first sheet")});
    } else {
        table.addRow({Words::tr("Kind"), Words::tr("Delimited text")});
        table.addRow({Words::tr("Encoding"), encodingText(source.format.encoding)});
        table.addRow({Words::tr("Delimiter"), delimiterText(source.format.delimiter)});
    }
    table.addRow({Words::tr("Header"), source.format.headerLine > 0
                                           ? Words::tr("Line %1").arg(source.format.headerLine)
                                           : Words::tr("None")});
    table.addRow({Words::tr("Layout"), layout});
    table.addRow({Words::tr("Rows"), countText(source.rows)});
    table.addRow({Words::tr("Fingerprint (SHA-256)"), source.sha256});
    return table;
}

ReportCell lineCell(qint64 line) {
    return line > 0 ? ReportCell::number(line) : ReportCell();
}

ReportTable refusedTable(const std::vector<RefusedRow>& refused) {
    ReportTable table(Words::tr("Refused rows by line"),
                      {ReportColumn::number(Words::tr("Line")), ReportColumn::text(Words::tr("Column")),
                       ReportColumn::text(Words::tr("Value")), ReportColumn::text(Words::tr("Why"))});
    for (const RefusedRow& row : refused)
        table.addRow({lineCell(row.line), row.column, row.value, row.reason});
    return table;
}

ReportTable notesTable(const std::vector<ListNote>& notes) {
    ReportTable table(Words::tr("Notes by line"),
                      {ReportColumn::number(Words::tr("Line")), ReportColumn::text(Words::tr("Column")),
                       ReportColumn::text(Words::tr("Value")), ReportColumn::text(Words::tr("Note"))});
    for (const ListNote& note : notes)
        table.addRow({lineCell(note.line), note.column, note.value, note.text});
    return table;
}

std::vector<KeyFigure> keyFiguresOf(const ImportCounts& counts) {
    std::vector<KeyFigure> figures{{Words::tr("New"), countText(counts.fresh)},
                                   {Words::tr("Changed"), countText(counts.changed)},
                                   {Words::tr("Unchanged"), countText(counts.unchanged)},
                                   {Words::tr("Closing"), countText(counts.closing)}};
    const auto addIfAny = [&](const QString& label, qint64 count) {
        if (count > 0)
            figures.push_back({label, countText(count)});
    };
    addIfAny(Words::tr("Reopening"), counts.reopening);
    addIfAny(Words::tr("Left out by filters"), counts.filtered);
    addIfAny(Words::tr("Left out by an answer"), counts.skipped);
    addIfAny(Words::tr("Repeated or contradicting"), counts.duplicates);
    figures.push_back({Words::tr("Refused"), countText(counts.refused)});
    return figures;
}

void addReportPart(ReportDocument& report, const QString& title, ReportTable table) {
    report.blocks.push_back(ReportHeading{1, title});
    report.blocks.push_back(std::move(table));
}

/// One school that the import wrote.
struct WrittenSchool {
    EntryKind kind = EntryKind::Changed;
    SchoolChange change;
};

EntryKind kindOf(const SchoolChange& change) {
    if (change.wasAdded)
        return EntryKind::New;
    for (const FieldChange& field : change.fields) {
        if (field.field != SchoolField::Status)
            continue;
        const bool wasClosed = school_status::isClosed(field.before);
        if (wasClosed != school_status::isClosed(field.after))
            return wasClosed ? EntryKind::Reopening : EntryKind::Closing;
    }
    return EntryKind::Changed;
}

// The few schools that closed come first.
int rank(const WrittenSchool& school) {
    switch (school.kind) {
    case EntryKind::Closing:
        return 0;
    case EntryKind::Reopening:
        return 1;
    case EntryKind::New:
        return 3;
    default:
        return 2;
    }
}

Result<std::vector<WrittenSchool>> writtenSchools(TrustFile& file, const ImportRecord& record) {
    auto actions = History(file.database())
                       .between(u"school"_s, record.at.addSecs(-1).toUTC(), record.at.addSecs(1).toUTC());
    if (!actions)
        return tl::unexpected<Error>(actions.error());
    std::erase_if(*actions, [&](const ChangeSet& each) { return each.id.value != record.changeSetId; });
    std::vector<WrittenSchool> written;
    for (SchoolChange& change : netSchoolChanges(*actions)) {
        const EntryKind kind = kindOf(change);
        written.push_back({kind, std::move(change)});
    }
    std::stable_sort(written.begin(), written.end(),
                     [](const WrittenSchool& a, const WrittenSchool& b) { return rank(a) < rank(b); });
    return written;
}

/// Schools as they stand now, by id: an action knows its rows by number only.
using SchoolsById = QHash<Id<School>, School>;

Result<SchoolsById> schoolsById(TrustFile& file) {
    SchoolQuery query;
    query.fields = {SchoolField::Urn, SchoolField::Name, SchoolField::Phase, SchoolField::Town};
    const auto schools = SchoolService(file.database(), file.unitOfWork(), file.clock()).list(query);
    if (!schools)
        return tl::unexpected<Error>(schools.error());
    SchoolsById byId;
    byId.reserve(qsizetype(schools->size()));
    for (const School& school : *schools)
        byId.insert(school.id, school);
    return byId;
}

School orGone(const SchoolsById& schools, Id<School> id) {
    const auto found = schools.constFind(id);
    if (found != schools.cend())
        return *found;
    School gone;
    gone.name = Words::tr("A school removed from the record since");
    return gone;
}

ReportTable changedTable(const std::vector<WrittenSchool>& written, const SchoolsById& schools) {
    ReportTable table(Words::tr("Schools that the import changed"),
                      {ReportColumn::rowHeader(Words::tr("School")), ReportColumn::number(Words::tr("URN")),
                       ReportColumn::text(Words::tr("What happened")), ReportColumn::text(Words::tr("Field")),
                       ReportColumn::text(Words::tr("Before")), ReportColumn::text(Words::tr("After"))});
    for (const WrittenSchool& each : written) {
        const School school = orGone(schools, each.change.school);
        for (const FieldChange& field : each.change.fields)
            table.addRow({school.name, fieldCell(school, SchoolField::Urn), entryKindLabel(each.kind),
                          schoolFieldLabel(field.field), shownText(field.field, field.before),
                          shownText(field.field, field.after)});
    }
    return table;
}

ReportTable newTable(const std::vector<WrittenSchool>& written, const SchoolsById& schools) {
    constexpr SchoolField kShown[] = {SchoolField::Name, SchoolField::Urn, SchoolField::Phase,
                                      SchoolField::Town};
    std::vector<ReportColumn> columns;
    for (const SchoolField field : kShown)
        columns.push_back(fieldColumn(field));
    ReportTable table(Words::tr("Schools that the import added"), std::move(columns));
    for (const WrittenSchool& each : written) {
        if (each.kind != EntryKind::New)
            continue;
        std::vector<ReportCell> cells;
        for (const SchoolField field : kShown)
            cells.push_back(fieldCell(orGone(schools, each.change.school), field));
        table.addRow(std::move(cells));
    }
    return table;
}

/// What the import did to schools: those it changed, then those it added.
Result<void> addWritten(ReportDocument& report, TrustFile& file, const ImportRecord& record) {
    const auto written = writtenSchools(file, record);
    if (!written)
        return tl::unexpected<Error>(written.error());
    const auto schools = schoolsById(file);
    if (!schools)
        return tl::unexpected<Error>(schools.error());
    if (written->empty())
        report.blocks.push_back(ReportParagraph(Words::tr("No school was changed or added.")));
    if (ReportTable changed = changedTable(*written, *schools); changed.rowCount() > 0)
        addReportPart(report, Words::tr("What the import changed"), std::move(changed));
    if (ReportTable fresh = newTable(*written, *schools); fresh.rowCount() > 0)
        addReportPart(report, Words::tr("New schools"), std::move(fresh));
    return {};
}

} // namespace

QString importLabel(const ImportRecord& record) {
    return Words::tr("%1, %2").arg(record.source.fileName, reportMoment(record.at));
}

Result<ReportDocument> importReport(TrustFile& file, qint64 importId) {
    const SchoolImporter importer(file.database(), file.unitOfWork(), file.clock());
    const auto imports = importer.imports();
    if (!imports)
        return tl::unexpected<Error>(imports.error());
    const auto record = std::find_if(imports->begin(), imports->end(), [&](const ImportRecord& each) {
        return importId == 0 || each.id == importId;
    });
    if (record == imports->end())
        return failure(ErrorCode::NotFound,
                       importId == 0
                           ? Words::tr("No list has been imported into this file yet; import one first.")
                           : Words::tr("This file has no import number %1; choose another.").arg(importId));
    auto report = newReport(file, Words::tr("Import of a school list"));
    if (!report)
        return report;
    report->dataAsOf = record->at.toLocalTime().date();
    const qint64 rows = record->source.rows;
    report->scope = Words::tr("%1: %2, imported %3")
                        .arg(record->source.fileName, counted(rows, Words::tr("row"), Words::tr("rows")),
                             reportMoment(record->at));
    report->keyFigures = keyFiguresOf(record->counts);
    if (const auto added = addWritten(*report, file, *record); !added)
        return tl::unexpected<Error>(added.error());
    if (record->refused.empty())
        report->blocks.push_back(ReportParagraph(Words::tr("No row was refused.")));
    else
        addReportPart(*report, Words::tr("Rows that were refused"), refusedTable(record->refused));
    if (!record->notes.empty())
        addReportPart(*report, Words::tr("What was noticed"), notesTable(record->notes));
    addReportPart(*report, Words::tr("How the list was read"),
                  sourceTable(record->source, layoutText(importer, record->source.layoutId)));
    return report;
}

} // namespace liaison
