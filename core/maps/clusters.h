// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <span>
#include <vector>

namespace liaison {

/// Places that are too close together to be drawn one by one.
struct MapCluster {
    QPointF centre;
    /// The members in ClusterLevel::order.
    std::size_t first = 0;
    std::size_t count = 0;
};

/// All places at one coarseness. The same points and coarseness give the same clusters, wherever the view is.
struct ClusterLevel {
    double cell = 0;
    std::vector<MapCluster> clusters;
    std::vector<int> order;
    /// The cluster of each place.
    std::vector<int> clusterOf;

    std::span<const int> members(const MapCluster& cluster) const {
        return std::span<const int>(order).subspan(cluster.first, cluster.count);
    }
};

/// Puts places of one square cell together, then cells whose middles are nearly as close.
ClusterLevel clusterPlaces(const std::vector<QPointF>& points, double cell);

/// The coarseness for a scale in pixels per metre: cells of 44 to 88 pixels, in powers of two. 0 where houses
/// can be told apart and no clusters are wanted.
double clusterCellFor(double pixelsPerMetre);

} // namespace liaison
