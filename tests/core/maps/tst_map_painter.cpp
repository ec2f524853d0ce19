// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_painter.h"
#include "tests/core/maps/map_fixture.h"

#include <QGuiApplication>
#include <QPainter>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace liaison;

namespace {

constexpr QSize kSize{900, 600};

MapView wholeOf(const PreparedMap& map) {
    return MapView::fitting(map.bounds(), kSize, {40, 40, 40, 40});
}

QImage pictureOf(MapPainter& maps, const PreparedMap& map, const MapView& view, const MapMarks& marks = {}) {
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    maps.paint(painter, map, view, marks);
    return image;
}

MapPainter painterFor(bool dark) {
    MapPainter maps;
    maps.setTheme(dark ? MapTheme::dark() : MapTheme::light());
    maps.setFonts(MapFonts::from(QGuiApplication::font()));
    return maps;
}

int pixelsOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y).rgb() == colour.rgb() ? 1 : 0;
    return count;
}

} // namespace

class TestMapPainter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPlaceIsDrawnInItsAreasColour() {
        MapScene scene = test::inventedCounty(60, 6, 2);
        for (MapPlace& place : scene.places)
            place.isApproximate = place.isEmphasised = false;
        const PreparedMap map(scene);
        MapPainter maps(MapPainter::Use::Screen);
        maps.setFonts(MapFonts::from(QGuiApplication::font()));
        const MapView view = wholeOf(map);
        const QImage image = pictureOf(maps, map, view);
        int hits = 0;
        for (int i = 0; i < map.placeCount(); ++i) {
            const QPoint at = view.toPixels(map.point(i)).toPoint();
            hits += image.pixelColor(at).rgb() == maps.areaColour(map, map.place(i).area).rgb() ? 1 : 0;
        }
        QVERIFY2(hits >= map.placeCount() * 8 / 10, qPrintable(QString::number(hits))); // labels hide a few
    }

    void labelsDoNotLieUponEachOther_data() {
        QTest::addColumn<int>("places");
        QTest::addColumn<int>("areas");
        QTest::newRow("county") << 230 << 18;
        QTest::newRow("region") << 2000 << 150;
        QTest::newRow("clustered") << 6000 << 400;
    }
    void labelsDoNotLieUponEachOther() {
        QFETCH(int, places);
        QFETCH(int, areas);
        const PreparedMap map(test::inventedCounty(places, areas, areas / 3));
        const MapFonts fonts = MapFonts::from(QGuiApplication::font());
        for (const double closer : {0.7, 1.0, 2.0, 5.0, 12.0}) {
            const double scale = wholeOf(map).scale() * closer;
            LabelTexts texts(map, fonts);
            const std::vector<MapLabel> labels = LabelLayout(texts, scale).layOut(map.bounds());
            for (std::size_t i = 0; i < labels.size(); ++i)
                for (std::size_t j = i + 1; j < labels.size(); ++j)
                    QVERIFY2(!labels[i].box.intersects(labels[j].box),
                             qPrintable(labels[i].text + u" / "_s + labels[j].text));
        }
    }

    void labelsHaveRoomForTheirWords() {
        const PreparedMap map(test::inventedCounty(230, 18, 6));
        const MapFonts fonts = MapFonts::from(QGuiApplication::font());
        LabelTexts texts(map, fonts);
        const std::vector<MapLabel> labels =
            LabelLayout(texts, wholeOf(map).scale() * 3).layOut(map.bounds());
        std::map<MapLabel::Kind, int> counts;
        for (const MapLabel& label : labels) {
            ++counts[label.kind];
            const QFont& font = label.isArea()                         ? fonts.area
                                : label.kind == MapLabel::Kind::Parent ? fonts.parent
                                                                       : fonts.place;
            const QSizeF words(QFontMetricsF(font).horizontalAdvance(label.text),
                               QFontMetricsF(font).height());
            QVERIFY2(label.box.width() > words.width() && label.box.height() >= words.height(),
                     qPrintable(label.text));
        }
        QVERIFY(counts[MapLabel::Kind::Parent] > 2 && counts[MapLabel::Kind::Area] > 9 &&
                counts[MapLabel::Kind::Place] > 60);
    }

    void everyAreaOfACountyIsNamedOrBadged() {
        const PreparedMap map(test::inventedCounty(230, 18, 6));
        LabelTexts texts(map, MapFonts::from(QGuiApplication::font()));
        const std::vector<MapLabel> labels =
            LabelLayout(texts, wholeOf(map).scale() * 1.4).layOut(map.bounds());
        for (int i = 0; i < map.areaCount(); ++i)
            QVERIFY2(std::any_of(labels.begin(), labels.end(),
                                 [i](const MapLabel& label) {
                                     return label.kind != MapLabel::Kind::Place && label.index == i;
                                 }),
                     qPrintable(map.area(i).name));
    }

    void theDarkMapIsDark() {
        const PreparedMap map(test::inventedCounty(230, 18, 6));
        MapPainter dark = painterFor(true);
        const QImage image = pictureOf(dark, map, wholeOf(map));
        QVERIFY(pixelsOf(image, MapTheme::dark().ground) > 20'000);
        QVERIFY(pixelsOf(image, MapTheme::light().ground) < 2000); // the words of a few badges
    }

    void whatIsSelectedAndFoundIsRinged() {
        MapScene scene = test::inventedCounty(230, 18, 6);
        const PreparedMap map(scene);
        MapPainter maps = painterFor(false);
        MapMarks marks;
        marks.flags.assign(230, 0);
        const QColor accent = MapTheme::light().accent;
        const QColor found = MapTheme::light().found;
        const QImage before = pictureOf(maps, map, wholeOf(map), marks);
        const int accentBefore = pixelsOf(before, accent);
        QCOMPARE(pixelsOf(before, found), 0);
        for (std::size_t i = 0; i < 12; ++i)
            marks.flags[i] = MapMarks::Selected | MapMarks::Found;
        const QImage after = pictureOf(maps, map, wholeOf(map), marks);
        QVERIFY(pixelsOf(after, accent) > accentBefore + 100);
        QVERIFY(pixelsOf(after, found) > 100);
    }

    void shapesOfAreasAreAboutEquallyLarge() {
        for (std::size_t i = 0; i < kAreaShapeCount; ++i) {
            const QPainterPath path = markerPath(static_cast<MarkerShape>(i), 10);
            double area = 0;
            const QPolygonF outline = path.toFillPolygon();
            for (qsizetype k = 0; k + 1 < outline.size(); ++k)
                area += (outline[k].x() * outline[k + 1].y() - outline[k + 1].x() * outline[k].y()) / 2;
            QVERIFY2(std::abs(area) > 220 && std::abs(area) < 350, qPrintable(u"%1: %2"_s.arg(i).arg(area)));
        }
    }

    void anEmptyMapIsJustGround() {
        const PreparedMap map;
        MapPainter maps = painterFor(false);
        const QImage image = pictureOf(maps, map, MapView(kSize, {}, 0.01));
        QVERIFY(pixelsOf(image, MapTheme::light().ground) > kSize.width() * kSize.height() / 2);
    }
};

QTEST_MAIN(TestMapPainter)
#include "tst_map_painter.moc"
