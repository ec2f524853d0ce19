// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/pin_units.h"

#include <algorithm>
#include <numeric>

namespace liaison {

std::vector<int> placesOf(const Pin& pin, const GroundIndex& index) {
    std::vector<int> places;
    for (const Member& member : pin.members)
        if (const int place = index.of(member); place >= 0)
            places.push_back(place);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

std::vector<std::vector<int>> unitsOf(const FormingQuestion& question, const FormingGround& ground) {
    const GroundIndex index(ground);
    std::vector<int> first(ground.items.size());
    std::iota(first.begin(), first.end(), 0);
    const auto root = [&](int place) {
        while (first[std::size_t(place)] != place)
            place = first[std::size_t(place)];
        return place;
    };
    for (const Pin& pin : question.pins) {
        if (pin.kind != PinKind::Together)
            continue;
        const std::vector<int> places = placesOf(pin, index);
        for (const int place : places)
            first[std::size_t(root(place))] = root(places.front());
    }
    std::vector<std::vector<int>> together(ground.items.size());
    for (std::size_t i = 0; i < first.size(); ++i)
        together[std::size_t(root(int(i)))].push_back(int(i));
    std::vector<std::vector<int>> units(ground.items.size());
    for (std::size_t i = 0; i < first.size(); ++i)
        units[i] = together[std::size_t(root(int(i)))];
    return units;
}

} // namespace liaison
