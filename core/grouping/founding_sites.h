// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/founding.h"

#include <cstdint>
#include <vector>

namespace liaison::grouping {

/// How many of each kind are still to be chosen.
struct FoundingNeeds {
    int total = 0;
    std::vector<int> least;
    std::vector<int> most;

    void take(int kind) {
        --total;
        --least[std::size_t(kind)];
        --most[std::size_t(kind)];
    }
    /// Whether so many of each kind, any of which may be chosen together, are enough.
    bool areMetBy(const std::vector<int>& offered) const;
};

/// A founding problem as the search sees it: only schools that may be in, in whole centimetres.
struct FoundingSites {
    std::vector<int> place;
    std::vector<std::int64_t> x;
    std::vector<std::int64_t> y;
    std::vector<int> kind;
    std::vector<char> isMust;
    std::vector<int> musts;
    /// Before anything is chosen, musts neither.
    FoundingNeeds needs;

    int size() const { return int(place.size()); }
    /// The square of the distance between two sites.
    std::int64_t square(int one, int other) const {
        const std::int64_t east = x[std::size_t(one)] - x[std::size_t(other)];
        const std::int64_t north = y[std::size_t(one)] - y[std::size_t(other)];
        return east * east + north * north;
    }
    int kindOf(int site) const { return kind[std::size_t(site)]; }
};

/// Of sites in the order of preference, takes those that the needs ask for: first what each kind needs at
/// least. The sites taken already are in the needs; empty if the needs cannot be met.
std::vector<int> takeInOrder(const FoundingSites& sites, FoundingNeeds needs,
                             const std::vector<int>& ordered);

/// What the search for the least diameter found.
struct FoundingChoice {
    std::vector<int> sites;
    std::int64_t square = 0;
    bool isProven = true;
};

/// The sites with the least diameter; the needs can be met.
FoundingChoice closestSites(const FoundingSites& sites, const std::stop_token& stop);

/// Whether sites around a farthest pair, none farther apart than it, meet the needs; gives them, or nothing.
/// What is near is given; all musts are in the choice.
std::vector<int> sitesInLens(const FoundingSites& sites, int one, int other, const std::vector<int>& near);

} // namespace liaison::grouping
