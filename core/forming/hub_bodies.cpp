// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_bodies.h"

#include "core/forming/formed_names.h"
#include "core/forming/pin_units.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Hubs)
};

using HubMembers = std::vector<std::vector<int>>;

/// Which hub goes on as which of today.
class HubHeirs {
public:
    HubHeirs(const FormingQuestion& question, const FormingGround& ground, const std::vector<int>& hubOf,
             std::vector<FormedBody>& hubs)
        : m_question(question), m_ground(ground), m_hubOf(hubOf), m_hubs(hubs) {}

    void name(const std::vector<Id<Body>>& named) {
        for (std::size_t hub = 0; hub < named.size(); ++hub)
            carryOn(int(hub), named[hub]);
        readPins();
        std::map<Claim, qint64> shared;
        for (std::size_t i = 0; i < m_hubOf.size(); ++i)
            if (const Id<Body> today = m_ground.items[i].today; m_ground.body(today) != nullptr)
                ++shared[{m_hubOf[i], today}];
        std::vector<std::tuple<qint64, int, Id<Body>>> claims;
        for (const auto& [claim, groups] : shared)
            if (!m_barred.contains(claim))
                claims.emplace_back(-groups, claim.first, claim.second);
        std::sort(claims.begin(), claims.end());
        for (const auto& [groups, hub, today] : claims)
            carryOn(hub, today);
    }

private:
    using Claim = std::pair<int, Id<Body>>;

    void readPins() {
        const GroundIndex index(m_ground);
        for (const Pin& pin : m_question.pins) {
            const auto* today = pin.target ? std::get_if<Id<Body>>(&*pin.target) : nullptr;
            if (pin.kind != PinKind::NotWithin || today == nullptr || m_ground.body(*today) == nullptr)
                continue;
            for (const int group : placesOf(pin, index))
                m_barred.insert({m_hubOf[std::size_t(group)], *today});
        }
    }

    void carryOn(int hub, Id<Body> today) {
        FormedBody& body = m_hubs[std::size_t(hub)];
        if (body.carriesOn.isValid() || !m_taken.insert(today).second)
            return;
        body.carriesOn = today;
        body.name = m_ground.nameOf(today);
    }

    const FormingQuestion& m_question;
    const FormingGround& m_ground;
    const std::vector<int>& m_hubOf;
    std::vector<FormedBody>& m_hubs;
    std::set<Claim> m_barred;
    std::set<Id<Body>> m_taken;
};

/// The group whose distances to the others are least.
const FormingItem& middleItem(const FormingGround& ground, const std::vector<int>& members) {
    const auto sumTo = [&](int group) {
        qint64 sum = 0;
        for (const int other : members)
            sum += straightLine(ground.items[std::size_t(group)], ground.items[std::size_t(other)]);
        return sum;
    };
    const auto middle = std::min_element(members.begin(), members.end(),
                                         [&](int one, int other) { return sumTo(one) < sumTo(other); });
    return ground.items[std::size_t(*middle)];
}

/// Names no two hubs alike, and none as a hub of today that it does not carry on.
void nameNewHubs(const FormingGround& ground, const HubMembers& members, std::vector<FormedBody>& hubs) {
    QSet<QString> taken;
    for (const PlacedBody& body : ground.bodies)
        freeName(body.name, taken);
    for (std::size_t hub = 0; hub < hubs.size(); ++hub) {
        if (hubs[hub].carriesOn.isValid())
            continue;
        hubs[hub].name = freeName(Words::tr("Hub of %1").arg(middleItem(ground, members[hub]).name), taken);
    }
}

} // namespace

std::vector<FormedBody> formedHubs(const FormingQuestion& question, const FormingGround& ground,
                                   const std::vector<int>& hubOf, const std::vector<Id<Body>>& named) {
    HubMembers members(hubOf.empty() ? 0 : std::size_t(*std::max_element(hubOf.begin(), hubOf.end())) + 1);
    std::vector<FormedBody> hubs(members.size());
    for (std::size_t i = 0; i < hubOf.size(); ++i) {
        members[std::size_t(hubOf[i])].push_back(int(i));
        hubs[std::size_t(hubOf[i])].members.push_back(ground.items[i].member);
    }
    HubHeirs(question, ground, hubOf, hubs).name(named);
    nameNewHubs(ground, members, hubs);
    return hubs;
}

} // namespace liaison
