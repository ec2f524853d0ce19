// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_keys.h"

#include "ui/maps/map_canvas.h"

#include <QKeyEvent>

#include <cmath>

namespace liaison {

namespace {

constexpr double kZoomStep = 1.4;

bool isArrow(int key) {
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

} // namespace

bool MapKeys::handle(QEvent* event) {
    // The window's shortcuts for the same keys wait while the map has the focus.
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Escape && (m_isStepping || m_canvas.isLassoMode())) {
            event->accept();
            return true;
        }
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    return press(*static_cast<QKeyEvent*>(event));
}

bool MapKeys::press(const QKeyEvent& event) {
    if (m_canvas.map().placeCount() == 0)
        return false;
    if (event.matches(QKeySequence::SelectAll)) {
        m_canvas.select(m_canvas.map().readingOrder(), false);
        return true;
    }
    return (m_isStepping && !(event.modifiers() & Qt::ControlModifier) && step(event)) || moveMap(event);
}

bool MapKeys::moveMap(const QKeyEvent& event) {
    const QPointF middle = m_canvas.rect().center();
    const double way = std::min(m_canvas.width(), m_canvas.height()) / 8.0;
    switch (event.key()) {
    case Qt::Key_Left:
        m_canvas.panBy({way, 0});
        return true;
    case Qt::Key_Right:
        m_canvas.panBy({-way, 0});
        return true;
    case Qt::Key_Up:
        m_canvas.panBy({0, way});
        return true;
    case Qt::Key_Down:
        m_canvas.panBy({0, -way});
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_canvas.zoomBy(kZoomStep, middle);
        return true;
    case Qt::Key_Minus:
        m_canvas.zoomBy(1 / kZoomStep, middle);
        return true;
    case Qt::Key_0:
    case Qt::Key_Home:
        m_canvas.fit();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return enter();
    case Qt::Key_Escape:
        if (!m_canvas.isLassoMode())
            return false;
        m_canvas.setLassoMode(false);
        return true;
    default:
        return false;
    }
}

bool MapKeys::enter() {
    const int clicked = m_canvas.marks().cursor;
    m_isStepping = true;
    if (clicked >= 0) {
        goTo(clicked);
        return true;
    }
    const QRectF seen = m_canvas.view().visible();
    const std::vector<int>& order = m_canvas.map().readingOrder();
    const auto first = std::find_if(order.begin(), order.end(),
                                    [&](int place) { return seen.contains(m_canvas.map().point(place)); });
    goTo(first == order.end() ? order.front() : *first);
    return true;
}

void MapKeys::leave() {
    m_isStepping = false;
    m_canvas.setCursorPlace(-1);
}

void MapKeys::goTo(int place) {
    m_canvas.setCursorPlace(place);
    const QPointF at = m_canvas.view().toPixels(m_canvas.map().point(place));
    const double line = m_canvas.fontMetrics().height() * 2;
    const bool isSeen = QRectF(m_canvas.rect()).adjusted(line, line, -line, -line).contains(at);
    if (!isSeen || m_canvas.hitAt(at).cluster >= 0)
        m_canvas.centreOn(place);
}

bool MapKeys::step(const QKeyEvent& event) {
    const int place = m_canvas.marks().cursor;
    switch (event.key()) {
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (!stepBy(event.key() == Qt::Key_Tab ? 1 : -1)) {
            leave();
            return false;
        }
        return true;
    case Qt::Key_Space:
        m_canvas.toggle({place});
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT m_canvas.placeActivated(m_canvas.map().place(place).key);
        return true;
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Left:
        return stepBy(-1) || isArrow(event.key());
    case Qt::Key_Right:
        return stepBy(1) || isArrow(event.key());
    case Qt::Key_Up:
        return stepTowards(0, -1);
    case Qt::Key_Down:
        return stepTowards(0, 1);
    default:
        return false;
    }
}

bool MapKeys::stepBy(int ways) {
    const std::vector<int>& order = m_canvas.map().readingOrder();
    const auto at = std::find(order.begin(), order.end(), m_canvas.marks().cursor) - order.begin();
    const auto next = at + ways;
    if (next < 0 || next >= static_cast<std::ptrdiff_t>(order.size()))
        return false;
    goTo(order[static_cast<std::size_t>(next)]);
    return true;
}

/// To the nearest place in that direction; what lies beside the way counts as further off.
bool MapKeys::stepTowards(double x, double y) {
    const PreparedMap& map = m_canvas.map();
    const QPointF from = map.point(m_canvas.marks().cursor);
    int best = -1;
    double least = 0;
    for (int i = 0; i < map.placeCount(); ++i) {
        const QPointF away = map.point(i) - from;
        const double along = away.x() * x + away.y() * y;
        const double beside = std::abs(away.x() * y - away.y() * x);
        if (along <= 0)
            continue;
        const double distance = along + beside * 2;
        if (best < 0 || distance < least) {
            best = i;
            least = distance;
        }
    }
    if (best >= 0)
        goTo(best);
    return true;
}

} // namespace liaison
