// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/nearest.h"

#include <algorithm>
#include <numeric>
#include <thread>

namespace liaison::grouping {
namespace {

constexpr int kLeaf = 8;
constexpr int kWorthTwoThreads = 2000;

} // namespace

PointTree::PointTree(std::vector<Point> points) : m_points(std::move(points)), m_order(m_points.size()) {
    std::iota(m_order.begin(), m_order.end(), 0);
    if (!m_order.empty())
        build(0, static_cast<int>(m_order.size()));
}

int PointTree::build(int begin, int end) {
    const int index = static_cast<int>(m_nodes.size());
    const Point first = m_points[m_order[begin]];
    Node node{first.x, first.y, first.x, first.y, begin, end};
    for (int i = begin; i < end; ++i) {
        const Point point = m_points[m_order[i]];
        node.lowX = std::min(node.lowX, point.x);
        node.highX = std::max(node.highX, point.x);
        node.lowY = std::min(node.lowY, point.y);
        node.highY = std::max(node.highY, point.y);
    }
    m_nodes.push_back(node);
    if (end - begin <= kLeaf)
        return index;
    const int middle = begin + (end - begin) / 2;
    const bool wide = node.highX - node.lowX >= node.highY - node.lowY;
    std::nth_element(m_order.begin() + begin, m_order.begin() + middle, m_order.begin() + end,
                     [&](int a, int b) {
                         const double one = wide ? m_points[a].x : m_points[a].y,
                                      other = wide ? m_points[b].x : m_points[b].y;
                         return one != other ? one < other : a < b;
                     });
    build(begin, middle);
    const int right = build(middle, end);
    m_nodes[index].right = right;
    return index;
}

double PointTree::squaredGap(const Node& node, Point from) {
    const double dx = std::max({node.lowX - from.x, from.x - node.highX, 0.0});
    const double dy = std::max({node.lowY - from.y, from.y - node.highY, 0.0});
    return dx * dx + dy * dy;
}

void PointTree::search(int index, Point from, std::size_t most, Heap& heap) const {
    const Node& node = m_nodes[index];
    if (heap.size() == most && squaredGap(node, from) >= heap.front().first)
        return;
    if (node.right >= 0) {
        const int left = index + 1;
        const bool leftFirst = squaredGap(m_nodes[left], from) <= squaredGap(m_nodes[node.right], from);
        search(leftFirst ? left : node.right, from, most, heap);
        search(leftFirst ? node.right : left, from, most, heap);
        return;
    }
    for (int i = node.begin; i < node.end; ++i) {
        const int point = m_order[i];
        const double dx = m_points[point].x - from.x, dy = m_points[point].y - from.y;
        const std::pair<double, int> entry{dx * dx + dy * dy, point};
        if (heap.size() < most) {
            heap.push_back(entry);
            std::push_heap(heap.begin(), heap.end());
        } else if (entry < heap.front()) {
            std::pop_heap(heap.begin(), heap.end());
            heap.back() = entry;
            std::push_heap(heap.begin(), heap.end());
        }
    }
}

void PointTree::nearest(Point from, int most, std::vector<int>& found) const {
    found.clear();
    Heap heap;
    heap.reserve(static_cast<std::size_t>(most));
    if (most > 0 && !m_nodes.empty())
        search(0, from, static_cast<std::size_t>(most), heap);
    std::sort_heap(heap.begin(), heap.end());
    for (const auto& [gap, point] : heap)
        found.push_back(point);
}

int neighboursFor(const Model& model) {
    const int size = model.units() / model.groups() + 1;
    return std::min(model.units(), std::clamp(8 * size, 60, 160));
}

Neighbours::Neighbours(const Model& model, int most) : m_lists(static_cast<std::size_t>(model.units())) {
    std::vector<PointTree::Point> points;
    for (int unit = 0; unit < model.units(); ++unit)
        points.push_back({model.xOf(unit), model.yOf(unit)});
    const PointTree tree(points);
    m_route = tree.order();
    const auto fill = [&](int begin, int end) {
        for (int unit = begin; unit < end; ++unit)
            tree.nearest(points[unit], most, m_lists[unit]);
    };
    const int half = model.units() > kWorthTwoThreads ? model.units() / 2 : 0;
    std::jthread helper([&] { fill(0, half); });
    fill(half, model.units());
}

} // namespace liaison::grouping
