// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/relaxation.h"

#include <algorithm>
#include <cmath>

namespace liaison::grouping {

std::vector<int> Relaxation::plainSolution() const {
    std::vector<int> result(m_cover.size(), -1);
    for (const int candidate : m_taken) {
        for (const Item& item : m_items[candidate]) {
            if (item.share < 1 || result[item.unit] >= 0)
                return {};
            result[item.unit] = candidate;
        }
    }
    return std::find(result.begin(), result.end(), -1) == result.end() ? result : std::vector<int>();
}

std::vector<int> Relaxation::leanings() const {
    std::vector<int> result;
    for (int unit = 0; unit < m_model->units(); ++unit) {
        int best = -1;
        double least = 0;
        for (const int candidate : m_taken) {
            const Cost cost = m_model->cost(unit, candidate);
            if (cost >= kForbidden)
                continue;
            const Price& price = m_prices[candidate];
            const double size = (price.ofPupils ? m_pupilSizes : m_schoolSizes)[unit];
            const double worth = m_model->homeOf(candidate) == unit
                                     ? -static_cast<double>(kForbidden)
                                     : static_cast<double>(cost) - price.rate() * size / kFine;
            if (best < 0 || worth < least) {
                best = candidate;
                least = worth;
            }
        }
        result.push_back(best);
    }
    return result;
}

std::pair<int, int> Relaxation::mostDisputed() const {
    std::vector<double> dispute(m_cover.size());
    for (const int candidate : m_taken) {
        for (const Item& item : m_items[candidate])
            dispute[item.unit] += std::min(item.share, 1 - item.share);
    }
    int unit = -1;
    double most = -1;
    for (int i = 0; i < m_model->units(); ++i) {
        // Large units first: they decide most.
        const double size = 1 + static_cast<double>(m_model->pupils(i));
        const double doubt = (dispute[i] + std::abs(m_cover[i] - 1)) * size;
        if (m_forcedTo[i] < 0 && doubt > most) {
            most = doubt;
            unit = i;
        }
    }
    int nearest = -1;
    for (const int candidate : m_taken) {
        const auto& forbidden = m_forbidden[candidate];
        if (unit >= 0 && std::find(forbidden.begin(), forbidden.end(), unit) == forbidden.end() &&
            m_model->cost(unit, candidate) < (nearest < 0 ? kForbidden : m_model->cost(unit, nearest)))
            nearest = candidate;
    }
    return {unit, nearest};
}

} // namespace liaison::grouping
