// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/conflict.h"

#include <array>
#include <unordered_map>
#include <utility>

namespace liaison::grouping {

/// The places that rules name, joined where they have to share a group, as those of the demands that are kept
/// say. A cluster is known by its root, one of its places; a place that no rule names is alone.
class PlainClusters {
public:
    explicit PlainClusters(const Problem& problem);

    /// Takes in what these demands ask for; false where they contradict each other.
    bool join(const std::vector<Demand>& kept);

    bool isKept(Demand::Kind kind) const { return m_isKindKept[static_cast<std::size_t>(kind)]; }
    int rootOf(int place) const {
        while (m_parent[place] != place)
            place = m_parent[place];
        return place;
    }
    /// The roots of all clusters that rules name.
    const std::vector<int>& roots() const { return m_roots; }
    std::int64_t schools(int root) const { return m_schools[root]; }
    std::int64_t pupils(int root) const { return m_pupils[root]; }
    /// The place that anchors the group of a cluster, or -1.
    int anchorOf(int root) const { return m_anchorOf[root]; }
    /// The places of clusters by their roots, both in rising order.
    const std::vector<std::pair<int, int>>& members() const { return m_members; }
    /// Candidates that a cluster may not be with; clusters that stay apart, each pair both ways round.
    const std::vector<std::pair<int, int>>& forbidden() const { return m_forbidden; }
    const std::vector<std::pair<int, int>>& apart() const { return m_apart; }
    /// The places that may anchor a group, and those that have to.
    const std::vector<int>& candidates() const { return m_candidates; }
    const std::vector<int>& opened() const { return m_opened; }
    bool mayAnchor(int place) const { return m_mayAnchor[place] != 0; }
    /// The sizes of the group anchored at a place.
    Bounds schoolBounds(int anchor) const;
    Bounds pupilBounds(int anchor) const;

private:
    bool isRuleKept(std::size_t rule) const { return m_isIdKept[m_numberOfRule[rule]] != 0; }
    void reset();
    void touch(int place);
    void unite(int one, int other);
    void chooseCandidates();
    void joinRule(const Rule& rule);
    bool openAnchors();
    bool separate();

    const Problem& m_problem;
    std::array<bool, static_cast<std::size_t>(Demand::Kind::Rule)> m_isKindKept{};
    std::unordered_map<int, std::size_t> m_numberOfId;
    std::vector<std::size_t> m_numberOfRule, m_rulesOfAnchors;
    /// What the candidates were chosen by: mostly it is the same again.
    bool m_hasCandidates = false, m_isAnyCandidate = false;
    std::vector<const OnlyAnchors*> m_namedCandidates;
    std::vector<char> m_isIdKept;
    std::vector<int> m_parent, m_anchorOf;
    std::vector<Bounds> m_schoolsOf, m_pupilsOf; // that rules give the group anchored at a place
    std::vector<std::int64_t> m_schools, m_pupils;
    std::vector<char> m_isTouched, m_mayAnchor;
    std::vector<int> m_touched, m_roots, m_candidates, m_opened;
    std::vector<std::pair<int, int>> m_members, m_forbidden, m_apart;
};

} // namespace liaison::grouping
