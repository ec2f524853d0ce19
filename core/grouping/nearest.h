// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/model.h"

#include <utility>

namespace liaison::grouping {

/// Points in a tree that finds the nearest of them; ties go to the lower index.
class PointTree {
public:
    struct Point {
        double x, y;
    };
    explicit PointTree(std::vector<Point> points);

    /// Indices of the nearest points, nearest first; at most so many.
    void nearest(Point from, int most, std::vector<int>& found) const;
    /// The indices of all points, those one after another mostly near each other.
    const std::vector<int>& order() const { return m_order; }

private:
    struct Node {
        double lowX, lowY, highX, highY;
        int begin, end; // in m_order
        int right = -1; // the left child is the next node; -1 in a leaf
    };
    using Heap = std::vector<std::pair<double, int>>;
    int build(int begin, int end);
    void search(int node, Point from, std::size_t most, Heap& heap) const;
    static double squaredGap(const Node& node, Point from);

    std::vector<Point> m_points;
    std::vector<int> m_order;
    std::vector<Node> m_nodes;
};

/// How many neighbours of a unit are worth a look.
int neighboursFor(const Model& model);

/// For each unit the nearest units, itself first among equals.
class Neighbours {
public:
    Neighbours(const Model& model, int most);
    std::span<const int> of(int unit) const { return m_lists[unit]; }
    /// All units, those one after another mostly near each other.
    const std::vector<int>& route() const { return m_route; }

private:
    std::vector<std::vector<int>> m_lists;
    std::vector<int> m_route;
};

} // namespace liaison::grouping
