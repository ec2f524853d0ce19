// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/list_source.h"

#include "app/cli/output_guard.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ListSource)
};

QString encodingOf(const std::string& typed) {
    static const QHash<QString, QString> names = {
        {u"utf-8"_s, u"utf-8"_s},         {u"utf8"_s, u"utf-8"_s},         {u"cp1252"_s, u"cp1252"_s},
        {u"windows-1252"_s, u"cp1252"_s}, {u"latin1"_s, u"cp1252"_s},      {u"iso-8859-1"_s, u"cp1252"_s},
        {u"utf-16-le"_s, u"utf-16-le"_s}, {u"utf-16le"_s, u"utf-16-le"_s}, {u"utf-16"_s, u"utf-16-le"_s},
        {u"utf-16-be"_s, u"utf-16-be"_s}, {u"utf-16be"_s, u"utf-16-be"_s},
    };
    const QString name = names.value(textOf(typed).trimmed().toLower());
    if (name.isEmpty())
        throw UsageError(Words::tr("--encoding: “%1” is not one of utf-8, cp1252, utf-16-le, utf-16-be.")
                             .arg(textOf(typed)));
    return name;
}

char delimiterOf(const std::string& typed) {
    static const QHash<QString, char> names = {{u","_s, ','},         {u"comma"_s, ','}, {u";"_s, ';'},
                                               {u"semicolon"_s, ';'}, {u"|"_s, '|'},     {u"bar"_s, '|'},
                                               {u"\t"_s, '\t'},       {u"tab"_s, '\t'},  {u"\\t"_s, '\t'}};
    const char delimiter = names.value(textOf(typed).toLower(), '\0');
    if (delimiter == '\0')
        throw UsageError(Words::tr("--delimiter: “%1” is not one of , ; | tab.").arg(textOf(typed)));
    return delimiter;
}

QString delimiterName(char delimiter) {
    return delimiter == '\t' ? u"TAB"_s : QString(QLatin1Char(delimiter));
}

} // namespace

void addListSourceOptions(CLI::App& command, ListSourceOptions& options) {
    command
        .add_option("--encoding", options.encoding,
                    "utf-8, cp1252, utf-16-le or utf-16-be; else it is told from the bytes")
        ->type_name("E")
        ->check(isGiven());
    command
        .add_option("--delimiter", options.delimiter,
                    "What stands between cells: , ; | or tab; else it is told from the text")
        ->type_name("D")
        ->check(isGiven());
    command
        .add_option("--header-line", options.headerLine,
                    "The line with the names of the columns; 0 if there is none")
        ->type_name("N")
        ->check(isWholeNumber(0));
}

ListOverrides overridesOf(const ListSourceOptions& options) {
    ListOverrides overrides;
    if (!options.encoding.empty())
        overrides.encoding = encodingOf(options.encoding);
    if (!options.delimiter.empty())
        overrides.delimiter = delimiterOf(options.delimiter);
    overrides.headerLine = options.headerLine;
    return overrides;
}

Result<ListFormat> formatOf(const QString& path, const HeaderWords& isHeaderName,
                            const ListSourceOptions& options) {
    const ListOverrides overrides = overridesOf(options);
    auto format = detectListFormat(path, isHeaderName);
    if (!format)
        return format;
    if (!overrides.encoding.isEmpty())
        format->encoding = overrides.encoding;
    format->delimiter = overrides.delimiter.value_or(format->delimiter);
    format->headerLine = overrides.headerLine.value_or(format->headerLine);
    return format;
}

Result<std::unique_ptr<TrustFile>> openForImport(Console& console, const ImportFiles& files) {
    const QStringList outputs = files.refused.isEmpty() ? QStringList() : QStringList{files.refused};
    const auto checked = checkOutputs({Words::tr("the refused rows"), outputs, files.record, files.list});
    if (!checked)
        return handedOn(checked.error());
    return openRecord(console, files.record,
                      files.isDryRun ? Database::Access::ReadOnly : Database::Access::ReadWrite);
}

void writeSource(JsonWriter& json, const ImportSource& source) {
    const bool isText = source.format.kind == ListFormat::Kind::Delimited;
    json.key("file").text(source.fileName);
    json.key("sha256").text(source.sha256);
    json.key("encoding").textOrNull(isText ? source.format.encoding : QString());
    json.key("delimiter").textOrNull(isText ? delimiterName(source.format.delimiter) : QString());
    json.key("header_line").number(source.format.headerLine);
    json.key("layout").textOrNull(source.layoutId);
    json.key("rows").number(source.rows);
}

QString sourceText(const ImportSource& source) {
    QStringList parts{counted(source.rows, Words::tr("row"), Words::tr("rows"))};
    if (source.format.kind == ListFormat::Kind::Workbook)
        parts << Words::tr("workbook");
    else
        parts << source.format.encoding
              << Words::tr("delimiter “%1”").arg(delimiterName(source.format.delimiter));
    parts << (source.format.headerLine > 0 ? Words::tr("header on line %1").arg(source.format.headerLine)
                                           : Words::tr("no header"));
    if (!source.layoutId.isEmpty())
        parts << Words::tr("layout %1").arg(source.layoutId);
    return parts.join(u", "_s);
}

void writeNotes(JsonWriter& json, const std::vector<ListNote>& notes) {
    json.key("notes").beginArray();
    for (const ListNote& note : notes) {
        json.beginObject();
        json.key("line").number(note.line);
        json.key("column").textOrNull(note.column);
        json.key("code").text(note.code);
        json.key("severity").text(noteSeverityName(note.severity));
        json.key("value").textOrNull(note.value);
        json.key("text").text(note.text);
        json.endObject();
    }
    json.endArray();
}

QString noteText(const ListNote& note) {
    QStringList place;
    if (note.line > 0)
        place << Words::tr("line %1").arg(note.line);
    if (!note.column.isEmpty())
        place << note.column;
    if (!note.value.isEmpty())
        place << u"“%1”"_s.arg(note.value);
    return place.isEmpty() ? note.text : u"%1: %2"_s.arg(place.join(u", "_s), note.text);
}

std::vector<ListNote> inListOrder(std::vector<ListNote> notes, const std::vector<RefusedRow>& toMend) {
    for (const RefusedRow& row : toMend)
        notes.push_back({row.line, row.column, row.code, row.value, row.reason, row.severity});
    std::stable_sort(notes.begin(), notes.end(),
                     [](const ListNote& one, const ListNote& other) { return one.line < other.line; });
    return notes;
}

void tellCounts(const Console& console, const std::vector<std::pair<QString, qint64>>& counts) {
    for (const auto& [label, count] : counts) {
        if (count > 0)
            console.line(u"  %1 %2"_s.arg(label.leftJustified(26), countText(count).rightJustified(8)));
    }
}

void tellNotes(const Console& console, const std::vector<ListNote>& notes) {
    if (notes.empty())
        return;
    QStringList lines;
    for (const ListNote& note : notes)
        lines << u"  "_s + noteText(note);
    console.line(Words::tr("What was noticed:"));
    console.firstLines(lines);
}

} // namespace liaison::cli
