// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/ground_layer.h"
#include "core/maps/label_layer.h"
#include "core/maps/label_painter.h"
#include "core/maps/map_marks.h"
#include "core/maps/map_view.h"
#include "core/maps/marker_painter.h"

namespace liaison {

/// Draws a prepared map on any QPainter: the same picture for screen and for paper. It keeps what the next
/// frame can use again, so one painter serves one widget.
class MapPainter {
public:
    /// For the screen, small pictures are drawn once and copied; for paper everything is drawn as lines and
    /// text.
    enum class Use { Screen, Paper };

    explicit MapPainter(Use use = Use::Screen) : m_use(use) {}

    void setTheme(const MapTheme& theme);
    void setFonts(const MapFonts& fonts);
    const MapTheme& theme() const { return m_theme; }
    const MapFonts& fonts() const { return m_fonts; }
    /// While the map zooms, what is costly is stretched instead of drawn anew.
    void setMoving(bool moving) { m_isMoving = moving; }
    /// How long one frame goes on drawing outlines and names; 0 for as long as it takes.
    void setBudget(int milliseconds) { m_budget = milliseconds; }
    /// False where the next frame goes on with this one.
    bool isFinished() const { return m_isFinished; }
    /// Forgets what belongs to another map.
    void forget();

    void paint(QPainter& painter, const PreparedMap& map, const MapView& view, const MapMarks& marks);

    QColor areaColour(const PreparedMap& map, int area) const;
    MarkerStyle markerStyle(const PreparedMap& map, int place) const;
    /// How an area's places look, for a legend.
    MarkerStyle areaStyle(const PreparedMap& map, int area) const;
    double clusterRadius(std::size_t count) const;

private:
    struct Frame {
        QPainter& painter;
        const PreparedMap& map;
        const MapView& view;
        const MapMarks& marks;
        const ClusterLevel* clusters;
        QRectF region;
        double pixelRatio;
        const GroundStyle& ground;
        const FrameTime& time;
    };

    void prepareStamps(const Frame& frame);
    void paintGround(const Frame& frame);
    void paintPicked(const Frame& frame);
    GroundLayer::Sight sightOf(const Frame& frame) const;
    void paintPlaces(const Frame& frame);
    void paintPlace(const Frame& frame, int place);
    void paintRings(const Frame& frame, int place) const;
    void paintClusters(const Frame& frame);
    void paintCluster(const Frame& frame, const MapCluster& cluster);
    void paintLabels(const Frame& frame);
    void paintLabelsOnPaper(const Frame& frame) const;
    void drawLabel(QPainter& painter, const PreparedMap& map, const MapLabel& label, const QRectF& box) const;
    void drawName(QPainter& painter, const QRectF& box, const QString& text, const QColor& colour,
                  const QFont& font) const;
    bool isAlone(const Frame& frame, int place) const;

    Use m_use;
    MapTheme m_theme = MapTheme::light();
    MapFonts m_fonts;
    bool m_isMoving = false;
    int m_budget = 0;
    bool m_isFinished = true;
    const PreparedMap* m_map = nullptr;
    GroundLayer m_ground;
    MarkerStamps m_stamps;
    /// Markers are still to be drawn for the first time.
    bool m_lacksStamps = true;
    PictureCache m_pictures;
    LabelLayer m_labels;
};

} // namespace liaison
