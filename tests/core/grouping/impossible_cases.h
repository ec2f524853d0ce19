// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/draws.h"
#include "core/grouping/problem.h"

#include <algorithm>
#include <vector>

namespace liaison::grouping {

/// A county: about one place in seven may anchor a group; without further rules it has plans.
inline Problem scatteredCounty(int places, int groups, std::uint64_t seed) {
    Draws draws(seed);
    const auto below = [&draws](int many) {
        return static_cast<int>(draws.below(static_cast<std::size_t>(many)));
    };
    Problem problem;
    problem.groups = groups;
    for (int i = 0; i < places; ++i) {
        Place place;
        place.x = below(60'000);
        place.y = below(60'000);
        place.mayAnchor = i < 2 * groups;
        place.pupils = place.mayAnchor ? 700 + below(600) : 80 + below(340);
        problem.places.push_back(place);
    }
    problem.schools = {places / groups / 2, 2 * places / groups};
    return problem;
}

/// Adds rules until there is hardly a plan left, in the ways that users do; the kinds are numbered.
class RuleMaker {
public:
    static constexpr int kKinds = 11;
    static constexpr int kGroupsPinnedOneByOne = 20;
    static constexpr int kRuleForAll = 99;

    RuleMaker(Problem& problem, std::uint64_t seed) : m_problem(problem), m_draws(seed) {}

    void addHarmless(int rules) {
        for (int i = 0; i < rules; ++i) {
            const int place = other(), anchor = below(m_problem.groups * 2);
            if (i % 3 == 0)
                add(NotWithin{place, anchor});
            else if (i % 3 == 1)
                add(Apart{place, other()});
            else
                add(Together{{place, other()}});
        }
    }

    void addImpossible(int kind) {
        const int most = static_cast<int>(m_problem.schools.most), anchor = below(m_problem.groups * 2);
        const int all = static_cast<int>(m_problem.places.size());
        switch (kind) {
        case 0: // too many stay together for a group that holds one of them
            add(SizeOf{anchor, Bounds{0, most / 2}, {}});
            add(Together{several(most / 2)});
            add(Within{lastOf<Together>(), anchor});
            break;
        case 1: // in two groups at once
            add(Within{all - 1, 0});
            add(Within{all - 1, 1});
            break;
        case 2: // more that stay apart than there are groups
            for (int i = 0; i <= m_problem.groups; ++i) {
                for (int j = 0; j < i; ++j) {
                    add(Apart{all - 1 - i, all - 1 - j});
                    // Of many, a user pins them all at once.
                    if (m_problem.groups > kGroupsPinnedOneByOne)
                        m_problem.rules.back().id = kRuleForAll;
                }
            }
            break;
        case 3: // nowhere left to go
            for (int i = 0; i < 2 * m_problem.groups; ++i)
                add(NotWithin{all - 2, i});
            break;
        case 4: // the largest size is too small for all
            m_problem.schools = {0, (all - 1) / m_problem.groups};
            break;
        case 5: // the least size is too large for all
            m_problem.schools = {all / m_problem.groups + 1, all};
            break;
        case 6: // too far from every anchor
            m_problem.places[static_cast<std::size_t>(all - 1)].x = 500'000;
            m_problem.farthest = 100'000;
            break;
        case 7: // too few anchors
            add(OnlyAnchors{{0, 1, 2}});
            m_problem.groups = std::max(m_problem.groups, 4);
            break;
        case 8: // together and apart round a chain
            add(Together{{all - 1, all - 2}});
            add(Together{{all - 2, all - 3}});
            add(Apart{all - 1, all - 3});
            break;
        case 9: // a group that must be larger than what is near it
            m_problem.farthest = 45'000;
            m_problem.places[static_cast<std::size_t>(anchor)].x = -44'000;
            add(SizeOf{anchor, Bounds{all - 2, all}, {}});
            break;
        default: // pupils that no group can hold
            m_problem.pupils = {0, 1500};
            m_problem.places[static_cast<std::size_t>(all - 1)].pupils = 1600;
            break;
        }
    }

private:
    int below(int many) { return static_cast<int>(m_draws.below(static_cast<std::size_t>(many))); }
    int other() {
        const int anchors = 2 * m_problem.groups;
        return anchors + below(static_cast<int>(m_problem.places.size()) - anchors);
    }
    std::vector<int> several(int beyond) {
        std::vector<int> places;
        const int all = static_cast<int>(m_problem.places.size());
        for (int i = 0; i <= beyond; ++i)
            places.push_back(all - 1 - i);
        return places;
    }
    template <class What>
    int lastOf() const {
        return std::get<What>(m_problem.rules.back().what).places.front();
    }
    template <class What>
    void add(What what) {
        m_problem.rules.push_back({100 + static_cast<int>(m_problem.rules.size()), std::move(what)});
    }

    Problem& m_problem;
    Draws m_draws;
};

} // namespace liaison::grouping
