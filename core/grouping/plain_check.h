// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/plain_clusters.h"

namespace liaison::grouping {

/// Looks at sums, at counts, and at each place and each pinned set by itself: quick for a whole nation, and
/// asked again and again with fewer demands.
class PlainCheck {
public:
    /// The problem has no flaws and outlives the check.
    explicit PlainCheck(const Problem& problem);

    /// Whether some of the demands are shown to be impossible together. Never wrong; false says nothing.
    bool isImpossible(const std::vector<Demand>& kept);

private:
    /// Whether each place has a candidate near it that can be filled: asked again only where this changes.
    struct NearQuestion {
        std::vector<int> candidates, opened;
        bool isSchoolsNeeded = false, isPupilsNeeded = false;
        bool operator==(const NearQuestion&) const = default;
    };

    bool isAClusterLost();
    bool mayTake(int root, int candidate) const;
    bool fitsAt(int anchor, std::int64_t schools, std::int64_t pupils) const;
    bool isNear(int root, int anchor) const;
    bool isAPlaceLost();
    bool canBeFilled(int anchor) const;
    void findNearest();
    bool doSumsFail() const;
    bool areTooManyApart() const;

    const Problem& m_problem;
    PlainClusters m_clusters;
    std::int64_t m_allPupils = 0, m_mostPupilsOfOne = 0;
    int m_fewest = 1, m_most = 1;   ///< groups
    std::vector<int> m_forbiddenTo; ///< the root that was last marked as forbidden to a candidate
    NearQuestion m_near;            ///< that `m_isEachNear` answers
    bool m_isEachNear = true;
};

} // namespace liaison::grouping
