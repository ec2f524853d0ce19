// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/paper_copy.h"
#include "core/reports/pdf/pdf_composer.h"
#include "core/reports/pdf/pdf_finish.h"
#include "core/reports/report_file.h"
#include "core/reports/report_writer.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportWriter)
};

// What the stages cost, measured on a long list: laying out to count the pages, drawing, finishing.
constexpr qint64 kCountUnits = 1;
constexpr qint64 kDrawUnits = 6;
constexpr qint64 kFinishUnits = 3;

int countPages(const ReportDocument& document, const pdf::PreparedReport& prepared, pdf::TextShaper& shaper,
               ProgressMeter& progress) {
    pdf::PdfCanvas canvas(prepared.page, false);
    pdf::PdfFlow flow(canvas, shaper, document, 0);
    pdf::PdfComposer(document, prepared, flow, progress, kCountUnits).compose();
    return canvas.page() + 1;
}

QByteArray makePdf(const ReportDocument& whole, const ReportContext& context) {
    pdf::TextShaper shaper;
    const std::optional<ReportDocument> copy = pdf::paperCopy(whole, shaper, context);
    const ReportDocument& document = copy ? *copy : whole;
    const qint64 rows = std::max<qint64>(document.rowCount(), 1);
    ProgressMeter progress(context.progress, rows * (kCountUnits + kDrawUnits + kFinishUnits));
    const pdf::PreparedReport prepared = pdf::prepare(document, context, shaper);
    const int pageCount = countPages(document, prepared, shaper, progress);
    pdf::PdfCanvas canvas(prepared.page, true);
    canvas.describe(document.title, document.trustName, document.scope);
    pdf::PdfFlow flow(canvas, shaper, document, pageCount);
    pdf::PdfComposer(document, prepared, flow, progress, kDrawUnits).compose();
    progress.tell();
    const QByteArray pages = canvas.finish();
    progress.tell();
    if (pages.isEmpty())
        return {};
    return pdf::finishPdf(pages, document, canvas, canvas.structure(), progress, rows * kFinishUnits);
}

} // namespace

Result<void> writePdf(const ReportDocument& document, const QString& path, const ReportContext& context) {
    return guardedWriting([&]() -> Result<void> {
        const QByteArray bytes = makePdf(document, context);
        if (bytes.isEmpty())
            return failure(ErrorCode::Storage,
                           Words::tr("The PDF \"%1\" could not be drawn; save the report as HTML instead.")
                               .arg(document.title));
        return saveReport(path, bytes);
    });
}

} // namespace liaison
