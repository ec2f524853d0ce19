// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/prepared_map.h"

#include "core/base/text.h"
#include "core/maps/outline.h"

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

// Fewer places than this are drawn one by one at any scale.
constexpr int kClustersFrom = 2500;
// In pixels: a few bubbles wide.
constexpr double kLeastAreaAmongClusters = 110;
constexpr double kLeastParentAmongClusters = 170;
// A reader goes back and forth over a few scales only.
constexpr std::size_t kKeptLevels = 12;
// One in so many places may have gone to another area without the areas getting other looks.
constexpr int kFewPlaces = 10;
// Outlines count as neighbours when they come nearer than twice this share of the places' spacing.
constexpr double kNear = 0.35;
// Where dozens of areas lie on one another no colours tell them all apart; the nearest matter most.
constexpr std::size_t kMostNeighbours = 24;

double extentOf(const QRectF& box) {
    return std::hypot(box.width(), box.height());
}

double distanceTo(const QLineF& side, QPointF point) {
    const QPointF along = side.p2() - side.p1();
    const double square = QPointF::dotProduct(along, along);
    const double share =
        square > 0 ? std::clamp(QPointF::dotProduct(point - side.p1(), along) / square, 0.0, 1.0) : 0;
    const QPointF away = point - (side.p1() + along * share);
    return std::hypot(away.x(), away.y());
}

/// Whether two rings cross, one holds the other, or they come as near as that.
bool areNear(const std::vector<QPointF>& one, const std::vector<QPointF>& other, double distance) {
    const auto holds = [](const std::vector<QPointF>& ring, QPointF point) {
        return QPolygonF(QList<QPointF>(ring.begin(), ring.end())).containsPoint(point, Qt::OddEvenFill);
    };
    if (holds(one, other.front()) || holds(other, one.front()))
        return true;
    for (const QLineF& a : sidesOf(one))
        for (const QLineF& b : sidesOf(other))
            if (a.intersects(b) == QLineF::BoundedIntersection || distanceTo(a, b.p1()) <= distance ||
                distanceTo(b, a.p1()) <= distance)
                return true;
    return false;
}

/// Keeps the few with the shortest way, and forgets the others.
template <class Way>
void keepNearest(std::vector<std::size_t>& areas, const Way& way) {
    if (areas.size() <= kMostNeighbours)
        return;
    const auto last = areas.begin() + kMostNeighbours;
    std::nth_element(areas.begin(), last, areas.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(way(a), a) < std::pair(way(b), b);
    });
    areas.erase(last, areas.end());
}

QString identityOf(const MapArea& area) {
    return area.identity.isEmpty() ? QString::number(area.key) : area.identity;
}

/// Takes out drawn-in corners with so short a side that the padding would fold over it.
std::vector<QPointF> withoutTightBends(std::vector<QPointF> ring, double padding) {
    for (std::size_t i = 0; ring.size() > 3 && i < ring.size(); ++i) {
        const QPointF before = ring[i] - ring[(i + ring.size() - 1) % ring.size()];
        const QPointF after = ring[(i + 1) % ring.size()] - ring[i];
        const bool isInner = before.x() * after.y() - before.y() * after.x() < 0;
        if (isInner &&
            std::min(std::hypot(before.x(), before.y()), std::hypot(after.x(), after.y())) < padding * 1.4)
            ring.erase(ring.begin() + static_cast<std::ptrdiff_t>(i--));
    }
    return ring;
}

} // namespace

PreparedMap::PreparedMap(const MapScene& scene, const PreparedMap* before) : m_scene(scene.tidied()) {
    std::vector<QPointF> points;
    points.reserve(m_scene.places.size());
    for (const MapPlace& place : m_scene.places) {
        m_placeOfKey.insert(place.key, static_cast<int>(points.size()));
        points.push_back(place.planePoint());
    }
    for (std::size_t i = 0; i < m_scene.areas.size(); ++i)
        m_areaOfKey.insert(m_scene.areas[i].key, static_cast<int>(i));
    m_index = PlaceIndex(std::move(points));
    findShapes();
    findReadingOrder();
    takeLooks(before);
}

void PreparedMap::takeLooks(const PreparedMap* before) {
    if (before && liesNearlyAs(*before)) {
        m_looks = before->m_looks;
        m_lookOf = before->m_lookOf;
        return;
    }
    std::vector<std::optional<AreaLook>> kept(m_scene.areas.size());
    if (before) {
        m_lookOf = before->m_lookOf;
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (const auto known = m_lookOf.constFind(identityOf(m_scene.areas[i])); known != m_lookOf.cend())
                kept[i] = *known;
    }
    m_looks = chooseLooks(surroundings(), kept);
    for (std::size_t i = 0; i < m_looks.size(); ++i)
        m_lookOf.insert(identityOf(m_scene.areas[i]), m_looks[i]);
}

bool PreparedMap::liesNearlyAs(const PreparedMap& before) const {
    const auto isSameArea = [](const MapArea& one, const MapArea& other) {
        return identityOf(one) == identityOf(other) && one.parent == other.parent;
    };
    if (placeCount() != before.placeCount() ||
        !std::equal(m_scene.areas.begin(), m_scene.areas.end(), before.m_scene.areas.begin(),
                    before.m_scene.areas.end(), isSameArea))
        return false;
    int others = 0;
    for (int i = 0; i < placeCount(); ++i) {
        if (place(i).key != before.place(i).key)
            return false;
        others += place(i).area == before.place(i).area ? 0 : 1;
    }
    return others <= placeCount() / kFewPlaces;
}

void PreparedMap::findShapes() {
    m_shapes.resize(m_scene.areas.size());
    std::vector<std::vector<QPointF>> points(m_shapes.size());
    for (const MapPlace& place : m_scene.places)
        for (int at = place.area; at != kNoArea; at = area(at).parent)
            points[static_cast<std::size_t>(at)].push_back(place.planePoint());
    std::vector<std::vector<QLineF>> kept(m_shapes.size());
    for (const MapArea& it : m_scene.areas)
        if (it.parent != kNoArea)
            m_shapes[static_cast<std::size_t>(it.parent)].isParent = true;
    // Children before parents, so that a parent's outline keeps clear of its children's.
    for (const bool parents : {false, true})
        for (std::size_t i = 0; i < m_shapes.size(); ++i) {
            AreaShape& shape = m_shapes[i];
            if (shape.isParent != parents)
                continue;
            shape.places = static_cast<qint64>(points[i].size());
            shape.convex = convexRing(points[i]);
            shape.ring = drawnInRing(points[i], kept[i]);
            shape.box = QPolygonF(QList<QPointF>(shape.ring.begin(), shape.ring.end())).boundingRect();
            for (const QPointF& point : points[i])
                shape.middle += point / static_cast<double>(points[i].size());
            const int parent = m_scene.areas[i].parent;
            if (parent != kNoArea)
                for (const QLineF& side : sidesOf(shape.ring))
                    kept[static_cast<std::size_t>(parent)].push_back(side);
        }
}

void PreparedMap::findReadingOrder() {
    const double rows = std::max(1.0, std::floor(std::sqrt(static_cast<double>(placeCount()))));
    const double height = std::max(1.0, bounds().height() / rows);
    const auto rank = [&](int place) {
        const QPointF at = point(place);
        return std::tuple(std::floor((at.y() - bounds().top()) / height), at.x(), at.y(), place);
    };
    m_readingOrder.resize(m_scene.places.size());
    for (int i = 0; i < placeCount(); ++i)
        m_readingOrder[static_cast<std::size_t>(i)] = i;
    std::sort(m_readingOrder.begin(), m_readingOrder.end(), [&](int a, int b) { return rank(a) < rank(b); });
}

std::vector<AreaSurroundings> PreparedMap::surroundings() const {
    std::vector<AreaSurroundings> around(m_shapes.size());
    std::vector<std::size_t> byLeft;
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        around[i].middle = m_shapes[i].middle;
        if (m_shapes[i].places > 0 && !m_shapes[i].isParent)
            byLeft.push_back(i);
    }
    const double reach = m_index.spacing() * kNear;
    const auto grown = [&](std::size_t i) { return m_shapes[i].box.adjusted(-reach, -reach, reach, reach); };
    std::sort(byLeft.begin(), byLeft.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(grown(a).left(), a) < std::pair(grown(b).left(), b);
    });
    std::vector<std::vector<std::size_t>> close(m_shapes.size());
    for (std::size_t a = 0; a < byLeft.size(); ++a)
        for (std::size_t b = a + 1; b < byLeft.size(); ++b) {
            const std::size_t one = byLeft[a];
            const std::size_t other = byLeft[b];
            if (grown(other).left() > grown(one).right())
                break;
            if (!grown(one).intersects(grown(other)))
                continue;
            close[one].push_back(other);
            close[other].push_back(one);
        }
    for (const std::size_t one : byLeft) {
        keepNearest(close[one], [&](std::size_t other) {
            const QPointF away = m_shapes[one].middle - m_shapes[other].middle;
            return std::hypot(away.x(), away.y());
        });
        for (const std::size_t other : close[one])
            if (areNear(m_shapes[one].ring, m_shapes[other].ring, reach * 2)) {
                around[one].neighbours.push_back(other);
                around[other].neighbours.push_back(one);
            }
    }
    for (AreaSurroundings& each : around) {
        std::sort(each.neighbours.begin(), each.neighbours.end());
        each.neighbours.erase(std::unique(each.neighbours.begin(), each.neighbours.end()),
                              each.neighbours.end());
    }
    return around;
}

QString PreparedMap::areaText(int place) const {
    QStringList names;
    for (int at = this->place(place).area; at != kNoArea; at = area(at).parent)
        names << area(at).name;
    return names.join(u", "_s);
}

QPolygonF PreparedMap::outline(int area, const QTransform& toPixels, double padding) const {
    const AreaShape& its = shape(area);
    if (its.places == 0)
        return {};
    // Round a small area the drawn-in corners would be lost in the padding.
    const double pixels = extentOf(its.box) * toPixels.m11();
    const double stand = std::min(padding, 5 + pixels / 8);
    const std::vector<QPointF>& ring = pixels < padding * 7 ? its.convex : its.ring;
    std::vector<QPointF> corners;
    corners.reserve(ring.size());
    for (const QPointF& corner : ring)
        corners.push_back(toPixels.map(corner));
    return paddedOutline(withoutTightBends(std::move(corners), stand), stand);
}

int PreparedMap::areaAt(QPointF plane, double pixelsPerMetre) const {
    const double margin = kParentPadding / pixelsPerMetre;
    int best = kNoArea;
    double least = 0;
    for (int i = 0; i < areaCount(); ++i) {
        const AreaShape& its = shape(i);
        if (its.places == 0 || !its.box.adjusted(-margin, -margin, margin, margin).contains(plane))
            continue;
        const double rank = (its.isParent ? 1e18 : 0) + extentOf(its.box);
        if (best != kNoArea && rank >= least)
            continue;
        const double padding = its.isParent ? kParentPadding : kPadding;
        const QTransform toPixels = QTransform::fromScale(pixelsPerMetre, pixelsPerMetre);
        if (outline(i, toPixels, padding).containsPoint(toPixels.map(plane), Qt::WindingFill)) {
            best = i;
            least = rank;
        }
    }
    return best;
}

bool PreparedMap::showsArea(int area, double pixelsPerMetre) const {
    const AreaShape& its = shape(area);
    if (its.places == 0)
        return false;
    const double least = its.isParent ? kLeastParentAmongClusters : kLeastAreaAmongClusters;
    return !clustersAt(pixelsPerMetre) || extentOf(its.box) * pixelsPerMetre > least;
}

const ClusterLevel* PreparedMap::clustersAt(double pixelsPerMetre) const {
    const double cell = placeCount() < kClustersFrom ? 0 : clusterCellFor(pixelsPerMetre);
    if (cell == 0)
        return nullptr;
    const auto found = m_levels.find(cell);
    if (found != m_levels.end())
        return &found->second;
    if (m_levels.size() >= kKeptLevels)
        m_levels.clear();
    return &m_levels.emplace(cell, clusterPlaces(m_index.points(), cell)).first->second;
}

} // namespace liaison
