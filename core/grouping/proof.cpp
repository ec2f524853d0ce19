// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/proof.h"

#include "core/grouping/flow.h"

#include <algorithm>
#include <memory>
#include <queue>

namespace liaison::grouping {
namespace {

constexpr Cost kFine = Relaxation::kFine;
constexpr std::size_t kMostMemory = 100'000'000;

// One thing decided on the way to a node.
struct Decision {
    enum class Kind : char { Open, Close, Force, Forbid };
    Kind kind;
    int candidate;
    int unit;
};

struct Node {
    Cost value;
    std::int64_t number; // earlier nodes first among equals
    std::vector<Decision> decisions;
    std::shared_ptr<const std::vector<Cost>> multipliers;
    bool operator<(const Node& other) const {
        return value != other.value ? value > other.value : number < other.number;
    }
};

// Branch and bound on the relaxation, the node with the least bound first.
class Tree {
public:
    Tree(const Model& model, Bound& bound, const Plan& plan, const std::stop_token& stop,
         const OnClaim& onClaim)
        : m_model(model), m_relaxation(bound.relaxation()), m_stop(stop), m_onClaim(onClaim) {
        m_claim.plan = plan;
        m_claim.bound = std::min(bound.value(), plan.cost);
        m_nodes.push(
            {bound.value() * kFine, 0, {}, std::make_shared<std::vector<Cost>>(bound.multipliers())});
    }

    Claim run() {
        while (!m_nodes.empty() && !m_stop.stop_requested() && !isTooLarge()) {
            const Node node = m_nodes.top();
            noteBound(node.value);
            if (m_claim.bound >= m_claim.plan.cost)
                break;
            m_nodes.pop();
            expand(node);
        }
        if (m_nodes.empty())
            noteBound(m_claim.plan.cost * kFine);
        m_claim.proven = m_claim.bound >= m_claim.plan.cost;
        return m_claim;
    }

private:
    Cost target() const { return m_claim.plan.cost * kFine; }
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

    bool apply(const std::vector<Decision>& decisions) {
        m_relaxation.reset();
        for (const Decision& decision : decisions) {
            switch (decision.kind) {
            case Decision::Kind::Open:
                if (!m_relaxation.decide(decision.candidate, Fate::Open))
                    return false;
                break;
            case Decision::Kind::Close:
                if (!m_relaxation.decide(decision.candidate, Fate::Closed))
                    return false;
                break;
            case Decision::Kind::Force:
                if (!m_relaxation.force(decision.unit, decision.candidate))
                    return false;
                break;
            case Decision::Kind::Forbid:
                m_relaxation.forbid(decision.unit, decision.candidate);
                break;
            }
        }
        return true;
    }

    void expand(const Node& node) {
        ++m_claim.nodes;
        if (!apply(node.decisions))
            return;
        auto multipliers = std::make_shared<std::vector<Cost>>(*node.multipliers);
        const bool isRoot = node.decisions.empty();
        m_relaxation.clearTally();
        const Cost value = std::max(ascend(m_relaxation, *multipliers, target(),
                                           {isRoot ? 300 : 25, isRoot ? 0.7 : 0.8, isRoot ? 15 : 4}, m_stop),
                                    node.value);
        if (m_stop.stop_requested()) {
            m_nodes.push(node);
            return;
        }
        if (wholeCost(value) >= m_claim.plan.cost || m_relaxation.evaluate(*multipliers) >= kForbidden)
            return;
        if (isRoot)
            m_relaxation.strikePairs(m_relaxation.evaluate(*multipliers), target() - kFine, *multipliers);
        branch(node, value, std::move(multipliers));
    }

    // What no better plan can have otherwise is decided at once and handed down.
    std::vector<Decision> settled(const Node& node, Cost value) {
        std::vector<Decision> decisions = node.decisions;
        std::vector<Fate> before;
        for (int candidate = 0; candidate < m_model.candidates(); ++candidate)
            before.push_back(m_relaxation.fate(candidate));
        m_relaxation.fixByWorth(value, target() - kFine);
        for (int candidate = 0; candidate < m_model.candidates(); ++candidate) {
            const Fate fate = m_relaxation.fate(candidate);
            if (fate != before[candidate])
                decisions.push_back(
                    {fate == Fate::Open ? Decision::Kind::Open : Decision::Kind::Close, candidate, -1});
        }
        return decisions;
    }

    void branch(const Node& node, Cost value, std::shared_ptr<const std::vector<Cost>> multipliers) {
        const Cost reached = m_relaxation.evaluate(*multipliers);
        std::vector<Decision> decisions = settled(node, reached);
        if (m_relaxation.evaluate(*multipliers) >= kForbidden)
            return;
        const int candidate = m_relaxation.mostDoubtful();
        if (candidate < 0) {
            finish(decisions, value, std::move(multipliers));
            return;
        }
        push(decisions, {Decision::Kind::Open, candidate, -1}, value, multipliers);
        push(decisions, {Decision::Kind::Close, candidate, -1}, value, multipliers);
    }

    void push(const std::vector<Decision>& decisions, Decision more, Cost value,
              std::shared_ptr<const std::vector<Cost>> multipliers) {
        Node node{value, ++m_number, decisions, std::move(multipliers)};
        node.decisions.push_back(more);
        m_nodes.push(std::move(node));
    }

    // All anchors are known: a flow is exact; otherwise the branching goes on with the units.
    void finish(const std::vector<Decision>& decisions, Cost value,
                const std::shared_ptr<const std::vector<Cost>>& multipliers) {
        if (flowIsExact(m_model)) {
            take(bestForAnchors(m_model, m_relaxation.taken()));
            return;
        }
        const std::vector<int> whole = m_relaxation.plainSolution();
        if (!whole.empty() && m_model.isLawful(whole)) {
            take(whole);
            return;
        }
        const auto [unit, candidate] = m_relaxation.mostDisputed();
        if (unit < 0 || candidate < 0)
            return;
        push(decisions, {Decision::Kind::Force, candidate, unit}, value, multipliers);
        push(decisions, {Decision::Kind::Forbid, candidate, unit}, value, multipliers);
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
    Relaxation& m_relaxation;
    std::stop_token m_stop;
    const OnClaim& m_onClaim;
    Claim m_claim;
    std::priority_queue<Node> m_nodes;
    std::int64_t m_number = 0;
};

} // namespace

Claim prove(const Model& model, Bound& bound, const Plan& plan, const std::stop_token& stop,
            const OnClaim& onClaim) {
    return Tree(model, bound, plan, stop, onClaim).run();
}

} // namespace liaison::grouping
