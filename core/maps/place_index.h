// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace liaison {

/// Finds points by where they are: what is under the pointer, inside a box, inside a lasso.
class PlaceIndex {
public:
    PlaceIndex() = default;
    explicit PlaceIndex(std::vector<QPointF> points);

    const std::vector<QPointF>& points() const { return m_points; }
    /// Round all points; null where there is none.
    QRectF bounds() const { return m_bounds; }
    /// How far apart points would be if they were spread evenly.
    double spacing() const { return m_spacing; }

    /// Calls with every point in a box, edges included, cell by cell.
    template <typename Call>
    void eachIn(const QRectF& box, const Call& call) const {
        if (m_points.empty() || box.right() < m_bounds.left() || box.left() > m_bounds.right() ||
            box.bottom() < m_bounds.top() || box.top() > m_bounds.bottom())
            return;
        const std::size_t lastRow = rowOf(box.bottom());
        const std::size_t lastColumn = columnOf(box.right());
        for (std::size_t row = rowOf(box.top()); row <= lastRow; ++row)
            for (std::size_t column = columnOf(box.left()); column <= lastColumn; ++column) {
                const std::size_t cell = row * m_columns + column;
                for (std::size_t i = m_starts[cell]; i < m_starts[cell + 1]; ++i) {
                    const QPointF point = m_points[static_cast<std::size_t>(m_order[i])];
                    if (point.x() >= box.left() && point.x() <= box.right() && point.y() >= box.top() &&
                        point.y() <= box.bottom())
                        call(m_order[i]);
                }
            }
    }
    std::vector<int> inside(const QRectF& box) const;
    std::vector<int> inside(const QPolygonF& lasso) const;
    /// The nearest point within a distance, the first of several; -1 where there is none.
    int nearest(QPointF point, double within) const;

private:
    std::size_t columnOf(double x) const;
    std::size_t rowOf(double y) const;

    std::vector<QPointF> m_points;
    QRectF m_bounds;
    double m_spacing = 1;
    double m_cell = 1;
    std::size_t m_columns = 1;
    std::size_t m_rows = 1;
    // The points of cell c are m_order[m_starts[c]] up to m_order[m_starts[c + 1]].
    std::vector<std::size_t> m_starts;
    std::vector<int> m_order;
};

} // namespace liaison
