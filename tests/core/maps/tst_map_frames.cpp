// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a map shows once it rests is the same whatever was seen before.
#include "core/maps/map_painter.h"
#include "tests/core/maps/map_fixture.h"

#include <QGuiApplication>
#include <QPainter>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace liaison;

namespace {

constexpr QSize kSize{900, 600};
// In milliseconds: much less than it takes to draw all of a map.
constexpr int kBudget = 3;

/// A painter as a window has one, and how many frames it took.
class Screen {
public:
    Screen(const PreparedMap& map, int budget, double pixelRatio = 1)
        : m_map(map), m_image(kSize * pixelRatio, QImage::Format_ARGB32_Premultiplied) {
        m_image.setDevicePixelRatio(pixelRatio);
        maps.setTheme(MapTheme::light());
        maps.setFonts(MapFonts::from(QGuiApplication::font()));
        maps.setBudget(budget);
        marks.flags.assign(static_cast<std::size_t>(map.placeCount()), 0);
    }

    void frame(const MapView& view) {
        QPainter painter(&m_image);
        maps.paint(painter, m_map, view, marks);
    }
    /// Frames until nothing is left to draw.
    QImage rest(const MapView& view) {
        frames = 0;
        do
            frame(view);
        while (++frames < 5000 && !maps.isFinished());
        return m_image.copy();
    }

    MapPainter maps;
    MapMarks marks;
    int frames = 0;

private:
    const PreparedMap& m_map;
    QImage m_image;
};

MapView wholeOf(const PreparedMap& map) {
    return MapView::fitting(map.bounds(), kSize, {40, 40, 40, 40});
}

QImage afresh(const PreparedMap& map, const MapView& view, double pixelRatio = 1) {
    return Screen(map, 0, pixelRatio).rest(view);
}

} // namespace

class TestMapFrames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMapAtRestIsTheMapDrawnAfresh_data() {
        QTest::addColumn<int>("places");
        QTest::addColumn<int>("areas");
        QTest::addColumn<double>("pixelRatio");
        QTest::newRow("county") << 230 << 18 << 1.0;
        QTest::newRow("county, fine screen") << 230 << 18 << 1.5;
        QTest::newRow("region") << 600 << 60 << 1.0;
        QTest::newRow("clustered") << 6000 << 400 << 1.0;
        QTest::newRow("more areas than can be outlined") << 2400 << 1200 << 1.0;
    }
    void theMapAtRestIsTheMapDrawnAfresh() {
        QFETCH(int, places);
        QFETCH(int, areas);
        QFETCH(double, pixelRatio);
        const PreparedMap map(test::inventedCounty(places, areas, areas / 3));
        Screen screen(map, kBudget, pixelRatio);
        MapView view = wholeOf(map);
        screen.frame(view);
        // Panned before it is whole and after, zoomed in and out, in motion and at once.
        for (const QPointF& by : {QPointF(-31.3, 12.7), QPointF(260, -144.5), QPointF(5, 90)}) {
            view = view.panned(by);
            screen.frame(view);
        }
        QCOMPARE(screen.rest(view), afresh(map, view, pixelRatio));
        for (const double factor : {1.4, 1.4, 3.0, 1 / 1.4, 1 / 4.2}) {
            screen.maps.setMoving(factor < 2);
            for (int i = 0; i < 4; ++i) {
                view = view.zoomedAbout({300, 200}, std::pow(factor, 0.25));
                screen.frame(view);
            }
            screen.maps.setMoving(false);
            screen.frame(view);
            view = view.panned({37.2, -18.9});
            screen.frame(view);
            QCOMPARE(screen.rest(view), afresh(map, view, pixelRatio));
        }
    }

    void whatIsPickedOutLeavesNoTrace() {
        const PreparedMap map(test::inventedCounty(230, 18, 6));
        const MapView view = wholeOf(map);
        Screen screen(map, kBudget);
        const QImage before = screen.rest(view);
        screen.marks.hovered = 7;
        screen.marks.cursor = 9;
        screen.marks.highlightedArea = 3;
        screen.marks.dropArea = 20;
        std::fill(screen.marks.flags.begin(), screen.marks.flags.end(), MapMarks::Selected);
        QVERIFY(screen.rest(view) != before);
        screen.marks = {};
        QCOMPARE(screen.rest(view), before);
    }

    void aChangeOfLookIsSeenWhole() {
        const PreparedMap map(test::inventedCounty(230, 18, 6));
        const MapView view = wholeOf(map);
        Screen screen(map, kBudget);
        const QImage light = screen.rest(view);
        screen.maps.setTheme(MapTheme::dark());
        QFont large = QGuiApplication::font();
        large.setPointSizeF(large.pointSizeF() * 1.5);
        screen.maps.setFonts(MapFonts::from(large));
        QVERIFY(screen.rest(view) != light);
        screen.maps.setTheme(MapTheme::light());
        screen.maps.setFonts(MapFonts::from(QGuiApplication::font()));
        QCOMPARE(screen.rest(view), light);
    }

    void anotherMapLeavesNothingOfTheLast() {
        const PreparedMap first(test::inventedCounty(230, 18, 6));
        const PreparedMap second(test::inventedCounty(230, 18, 6, 11));
        const MapView view = wholeOf(second);
        MapPainter maps;
        maps.setFonts(MapFonts::from(QGuiApplication::font()));
        QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
        for (const PreparedMap* map : {&first, &second}) {
            QPainter painter(&image);
            maps.paint(painter, *map, view, {});
        }
        QCOMPARE(image, afresh(second, view));
    }

    void aMapThatTakesLongIsDrawnInSeveralFrames() {
        const PreparedMap map(test::inventedCounty(2000, 150, 40));
        Screen screen(map, kBudget);
        screen.rest(wholeOf(map));
        QVERIFY2(screen.frames > 3, qPrintable(QString::number(screen.frames)));
        screen.rest(wholeOf(map));
        QCOMPARE(screen.frames, 1);
    }
};

QTEST_MAIN(TestMapFrames)
#include "tst_map_frames.moc"
