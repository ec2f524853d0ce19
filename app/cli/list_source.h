// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/schools/school_importer.h"

namespace liaison::cli {

/// What a command line says about how a list is to be read.
struct ListSourceOptions {
    std::string encoding;
    std::string delimiter;
    std::optional<qint64> headerLine;
};

void addListSourceOptions(CLI::App& command, ListSourceOptions& options);
/// Throws UsageError for an encoding or a delimiter that nobody reads.
ListOverrides overridesOf(const ListSourceOptions& options);
/// How a list is read: told from its bytes, but for what the command line says. Throws UsageError.
Result<ListFormat> formatOf(const QString& path, const HeaderWords& isHeaderName,
                            const ListSourceOptions& options);

/// The files of an import: the record, the list, and where refused rows go, if anywhere.
struct ImportFiles {
    QString record;
    QString list;
    QString refused;
    bool isDryRun = false;
};

/// Opens the record, once it is sure that the refused rows take the place of neither record nor list.
Result<std::unique_ptr<TrustFile>> openForImport(Console& console, const ImportFiles& files);

/// Writes "sha256", "encoding", "delimiter", "header_line", "layout" and "rows" into an open object.
void writeSource(JsonWriter& json, const ImportSource& source);
/// "387 rows, utf-8, delimiter “,”": the same for a person.
QString sourceText(const ImportSource& source);

/// Notes and the rows that are to be mended, in the order of the list.
std::vector<ListNote> inListOrder(std::vector<ListNote> notes, const std::vector<RefusedRow>& toMend);
/// A line for each count that is not 0.
void tellCounts(const Console& console, const std::vector<std::pair<QString, qint64>>& counts);
/// What was noticed, cut to what can be read.
void tellNotes(const Console& console, const std::vector<ListNote>& notes);

/// Writes "notes" with all of them into an open object.
void writeNotes(JsonWriter& json, const std::vector<ListNote>& notes);
/// "line 12, URN: “abc” is not a URN."
QString noteText(const ListNote& note);

} // namespace liaison::cli
