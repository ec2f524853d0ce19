// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/chosen_columns.h"
#include "core/reports/pdf/page_marks.h"
#include "tests/core/reports/report_fixture.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace liaison;

class TestReportDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortRowIsFilledWithBlankCells() {
        ReportTable table = test::schoolTable(0);
        table.addRow({ReportCell(u"900001"_s)});
        QCOMPARE(table.rowCount(), 1);
        QCOMPARE(table.cell(0, 0).text, u"900001"_s);
        QVERIFY(table.cell(0, 4).text.isEmpty());
        QVERIFY(!table.cell(0, 4).hasValue());
    }

    void aCellKeepsItsNumberOrDateBesideItsText() {
        QCOMPARE(ReportCell::number(1234567).text, u"1,234,567"_s);
        QCOMPARE(ReportCell::number(1234567).value, 1234567.0);
        const ReportCell date = ReportCell::date(QDate(2026, 9, 1));
        QCOMPARE(date.text, u"1 Sep 2026"_s);
        QCOMPARE(date.dateValue(), QDate(2026, 9, 1));
        QVERIFY(!ReportCell::date(QDate()).hasValue());
    }

    void aGroupStandsBeforeTheNextRow() {
        ReportTable table = test::schoolTable(2);
        table.addGroup(u"Special"_s);
        table.addRow({ReportCell(u"900009"_s)});
        QCOMPARE(table.groups().front().firstRow, 2);
    }

    void aLinkBelongsToItsCellOnly() {
        ReportTable table = test::schoolTable(3);
        table.setLink(1, 1, u"https://www.example.org"_s);
        QCOMPARE(table.link(1, 1), u"https://www.example.org"_s);
        QVERIFY(table.link(1, 0).isEmpty());
        QVERIFY(table.link(2, 1).isEmpty());
    }

    void aChartSaysItsValuesInWords() {
        QCOMPARE(test::phaseChart().description(),
                 u"Bar chart: Schools by phase. Nursery 4, Primary 180, Secondary 34."_s);
        ChartSpec two = test::phaseChart();
        two.series.push_back({u"Pupils"_s, {100, 60000, 32000}});
        QVERIFY(two.description().contains(u"Pupils: Nursery 100, Primary 60,000"_s));
        QVERIFY(ChartSpec().isEmpty());
        QVERIFY(ChartSpec().description().contains(u"nothing to show"_s));
    }

    void aLongChartIsNotReadToTheEnd() {
        ChartSpec chart = test::phaseChart();
        chart.categories.clear();
        chart.series.front().values.clear();
        for (int i = 0; i < 30; ++i) {
            chart.categories += u"Group %1"_s.arg(i);
            chart.series.front().values.push_back(i);
        }
        QVERIFY(chart.description().contains(u"and 18 more"_s));
    }

    void barsWithLongNamesLie() {
        ChartSpec chart = test::phaseChart();
        QVERIFY(chart.hasLyingBars());
        chart.kind = ChartKind::Bar;
        QVERIFY(!chart.hasLyingBars());
        chart.categories += u"Pupil referral and alternative provision"_s;
        QVERIFY(chart.hasLyingBars());
        chart.kind = ChartKind::Line;
        QVERIFY(!chart.hasLyingBars());
    }

    void aChartIsAlsoATable() {
        const ReportTable table = chartTable(test::phaseChart());
        QCOMPARE(table.rowCount(), 3);
        QCOMPARE(table.cell(1, 0).text, u"Primary"_s);
        QCOMPARE(table.cell(1, 1).value, 180.0);
    }

    void theDateLineSaysOnlyWhatIsKnown() {
        ReportDocument document;
        QVERIFY(document.dateLine().isEmpty());
        document.printed = QDate(2026, 11, 21);
        QCOMPARE(document.dateLine(), u"Printed 21 November 2026"_s);
        document.dataAsOf = QDate(2026, 9, 1);
        QCOMPARE(document.dateLine(), u"Data as of 1 September 2026 · Printed 21 November 2026"_s);
    }

    void blankColumnsAreLeftOutWithAllThatBelongsToTheRestKept() {
        ReportTable table(u"Seats"_s, {ReportColumn::text(u"Note"_s), ReportColumn::rowHeader(u"Hub"_s),
                                       ReportColumn::text(u"Seat 1"_s), ReportColumn::text(u"Deputies"_s)});
        table.emptyText = u"No seats."_s;
        table.addGroup(u"Boards"_s);
        table.addRow({{}, u"Oak"_s, u"Ada"_s});
        table.addRow({{}, u"Elm"_s, {}});
        table.setLink(0, 2, u"mailto:ada@example.org"_s);
        const ReportTable kept = withoutBlankColumns(table);
        QCOMPARE(kept.columnCount(), 2);
        QCOMPARE(kept.columns().front().title, u"Hub"_s);
        QVERIFY(kept.columns().front().isRowHeader);
        QCOMPARE(kept.cell(0, 1).text, u"Ada"_s);
        QCOMPARE(kept.link(0, 1), u"mailto:ada@example.org"_s);
        QCOMPARE(kept.groups().front().text, u"Boards"_s);
        QCOMPARE(kept.caption, u"Seats"_s);
        QCOMPARE(kept.emptyText, u"No seats."_s);
        // A table without rows, and one that is full, are as they were.
        QCOMPARE(withoutBlankColumns(ReportTable({}, table.columns())).columnCount(), 4);
        table.addRow({u"late"_s, u"Ash"_s, u"Bo"_s, u"Cy"_s});
        QCOMPARE(withoutBlankColumns(table).columnCount(), 4);
    }

    void formatsAreFoundByFileName() {
        QCOMPARE(reportFormatOf(u"a/b/List.PDF"_s), std::optional(ReportFormat::Pdf));
        QCOMPARE(reportFormatOf(u"list.htm"_s), std::optional(ReportFormat::Html));
        QCOMPARE(reportFormatOf(u"list.doc"_s), std::nullopt);
        QCOMPARE(reportFormatInfo(ReportFormat::Xlsx).filter, u"Excel workbook (*.xlsx)"_s);
        QCOMPARE(reportFormats().size(), 4U);
    }

    void suggestedFileNamesAreSound() {
        ReportDocument document;
        document.title = u"Changes: 1/9 to \"now\""_s;
        document.printed = QDate(2026, 11, 21);
        QCOMPARE(suggestedFileName(document, ReportFormat::Pdf), u"Changes 1 9 to now 2026-11-21.pdf"_s);
        document.title = u"../.."_s;
        document.printed = {};
        QVERIFY(!suggestedFileName(document, ReportFormat::Csv).startsWith(u'.'));
    }

    void whatIsDrawnOutsideTheMarksBecomesAnArtifact() {
        int marks = 0;
        const QByteArray made =
            pdf::withArtifactsMarked("1 0 0 -1 0 842 cm\nq\n/P << /MCID 0 >> BDC\nBT\n(EMC)Tj\nET\nEMC\n"
                                     "0 0 1 rg\n5 5 90 1 re f\n/P << /MCID 1 >> BDC\nEMC\nQ\n",
                                     &marks);
        QCOMPARE(marks, 2);
        QCOMPARE(made,
                 QByteArray("1 0 0 -1 0 842 cm\nq\n/P << /MCID 0 >> BDC\nBT\n(EMC)Tj\nET\nEMC\n"
                            "/Artifact BMC\n0 0 1 rg\n5 5 90 1 re f\nEMC\n/P << /MCID 1 >> BDC\nEMC\nQ\n"));
    }
};

QTEST_GUILESS_MAIN(TestReportDocument)
#include "tst_report_document.moc"
