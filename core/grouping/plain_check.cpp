// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/plain_check.h"

#include "core/grouping/nearest.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace liaison::grouping {

namespace {

/// The pairs that begin with one number, of pairs in rising order.
std::span<const std::pair<int, int>> pairsOf(const std::vector<std::pair<int, int>>& pairs, int first) {
    const auto begin = std::lower_bound(pairs.begin(), pairs.end(), std::pair(first, 0));
    const auto end = std::lower_bound(begin, pairs.end(), std::pair(first + 1, 0));
    return {pairs.data() + (begin - pairs.begin()), static_cast<std::size_t>(end - begin)};
}

bool hasPair(const std::vector<std::pair<int, int>>& pairs, int first, int second) {
    return std::binary_search(pairs.begin(), pairs.end(), std::pair(first, second));
}

/// What is to be shared out, and the sizes of the groups it is shared among.
struct Sharing {
    std::int64_t total = 0;
    std::int64_t openLeast = 0, openMost = 0;
    std::vector<std::int64_t> least, most; ///< of the groups that may be opened beside
};

/// Whether so many groups, at least and at most, can share it, as far as sums tell.
bool addsUp(Sharing& sharing, int fewestMore, int mostMore) {
    const auto inOrder = [](std::vector<std::int64_t>& sizes, auto order) {
        if (!std::is_sorted(sizes.begin(), sizes.end(), order))
            std::sort(sizes.begin(), sizes.end(), order);
    };
    inOrder(sharing.least, std::less<>());
    inOrder(sharing.most, std::greater<>());
    std::int64_t least = sharing.openLeast, most = sharing.openMost;
    for (int more = 0;; ++more) {
        if (more >= fewestMore && least <= sharing.total && sharing.total <= most)
            return true;
        if (more == mostMore || least > sharing.total)
            return false;
        least += sharing.least[static_cast<std::size_t>(more)];
        most += sharing.most[static_cast<std::size_t>(more)];
    }
}

} // namespace

PlainCheck::PlainCheck(const Problem& problem)
    : m_problem(problem), m_clusters(problem), m_forbiddenTo(problem.places.size(), -1) {
    for (const Place& place : problem.places) {
        m_allPupils += place.pupils;
        m_mostPupilsOfOne = std::max(m_mostPupilsOfOne, place.pupils);
    }
}

bool PlainCheck::isImpossible(const std::vector<Demand>& kept) {
    if (!m_clusters.join(kept))
        return true;
    const bool isCounted = m_clusters.isKept(Demand::Kind::Groups);
    const int candidates = static_cast<int>(m_clusters.candidates().size());
    m_fewest = isCounted ? m_problem.groups : 1;
    m_most = std::min(isCounted ? m_problem.groups : candidates, candidates);
    return m_fewest > m_most || static_cast<int>(m_clusters.opened().size()) > m_most || isAClusterLost() ||
           areTooManyApart() || doSumsFail() || isAPlaceLost();
}

/// A cluster that no group can take.
bool PlainCheck::isAClusterLost() {
    for (const int root : m_clusters.roots()) {
        for (const auto& [same, candidate] : pairsOf(m_clusters.forbidden(), root))
            m_forbiddenTo[candidate] = root;
        const int anchor = m_clusters.anchorOf(root);
        const auto takes = [&](int candidate) { return mayTake(root, candidate); };
        const std::vector<int>& candidates = m_clusters.candidates();
        const bool isTaken =
            anchor >= 0 ? takes(anchor) : std::any_of(candidates.begin(), candidates.end(), takes);
        for (const auto& [same, candidate] : pairsOf(m_clusters.forbidden(), root))
            m_forbiddenTo[candidate] = -1;
        if (!isTaken)
            return true;
    }
    return false;
}

bool PlainCheck::mayTake(int root, int candidate) const {
    if (m_forbiddenTo[candidate] == root)
        return false;
    const int home = m_clusters.rootOf(candidate);
    const int anchor = m_clusters.anchorOf(home);
    if (anchor >= 0 && anchor != candidate)
        return false;
    std::int64_t schools = m_clusters.schools(root), pupils = m_clusters.pupils(root);
    if (home != root) {
        if (hasPair(m_clusters.apart(), root, home) || hasPair(m_clusters.forbidden(), home, candidate))
            return false;
        schools += m_clusters.schools(home);
        pupils += m_clusters.pupils(home);
    }
    return fitsAt(candidate, schools, pupils) && isNear(root, candidate) &&
           (home == root || isNear(home, candidate));
}

bool PlainCheck::fitsAt(int anchor, std::int64_t schools, std::int64_t pupils) const {
    const Bounds schoolBounds = m_clusters.schoolBounds(anchor), pupilBounds = m_clusters.pupilBounds(anchor);
    return std::max(schools, schoolBounds.least) <= schoolBounds.most &&
           std::max(pupils, pupilBounds.least) <= pupilBounds.most && canBeFilled(anchor);
}

bool PlainCheck::isNear(int root, int anchor) const {
    if (!m_clusters.isKept(Demand::Kind::Farthest))
        return true;
    const auto reaches = [&](int place) {
        return distance(m_problem.metric, m_problem.places[place], m_problem.places[anchor]) <=
               *m_problem.farthest;
    };
    const auto members = pairsOf(m_clusters.members(), root);
    return members.empty() ? reaches(root)
                           : std::all_of(members.begin(), members.end(),
                                         [&](const auto& member) { return reaches(member.second); });
}

/// Whether there are enough places for an anchor within the distance.
bool PlainCheck::canBeFilled(int anchor) const {
    std::int64_t schools = m_clusters.schoolBounds(anchor).least,
                 pupils = m_clusters.pupilBounds(anchor).least;
    if (!m_clusters.isKept(Demand::Kind::Farthest) || (schools <= 1 && pupils <= 0))
        return true;
    for (const Place& place : m_problem.places) {
        if (distance(m_problem.metric, place, m_problem.places[anchor]) > *m_problem.farthest)
            continue;
        --schools;
        pupils -= place.pupils;
        if (schools <= 0 && pupils <= 0)
            return true;
    }
    return false;
}

/// A place that no candidate is near to, or none that can be filled; or one too large for every group.
bool PlainCheck::isAPlaceLost() {
    const std::vector<int>& candidates = m_clusters.candidates();
    std::int64_t roomiest = 0;
    for (const int candidate : candidates) {
        if (roomiest >= m_mostPupilsOfOne)
            break;
        roomiest = std::max(roomiest, m_clusters.pupilBounds(candidate).most);
    }
    if (m_mostPupilsOfOne > roomiest)
        return true;
    if (!m_clusters.isKept(Demand::Kind::Farthest))
        return false;
    const bool isFilled =
        m_clusters.isKept(Demand::Kind::LeastSchools) || m_clusters.isKept(Demand::Kind::LeastPupils);
    const bool isAny = candidates.size() == m_problem.places.size();
    if (isAny && !isFilled)
        return false;
    NearQuestion asked{candidates, m_clusters.opened(), m_clusters.isKept(Demand::Kind::LeastSchools),
                       m_clusters.isKept(Demand::Kind::LeastPupils)};
    if (asked != m_near) {
        m_near = std::move(asked);
        findNearest();
    }
    return !m_isEachNear;
}

void PlainCheck::findNearest() {
    std::vector<PointTree::Point> points;
    std::vector<int> usable;
    const std::vector<int>& opened = m_near.opened;
    for (const int candidate : m_near.candidates) {
        // What must be open may have a size of its own, and is looked at by itself.
        if (!std::binary_search(opened.begin(), opened.end(), candidate) && !canBeFilled(candidate))
            continue;
        usable.push_back(candidate);
        points.push_back({m_problem.places[candidate].x, m_problem.places[candidate].y});
    }
    m_isEachNear = !points.empty();
    if (!m_isEachNear)
        return;
    const PointTree tree(std::move(points));
    std::vector<int> found;
    m_isEachNear = std::all_of(m_problem.places.begin(), m_problem.places.end(), [&](const Place& place) {
        tree.nearest({place.x, place.y}, 1, found);
        return distance(m_problem.metric, place, m_problem.places[usable[found.front()]]) <=
               *m_problem.farthest;
    });
}

bool PlainCheck::doSumsFail() const {
    const auto isKept = [this](Demand::Kind kind) { return m_clusters.isKept(kind); };
    const Demand::Kind sizes[] = {Demand::Kind::Room, Demand::Kind::LeastSchools, Demand::Kind::MostSchools,
                                  Demand::Kind::LeastPupils, Demand::Kind::MostPupils};
    if (m_clusters.opened().empty() && std::none_of(std::begin(sizes), std::end(sizes), isKept))
        return false;
    Sharing schools{static_cast<std::int64_t>(m_problem.places.size()), 0, 0, {}, {}};
    Sharing pupils{m_allPupils, 0, 0, {}, {}};
    const auto add = [](Sharing& sharing, const Bounds& bounds, bool isOpen) {
        // Kept small: sums of any bounds must not overflow.
        const std::int64_t least = std::min(bounds.least, sharing.total + 1),
                           most = std::min(bounds.most, sharing.total);
        if (isOpen) {
            sharing.openLeast += least;
            sharing.openMost += most;
        } else {
            sharing.least.push_back(least);
            sharing.most.push_back(most);
        }
    };
    const std::vector<int>& opened = m_clusters.opened();
    for (const int candidate : m_clusters.candidates()) {
        const bool isOpen = std::binary_search(opened.begin(), opened.end(), candidate);
        add(schools, m_clusters.schoolBounds(candidate), isOpen);
        add(pupils, m_clusters.pupilBounds(candidate), isOpen);
    }
    const int open = static_cast<int>(opened.size());
    const int fewestMore = std::max(m_fewest - open, 0), mostMore = m_most - open;
    return !addsUp(schools, fewestMore, mostMore) || !addsUp(pupils, fewestMore, mostMore);
}

/// Clusters that all stay apart from each other, more than there are groups.
bool PlainCheck::areTooManyApart() const {
    const std::vector<std::pair<int, int>>& apart = m_clusters.apart();
    int last = -1;
    for (const auto& [start, other] : apart) {
        if (start == last)
            continue;
        last = start;
        const auto others = pairsOf(apart, start);
        if (static_cast<int>(others.size()) < m_most)
            continue;
        std::vector<int> clique{start};
        for (const auto& [same, next] : others) {
            if (std::all_of(clique.begin() + 1, clique.end(),
                            [&, to = next](int member) { return hasPair(apart, member, to); }))
                clique.push_back(next);
        }
        if (static_cast<int>(clique.size()) > m_most)
            return true;
    }
    return false;
}

} // namespace liaison::grouping
