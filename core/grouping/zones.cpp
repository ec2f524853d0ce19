// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/zones.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

constexpr std::size_t kMostCandidates = 400;

class Merger {
public:
    Merger(const Model& model, const std::vector<int>& candidates) {
        for (const int candidate : candidates) {
            std::vector<double>& lines = m_lines.emplace_back();
            for (const int other : candidates)
                lines.push_back(std::sqrt(model.squaredLine(model.homeOf(candidate), other)));
            m_zones.push_back({candidate});
        }
    }

    std::vector<Zone> run() {
        while (m_zones.size() > 1)
            mergeNearest();
        return m_merged;
    }

private:
    void mergeNearest() {
        std::size_t into = 0, from = 1;
        for (std::size_t i = 0; i < m_zones.size(); ++i) {
            for (std::size_t j = i + 1; j < m_zones.size(); ++j) {
                if (m_lines[i][j] < m_lines[into][from]) {
                    into = i;
                    from = j;
                }
            }
        }
        m_merged.push_back({m_zones[into], m_lines[into][from]});
        m_merged.push_back({m_zones[from], m_lines[into][from]});
        const auto one = static_cast<double>(m_zones[into].size()),
                   other = static_cast<double>(m_zones[from].size());
        for (std::size_t i = 0; i < m_zones.size(); ++i)
            m_lines[into][i] = m_lines[i][into] =
                (one * m_lines[into][i] + other * m_lines[from][i]) / (one + other);
        m_zones[into].insert(m_zones[into].end(), m_zones[from].begin(), m_zones[from].end());
        removeAt(static_cast<std::ptrdiff_t>(from));
    }

    void removeAt(std::ptrdiff_t at) {
        m_zones.erase(m_zones.begin() + at);
        m_lines.erase(m_lines.begin() + at);
        for (std::vector<double>& lines : m_lines)
            lines.erase(lines.begin() + at);
    }

    std::vector<std::vector<int>> m_zones;    // those that are in no other yet
    std::vector<std::vector<double>> m_lines; // between them, on average
    std::vector<Zone> m_merged;
};

} // namespace

std::vector<Zone> zonesOf(const Model& model, const std::vector<int>& candidates) {
    if (candidates.size() > 1 && candidates.size() <= kMostCandidates)
        return Merger(model, candidates).run();
    std::vector<Zone> zones;
    for (const int candidate : candidates)
        zones.push_back({{candidate}, 1});
    return zones;
}

} // namespace liaison::grouping
