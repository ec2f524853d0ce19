// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_painter.h"

#include <QVariantAnimation>
#include <QWidget>

#include <functional>

namespace liaison {

class MapKeys;
class MapPointer;

/// What lies under a spot of the canvas: a place, or a cluster of several.
struct MapHit {
    int place = -1;
    int cluster = -1;
};

/// The map itself: draws it, moves over it, and knows what is selected. MapWidget puts buttons, search and
/// legend round it.
class MapCanvas : public QWidget {
    Q_OBJECT

public:
    explicit MapCanvas(QWidget* parent = nullptr);
    ~MapCanvas() override;

    /// Shows another scene. What is selected stays selected as far as it is still there; the view stays where
    /// it is as long as it shows some of the new scene.
    void setScene(const MapScene& scene);
    const PreparedMap& map() const { return *m_map; }
    MapPainter& painter() { return m_painter; }
    /// Whether the scene has been drawn to its end.
    bool isDrawn() const { return !m_isNew && m_painter.isFinished(); }
    const MapMarks& marks() const { return m_marks; }

    const MapView& view() const { return m_view; }
    void showView(const MapView& view, bool smoothly = true);
    void zoomBy(double factor, QPointF about);
    void panBy(QPointF pixels);
    /// All of it.
    void fit();
    void fitTo(const QRectF& plane);
    void fitToPlaces(const std::vector<int>& places);
    void centreOn(int place);
    /// What lies over the map at its edges: showing all of it keeps clear of that.
    void setCovered(const QMargins& margins);
    /// Off: views change at once.
    void setSmooth(bool smooth) { m_isSmooth = smooth; }

    QList<qint64> selectedKeys() const;
    /// Selects without telling: what others chose.
    void setSelectedKeys(const QList<qint64>& keys);
    bool isSelected(int place) const { return m_marks.has(place, MapMarks::Selected); }
    /// Selects and tells: what the user did here.
    void select(const std::vector<int>& places, bool keepOthers);
    void toggle(const std::vector<int>& places);

    void setFound(const std::vector<int>& places);
    void setCursorPlace(int place);
    void setHighlightedArea(int area);
    void setDropArea(int area);
    void setHovered(int place);

    bool isLassoMode() const { return m_isLassoMode; }
    void setLassoMode(bool on);
    bool takesDrops() const { return m_takesDrops; }
    void setTakesDrops(bool takes) { m_takesDrops = takes; }

    MapHit hitAt(QPointF pixel) const;
    std::vector<int> placesOf(const MapHit& hit) const;
    int areaAt(QPointF pixel) const { return m_map->areaAt(m_view.toPlane(pixel), m_view.scale()); }
    /// "Elmley Primary School", its area, and that it is selected: for tooltips and screen readers.
    QString placeWords(int place) const;

Q_SIGNALS:
    void selectionChanged(const QList<qint64>& keys);
    void placeActivated(qint64 key);
    /// A click on the ground or on a place, not on a cluster: where, on the plane.
    void spotClicked(QPointF plane);
    void placesDropped(const QList<qint64>& keys, qint64 area);
    void menuRequested(const QList<qint64>& keys, const QPoint& globalPosition);
    void lassoModeChanged(bool on);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void applyLook();
    void applyView(const MapView& view);
    /// Ends a motion at its target.
    void rest();
    void describe();
    bool showTip(QPoint at, QPoint global);
    QMarginsF fitMargins() const;
    void tellSelection();

    std::unique_ptr<PreparedMap> m_map;
    MapPainter m_painter;
    MapView m_view;
    MapView m_target;
    MapView m_start;
    QVariantAnimation m_motion;
    MapMarks m_marks;
    std::unique_ptr<MapPointer> m_pointer;
    std::unique_ptr<MapKeys> m_keys;
    QMargins m_covered;
    /// The scene has not been drawn yet.
    bool m_isNew = false;
    bool m_isSmooth = true;
    bool m_showsAll = true;
    bool m_isLassoMode = false;
    bool m_takesDrops = true;
    bool m_showsFocus = false;
};

} // namespace liaison
