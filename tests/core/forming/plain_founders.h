// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

#include <algorithm>
#include <limits>

namespace liaison {

inline constexpr qint64 kNoFounders = std::numeric_limits<qint64>::max();

/// What founders cost and whether they keep what is asked, told the plain way: nothing here is shared with
/// the code that is tested.
class PlainFounders {
public:
    PlainFounders(const FormingQuestion& question, const FormingGround& ground)
        : m_question(question), m_wants(std::get<FoundingQuestion>(question.wants)), m_ground(ground) {}

    /// The least that so many founders can cost; kNoFounders where there are none.
    qint64 cheapest(int schools) const {
        qint64 best = kNoFounders;
        const auto many = unsigned(m_ground.items.size());
        for (unsigned set = 1; set < 1U << many; ++set) {
            if (__builtin_popcount(set) != schools)
                continue;
            std::vector<int> founders;
            for (unsigned i = 0; i < many; ++i)
                if ((set >> i & 1U) != 0)
                    founders.push_back(int(i));
            if (keepsRules(founders))
                best = std::min(best, costOf(founders));
        }
        return best;
    }

    /// The largest number of schools that can be had; 0 where none can.
    int largest() const {
        for (int schools = std::min(m_wants.most, int(m_ground.items.size())); schools >= m_wants.fewest;
             --schools)
            if (cheapest(schools) != kNoFounders)
                return schools;
        return 0;
    }

    qint64 costOf(const std::vector<int>& founders) const {
        qint64 cost = 0;
        for (const int one : founders) {
            if (m_wants.aim == grouping::FoundingAim::Lead)
                cost += straightLine(item(one), *m_ground.find(m_wants.lead));
            else
                for (const int other : founders)
                    cost = std::max(cost, straightLine(item(one), item(other)));
        }
        return cost;
    }

    bool keepsRules(const std::vector<int>& founders) const {
        const auto isIn = [&](const Member& member) {
            return std::find(founders.begin(), founders.end(), m_ground.indexOf(member)) != founders.end();
        };
        if (m_wants.lead.isValid() && !isIn(m_wants.lead))
            return false;
        for (const KindQuota& quota : m_wants.quotas)
            if (!quota.schools.holds(std::count_if(founders.begin(), founders.end(), [&](int place) {
                    return item(place).kind == quota.kind;
                })))
                return false;
        return std::all_of(m_question.pins.begin(), m_question.pins.end(), [&](const Pin& pin) {
            const auto in = std::count_if(pin.members.begin(), pin.members.end(), isIn);
            const auto all = std::ptrdiff_t(pin.members.size());
            return pin.kind == PinKind::In         ? in == all
                   : pin.kind == PinKind::Out      ? in == 0
                   : pin.kind == PinKind::Together ? in == 0 || in == all
                                                   : in <= 1;
        });
    }

    std::vector<int> foundersOf(const FormingPlan& plan) const {
        std::vector<int> founders;
        for (const Member& member : plan.bodies.front().members)
            founders.push_back(m_ground.indexOf(member));
        return founders;
    }

private:
    const FormingItem& item(int place) const { return m_ground.items[std::size_t(place)]; }

    const FormingQuestion& m_question;
    const FoundingQuestion& m_wants;
    const FormingGround& m_ground;
};

} // namespace liaison
