// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_pointer.h"

#include <cmath>

namespace liaison {

QList<qint64> MapCanvas::selectedKeys() const {
    QList<qint64> keys;
    for (int i = 0; i < m_map->placeCount(); ++i)
        if (isSelected(i))
            keys << m_map->place(i).key;
    return keys;
}

void MapCanvas::setSelectedKeys(const QList<qint64>& keys) {
    for (quint8& flags : m_marks.flags)
        flags &= static_cast<quint8>(~MapMarks::Selected);
    for (const qint64 key : keys)
        if (const int place = m_map->placeOfKey(key); place >= 0)
            m_marks.flags[static_cast<std::size_t>(place)] |= MapMarks::Selected;
    update();
}

void MapCanvas::tellSelection() {
    describe();
    update();
    Q_EMIT selectionChanged(selectedKeys());
}

void MapCanvas::select(const std::vector<int>& places, bool keepOthers) {
    const std::vector<quint8> before = m_marks.flags;
    if (!keepOthers)
        setSelectedKeys({});
    for (const int place : places)
        m_marks.flags[static_cast<std::size_t>(place)] |= MapMarks::Selected;
    if (m_marks.flags != before)
        tellSelection();
}

void MapCanvas::toggle(const std::vector<int>& places) {
    const bool all =
        std::all_of(places.begin(), places.end(), [this](int place) { return isSelected(place); });
    for (const int place : places) {
        quint8& flags = m_marks.flags[static_cast<std::size_t>(place)];
        flags = static_cast<quint8>(all ? flags & ~MapMarks::Selected : flags | MapMarks::Selected);
    }
    if (!places.empty())
        tellSelection();
}

void MapCanvas::setFound(const std::vector<int>& places) {
    for (quint8& flags : m_marks.flags)
        flags &= static_cast<quint8>(~MapMarks::Found);
    for (const int place : places)
        m_marks.flags[static_cast<std::size_t>(place)] |= MapMarks::Found;
    update();
}

void MapCanvas::setCursorPlace(int place) {
    m_marks.cursor = place;
    describe();
    update();
}

void MapCanvas::setHighlightedArea(int area) {
    m_marks.highlightedArea = area;
    update();
}

void MapCanvas::setDropArea(int area) {
    m_marks.dropArea = area;
    update();
}

void MapCanvas::setHovered(int place) {
    if (place == m_marks.hovered)
        return;
    m_marks.hovered = place;
    update();
}

void MapCanvas::setLassoMode(bool on) {
    if (on == m_isLassoMode)
        return;
    m_isLassoMode = on;
    m_pointer->updateCursor();
    Q_EMIT lassoModeChanged(on);
}

MapHit MapCanvas::hitAt(QPointF pixel) const {
    const QPointF at = m_view.toPlane(pixel);
    const double reach = (m_painter.fonts().markerRadius + 4) / m_view.scale();
    const ClusterLevel* level = m_map->clustersAt(m_view.scale());
    if (!level)
        return {m_map->index().nearest(at, reach), -1};
    for (std::size_t i = 0; i < level->clusters.size(); ++i) {
        const MapCluster& cluster = level->clusters[i];
        const QPointF away = cluster.centre - at;
        const double radius =
            cluster.count == 1 ? reach : m_painter.clusterRadius(cluster.count) / m_view.scale();
        if (std::hypot(away.x(), away.y()) > radius)
            continue;
        if (cluster.count == 1)
            return {level->members(cluster).front(), -1};
        return {-1, static_cast<int>(i)};
    }
    return {};
}

std::vector<int> MapCanvas::placesOf(const MapHit& hit) const {
    if (hit.place >= 0)
        return {hit.place};
    const ClusterLevel* level = hit.cluster < 0 ? nullptr : m_map->clustersAt(m_view.scale());
    if (!level)
        return {};
    const auto members = level->members(level->clusters[static_cast<std::size_t>(hit.cluster)]);
    return {members.begin(), members.end()};
}

} // namespace liaison
