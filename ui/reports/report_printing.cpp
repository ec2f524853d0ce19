// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/report_printing.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPdfDocument>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>

#include <memory>

namespace liaison {

namespace {

/// Text is sharp from here on; more only fills the printer's memory.
constexpr int kFinestDotsPerInch = 300;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ReportPrinting)
};

void turnPaper(QPrinter& printer, QSizeF points) {
    printer.setPageOrientation(points.width() > points.height() ? QPageLayout::Landscape
                                                                : QPageLayout::Portrait);
}

void drawPage(QPdfDocument& pdf, int page, const QPrinter& printer, QPainter& painter) {
    const QSize paper = printer.pageLayout().fullRectPixels(printer.resolution()).size();
    const QSize size = pdf.pagePointSize(page).toSize().scaled(paper, Qt::KeepAspectRatio);
    const QImage image = pdf.render(page, size);
    painter.drawImage(QPoint((paper.width() - size.width()) / 2, (paper.height() - size.height()) / 2),
                      image);
}

} // namespace

Result<void> printPdf(QPdfDocument& pdf, QPrinter& printer, const std::function<bool(int, int)>& progress) {
    const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
    const int last =
        printer.toPage() > 0 ? std::min(printer.toPage(), pdf.pageCount()) - 1 : pdf.pageCount() - 1;
    printer.setFullPage(true);
    printer.setResolution(std::min(printer.resolution(), kFinestDotsPerInch));
    turnPaper(printer, pdf.pagePointSize(first));
    QPainter painter;
    if (!painter.begin(&printer))
        return failure(ErrorCode::Storage,
                       Words::tr("The printer did not answer; check that it is switched on, or "
                                 "choose another."));
    for (int page = first; page <= last; ++page) {
        if (!progress(page - first, last - first + 1)) {
            printer.abort();
            return failure(ErrorCode::Cancelled, Words::tr("Printing was stopped."));
        }
        if (page > first) {
            turnPaper(printer, pdf.pagePointSize(page));
            printer.newPage();
        }
        drawPage(pdf, page, printer, painter);
    }
    return {};
}

void askAndPrint(QPdfDocument& pdf, const QString& title, QWidget* parent,
                 std::function<void(const Error&)> failed) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(title);
    printer->setPageSize(QPageSize(QPageSize::A4));
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setWindowTitle(Words::tr("Print “%1”").arg(title));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    dialog->setMinMax(1, pdf.pageCount());
    QObject::connect(dialog, &QDialog::accepted, parent, [&pdf, printer, parent, failed = std::move(failed)] {
        QProgressDialog waiting(Words::tr("Printing…"), Words::tr("Cancel"), 0, 0, parent);
        waiting.setWindowModality(Qt::WindowModal);
        waiting.setMinimumDuration(500);
        const auto done = printPdf(pdf, *printer, [&waiting](int page, int pages) {
            waiting.setMaximum(pages);
            waiting.setValue(page);
            return !waiting.wasCanceled();
        });
        if (!done && done.error().code != ErrorCode::Cancelled)
            failed(done.error());
    });
    // The printer must live as long as the dialog that sets it.
    QObject::connect(dialog, &QObject::destroyed, parent, [printer] {});
    dialog->open();
}

} // namespace liaison
