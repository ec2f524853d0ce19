// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/start.h"

#include "core/grouping/nearest.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {
namespace {

constexpr int kNearAnchors = 12;
constexpr int kRounds = 2;

// Cuts units into parts of about equal size, by turns of the longer side.
class Cutter {
public:
    Cutter(const Model& model, std::vector<std::vector<int>>& parts) : m_model(model), m_parts(parts) {}

    void cut(std::vector<int> units, int parts) {
        if (parts == 1 || static_cast<int>(units.size()) < parts) {
            m_parts.push_back(std::move(units));
            return;
        }
        sortAlongLongerSide(units);
        const int left = parts / 2;
        std::int64_t all = 0, sum = 0;
        for (const int unit : units)
            all += size(unit);
        std::size_t at = 0;
        const std::size_t least = static_cast<std::size_t>(left);
        const std::size_t most = units.size() - static_cast<std::size_t>(parts - left);
        while (at < most && (at < least || (2 * sum + size(units[at])) * parts <= 2 * all * left))
            sum += size(units[at++]);
        const auto middle = units.begin() + static_cast<std::ptrdiff_t>(at);
        cut({units.begin(), middle}, left);
        cut({middle, units.end()}, parts - left);
    }

private:
    std::int64_t size(int unit) const {
        return m_model.pupilsBind() ? m_model.pupils(unit) : m_model.schools(unit);
    }

    void sortAlongLongerSide(std::vector<int>& units) const {
        double lowX = m_model.xOf(units.front()), highX = lowX, lowY = m_model.yOf(units.front()),
               highY = lowY;
        for (const int unit : units) {
            lowX = std::min(lowX, m_model.xOf(unit));
            highX = std::max(highX, m_model.xOf(unit));
            lowY = std::min(lowY, m_model.yOf(unit));
            highY = std::max(highY, m_model.yOf(unit));
        }
        const bool wide = highX - lowX >= highY - lowY;
        std::sort(units.begin(), units.end(), [&](int a, int b) {
            const double one = wide ? m_model.xOf(a) : m_model.yOf(a),
                         other = wide ? m_model.xOf(b) : m_model.yOf(b);
            return one != other ? one < other : a < b;
        });
    }

    const Model& m_model;
    std::vector<std::vector<int>>& m_parts;
};

// The free candidate among the units that costs the whole part least, or -1.
int middleOf(const Model& model, const std::vector<int>& part, const std::vector<char>& taken) {
    int best = -1;
    double least = 0;
    for (const int home : part) {
        for (const int candidate : model.candidatesIn(home)) {
            if (taken[home] || !model.mayOpen(candidate))
                continue;
            double sum = 0;
            for (const int unit : part)
                sum += std::sqrt(model.squaredLine(unit, candidate));
            if (best < 0 || sum < least) {
                least = sum;
                best = candidate;
            }
        }
    }
    return best;
}

// Opens what must be open, then one anchor for each part that has none, then whatever is free.
class Opener {
public:
    Opener(const Model& model, Layout& layout)
        : m_model(model), m_layout(layout), m_taken(static_cast<std::size_t>(model.units())) {}

    void open(const std::vector<std::vector<int>>& parts) {
        std::vector<char> served(parts.size());
        std::vector<int> partOf(m_taken.size());
        for (std::size_t i = 0; i < parts.size(); ++i) {
            for (const int unit : parts[i])
                partOf[unit] = static_cast<int>(i);
        }
        for (int candidate = 0; candidate < m_model.candidates(); ++candidate) {
            if (m_model.mustOpen(candidate)) {
                served[partOf[m_model.homeOf(candidate)]] = 1;
                add(candidate);
            }
        }
        for (std::size_t i = 0; i < parts.size(); ++i) {
            if (!served[i])
                add(middleOf(m_model, parts[i], m_taken));
        }
        openNearest(parts, served);
    }

private:
    bool isFull() const { return m_next == m_layout.slots(); }

    void add(int candidate) {
        if (candidate < 0 || isFull() || m_taken[m_model.homeOf(candidate)])
            return;
        m_taken[m_model.homeOf(candidate)] = 1;
        m_layout.anchor(m_next, candidate);
        m_layout.insert(m_model.homeOf(candidate), m_next++);
    }

    // Parts without a candidate of their own get the free one nearest to their middle unit.
    void openNearest(const std::vector<std::vector<int>>& parts, const std::vector<char>& served) {
        for (std::size_t i = 0; i < parts.size() && !isFull(); ++i) {
            const int middle = parts[i].empty() ? 0 : parts[i][parts[i].size() / 2];
            const bool has =
                std::any_of(parts[i].begin(), parts[i].end(), [&](int unit) { return m_taken[unit]; });
            if (!has && !served[i])
                add(nearestFree(middle));
        }
        for (int unit = 0; unit < m_model.units() && !isFull(); ++unit)
            add(nearestFree(unit));
    }

    int nearestFree(int unit) const {
        int best = -1;
        for (int candidate = 0; candidate < m_model.candidates(); ++candidate) {
            const bool free = !m_taken[m_model.homeOf(candidate)] && m_model.mayOpen(candidate);
            if (free && (best < 0 || m_model.squaredLine(unit, candidate) < m_model.squaredLine(unit, best)))
                best = candidate;
        }
        return best;
    }

    const Model& m_model;
    Layout& m_layout;
    std::vector<char> m_taken;
    int m_next = 0;
};

PointTree treeOfAnchors(const Layout& layout) {
    std::vector<PointTree::Point> points;
    for (int slot = 0; slot < layout.slots(); ++slot) {
        const int home = layout.model().homeOf(layout.group(slot).anchor);
        points.push_back({layout.model().xOf(home), layout.model().yOf(home)});
    }
    return PointTree(std::move(points));
}

// The slot a unit may best join among these; -1 where it may join none.
int bestSlot(const Layout& layout, int unit, const std::vector<int>& slots) {
    int best = -1;
    Score least;
    for (const int slot : slots) {
        const Cost cost = layout.model().cost(unit, layout.group(slot).anchor);
        if (cost >= kForbidden || layout.clashes(slot, unit))
            continue;
        const Score score{layout.excessWith(slot, unit), cost};
        if (best < 0 || score < least) {
            least = score;
            best = slot;
        }
    }
    return best;
}

// The nearest candidate that is not open, in a unit without an open one; or -1.
int nearestFreeTo(const Model& model, int unit, const std::vector<char>& isOpen,
                  const std::vector<char>& isHome) {
    int best = -1;
    for (int candidate = 0; candidate < model.candidates(); ++candidate) {
        if (isOpen[candidate] || isHome[model.homeOf(candidate)] || !model.mayOpen(candidate))
            continue;
        if (best < 0 || model.squaredLine(unit, candidate) < model.squaredLine(unit, best))
            best = candidate;
    }
    return best;
}

void loosenAll(Layout& layout) {
    for (int unit = 0; unit < layout.model().units(); ++unit) {
        if (layout.groupOf(unit) >= 0 && !layout.isHome(unit))
            layout.remove(unit);
    }
}

} // namespace

std::vector<int> candidatesNearestTo(const Model& model, const Plan& plan) {
    if (static_cast<int>(plan.anchors.size()) != model.groups())
        return {};
    std::vector<int> result = model.candidatesOf(plan);
    std::vector<char> isOpen(static_cast<std::size_t>(model.candidates())),
        isHome(static_cast<std::size_t>(model.units()));
    const auto open = [&](int candidate) {
        isOpen[candidate] = 1;
        isHome[model.homeOf(candidate)] = 1;
        result[model.homeOf(candidate)] = candidate;
    };
    std::vector<int> closed; // groups whose anchor may be one no longer
    for (int group = 0; group < model.groups(); ++group) {
        const int candidate = model.candidateAt(plan.anchors[group]);
        if (candidate < 0 || !model.mayOpen(candidate) || isHome[model.homeOf(candidate)])
            closed.push_back(group);
        else
            open(candidate);
    }
    for (const int group : closed) {
        const int instead = nearestFreeTo(model, model.unitOf(plan.anchors[group]), isOpen, isHome);
        if (instead < 0)
            return {};
        for (int unit = 0; unit < model.units(); ++unit) {
            if (plan.groupOf[model.members(unit).front()] == group && !isHome[unit])
                result[unit] = instead;
        }
        open(instead);
    }
    for (int candidate = 0; candidate < model.candidates(); ++candidate) {
        if (model.mustOpen(candidate) && !isOpen[candidate])
            return {};
    }
    return result;
}

void placeLoose(Layout& layout) {
    const Model& model = layout.model();
    const PointTree tree = treeOfAnchors(layout);
    std::vector<int> all(static_cast<std::size_t>(layout.slots()));
    std::iota(all.begin(), all.end(), 0);
    std::vector<std::pair<Cost, int>> order;
    std::vector<std::vector<int>> near(static_cast<std::size_t>(model.units()));
    for (int unit = 0; unit < model.units(); ++unit) {
        if (layout.groupOf(unit) >= 0)
            continue;
        if (model.pinnedTo(unit) >= 0)
            near[unit] = {layout.slotOf(model.pinnedTo(unit))};
        else
            tree.nearest({model.xOf(unit), model.yOf(unit)}, kNearAnchors, near[unit]);
        Cost first = kForbidden, second = kForbidden;
        for (const int slot : near[unit]) {
            const Cost cost = model.cost(unit, layout.group(slot).anchor);
            second = std::min(second, std::max(first, cost));
            first = std::min(first, cost);
        }
        order.emplace_back(first - second, unit);
    }
    std::sort(order.begin(), order.end());
    for (const auto& [regret, unit] : order) {
        int slot = bestSlot(layout, unit, near[unit]);
        if (slot < 0)
            slot = bestSlot(layout, unit, all);
        if (slot >= 0)
            layout.insert(unit, slot);
    }
}

Layout firstLayout(const Model& model) {
    Layout layout(model);
    std::vector<int> units(static_cast<std::size_t>(model.units()));
    std::iota(units.begin(), units.end(), 0);
    std::vector<std::vector<int>> parts;
    Cutter(model, parts).cut(units, model.groups());
    Opener(model, layout).open(parts);
    for (int round = 0; round < kRounds; ++round) {
        loosenAll(layout);
        placeLoose(layout);
        layout.settle();
        layout.begin();
    }
    return layout;
}

} // namespace liaison::grouping
