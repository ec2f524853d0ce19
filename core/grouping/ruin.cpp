// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/ruin.h"

#include <algorithm>

namespace liaison::grouping {
namespace {

constexpr std::size_t kSlots = 12;          // groups looked at
constexpr std::size_t kPatch = 26;          // most units taken out around one
constexpr std::size_t kChoices = 24;        // candidates for a new anchor
constexpr std::size_t kMovesInHundred = 40; // steps that move an anchor
constexpr std::size_t kNearSlots = 5;       // groups of which one loses its anchor
constexpr int kGroupsAround = 4;            // as many units as so many groups hold are seen at least,
constexpr std::size_t kRim = 20;            // and so many more than twice a patch
constexpr int kDraws = 4;                   // units of which one is the end of a shift

// Of several units drawn the one that is worth most.
template <class Worth>
int drawBest(std::span<const int> units, Draws& draws, const Worth& worth) {
    int best = units[draws.below(units.size())];
    for (int i = 1; i < kDraws; ++i) {
        const int unit = units[draws.below(units.size())];
        if (worth(unit) > worth(best))
            best = unit;
    }
    return best;
}

} // namespace

Ruin::Ruin(Layout& layout, const Neighbours& neighbours, const std::vector<char>& mine, const Toll& toll)
    : m_layout(layout)
    , m_neighbours(neighbours)
    , m_mine(mine)
    , m_repair(layout, toll)
    , m_patchSight(static_cast<std::size_t>(kGroupsAround * (layout.model().units() / layout.slots() + 1)))
    , m_seenAt(static_cast<std::size_t>(layout.slots())) {}

// The units around, in order, until there are enough, and the groups they are in.
void Ruin::look(int around, std::size_t enough) {
    m_near.clear();
    m_slots.clear();
    m_loose.clear();
    ++m_looks;
    for (const int unit : m_neighbours.of(around)) {
        if (m_near.size() == enough)
            return;
        const int slot = m_layout.groupOf(unit);
        if (slot < 0) {
            m_loose.push_back(unit);
            continue;
        }
        if (!m_mine[slot])
            continue;
        if (m_seenAt[slot] != m_looks) {
            if (m_slots.size() == kSlots)
                continue;
            m_seenAt[slot] = m_looks;
            m_slots.push_back(slot);
        }
        m_near.push_back(unit);
    }
}

// Of a unit that is in no group yet, kForbidden.
Cost Ruin::costOf(int unit) const {
    const int slot = m_layout.groupOf(unit);
    return slot < 0 ? kForbidden : m_layout.model().cost(unit, m_layout.group(slot).anchor);
}

void Ruin::take(int unit) {
    m_freed = std::min(m_freed + costOf(unit), kForbidden);
    m_layout.remove(unit);
}

void Ruin::loosen(int unit) {
    if (m_layout.groupOf(unit) < 0 || m_layout.model().pinnedTo(unit) >= 0)
        return;
    take(unit);
    m_loose.push_back(unit);
}

void Ruin::loosenPatch(std::span<const int> near, std::size_t many) {
    for (const int unit : near) {
        if (many == 0)
            return;
        if (m_layout.groupOf(unit) < 0 || m_layout.isHome(unit))
            continue;
        loosen(unit);
        --many;
    }
}

int Ruin::drawCandidate(Draws& draws) {
    const Model& model = m_layout.model();
    m_choices.clear();
    for (const int unit : m_near) {
        if (m_layout.isHome(unit) || model.pinnedTo(unit) >= 0)
            continue;
        for (const int candidate : model.candidatesIn(unit))
            m_choices.push_back(candidate);
        if (m_choices.size() >= kChoices)
            break;
    }
    if (m_choices.empty())
        return -1;
    // Of two the one worse off today.
    const int one = m_choices[draws.below(m_choices.size())];
    const int other = m_choices[draws.below(m_choices.size())];
    return costOf(model.homeOf(one)) >= costOf(model.homeOf(other)) ? one : other;
}

void Ruin::dissolve(int slot) {
    const std::vector<int> units = m_layout.group(slot).units;
    for (const int unit : units)
        loosen(unit);
}

// Whoever is nearer to the new anchor than to its own becomes loose.
void Ruin::attract(int candidate) {
    const Model& model = m_layout.model();
    for (const int unit : m_near) {
        const int slot = m_layout.groupOf(unit);
        if (slot >= 0 && !m_layout.isHome(unit) &&
            model.cost(unit, candidate) < model.cost(unit, m_layout.group(slot).anchor))
            loosen(unit);
    }
}

bool Ruin::moveAnchor(Draws& draws) {
    const Model& model = m_layout.model();
    const int candidate = drawCandidate(draws);
    const int slot = m_slots[draws.below(std::min<std::size_t>(m_slots.size(), kNearSlots))];
    if (candidate < 0 || model.mustOpen(m_layout.group(slot).anchor))
        return false;
    dissolve(slot);
    open(slot, candidate);
    return true;
}

void Ruin::open(int slot, int candidate) {
    const int home = m_layout.model().homeOf(candidate);
    if (m_layout.groupOf(home) >= 0)
        take(home);
    else
        m_loose.erase(std::find(m_loose.begin(), m_loose.end(), home));
    m_layout.anchor(slot, candidate);
    m_layout.insert(home, slot);
    attract(candidate);
}

Cost Ruin::allowed(Cost most) const {
    return most < kForbidden ? most + m_freed : kForbidden;
}

bool Ruin::shiftGroup(std::span<const int> units, Cost most, Draws& draws) {
    m_layout.begin();
    m_freed = 0;
    const int left = drawBest(units, draws, [this](int unit) {
        const int slot = m_layout.groupOf(unit);
        return slot < 0 ? -kForbidden : -m_layout.group(slot).score.cost;
    });
    const int sought = drawBest(units, draws, [this](int unit) { return costOf(unit); });
    const int slot = m_layout.groupOf(left);
    look(left, m_neighbours.of(left).size());
    if (slot < 0 || !m_loose.empty() || m_slots.size() < 2 ||
        m_layout.model().mustOpen(m_layout.group(slot).anchor))
        return false;
    dissolve(slot);
    if (!m_layout.group(slot).units.empty())
        return false;
    std::swap(m_leftLoose, m_loose);
    std::swap(m_leftSlots, m_slots);
    std::erase(m_leftSlots, slot);
    look(sought, m_neighbours.of(sought).size());
    const int candidate = m_loose.empty() && !m_slots.empty() ? drawCandidate(draws) : -1;
    if (candidate < 0)
        return false;
    open(slot, candidate);
    m_slots.push_back(slot);
    const Cost limit = allowed(most);
    if (!m_repair.run(m_loose, m_slots, limit, draws))
        return false;
    const Cost rest = limit < kForbidden ? limit - m_repair.spent() : kForbidden;
    if (!m_repair.run(m_leftLoose, m_leftSlots, rest, draws))
        return false;
    m_layout.settle();
    return true;
}

bool Ruin::step(int around, Cost most, Draws& draws) {
    m_layout.begin();
    m_freed = 0;
    const bool movesAnchor = draws.below(100) < kMovesInHundred;
    const std::size_t patch = 1 + draws.below(kPatch);
    const std::size_t all = m_neighbours.of(around).size();
    look(around, movesAnchor ? all : std::max(2 * patch + kRim, m_patchSight));
    if (m_slots.empty() || (movesAnchor && !moveAnchor(draws)))
        return false;
    if (!movesAnchor)
        loosenPatch(m_near, patch);
    if (!m_repair.run(m_loose, m_slots, allowed(most), draws))
        return false;
    m_layout.settle();
    return true;
}

} // namespace liaison::grouping
