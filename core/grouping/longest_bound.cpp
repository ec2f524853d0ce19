// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/model.h"
#include "core/grouping/shortest.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

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

// Places of which no two share an anchor within a limit need a group each: such places, by taking again and
// again one that shares with fewest others.
class Loners {
public:
    explicit Loners(const Problem& problem) : m_problem(problem) {
        for (const Place& place : problem.places)
            m_words += place.mayAnchor ? 1 : 0;
        m_words = m_words / kBits + 1;
    }

    // Whether there are more of them than groups.
    bool areTooMany(Cost limit) {
        return m_problem.places.size() <= kMostSharing ? countByAnchors(limit) : countByDistance(limit);
    }

private:
    static constexpr std::size_t kBits = 64, kMostSharing = 600;

    void findAnchors(Cost limit) {
        const std::size_t places = m_problem.places.size();
        m_anchors.assign(places * m_words, 0);
        for (std::size_t place = 0; place < places; ++place) {
            std::size_t number = 0;
            for (const Place& anchor : m_problem.places) {
                if (!anchor.mayAnchor)
                    continue;
                if (distance(m_problem.metric, m_problem.places[place], anchor) <= limit)
                    m_anchors[place * m_words + number / kBits] |= std::uint64_t{1} << number % kBits;
                ++number;
            }
        }
    }

    bool share(std::size_t one, std::size_t other) const {
        for (std::size_t word = 0; word < m_words; ++word) {
            if ((m_anchors[one * m_words + word] & m_anchors[other * m_words + word]) != 0)
                return true;
        }
        return false;
    }

    bool countByAnchors(Cost limit) {
        findAnchors(limit);
        const std::size_t places = m_problem.places.size();
        std::vector<std::vector<std::size_t>> sharing(places);
        for (std::size_t one = 0; one < places; ++one) {
            for (std::size_t other = 0; other < one; ++other) {
                if (share(one, other)) {
                    sharing[one].push_back(other);
                    sharing[other].push_back(one);
                }
            }
        }
        return takeLoners(sharing) > m_problem.groups;
    }

    static int takeLoners(const std::vector<std::vector<std::size_t>>& sharing) {
        std::vector<std::size_t> left;
        for (const auto& others : sharing)
            left.push_back(others.size());
        std::vector<char> isGone(sharing.size());
        const auto leave = [&](std::size_t place) {
            if (isGone[place])
                return;
            isGone[place] = 1;
            for (const std::size_t other : sharing[place])
                --left[other];
        };
        int loners = 0;
        for (;; ++loners) {
            std::size_t best = sharing.size();
            for (std::size_t place = 0; place < sharing.size(); ++place) {
                if (!isGone[place] && (best == sharing.size() || left[place] < left[best]))
                    best = place;
            }
            if (best == sharing.size())
                return loners;
            leave(best);
            for (const std::size_t other : sharing[best])
                leave(other);
        }
    }

    // Every pair that shares one is at most twice the limit apart, and two for rounding.
    bool countByDistance(Cost limit) const {
        std::vector<const Place*> alone;
        for (const Place& place : m_problem.places) {
            const bool isFar = std::all_of(alone.begin(), alone.end(), [&](const Place* other) {
                return distance(m_problem.metric, place, *other) > 2 * limit + 2;
            });
            if (isFar)
                alone.push_back(&place);
        }
        return static_cast<int>(alone.size()) > m_problem.groups;
    }

    const Problem& m_problem;
    std::size_t m_words = 0;
    std::vector<std::uint64_t> m_anchors; // of each place, a bit for each anchor within the limit
};

} // namespace

Cost leastLongest(const Problem& problem) {
    Cost low = leastOfNearest(problem), high = low;
    Loners loners(problem);
    while (loners.areTooMany(high))
        high = 2 * high + 1;
    while (low < high) {
        const Cost middle = low + (high - low) / 2;
        if (loners.areTooMany(middle))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace liaison::grouping
