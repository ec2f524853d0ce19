// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/label_layout.h"

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

// Names of ordinary places appear once they stand about this far apart, in line heights.
constexpr double kRoomForNames = 4.2;
constexpr double kBucket = 96;

class Taken {
public:
    bool isFree(const QRectF& box) const {
        bool free = true;
        eachBucket(box, [&](std::pair<int, int> bucket) {
            const auto found = m_buckets.constFind(bucket);
            if (found != m_buckets.cend())
                free = free && std::none_of(found->begin(), found->end(),
                                            [&](const QRectF& other) { return other.intersects(box); });
        });
        return free;
    }
    void take(const QRectF& box) {
        eachBucket(box, [&](std::pair<int, int> bucket) { m_buckets[bucket].push_back(box); });
    }

private:
    template <typename Call>
    static void eachBucket(const QRectF& box, const Call& call) {
        const auto at = [](double v) { return static_cast<int>(std::floor(v / kBucket)); };
        for (int y = at(box.top()); y <= at(box.bottom()); ++y)
            for (int x = at(box.left()); x <= at(box.right()); ++x)
                call(std::pair(x, y));
    }
    QHash<std::pair<int, int>, std::vector<QRectF>> m_buckets;
};

QRectF boxAround(QPointF middle, QSizeF size) {
    return {middle - QPointF(size.width(), size.height()) / 2, size};
}

class LabelMaker {
public:
    LabelMaker(const PreparedMap& map, double scale, const QRectF& region, const MapFonts& fonts)
        : m_map(map)
        , m_scale(scale)
        , m_region(region)
        , m_fonts(fonts)
        , m_placeMetrics(fonts.place)
        , m_areaMetrics(fonts.area)
        , m_parentMetrics(fonts.parent)
        , m_clusters(map.clustersAt(scale)) {}

    std::vector<MapLabel> make() {
        takeBubbles();
        addAreas();
        addParents();
        addPlaces();
        return std::move(m_labels);
    }

private:
    QRectF inPixels(const QRectF& plane) const { return {plane.topLeft() * m_scale, plane.size() * m_scale}; }
    QRectF inPlane(const QRectF& pixels) const {
        return {pixels.topLeft() / m_scale, pixels.size() / m_scale};
    }

    void takeBubbles() {
        if (!m_clusters)
            return;
        const double side = m_placeMetrics.height() * 1.7;
        for (const MapCluster& cluster : m_clusters->clusters)
            if (cluster.count > 1 && m_region.contains(cluster.centre))
                m_taken.take(boxAround(cluster.centre * m_scale, {side, side}));
    }

    void add(MapLabel label, double gap) {
        m_taken.take(label.box.adjusted(-gap, -gap, gap, gap));
        m_labels.push_back(std::move(label));
    }

    int markersUnder(const QRectF& box) const {
        int count = 0;
        m_map.index().eachIn(inPlane(box), [&count](int) { ++count; });
        return count;
    }

    void addParents() {
        for (int i = 0; i < m_map.areaCount(); ++i) {
            const AreaShape& shape = m_map.shape(i);
            const QRectF area = inPixels(shape.box);
            if (!shape.isParent || !m_map.showsArea(i, m_scale) || !shape.box.intersects(m_region))
                continue;
            const QSizeF size(m_parentMetrics.horizontalAdvance(m_map.area(i).name) +
                                  m_parentMetrics.height(),
                              m_parentMetrics.height() * 1.2);
            if (area.width() + PreparedMap::kParentPadding * m_fonts.unit() * 2 < size.width() * 0.8)
                continue;
            const double stand = PreparedMap::kParentPadding * m_fonts.unit();
            const double middle = area.center().x();
            for (const QPointF& at :
                 {QPointF(middle, area.top() - stand), QPointF(middle, area.bottom() + stand),
                  QPointF(area.left() + area.width() / 4, area.top() - stand),
                  QPointF(area.right() - area.width() / 4, area.bottom() + stand), shape.middle * m_scale}) {
                const QRectF box = boxAround(at, size);
                if (!m_taken.isFree(box))
                    continue;
                add({MapLabel::Kind::Parent, i, m_map.area(i).name, box}, 2);
                break;
            }
        }
    }

    void addAreas() {
        std::vector<int> order;
        for (int i = 0; i < m_map.areaCount(); ++i)
            if (m_map.showsArea(i, m_scale) && !m_map.shape(i).isParent &&
                m_map.shape(i).box.intersects(m_region))
                order.push_back(i);
        std::stable_sort(order.begin(), order.end(),
                         [this](int a, int b) { return m_map.shape(a).places > m_map.shape(b).places; });
        for (const int area : order)
            if (!addArea(area, true))
                addArea(area, false);
    }

    /// Where the label hides fewest markers, the middle first; false where it would lie upon another.
    bool addArea(int area, bool withName) {
        const AreaShape& shape = m_map.shape(area);
        const double pad = PreparedMap::kPadding * m_fonts.unit();
        const QRectF room = inPixels(shape.box).adjusted(-pad, -pad, pad, pad);
        const QSizeF size = areaLabelSize(m_map.area(area), withName, m_areaMetrics);
        if (room.width() < size.width() * (withName ? 0.9 : 0.8) || room.height() < size.height() * 1.2)
            return false;
        const QPointF middle = shape.middle * m_scale;
        QRectF best;
        double least = 0;
        constexpr int kSteps = 4;
        for (int row = 0; row <= kSteps; ++row)
            for (int column = 0; column <= kSteps; ++column) {
                const QPointF at(room.left() + room.width() * column / kSteps,
                                 room.top() + room.height() * row / kSteps);
                const QRectF box = boxAround((at + middle) / 2, size);
                if (!m_taken.isFree(box))
                    continue;
                const QPointF away = box.center() - middle;
                const double cost = (m_clusters ? 0 : markersUnder(box.adjusted(-5, -5, 5, 5))) +
                                    std::hypot(away.x(), away.y()) / (size.width() + 1);
                if (best.isNull() || cost < least) {
                    best = box;
                    least = cost;
                }
            }
        if (best.isNull())
            return false;
        const MapArea& its = m_map.area(area);
        add({withName ? MapLabel::Kind::Area : MapLabel::Kind::Badge, area, withName ? its.name : its.badge,
             best},
            3);
        return true;
    }

    bool isSingle(int place) const {
        if (!m_clusters)
            return true;
        const int cluster = m_clusters->clusterOf[static_cast<std::size_t>(place)];
        return m_clusters->clusters[static_cast<std::size_t>(cluster)].count == 1;
    }

    void addPlaces() {
        const bool isRoomy = m_map.index().spacing() * m_scale > m_placeMetrics.height() * kRoomForNames ||
                             m_map.placeCount() < 12;
        if (!isRoomy && m_clusters)
            return;
        std::vector<int> order = m_map.index().inside(m_region);
        std::erase_if(order,
                      [&](int i) { return !isSingle(i) || (!isRoomy && !m_map.place(i).isEmphasised); });
        std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
            return m_map.place(a).isEmphasised && !m_map.place(b).isEmphasised;
        });
        for (const int place : order)
            addPlace(place);
    }

    void addPlace(int place) {
        const double line = m_placeMetrics.height();
        const QString text = m_placeMetrics.elidedText(m_map.place(place).name, Qt::ElideRight, line * 13);
        const QSizeF size(m_placeMetrics.horizontalAdvance(text) + 6, line);
        const QPointF at = m_map.point(place) * m_scale;
        const double off = m_fonts.markerRadius * (m_map.place(place).isEmphasised ? 1.9 : 1.5);
        for (const QPointF& middle : {QPointF(off + size.width() / 2, 0), QPointF(-off - size.width() / 2, 0),
                                      QPointF(0, -off - line / 2), QPointF(0, off + line / 2)}) {
            const QRectF box = boxAround(at + middle, size);
            const double rim = m_fonts.markerRadius;
            if (m_taken.isFree(box) &&
                markersUnder(box.adjusted(-rim / 2, -rim / 2, rim / 2, rim / 2)) == 0) {
                add({MapLabel::Kind::Place, place, text, box}, 1);
                return;
            }
        }
    }

    const PreparedMap& m_map;
    double m_scale;
    QRectF m_region;
    const MapFonts& m_fonts;
    QFontMetricsF m_placeMetrics;
    QFontMetricsF m_areaMetrics;
    QFontMetricsF m_parentMetrics;
    const ClusterLevel* m_clusters;
    Taken m_taken;
    std::vector<MapLabel> m_labels;
};

} // namespace

MapFonts MapFonts::from(const QFont& font) {
    const auto sized = [&font](double factor) {
        QFont out = font;
        if (font.pixelSize() > 0)
            out.setPixelSize(std::max(1, static_cast<int>(std::lround(font.pixelSize() * factor))));
        else
            out.setPointSizeF(font.pointSizeF() * factor);
        return out;
    };
    MapFonts fonts;
    fonts.place = sized(0.9);
    fonts.area = sized(0.95);
    fonts.area.setWeight(QFont::DemiBold);
    fonts.parent = sized(0.9);
    fonts.parent.setWeight(QFont::DemiBold);
    fonts.parent.setLetterSpacing(QFont::PercentageSpacing, 106);
    fonts.markerRadius = QFontMetricsF(font).height() * 0.29;
    return fonts;
}

QSizeF areaLabelSize(const MapArea& area, bool withName, const QFontMetricsF& metrics) {
    const double line = metrics.height();
    const double badge =
        std::max(line * 1.5, metrics.horizontalAdvance(area.badge) + line * 1.1 + line * 0.5);
    const double name = withName ? metrics.horizontalAdvance(area.name) + line * 0.7 : 0;
    return {badge + name, line * 1.25};
}

std::vector<MapLabel> layOutLabels(const PreparedMap& map, double pixelsPerMetre, const QRectF& region,
                                   const MapFonts& fonts) {
    return LabelMaker(map, pixelsPerMetre, region, fonts).make();
}

} // namespace liaison
