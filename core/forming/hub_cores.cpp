// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_cores.h"

#include "core/forming/forming_plan.h"
#include "core/forming/pin_units.h"

#include <algorithm>
#include <set>

namespace liaison {

namespace {

constexpr std::size_t kMostChoices = 64;

using GroupSet = std::vector<int>;

/// The ways to choose so many, in their order.
void choose(const GroupSet& from, std::size_t many, std::size_t at, GroupSet& chosen,
            std::vector<GroupSet>& found) {
    if (chosen.size() == many) {
        found.push_back(chosen);
        return;
    }
    for (; at + (many - chosen.size()) <= from.size() && found.size() <= kMostChoices * kMostChoices; ++at) {
        chosen.push_back(from[at]);
        choose(from, many, at + 1, chosen, found);
        chosen.pop_back();
    }
}

/// Which of its groups of today each hub may keep that others are pinned to.
class CoreChoices {
public:
    CoreChoices(const FormingQuestion& question, const FormingGround& ground, const HubCase& asked)
        : m_ground(ground), m_asked(asked), m_units(unitsOf(question, ground)) {
        for (const Pin& pin : question.pins)
            if (const auto* today = pin.target ? std::get_if<Id<Body>>(&*pin.target) : nullptr;
                pin.kind == PinKind::Within && today != nullptr)
                m_pinned.insert(*today);
    }

    /// For each hub that groups are pinned to.
    std::vector<std::pair<int, std::vector<GroupSet>>> choices() const {
        std::vector<std::pair<int, std::vector<GroupSet>>> all;
        for (std::size_t hub = 0; hub < m_asked.named.size(); ++hub)
            if (m_pinned.contains(m_asked.named[hub]))
                all.emplace_back(int(hub), choicesOf(int(hub)));
        return all;
    }

private:
    bool isOfToday(int group, int hub) const {
        return m_ground.items[std::size_t(group)].today == m_asked.named[std::size_t(hub)];
    }

    std::vector<GroupSet> choicesOf(int hub) const {
        const std::vector<int>& fixed = m_asked.problem.fixedHub;
        std::set<int> pinned;
        std::size_t today = 0;
        for (int group = 0; group < int(fixed.size()); ++group) {
            today += isOfToday(group, hub) ? 1 : 0;
            if (fixed[std::size_t(group)] == hub)
                pinned.insert(m_units[std::size_t(group)].begin(), m_units[std::size_t(group)].end());
        }
        const auto kept = std::size_t(
            std::count_if(pinned.begin(), pinned.end(), [&](int group) { return isOfToday(group, hub); }));
        const std::size_t others = pinned.size() - kept;
        const auto most = std::size_t(std::max(m_asked.problem.most, 0));
        const std::size_t wanted = std::min(today / 2 + 1, most > others ? most - others : 0);
        GroupSet free;
        for (int group = 0; group < int(fixed.size()); ++group)
            if (isOfToday(group, hub) && fixed[std::size_t(group)] < 0 && !pinned.contains(group))
                free.push_back(group);
        std::vector<GroupSet> found;
        GroupSet chosen;
        choose(free, std::min(wanted > kept ? wanted - kept : 0, free.size()), 0, chosen, found);
        const GroupSet all(pinned.begin(), pinned.end());
        std::stable_sort(found.begin(), found.end(), [&](const GroupSet& one, const GroupSet& other) {
            return wayOf(all, one) < wayOf(all, other);
        });
        return found;
    }

    /// The lines between groups that would share a hub.
    qint64 wayOf(GroupSet pinned, const GroupSet& core) const {
        pinned.insert(pinned.end(), core.begin(), core.end());
        qint64 way = 0;
        for (std::size_t i = 0; i < pinned.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                way += straightLine(m_ground.items[std::size_t(pinned[i])],
                                    m_ground.items[std::size_t(pinned[j])]);
        return way;
    }

    const FormingGround& m_ground;
    const HubCase& m_asked;
    std::vector<std::vector<int>> m_units;
    std::set<Id<Body>> m_pinned;
};

} // namespace

HubCores coresOf(const FormingQuestion& question, const FormingGround& ground, const HubCase& asked) {
    HubCores cores{{asked.problem}, true};
    if (asked.isHopeless)
        return cores;
    for (auto [hub, choices] : CoreChoices(question, ground, asked).choices()) {
        const std::size_t room = std::max<std::size_t>(kMostChoices / cores.problems.size(), 1);
        cores.areAll = cores.areAll && choices.size() <= room;
        choices.resize(std::min(choices.size(), room));
        std::vector<grouping::HubProblem> next;
        for (const grouping::HubProblem& problem : cores.problems)
            for (const GroupSet& core : choices) {
                next.push_back(problem);
                for (const int group : core)
                    next.back().fixedHub[std::size_t(group)] = hub;
            }
        cores.problems = std::move(next);
    }
    return cores;
}

} // namespace liaison
