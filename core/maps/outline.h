// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineF>
#include <QPointF>
#include <QPolygonF>

#include <vector>

namespace liaison {

/// The corners of the smallest convex shape round some points, clockwise as drawn. One point gives one
/// corner, points in a line give two.
std::vector<QPointF> convexRing(std::vector<QPointF> points);

/// A convex ring with its long sides drawn in where nothing lies behind them, so that neighbours overlap
/// less. Every point stays inside, and no line of `kept` is crossed.
std::vector<QPointF> drawnInRing(const std::vector<QPointF>& points, const std::vector<QLineF>& kept = {});

/// The sides of a ring.
std::vector<QLineF> sidesOf(const std::vector<QPointF>& ring);

/// A ring widened by a padding, with round corners: everything within the padding of a corner is inside.
QPolygonF paddedOutline(const std::vector<QPointF>& ring, double padding);

} // namespace liaison
