// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_scene.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace liaison::test {

using namespace Qt::StringLiterals;

inline QString inventedName(int number) {
    static const QStringList firsts{u"Elm"_s,  u"Ash"_s,   u"Thorn"_s, u"Wick"_s, u"Mar"_s,  u"Bram"_s,
                                    u"Holl"_s, u"Stan"_s,  u"Kings"_s, u"Nor"_s,  u"Sud"_s,  u"Lang"_s,
                                    u"Whit"_s, u"Green"_s, u"Oak"_s,   u"Fern"_s, u"Hazel"_s};
    static const QStringList seconds{u"field"_s, u"ley"_s, u"combe"_s, u"bourne"_s,
                                     u"ford"_s,  u"ham"_s, u"worth"_s, u"don"_s};
    return firsts[number % firsts.size()] + seconds[(number / firsts.size() + number) % seconds.size()];
}

/// An invented county: places in clumps, areas of nearest places, parents of neighbouring areas. The same
/// numbers give the same county. Keys are 1000 + index for places and 1 + index for areas.
inline MapScene inventedCounty(int places, int areas, int parents, unsigned seed = 7) {
    std::mt19937 random(seed);
    const auto uniform = [&random](double from, double to) {
        return from + (to - from) * (static_cast<double>(random()) / 4294967296.0);
    };
    const double side = 3600 * std::sqrt(static_cast<double>(places));
    MapScene scene;
    scene.title = u"Groups and hubs"_s;
    scene.nouns = {u"school"_s, u"schools"_s, u"group"_s, u"groups"_s, u"hub"_s, u"hubs"_s};
    std::vector<QPointF> middles;
    const int columns = std::max(1, static_cast<int>(std::lround(std::sqrt(areas * 1.25))));
    const int rows = (areas + columns - 1) / columns;
    for (int i = 0; i < areas; ++i) {
        const double row = i / columns;
        middles.emplace_back(450'000 + (i % columns + uniform(0.2, 0.8)) * side * 1.12 / columns,
                             200'000 + (row + uniform(0.2, 0.8)) * side * 0.89 / std::max(rows, 1));
    }
    const int parentColumns = std::max(1, static_cast<int>(std::lround(std::sqrt(parents * 1.25))));
    const int parentRows = std::max(1, (parents + parentColumns - 1) / parentColumns);
    for (int i = 0; i < areas; ++i) {
        MapArea area{1 + i, inventedName(i) + u" group"_s, QString::number(i + 1), {}, kNoArea};
        if (parents > 0) {
            const int column = i % columns * parentColumns / columns;
            const int row = i / columns * parentRows / std::max(rows, 1);
            area.parent = areas + std::min(row * parentColumns + column, parents - 1);
        }
        scene.areas.push_back(area);
    }
    for (int i = 0; i < parents; ++i)
        scene.areas.push_back(
            {1 + areas + i, inventedName(40 + i * 3) + u" hub"_s, u"H%1"_s.arg(i + 1), {}, kNoArea});
    for (int i = 0; i < places; ++i) {
        QPointF at(450'000 + uniform(0, side * 1.12), 200'000 + uniform(0, side * 0.89));
        int nearest = kNoArea;
        double least = 0;
        for (int a = 0; a < areas; ++a) {
            const QPointF away = middles[static_cast<std::size_t>(a)] - at;
            const double distance = std::hypot(away.x(), away.y());
            if (nearest == kNoArea || distance < least) {
                nearest = a;
                least = distance;
            }
        }
        // Half of them huddle in towns.
        if (areas > 0 && i % 2 == 0)
            at = middles[static_cast<std::size_t>(nearest)] +
                 (at - middles[static_cast<std::size_t>(nearest)]) * 0.35;
        MapPlace place;
        place.key = 1000 + i;
        place.easting = std::round(at.x());
        place.northing = std::round(at.y());
        place.name = inventedName(i * 7 + 3) + (i % 11 == 0 ? u" Secondary School"_s : u" Primary School"_s);
        place.area = i % 40 == 39 ? kNoArea : nearest;
        place.isApproximate = i % 17 == 5;
        place.isEmphasised = i % 11 == 0;
        scene.places.push_back(place);
    }
    return scene;
}

} // namespace liaison::test
