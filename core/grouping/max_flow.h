// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stop_token>
#include <vector>

namespace liaison::grouping {

/// A network and its largest flow (Dinic's method).
class MaxFlow {
public:
    explicit MaxFlow(int nodes) : m_first(static_cast<std::size_t>(nodes), -1) {}

    /// Adds an arc and says its number.
    int addArc(int from, int to, std::int64_t capacity);
    /// Pushes as much as possible and says how much; call once. Less where it is stopped.
    std::int64_t run(int source, int sink, const std::stop_token& stop = {});
    /// What flows through an arc.
    std::int64_t flowOf(int arc) const { return m_arcs[arc ^ 1].left; }
    /// How many steps it took.
    std::int64_t work() const { return m_work; }

private:
    struct Arc {
        int to = 0;
        int next = -1;
        std::int64_t left = 0;
    };

    bool layer(int source, int sink);
    std::int64_t push(int node, int sink, std::int64_t limit);

    std::vector<int> m_first;
    std::vector<Arc> m_arcs;
    std::vector<int> m_level;
    std::vector<int> m_at;
    std::int64_t m_work = 0;
};

} // namespace liaison::grouping
