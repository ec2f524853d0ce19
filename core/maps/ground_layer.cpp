// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/ground_layer.h"

#include <QPainter>

#include <cmath>

namespace liaison {

namespace {

// In pixels of the device.
constexpr int kTileSide = 256;
// Kept so far beyond the view, in tiles.
constexpr int kKeptBeyond = 4;
constexpr double kMostStretch = 10;

} // namespace

GroundTiles::GroundTiles(const PreparedMap& map, double pixelsPerMetre, double pixelRatio)
    : m_map(map), m_scale(pixelsPerMetre), m_ratio(pixelRatio), m_areas(outlinedAreas(map, pixelsPerMetre)) {}

double GroundTiles::side() const {
    return kTileSide / m_ratio;
}

QRect GroundTiles::spotsIn(const MapView& view) const {
    const QRectF seen = view.visible();
    const double metres = side() / m_scale;
    const auto at = [metres](double v) { return static_cast<int>(std::floor(v / metres)); };
    return {QPoint(at(seen.left()), at(seen.top())), QPoint(at(seen.right()), at(seen.bottom()))};
}

bool GroundTiles::cover(const MapView& view, int beyond, const GroundStyle& style, const FrameTime& time) {
    const QRect spots = spotsIn(view).adjusted(-beyond, -beyond, beyond, beyond);
    if (beyond == 0)
        forgetFar(spots);
    bool isWhole = true;
    for (int y = spots.top(); y <= spots.bottom(); ++y)
        for (int x = spots.left(); x <= spots.right(); ++x) {
            // What is in sight is begun at once, so that no part of the view is bare.
            if (beyond > 0 && time.isUp())
                return false;
            Tile& tile = m_tiles[{x, y}];
            if (tile.image.isNull())
                begin(tile, {x, y}, style);
            // One outline at least, however short the time.
            isWhole = (isWhole || !time.isUp()) && goOn(tile, style, time) && isWhole;
        }
    return isWhole;
}

void GroundTiles::begin(Tile& tile, Spot spot, const GroundStyle& style) const {
    const double metres = side() / m_scale;
    tile.image = QImage(kTileSide, kTileSide, QImage::Format_RGB32);
    tile.image.setDevicePixelRatio(m_ratio);
    tile.view = MapView({side(), side()}, QPointF(spot.first + 0.5, spot.second + 0.5) * metres, m_scale);
    for (const int area : m_areas)
        if (isOutlineSeen(m_map, area, tile.view, style.unit))
            tile.areas.push_back(area);
    QPainter painter(&tile.image);
    paintMapGrid(painter, tile.view, style.theme);
}

bool GroundTiles::goOn(Tile& tile, const GroundStyle& style, const FrameTime& time) {
    if (tile.next == tile.areas.size())
        return true;
    QPainter painter(&tile.image);
    const QPointF origin = tile.view.toPixels(QPointF());
    do {
        const int area = tile.areas[tile.next];
        QPolygonF& outline = m_outlines[area];
        if (outline.isEmpty())
            outline = outlineOf(m_map, area, QTransform::fromScale(m_scale, m_scale), style.unit);
        paintOutline(painter, m_map, area, outline.translated(origin), style);
        ++tile.next;
    } while (tile.next < tile.areas.size() && !time.isUp());
    return tile.next == tile.areas.size();
}

void GroundTiles::forgetFar(const QRect& spots) {
    const QRect kept = spots.adjusted(-kKeptBeyond, -kKeptBeyond, kKeptBeyond, kKeptBeyond);
    std::erase_if(m_tiles, [&](const auto& it) { return !kept.contains(it.first.first, it.first.second); });
}

void GroundTiles::draw(QPainter& painter, const MapView& view) const {
    const QPointF origin = view.toPixels(QPointF());
    const QRect spots = spotsIn(view);
    for (const auto& [spot, tile] : m_tiles)
        if (spots.contains(spot.first, spot.second))
            painter.drawImage(origin + QPointF(spot.first, spot.second) * side(), tile.image);
}

void GroundTiles::drawStretched(QPainter& painter, const MapView& view) const {
    const QPointF origin = view.toPixels(QPointF());
    const double stretched = side() * view.scale() / m_scale;
    const QRectF window(QPointF(), view.size());
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const auto& [spot, tile] : m_tiles) {
        const QPointF topLeft = origin + QPointF(spot.first, spot.second) * stretched;
        // Neighbours meet at whole pixels, without a gap.
        const QRectF target(topLeft.toPoint(), (topLeft + QPointF(stretched, stretched)).toPoint());
        if (target.intersects(window))
            painter.drawImage(target, tile.image);
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

bool GroundLayer::paint(QPainter& painter, const Sight& sight, const FrameTime& time) {
    const double scale = sight.view.scale();
    if (m_shown && m_shown->pixelRatio() != sight.pixelRatio)
        forget();
    const double stretch = m_shown ? scale / m_shown->scale() : 0;
    const bool canStretch = stretch > 1 / kMostStretch && stretch < kMostStretch;
    const auto stretchShown = [&] {
        painter.fillRect(QRectF(QPointF(), sight.view.size()), sight.style.theme.ground);
        m_shown->drawStretched(painter, sight.view);
    };
    if (stretch == 1 || (canStretch && sight.isMoving)) {
        m_next.reset();
    } else if (!m_next || m_next->scale() != scale || m_next->pixelRatio() != sight.pixelRatio) {
        m_next = std::make_unique<GroundTiles>(sight.map, scale, sight.pixelRatio);
    }
    if (stretch != 1 && !m_next) {
        stretchShown();
        return true;
    }
    GroundTiles& tiles = m_next ? *m_next : *m_shown;
    const bool isWhole = tiles.cover(sight.view, 0, sight.style, time);
    if (m_next && !isWhole && canStretch) {
        stretchShown();
        return false;
    }
    if (m_next)
        m_shown = std::move(m_next);
    m_shown->draw(painter, sight.view);
    return isWhole;
}

void GroundLayer::lookAhead(const Sight& sight, const FrameTime& time) {
    if (m_shown && m_shown->scale() == sight.view.scale())
        m_shown->cover(sight.view, 1, sight.style, time);
}

void GroundLayer::forget() {
    m_shown.reset();
    m_next.reset();
}

} // namespace liaison
