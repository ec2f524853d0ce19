// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/report_outputs.h"

#include "app/cli/progress_line.h"
#include "ui/charts/qt_chart_renderer.h"
#include "ui/maps/svg_map_renderer.h"

#include <QCoreApplication>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportOutputs)
};

Result<void> writeOne(Console& console, const ReportDocument& document, ReportFormat format,
                      const QString& path) {
    const QtChartRenderer charts;
    const SvgMapRenderer maps;
    ProgressLine progress(Words::tr("Writing %1").arg(path));
    ReportContext context;
    context.charts = &charts;
    context.maps = &maps;
    context.progress = [&](qint64 done, qint64 total) {
        return progress.tell(total > 0 ? double(done) / double(total) : 0);
    };
    context.note = [&](const QString& note) { console.remark(note); };
    return writeReport(document, format, path, context);
}

} // namespace

void addReportOutputs(CLI::App& command, ReportOutputs& outputs) {
    for (const ReportFormatInfo& info : reportFormats()) {
        command
            .add_option_function<std::string>(
                "--" + info.key.toStdString(),
                [&outputs, format = info.format](const std::string& path) { outputs[format] = path; },
                "Write it as " + info.name.toStdString())
            ->type_name("F")
            ->check(isGiven());
    }
}

bool drawsCharts(const ReportOutputs& outputs) {
    return outputs.contains(ReportFormat::Pdf) || outputs.contains(ReportFormat::Html);
}

QStringList pathsOf(const ReportOutputs& outputs) {
    QStringList paths;
    for (const auto& [format, path] : outputs)
        paths << textOf(path);
    return paths;
}

Result<void> writeReports(Console& console, const ReportDocument& document, const ReportOutputs& outputs) {
    for (const auto& [format, path] : outputs) {
        if (auto written = writeOne(console, document, format, textOf(path)); !written)
            return written;
        console.line(textOf(path));
    }
    return {};
}

void writePaths(JsonWriter& json, const ReportOutputs& outputs) {
    json.beginObject();
    for (const auto& [format, path] : outputs)
        json.key(reportFormatInfo(format).key.toStdString()).text(path);
    json.endObject();
}

} // namespace liaison::cli
