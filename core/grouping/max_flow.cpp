// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/max_flow.h"

#include <algorithm>
#include <limits>

namespace liaison::grouping {

int MaxFlow::addArc(int from, int to, std::int64_t capacity) {
    const int arc = static_cast<int>(m_arcs.size());
    m_arcs.push_back({to, m_first[from], capacity});
    m_first[from] = arc;
    m_arcs.push_back({from, m_first[to], 0});
    m_first[to] = arc + 1;
    return arc;
}

std::int64_t MaxFlow::run(int source, int sink, const std::stop_token& stop) {
    std::int64_t sum = 0;
    while (!stop.stop_requested() && layer(source, sink)) {
        m_at = m_first;
        sum += push(source, sink, std::numeric_limits<std::int64_t>::max());
    }
    return sum;
}

bool MaxFlow::layer(int source, int sink) {
    m_level.assign(m_first.size(), -1);
    m_level[source] = 0;
    std::vector<int> queue{source};
    for (std::size_t at = 0; at < queue.size(); ++at) {
        for (int arc = m_first[queue[at]]; arc >= 0; arc = m_arcs[arc].next) {
            ++m_work;
            if (m_arcs[arc].left > 0 && m_level[m_arcs[arc].to] < 0) {
                m_level[m_arcs[arc].to] = m_level[queue[at]] + 1;
                queue.push_back(m_arcs[arc].to);
            }
        }
    }
    return m_level[sink] >= 0;
}

std::int64_t MaxFlow::push(int node, int sink, std::int64_t limit) {
    if (node == sink)
        return limit;
    std::int64_t sum = 0;
    for (int& arc = m_at[node]; arc >= 0; arc = m_arcs[arc].next) {
        ++m_work;
        Arc& there = m_arcs[arc];
        if (there.left <= 0 || m_level[there.to] != m_level[node] + 1)
            continue;
        const std::int64_t pushed = push(there.to, sink, std::min(limit - sum, there.left));
        there.left -= pushed;
        m_arcs[arc ^ 1].left += pushed;
        sum += pushed;
        if (sum == limit)
            return sum;
    }
    return sum;
}

} // namespace liaison::grouping
