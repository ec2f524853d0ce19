// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_writer.h"
#include "tests/core/maps/map_fixture.h"
#include "tests/core/reports/report_fixture.h"
#include "ui/maps/svg_map_renderer.h"

#include <QApplication>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace liaison;

class TestMapSvg : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMapOnPaperKeepsItsWordsAsText() {
        const QByteArray svg = SvgMapRenderer().toSvg(test::inventedCounty(230, 18, 6), {480, 620});
        QVERIFY(QSvgRenderer(svg).isValid());
        const QString text = QString::fromUtf8(svg);
        for (const QString& word : {u"Elmfield group ("_s, u"Hollcombe hub"_s, u"10 km"_s,
                                    u"In no group (5)"_s, u"Hollow markers stand at an approximate spot."_s})
            QVERIFY2(text.contains(word), qPrintable(word));
        QVERIFY(!text.contains(u"<image"_s));
    }

    void eachNameIsWrittenOnceOnTheMap() {
        MapScene scene;
        scene.places = {{1, 0, 0, u"A"_s, kNoArea, false, false},
                        {2, 5000, 5000, u"Quillbrook School"_s, kNoArea, false, false},
                        {3, 10'000, 10'000, u"B"_s, kNoArea, false, false}};
        const QString text = QString::fromUtf8(SvgMapRenderer().toSvg(scene, {480, 400}));
        QCOMPARE(text.count(u"Quillbrook School"_s), 1);
    }

    void namesAreEscaped() {
        MapScene scene = test::inventedCounty(30, 2, 0);
        scene.title = u"Fish & <Chips>"_s;
        scene.areas.front().name = u"A & <B>"_s;
        const QByteArray svg = SvgMapRenderer().toSvg(scene, {480, 400});
        QVERIFY(QSvgRenderer(svg).isValid());
    }

    void aMapInAPdfStaysVectorAndText() {
        const MapScene scene = test::inventedCounty(230, 18, 6);
        ReportDocument document;
        document.title = u"Map"_s;
        document.blocks.emplace_back(ReportFigure{
            ReportFigure::Image{SvgMapRenderer().toSvg(scene, {480, 620})}, scene.description(), {}});
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"map.pdf"_s);
        QVERIFY(writePdf(document, path, {}));
        const QString words = test::toolOutput(u"pdftotext"_s, {path, u"-"_s});
        QVERIFY2(words.contains(u"Elmfield group"_s), qPrintable(words));
        const QString images = test::toolOutput(u"pdfimages"_s, {u"-list"_s, path});
        QCOMPARE(images.split(u'\n', Qt::SkipEmptyParts).size(), 2); // the header of an empty list
    }

    void anEmptyMapGivesNoPicture() {
        QVERIFY(SvgMapRenderer().toSvg({}, {480, 400}).isEmpty());
        QVERIFY(SvgMapRenderer().toSvg(test::inventedCounty(5, 1, 0), {}).isEmpty());
    }
};

QTEST_MAIN(TestMapSvg)
#include "tst_map_svg.moc"
