// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random.h"
#include "school.h"

#include <QStringList>

#include <span>

namespace liaison::sample {

/// The country round one secondary school: three make a hub, six hubs make the county.
struct Locality {
    const char16_t* name;
    const char16_t* town;
    const char16_t* district;
    Point centre;
    bool isUrban;
};

/// A village, or a part of a town, with a school or more.
struct Place {
    QString name;
    int locality = 0;
    Point at;
};

/// The county's eighteen localities, hub by hub.
std::span<const Locality> localities();

/// Scatters villages and suburbs over the county, each nearest to its own locality's centre and apart from
/// the others.
std::vector<Place> scatterPlaces(Random& random);

} // namespace liaison::sample
