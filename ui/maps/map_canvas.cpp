// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_canvas.h"

#include "core/maps/map_furniture.h"
#include "ui/maps/map_keys.h"
#include "ui/maps/map_pointer.h"
#include "ui/widgets/tokens.h"

#include <QPainter>

#include <cmath>

namespace liaison {

namespace {

constexpr int kMotionMilliseconds = 170;
// What a frame may take to draw outlines and names that the last ones had no time for.
constexpr int kFrameMilliseconds = 4;
// So many places are drawn in one go when they are new.
constexpr int kDrawnAtOnce = 600;

MapTheme themeOf(const QPalette& palette) {
    const Tokens& tokens = tokensOf(palette);
    MapTheme theme = tokens.dark ? MapTheme::dark() : MapTheme::light();
    theme.ground = tokens.raised;
    theme.text = tokens.text;
    theme.quietText = tokens.quietText;
    theme.accent = tokens.accent;
    theme.onAccent = tokens.onAccent;
    theme.found = tokens.bad;
    return theme;
}

/// A view on the way from one to another, so that what is under the pointer stays there while zooming.
MapView between(const MapView& from, const MapView& to, double share) {
    const double scale = from.scale() * std::pow(to.scale() / from.scale(), share);
    const double whole = 1 / from.scale() - 1 / to.scale();
    const double part =
        std::abs(to.scale() / from.scale() - 1) < 1e-6 ? share : (1 / from.scale() - 1 / scale) / whole;
    return {to.size(), from.centre() + (to.centre() - from.centre()) * part, scale};
}

} // namespace

MapCanvas::MapCanvas(QWidget* parent)
    : QWidget(parent)
    , m_map(std::make_unique<PreparedMap>())
    , m_pointer(std::make_unique<MapPointer>(*this))
    , m_keys(std::make_unique<MapKeys>(*this)) {
    setObjectName(u"mapCanvas"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    grabGesture(Qt::PinchGesture);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(kMotionMilliseconds);
    m_motion.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_motion, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
        if (m_motion.state() == QAbstractAnimation::Running)
            applyView(between(m_start, m_target, share.toDouble()));
    });
    connect(&m_motion, &QVariantAnimation::finished, this, [this] { rest(); });
    applyLook();
    describe();
}

MapCanvas::~MapCanvas() = default;

void MapCanvas::setScene(const MapScene& scene) {
    const QList<qint64> kept = selectedKeys();
    const qint64 highlighted =
        m_marks.highlightedArea == kNoArea ? -1 : m_map->area(m_marks.highlightedArea).key;
    const bool wasEmpty = m_map->placeCount() == 0;
    m_pointer->cancel();
    m_map = std::make_unique<PreparedMap>(scene, m_map.get());
    m_painter.forget();
    m_isNew = true;
    m_marks = {};
    m_marks.highlightedArea = highlighted < 0 ? kNoArea : m_map->areaOfKey(highlighted);
    m_marks.flags.assign(static_cast<std::size_t>(m_map->placeCount()), 0);
    m_keys->leave();
    setSelectedKeys(kept);
    if (wasEmpty || m_showsAll || m_map->index().inside(m_view.visible()).empty()) {
        fit();
        rest();
    }
    describe();
    update();
}

void MapCanvas::describe() {
    const QString title = m_map->scene().title.isEmpty() ? tr("Map") : m_map->scene().title;
    const int place = m_marks.cursor;
    setAccessibleName(place < 0 ? title : tr("%1: %2").arg(title, placeWords(place)));
    setAccessibleDescription(
        m_map->scene().description() + u' ' +
        tr("The table beside the map holds the same. Arrow keys move the map, + and - zoom, Home "
           "shows all of it. Enter begins to step from place to place: then the arrow keys go to "
           "the next one, Space selects, Enter opens, Escape ends it."));
}

QString MapCanvas::placeWords(int place) const {
    QStringList words{m_map->place(place).name};
    const QString area = m_map->areaText(place);
    words << (area.isEmpty() && m_map->areaCount() > 0 ? tr("in no %1").arg(m_map->scene().nouns.area)
                                                       : area);
    if (m_map->place(place).isApproximate)
        words << tr("approximate spot");
    if (isSelected(place))
        words << tr("selected");
    words.removeAll(QString());
    return words.join(u", "_s);
}

QMarginsF MapCanvas::fitMargins() const {
    const double line = fontMetrics().height();
    return QMarginsF(line * 2.4, line * 2.6, line * 2.4, line * 3) + m_covered;
}

void MapCanvas::setCovered(const QMargins& margins) {
    if (margins == m_covered)
        return;
    m_covered = margins;
    if (m_showsAll) {
        fit();
        rest();
    }
}

void MapCanvas::applyView(const MapView& view) {
    m_view = view.resized(size());
    update();
}

void MapCanvas::showView(const MapView& view, bool smoothly) {
    m_showsAll = false;
    m_target = MapLimits::around(m_map->bounds(), size()).applied(view.resized(size()));
    if (smoothly && m_isSmooth && isVisible()) {
        m_start = m_view;
        m_motion.stop();
        m_painter.setMoving(true);
        m_motion.start();
        return;
    }
    rest();
}

void MapCanvas::rest() {
    m_motion.stop();
    m_painter.setMoving(false);
    applyView(m_target);
}

void MapCanvas::zoomBy(double factor, QPointF about) {
    const bool isMoving = m_motion.state() == QAbstractAnimation::Running;
    const MapLimits limits = MapLimits::around(m_map->bounds(), size());
    const MapView from = isMoving ? m_target : m_view;
    // The limit cuts the factor, so that the map does not slide once it is reached.
    const double scale = std::clamp(from.scale() * factor, limits.leastScale, limits.mostScale);
    showView(from.zoomedAbout(about, scale / from.scale()));
}

void MapCanvas::panBy(QPointF pixels) {
    showView(m_view.panned(pixels), false);
}

void MapCanvas::fit() {
    showView(MapView::fitting(m_map->bounds(), size(), fitMargins()));
    m_showsAll = true;
}

void MapCanvas::fitTo(const QRectF& plane) {
    showView(MapView::fitting(plane, size(), fitMargins()));
}

void MapCanvas::fitToPlaces(const std::vector<int>& places) {
    QPolygonF points;
    for (const int place : places)
        points << m_map->point(place);
    if (!points.isEmpty())
        fitTo(points.boundingRect());
}

void MapCanvas::centreOn(int place) {
    // Close enough that it is drawn by itself.
    double scale = m_view.scale();
    while (m_map->clustersAt(scale) && scale < 1)
        scale *= 2;
    showView(MapView(size(), m_map->point(place), scale));
}

void MapCanvas::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    QPainter painter(this);
    // A map of few places that is filled in bit by bit only flickers.
    m_painter.setBudget(m_isNew && m_map->placeCount() <= kDrawnAtOnce ? 0 : kFrameMilliseconds);
    m_painter.paint(painter, *m_map, m_view, m_marks);
    m_isNew = false;
    if (!m_painter.isFinished())
        QMetaObject::invokeMethod(this, qOverload<>(&QWidget::update), Qt::QueuedConnection);
    const double line = fontMetrics().height();
    if (m_map->placeCount() > 0) {
        const QSizeF bar = scaleBarSize(m_view, font());
        const QPointF at(line, height() - bar.height() - line * 0.7);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor plate = m_painter.theme().ground;
        plate.setAlpha(215);
        painter.setPen(Qt::NoPen);
        painter.setBrush(plate);
        painter.drawRoundedRect(
            QRectF(at, bar + QSizeF(line * 2.4, line * 0.35)).adjusted(-line * 0.4, -line * 0.3, 0, 0), 4, 4);
        drawScaleBar(painter, at, m_view, m_painter.theme(), font());
        drawNorthArrow(
            painter,
            QRectF(at.x() + bar.width() + line * 0.7, at.y() - line * 0.25, line, bar.height() + line * 0.3),
            m_painter.theme(), m_painter.fonts().place);
    }
    m_pointer->paint(painter);
    if (m_showsFocus) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_painter.theme().accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void MapCanvas::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_showsAll)
        fit();
    else
        m_target = (m_motion.state() == QAbstractAnimation::Running ? m_target : m_view).resized(size());
    rest();
}

void MapCanvas::applyLook() {
    m_painter.setTheme(themeOf(palette()));
    m_painter.setFonts(MapFonts::from(font()));
    update();
}

void MapCanvas::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyLook();
}

} // namespace liaison
