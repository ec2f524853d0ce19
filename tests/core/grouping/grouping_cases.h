// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/draws.h"
#include "core/grouping/judge.h"
#include "core/grouping/model.h"
#include "core/grouping/solver.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>

namespace liaison::test {

/// An invented county: schools anywhere in a square, every third may anchor.
inline grouping::Problem countyOf(int schools, int groups, std::uint64_t seed) {
    grouping::Draws draws(seed);
    grouping::Problem problem;
    for (int i = 0; i < schools; ++i) {
        grouping::Place place{static_cast<double>(draws.below(40'000)),
                              static_cast<double>(draws.below(40'000))};
        place.pupils = 50 + static_cast<std::int64_t>(draws.below(400));
        place.mayAnchor = i % 3 == 0;
        problem.places.push_back(place);
    }
    problem.groups = groups;
    problem.schools = {schools / groups - 1, schools / groups + 2};
    return problem;
}

inline grouping::Effort effortOf(std::int64_t iterations, std::uint64_t seed = 1, int threads = 1) {
    grouping::Effort effort;
    effort.iterations = iterations;
    effort.seed = seed;
    effort.threads = threads;
    return effort;
}

/// The best plan's cost by trying everything, for very few schools; nothing where no plan is lawful.
inline std::optional<grouping::Cost> bruteForce(const grouping::Problem& problem) {
    const int count = static_cast<int>(problem.places.size());
    std::optional<grouping::Cost> best;
    std::vector<char> chosen(problem.places.size());
    std::fill(chosen.begin(), chosen.begin() + problem.groups, 1);
    do {
        grouping::Plan plan;
        for (int i = 0; i < count; ++i) {
            if (chosen[static_cast<std::size_t>(i)])
                plan.anchors.push_back(i);
        }
        plan.groupOf.assign(problem.places.size(), 0);
        const std::function<void(int)> place = [&](int i) {
            if (i == count) {
                const grouping::Judgement judgement = judge(problem, plan);
                if (judgement.lawful() && (!best || judgement.cost < *best))
                    best = judgement.cost;
                return;
            }
            for (int group = 0; group < problem.groups; ++group) {
                // An anchor is in its own group, or the judge would say no.
                if (chosen[static_cast<std::size_t>(i)] && plan.anchors[static_cast<std::size_t>(group)] != i)
                    continue;
                plan.groupOf[static_cast<std::size_t>(i)] = group;
                place(i + 1);
            }
        };
        place(0);
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    return best;
}

} // namespace liaison::test
