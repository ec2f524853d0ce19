// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/rooming.h"

#include <algorithm>

namespace liaison::grouping {

namespace {

/// Whether any candidate could be too small or too large.
template <class SizeOfUnit, class BoundsOfCandidate>
bool couldBreak(const Model& model, SizeOfUnit sizeOf, BoundsOfCandidate boundsOf) {
    std::int64_t total = 0;
    for (int unit = 0; unit < model.units(); ++unit)
        total += sizeOf(unit);
    for (int candidate = 0; candidate < model.candidates(); ++candidate) {
        const Bounds bounds = boundsOf(candidate);
        if (bounds.least > 0 || bounds.most < total)
            return true;
    }
    return false;
}

/// From each unit that is in none yet, a set of units that all stay apart from each other.
std::vector<std::vector<int>> cliquesOf(const Model& model) {
    std::vector<std::vector<int>> cliques;
    std::vector<char> isSeen(model.units());
    for (int start = 0; start < model.units(); ++start) {
        if (isSeen[start] || model.apartFrom(start).empty())
            continue;
        std::vector<int> clique{start};
        for (const int other : model.apartFrom(start)) {
            const auto apart = model.apartFrom(other);
            if (std::all_of(clique.begin(), clique.end(), [&](int member) {
                    return member != other && std::find(apart.begin(), apart.end(), member) != apart.end();
                }))
                clique.push_back(other);
        }
        for (const int member : clique)
            isSeen[member] = 1;
        cliques.push_back(std::move(clique));
    }
    return cliques;
}

} // namespace

Rooming::Rooming(const Model& model, GroupCount groups)
    : m_model(&model)
    , m_groups(groups)
    , m_cliques(std::make_shared<std::vector<std::vector<int>>>(cliquesOf(model)))
    , m_may(static_cast<std::size_t>(model.units()) * static_cast<std::size_t>(model.candidates()))
    , m_choices(model.units())
    , m_state(model.candidates(), Undecided) {
    for (int unit = 0; unit < model.units(); ++unit) {
        for (int candidate = 0; candidate < model.candidates(); ++candidate) {
            if (model.cost(unit, candidate) < kForbidden) {
                m_may[index(unit, candidate)] = 1;
                ++m_choices[unit];
            }
        }
    }
    m_binds = {couldBreak(
                   model, [&](int unit) { return model.schools(unit); },
                   [&](int candidate) { return model.schoolBounds(candidate); }),
               couldBreak(
                   model, [&](int unit) { return model.pupils(unit); },
                   [&](int candidate) { return model.pupilBounds(candidate); })};
    m_groups.most = std::min(m_groups.most, model.candidates());
    for (int candidate = 0; candidate < model.candidates(); ++candidate) {
        if (!may(model.homeOf(candidate), candidate))
            close(candidate);
    }
    for (int candidate = 0; candidate < model.candidates(); ++candidate) {
        if (model.mustOpen(candidate))
            open(candidate);
    }
}

int Rooming::only(int unit) const {
    const auto row = m_may.begin() + static_cast<std::ptrdiff_t>(index(unit, 0));
    return static_cast<int>(std::find(row, row + static_cast<std::ptrdiff_t>(m_state.size()), 1) - row);
}

int Rooming::count(State state) const {
    return static_cast<int>(std::count(m_state.begin(), m_state.end(), state));
}

void Rooming::open(int candidate) {
    if (m_state[candidate] == Open)
        return;
    m_isSound = m_isSound && m_state[candidate] == Undecided;
    m_state[candidate] = Open;
    m_isChanged = true;
    settle(m_model->homeOf(candidate), candidate);
}

void Rooming::close(int candidate) {
    if (m_state[candidate] == Closed)
        return;
    m_isSound = m_isSound && m_state[candidate] == Undecided;
    m_state[candidate] = Closed;
    m_isChanged = true;
    for (int unit = 0; unit < m_model->units(); ++unit)
        forbid(unit, candidate);
}

void Rooming::closeUndecided() {
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        if (m_state[candidate] == Undecided)
            close(candidate);
    }
}

void Rooming::settle(int unit, int candidate) {
    m_isSound = m_isSound && may(unit, candidate);
    for (int other = 0; other < m_model->candidates(); ++other) {
        if (other != candidate)
            forbid(unit, other);
    }
}

void Rooming::forbid(int unit, int candidate) {
    char& mark = m_may[index(unit, candidate)];
    if (mark == 0)
        return;
    mark = 0;
    --m_choices[unit];
    m_isChanged = true;
    // A candidate without its home is none.
    if (m_model->homeOf(candidate) == unit && m_state[candidate] != Closed) {
        m_isSound = m_isSound && m_state[candidate] == Undecided;
        close(candidate);
    }
}

bool Rooming::propagate(std::int64_t& work) {
    m_isChanged = true;
    while (m_isSound && m_isChanged) {
        m_isChanged = false;
        work += static_cast<std::int64_t>(m_may.size());
        m_isSound = decideUnits() && decideCounts() && fitSizes(Size::Schools) && fitSizes(Size::Pupils);
    }
    return m_isSound;
}

/// A unit with one candidate left opens it, and keeps those out that may not be with it.
bool Rooming::decideUnits() {
    for (int unit = 0; unit < m_model->units() && m_isSound; ++unit) {
        if (m_choices[unit] == 0)
            return false;
        if (m_choices[unit] > 1)
            continue;
        const int candidate = only(unit);
        open(candidate);
        for (const int other : m_model->apartFrom(unit)) {
            if (m_choices[other] > 0)
                forbid(other, candidate);
        }
    }
    return m_isSound;
}

bool Rooming::decideCounts() {
    const int opened = count(Open);
    const int undecided = count(Undecided);
    if (opened > m_groups.most || opened + undecided < m_groups.fewest)
        return false;
    if (undecided > 0 && opened == m_groups.most)
        closeUndecided();
    if (undecided > 0 && opened + undecided == m_groups.fewest) {
        for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
            if (m_state[candidate] == Undecided)
                open(candidate);
        }
    }
    return m_isSound;
}

/// Keeps a unit from where it does not fit beside what is settled there; closes what cannot be filled.
bool Rooming::fitSizes(Size size) {
    if (!m_binds[static_cast<std::size_t>(size)])
        return true;
    std::vector<std::int64_t> settled(m_state.size()), reachable(m_state.size());
    for (int unit = 0; unit < m_model->units(); ++unit) {
        for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
            if (may(unit, candidate)) {
                reachable[candidate] += sizeOf(unit, size);
                settled[candidate] += m_choices[unit] == 1 ? sizeOf(unit, size) : 0;
            }
        }
    }
    for (int candidate = 0; candidate < m_model->candidates() && m_isSound; ++candidate) {
        const Bounds bounds = boundsOf(candidate, size);
        if (m_state[candidate] == Closed)
            continue;
        if (reachable[candidate] < bounds.least || settled[candidate] > bounds.most) {
            if (m_state[candidate] == Open)
                return false;
            close(candidate);
            continue;
        }
        for (int unit = 0; unit < m_model->units(); ++unit) {
            if (may(unit, candidate) && m_choices[unit] > 1 &&
                settled[candidate] + sizeOf(unit, size) > bounds.most)
                forbid(unit, candidate);
        }
    }
    return m_isSound;
}

} // namespace liaison::grouping
