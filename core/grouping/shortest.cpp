// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/shortest.h"

#include "core/grouping/judge.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

constexpr int kProbes = 14;
constexpr int kProbeShare = 20; // a probe may take one part in so many

Effort partOf(const Effort& effort, int parts) {
    Effort part = effort;
    part.time = effort.time / parts;
    part.iterations = effort.iterations > 0 ? std::max<std::int64_t>(effort.iterations / parts, 1) : 0;
    return part;
}

// The nearest anchor that any plan could give each place.
Cost leastOfNearest(const Problem& problem) {
    Cost least = 0;
    for (const Place& place : problem.places) {
        Cost nearest = kForbidden;
        for (const Place& anchor : problem.places) {
            if (anchor.mayAnchor)
                nearest = std::min(nearest, distance(problem.metric, place, anchor));
        }
        least = std::max(least, nearest);
    }
    return least;
}

// Whether more places than groups pairwise lie too far apart to share an anchor within the limit: every pair
// that shares one is at most twice the limit apart, and two for rounding.
bool needsMoreGroups(const Problem& problem, Cost limit) {
    std::vector<int> alone;
    for (int i = 0; i < static_cast<int>(problem.places.size()); ++i) {
        const bool isFar = std::all_of(alone.begin(), alone.end(), [&](int other) {
            return distance(problem.metric, problem.places[i], problem.places[other]) > 2 * limit + 2;
        });
        if (isFar)
            alone.push_back(i);
    }
    return static_cast<int>(alone.size()) > problem.groups;
}

} // namespace

Cost leastLongest(const Problem& problem) {
    Cost low = leastOfNearest(problem), high = low;
    while (needsMoreGroups(problem, high))
        high = 2 * high + 1;
    while (low < high) {
        const Cost middle = low + (high - low) / 2;
        if (needsMoreGroups(problem, middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Outcome solveForLongest(const Problem& problem, const Effort& effort, std::stop_token stop,
                        const OnBetter& onBetter, const Plan* from) {
    Problem limited = problem;
    Outcome best = solve(Model(limited), partOf(effort, 8), stop, onBetter, from);
    if (!best.lawful)
        return best;
    std::int64_t iterations = best.iterations;
    Cost high = judge(problem, best.plan).longest, low = std::min(leastLongest(problem), high);
    for (int probe = 0; probe < kProbes && low < high && !stop.stop_requested(); ++probe) {
        limited.farthest = low + (high - low) / 2;
        Effort part = partOf(effort, kProbeShare);
        part.untilLawful = true;
        const Outcome found = solve(Model(limited), part, stop);
        iterations += found.iterations;
        if (!found.lawful) {
            low = *limited.farthest + 1;
            continue;
        }
        best = found;
        high = judge(problem, found.plan).longest;
        if (onBetter)
            onBetter({best.plan, true, iterations, static_cast<double>(probe) / (2 * kProbes)});
    }
    limited.farthest = high;
    const OnBetter onShorter = [&](const Progress& progress) {
        if (onBetter && progress.lawful)
            onBetter({progress.plan, true, iterations + progress.iterations, 0.5 + progress.share / 2});
    };
    const Plan shortest = best.plan;
    Outcome last = solve(Model(limited), partOf(effort, 3), stop, onShorter, &shortest);
    if (last.lawful)
        best = last;
    best.iterations = iterations + last.iterations;
    return best;
}

} // namespace liaison::grouping
