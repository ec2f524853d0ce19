// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/frame_time.h"
#include "core/maps/label_texts.h"
#include "core/maps/taken_boxes.h"

#include <map>

namespace liaison {

/// A name on the map.
struct MapLabel {
    enum class Kind { Parent, Area, Badge, Place };
    Kind kind = Kind::Place;
    /// Of an area or a place.
    int index = 0;
    QString text;
    /// In pixels from the plane's origin, so that it holds however the view is panned.
    QRectF box;

    bool isArea() const { return kind == Kind::Area || kind == Kind::Badge; }
};

/// Names at one scale that do not lie upon each other: those of areas and parents first, over the whole
/// plane, then in square blocks those of places, emphasised ones before the others, as far as there is
/// room. The same map and scale give the same names wherever the view is.
class LabelLayout {
public:
    LabelLayout(LabelTexts& texts, double pixelsPerMetre);

    double scale() const { return m_scale; }
    /// Finds all that a part of the plane shows; false where time ran out before.
    bool cover(const QRectF& plane, const FrameTime& time);
    /// All of them at once, for a picture that shows just this part: the names of places keep within it.
    std::vector<MapLabel> layOut(const QRectF& plane);

    /// Calls with the labels of areas and parents, then with those of places near a part of the plane.
    template <typename Call>
    void each(const QRectF& plane, const Call& call) const {
        for (const MapLabel& label : m_areaLabels)
            call(label);
        const QRect spots = spotsIn(plane);
        for (const auto& [spot, block] : m_blocks)
            if (spots.contains(spot.first, spot.second))
                for (const MapLabel& label : block.labels)
                    call(label);
    }

private:
    /// Places whose names keep within a box of pixels.
    struct Block {
        QRectF box;
        std::vector<int> places;
        std::size_t next = 0;
        std::vector<MapLabel> labels;
    };

    QRectF inPixels(const QRectF& plane) const { return {plane.topLeft() * m_scale, plane.size() * m_scale}; }
    QRectF inPlane(const QRectF& px) const { return {px.topLeft() / m_scale, px.size() / m_scale}; }
    QRect spotsIn(const QRectF& plane) const;
    void takeBubbles();
    void rankAreas();
    bool addAreas(const FrameTime& time);
    void addParent(int area);
    bool addArea(int area, bool withName);
    Block blockOf(const QRectF& box) const;
    bool addPlaces(Block& block, const FrameTime& time);
    void addPlace(Block& block, int place);
    void add(std::vector<MapLabel>& labels, MapLabel label, double gap);
    int markersUnder(const QRectF& box) const;
    bool isSingle(int place) const;

    LabelTexts& m_texts;
    const PreparedMap& m_map;
    const MapFonts& m_fonts;
    double m_scale;
    /// The map may forget them between two calls.
    const ClusterLevel* m_clusters;
    bool m_isRoomy;
    std::vector<int> m_areas;
    std::size_t m_nextArea = 0;
    TakenBoxes m_taken;
    std::vector<MapLabel> m_areaLabels;
    std::map<std::pair<int, int>, Block> m_blocks;
};

} // namespace liaison
