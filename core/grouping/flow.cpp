// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/flow.h"

#include <algorithm>
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

namespace liaison::grouping {
namespace {

using Graph = lemon::SmartDigraph;

// Units send one each to the groups, and the groups send what they hold to a sink.
class Transport {
public:
    Transport(const Model& model, const std::vector<int>& open)
        : m_model(model)
        , m_open(open)
        , m_lower(m_graph)
        , m_upper(m_graph)
        , m_cost(m_graph)
        , m_supply(m_graph) {
        m_graph.reserveNode(model.units() + static_cast<int>(open.size()) + 1);
        for (int unit = 0; unit < model.units(); ++unit)
            m_supply[m_graph.addNode()] = 1;
        addGroups();
        addWays();
    }

    std::vector<int> solve() {
        lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t> simplex(m_graph);
        simplex.lowerMap(m_lower).upperMap(m_upper).costMap(m_cost).supplyMap(m_supply);
        if (simplex.run() != simplex.OPTIMAL)
            return {};
        std::vector<int> result(static_cast<std::size_t>(m_model.units()), -1);
        for (const Way& way : m_ways) {
            if (simplex.flow(way.arc) > 0)
                result[way.unit] = way.candidate;
        }
        return result;
    }

private:
    struct Way {
        Graph::Arc arc;
        int unit, candidate;
    };

    void addGroups() {
        const Graph::Node sink = m_graph.addNode();
        m_supply[sink] = -m_model.units();
        for (const int candidate : m_open) {
            const Graph::Node group = m_graph.addNode();
            m_supply[group] = 0;
            const Graph::Arc arc = m_graph.addArc(group, sink);
            const Bounds& bounds = m_model.schoolBounds(candidate);
            m_lower[arc] = std::min<std::int64_t>(bounds.least, m_model.units() + 1);
            m_upper[arc] = std::min<std::int64_t>(bounds.most, m_model.units() + 1);
            m_cost[arc] = 0;
        }
    }

    void addWays() {
        std::vector<int> homeFor(static_cast<std::size_t>(m_model.units()), -1);
        for (const int candidate : m_open)
            homeFor[m_model.homeOf(candidate)] = candidate;
        for (int unit = 0; unit < m_model.units(); ++unit) {
            for (std::size_t i = 0; i < m_open.size(); ++i) {
                const Cost cost = m_model.cost(unit, m_open[i]);
                if (cost >= kForbidden || (homeFor[unit] >= 0 && homeFor[unit] != m_open[i]))
                    continue;
                const int group = m_model.units() + 1 + static_cast<int>(i);
                const Graph::Arc arc = m_graph.addArc(m_graph.nodeFromId(unit), m_graph.nodeFromId(group));
                m_lower[arc] = 0;
                m_upper[arc] = 1;
                m_cost[arc] = cost;
                m_ways.push_back({arc, unit, m_open[i]});
            }
        }
    }

    const Model& m_model;
    const std::vector<int>& m_open;
    Graph m_graph;
    Graph::ArcMap<std::int64_t> m_lower, m_upper, m_cost;
    Graph::NodeMap<std::int64_t> m_supply;
    std::vector<Way> m_ways;
};

} // namespace

bool flowIsExact(const Model& model) {
    return model.unitsAreSchools() && !model.pupilsBind() && !model.hasApart();
}

std::vector<int> bestForAnchors(const Model& model, const std::vector<int>& open) {
    return Transport(model, open).solve();
}

} // namespace liaison::grouping
