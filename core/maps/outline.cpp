// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace liaison {

namespace {

// How far a side may be drawn in, as a share of its length: deeper looks like a bite.
constexpr double kDeepest = 0.3;
// Sides shorter than this share of the whole stay straight.
constexpr double kShortestSide = 0.22;

double cross(QPointF o, QPointF a, QPointF b) {
    return (a.x() - o.x()) * (b.y() - o.y()) - (a.y() - o.y()) * (b.x() - o.x());
}

bool isBefore(QPointF a, QPointF b) {
    return a.x() < b.x() || (a.x() == b.x() && a.y() < b.y());
}

bool isSame(QPointF a, QPointF b) {
    return a.x() == b.x() && a.y() == b.y();
}

/// True where two lines have a point in common other than an end of both.
bool cuts(const QLineF& one, const QLineF& other) {
    const double a = cross(one.p1(), one.p2(), other.p1());
    const double b = cross(one.p1(), one.p2(), other.p2());
    const double c = cross(other.p1(), other.p2(), one.p1());
    const double d = cross(other.p1(), other.p2(), one.p2());
    return ((a > 0 && b < 0) || (a < 0 && b > 0)) && ((c > 0 && d < 0) || (c < 0 && d > 0));
}

bool isSameLine(const QLineF& one, const QLineF& other) {
    return (isSame(one.p1(), other.p1()) && isSame(one.p2(), other.p2())) ||
           (isSame(one.p1(), other.p2()) && isSame(one.p2(), other.p1()));
}

/// The point to which a side may be drawn in: the nearest to it that lies beside it, so that the triangle cut
/// away is empty.
const QPointF* nearestBeside(const QLineF& side, const std::vector<QPointF>& points) {
    const QPointF along = side.p2() - side.p1();
    const double square = QPointF::dotProduct(along, along);
    const QPointF* best = nullptr;
    double least = 0;
    for (const QPointF& point : points) {
        const double share = QPointF::dotProduct(point - side.p1(), along) / square;
        if (share <= 0 || share >= 1)
            continue;
        const double area = std::abs(cross(side.p1(), side.p2(), point));
        if (!best || area < least) {
            best = &point;
            least = area;
        }
    }
    return best;
}

bool mayDrawIn(const QLineF& side, QPointF to, const std::vector<QPointF>& ring,
               const std::vector<QLineF>& kept) {
    const double depth = std::abs(cross(side.p1(), side.p2(), to)) / side.length();
    if (depth > kDeepest * side.length() || depth < 1e-6 ||
        std::any_of(ring.begin(), ring.end(), [to](QPointF corner) { return isSame(corner, to); }))
        return false;
    const QLineF first(side.p1(), to);
    const QLineF second(to, side.p2());
    const auto isClear = [&](const QLineF& line) { return !cuts(line, first) && !cuts(line, second); };
    const std::vector<QLineF> sides = sidesOf(ring);
    return std::all_of(sides.begin(), sides.end(), isClear) &&
           std::all_of(kept.begin(), kept.end(),
                       [&](const QLineF& line) { return isClear(line) && !isSameLine(line, side); });
}

double extentOf(const std::vector<QPointF>& ring) {
    const QRectF box = QPolygonF(QList<QPointF>(ring.begin(), ring.end())).boundingRect();
    return std::hypot(box.width(), box.height());
}

QPointF outwards(const QLineF& side, double distance) {
    return QPointF(side.dy(), -side.dx()) * (distance / side.length());
}

// An arc in steps of this many degrees looks round at the paddings of a map.
constexpr double kArcStep = 10 * std::numbers::pi / 180;

/// Round an outer corner, from one side's way outwards to the next one's.
void addCorner(QPolygonF& outline, QPointF corner, QPointF from, QPointF to) {
    const double turned = from.x() * to.y() - from.y() * to.x();
    const double sweep = std::abs(std::atan2(turned, QPointF::dotProduct(from, to)));
    const int steps = static_cast<int>(std::ceil(sweep / kArcStep));
    for (int i = 0; i < steps; ++i) {
        const double angle = sweep * i / steps;
        const double c = std::cos(angle);
        const double s = std::sin(angle);
        outline << corner + QPointF(from.x() * c - from.y() * s, from.x() * s + from.y() * c);
    }
    outline << corner + to;
}

/// A soft bend at an inner corner, through the neighbourhood of the point where the widened sides meet.
void addBend(QPolygonF& outline, QPointF before, QPointF meet, QPointF after) {
    constexpr int kSteps = 5;
    for (int i = 0; i <= kSteps; ++i) {
        const double t = static_cast<double>(i) / kSteps;
        outline << before * ((1 - t) * (1 - t)) + meet * (2 * t * (1 - t)) + after * (t * t);
    }
}

} // namespace

std::vector<QPointF> convexRing(std::vector<QPointF> points) {
    std::sort(points.begin(), points.end(), isBefore);
    points.erase(std::unique(points.begin(), points.end(), isSame), points.end());
    if (points.size() < 3)
        return points;
    std::vector<QPointF> ring;
    const auto add = [&ring](QPointF point, std::size_t base) {
        while (ring.size() >= base + 2 && cross(ring[ring.size() - 2], ring.back(), point) <= 0)
            ring.pop_back();
        ring.push_back(point);
    };
    for (const QPointF& point : points)
        add(point, 0);
    const std::size_t lower = ring.size() - 1;
    for (auto it = points.rbegin() + 1; it != points.rend(); ++it)
        add(*it, lower);
    ring.pop_back();
    return ring;
}

std::vector<QLineF> sidesOf(const std::vector<QPointF>& ring) {
    std::vector<QLineF> sides;
    for (std::size_t i = 0; i < ring.size(); ++i)
        sides.emplace_back(ring[i], ring[(i + 1) % ring.size()]);
    return sides;
}

std::vector<QPointF> drawnInRing(const std::vector<QPointF>& points, const std::vector<QLineF>& kept) {
    std::vector<QPointF> ring = convexRing(points);
    if (ring.size() < 3)
        return ring;
    const double shortest = extentOf(ring) * kShortestSide;
    const std::vector<QLineF> sides = sidesOf(ring);
    for (const QLineF& side : sides) {
        const QPointF* to = side.length() < shortest ? nullptr : nearestBeside(side, points);
        if (!to || !mayDrawIn(side, *to, ring, kept))
            continue;
        const auto at =
            std::find_if(ring.begin(), ring.end(), [&](QPointF p) { return isSame(p, side.p1()); });
        ring.insert(at + 1, *to);
    }
    return ring;
}

QPolygonF paddedOutline(const std::vector<QPointF>& ring, double padding) {
    QPolygonF outline;
    if (ring.size() == 1) {
        const QPointF up(0, -padding);
        addCorner(outline, ring.front(), up, -up);
        addCorner(outline, ring.front(), -up, up);
        return outline;
    }
    const std::vector<QLineF> sides = sidesOf(ring);
    for (std::size_t i = 0; i < sides.size(); ++i) {
        const QLineF& side = sides[i];
        const QLineF& next = sides[(i + 1) % sides.size()];
        const QPointF out = outwards(side, padding);
        const QPointF nextOut = outwards(next, padding);
        if (cross(side.p1(), side.p2(), next.p2()) >= 0) {
            addCorner(outline, side.p2(), out, nextOut);
            continue;
        }
        const QPointF middle = out + nextOut;
        const double square = std::max(QPointF::dotProduct(middle, middle), 1e-9);
        const QPointF meet = side.p2() + middle * (2 * padding * padding / square);
        const double soft = std::min({padding, side.length() / 3, next.length() / 3});
        addBend(outline, meet - (side.p2() - side.p1()) * (soft / side.length()), meet,
                meet + (next.p2() - next.p1()) * (soft / next.length()));
    }
    return outline;
}

} // namespace liaison
