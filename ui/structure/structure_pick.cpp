// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_pick.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::StructurePick)
};

} // namespace

std::vector<Member> membersOf(const Picks& picks) {
    std::vector<Member> members;
    QSet<qint64> seen;
    for (const Pick& pick : picks) {
        const qint64 key = memberKey(pick.member);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        members.push_back(pick.member);
    }
    return members;
}

std::vector<Id<Membership>> membershipsOf(const Picks& picks) {
    std::vector<Id<Membership>> found;
    for (const Pick& pick : picks)
        if (pick.membership.isValid())
            found.push_back(pick.membership);
    return found;
}

QString schoolsWord(qint64 count) {
    return counted(count, Words::tr("school"), Words::tr("schools"));
}

QString bodiesWord(qint64 count) {
    return counted(count, Words::tr("body"), Words::tr("bodies"));
}

QString pickWords(const Picks& picks, const Structure& structure) {
    const std::vector<Member> members = membersOf(picks);
    if (members.size() == 1)
        return structure.nameOf(members.front());
    const qint64 schools = std::count_if(members.begin(), members.end(), [](const Member& member) {
        return std::holds_alternative<Id<School>>(member);
    });
    const qint64 bodies = qint64(members.size()) - schools;
    if (bodies == 0)
        return schoolsWord(schools);
    if (schools == 0)
        return bodiesWord(bodies);
    return Words::tr("%1 and %2").arg(schoolsWord(schools), bodiesWord(bodies));
}

Pick placeOf(const Structure& structure, const Member& member) {
    Pick pick{member};
    const auto places = pick.isSchool() ? structure.placesOf(pick.school()) : structure.placesOf(pick.body());
    for (const Membership& place : places) {
        if (structure.body(place.body) == nullptr)
            continue;
        pick.parent = place.body;
        pick.membership = place.id;
        return pick;
    }
    if (!pick.isSchool())
        pick.parent = structure.parentOf(pick.body());
    return pick;
}

qint64 memberKey(const Member& member) {
    const auto* school = std::get_if<Id<School>>(&member);
    return school ? school->value * 2 : std::get<Id<Body>>(member).value * 2 + 1;
}

Member memberOfKey(qint64 key) {
    if (key % 2 == 0)
        return Id<School>{key / 2};
    return Id<Body>{key / 2};
}

} // namespace liaison
