// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times frames of the map at 1280 × 800, light and dark, with 2,000 places and with 50,000, and prints JSON:
// the first frame and those after it until the map is whole, then panning, zooming and hovering. Each frame
// is told by the clock on the wall and by the processor time of its thread, which other programs do not
// lengthen.
#include "core/maps/map_painter.h"
#include "tests/core/maps/map_fixture.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace liaison;

namespace {

constexpr QSize kSize{1280, 800};
constexpr int kFrames = 120;
// A zoom step of the window takes about this many frames; then the map rests for a few.
constexpr int kMotionFrames = 10;
constexpr int kRestFrames = 4;
// As the window has it.
constexpr int kFrameMilliseconds = 4;

double processorMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

QJsonObject spread(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    return {{u"p50_ms"_s, at(0.5)}, {u"p95_ms"_s, at(0.95)}, {u"max_ms"_s, times.back()}};
}

/// What the frames of one kind took.
class Times {
public:
    template <typename Call>
    void measure(const Call& call) {
        QElapsedTimer timer;
        const double before = processorMilliseconds();
        timer.start();
        call();
        m_wall.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        m_processor.push_back(processorMilliseconds() - before);
    }
    QJsonObject figures() const {
        return {{u"frames"_s, static_cast<int>(m_wall.size())},
                {u"wall"_s, spread(m_wall)},
                {u"processor"_s, spread(m_processor)}};
    }

private:
    std::vector<double> m_wall;
    std::vector<double> m_processor;
};

class Stage {
public:
    Stage(const PreparedMap& map, bool dark)
        : m_map(map), m_image(kSize, QImage::Format_ARGB32_Premultiplied) {
        m_painter.setTheme(dark ? MapTheme::dark() : MapTheme::light());
        m_painter.setFonts(MapFonts::from(QGuiApplication::font()));
        m_painter.setBudget(kFrameMilliseconds);
        m_marks.flags.assign(static_cast<std::size_t>(map.placeCount()), 0);
        for (std::size_t i = 0; i < m_marks.flags.size(); i += 40)
            m_marks.flags[i] = MapMarks::Selected;
        m_view = MapView::fitting(map.bounds(), kSize, {40, 40, 40, 40});
    }

    QJsonObject measure() {
        Times first;
        frame(first);
        Times others;
        do
            frame(others);
        while (!m_painter.isFinished());
        return {{u"first"_s, first.figures()},
                {u"until_whole"_s, others.figures()},
                {u"pan"_s, pan().figures()},
                {u"zoom"_s, zoom().figures()},
                {u"hover"_s, hover().figures()}};
    }

private:
    Times pan() {
        Times times;
        for (const double closer : {1.0, 4.0}) {
            m_view = m_view.zoomedAbout({640, 400}, closer);
            settle();
            for (int i = 0; i < kFrames; ++i) {
                m_view = m_view.panned({i % 60 < 30 ? -13.0 : 13.0, i % 40 < 20 ? 7.0 : -7.0});
                frame(times);
            }
            for (int i = 0; i < kFrames; ++i) {
                m_view = m_view.panned({i % 60 < 30 ? -41.5 : 41.5, i % 40 < 20 ? 23.25 : -23.25});
                frame(times);
            }
        }
        return times;
    }

    Times zoom() {
        m_view = MapView::fitting(m_map.bounds(), kSize, {40, 40, 40, 40});
        settle();
        Times times;
        for (int step = 0; step < 16; ++step) {
            m_painter.setMoving(true);
            for (int i = 0; i < kMotionFrames; ++i) {
                m_view =
                    m_view.zoomedAbout({500, 300}, std::pow(step < 8 ? 1.4 : 1 / 1.4, 1.0 / kMotionFrames));
                frame(times);
            }
            m_painter.setMoving(false);
            for (int i = 0; i < kRestFrames || !m_painter.isFinished(); ++i)
                frame(times);
        }
        return times;
    }

    Times hover() {
        m_view = MapView::fitting(m_map.bounds(), kSize, {40, 40, 40, 40});
        settle();
        Times times;
        for (int i = 0; i < kFrames; ++i) {
            m_marks.hovered = i * m_map.placeCount() / kFrames;
            m_marks.highlightedArea = i * m_map.areaCount() / kFrames;
            frame(times);
        }
        m_marks.hovered = -1;
        m_marks.highlightedArea = kNoArea;
        return times;
    }

    void frame(Times& times) {
        times.measure([this] {
            QPainter painter(&m_image);
            m_painter.paint(painter, m_map, m_view, m_marks);
        });
    }

    void settle() {
        Times unwanted;
        do
            frame(unwanted);
        while (!m_painter.isFinished());
    }

    const PreparedMap& m_map;
    MapPainter m_painter;
    MapView m_view;
    MapMarks m_marks;
    QImage m_image;
};

QJsonObject measure(int places, int areas, int parents) {
    const MapScene scene = test::inventedCounty(places, areas, parents);
    QElapsedTimer timer;
    timer.start();
    const PreparedMap map(scene);
    QJsonObject all{{u"prepare_ms"_s, static_cast<double>(timer.nsecsElapsed()) / 1e6}};
    for (const bool dark : {false, true})
        all[dark ? u"dark"_s : u"light"_s] = Stage(map, dark).measure();
    return all;
}

/// A window has drawn text before it shows a map.
void drawAWord() {
    QImage image(kSize, QImage::Format_ARGB32_Premultiplied);
    QPainter(&image).drawText(20, 20, u"Map"_s);
}

} // namespace

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    drawAWord();
    const QJsonObject figures{{u"places_2000"_s, measure(2000, 150, 40)},
                              {u"places_50000"_s, measure(50'000, 1500, 300)}};
    std::printf("%s", QJsonDocument(figures).toJson().constData());
    return 0;
}
