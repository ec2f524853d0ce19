// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/toll.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

constexpr int kLesson = 50; // steps
constexpr int kFewLawful = 10, kManyLawful = 30;
constexpr Cost kChange = 8;       // a change is one part in so many
constexpr Cost kRange = 20;       // how far below the first price it may fall
constexpr Cost kMost = 4'000'000; // so that nothing overflows

bool needsPupils(const Model& model) {
    for (int candidate = 0; candidate < model.candidates(); ++candidate) {
        if (model.pupilBounds(candidate).least > 0)
            return true;
    }
    return false;
}

} // namespace

// A pupil costs at first what the way of one is on average.
Toll::Toll(const Layout& start) {
    const Model& model = start.model();
    if (!needsPupils(model))
        return;
    const Cost pupils = model.units() * start.schoolWeight();
    m_price = std::clamp<Cost>(kUnit * std::abs(start.score().cost) / pupils, 2 * kChange, kMost);
    m_least = std::max(m_price / kRange, 2 * kChange);
}

void Toll::learn(bool isLawful) {
    m_lawful += isLawful ? 1 : 0;
    if (++m_steps < kLesson)
        return;
    if (m_lawful > kManyLawful)
        m_price = std::max(m_price - m_price / kChange, m_least);
    else if (m_lawful < kFewLawful)
        m_price = std::min(m_price + m_price / kChange, kMost);
    m_steps = m_lawful = 0;
}

} // namespace liaison::grouping
