// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>

#include <vector>

class QEvent;
class QMouseEvent;
class QPainter;

namespace liaison {

class MapCanvas;

/// What the mouse does on a map: drag moves it, Ctrl+drag draws a box, Shift+drag (or the lasso mode) a
/// lasso, dragging a place takes what is selected to another area.
class MapPointer {
public:
    explicit MapPointer(MapCanvas& canvas) : m_canvas(canvas) {}

    /// True where the event was for it.
    bool handle(QEvent* event);
    /// Gives up what was begun.
    void cancel();
    bool isBusy() const { return m_act != Act::None && m_act != Act::Pressed; }
    /// Box, lasso and what is dragged, on top of the map.
    void paint(QPainter& painter) const;
    void updateCursor();

private:
    enum class Act { None, Pressed, Pan, Box, Lasso, Carry };

    bool press(const QMouseEvent& event);
    bool move(const QMouseEvent& event);
    bool release(const QMouseEvent& event);
    bool doubleClick(const QMouseEvent& event);
    void begin();
    void click(const QMouseEvent& event);
    void dropCarried();
    void paintCarried(QPainter& painter) const;

    MapCanvas& m_canvas;
    Act m_act = Act::None;
    QPointF m_pressed;
    QPointF m_last;
    Qt::KeyboardModifiers m_modifiers;
    Qt::MouseButton m_button = Qt::NoButton;
    std::vector<int> m_hit;
    bool m_isPlace = false;
    QPolygonF m_lasso;
};

} // namespace liaison
