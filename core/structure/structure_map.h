// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/maps/map_scene.h"
#include "core/structure/structure.h"

namespace liaison {

/// What the areas of a map of the structure are.
enum class MapReading {
    Groups, ///< liaison groups, within the hubs that they belong to
    Hubs,   ///< hubs alone
};

/// The schools of a day at their coordinates, in the areas that they stand under. Keys are the ids of schools
/// and of bodies. Schools whose place nobody knows are left out.
MapScene structureMap(const Structure& structure, MapReading reading);

/// The schools that stand on the day and that a map cannot show, by name.
std::vector<Id<School>> schoolsWithoutSpot(const Structure& structure);

} // namespace liaison
