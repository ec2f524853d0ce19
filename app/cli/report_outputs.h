// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/reports/report_document.h"
#include "core/reports/report_writer.h"

#include <map>

namespace liaison::cli {

/// The files that a report is to be written to, by format.
using ReportOutputs = std::map<ReportFormat, std::string>;

/// Adds --pdf, --html, --csv and --xlsx.
void addReportOutputs(CLI::App& command, ReportOutputs& outputs);
/// Whether writing them takes the window system's drawing.
bool drawsCharts(const ReportOutputs& outputs);
/// Their paths, for checkOutputs.
QStringList pathsOf(const ReportOutputs& outputs);
/// Writes all of them, and tells a person of each.
Result<void> writeReports(Console& console, const ReportDocument& document, const ReportOutputs& outputs);
/// An object with the path of each format.
void writePaths(JsonWriter& json, const ReportOutputs& outputs);

} // namespace liaison::cli
