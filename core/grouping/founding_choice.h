// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/founding_sites.h"

#include <optional>
#include <utility>
#include <vector>

namespace liaison::grouping {

/// Chooses what is needed from sites on two sides, where conflicts are between the sides only: branch and
/// bound with matchings as bounds.
class FoundingChoosing {
public:
    /// The sites are given in the order of preference, with their sides and pairs in conflict.
    FoundingChoosing(const FoundingSites& sites, std::vector<int> offered, std::vector<char> isLeft);

    /// Two of the offered, by their place in the order, may not both be chosen.
    void addConflict(std::size_t one, std::size_t other);
    /// Sites that meet the needs, no two of them in conflict; empty if there are none.
    std::optional<std::vector<int>> choose(const FoundingNeeds& needs);

private:
    using Marks = std::vector<char>;

    std::size_t kindAt(std::size_t at) const { return std::size_t(m_sites.kindOf(m_offered[at])); }
    std::vector<int> countKinds(const Marks& isAlive) const;
    bool finish(const Marks& isAlive, const FoundingNeeds& needs);
    bool finishOnOneSide(const Marks& isAlive, const FoundingNeeds& needs);
    bool search(const Marks& isAlive, const FoundingNeeds& needs);
    bool searchWithout(std::size_t at, Marks isAlive, const FoundingNeeds& needs);
    bool searchWith(std::size_t at, Marks isAlive, FoundingNeeds needs);
    bool mayMeet(const Marks& isAlive, const FoundingNeeds& needs) const;
    int independent(const Marks& isAlive) const;
    bool rematch(std::size_t from, const Marks& isAlive, Marks& isSeen,
                 std::vector<std::size_t>& partner) const;
    std::size_t rarestKind(const Marks& isAlive, const FoundingNeeds& needs) const;
    std::pair<std::size_t, bool> nextSite(const Marks& isAlive, const FoundingNeeds& needs) const;

    const FoundingSites& m_sites;
    std::vector<int> m_offered;
    Marks m_isLeft;
    std::vector<std::vector<std::size_t>> m_conflicts;
    std::vector<int> m_chosen;
};

} // namespace liaison::grouping
