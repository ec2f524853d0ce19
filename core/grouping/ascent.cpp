// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/bound.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace liaison::grouping {
namespace {

using Direction = std::vector<double>;

constexpr double kStride = 1.2; // of the step that would close the whole gap
constexpr double kMemory = 0.5; // of the last stride
constexpr int kStridePatience = 8;
constexpr int kStepPatience = 10;
constexpr double kFreshMost = 0.1; // of the newest direction in the average
constexpr double kStepGrowth = 1.1, kStepCut = 0.66, kLargestStep = 2;

double dot(const Direction& a, const Direction& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

class Climber {
public:
    Climber(Relaxation& relaxation, std::vector<Cost>& multipliers, Cost target, const std::stop_token& stop,
            const std::function<void(Cost)>& onBetter)
        : m_relaxation(relaxation)
        , m_best(multipliers)
        , m_now(multipliers)
        , m_target(target)
        , m_stop(stop)
        , m_onBetter(onBetter)
        , m_lack(multipliers.size())
        , m_open(static_cast<std::size_t>(relaxation.model().candidates())) {}

    Ascended result() const { return {m_value, m_open}; }

    // Subgradients with some of the last direction kept against zigzags (Camerini, Fratta and Maffioli).
    void stride(int strides) {
        Direction direction(m_now.size());
        double pace = kStride;
        int stale = 0;
        for (int i = 0; i < strides && !isOver(); ++i) {
            const Cost value = evaluate();
            if (value >= m_value) {
                stale = 0;
            } else if (++stale >= kStridePatience) {
                stale = 0;
                pace /= 2;
                m_now = m_best;
                std::fill(direction.begin(), direction.end(), 0.0);
                evaluate();
            }
            for (std::size_t unit = 0; unit < direction.size(); ++unit)
                direction[unit] = m_lack[unit] + kMemory * direction[unit];
            move(m_now, direction, pace, value);
        }
    }

    // Steps from the best point along the average of what was lacking; the same average of what was open
    // comes near to the relaxation's own solution (the volume algorithm of Barahona and Anbil).
    void step(int steps, double pace) {
        m_now = m_best;
        if (isOver() || evaluate() >= kForbidden)
            return;
        Direction average = m_lack;
        noteOpen(1);
        int stale = 0;
        for (int i = 1; i < steps && !isOver(); ++i) {
            if (!move(m_best, average, pace, m_value))
                return;
            const Cost before = m_value, value = evaluate();
            if (value > before) {
                stale = 0;
                if (dot(average, m_lack) >= 0)
                    pace = std::min(pace * kStepGrowth, kLargestStep);
            } else if (++stale >= kStepPatience) {
                stale = 0;
                pace *= kStepCut;
            }
            average = mixed(average);
        }
    }

private:
    bool isOver() const {
        return m_stop.stop_requested() || m_value >= kForbidden || wholeCost(m_value) >= wholeCost(m_target);
    }

    Cost evaluate() {
        const Cost value = m_relaxation.evaluate(m_now);
        if (value > m_value) {
            m_value = value;
            m_best = m_now;
            if (m_onBetter && value < kForbidden)
                m_onBetter(value);
        }
        const std::vector<double>& cover = m_relaxation.cover();
        for (std::size_t i = 0; i < cover.size(); ++i)
            m_lack[i] = 1 - cover[i];
        return value;
    }

    // Units taken too seldom become dearer.
    bool move(const std::vector<Cost>& from, const Direction& direction, double pace, Cost value) {
        const double square = dot(direction, direction);
        if (square < 1e-9)
            return false;
        const double length =
            pace * static_cast<double>(std::max(m_target - value, Relaxation::kFine)) / square;
        for (std::size_t i = 0; i < from.size(); ++i) {
            const double moved = std::floor(static_cast<double>(from[i]) + length * direction[i] + 0.5);
            m_now[i] = std::min(static_cast<Cost>(moved), m_relaxation.ceiling(static_cast<int>(i)));
        }
        return true;
    }

    // The shortest of the averages, within limits.
    Direction mixed(const Direction& average) {
        const double old = dot(average, average), both = dot(average, m_lack);
        const double apart = old + dot(m_lack, m_lack) - 2 * both;
        const double fresh =
            std::clamp(apart > 0 ? (old - both) / apart : kFreshMost, kFreshMost / 10, kFreshMost);
        Direction result(average);
        for (std::size_t i = 0; i < result.size(); ++i)
            result[i] = fresh * m_lack[i] + (1 - fresh) * average[i];
        noteOpen(fresh);
        return result;
    }

    void noteOpen(double fresh) {
        for (double& open : m_open)
            open *= 1 - fresh;
        for (const int candidate : m_relaxation.taken())
            m_open[candidate] += fresh;
    }

    Relaxation& m_relaxation;
    std::vector<Cost>& m_best;
    std::vector<Cost> m_now;
    Cost m_target, m_value = -kForbidden;
    std::stop_token m_stop;
    const std::function<void(Cost)>& m_onBetter;
    Direction m_lack; ///< of each unit, how much less than once it was taken
    std::vector<double> m_open;
};

} // namespace

Cost wholeCost(Cost fine) {
    const Cost whole = fine / Relaxation::kFine;
    return fine > 0 && fine % Relaxation::kFine != 0 ? whole + 1 : whole;
}

Ascended ascend(Relaxation& relaxation, std::vector<Cost>& multipliers, Cost target, const Ascent& ascent,
                const std::stop_token& stop, const std::function<void(Cost)>& onBetter) {
    Climber climber(relaxation, multipliers, target, stop, onBetter);
    climber.stride(ascent.strides);
    climber.step(ascent.steps, ascent.pace);
    return climber.result();
}

} // namespace liaison::grouping
