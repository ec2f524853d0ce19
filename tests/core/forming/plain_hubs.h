// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

#include <algorithm>
#include <limits>

namespace liaison {

inline constexpr qint64 kNoHubs = std::numeric_limits<qint64>::max();

/// What hubs cost and whether they keep what is asked, told the plain way: nothing here is shared with the
/// code that is tested. Pins name groups only.
class PlainHubs {
public:
    PlainHubs(const FormingQuestion& question, const FormingGround& ground)
        : m_question(question), m_wants(std::get<HubsQuestion>(question.wants)), m_ground(ground) {}

    /// The least that hubs can cost; kNoHubs where there are none.
    qint64 cheapest() {
        m_best = kNoHubs;
        m_hubOf.assign(m_ground.items.size(), -1);
        place(0, 0);
        return m_best;
    }

    bool keepsAll(const std::vector<int>& hubOf, int hubs) const {
        if (m_wants.count && hubs != *m_wants.count)
            return false;
        qint64 total = 0;
        std::vector<qint64> loads(std::size_t(hubs), 0);
        std::vector<int> sizes(std::size_t(hubs), 0);
        for (std::size_t i = 0; i < hubOf.size(); ++i) {
            total += load(i);
            loads[std::size_t(hubOf[i])] += load(i);
            ++sizes[std::size_t(hubOf[i])];
        }
        for (std::size_t hub = 0; hub < sizes.size(); ++hub) {
            if (sizes[hub] < m_wants.least || sizes[hub] > m_wants.most)
                return false;
            // |load − mean| ≤ tolerance × mean, in whole numbers.
            if (m_wants.balance != grouping::HubBalance::None &&
                std::abs(loads[hub] * hubs - total) * 1000 > m_wants.tolerance * total)
                return false;
        }
        return std::all_of(m_question.pins.begin(), m_question.pins.end(),
                           [&](const Pin& pin) { return keeps(pin, hubOf); });
    }

    qint64 costOf(const std::vector<int>& hubOf) const {
        qint64 cost = 0;
        for (std::size_t i = 0; i < hubOf.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                if (hubOf[i] == hubOf[j])
                    cost += straightLine(m_ground.items[i], m_ground.items[j]);
        return cost;
    }

    std::vector<int> hubsOf(const FormingPlan& plan) const {
        std::vector<int> hubOf;
        for (const FormingItem& item : m_ground.items)
            hubOf.push_back(plan.bodyOf(item.member));
        return hubOf;
    }

private:
    qint64 load(std::size_t group) const {
        const FormingItem& item = m_ground.items[group];
        return m_wants.balance == grouping::HubBalance::Schools  ? item.schools
               : m_wants.balance == grouping::HubBalance::Pupils ? item.pupils.value_or(0)
                                                                 : 0;
    }

    bool keeps(const Pin& pin, const std::vector<int>& hubOf) const {
        const auto hub = [&](const Member& member) { return hubOf[std::size_t(m_ground.indexOf(member))]; };
        const auto isWithTarget = [&](const Member& one) { return hub(one) == hub(*pin.target); };
        const auto& all = pin.members;
        switch (pin.kind) {
        case PinKind::Together:
            return std::all_of(all.begin(), all.end(),
                               [&](const Member& one) { return hub(one) == hub(all[0]); });
        case PinKind::Within:
            return std::all_of(all.begin(), all.end(), isWithTarget);
        case PinKind::NotWithin:
            return std::none_of(all.begin(), all.end(), isWithTarget);
        case PinKind::Size: {
            qint64 schools = 0;
            for (const FormingItem& item : m_ground.items)
                schools += hub(item.member) == hub(*pin.target) ? item.schools : 0;
            return pin.schools->holds(schools);
        }
        default:
            for (std::size_t i = 0; i < all.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    if (hub(all[i]) == hub(all[j]))
                        return false;
            return true;
        }
    }

    void place(std::size_t group, int opened) {
        if (group == m_hubOf.size()) {
            if (keepsAll(m_hubOf, opened))
                m_best = std::min(m_best, costOf(m_hubOf));
            return;
        }
        for (int hub = 0; hub <= opened; ++hub) {
            const auto size = std::count(m_hubOf.begin(), m_hubOf.begin() + std::ptrdiff_t(group), hub);
            if (size >= m_wants.most)
                continue;
            m_hubOf[group] = hub;
            place(group + 1, std::max(opened, hub + 1));
        }
    }

    const FormingQuestion& m_question;
    const HubsQuestion& m_wants;
    const FormingGround& m_ground;
    std::vector<int> m_hubOf;
    qint64 m_best = kNoHubs;
};

} // namespace liaison
