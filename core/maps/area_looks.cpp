// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/area_looks.h"

#include "core/maps/colour_vision.h"
#include "core/maps/map_theme.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>

namespace liaison {

namespace {

constexpr std::size_t kUnset = kAreaColourCount;
// What it costs to look like a neighbour, and like a neighbour's neighbour.
constexpr double kClash = 1000;
constexpr double kBeyond = 0.6;
// How often every area may choose again, knowing the others.
constexpr int kRepairs = 3;

/// How alike two colours look to somebody: 1 for the same, 0 for far apart.
double likeness(std::size_t one, std::size_t other) {
    static const auto table = [] {
        std::array<std::array<double, kAreaColourCount>, kAreaColourCount> all{};
        const AreaPalette palette = MapTheme::light().areas;
        for (std::size_t i = 0; i < kAreaColourCount; ++i)
            for (std::size_t j = 0; j < kAreaColourCount; ++j)
                all[i][j] = std::max(0.0, 1 - leastColourDistance(palette[i], palette[j]) / 100);
        return all;
    }();
    return table[one][other];
}

template <typename Cost>
std::size_t cheapest(std::size_t choices, const Cost& cost) {
    std::size_t best = 0;
    double least = cost(std::size_t{0});
    for (std::size_t i = 1; i < choices; ++i) {
        const double its = cost(i);
        if (its < least) {
            least = its;
            best = i;
        }
    }
    return best;
}

class Chooser {
public:
    explicit Chooser(const std::vector<AreaSurroundings>& areas)
        : m_areas(areas)
        , m_colours(areas.size(), kUnset)
        , m_shapes(areas.size(), kUnset)
        , m_pressure(areas.size()) {
        for (std::size_t i = 0; i < areas.size(); ++i)
            for (const std::size_t other : areas[i].neighbours)
                m_reach = std::max(m_reach, std::hypot(areas[i].middle.x() - areas[other].middle.x(),
                                                       areas[i].middle.y() - areas[other].middle.y()));
    }

    std::vector<AreaLook> choose(const std::vector<std::optional<AreaLook>>& kept) {
        keep(kept);
        std::vector<bool> isFree;
        for (const std::size_t colour : m_colours)
            isFree.push_back(colour == kUnset);
        for (std::size_t area = mostPressed(); area < m_areas.size(); area = mostPressed())
            chooseFor(area);
        for (int round = 0; round < kRepairs; ++round)
            for (std::size_t area = 0; area < m_areas.size(); ++area) {
                if (!isFree[area])
                    continue;
                drop(area);
                chooseFor(area);
            }
        std::vector<AreaLook> looks;
        for (std::size_t i = 0; i < m_areas.size(); ++i)
            looks.push_back({m_colours[i], static_cast<MarkerShape>(m_shapes[i])});
        return looks;
    }

private:
    void keep(const std::vector<std::optional<AreaLook>>& kept) {
        for (std::size_t area = 0; area < kept.size(); ++area)
            if (kept[area])
                take(area, kept[area]->colour, static_cast<std::size_t>(kept[area]->shape));
        for (std::size_t area = 0; area < kept.size(); ++area)
            if (kept[area] && looksLikeNeighbour(area))
                drop(area);
    }

    bool looksLikeNeighbour(std::size_t area) const {
        const std::vector<std::size_t>& others = m_areas[area].neighbours;
        return std::any_of(others.begin(), others.end(),
                           [&](std::size_t other) { return m_colours[other] == m_colours[area]; });
    }

    /// The area whose neighbours leave it the fewest colours: it chooses next.
    std::size_t mostPressed() const {
        std::size_t best = m_areas.size();
        std::pair<std::size_t, std::size_t> most;
        for (std::size_t i = 0; i < m_areas.size(); ++i) {
            const std::pair pressure(m_pressure[i].count(), m_areas[i].neighbours.size());
            if (m_colours[i] == kUnset && (best == m_areas.size() || pressure > most)) {
                best = i;
                most = pressure;
            }
        }
        return best;
    }

    void drop(std::size_t area) {
        --m_colourUse[m_colours[area]];
        --m_shapeUse[m_shapes[area]];
        --m_pairUse[m_colours[area]][m_shapes[area]];
        m_colours[area] = m_shapes[area] = kUnset;
    }

    void chooseFor(std::size_t area) {
        const std::size_t colour =
            cheapest(kAreaColourCount, [&](std::size_t c) { return colourCost(area, c); });
        const std::size_t shape =
            cheapest(kAreaShapeCount, [&](std::size_t s) { return shapeCost(area, colour, s); });
        take(area, colour, shape);
    }

    void take(std::size_t area, std::size_t colour, std::size_t shape) {
        m_colours[area] = colour;
        m_shapes[area] = shape;
        ++m_colourUse[colour];
        ++m_shapeUse[shape];
        ++m_pairUse[colour][shape];
        for (const std::size_t other : m_areas[area].neighbours)
            m_pressure[other].set(colour);
    }

    double colourCost(std::size_t area, std::size_t colour) const {
        double cost = static_cast<double>(m_colourUse[colour]) * 0.05;
        for (const std::size_t other : m_areas[area].neighbours) {
            if (m_colours[other] != kUnset)
                cost += m_colours[other] == colour ? kClash / (1 + distance(area, other))
                                                   : likeness(m_colours[other], colour);
            // The same colour just beyond a neighbour still misleads the eye.
            for (const std::size_t beyond : m_areas[other].neighbours)
                if (beyond != area && m_colours[beyond] == colour)
                    cost += kBeyond;
        }
        return cost;
    }

    double distance(std::size_t one, std::size_t other) const {
        const QPointF away = m_areas[one].middle - m_areas[other].middle;
        return std::hypot(away.x(), away.y()) / m_reach;
    }

    double shapeCost(std::size_t area, std::size_t colour, std::size_t shape) const {
        double cost = static_cast<double>(m_pairUse[colour][shape]) * 20 +
                      static_cast<double>(m_shapeUse[shape]) * 0.1 + static_cast<double>(shape) * 0.001;
        for (const std::size_t other : m_areas[area].neighbours)
            if (m_shapes[other] == shape)
                cost += 1000;
        return cost;
    }

    const std::vector<AreaSurroundings>& m_areas;
    std::vector<std::size_t> m_colours;
    std::vector<std::size_t> m_shapes;
    /// The colours that neighbours have taken.
    std::vector<std::bitset<kAreaColourCount>> m_pressure;
    double m_reach = 1;
    std::array<int, kAreaColourCount> m_colourUse{};
    std::array<int, kAreaShapeCount> m_shapeUse{};
    std::array<std::array<int, kAreaShapeCount>, kAreaColourCount> m_pairUse{};
};

} // namespace

std::vector<AreaLook> chooseLooks(const std::vector<AreaSurroundings>& areas) {
    return chooseLooks(areas, {});
}

std::vector<AreaLook> chooseLooks(const std::vector<AreaSurroundings>& areas,
                                  const std::vector<std::optional<AreaLook>>& kept) {
    return Chooser(areas).choose(kept);
}

} // namespace liaison
