// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/plain_clusters.h"

#include "core/grouping/both.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {

PlainClusters::PlainClusters(const Problem& problem)
    : m_problem(problem)
    , m_parent(problem.places.size())
    , m_anchorOf(problem.places.size(), -1)
    , m_schoolsOf(problem.places.size())
    , m_pupilsOf(problem.places.size())
    , m_schools(problem.places.size(), 1)
    , m_isTouched(problem.places.size(), 0)
    , m_mayAnchor(problem.places.size(), 0) {
    for (const Rule& rule : problem.rules)
        m_numberOfRule.push_back(m_numberOfId.try_emplace(rule.id, m_numberOfId.size()).first->second);
    for (std::size_t rule = 0; rule < problem.rules.size(); ++rule) {
        if (std::holds_alternative<OnlyAnchors>(problem.rules[rule].what))
            m_rulesOfAnchors.push_back(rule);
    }
    std::iota(m_parent.begin(), m_parent.end(), 0);
    for (const Place& place : problem.places)
        m_pupils.push_back(place.pupils);
}

bool PlainClusters::join(const std::vector<Demand>& kept) {
    m_isKindKept.fill(false);
    m_isIdKept.assign(m_numberOfId.size(), 0);
    for (const Demand& demand : kept) {
        if (demand.kind == Demand::Kind::Rule)
            m_isIdKept[m_numberOfId.at(demand.rule)] = 1;
        else
            m_isKindKept[static_cast<std::size_t>(demand.kind)] = true;
    }
    reset();
    chooseCandidates();
    for (std::size_t rule = 0; rule < m_problem.rules.size(); ++rule) {
        if (isRuleKept(rule))
            joinRule(m_problem.rules[rule]);
    }
    for (const int place : m_touched) {
        const int root = rootOf(place);
        m_members.emplace_back(root, place);
        if (root == place)
            m_roots.push_back(root);
    }
    std::sort(m_members.begin(), m_members.end());
    return openAnchors() && separate();
}

void PlainClusters::reset() {
    for (const int place : m_touched) {
        m_parent[place] = place;
        m_schools[place] = 1;
        m_pupils[place] = m_problem.places[place].pupils;
        m_anchorOf[place] = -1;
        m_schoolsOf[place] = m_pupilsOf[place] = Bounds();
        m_isTouched[place] = 0;
    }
    for (std::vector<int>* list : {&m_touched, &m_roots, &m_opened})
        list->clear();
    for (std::vector<std::pair<int, int>>* list : {&m_members, &m_forbidden, &m_apart})
        list->clear();
}

void PlainClusters::touch(int place) {
    if (m_isTouched[place] != 0)
        return;
    m_isTouched[place] = 1;
    m_touched.push_back(place);
}

void PlainClusters::unite(int one, int other) {
    touch(one);
    touch(other);
    one = rootOf(one);
    other = rootOf(other);
    if (one == other)
        return;
    if (m_schools[one] < m_schools[other])
        std::swap(one, other);
    m_parent[other] = one;
    m_schools[one] += m_schools[other];
    m_pupils[one] += m_pupils[other];
}

void PlainClusters::chooseCandidates() {
    std::vector<const OnlyAnchors*> named;
    for (const std::size_t rule : m_rulesOfAnchors) {
        if (isRuleKept(rule))
            named.push_back(std::get_if<OnlyAnchors>(&m_problem.rules[rule].what));
    }
    const bool isAny = !isKept(Demand::Kind::Anchors);
    if (m_hasCandidates && isAny == m_isAnyCandidate && named == m_namedCandidates)
        return;
    m_hasCandidates = true;
    m_isAnyCandidate = isAny;
    m_namedCandidates = named;
    for (std::size_t place = 0; place < m_mayAnchor.size(); ++place)
        m_mayAnchor[place] = isAny || m_problem.places[place].mayAnchor ? 1 : 0;
    for (const OnlyAnchors* only : named) {
        std::vector<char> isNamed(m_mayAnchor.size(), 0);
        for (const int place : only->places)
            isNamed[place] = m_mayAnchor[place];
        m_mayAnchor = std::move(isNamed);
    }
    m_candidates.clear();
    for (std::size_t place = 0; place < m_mayAnchor.size(); ++place) {
        if (m_mayAnchor[place] != 0)
            m_candidates.push_back(static_cast<int>(place));
    }
}

void PlainClusters::joinRule(const Rule& rule) {
    if (const auto* together = std::get_if<Together>(&rule.what)) {
        for (const int place : together->places)
            unite(together->places.front(), place);
    } else if (const auto* within = std::get_if<Within>(&rule.what)) {
        unite(within->place, within->anchor);
        m_opened.push_back(within->anchor);
    } else if (const auto* anchor = std::get_if<Anchor>(&rule.what)) {
        touch(anchor->place);
        m_opened.push_back(anchor->place);
    } else if (const auto* size = std::get_if<SizeOf>(&rule.what)) {
        touch(size->anchor);
        m_opened.push_back(size->anchor);
        if (size->schools)
            m_schoolsOf[size->anchor] = both(m_schoolsOf[size->anchor], *size->schools);
        if (size->pupils)
            m_pupilsOf[size->anchor] = both(m_pupilsOf[size->anchor], *size->pupils);
    } else if (const auto* pair = std::get_if<Apart>(&rule.what)) {
        touch(pair->first);
        touch(pair->second);
        m_apart.emplace_back(pair->first, pair->second);
        m_apart.emplace_back(pair->second, pair->first);
    } else if (const auto* never = std::get_if<NotWithin>(&rule.what); never && mayAnchor(never->anchor)) {
        touch(never->place);
        m_forbidden.emplace_back(never->place, never->anchor);
    }
}

/// Each opened place may anchor, and is the only one in its cluster.
bool PlainClusters::openAnchors() {
    std::sort(m_opened.begin(), m_opened.end());
    m_opened.erase(std::unique(m_opened.begin(), m_opened.end()), m_opened.end());
    for (const int place : m_opened) {
        int& anchor = m_anchorOf[rootOf(place)];
        if (!mayAnchor(place) || anchor >= 0)
            return false;
        anchor = place;
    }
    return true;
}

/// Those that stay apart are in clusters of their own, and no cluster is where it must not be.
bool PlainClusters::separate() {
    for (auto& [one, other] : m_apart) {
        one = rootOf(one);
        other = rootOf(other);
        if (one == other)
            return false;
    }
    for (auto& [place, anchor] : m_forbidden) {
        place = rootOf(place);
        if (m_anchorOf[place] == anchor)
            return false;
    }
    for (std::vector<std::pair<int, int>>* pairs : {&m_apart, &m_forbidden}) {
        if (!std::is_sorted(pairs->begin(), pairs->end()))
            std::sort(pairs->begin(), pairs->end());
        pairs->erase(std::unique(pairs->begin(), pairs->end()), pairs->end());
    }
    return true;
}

Bounds PlainClusters::schoolBounds(int anchor) const {
    Bounds bounds;
    if (isKept(Demand::Kind::LeastSchools))
        bounds.least = m_problem.schools.least;
    if (isKept(Demand::Kind::MostSchools))
        bounds.most = m_problem.schools.most;
    return both(bounds, m_schoolsOf[anchor]);
}

Bounds PlainClusters::pupilBounds(int anchor) const {
    Bounds bounds;
    if (isKept(Demand::Kind::LeastPupils))
        bounds.least = m_problem.pupils.least;
    if (isKept(Demand::Kind::MostPupils))
        bounds.most = m_problem.pupils.most;
    if (isKept(Demand::Kind::Room))
        bounds.most = std::min(bounds.most, m_problem.places[anchor].room);
    return both(bounds, m_pupilsOf[anchor]);
}

} // namespace liaison::grouping
