// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/place_index.h"

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

QRectF boundsOf(const std::vector<QPointF>& points) {
    if (points.empty())
        return {};
    const auto [left, right] =
        std::minmax_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.x() < b.x(); });
    const auto [top, bottom] =
        std::minmax_element(points.begin(), points.end(), [](QPointF a, QPointF b) { return a.y() < b.y(); });
    return {QPointF(left->x(), top->y()), QPointF(right->x(), bottom->y())};
}

std::size_t stepsTo(double distance, double cell, std::size_t most) {
    if (!(distance > 0))
        return 0;
    return static_cast<std::size_t>(std::min(distance / cell, static_cast<double>(most - 1)));
}

} // namespace

PlaceIndex::PlaceIndex(std::vector<QPointF> points)
    : m_points(std::move(points)), m_bounds(boundsOf(m_points)) {
    const double count = std::max(1.0, static_cast<double>(m_points.size()));
    const double longest = std::max({m_bounds.width(), m_bounds.height(), 1.0});
    m_spacing = std::max(std::sqrt(m_bounds.width() * m_bounds.height() / count), longest / count / 4);
    m_cell = std::max(m_spacing * 1.5, longest / 2000);
    m_columns = static_cast<std::size_t>(m_bounds.width() / m_cell) + 1;
    m_rows = static_cast<std::size_t>(m_bounds.height() / m_cell) + 1;
    m_starts.assign(m_columns * m_rows + 1, 0);
    const auto cellOf = [this](QPointF p) { return rowOf(p.y()) * m_columns + columnOf(p.x()); };
    for (const QPointF& point : m_points)
        ++m_starts[cellOf(point) + 1];
    for (std::size_t i = 1; i < m_starts.size(); ++i)
        m_starts[i] += m_starts[i - 1];
    std::vector<std::size_t> next(m_starts.begin(), m_starts.end() - 1);
    m_order.resize(m_points.size());
    for (std::size_t i = 0; i < m_points.size(); ++i)
        m_order[next[cellOf(m_points[i])]++] = static_cast<int>(i);
}

std::size_t PlaceIndex::columnOf(double x) const {
    return stepsTo(x - m_bounds.left(), m_cell, m_columns);
}

std::size_t PlaceIndex::rowOf(double y) const {
    return stepsTo(y - m_bounds.top(), m_cell, m_rows);
}

std::vector<int> PlaceIndex::inside(const QRectF& box) const {
    std::vector<int> found;
    eachIn(box.normalized(), [&found](int i) { found.push_back(i); });
    std::sort(found.begin(), found.end());
    return found;
}

std::vector<int> PlaceIndex::inside(const QPolygonF& lasso) const {
    std::vector<int> found;
    eachIn(lasso.boundingRect(), [&](int i) {
        if (lasso.containsPoint(m_points[static_cast<std::size_t>(i)], Qt::OddEvenFill))
            found.push_back(i);
    });
    std::sort(found.begin(), found.end());
    return found;
}

int PlaceIndex::nearest(QPointF point, double within) const {
    int best = -1;
    double least = within;
    eachIn(QRectF(point.x() - within, point.y() - within, within * 2, within * 2), [&](int i) {
        const QPointF away = m_points[static_cast<std::size_t>(i)] - point;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < least || (distance == least && (best < 0 || i < best))) {
            best = i;
            least = distance;
        }
    });
    return best;
}

} // namespace liaison
