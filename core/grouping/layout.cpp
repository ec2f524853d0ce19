// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/layout.h"

#include "core/grouping/draws.h"

#include <algorithm>
#include <numeric>

namespace liaison::grouping {
namespace {

constexpr std::ptrdiff_t kMiddles = 12;

std::int64_t outside(const Bounds& bounds, std::int64_t value) {
    return std::max({bounds.least - value, value - bounds.most, std::int64_t{0}});
}

std::uint64_t keyOf(int unit) {
    return Draws(static_cast<std::uint64_t>(unit)).next();
}

} // namespace

Layout::Layout(const Model& model)
    : m_model(&model)
    , m_groups(static_cast<std::size_t>(model.groups()))
    , m_groupOf(static_cast<std::size_t>(model.units()), -1)
    , m_where(m_groupOf)
    , m_slotOf(static_cast<std::size_t>(model.candidates()), -1)
    , m_loose(model.units())
    , m_isTouched(m_groups.size()) {
    std::int64_t pupils = 0;
    for (int unit = 0; unit < model.units(); ++unit)
        pupils += model.pupils(unit);
    if (model.pupilsBind())
        m_schoolWeight = std::max<std::int64_t>(1, pupils / model.units());
}

std::int64_t Layout::excessWith(int slot, int unit) const {
    const Group& group = m_groups[slot];
    const std::int64_t schools =
        group.schools + m_model->schools(unit) - m_model->schoolBounds(group.anchor).most;
    const std::int64_t pupils =
        group.pupils + m_model->pupils(unit) - m_model->pupilBounds(group.anchor).most;
    return std::max<std::int64_t>(schools, 0) * m_schoolWeight + std::max<std::int64_t>(pupils, 0);
}

std::int64_t Layout::addedBy(int slot, int unit) const {
    const Group& group = m_groups[slot];
    const Bounds& schools = m_model->schoolBounds(group.anchor);
    const Bounds& pupils = m_model->pupilBounds(group.anchor);
    return (outside(schools, group.schools + m_model->schools(unit)) - outside(schools, group.schools)) *
               m_schoolWeight +
           outside(pupils, group.pupils + m_model->pupils(unit)) - outside(pupils, group.pupils);
}

bool Layout::canSpare(int slot, int unit) const {
    const Group& group = m_groups[slot];
    return group.schools - m_model->schools(unit) >= m_model->schoolBounds(group.anchor).least &&
           group.pupils - m_model->pupils(unit) >= m_model->pupilBounds(group.anchor).least;
}

bool Layout::hasToSpare(int slot) const {
    const Group& group = m_groups[slot];
    return group.schools > m_model->schoolBounds(group.anchor).least &&
           group.pupils >= m_model->pupilBounds(group.anchor).least;
}

bool Layout::lacks(int slot) const {
    const Group& group = m_groups[slot];
    return group.schools < m_model->schoolBounds(group.anchor).least ||
           group.pupils < m_model->pupilBounds(group.anchor).least;
}

bool Layout::clashes(int slot, int unit) const {
    if (!m_model->hasApart())
        return false;
    const std::span<const int> apart = m_model->apartFrom(unit);
    return std::any_of(apart.begin(), apart.end(), [&](int other) { return m_groupOf[other] == slot; });
}

void Layout::begin() {
    for (const Touched& touched : m_touched)
        m_isTouched[touched.slot] = 0;
    m_touched.clear();
    m_moves.clear();
}

void Layout::touch(int slot) {
    if (m_isTouched[slot])
        return;
    m_isTouched[slot] = 1;
    m_touched.push_back({slot, m_groups[slot].anchor, m_groups[slot].score, m_groups[slot].key});
}

void Layout::take(int unit) {
    Group& group = m_groups[m_groupOf[unit]];
    const int last = group.units.back();
    group.units[m_where[unit]] = last;
    m_where[last] = m_where[unit];
    group.units.pop_back();
    group.schools -= m_model->schools(unit);
    group.pupils -= m_model->pupils(unit);
    group.key ^= keyOf(unit);
    m_groupOf[unit] = -1;
    ++m_loose;
}

void Layout::put(int unit, int slot) {
    Group& group = m_groups[slot];
    m_where[unit] = static_cast<int>(group.units.size());
    group.units.push_back(unit);
    group.schools += m_model->schools(unit);
    group.pupils += m_model->pupils(unit);
    group.key ^= keyOf(unit);
    m_groupOf[unit] = slot;
    --m_loose;
}

void Layout::remove(int unit) {
    touch(m_groupOf[unit]);
    m_moves.push_back({unit, m_groupOf[unit]});
    take(unit);
}

void Layout::insert(int unit, int slot) {
    touch(slot);
    m_moves.push_back({unit, -1});
    put(unit, slot);
}

void Layout::anchor(int slot, int candidate) {
    touch(slot);
    Group& group = m_groups[slot];
    if (group.anchor >= 0)
        m_slotOf[group.anchor] = -1;
    group.anchor = candidate;
    m_slotOf[candidate] = slot;
}

std::int64_t Layout::brokenBy(const Group& group, int candidate) const {
    return outside(m_model->schoolBounds(candidate), group.schools) * m_schoolWeight +
           outside(m_model->pupilBounds(candidate), group.pupils);
}

Cost Layout::costFrom(const Group& group, int candidate, Cost limit) const {
    Cost sum = 0;
    for (const int unit : group.units) {
        sum += m_model->cost(unit, candidate);
        if (sum >= limit)
            return kForbidden;
    }
    return sum;
}

// Where a group is large, only the candidates nearest to its centre of gravity are worth a look.
void Layout::findMiddles(const Group& group) {
    double x = 0, y = 0;
    for (const int unit : group.units) {
        x += m_model->xOf(unit);
        y += m_model->yOf(unit);
    }
    x /= static_cast<double>(group.units.size());
    y /= static_cast<double>(group.units.size());
    m_middles.clear();
    for (const int unit : group.units) {
        const double dx = m_model->xOf(unit) - x, dy = m_model->yOf(unit) - y;
        for (const int candidate : m_model->candidatesIn(unit))
            m_middles.emplace_back(dx * dx + dy * dy, candidate);
    }
    if (std::ssize(m_middles) > kMiddles) {
        std::nth_element(m_middles.begin(), m_middles.begin() + kMiddles, m_middles.end());
        m_middles.resize(kMiddles);
    }
}

void Layout::recentre(Group& group) {
    Score best{brokenBy(group, group.anchor), costFrom(group, group.anchor, kForbidden)};
    int anchor = group.anchor;
    m_middles.clear();
    if (!m_model->mustOpen(anchor))
        findMiddles(group);
    for (const auto& [line, candidate] : m_middles) {
        const std::int64_t broken = brokenBy(group, candidate);
        if (broken > best.broken || candidate == group.anchor)
            continue;
        const Cost cost = costFrom(group, candidate, broken < best.broken ? kForbidden : best.cost);
        if (cost < kForbidden && Score{broken, cost} < best) {
            best = {broken, cost};
            anchor = candidate;
        }
    }
    group.score = best;
    if (anchor != group.anchor) {
        m_slotOf[group.anchor] = -1;
        m_slotOf[anchor] = static_cast<int>(&group - m_groups.data());
        group.anchor = anchor;
    }
}

void Layout::settle() {
    for (const Touched& touched : m_touched) {
        Group& group = m_groups[touched.slot];
        if (group.key == touched.key && group.anchor == touched.anchor)
            continue;
        const Score before = group.score;
        recentre(group);
        m_score.cost += group.score.cost - before.cost;
        m_score.broken += group.score.broken - before.broken;
    }
}

void Layout::rollBack() {
    for (auto move = m_moves.rbegin(); move != m_moves.rend(); ++move) {
        if (move->from < 0)
            take(move->unit);
        else
            put(move->unit, move->from);
    }
    for (const Touched& touched : m_touched) {
        const Group& group = m_groups[touched.slot];
        if (group.anchor >= 0)
            m_slotOf[group.anchor] = -1;
    }
    for (const Touched& touched : m_touched) {
        Group& group = m_groups[touched.slot];
        m_score.cost += touched.score.cost - group.score.cost;
        m_score.broken += touched.score.broken - group.score.broken;
        group.anchor = touched.anchor;
        group.score = touched.score;
        if (group.anchor >= 0)
            m_slotOf[group.anchor] = touched.slot;
    }
    begin();
}

void Layout::adopt(const Layout& other, const std::vector<int>& slots) {
    begin();
    for (const int slot : slots) {
        const Group group = m_groups[slot];
        for (const int unit : group.units)
            take(unit);
        if (group.anchor >= 0)
            m_slotOf[group.anchor] = -1;
        m_score.cost -= group.score.cost;
        m_score.broken -= group.score.broken;
    }
    for (const int slot : slots) {
        const Group& theirs = other.m_groups[slot];
        Group& group = m_groups[slot];
        for (const int unit : theirs.units)
            put(unit, slot);
        group.anchor = theirs.anchor;
        group.score = theirs.score;
        m_slotOf[group.anchor] = slot;
        m_score.cost += group.score.cost;
        m_score.broken += group.score.broken;
    }
    begin();
}

void Layout::load(const std::vector<int>& candidateOfUnit) {
    *this = Layout(*m_model);
    int next = 0;
    for (int unit = 0; unit < m_model->units(); ++unit) {
        const int candidate = candidateOfUnit[unit];
        if (candidate >= 0 && m_slotOf[candidate] < 0)
            anchor(next++, candidate);
        if (candidate >= 0)
            insert(unit, m_slotOf[candidate]);
    }
    settle();
    begin();
}

std::vector<int> Layout::candidates() const {
    std::vector<int> result;
    for (const int slot : m_groupOf)
        result.push_back(slot < 0 ? -1 : m_groups[slot].anchor);
    return result;
}

} // namespace liaison::grouping
