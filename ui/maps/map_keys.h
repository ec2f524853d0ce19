// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QEvent;
class QKeyEvent;

namespace liaison {

class MapCanvas;

/// The map by keyboard. Arrows move it until Enter (or Space) steps onto a place; from then on they go from
/// place to place, until Escape. Tab leaves the map as it leaves any control, except while stepping, where it
/// goes to the next place in reading order and leaves after the last.
class MapKeys {
public:
    explicit MapKeys(MapCanvas& canvas) : m_canvas(canvas) {}

    /// True where the event was for it.
    bool handle(QEvent* event);
    bool isStepping() const { return m_isStepping; }
    /// Back to moving the map.
    void leave();

private:
    bool press(const QKeyEvent& event);
    bool moveMap(const QKeyEvent& event);
    bool step(const QKeyEvent& event);
    bool stepBy(int ways);
    bool stepTowards(double x, double y);
    bool enter();
    void goTo(int place);

    MapCanvas& m_canvas;
    bool m_isStepping = false;
};

} // namespace liaison
