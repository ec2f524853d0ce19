// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reports/report_fixture.h"
#include "ui/charts/chart_colours.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/qt_chart_renderer.h"

#include <QAccessible>
#include <QApplication>
#include <QGraphicsScene>
#include <QGraphicsTextItem>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QThread>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace liaison;

namespace {

double luminance(const QColor& colour) {
    const auto part = [](float value) {
        return value <= 0.03928F ? double(value) / 12.92 : std::pow((double(value) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double one = luminance(a) + 0.05;
    const double two = luminance(b) + 0.05;
    return std::max(one, two) / std::min(one, two);
}

QPalette darkPalette() {
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(0x171C22));
    palette.setColor(QPalette::Text, QColor(0xE6E9EE));
    return palette;
}

ChartSpec chartOf(ChartKind kind) {
    ChartSpec chart = test::phaseChart();
    chart.kind = kind;
    return chart;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

    static void kinds() {
        QTest::addColumn<int>("kind");
        QTest::newRow("bars") << static_cast<int>(ChartKind::Bar);
        QTest::newRow("lying bars") << static_cast<int>(ChartKind::HorizontalBar);
        QTest::newRow("pie") << static_cast<int>(ChartKind::Pie);
        QTest::newRow("line") << static_cast<int>(ChartKind::Line);
    }

private Q_SLOTS:
    void aLyingChartIsHighEnoughToNameEveryCategory() {
        ChartSpec spec;
        spec.kind = ChartKind::HorizontalBar;
        spec.title = u"Schools by type"_s;
        spec.series.push_back({u"Schools"_s, {}});
        for (int i = 0; i < 24; ++i) {
            spec.categories << u"Type number %1 of school"_s.arg(i + 1);
            spec.series.front().values.push_back(i + 1);
        }
        ChartView view;
        view.setSpec(spec);
        view.resize(420, view.minimumSizeHint().height());
        view.show();
        QCoreApplication::processEvents();
        QStringList shown;
        for (const QGraphicsItem* item : view.scene()->items())
            if (const auto* text = dynamic_cast<const QGraphicsTextItem*>(item); text && text->isVisible())
                shown << text->toPlainText();
        for (const QString& category : spec.categories)
            QVERIFY2(shown.contains(category), qPrintable(category));
    }
    void everyKindKeepsItsWordsAndValuesAsText_data() { kinds(); }
    void everyKindKeepsItsWordsAndValuesAsText() {
        QFETCH(int, kind);
        const QByteArray svg = QtChartRenderer().toSvg(chartOf(static_cast<ChartKind>(kind)), {480, 225});
        QVERIFY(QSvgRenderer(svg).isValid());
        const QString text = QString::fromUtf8(svg);
        for (const QString& word :
             {u"Schools by phase"_s, u"Nursery"_s, u"Primary"_s, u"Secondary"_s, u"180"_s, u"34"_s})
            QVERIFY2(text.contains(word), qPrintable(word + u'\n' + text));
        QVERIFY(text.contains(u"<text"_s));
    }

    void largeNumbersHaveTheirCommas() {
        ChartSpec chart = chartOf(ChartKind::HorizontalBar);
        chart.series.front().values.front() = 16746;
        const QByteArray svg = QtChartRenderer().toSvg(chart, {480, 225});
        QVERIFY2(svg.contains("16,746"), svg.constData());
        QVERIFY2(svg.contains("20,000"), svg.constData());
    }

    void aChartInAPdfIsTextAndHasItsDescription_data() { kinds(); }
    void aChartInAPdfIsTextAndHasItsDescription() {
        QFETCH(int, kind);
        ReportDocument document;
        document.title = u"Chart"_s;
        document.blocks.emplace_back(ReportFigure{chartOf(static_cast<ChartKind>(kind)), {}, u"A caption"_s});
        const QtChartRenderer renderer;
        ReportContext context;
        context.charts = &renderer;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"chart.pdf"_s);
        QVERIFY(writePdf(document, path, context));
        const QString words = test::toolOutput(u"pdftotext"_s, {path, u"-"_s});
        QVERIFY2(words.contains(u"Secondary"_s) && words.contains(u"180"_s), qPrintable(words));
        const QString tree = test::toolOutput(u"pdfinfo"_s, {u"-struct"_s, path});
        QVERIFY2(tree.contains(u"Figure"_s), qPrintable(tree));
        const QString images = test::toolOutput(u"pdfimages"_s, {u"-list"_s, path});
        QCOMPARE(images.split(u'\n', Qt::SkipEmptyParts).size(),
                 2); // the header of an empty list: it stays vector
        QVERIFY(test::toolOutput(u"qpdf"_s, {u"--check"_s, path})
                    .contains(u"No syntax or stream encoding errors"_s));
    }

    void itDrawsFromAnotherThread() {
        QByteArray svg;
        QThread* thread = QThread::create([&svg] {
            svg = QtChartRenderer().toSvg(test::phaseChart(), {480, 225});
        });
        thread->start();
        QTRY_VERIFY(thread->isFinished());
        delete thread;
        QVERIFY(svg.contains("Primary"));
    }

    void theViewSaysWhatItShows() {
        ChartView view;
        view.setSpec(test::phaseChart());
        QCOMPARE(view.accessibleName(), u"Schools by phase"_s);
        QCOMPARE(view.accessibleDescription(), test::phaseChart().description());
        QVERIFY(view.focusPolicy() & Qt::TabFocus);
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(spoken);
        QCOMPARE(spoken->text(QAccessible::Name), u"Schools by phase"_s);
    }

    void theViewFollowsThePalette() {
        ChartView view;
        view.resize(480, 240);
        view.setSpec(test::phaseChart());
        view.setPalette(darkPalette());
        const QImage dark = view.grab().toImage();
        QVERIFY(luminance(dark.pixelColor(3, 3)) < 0.1);
        view.setPalette(QPalette(Qt::white));
    }

    void nothingToShowIsSaidAndDoesNotFail_data() { kinds(); }
    void nothingToShowIsSaidAndDoesNotFail() {
        QFETCH(int, kind);
        ChartSpec chart;
        chart.kind = static_cast<ChartKind>(kind);
        QVERIFY(QtChartRenderer().toSvg(chart, {480, 225}).contains("nothing to show"));
        chart.title = u"<Zeros & more>"_s;
        chart.categories = {u"A"_s, u"B"_s};
        chart.series = {{u"x"_s, {0}}, {u"y"_s, {}}};
        QVERIFY(QSvgRenderer(QtChartRenderer().toSvg(chart, {480, 225})).isValid());
    }

    void coloursStandOutFromTheirGround() {
        for (const ChartColours& colours : {ChartColours::paper(), ChartColours::screen(darkPalette()),
                                            ChartColours::screen(QPalette(Qt::white))}) {
            QVERIFY(contrast(colours.text, colours.ground) >= 4.5);
            QVERIFY(contrast(colours.quietText, colours.ground) >= 4.5);
            for (const QColor& each : colours.series)
                QVERIFY2(contrast(each, colours.ground) >= 3, qPrintable(each.name()));
        }
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
