// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/area_looks.h"
#include "core/maps/clusters.h"
#include "core/maps/map_scene.h"
#include "core/maps/place_index.h"

#include <QHash>
#include <QPolygonF>
#include <QTransform>

#include <map>

namespace liaison {

/// Where the places of an area lie, those of the areas in it included.
struct AreaShape {
    /// Corners in the plane: drawn in a little, and convex for when it is drawn small.
    std::vector<QPointF> ring;
    std::vector<QPointF> convex;
    QRectF box;
    QPointF middle;
    qint64 places = 0;
    bool isParent = false;
};

/// A scene with all that drawing it again and again needs, worked out once.
class PreparedMap {
public:
    PreparedMap() : PreparedMap(MapScene()) {}
    /// Areas look as they did before, as far as neighbours still differ: a place that was moved, or another
    /// plan for the same groups, is no reason for colours to change.
    explicit PreparedMap(const MapScene& scene, const PreparedMap* before = nullptr);

    /// The scene tidied: indices here and below count its places and areas.
    const MapScene& scene() const { return m_scene; }
    const PlaceIndex& index() const { return m_index; }
    QRectF bounds() const { return m_index.bounds(); }
    QPointF point(int place) const { return m_index.points()[static_cast<std::size_t>(place)]; }
    const MapPlace& place(int place) const { return m_scene.places[static_cast<std::size_t>(place)]; }
    const MapArea& area(int area) const { return m_scene.areas[static_cast<std::size_t>(area)]; }
    const AreaShape& shape(int area) const { return m_shapes[static_cast<std::size_t>(area)]; }
    const AreaLook& look(int area) const { return m_looks[static_cast<std::size_t>(area)]; }
    int areaCount() const { return static_cast<int>(m_shapes.size()); }
    int placeCount() const { return static_cast<int>(m_scene.places.size()); }

    /// -1 where there is none.
    int placeOfKey(qint64 key) const { return m_placeOfKey.value(key, -1); }
    int areaOfKey(qint64 key) const { return m_areaOfKey.value(key, kNoArea); }
    /// "Elmfield group, North hub"; empty where the place is in no area.
    QString areaText(int place) const;
    /// Places from the top to the bottom, in rows from the left to the right.
    const std::vector<int>& readingOrder() const { return m_readingOrder; }

    /// The outline of an area in pixels, for a scale and its transform; empty where nothing is in it.
    QPolygonF outline(int area, const QTransform& toPixels, double padding) const;
    /// How far outlines stand off from their places, in pixels.
    static constexpr double kPadding = 15;
    static constexpr double kParentPadding = 27;
    static constexpr double kSmallestOutline = 10;
    /// The innermost area whose outline holds a point of the plane; kNoArea where there is none.
    int areaAt(QPointF plane, double pixelsPerMetre) const;

    /// Whether an outline and a name are drawn: among clusters, small areas would only be noise.
    bool showsArea(int area, double pixelsPerMetre) const;
    /// Null where every place is drawn by itself at this scale.
    const ClusterLevel* clustersAt(double pixelsPerMetre) const;

private:
    void findShapes();
    void findReadingOrder();
    std::vector<AreaSurroundings> surroundings() const;
    bool liesNearlyAs(const PreparedMap& before) const;
    void takeLooks(const PreparedMap* before);

    MapScene m_scene;
    PlaceIndex m_index;
    std::vector<AreaShape> m_shapes;
    std::vector<AreaLook> m_looks;
    /// By identity; of areas of earlier scenes too.
    QHash<QString, AreaLook> m_lookOf;
    std::vector<int> m_readingOrder;
    QHash<qint64, int> m_placeOfKey;
    QHash<qint64, int> m_areaOfKey;
    mutable std::map<double, ClusterLevel> m_levels;
};

} // namespace liaison
