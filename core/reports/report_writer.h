// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/maps/map_sheet.h"
#include "core/reports/report_document.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace liaison {

/// Told how far a writer is (done of total, in steps of its own); returns false to stop it.
using ReportProgress = std::function<bool(qint64 done, qint64 total)>;

/// What a writer needs beside the document.
struct ReportContext {
    /// Draws charts; without one a chart is written as a table of its values.
    const ChartRenderer* charts = nullptr;
    /// Draws maps; without one a map is written as its description.
    const MapRenderer* maps = nullptr;
    /// May be empty. Called on the writer's own thread, a few times a second at most.
    ReportProgress progress;
    /// May be empty. Told, in a sentence, what came out less well than it could ("the typeface is missing").
    std::function<void(const QString&)> note;
};

enum class ReportFormat { Pdf, Html, Csv, Xlsx };

/// A format as dialogs and the command line name it.
struct ReportFormatInfo {
    ReportFormat format;
    QString key;    ///< "pdf": the name on the command line
    QString name;   ///< "PDF document"
    QString suffix; ///< "pdf", without a dot
    QString filter; ///< "PDF document (*.pdf)": for a file dialog
};

/// All formats, in the order in which they are offered.
std::vector<ReportFormatInfo> reportFormats();
ReportFormatInfo reportFormatInfo(ReportFormat format);
/// The format whose file name ending this path has, if any.
std::optional<ReportFormat> reportFormatOf(const QString& path);
/// A sound file name for a report: "School list 2026-11-21.pdf".
QString suggestedFileName(const ReportDocument& document, ReportFormat format);

/// Writes the document to a file, wholly or not at all.
/// Errors: Storage where the file cannot be written, Cancelled where the progress callback said stop.
Result<void> writeReport(const ReportDocument& document, ReportFormat format, const QString& path,
                         const ReportContext& context = {});

Result<void> writePdf(const ReportDocument& document, const QString& path, const ReportContext& context = {});
Result<void> writeHtml(const ReportDocument& document, const QString& path,
                       const ReportContext& context = {});
Result<void> writeCsv(const ReportDocument& document, const QString& path, const ReportContext& context = {});
Result<void> writeXlsx(const ReportDocument& document, const QString& path,
                       const ReportContext& context = {});

} // namespace liaison
