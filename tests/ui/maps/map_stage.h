// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_scene.h"
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_widget.h"

#include <QApplication>
#include <QMouseEvent>
#include <QToolButton>
#include <QtTest>

namespace liaison::test {

using namespace Qt::StringLiterals;

/// Four places in two areas far apart, and one in none between them.
inline MapScene smallScene() {
    MapScene scene;
    scene.title = u"Groups"_s;
    scene.nouns = {u"school"_s, u"schools"_s, u"group"_s, u"groups"_s, u"hub"_s, u"hubs"_s};
    scene.areas = {{71, u"Elmfield group"_s, u"1"_s, {}, kNoArea},
                   {72, u"Oakham group"_s, u"2"_s, {}, kNoArea}};
    const auto add = [&scene](qint64 key, double easting, double northing, const QString& name, int area) {
        scene.places.push_back({key, easting, northing, name, area, false, false});
    };
    add(11, 0, 9000, u"St Mary’s School"_s, 0);
    add(12, 3000, 9000, u"Larch School"_s, 0);
    add(13, 20'000, 2000, u"Saint Anne School"_s, 1);
    add(14, 23'000, 1000, u"Beech School"_s, 1);
    add(15, 11'000, 5000, u"Yew School"_s, kNoArea);
    return scene;
}

/// Places or areas by their keys.
using Keys = QList<qint64>;

/// A map of the small scene in a window, and a hand at it.
class MapStage {
public:
    MapStage() {
        map.setSmooth(false);
        map.setScene(smallScene());
        map.resize(1000, 700);
        map.show();
        canvas()->setFocus();
        if (!QTest::qWaitForWindowExposed(&map))
            qFatal("the map does not show");
    }

    MapCanvas* canvas() const { return map.canvas(); }
    QPoint at(qint64 key) const {
        return canvas()->view().toPixels(canvas()->map().point(canvas()->map().placeOfKey(key))).toPoint();
    }
    void click(qint64 key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mouseClick(canvas(), Qt::LeftButton, modifiers, at(key));
    }
    void drag(const QList<QPoint>& way, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mousePress(canvas(), Qt::LeftButton, modifiers, way.first());
        for (const QPoint& point : way) {
            QMouseEvent move(QEvent::MouseMove, point, canvas()->mapToGlobal(point), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QApplication::sendEvent(canvas(), &move);
        }
        QTest::mouseRelease(canvas(), Qt::LeftButton, modifiers, way.last());
    }
    QToolButton* button(const QString& name) const { return map.findChild<QToolButton*>(name); }

    MapWidget map;
};

} // namespace liaison::test
