// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_keys.h"
#include "ui/maps/map_pointer.h"

#include <QContextMenuEvent>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QToolTip>

#include <cmath>

namespace liaison {

namespace {

constexpr std::size_t kMostNamesInTip = 6;

} // namespace

bool MapCanvas::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (!showTip(help->pos(), help->globalPos()))
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            showView(m_view.zoomedAbout(gesture->position(), 1 + gesture->value()), false);
            return true;
        }
    }
    if (event->type() == QEvent::Gesture) {
        if (auto* pinch =
                qobject_cast<QPinchGesture*>(static_cast<QGestureEvent*>(event)->gesture(Qt::PinchGesture))) {
            const QPointF about = mapFromGlobal(pinch->hotSpot());
            showView(m_view.zoomedAbout(about, pinch->scaleFactor())
                         .panned(pinch->centerPoint() - pinch->lastCenterPoint()),
                     false);
            return true;
        }
    }
    if (m_pointer->handle(event) || m_keys->handle(event))
        return true;
    return QWidget::event(event);
}

bool MapCanvas::showTip(QPoint at, QPoint global) {
    const MapHit hit = hitAt(at);
    const ClusterLevel* level = m_map->clustersAt(m_view.scale());
    if (hit.cluster >= 0 && level) {
        const auto count = static_cast<qint64>(level->clusters[static_cast<std::size_t>(hit.cluster)].count);
        const MapNouns& nouns = m_map->scene().nouns;
        QToolTip::showText(
            global, tr("%1 here. Click to look closer.").arg(counted(count, nouns.place, nouns.places)),
            this);
        return true;
    }
    if (hit.place < 0)
        return false;
    QStringList lines;
    // Places at one spot hide each other; the tip names them all.
    const double reach = 3 / m_view.scale();
    const QPointF point = m_map->point(hit.place);
    const std::vector<int> here =
        m_map->index().inside(QRectF(point.x() - reach, point.y() - reach, reach * 2, reach * 2));
    for (std::size_t i = 0; i < here.size() && i < kMostNamesInTip; ++i) {
        const QString words = placeWords(here[i]);
        const QString name = m_map->place(here[i]).name;
        lines << u"<b>%1</b><br>%2"_s.arg(name.toHtmlEscaped(), words.mid(name.size() + 2).toHtmlEscaped());
    }
    if (here.size() > kMostNamesInTip)
        lines << tr("and %1 more").arg(here.size() - kMostNamesInTip);
    QToolTip::showText(global, u"<p style='white-space:pre'>%1</p>"_s.arg(lines.join(u"<br>"_s)), this);
    return true;
}

void MapCanvas::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    m_showsFocus = event->reason() != Qt::MouseFocusReason;
    update();
}

void MapCanvas::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    m_showsFocus = false;
    m_pointer->cancel();
    update();
}

void MapCanvas::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0)
        zoomBy(std::pow(1.4, notches), event->position());
    event->accept();
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event) {
    QPoint global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const MapHit hit = hitAt(event->pos());
        if (hit.place >= 0 && !isSelected(hit.place))
            select({hit.place}, false);
    } else if (m_marks.cursor >= 0) {
        if (!isSelected(m_marks.cursor))
            select({m_marks.cursor}, false);
        global = mapToGlobal(m_view.toPixels(m_map->point(m_marks.cursor)).toPoint());
    }
    Q_EMIT menuRequested(selectedKeys(), global);
    event->accept();
}

} // namespace liaison
