// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/bound.h"
#include "core/grouping/mender.h"
#include "core/grouping/zones.h"

#include <memory>

namespace liaison::grouping {

/// One thing decided on the way to a node of the proof.
struct Decision {
    enum class Kind : char { Open, Close, AtLeast, AtMost, Force, Forbid };
    Kind kind;
    int which; ///< a candidate or, for a limit, a zone
    int value; ///< the unit forced or forbidden, or how many
};

/// A part of the plans that are still possible.
struct Node {
    Cost value; ///< none of them costs less, in the fine unit
    std::vector<Decision> decisions;
    std::shared_ptr<const std::vector<Cost>> multipliers;
};

/// Looks into one node after another: bounds it, and parts it in two.
class Explorer {
public:
    /// What came of a node: the parts that could still hold a better plan, and a plan if one was met.
    struct Result {
        std::vector<Node> parts;
        std::vector<int> plan; ///< for each unit its candidate, or empty
        bool isBroken = false; ///< a stop came between: the node is as good as untouched
    };

    /// The zones and the mender have to stay as long as the explorer.
    Explorer(Relaxation relaxation, const std::vector<Zone>& zones, const Mender& mender,
             std::stop_token stop);

    /// Only plans cheaper than the best are of interest. A seed other than 0: looks for a plan near the
    /// node's anchors too.
    Result explore(const Node& node, Cost best, std::uint64_t seed);

private:
    /// A way to part a node: no more in a zone open than so many, or more.
    struct Split {
        int zone, most;
        double promise; ///< how far from a whole number are open on average, and
                        ///< how far others are
    };

    Cost target() const { return m_best * Relaxation::kFine; }
    bool apply(const std::vector<Decision>& decisions);
    bool apply(const Decision& decision);
    std::vector<Decision> settled(const std::vector<Decision>& before, Cost value);
    std::vector<Split> splits(const std::vector<double>& opens) const;
    std::optional<Split> splitOf(int zone, const std::vector<double>& opens) const;
    void dive(const Node& node, const std::vector<double>& open, std::uint64_t seed, Result& result);
    Node tried(const Node& node, const Decision& more);
    void part(const Node& node, const std::vector<double>& opens, Result& result);
    void partUnits(const Node& node, Result& result);

    Relaxation m_relaxation;
    const std::vector<Zone>& m_zones;
    const Mender& m_mender;
    std::stop_token m_stop;
    Cost m_best = 0;
};

} // namespace liaison::grouping
