// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/feasibility.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace liaison::grouping {

/// Which units may still be with which candidates, while anchors are opened and closed. A value: a branch
/// copies it.
class Rooming {
public:
    enum State : signed char { Closed = -1, Undecided = 0, Open = 1 };

    Rooming(const Model& model, GroupCount groups);

    const Model& model() const { return *m_model; }
    GroupCount groups() const { return m_groups; }
    bool may(int unit, int candidate) const { return m_may[index(unit, candidate)] != 0; }
    State state(int candidate) const { return m_state[candidate]; }
    /// How many candidates a unit has left, and the only one if it is one.
    int choices(int unit) const { return m_choices[unit]; }
    int only(int unit) const;
    int count(State state) const;
    Bounds schoolBounds(int candidate) const { return m_model->schoolBounds(candidate); }
    Bounds pupilBounds(int candidate) const { return m_model->pupilBounds(candidate); }

    /// Decisions; what follows from them is drawn by propagate.
    void open(int candidate);
    void close(int candidate);
    void closeUndecided();
    void settle(int unit, int candidate);
    void forbid(int unit, int candidate);

    /// Draws every simple conclusion; false if there is a contradiction.
    bool propagate(std::int64_t& work);
    /// False if flows, cliques or packings show that nothing can come of it; true where it is stopped.
    bool mayWork(std::int64_t& work, const std::stop_token& stop = {}) const;
    /// Units go where the flow of schools takes them; those that it splits, to one of their candidates.
    std::vector<int> flowAssignment(std::int64_t& work) const;

private:
    enum class Size { Schools, Pupils };
    /// How much of a class of like units goes to a candidate.
    struct Taken {
        int from = 0;
        int candidate = 0;
        std::int64_t amount = 0;
    };

    std::size_t index(int unit, int candidate) const {
        return static_cast<std::size_t>(unit) * m_state.size() + static_cast<std::size_t>(candidate);
    }
    std::int64_t sizeOf(int unit, Size size) const {
        return size == Size::Schools ? m_model->schools(unit) : m_model->pupils(unit);
    }
    Bounds boundsOf(int candidate, Size size) const {
        return size == Size::Schools ? schoolBounds(candidate) : pupilBounds(candidate);
    }
    bool decideUnits();
    bool decideCounts();
    bool fitSizes(Size size);
    bool sumsFit(Size size) const;
    std::vector<std::vector<int>> alike() const;
    bool flows(Size size, const std::vector<std::vector<int>>& classes, std::int64_t& work,
               const std::stop_token& stop, std::vector<Taken>* taken) const;
    bool packs() const;
    bool cliquesFit(std::int64_t& work) const;
    bool cliqueFits(std::span<const int> clique) const;

    const Model* m_model;
    GroupCount m_groups;
    /// Whether sizes in schools, in pupils, could be broken at all; sets of units that all stay apart.
    std::array<bool, 2> m_binds{};
    std::shared_ptr<const std::vector<std::vector<int>>> m_cliques;
    std::vector<char> m_may;
    std::vector<int> m_choices;
    std::vector<State> m_state;
    bool m_isSound = true;
    bool m_isChanged = false;
};

} // namespace liaison::grouping
