// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The maps of forming_report.h: the members in the areas of a plan, and in those of today.
#include "core/base/text.h"
#include "core/forming/forming_report.h"
#include "core/forming/forming_words.h"
#include "core/maps/area_badge.h"

#include <QCoreApplication>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

MapNouns nounsOf(FormingJob job) {
    MapNouns nouns;
    const bool areHubs = job == FormingJob::Hubs;
    nouns.place = areHubs ? Words::tr("liaison group") : Words::tr("school");
    nouns.places = areHubs ? Words::tr("liaison groups") : Words::tr("schools");
    nouns.area = bodyNoun(job);
    nouns.areas = areHubs                       ? Words::tr("hubs")
                  : job == FormingJob::Founding ? Words::tr("founding trusts")
                                                : Words::tr("liaison groups");
    return nouns;
}

/// The ground as places that stand in no area yet, in the order of its items.
MapScene bareScene(const FormingGround& ground) {
    MapScene scene;
    scene.nouns = nounsOf(ground.job);
    for (const FormingItem& item : ground.items) {
        MapPlace place;
        place.key = std::visit([](const auto& id) { return id.value; }, item.member);
        place.easting = item.easting;
        place.northing = item.northing;
        place.name = item.name;
        place.isApproximate = item.isApproximate;
        scene.places.push_back(std::move(place));
    }
    return scene;
}

/// By what a body is the same in another plan: the body of today that it goes on as, else its anchor.
QString identityOf(const FormedBody& body) {
    if (body.carriesOn.isValid())
        return u"body %1"_s.arg(body.carriesOn.value);
    if (!body.anchor)
        return body.name;
    return u"anchor %1"_s.arg(std::visit([](const auto& id) { return id.value; }, *body.anchor));
}

} // namespace

MapScene formingScene(const FormingGround& ground, const FormingPlan& plan) {
    MapScene scene = bareScene(ground);
    scene.title = Words::tr("%1 as the plan has them").arg(jobName(ground.job));
    const GroundIndex index(ground);
    AreaBadges badges;
    for (std::size_t area = 0; area < plan.bodies.size(); ++area) {
        const FormedBody& body = plan.bodies[area];
        scene.areas.push_back(
            {qint64(area), body.name, badges.badgeFor(body.name), QColor(), kNoArea, identityOf(body)});
        for (const Member& member : body.members)
            if (const int at = index.of(member); at >= 0)
                scene.places[std::size_t(at)].area = int(area);
        if (const int at = body.anchor ? index.of(*body.anchor) : -1; at >= 0)
            scene.places[std::size_t(at)].isEmphasised = true;
    }
    return scene;
}

MapScene todayScene(const FormingGround& ground) {
    MapScene scene = bareScene(ground);
    scene.title = Words::tr("%1 of today").arg(jobName(ground.job));
    AreaBadges badges;
    QHash<Id<Body>, int> areas;
    for (const PlacedBody& body : ground.bodies) {
        areas.insert(body.id, int(scene.areas.size()));
        scene.areas.push_back({body.id.value, body.name, badges.badgeFor(body.name), QColor(), kNoArea,
                               u"body %1"_s.arg(body.id.value)});
    }
    for (std::size_t i = 0; i < ground.items.size(); ++i)
        scene.places[i].area = areas.value(ground.items[i].today, kNoArea);
    return scene;
}

} // namespace liaison
