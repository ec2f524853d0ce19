// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <optional>
#include <vector>

namespace liaison {

/// Every area is told by its shape as well as by its colour.
enum class MarkerShape { Circle, Square, Triangle, Diamond, Pentagon, TriangleDown, Hexagon, Cross, Dot };
inline constexpr std::size_t kAreaShapeCount = 8;

/// How the places of an area are drawn.
struct AreaLook {
    /// Index into MapTheme::areas.
    std::size_t colour = 0;
    MarkerShape shape = MarkerShape::Circle;

    bool operator==(const AreaLook&) const = default;
};

/// An area to be given a look: where it is, and the areas that it touches or nearly touches.
struct AreaSurroundings {
    QPointF middle;
    std::vector<std::size_t> neighbours;
};

/// Looks in which neighbours differ in colour and in shape, as far as eight of each allow, and the same pair
/// comes again as late as possible. The same areas get the same looks.
std::vector<AreaLook> chooseLooks(const std::vector<AreaSurroundings>& areas);
/// The same, where some areas have looks already: they keep them, unless a neighbour has the same colour.
std::vector<AreaLook> chooseLooks(const std::vector<AreaSurroundings>& areas,
                                  const std::vector<std::optional<AreaLook>>& kept);

} // namespace liaison
