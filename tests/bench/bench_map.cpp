// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Times frames of the map while it is panned and zoomed at 1280 × 800, light and dark, with 2,000 places and
// with 50,000, and prints JSON.
#include "core/maps/map_painter.h"
#include "tests/core/maps/map_fixture.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace liaison;

namespace {

constexpr QSize kSize{1280, 800};
constexpr int kFrames = 120;
// A zoom step of the window takes about this many frames; then the map rests for a few.
constexpr int kMotionFrames = 10;
constexpr int kRestFrames = 4;
// As the window has it.
constexpr int kOutlineMilliseconds = 4;

class Stage {
public:
    Stage(const PreparedMap& map, bool dark)
        : m_map(map), m_image(kSize, QImage::Format_ARGB32_Premultiplied) {
        m_painter.setTheme(dark ? MapTheme::dark() : MapTheme::light());
        m_painter.setFonts(MapFonts::from(QGuiApplication::font()));
        m_painter.setBudget(kOutlineMilliseconds);
        m_marks.flags.assign(static_cast<std::size_t>(map.placeCount()), 0);
        for (std::size_t i = 0; i < m_marks.flags.size(); i += 40)
            m_marks.flags[i] = MapMarks::Selected;
        m_view = MapView::fitting(map.bounds(), kSize, {40, 40, 40, 40});
    }

    double first() { return frame(); }

    QJsonObject pan() {
        std::vector<double> times;
        for (const double closer : {1.0, 4.0}) {
            m_view = m_view.zoomedAbout({640, 400}, closer);
            settle();
            for (int i = 0; i < kFrames; ++i) {
                m_view = m_view.panned({i % 60 < 30 ? -13.0 : 13.0, i % 40 < 20 ? 7.0 : -7.0});
                times.push_back(frame());
            }
        }
        return figures(std::move(times));
    }

    QJsonObject zoom() {
        m_view = MapView::fitting(m_map.bounds(), kSize, {40, 40, 40, 40});
        settle();
        std::vector<double> times;
        for (int step = 0; step < 16; ++step) {
            m_painter.setMoving(true);
            for (int i = 0; i < kMotionFrames; ++i) {
                m_view =
                    m_view.zoomedAbout({500, 300}, std::pow(step < 8 ? 1.4 : 1 / 1.4, 1.0 / kMotionFrames));
                times.push_back(frame());
            }
            m_painter.setMoving(false);
            for (int i = 0; i < kRestFrames || !m_painter.isFinished(); ++i)
                times.push_back(frame());
        }
        return figures(std::move(times));
    }

private:
    double frame() {
        QElapsedTimer timer;
        timer.start();
        QPainter painter(&m_image);
        m_painter.paint(painter, m_map, m_view, m_marks);
        painter.end();
        return static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }

    void settle() {
        do
            frame();
        while (!m_painter.isFinished());
    }

    static QJsonObject figures(std::vector<double> times) {
        std::sort(times.begin(), times.end());
        const auto at = [&times](double share) {
            return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
        };
        return {{u"frames"_s, static_cast<int>(times.size())},
                {u"p50_ms"_s, at(0.5)},
                {u"p95_ms"_s, at(0.95)},
                {u"max_ms"_s, times.back()}};
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
    for (const bool dark : {false, true}) {
        Stage stage(map, dark);
        const double first = stage.first();
        all[dark ? u"dark"_s : u"light"_s] =
            QJsonObject{{u"first_frame_ms"_s, first}, {u"pan"_s, stage.pan()}, {u"zoom"_s, stage.zoom()}};
    }
    return all;
}

} // namespace

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QJsonObject figures{{u"places_2000"_s, measure(2000, 150, 40)},
                              {u"places_50000"_s, measure(50'000, 1500, 300)}};
    std::printf("%s", QJsonDocument(figures).toJson().constData());
    return 0;
}
