// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_writer.h"

#include "core/base/new_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportWriter)
};

ReportFormatInfo info(ReportFormat format, const QString& key, const QString& name) {
    return {format, key, name, key, u"%1 (*.%2)"_s.arg(name, key)};
}

} // namespace

std::vector<ReportFormatInfo> reportFormats() {
    return {info(ReportFormat::Pdf, u"pdf"_s, Words::tr("PDF document")),
            info(ReportFormat::Html, u"html"_s, Words::tr("Web page")),
            info(ReportFormat::Csv, u"csv"_s, Words::tr("CSV table")),
            info(ReportFormat::Xlsx, u"xlsx"_s, Words::tr("Excel workbook"))};
}

ReportFormatInfo reportFormatInfo(ReportFormat format) {
    for (const ReportFormatInfo& each : reportFormats())
        if (each.format == format)
            return each;
    Q_UNREACHABLE();
}

std::optional<ReportFormat> reportFormatOf(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const ReportFormatInfo& each : reportFormats())
        if (each.suffix == suffix)
            return each.format;
    return suffix == u"htm"_s ? std::optional(ReportFormat::Html) : std::nullopt;
}

QString suggestedFileName(const ReportDocument& document, ReportFormat format) {
    static const QRegularExpression kUnsound(u"[\\\\/:*?\"<>|\\x00-\\x1F\\s]+"_s);
    QString name = document.title.left(80);
    name.replace(kUnsound, u" "_s);
    name = name.trimmed();
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    if (name.isEmpty())
        name = Words::tr("Report");
    if (document.printed.isValid())
        name += u' ' + document.printed.toString(Qt::ISODate);
    return name + u'.' + reportFormatInfo(format).suffix;
}

Result<void> writeReport(const ReportDocument& document, ReportFormat format, const QString& path,
                         const ReportContext& context) {
    if (auto checked = refuseOverRecord(path, Words::tr("the report")); !checked)
        return checked;
    switch (format) {
    case ReportFormat::Pdf:
        return writePdf(document, path, context);
    case ReportFormat::Html:
        return writeHtml(document, path, context);
    case ReportFormat::Csv:
        return writeCsv(document, path, context);
    case ReportFormat::Xlsx:
        return writeXlsx(document, path, context);
    }
    Q_UNREACHABLE();
}

} // namespace liaison
