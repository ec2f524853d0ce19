// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/hub_forming.h"
#include "tests/core/forming/invented_ground.h"

#include <numeric>

namespace liaison {

/// A question about hubs that cannot be, in the ways that users ask them, with rules beside it that do no
/// harm; the kinds are numbered.
class ImpossibleHubs {
public:
    static constexpr int kKinds = 12;
    static constexpr int kFewestGroups = 13;

    ImpossibleHubs(int groups, int kind, quint64 seed)
        : ground(groupsToJoin(groups, seed)), m_draws(seed * 1000 + quint64(kind)), m_many(groups) {
        Q_ASSERT(groups >= kFewestGroups);
        HubsQuestion asked;
        asked.balance = below(3) == 0   ? HubBalance::None
                        : below(2) == 0 ? HubBalance::Schools
                                        : HubBalance::Pupils;
        asked.tolerance = 150 + below(150);
        if (below(2) == 0) {
            asked.least = 2 + below(2);
            asked.most = asked.least + 1 + below(2);
        }
        if (below(3) == 0)
            asked.count = m_many / 3;
        question.wants = asked;
        for (int i = 0; i < groups / 8; ++i)
            addHarmless(i);
        kind < kPinKinds ? addImpossiblePins(kind) : addImpossibleNumbers(kind);
    }

    FormingGround ground;
    FormingQuestion question;

private:
    using HubBalance = grouping::HubBalance;
    static constexpr int kPinKinds = 7;

    HubsQuestion& wants() { return std::get<HubsQuestion>(question.wants); }
    int below(int many) { return int(m_draws.below(std::size_t(many))); }
    int group() { return 1 + below(m_many); }
    int otherThan(int one) { return 1 + (one + below(m_many - 1)) % m_many; }
    std::vector<int> last(int many) const {
        std::vector<int> groups(std::size_t(many), 0);
        std::iota(groups.begin(), groups.end(), m_many - many + 1);
        return groups;
    }

    void add(PinKind kind, const std::vector<int>& groups, int target = 0) {
        std::optional<Member> in;
        if (target > 0)
            in = memberOf(ground, target);
        question.pins.push_back(pinOf(int(question.pins.size()) + 1, kind, ground, groups, in));
    }
    void addSize(int target, SizeBounds schools) {
        add(PinKind::Size, {}, target);
        question.pins.back().schools = schools;
    }

    void addHarmless(int turn) {
        const int one = group(), other = otherThan(one);
        if (turn % 4 == 0)
            add(PinKind::Apart, {one, other});
        else if (turn % 4 == 1)
            add(PinKind::Together, {one, other});
        else if (turn % 4 == 2)
            add(PinKind::NotWithin, {one}, other);
        else
            addSize(one, {20, 60});
    }

    void addImpossiblePins(int kind) {
        switch (kind) {
        case 0: // too many together
            add(PinKind::Together, last(wants().most + 1));
            break;
        case 1: // more apart than there are hubs
            wants().count = m_many / 3;
            wants().least = 2;
            wants().most = 4;
            add(PinKind::Apart, last(m_many / 3 + 1));
            break;
        case 2: // together and apart round a chain
            add(PinKind::Together, {1, 2});
            add(PinKind::Within, {3}, 2);
            add(PinKind::NotWithin, {3}, 1);
            break;
        case 3: // a group that is larger than its hub
            addSize(4, {0, 7});
            break;
        case 4: // a hub that no groups can fill
            addSize(5, {200, 400});
            break;
        case 5: // pairs that leave no third
            wants().least = wants().most = 3;
            for (int one = 1; one < m_many; one += 2)
                add(PinKind::Together, {one, one + 1});
            break;
        default: // whatever
            for (int i = 0; i < m_many; ++i)
                addAny();
            break;
        }
    }

    void addAny() {
        const int one = group(), other = otherThan(one);
        const PinKind kinds[] = {PinKind::Together, PinKind::Apart, PinKind::Within, PinKind::NotWithin};
        const int kind = below(5);
        if (kind == 4)
            addSize(one, {20 + one % 10, 34 + one % 10});
        else if (kind < 2)
            add(kinds[kind], {one, other});
        else
            add(kinds[kind], {one}, other);
    }

    void addImpossibleNumbers(int kind) {
        std::vector<FormingItem>& items = ground.items;
        wants().balance = kind == 7 || kind == 10 ? HubBalance::Pupils : HubBalance::Schools;
        switch (kind) {
        case 7: // one group is more than a hub may be
            wants().tolerance = 100;
            items[4].pupils = 40'000;
            break;
        case 8: // no three have the right number of schools
            askForThrees(20);
            for (std::size_t i = 0; i < items.size(); ++i)
                items[i].schools = i % 2 == 0 ? 8 : 15;
            break;
        case 9: // the large ones are too many, or too few
            askForThrees(30);
            for (std::size_t i = 0; i < items.size(); ++i)
                items[i].schools = i % 5 == 0 ? 17 : 10;
            break;
        case 10: // the large ones must not be together
            wants().tolerance = 60;
            for (std::size_t i = 0; i < items.size(); i += 6)
                items[i].pupils = 9000;
            add(PinKind::Together, {1, 7, 13});
            break;
        default: // more hubs than there are threes
            askForThrees(250);
            wants().count = m_many / 3 + 1;
            break;
        }
    }

    void askForThrees(qint64 tolerance) {
        wants().least = wants().most = 3;
        wants().count = m_many / 3;
        wants().tolerance = tolerance;
    }

    grouping::Draws m_draws;
    int m_many;
};

} // namespace liaison
