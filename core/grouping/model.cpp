// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/model.h"

#include "core/grouping/both.h"
#include "core/grouping/model_parts.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {
namespace {

constexpr std::size_t kLargestMatrix = 4'000'000;

} // namespace

Model::Model(const Problem& problem) : m_groups(problem.groups) {
    m_scale = problem.metric == Metric::Thousandths ? 1000 : 1;
    m_round = problem.metric == Metric::Floor ? 0 : 0.5;
    const bool byPupils = problem.objective == Objective::Weighted;
    for (const Place& place : problem.places)
        m_places.push_back({place.x, place.y, byPupils ? place.pupils : place.weight});
    m_today = problem.today;
    m_stay = m_today.empty() ? 0 : problem.stay;
    m_farthest = problem.farthest.value_or(kForbidden);
    mergeUnits(problem);
    chooseCandidates(problem);
    for (int unit = 0; unit < units(); ++unit)
        m_unitSpots.push_back(m_places[members(unit).front()]);
    for (const int place : m_placeOf)
        m_candidateSpots.push_back(m_places[place]);
    applyRules(problem);
    seal();
    fillMatrix();
}

void Model::mergeUnits(const Problem& problem) {
    const int count = static_cast<int>(problem.places.size());
    const std::vector<int> root = rootsOfTogether(problem);
    m_unitOf.assign(root.size(), -1);
    for (int i = 0; i < count; ++i) {
        if (root[i] == i) {
            m_unitOf[i] = static_cast<int>(m_schools.size());
            m_schools.push_back(0);
            m_pupils.push_back(0);
        }
    }
    std::vector<std::vector<int>> members(m_schools.size());
    for (int i = 0; i < count; ++i) {
        const int unit = m_unitOf[i] = m_unitOf[root[i]];
        members[unit].push_back(i);
        m_schools[unit] += 1;
        m_pupils[unit] += problem.places[i].pupils;
    }
    flatten(members, m_members, m_firstMember);
    m_unitsAreSchools = m_members.size() == m_schools.size();
}

void Model::chooseCandidates(const Problem& problem) {
    std::vector<char> may;
    for (const Place& place : problem.places)
        may.push_back(place.mayAnchor ? 1 : 0);
    for (const Rule& rule : problem.rules) {
        if (const auto* only = std::get_if<OnlyAnchors>(&rule.what)) {
            std::vector<char> named(may.size());
            for (const int place : only->places)
                named[place] = 1;
            std::transform(may.begin(), may.end(), named.begin(), may.begin(), std::bit_and<char>());
        }
    }
    std::vector<std::vector<int>> inUnit(m_schools.size());
    m_candidateAt.assign(may.size(), -1);
    for (int i = 0; i < static_cast<int>(may.size()); ++i) {
        if (!may[i])
            continue;
        const int candidate = m_candidateAt[i] = candidates();
        inUnit[m_unitOf[i]].push_back(candidate);
        m_placeOf.push_back(i);
        m_homeOf.push_back(m_unitOf[i]);
        m_schoolBounds.push_back(problem.schools);
        m_pupilBounds.push_back(
            {problem.pupils.least, std::min(problem.pupils.most, problem.places[i].room)});
    }
    flatten(inUnit, m_inUnit, m_firstInUnit);
    m_mustOpen.assign(m_placeOf.size(), 0);
}

void Model::pin(int unit, int place) {
    open(place);
    const int candidate = m_candidateAt[place];
    if (m_pinnedTo[unit] >= 0 && m_pinnedTo[unit] != candidate)
        m_contradictory = true;
    m_pinnedTo[unit] = candidate;
}

void Model::open(int place) {
    const int candidate = m_candidateAt[place];
    if (candidate < 0) {
        m_contradictory = true;
        return;
    }
    m_mustOpen[candidate] = 1;
    const int home = m_homeOf[candidate];
    if (m_pinnedTo[home] >= 0 && m_pinnedTo[home] != candidate)
        m_contradictory = true;
    m_pinnedTo[home] = candidate;
}

void Model::limitSize(const SizeOf& size) {
    open(size.anchor);
    const int candidate = m_candidateAt[size.anchor];
    if (candidate < 0)
        return;
    for (const auto& [bounds, own] :
         {std::pair(&m_schoolBounds[candidate], &size.schools), {&m_pupilBounds[candidate], &size.pupils}}) {
        if (*own)
            *bounds = both(*bounds, **own);
        m_contradictory = m_contradictory || bounds->least > bounds->most;
    }
}

void Model::applyRules(const Problem& problem) {
    m_pinnedTo.assign(m_schools.size(), -1);
    std::vector<std::vector<int>> apart(m_schools.size());
    for (const Rule& rule : problem.rules) {
        if (const auto* within = std::get_if<Within>(&rule.what)) {
            pin(m_unitOf[within->place], within->anchor);
        } else if (const auto* anchor = std::get_if<Anchor>(&rule.what)) {
            open(anchor->place);
        } else if (const auto* size = std::get_if<SizeOf>(&rule.what)) {
            limitSize(*size);
        } else if (const auto* pair = std::get_if<Apart>(&rule.what)) {
            const int first = m_unitOf[pair->first], second = m_unitOf[pair->second];
            m_contradictory = m_contradictory || first == second;
            apart[first].push_back(second);
            apart[second].push_back(first);
        } else if (const auto* not_ = std::get_if<NotWithin>(&rule.what);
                   not_ && m_candidateAt[not_->anchor] >= 0) {
            m_forbidden.resize(m_schools.size());
            m_forbidden[m_unitOf[not_->place]].push_back(m_candidateAt[not_->anchor]);
        }
    }
    flatten(apart, m_apart, m_firstApart);
    for (const Feeder& feeder : problem.feeders) {
        if (m_candidateAt[feeder.anchor] >= 0) {
            m_bonuses.resize(m_places.size());
            m_bonuses[feeder.place].push_back({m_candidateAt[feeder.anchor], feeder.bonus});
        }
    }
}

void Model::seal() {
    for (std::vector<int>& row : m_forbidden)
        std::sort(row.begin(), row.end());
    const bool pinned = std::any_of(m_pinnedTo.begin(), m_pinnedTo.end(), [](int c) { return c >= 0; });
    m_plain = m_unitsAreSchools && m_forbidden.empty() && m_bonuses.empty() && m_stay == 0 &&
              m_farthest == kForbidden && !pinned;
    const std::int64_t all = std::accumulate(m_pupils.begin(), m_pupils.end(), std::int64_t{0});
    m_pupilsBind = std::any_of(m_pupilBounds.begin(), m_pupilBounds.end(),
                               [all](const Bounds& bounds) { return bounds.least > 0 || bounds.most < all; });
    for (int unit = 0; unit < units() && !m_contradictory; ++unit) {
        const int anchor = m_pinnedTo[unit];
        m_contradictory = anchor >= 0 && cost(unit, anchor) >= kForbidden;
    }
}

void Model::fillMatrix() {
    const std::size_t size = m_schools.size() * m_placeOf.size();
    if (size > kLargestMatrix)
        return;
    std::vector<Cost> matrix;
    matrix.reserve(size);
    for (int unit = 0; unit < units(); ++unit) {
        for (int candidate = 0; candidate < candidates(); ++candidate)
            matrix.push_back(cost(unit, candidate));
    }
    m_matrix = std::move(matrix);
}

} // namespace liaison::grouping
