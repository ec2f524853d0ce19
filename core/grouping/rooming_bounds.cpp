// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/grouping/max_flow.h"
#include "core/grouping/rooming.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <string_view>
#include <unordered_map>

namespace liaison::grouping {

namespace {

std::int64_t capped(std::int64_t size, std::int64_t total) {
    return std::min(size, total);
}

/// Finds a partner for each item, by augmenting paths; false if one is left over.
class RoomMatching {
public:
    RoomMatching(const Rooming& rooming, std::span<const int> units)
        : m_rooming(rooming), m_units(units), m_guest(rooming.model().candidates(), -1) {}

    bool isComplete() {
        for (int at = 0; at < static_cast<int>(m_units.size()); ++at) {
            std::vector<char> isSeen(m_guest.size());
            if (!place(at, isSeen))
                return false;
        }
        return true;
    }

private:
    bool place(int at, std::vector<char>& isSeen) {
        for (int candidate = 0; candidate < static_cast<int>(m_guest.size()); ++candidate) {
            if (isSeen[candidate] || !m_rooming.may(m_units[at], candidate))
                continue;
            isSeen[candidate] = 1;
            if (m_guest[candidate] < 0 || place(m_guest[candidate], isSeen)) {
                m_guest[candidate] = at;
                return true;
            }
        }
        return false;
    }

    const Rooming& m_rooming;
    std::span<const int> m_units;
    std::vector<int> m_guest;
};

} // namespace

bool Rooming::mayWork(std::int64_t& work, const std::stop_token& stop) const {
    const auto fits = [&](Size size) {
        return !m_binds[static_cast<std::size_t>(size)] ||
               (sumsFit(size) && flows(size, alike(), work, stop, nullptr));
    };
    if (stop.stop_requested())
        return true;
    return packs() && cliquesFit(work) && fits(Size::Schools) &&
           (!m_model->pupilsBind() || fits(Size::Pupils));
}

/// Whether so many groups can hold everything, and everything can fill so many groups.
bool Rooming::sumsFit(Size size) const {
    std::int64_t total = 0;
    for (int unit = 0; unit < m_model->units(); ++unit)
        total += sizeOf(unit, size);
    std::int64_t most = 0, least = 0;
    std::vector<std::int64_t> moreRoom, moreNeed;
    for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
        const Bounds bounds = boundsOf(candidate, size);
        if (m_state[candidate] == Open) {
            most += capped(bounds.most, total);
            least += capped(bounds.least, total + 1);
        } else if (m_state[candidate] == Undecided) {
            moreRoom.push_back(capped(bounds.most, total));
            moreNeed.push_back(capped(bounds.least, total + 1));
        }
    }
    const int opened = count(Open);
    std::sort(moreRoom.begin(), moreRoom.end(), std::greater<>());
    std::sort(moreNeed.begin(), moreNeed.end());
    const auto spare =
        std::min<std::size_t>(static_cast<std::size_t>(m_groups.most - opened), moreRoom.size());
    const auto lack = static_cast<std::size_t>(std::max(m_groups.fewest - opened, 0));
    most = std::accumulate(moreRoom.begin(), moreRoom.begin() + static_cast<std::ptrdiff_t>(spare), most);
    least = std::accumulate(moreNeed.begin(), moreNeed.begin() + static_cast<std::ptrdiff_t>(lack), least);
    return least <= total && total <= most;
}

/// Units with the same candidates are as one in a flow.
std::vector<std::vector<int>> Rooming::alike() const {
    std::unordered_map<std::string_view, std::size_t> classOf;
    std::vector<std::vector<int>> classes;
    for (int unit = 0; unit < m_model->units(); ++unit) {
        const std::string_view row(m_may.data() + index(unit, 0), m_state.size());
        const auto [at, isNew] = classOf.try_emplace(row, classes.size());
        if (isNew)
            classes.emplace_back();
        classes[at->second].push_back(unit);
    }
    return classes;
}

/// Whether a flow takes every unit to candidates with room, and fills the open ones; units may be split. What
/// each candidate takes of each class is told if asked for.
bool Rooming::flows(Size size, const std::vector<std::vector<int>>& classes, std::int64_t& work,
                    const std::stop_token& stop, std::vector<Taken>* taken) const {
    const int sources = static_cast<int>(classes.size()), candidates = m_model->candidates();
    const int source = sources + candidates, rest = source + 1, sink = source + 2;
    MaxFlow flow(source + 3);
    std::vector<Taken> arcs;
    std::int64_t total = 0, needed = 0;
    for (int from = 0; from < sources; ++from) {
        std::int64_t all = 0;
        for (const int unit : classes[from])
            all += sizeOf(unit, size);
        total += all;
        flow.addArc(source, from, all);
        for (int candidate = 0; candidate < candidates; ++candidate) {
            if (may(classes[from].front(), candidate))
                arcs.push_back({from, candidate, flow.addArc(from, sources + candidate, all)});
        }
    }
    for (int candidate = 0; candidate < candidates; ++candidate) {
        const Bounds bounds = boundsOf(candidate, size);
        const std::int64_t least = m_state[candidate] == Open ? bounds.least : 0;
        const std::int64_t most = capped(bounds.most, total);
        if (m_state[candidate] == Closed)
            continue;
        if (least > most)
            return false;
        needed += least;
        flow.addArc(sources + candidate, sink, least);
        flow.addArc(sources + candidate, rest, most - least);
    }
    if (needed > total)
        return false;
    flow.addArc(rest, sink, total - needed);
    const bool fits = flow.run(source, sink, stop) == total || stop.stop_requested();
    work += flow.work() + static_cast<std::int64_t>(m_may.size());
    for (Taken& arc : arcs)
        arc.amount = flow.flowOf(static_cast<int>(arc.amount));
    if (taken)
        *taken = std::move(arcs);
    return fits;
}

std::vector<int> Rooming::flowAssignment(std::int64_t& work) const {
    const std::vector<std::vector<int>> classes = alike();
    std::vector<Taken> taken;
    if (!flows(Size::Schools, classes, work, {}, &taken))
        return {};
    std::vector<int> candidateOf(m_model->units(), -1);
    std::vector<std::size_t> next(classes.size());
    for (const Taken& arc : taken) {
        const std::vector<int>& units = classes[arc.from];
        std::size_t& at = next[arc.from];
        for (std::int64_t left = arc.amount; left > 0 && at < units.size(); ++at) {
            candidateOf[units[at]] = arc.candidate;
            left -= m_model->schools(units[at]);
        }
    }
    return candidateOf;
}

/// Units of which no two have a candidate in common need a group each.
bool Rooming::packs() const {
    std::vector<int> units(m_model->units());
    std::iota(units.begin(), units.end(), 0);
    std::stable_sort(units.begin(), units.end(),
                     [this](int one, int other) { return m_choices[one] < m_choices[other]; });
    std::vector<char> isUsed(m_state.size());
    int packed = 0;
    for (const int unit : units) {
        bool isFree = true;
        for (int candidate = 0; candidate < m_model->candidates() && isFree; ++candidate)
            isFree = !may(unit, candidate) || !isUsed[candidate];
        if (!isFree)
            continue;
        ++packed;
        for (int candidate = 0; candidate < m_model->candidates(); ++candidate) {
            if (may(unit, candidate))
                isUsed[candidate] = 1;
        }
    }
    return packed <= m_groups.most;
}

/// Units that all stay apart from each other need a group each, and a candidate of their own.
bool Rooming::cliquesFit(std::int64_t& work) const {
    return std::all_of(m_cliques->begin(), m_cliques->end(), [&](const std::vector<int>& clique) {
        work += static_cast<std::int64_t>(clique.size() * clique.size() * m_state.size());
        return cliqueFits(clique);
    });
}

bool Rooming::cliqueFits(std::span<const int> clique) const {
    return static_cast<int>(clique.size()) <= m_groups.most && RoomMatching(*this, clique).isComplete();
}

} // namespace liaison::grouping
