// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_pointer.h"

#include "core/base/text.h"
#include "ui/maps/map_canvas.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>

namespace liaison {

bool MapPointer::handle(QEvent* event) {
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseMove:
        return move(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonRelease:
        return release(*static_cast<QMouseEvent*>(event));
    case QEvent::MouseButtonDblClick:
        return doubleClick(*static_cast<QMouseEvent*>(event));
    case QEvent::Leave:
        m_canvas.setHovered(-1);
        return false;
    default:
        return false;
    }
}

bool MapPointer::press(const QMouseEvent& event) {
    if (m_act != Act::None || (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton))
        return false;
    m_act = Act::Pressed;
    m_button = event.button();
    m_pressed = m_last = event.position();
    m_modifiers = event.modifiers();
    const MapHit hit = m_canvas.hitAt(m_pressed);
    m_isPlace = hit.place >= 0;
    m_hit = m_canvas.placesOf(hit);
    return true;
}

void MapPointer::begin() {
    const bool isCarried =
        std::any_of(m_hit.begin(), m_hit.end(), [this](int i) { return m_canvas.isSelected(i); });
    if (m_button == Qt::MiddleButton)
        m_act = Act::Pan;
    else if (m_modifiers & Qt::ShiftModifier)
        m_act = Act::Lasso;
    else if (m_modifiers & Qt::ControlModifier)
        m_act = Act::Box;
    else if (m_canvas.takesDrops() && (isCarried || m_isPlace))
        m_act = Act::Carry;
    else
        m_act = m_canvas.isLassoMode() ? Act::Lasso : Act::Pan;
    if (m_act == Act::Carry && !isCarried)
        m_canvas.select(m_hit, false);
    m_lasso = QPolygonF({m_pressed});
    updateCursor();
}

bool MapPointer::move(const QMouseEvent& event) {
    const QPointF at = event.position();
    if (m_act == Act::None) {
        m_canvas.setHovered(m_canvas.hitAt(at).place);
        return false;
    }
    if (m_act == Act::Pressed) {
        if ((at - m_pressed).manhattanLength() < QApplication::startDragDistance())
            return true;
        begin();
    }
    if (m_act == Act::Pan)
        m_canvas.panBy(at - m_last);
    if (m_act == Act::Lasso)
        m_lasso << at;
    if (m_act == Act::Carry)
        m_canvas.setDropArea(m_canvas.areaAt(at));
    m_last = at;
    m_canvas.update();
    return true;
}

bool MapPointer::release(const QMouseEvent& event) {
    if (m_act == Act::None || event.button() != m_button)
        return false;
    const Act act = m_act;
    m_last = event.position();
    const bool keepOthers = event.modifiers() & Qt::ControlModifier;
    const MapView& view = m_canvas.view();
    if (act == Act::Pressed && m_button == Qt::LeftButton)
        click(event);
    if (act == Act::Box)
        m_canvas.select(m_canvas.map().index().inside(view.toPlane(QRectF(m_pressed, m_last).normalized())),
                        keepOthers);
    if (act == Act::Lasso) {
        QPolygonF lasso;
        for (const QPointF& corner : m_lasso)
            lasso << view.toPlane(corner);
        m_canvas.select(m_canvas.map().index().inside(lasso), keepOthers);
    }
    if (act == Act::Carry)
        dropCarried();
    cancel();
    return true;
}

void MapPointer::click(const QMouseEvent& event) {
    const bool isAdding = event.modifiers() & (Qt::ControlModifier | Qt::ShiftModifier);
    m_canvas.setCursorPlace(m_isPlace ? m_hit.front() : -1);
    if (!isAdding && (m_isPlace || m_hit.empty()))
        Q_EMIT m_canvas.spotClicked(m_canvas.view().toPlane(event.position()));
    if (m_hit.empty()) {
        if (!isAdding)
            m_canvas.select({}, false);
    } else if (isAdding) {
        m_canvas.toggle(m_hit);
    } else if (m_isPlace) {
        m_canvas.select(m_hit, false);
    } else {
        m_canvas.fitToPlaces(m_hit);
    }
}

void MapPointer::dropCarried() {
    const int area = m_canvas.marks().dropArea;
    const QList<qint64> keys = m_canvas.selectedKeys();
    const PreparedMap& map = m_canvas.map();
    const bool isMove = std::any_of(keys.begin(), keys.end(),
                                    [&](qint64 key) { return map.place(map.placeOfKey(key)).area != area; });
    if (area != kNoArea && isMove)
        Q_EMIT m_canvas.placesDropped(keys, map.area(area).key);
}

bool MapPointer::doubleClick(const QMouseEvent& event) {
    if (event.button() != Qt::LeftButton)
        return false;
    const MapHit hit = m_canvas.hitAt(event.position());
    if (hit.place >= 0)
        Q_EMIT m_canvas.placeActivated(m_canvas.map().place(hit.place).key);
    else
        m_canvas.zoomBy(2, event.position());
    return true;
}

void MapPointer::cancel() {
    m_act = Act::None;
    m_lasso.clear();
    m_canvas.setDropArea(kNoArea);
    updateCursor();
}

void MapPointer::updateCursor() {
    if (m_act == Act::Pan)
        m_canvas.setCursor(Qt::ClosedHandCursor);
    else if (m_act == Act::Carry)
        m_canvas.setCursor(Qt::DragMoveCursor);
    else if (m_act == Act::Box || m_act == Act::Lasso || m_canvas.isLassoMode())
        m_canvas.setCursor(Qt::CrossCursor);
    else
        m_canvas.unsetCursor();
}

void MapPointer::paint(QPainter& painter) const {
    const MapTheme& theme = m_canvas.painter().theme();
    QColor fill = theme.accent;
    fill.setAlpha(36);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.6, m_act == Act::Lasso ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(fill);
    if (m_act == Act::Box)
        painter.drawRect(QRectF(m_pressed, m_last).normalized());
    if (m_act == Act::Lasso)
        painter.drawPolygon(m_lasso);
    if (m_act == Act::Carry)
        paintCarried(painter);
}

void MapPointer::paintCarried(QPainter& painter) const {
    const MapScene& scene = m_canvas.map().scene();
    const int area = m_canvas.marks().dropArea;
    const QString what = counted(m_canvas.selectedKeys().size(), scene.nouns.place, scene.nouns.places);
    const QString text =
        area == kNoArea ? what : MapCanvas::tr("%1 to %2").arg(what, m_canvas.map().area(area).name);
    const QFontMetricsF metrics(m_canvas.font());
    const double line = metrics.height();
    QRectF box(m_last + QPointF(line, line * 0.6),
               QSizeF(metrics.horizontalAdvance(text) + line * 1.2, line * 1.6));
    box.moveRight(std::min(box.right(), m_canvas.width() - 4.0));
    box.moveBottom(std::min(box.bottom(), m_canvas.height() - 4.0));
    const MapTheme& theme = m_canvas.painter().theme();
    painter.setPen(Qt::NoPen);
    painter.setBrush(area == kNoArea ? theme.quietText : theme.accent);
    painter.drawRoundedRect(box, 4, 4);
    painter.setFont(m_canvas.font());
    painter.setPen(area == kNoArea ? theme.ground : theme.onAccent);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace liaison
