// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/proof.h"

#include "core/grouping/explorer.h"

#include <algorithm>
#include <queue>
#include <thread>

namespace liaison::grouping {
namespace {

constexpr std::size_t kMostMemory = 100'000'000;
constexpr std::size_t kWorkers = 2;
constexpr std::size_t kNodesInRound = 8;
constexpr Ascent kRoot{0, 300, 0.05};

struct Entry {
    Node node;
    std::int64_t number; // earlier nodes first among equals
    bool operator<(const Entry& other) const {
        return node.value != other.node.value ? node.value > other.node.value : number < other.number;
    }
};

// Branch and bound on the relaxation, the nodes with the least bound first. Nodes are taken in rounds of the
// same size on every machine and their results in the order of the nodes, so threads decide nothing.
class Tree {
public:
    Tree(const Model& model, Bound& bound, const Plan& plan, const std::stop_token& stop,
         const OnClaim& onClaim)
        : m_model(model), m_mender(model), m_bound(bound), m_stop(stop), m_onClaim(onClaim) {
        m_claim.plan = plan;
        m_claim.bound = std::min(bound.value(), plan.cost);
    }

    Claim run() {
        if (plant())
            grow();
        m_claim.proven = m_claim.bound >= m_claim.plan.cost;
        return m_claim;
    }

private:
    Cost target() const { return m_claim.plan.cost * Relaxation::kFine; }
    bool isTooLarge() const {
        return m_nodes.size() * static_cast<std::size_t>(m_model.units()) * 10 > kMostMemory;
    }

    void noteBound(Cost fine) {
        const Cost bound = std::min(wholeCost(fine), m_claim.plan.cost);
        if (bound <= m_claim.bound)
            return;
        m_claim.bound = bound;
        if (m_onClaim)
            m_onClaim(m_claim);
    }

    // The root: the bound as good as it gets, and what follows from it for good.
    bool plant() {
        if (m_claim.bound >= m_claim.plan.cost)
            return false;
        Relaxation& relaxation = m_bound.relaxation();
        relaxation.reset();
        auto multipliers = std::make_shared<std::vector<Cost>>(m_bound.multipliers());
        const Cost value = ascend(relaxation, *multipliers, target(), kRoot, m_stop).value;
        if (m_stop.stop_requested())
            return false;
        noteBound(value);
        if (m_claim.bound >= m_claim.plan.cost)
            return false;
        const Cost reached = relaxation.evaluateAll(*multipliers);
        relaxation.strikePairs(reached, target() - Relaxation::kFine, *multipliers);
        relaxation.fixByWorth(reached, target() - Relaxation::kFine);
        Node root{value, {}, std::move(multipliers)};
        std::vector<int> free;
        for (int candidate = 0; candidate < m_model.candidates(); ++candidate) {
            const Fate fate = relaxation.fate(candidate);
            if (fate == Fate::Free)
                free.push_back(candidate);
            else
                root.decisions.push_back(
                    {fate == Fate::Open ? Decision::Kind::Open : Decision::Kind::Close, candidate, 0});
        }
        m_zones = zonesOf(m_model, free);
        for (std::size_t i = 0; i < kWorkers; ++i)
            m_explorers.emplace_back(relaxation, m_zones, m_mender, m_stop);
        m_nodes.push({std::move(root), 0});
        return true;
    }

    void grow() {
        while (!m_nodes.empty() && !m_stop.stop_requested() && !isTooLarge()) {
            noteBound(m_nodes.top().node.value);
            if (m_claim.bound >= m_claim.plan.cost)
                return;
            round();
        }
        if (m_nodes.empty())
            noteBound(target());
    }

    void round() {
        std::vector<Node> nodes;
        while (!m_nodes.empty() && nodes.size() < kNodesInRound) {
            nodes.push_back(m_nodes.top().node);
            m_nodes.pop();
        }
        std::vector<Explorer::Result> results(nodes.size());
        const Cost best = m_claim.plan.cost;
        const auto work = [&](std::size_t worker) {
            for (std::size_t i = worker; i < nodes.size(); i += kWorkers)
                results[i] = m_explorers[worker].explore(nodes[i], best, i == 0 ? ++m_dives : 0);
        };
        {
            const std::jthread helper(work, 1);
            work(0);
        }
        for (std::size_t i = 0; i < nodes.size(); ++i)
            merge(nodes[i], results[i]);
    }

    void merge(const Node& node, Explorer::Result& result) {
        if (result.isBroken) {
            m_nodes.push({node, ++m_number});
            return;
        }
        ++m_claim.nodes;
        take(result.plan);
        for (Node& part : result.parts)
            m_nodes.push({std::move(part), ++m_number});
    }

    void take(const std::vector<int>& candidates) {
        if (candidates.empty() || std::find(candidates.begin(), candidates.end(), -1) != candidates.end())
            return;
        const Plan plan = m_model.planOf(candidates);
        if (plan.cost >= m_claim.plan.cost)
            return;
        m_claim.plan = plan;
        if (m_onClaim)
            m_onClaim(m_claim);
    }

    const Model& m_model;
    Mender m_mender;
    Bound& m_bound;
    std::stop_token m_stop;
    const OnClaim& m_onClaim;
    Claim m_claim;
    std::vector<Zone> m_zones;
    std::vector<Explorer> m_explorers;
    std::priority_queue<Entry> m_nodes;
    std::int64_t m_number = 0;
    std::uint64_t m_dives = 0; // seeds what they do
};

} // namespace

Claim prove(const Model& model, Bound& bound, const Plan& plan, const std::stop_token& stop,
            const OnClaim& onClaim) {
    return Tree(model, bound, plan, stop, onClaim).run();
}

} // namespace liaison::grouping
