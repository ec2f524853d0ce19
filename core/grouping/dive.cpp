// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/dive.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

constexpr Ascent kBreath{0, 10, 0.05};
constexpr Ascent kLastBreath{0, 60, 0.05};
constexpr double kNearlyOpen = 0.9;

// Opens the free candidate that is most open, and all that nearly are; false where none is free or it cannot
// be.
bool openMore(Relaxation& relaxation, const std::vector<double>& open) {
    std::vector<int> free;
    for (int candidate = 0; candidate < relaxation.model().candidates(); ++candidate) {
        if (relaxation.fate(candidate) == Fate::Free)
            free.push_back(candidate);
    }
    const auto most =
        std::max_element(free.begin(), free.end(), [&](int a, int b) { return open[a] < open[b]; });
    if (most == free.end())
        return false;
    const int first = *most;
    return relaxation.decide(first, Fate::Open) && std::all_of(free.begin(), free.end(), [&](int candidate) {
               return open[candidate] < kNearlyOpen || relaxation.decide(candidate, Fate::Open);
           });
}

int openIn(const Relaxation& relaxation) {
    int count = 0;
    for (int candidate = 0; candidate < relaxation.model().candidates(); ++candidate)
        count += relaxation.fate(candidate) == Fate::Open ? 1 : 0;
    return count;
}

} // namespace

std::vector<int> leaningsByDiving(Relaxation& relaxation, std::vector<Cost> multipliers,
                                  std::vector<double> open, Cost target, const std::stop_token& stop) {
    const auto breathe = [&](const Ascent& ascent) {
        Ascended ascended = ascend(relaxation, multipliers, target, ascent, stop);
        open = std::move(ascended.open);
        return wholeCost(ascended.value) < wholeCost(target) && !stop.stop_requested();
    };
    while (openIn(relaxation) < relaxation.model().groups()) {
        if (!openMore(relaxation, open) || !breathe(kBreath))
            return {};
    }
    if (!breathe(kLastBreath) || relaxation.evaluateAll(multipliers) >= kForbidden)
        return {};
    return relaxation.leanings();
}

} // namespace liaison::grouping
