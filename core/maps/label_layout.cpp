// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/label_layout.h"

namespace liaison {

namespace {

// Names of ordinary places appear once they stand about this far apart, in line heights.
constexpr double kRoomForNames = 4.2;
// So few places are always named.
constexpr int kFewPlaces = 12;
// The side of a block, in pixels: a few names long.
constexpr double kBlockSide = 1024;
constexpr double kPlaceGap = 1;

QRectF boxAround(QPointF middle, QSizeF size) {
    return {middle - QPointF(size.width(), size.height()) / 2, size};
}

} // namespace

LabelLayout::LabelLayout(LabelTexts& texts, double pixelsPerMetre)
    : m_texts(texts)
    , m_map(texts.map())
    , m_fonts(texts.fonts())
    , m_scale(pixelsPerMetre)
    , m_clusters(m_map.clustersAt(pixelsPerMetre))
    , m_isRoomy(m_map.index().spacing() * m_scale > texts.line() * kRoomForNames ||
                m_map.placeCount() < kFewPlaces) {
    takeBubbles();
    rankAreas();
}

bool LabelLayout::cover(const QRectF& plane, const FrameTime& time) {
    m_clusters = m_map.clustersAt(m_scale);
    if (!addAreas(time))
        return false;
    const QRect spots = spotsIn(plane);
    for (int y = spots.top(); y <= spots.bottom(); ++y)
        for (int x = spots.left(); x <= spots.right(); ++x) {
            auto found = m_blocks.find({x, y});
            if (found == m_blocks.end())
                found = m_blocks
                            .emplace(std::pair(x, y),
                                     blockOf({x * kBlockSide, y * kBlockSide, kBlockSide, kBlockSide}))
                            .first;
            if (!addPlaces(found->second, time))
                return false;
        }
    return true;
}

std::vector<MapLabel> LabelLayout::layOut(const QRectF& plane) {
    const FrameTime unlimited(0);
    addAreas(unlimited);
    Block block = blockOf(inPixels(plane));
    addPlaces(block, unlimited);
    std::vector<MapLabel> labels = m_areaLabels;
    labels.insert(labels.end(), block.labels.begin(), block.labels.end());
    return labels;
}

QRect LabelLayout::spotsIn(const QRectF& plane) const {
    const QRectF pixels = inPixels(plane);
    const auto at = [](double v) { return static_cast<int>(std::floor(v / kBlockSide)); };
    return {QPoint(at(pixels.left()), at(pixels.top())), QPoint(at(pixels.right()), at(pixels.bottom()))};
}

void LabelLayout::takeBubbles() {
    if (!m_clusters)
        return;
    const double side = m_texts.line() * 1.7;
    for (const MapCluster& cluster : m_clusters->clusters)
        if (cluster.count > 1)
            m_taken.take(boxAround(cluster.centre * m_scale, {side, side}));
}

void LabelLayout::rankAreas() {
    // The badge of a single place would only hide it.
    for (int i = 0; i < m_map.areaCount(); ++i)
        if (m_map.showsArea(i, m_scale) && !m_map.shape(i).box.isEmpty())
            m_areas.push_back(i);
    const auto rank = [this](int area) {
        const AreaShape& shape = m_map.shape(area);
        return std::pair(shape.isParent, shape.isParent ? 0 : -shape.places);
    };
    std::stable_sort(m_areas.begin(), m_areas.end(), [&](int a, int b) { return rank(a) < rank(b); });
}

bool LabelLayout::addAreas(const FrameTime& time) {
    while (m_nextArea < m_areas.size()) {
        const int area = m_areas[m_nextArea++];
        if (m_map.shape(area).isParent)
            addParent(area);
        else if (!addArea(area, true))
            addArea(area, false);
        if (time.isUp())
            return m_nextArea == m_areas.size();
    }
    return true;
}

void LabelLayout::add(std::vector<MapLabel>& labels, MapLabel label, double gap) {
    m_taken.take(label.box.adjusted(-gap, -gap, gap, gap));
    labels.push_back(std::move(label));
}

int LabelLayout::markersUnder(const QRectF& box) const {
    int count = 0;
    m_map.index().eachIn(inPlane(box), [&count](int) { ++count; });
    return count;
}

void LabelLayout::addParent(int area) {
    const AreaShape& shape = m_map.shape(area);
    const QRectF its = inPixels(shape.box);
    const QSizeF size = m_texts.parent(area);
    const double stand = PreparedMap::kParentPadding * m_fonts.unit();
    if (its.width() + stand * 2 < size.width() * 0.8)
        return;
    const double middle = its.center().x();
    for (const QPointF& at :
         {QPointF(middle, its.top() - stand), QPointF(middle, its.bottom() + stand),
          QPointF(its.left() + its.width() / 4, its.top() - stand),
          QPointF(its.right() - its.width() / 4, its.bottom() + stand), shape.middle * m_scale}) {
        const QRectF box = boxAround(at, size);
        if (!m_taken.isFree(box))
            continue;
        add(m_areaLabels, {MapLabel::Kind::Parent, area, m_map.area(area).name, box}, 2);
        return;
    }
}

/// Where the label hides fewest markers, the middle first; false where it would lie upon another.
bool LabelLayout::addArea(int area, bool withName) {
    const AreaShape& shape = m_map.shape(area);
    const double pad = PreparedMap::kPadding * m_fonts.unit();
    const QRectF room = inPixels(shape.box).adjusted(-pad, -pad, pad, pad);
    const QSizeF size = withName ? m_texts.area(area).name : m_texts.area(area).badge;
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
    add(m_areaLabels,
        {withName ? MapLabel::Kind::Area : MapLabel::Kind::Badge, area, withName ? its.name : its.badge,
         best},
        3);
    return true;
}

bool LabelLayout::isSingle(int place) const {
    if (!m_clusters)
        return true;
    const int cluster = m_clusters->clusterOf[static_cast<std::size_t>(place)];
    return m_clusters->clusters[static_cast<std::size_t>(cluster)].count == 1;
}

LabelLayout::Block LabelLayout::blockOf(const QRectF& box) const {
    Block block{box, {}, 0, {}};
    if (!m_isRoomy && m_clusters)
        return block;
    block.places = m_map.index().inside(inPlane(box.adjusted(-1, -1, 1, 1)));
    std::erase_if(block.places, [&](int place) {
        // One on the edge belongs to one block only.
        const QPointF at = m_map.point(place) * m_scale;
        const bool isHere =
            at.x() >= box.left() && at.x() < box.right() && at.y() >= box.top() && at.y() < box.bottom();
        return !isHere || !isSingle(place) || (!m_isRoomy && !m_map.place(place).isEmphasised);
    });
    std::stable_partition(block.places.begin(), block.places.end(),
                          [this](int place) { return m_map.place(place).isEmphasised; });
    return block;
}

bool LabelLayout::addPlaces(Block& block, const FrameTime& time) {
    while (block.next < block.places.size()) {
        addPlace(block, block.places[block.next++]);
        if (time.isUp())
            return block.next == block.places.size();
    }
    return true;
}

void LabelLayout::addPlace(Block& block, int place) {
    const LabelTexts::Text& text = m_texts.place(place);
    const double width = text.size.width();
    const double line = text.size.height();
    const QPointF at = m_map.point(place) * m_scale;
    const double off = m_fonts.markerRadius * (m_map.place(place).isEmphasised ? 1.9 : 1.5);
    const double rim = m_fonts.markerRadius / 2;
    for (const QPointF& middle : {QPointF(off + width / 2, 0), QPointF(-off - width / 2, 0),
                                  QPointF(0, -off - line / 2), QPointF(0, off + line / 2)}) {
        const QRectF box = boxAround(at + middle, text.size);
        if (!block.box.contains(box.adjusted(-kPlaceGap, -kPlaceGap, kPlaceGap, kPlaceGap)) ||
            !m_taken.isFree(box) || markersUnder(box.adjusted(-rim, -rim, rim, rim)) > 0)
            continue;
        add(block.labels, {MapLabel::Kind::Place, place, text.text, box}, kPlaceGap);
        return;
    }
}

} // namespace liaison
