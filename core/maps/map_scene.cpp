// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/map_scene.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

// A description longer than this tells a listener less, not more.
constexpr std::size_t kMostNamedAreas = 40;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Maps)
};

bool hasSpot(const MapPlace& place) {
    return std::isfinite(place.easting) && std::isfinite(place.northing);
}

bool standsInItself(const std::vector<MapArea>& areas, std::size_t start) {
    std::size_t steps = 0;
    for (int at = areas[start].parent; at != kNoArea; at = areas[static_cast<std::size_t>(at)].parent)
        if (at == static_cast<int>(start) || ++steps > areas.size())
            return true;
    return false;
}

struct AreaCounts {
    std::vector<qint64> places;
    std::vector<bool> isParent;
};

AreaCounts countsOf(const MapScene& scene) {
    AreaCounts counts{std::vector<qint64>(scene.areas.size(), 0),
                      std::vector<bool>(scene.areas.size(), false)};
    for (const MapPlace& place : scene.places)
        if (place.area != kNoArea)
            ++counts.places[static_cast<std::size_t>(place.area)];
    for (const MapArea& area : scene.areas)
        if (area.parent != kNoArea)
            counts.isParent[static_cast<std::size_t>(area.parent)] = true;
    return counts;
}

QString areaText(const MapScene& scene, std::size_t area, qint64 places) {
    const MapArea& it = scene.areas[area];
    const QString count = counted(places, scene.nouns.place, scene.nouns.places);
    if (it.parent == kNoArea)
        return Words::tr("%1 (%2)").arg(it.name, count);
    return Words::tr("%1 in %2 (%3)")
        .arg(it.name, scene.areas[static_cast<std::size_t>(it.parent)].name, count);
}

} // namespace

bool MapScene::isEmpty() const {
    return std::none_of(places.begin(), places.end(), hasSpot);
}

MapScene MapScene::tidied() const {
    MapScene out = *this;
    std::erase_if(out.places, [](const MapPlace& place) { return !hasSpot(place); });
    const int areaCount = static_cast<int>(out.areas.size());
    const auto isArea = [areaCount](int area) { return area >= 0 && area < areaCount; };
    for (MapPlace& place : out.places)
        if (!isArea(place.area))
            place.area = kNoArea;
    for (MapArea& area : out.areas)
        if (!isArea(area.parent))
            area.parent = kNoArea;
    for (std::size_t i = 0; i < out.areas.size(); ++i)
        if (standsInItself(out.areas, i))
            out.areas[i].parent = kNoArea;
    return out;
}

QString MapScene::description() const {
    const MapScene scene = tidied();
    if (scene.places.empty())
        return Words::tr("An empty map.");
    const AreaCounts counts = countsOf(scene);
    const auto parents = std::count(counts.isParent.begin(), counts.isParent.end(), true);
    const auto leaves = static_cast<qint64>(scene.areas.size()) - parents;
    const auto placeCount = static_cast<qint64>(scene.places.size());
    QString text = Words::tr("Map of %1").arg(counted(placeCount, nouns.place, nouns.places));
    if (leaves > 0)
        text += Words::tr(" in %1").arg(counted(leaves, nouns.area, nouns.areas));
    if (parents > 0)
        text += Words::tr(" and %1").arg(counted(parents, nouns.parent, nouns.parents));
    text += u'.';
    QStringList named;
    for (std::size_t i = 0; i < scene.areas.size() && leaves <= static_cast<qint64>(kMostNamedAreas); ++i)
        if (!counts.isParent[i])
            named << areaText(scene, i, counts.places[i]);
    if (!named.isEmpty())
        text += u' ' + named.join(u"; "_s) + u'.';
    const auto without = std::count_if(scene.places.begin(), scene.places.end(),
                                       [](const MapPlace& place) { return place.area == kNoArea; });
    if (without > 0 && leaves > 0)
        text += Words::tr(" In no %1: %2.").arg(nouns.area, countText(without));
    const auto rough = std::count_if(scene.places.begin(), scene.places.end(),
                                     [](const MapPlace& place) { return place.isApproximate; });
    if (rough > 0)
        text += Words::tr(" At an approximate spot: %1.").arg(countText(rough));
    return text;
}

} // namespace liaison
