// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_pins.h"

#include "core/forming/forming_plan.h"
#include "core/forming/pin_units.h"

#include <algorithm>

namespace liaison {

namespace {

/// Puts the pins of a question into the problem.
class HubPins {
public:
    HubPins(const FormingQuestion& question, const FormingGround& ground, HubCase& into)
        : m_question(question), m_ground(ground), m_index(ground), m_case(into) {}

    void add() {
        m_case.problem.fixedHub.assign(m_ground.items.size(), -1);
        for (const Pin& pin : m_question.pins)
            if (pin.kind == PinKind::Within && pin.target)
                addWithin(pin);
        for (const Pin& pin : m_question.pins)
            if (pin.kind == PinKind::Size && pin.target)
                addSize(pin);
        for (const Pin& pin : m_question.pins) {
            if (pin.kind == PinKind::Together)
                m_case.problem.together.push_back(placesOf(pin, m_index));
            else if (pin.kind == PinKind::Apart)
                addApart(placesOf(pin, m_index));
            else if (pin.kind == PinKind::NotWithin && pin.target)
                addNotWithin(pin);
        }
        std::erase_if(m_case.problem.together, [](const auto& set) { return set.size() < 2; });
        if (m_case.named.empty())
            m_case.problem.fixedHub.clear();
    }

private:
    void addWithin(const Pin& pin) {
        if (const int group = m_index.of(*pin.target); group >= 0) {
            std::vector<int> set = placesOf(pin, m_index);
            set.push_back(group);
            m_case.problem.together.push_back(std::move(set));
            return;
        }
        const int hub = numberOf(hubOf(pin));
        for (const int group : placesOf(pin, m_index)) {
            int& fixed = m_case.problem.fixedHub[std::size_t(group)];
            if (hub < 0 || (fixed >= 0 && fixed != hub))
                m_case.isHopeless = true;
            else
                fixed = hub;
        }
    }

    /// A hub of today to which nobody is pinned stays where its middle group is.
    void addSize(const Pin& pin) {
        int group = m_index.of(*pin.target);
        if (const Id<Body> hub = hubOf(pin); group < 0 && hub.isValid()) {
            const std::vector<int> there = groupsThere(hub, {});
            if (!there.empty()) {
                group = there.front();
                m_case.problem.fixedHub[std::size_t(group)] = numberOf(hub);
            }
        }
        if (group < 0)
            m_case.isHopeless = true;
        else
            m_case.problem.sizes.push_back(
                {group, pin.schools.value_or(SizeBounds()), pin.pupils.value_or(SizeBounds())});
    }

    void addApart(const std::vector<int>& places) {
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                m_case.problem.apart.emplace_back(places[j], places[i]);
    }

    /// Where nobody is pinned to a hub of today, it is where its middle group is.
    void addNotWithin(const Pin& pin) {
        const std::vector<int> places = placesOf(pin, m_index);
        std::vector<int> there;
        if (const int group = m_index.of(*pin.target); group >= 0)
            there.push_back(group);
        else if (const Id<Body> hub = hubOf(pin); hub.isValid())
            there = groupsThere(hub, places);
        for (const int group : places)
            for (const int other : there)
                m_case.problem.apart.emplace_back(group, other);
    }

    std::vector<int> groupsThere(Id<Body> hub, const std::vector<int>& except) const {
        const auto named = std::find(m_case.named.begin(), m_case.named.end(), hub);
        std::vector<int> there;
        if (named != m_case.named.end()) {
            for (std::size_t i = 0; i < m_ground.items.size(); ++i)
                if (m_case.problem.fixedHub[i] == int(named - m_case.named.begin()))
                    there.push_back(int(i));
        } else if (const int middle = middleOf(hub, except); middle >= 0) {
            there.push_back(middle);
        }
        return there;
    }

    int middleOf(Id<Body> hub, const std::vector<int>& except) const {
        std::vector<int> today;
        for (std::size_t i = 0; i < m_ground.items.size(); ++i)
            if (m_ground.items[i].today == hub)
                today.push_back(int(i));
        int middle = -1;
        qint64 least = 0;
        for (const int group : today) {
            if (m_case.problem.fixedHub[std::size_t(group)] >= 0 ||
                std::find(except.begin(), except.end(), group) != except.end())
                continue;
            qint64 sum = 0;
            for (const int other : today)
                sum += straightLine(m_ground.items[std::size_t(group)], m_ground.items[std::size_t(other)]);
            if (middle < 0 || sum < least) {
                middle = group;
                least = sum;
            }
        }
        return middle;
    }

    Id<Body> hubOf(const Pin& pin) const {
        const auto* id = std::get_if<Id<Body>>(&*pin.target);
        return id != nullptr && m_ground.body(*id) != nullptr ? *id : Id<Body>();
    }

    int numberOf(Id<Body> hub) {
        if (!hub.isValid())
            return -1;
        auto at = std::find(m_case.named.begin(), m_case.named.end(), hub);
        if (at == m_case.named.end())
            at = m_case.named.insert(at, hub);
        return int(at - m_case.named.begin());
    }

    const FormingQuestion& m_question;
    const FormingGround& m_ground;
    GroundIndex m_index;
    HubCase& m_case;
};

} // namespace

void addHubPins(const FormingQuestion& question, const FormingGround& ground, HubCase& into) {
    HubPins(question, ground, into).add();
}

} // namespace liaison
