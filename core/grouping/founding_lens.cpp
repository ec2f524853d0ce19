// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/founding_choice.h"

#include <algorithm>

namespace liaison::grouping {

namespace {

/// What is within reach of both ends of a farthest pair, and of everything that is in anyway.
struct Lens {
    std::vector<int> fixed;
    std::vector<int> inside;
    FoundingNeeds needs;
};

bool reachesAll(const FoundingSites& sites, const std::vector<int>& fixed, int site, std::int64_t square) {
    return std::all_of(fixed.begin(), fixed.end(),
                       [&](int other) { return sites.square(site, other) <= square; });
}

Lens lensBetween(const FoundingSites& sites, int one, int other, const std::vector<int>& near) {
    Lens lens{sites.musts, {}, sites.needs};
    for (const int end : {one, other}) {
        if (sites.isMust[std::size_t(end)] == 0)
            lens.fixed.push_back(end);
    }
    for (const int site : lens.fixed)
        lens.needs.take(sites.kindOf(site));
    const std::int64_t square = sites.square(one, other);
    for (const int site : near) {
        if (sites.isMust[std::size_t(site)] == 0 && site != one && site != other &&
            reachesAll(sites, lens.fixed, site, square))
            lens.inside.push_back(site);
    }
    return lens;
}

bool isEnough(const FoundingSites& sites, const Lens& lens) {
    std::vector<int> many(lens.needs.least.size(), 0);
    for (const int site : lens.inside)
        ++many[std::size_t(sites.kindOf(site))];
    return lens.needs.total >= 0 && lens.needs.areMetBy(many);
}

/// Nearest to the middle of the lens first.
void sortInside(const FoundingSites& sites, int one, int other, std::vector<int>& inside) {
    const auto reach = [&](int site) { return std::max(sites.square(site, one), sites.square(site, other)); };
    std::sort(inside.begin(), inside.end(),
              [&](int a, int b) { return std::pair(reach(a), a) < std::pair(reach(b), b); });
}

bool isLeftOf(const FoundingSites& sites, int one, int other, int site) {
    const auto i = std::size_t(one);
    const auto j = std::size_t(other);
    const auto k = std::size_t(site);
    return (sites.x[j] - sites.x[i]) * (sites.y[k] - sites.y[i]) >=
           (sites.y[j] - sites.y[i]) * (sites.x[k] - sites.x[i]);
}

} // namespace

std::vector<int> sitesInLens(const FoundingSites& sites, int one, int other, const std::vector<int>& near) {
    Lens lens = lensBetween(sites, one, other, near);
    const std::int64_t square = sites.square(one, other);
    const bool isSound = std::all_of(lens.fixed.begin(), lens.fixed.end(),
                                     [&](int site) { return reachesAll(sites, lens.fixed, site, square); });
    if (!isSound || !isEnough(sites, lens))
        return {};
    sortInside(sites, one, other, lens.inside);
    // Two on the same side of the line through the ends are never farther apart than the ends.
    std::vector<char> isLeft;
    for (const int site : lens.inside)
        isLeft.push_back(isLeftOf(sites, one, other, site) ? 1 : 0);
    FoundingChoosing choosing(sites, lens.inside, isLeft);
    for (std::size_t a = 0; a < lens.inside.size(); ++a) {
        for (std::size_t b = a + 1; b < lens.inside.size(); ++b) {
            if (isLeft[a] != isLeft[b] && sites.square(lens.inside[a], lens.inside[b]) > square)
                choosing.addConflict(a, b);
        }
    }
    std::optional<std::vector<int>> chosen = choosing.choose(lens.needs);
    if (!chosen)
        return {};
    chosen->insert(chosen->end(), lens.fixed.begin(), lens.fixed.end());
    return *chosen;
}

} // namespace liaison::grouping
