// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/school_query_options.h"
#include "core/base/text.h"
#include "core/schools/school_report_parts.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ListCommands)
};

struct ListOptions : RecordOptions {
    SchoolQueryOptions query;
    std::string fields;
};

std::vector<SchoolField> fieldsOf(const ListOptions& options) {
    if (options.fields.empty())
        return {SchoolField::Urn,      SchoolField::Name,   SchoolField::Phase,    SchoolField::Type,
                SchoolField::Status,   SchoolField::Town,   SchoolField::Postcode, SchoolField::Easting,
                SchoolField::Northing, SchoolField::Opened, SchoolField::Closed,   SchoolField::Trust,
                SchoolField::Group,    SchoolField::Hub};
    auto fields = fieldsFromText(textOf(options.fields));
    if (!fields)
        throw UsageError(u"--fields: "_s + fields.error().message);
    return std::move(*fields);
}

void writeSchools(const Console& console, const std::vector<School>& schools,
                  const std::vector<SchoolField>& fields) {
    JsonWriter json = console.json();
    json.beginArray();
    for (const School& school : schools) {
        json.beginObject();
        for (const SchoolField field : fields)
            writeField(json, school, field);
        json.endObject();
    }
    json.endArray();
}

void tellSchools(const Console& console, const std::vector<School>& schools,
                 const std::vector<SchoolField>& fields) {
    QStringList headings;
    std::vector<bool> isNumber;
    for (const SchoolField field : fields) {
        headings << schoolFieldLabel(field);
        isNumber.push_back(fieldColumn(field).kind == ColumnKind::Number);
    }
    std::vector<QStringList> rows;
    rows.reserve(schools.size());
    for (const School& school : schools) {
        QStringList& row = rows.emplace_back();
        for (const SchoolField field : fields)
            row << fieldText(school, field);
    }
    console.table(headings, rows, isNumber);
    console.remark(counted(qint64(schools.size()), Words::tr("school"), Words::tr("schools")));
}

Result<ExitCode> listSchools(Console& console, const ListOptions& options) {
    SchoolQuery query = queryOf(options.query);
    query.fields = fieldsOf(options);
    auto file = openRecord(console, options.path(), Database::Access::ReadOnly);
    if (!file)
        return handedOn(file.error());
    const auto schools =
        SchoolService((*file)->database(), (*file)->unitOfWork(), console.clock()).list(query);
    if (!schools)
        return handedOn(schools.error());
    if (schools->empty())
        remarkUnheldValues(console, **file, query.where);
    if (console.isJson())
        writeSchools(console, *schools, query.fields);
    else
        tellSchools(console, *schools, query.fields);
    return ExitCode::Done;
}

} // namespace

void addListCommands(CLI::App& root, Invocation& invocation) {
    CLI::App& list = *root.add_subcommand("list", "List what the record holds");
    list.require_subcommand(1);
    CLI::App& schools = *list.add_subcommand("schools", "List schools, by name");
    auto options = std::make_shared<ListOptions>();
    addRecordOptions(schools, *options);
    addSchoolQueryOptions(schools, options->query);
    schools
        .add_option("--fields", options->fields, "Which fields, with commas between; “all” for every field")
        ->type_name("A,B");
    runs(schools, invocation, options, listSchools);
    addStructureLists(list, invocation);
    addPeopleLists(list, invocation);
}

} // namespace liaison::cli
