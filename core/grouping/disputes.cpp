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
