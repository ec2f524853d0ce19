// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/clusters.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

constexpr double kLeastCellPixels = 44;
constexpr double kFinestCell = 40;
// Middles closer than this share of a cell would be drawn over each other.
constexpr double kTooClose = 0.72;

using Spot = std::pair<qint32, qint32>;

struct Cell {
    Spot spot;
    std::size_t first = 0;
    std::size_t count = 0;
    QPointF middle;
    int cluster = -1;
};

std::vector<Cell> cellsOf(const std::vector<QPointF>& points, double size, std::vector<int>& order) {
    std::vector<std::pair<Spot, int>> spots;
    spots.reserve(points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        spots.push_back({{static_cast<qint32>(std::floor(points[i].y() / size)),
                          static_cast<qint32>(std::floor(points[i].x() / size))},
                         static_cast<int>(i)});
    std::sort(spots.begin(), spots.end());
    std::vector<Cell> cells;
    for (const auto& [spot, place] : spots) {
        if (cells.empty() || cells.back().spot != spot)
            cells.push_back({spot, order.size(), 0, {}, -1});
        ++cells.back().count;
        cells.back().middle += points[static_cast<std::size_t>(place)];
        order.push_back(place);
    }
    for (Cell& cell : cells)
        cell.middle /= static_cast<double>(cell.count);
    return cells;
}

/// The fullest cells first take in their neighbours; returns how many clusters there are.
int joinCells(std::vector<Cell>& cells, double size) {
    QHash<Spot, std::size_t> bySpot;
    bySpot.reserve(static_cast<qsizetype>(cells.size()));
    std::vector<std::size_t> ranked(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        bySpot.insert(cells[i].spot, i);
        ranked[i] = i;
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [&](std::size_t a, std::size_t b) { return cells[a].count > cells[b].count; });
    int clusters = 0;
    for (const std::size_t at : ranked) {
        Cell& cell = cells[at];
        if (cell.cluster >= 0)
            continue;
        cell.cluster = clusters;
        for (int dy = -1; dy <= 1; ++dy)
            for (int dx = -1; dx <= 1; ++dx) {
                const auto found = bySpot.constFind({cell.spot.first + dy, cell.spot.second + dx});
                if (found == bySpot.cend() || cells[*found].cluster >= 0)
                    continue;
                const QPointF away = cells[*found].middle - cell.middle;
                if (std::hypot(away.x(), away.y()) < kTooClose * size)
                    cells[*found].cluster = clusters;
            }
        ++clusters;
    }
    return clusters;
}

} // namespace

ClusterLevel clusterPlaces(const std::vector<QPointF>& points, double cell) {
    ClusterLevel level;
    level.cell = cell;
    std::vector<int> byCell;
    byCell.reserve(points.size());
    std::vector<Cell> cells = cellsOf(points, cell, byCell);
    level.clusters.resize(static_cast<std::size_t>(joinCells(cells, cell)));
    for (const Cell& it : cells) {
        MapCluster& cluster = level.clusters[static_cast<std::size_t>(it.cluster)];
        cluster.centre += it.middle * static_cast<double>(it.count);
        cluster.count += it.count;
    }
    std::size_t first = 0;
    for (MapCluster& cluster : level.clusters) {
        cluster.centre /= static_cast<double>(cluster.count);
        cluster.first = first;
        first += cluster.count;
    }
    level.order.resize(points.size());
    level.clusterOf.resize(points.size());
    std::vector<std::size_t> filled(level.clusters.size(), 0);
    for (const Cell& it : cells) {
        const auto at = static_cast<std::size_t>(it.cluster);
        for (std::size_t i = it.first; i < it.first + it.count; ++i) {
            level.order[level.clusters[at].first + filled[at]++] = byCell[i];
            level.clusterOf[static_cast<std::size_t>(byCell[i])] = it.cluster;
        }
    }
    return level;
}

double clusterCellFor(double pixelsPerMetre) {
    const double cell = std::exp2(std::ceil(std::log2(kLeastCellPixels / pixelsPerMetre)));
    return cell < kFinestCell ? 0 : cell;
}

} // namespace liaison
