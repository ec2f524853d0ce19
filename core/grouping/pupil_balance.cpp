// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/pupil_balance.h"

#include "core/grouping/draws.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {

namespace {

constexpr int kStepsPerUnit = 60;
constexpr std::uint64_t kBalanceSeed = 1;
constexpr std::int64_t kRarely = 16;

class PupilBalance {
public:
    PupilBalance(const Rooming& rooming, std::vector<int>& candidateOf)
        : m_rooming(rooming)
        , m_model(rooming.model())
        , m_candidateOf(candidateOf)
        , m_schools(m_model.candidates())
        , m_pupils(m_model.candidates())
        , m_draws(kBalanceSeed) {
        std::int64_t pupils = 0;
        for (int unit = 0; unit < m_model.units(); ++unit) {
            change(unit, m_candidateOf[unit], 1);
            pupils += m_model.pupils(unit);
            if (rooming.choices(unit) > 1)
                m_free.push_back(unit);
        }
        m_perSchool = pupils / m_model.units() + 1;
        for (int candidate = 0; candidate < m_model.candidates(); ++candidate)
            m_broken += brokenAt(candidate);
    }

    bool run() {
        const auto steps = m_free.size() * kStepsPerUnit;
        for (std::size_t step = 0; step < steps && m_broken > 0; ++step)
            tryOne();
        return m_broken == 0;
    }

private:
    static std::int64_t outside(const Bounds& bounds, std::int64_t size) {
        return size < bounds.least ? bounds.least - size : std::max<std::int64_t>(size - bounds.most, 0);
    }
    std::int64_t brokenAt(int candidate) const {
        if (m_rooming.state(candidate) != Rooming::Open)
            return 0;
        return outside(m_rooming.schoolBounds(candidate), m_schools[candidate]) * m_perSchool +
               outside(m_rooming.pupilBounds(candidate), m_pupils[candidate]);
    }
    void change(int unit, int candidate, int sign) {
        m_schools[candidate] += sign * m_model.schools(unit);
        m_pupils[candidate] += sign * m_model.pupils(unit);
    }
    void move(int unit, int candidate) {
        change(unit, m_candidateOf[unit], -1);
        change(unit, candidate, 1);
        m_candidateOf[unit] = candidate;
    }

    /// A unit moves to where another is, which may come back for it.
    void tryOne() {
        const int unit = m_free[m_draws.below(m_free.size())];
        const int other = m_free[m_draws.below(m_free.size())];
        const int from = m_candidateOf[unit], to = m_candidateOf[other];
        const bool isExchange = m_draws.below(2) == 0;
        if (from == to || !m_rooming.may(unit, to) || (isExchange && !m_rooming.may(other, from)))
            return;
        const std::int64_t before = brokenAt(from) + brokenAt(to);
        move(unit, to);
        if (isExchange)
            move(other, from);
        const std::int64_t added = brokenAt(from) + brokenAt(to) - before;
        const bool isTolerated = added <= m_perSchool / kRarely && m_draws.below(kRarely) == 0;
        if (added <= 0 || isTolerated) {
            m_broken += added;
            return;
        }
        move(unit, from);
        if (isExchange)
            move(other, to);
    }

    const Rooming& m_rooming;
    const Model& m_model;
    std::vector<int>& m_candidateOf;
    std::vector<int> m_free;
    std::vector<std::int64_t> m_schools;
    std::vector<std::int64_t> m_pupils;
    std::int64_t m_perSchool = 1;
    std::int64_t m_broken = 0;
    Draws m_draws;
};

} // namespace

bool balancePupils(const Rooming& rooming, std::vector<int>& candidateOf) {
    return PupilBalance(rooming, candidateOf).run();
}

} // namespace liaison::grouping
