// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_writer.h"
#include "tests/ui/history/desk.h"
#include "ui/reports/pdf_view.h"
#include "ui/reports/report_dialog.h"
#include "ui/reports/report_printing.h"
#include "ui/reports/report_saving.h"
#include "ui/reports/window_charts.h"

#include <QPdfDocument>
#include <QPrinter>

using namespace liaison;
using namespace liaison::test;

class TestReportDialog : public QObject {
    Q_OBJECT

    static ReportDocument document(int rows) {
        ReportDocument made;
        made.title = u"School list"_s;
        made.trustName = u"Oak Trust"_s;
        made.printed = QDate(2026, 9, 1);
        ChartSpec chart;
        chart.title = u"Schools by phase"_s;
        chart.categories = {u"Primary"_s, u"Secondary"_s};
        chart.series.push_back({u"Schools"_s, {180, 30}});
        made.blocks.push_back(ReportFigure{chart, {}, {}});
        ReportTable table(u"Schools"_s,
                          {ReportColumn::rowHeader(u"Name"_s), ReportColumn::number(u"Pupils"_s)});
        for (int i = 0; i < rows; ++i)
            table.addRow({u"School number %1"_s.arg(i), ReportCell::number(i)});
        made.blocks.push_back(table);
        return made;
    }
    static ReportRequest request(int rows) {
        return {u"School list"_s, [rows](JobProgress&) -> Result<ReportDocument> { return document(rows); }};
    }
    static ReportDialog* shown(Desk& desk, const ReportRequest& wanted) {
        ReportDialog* dialog = showReport(desk.workspace(), nullptr, wanted);
        QSignalSpy settled(dialog, &ReportDialog::settled);
        return settled.wait(30000) ? dialog : nullptr;
    }
    static QByteArray contents(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void theReportIsMadeAndShownAsItsPages() {
        Desk desk;
        const std::unique_ptr<ReportDialog> dialog(shown(desk, request(300)));
        QVERIFY(dialog && dialog->isMade());
        auto* view = dialog->findChild<PdfView*>(u"reportView"_s);
        QVERIFY(view->document()->pageCount() > 3);
        auto* page = dialog->findChild<QSpinBox*>(u"previewPage"_s);
        QCOMPARE(page->maximum(), view->document()->pageCount());
        dialog->findChild<QToolButton*>(u"previewNextPage"_s)->click();
        QCOMPARE(page->value(), 2);
        dialog->findChild<QToolButton*>(u"previewZoomIn"_s)->click();
        QCOMPARE(view->zoomMode(), QPdfView::ZoomMode::Custom);
        auto* zoom = dialog->findChild<QComboBox*>(u"previewZoom"_s);
        zoom->setCurrentIndex(zoom->findText(u"Whole page"_s));
        Q_EMIT zoom->activated(zoom->currentIndex());
        QCOMPARE(view->zoomMode(), QPdfView::ZoomMode::FitInView);
        QVERIFY2(view->accessibleName().startsWith(u"School list, "_s), qPrintable(view->accessibleName()));
    }
    void whatIsSearchedForIsFoundAndGoneTo() {
        Desk desk;
        const std::unique_ptr<ReportDialog> dialog(shown(desk, request(300)));
        QVERIFY(dialog);
        auto* words = dialog->findChild<QLineEdit*>(u"previewSearch"_s);
        auto* hits = dialog->findChild<QLabel*>(u"previewHits"_s);
        words->setText(u"number 277"_s);
        QTRY_COMPARE(hits->text(), u"1 found"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QCOMPARE(hits->text(), u"1 of 1"_s);
        QTRY_VERIFY(dialog->findChild<QSpinBox*>(u"previewPage"_s)->value() > 3);
        words->setText(u"not a word of it"_s);
        QTRY_COMPARE(hits->text(), u"Nothing found"_s);
    }
    void itIsSavedInAllFourFormats_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("pdf") << u"list.pdf"_s << QByteArray("%PDF-");
        QTest::newRow("html") << u"list.html"_s << QByteArray("<!DOCTYPE html>");
        QTest::newRow("csv") << u"list.csv"_s << QByteArray();
        QTest::newRow("xlsx") << u"list.xlsx"_s << QByteArray("PK\x03\x04");
    }
    void itIsSavedInAllFourFormats() {
        QFETCH(QString, name);
        QFETCH(QByteArray, begins);
        Desk desk;
        const std::unique_ptr<ReportDialog> dialog(shown(desk, request(12)));
        QVERIFY(dialog);
        dialog->findChild<QToolButton*>(u"previewSave"_s)->click();
        auto* chooser = dialog->findChild<QFileDialog*>(u"saveReportDialog"_s);
        QVERIFY(chooser);
        QCOMPARE(chooser->nameFilters().size(), 4);
        const QString path = desk.folder.filePath(name);
        chooser->selectFile(path);
        QMetaObject::invokeMethod(chooser, "accept");
        QVERIFY(desk.endJobs());
        QTRY_VERIFY(!desk.notices.isEmpty());
        QVERIFY2(desk.notices.last().contains(name), qPrintable(desk.notices.last()));
        QVERIFY(contents(path).startsWith(begins));
        if (begins.isEmpty())
            QVERIFY(contents(path).contains("School number 11"));
    }
    void anEndingOfOursDecidesAndOtherwiseTheChosenFormat() {
        const QString html = reportFormatInfo(ReportFormat::Html).filter;
        QCOMPARE(saveTarget(u"list.csv"_s, html).format, ReportFormat::Csv);
        QCOMPARE(saveTarget(u"list"_s, html).format, ReportFormat::Html);
        QVERIFY(saveTarget(u"list"_s, html).path.startsWith(u"list.htm"_s));
        QCOMPARE(saveTarget(u"list of 1.9.26"_s, {}).path, u"list of 1.9.26.pdf"_s);
    }
    void aReportThatCannotBeSavedIsToldInASentence() {
        Desk desk;
        makeAndSaveReport(desk.workspace(), request(3),
                          {desk.folder.filePath(u"no such folder/list.pdf"_s), ReportFormat::Pdf}, nullptr);
        QVERIFY(desk.endJobs());
        QTRY_VERIFY(!desk.notices.isEmpty());
        QVERIFY(!desk.notices.last().startsWith(u"Saved"_s));
    }
    void aReportThatCannotBeMadeSaysWhy() {
        Desk desk;
        const ReportRequest bad{u"School record"_s, [](JobProgress&) -> Result<ReportDocument> {
                                    return failure(ErrorCode::NotFound, u"No school has URN 1."_s);
                                }};
        const std::unique_ptr<ReportDialog> dialog(shown(desk, bad));
        QVERIFY(dialog && !dialog->isMade());
        QCOMPARE(dialog->findChild<QLabel*>(u"noticeText"_s)->text(), u"No school has URN 1."_s);
    }
    void cancelStopsTheWorkAndClosesTheWindow() {
        Desk desk;
        std::atomic<bool> wasAsked = false;
        const ReportRequest endless{u"School list"_s,
                                    [&wasAsked](JobProgress& progress) -> Result<ReportDocument> {
                                        while (!progress.isCancelled())
                                            QThread::msleep(5);
                                        wasAsked = true;
                                        return failure(ErrorCode::Cancelled, {});
                                    }};
        const QPointer<ReportDialog> dialog = showReport(desk.workspace(), nullptr, endless);
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        dialog->findChild<QToolButton*>(u"jobCancel"_s)->click();
        QVERIFY(desk.endJobs());
        QVERIFY(wasAsked);
        QTRY_VERIFY(!dialog);
        QVERIFY(desk.notices.isEmpty());
    }
    void closingTheFileWhileAChartIsAwaitedDoesNotHang() {
        Desk desk;
        std::atomic<bool> isDrawing = false;
        desk.workspace().runJob<QByteArray>(
            u"Chart"_s,
            [&isDrawing](JobProgress& progress) -> Result<QByteArray> {
                isDrawing = true;
                return WindowCharts(progress).toSvg(ChartSpec(), QSizeF(200, 100));
            },
            [](const Result<QByteArray>&) {});
        while (!isDrawing)
            QThread::msleep(1);
        desk.workspace().closeFile();
        QVERIFY(desk.workspace().jobs().isEmpty());
    }
    void printingPutsEveryPageOnPaperOrTheRangeAskedFor_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("all") << 0 << 0;
        QTest::newRow("second and third") << 2 << 3;
    }
    void printingPutsEveryPageOnPaperOrTheRangeAskedFor() {
        QFETCH(int, from);
        QFETCH(int, to);
        QTemporaryDir folder;
        QVERIFY(writePdf(document(150), folder.filePath(u"list.pdf"_s)));
        QPdfDocument pdf;
        QCOMPARE(pdf.load(folder.filePath(u"list.pdf"_s)), QPdfDocument::Error::None);
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"printed.pdf"_s));
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setFromTo(from, to);
        int told = 0;
        const auto done = printPdf(pdf, printer, [&told](int, int) { return ++told > 0; });
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QPdfDocument printed;
        QCOMPARE(printed.load(folder.filePath(u"printed.pdf"_s)), QPdfDocument::Error::None);
        QCOMPARE(printed.pageCount(), from ? to - from + 1 : pdf.pageCount());
        QCOMPARE(told, printed.pageCount());
        const QImage page = printed.render(0, QSize(210, 297));
        QSet<QRgb> colours;
        for (int y = 0; y < page.height(); ++y)
            for (int x = 0; x < page.width(); ++x)
                colours.insert(page.pixel(x, y));
        QVERIFY2(colours.size() > 10, "the page that was printed is blank");
    }
    void printingCanBeStopped() {
        QTemporaryDir folder;
        QVERIFY(writePdf(document(150), folder.filePath(u"list.pdf"_s)));
        QPdfDocument pdf;
        pdf.load(folder.filePath(u"list.pdf"_s));
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"printed.pdf"_s));
        QCOMPARE(printPdf(pdf, printer, [](int page, int) { return page < 1; }).error().code,
                 ErrorCode::Cancelled);
    }
    void everyControlHasAName() {
        Desk desk;
        const std::unique_ptr<ReportDialog> dialog(shown(desk, request(3)));
        QVERIFY(dialog);
        QCOMPARE(unnamedControls(dialog.get()).join(u", "_s), QString());
    }
};

QTEST_MAIN(TestReportDialog)
#include "tst_report_dialog.moc"
