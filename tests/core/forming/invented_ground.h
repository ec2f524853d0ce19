// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"
#include "core/grouping/draws.h"

namespace liaison {

/// Invented liaison groups in a county of 60 km by 40 km: "Group 1" … with the body ids 101 …
inline FormingGround groupsToJoin(int many, quint64 seed) {
    grouping::Draws draws(seed);
    FormingGround ground;
    ground.job = FormingJob::Hubs;
    for (int i = 0; i < many; ++i) {
        FormingItem item;
        item.member = Id<Body>{101 + i};
        item.name = QStringLiteral("Group %1").arg(i + 1);
        item.easting = 400'000 + double(draws.below(60'000));
        item.northing = 200'000 + double(draws.below(40'000));
        item.schools = 8 + qint64(draws.below(9));
        item.pupils = 3000 + qint64(draws.below(3000));
        ground.items.push_back(item);
    }
    return ground;
}

/// A hub of today with these groups, counted from 1.
inline void addHub(FormingGround& ground, qint64 id, const QString& name, const std::vector<int>& groups) {
    PlacedBody hub;
    hub.id = {id};
    hub.name = name;
    ground.bodies.push_back(hub);
    for (const int group : groups)
        ground.items[std::size_t(group) - 1].today = {id};
}

/// Invented schools in a county of 30 km by 30 km: "School 1" … with the ids 1 …; every third is a secondary.
inline FormingGround schoolsToChoose(int many, quint64 seed) {
    grouping::Draws draws(seed);
    FormingGround ground;
    ground.job = FormingJob::Founding;
    for (int i = 0; i < many; ++i) {
        FormingItem item;
        item.member = Id<School>{1 + i};
        item.name = QStringLiteral("School %1").arg(i + 1);
        item.urn = 900'001 + i;
        item.kind = i % 3 == 2 ? SchoolKind::Secondary : SchoolKind::Primary;
        item.easting = 500'000 + double(draws.below(30'000));
        item.northing = 100'000 + double(draws.below(30'000));
        item.pupils = 100 + qint64(draws.below(900));
        ground.items.push_back(item);
    }
    return ground;
}

/// A pin about items counted from 1.
inline Pin pinOf(int id, PinKind kind, const FormingGround& ground, const std::vector<int>& items,
                 std::optional<Member> target = {}) {
    Pin pin;
    pin.id = id;
    pin.kind = kind;
    for (const int item : items)
        pin.members.push_back(ground.items[std::size_t(item) - 1].member);
    pin.target = target;
    return pin;
}

inline Member memberOf(const FormingGround& ground, int item) {
    return ground.items[std::size_t(item) - 1].member;
}

} // namespace liaison
