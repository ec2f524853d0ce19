// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_json.h"

#include "app/cli/listing.h"
#include "core/forming/void_rules.h"

namespace liaison::cli {

namespace {

/// What the bodies and the members of a plan are called in JSON.
struct JsonNames {
    const char* bodies;
    const char* members;
};

JsonNames namesOf(FormingJob job) {
    switch (job) {
    case FormingJob::Groups:
        return {"groups", "schools"};
    case FormingJob::Hubs:
        return {"hubs", "groups"};
    case FormingJob::Founding:
        break;
    }
    return {"founders", "schools"};
}

void writeNumber(JsonWriter& json, const std::optional<double>& number) {
    if (number)
        json.number(*number);
    else
        json.null();
}

/// The number and the name of a member, in an object that stays open.
void beginMember(JsonWriter& json, const FormingItem& item) {
    json.beginObject();
    if (const auto* body = std::get_if<Id<Body>>(&item.member))
        json.key("body").number(body->value);
    else if (item.urn > 0)
        json.key("urn").number(item.urn);
    else
        json.key("urn").null();
    json.key("name").text(item.name);
}

void writeMembers(JsonWriter& json, const ToldPlan& told, const FormedBody& body) {
    const FormingItem* anchor = told.anchorOf(body);
    json.beginArray();
    for (const Member& member : body.members) {
        const FormingItem* item = told.ground.find(member);
        if (item == nullptr)
            continue;
        beginMember(json, *item);
        if (anchor != nullptr)
            json.key("metres").number(straightLine(*item, *anchor));
        json.endObject();
    }
    json.endArray();
}

void writeBody(JsonWriter& json, const ToldPlan& told, const FormedBody& body, const FormedFigures& figures) {
    json.beginObject().key("name").text(body.name);
    if (told.ground.job != FormingJob::Hubs) {
        json.key("anchor");
        if (const FormingItem* anchor = told.anchorOf(body)) {
            beginMember(json, *anchor);
            json.endObject();
        } else {
            json.null();
        }
    }
    writeMembers(json.key(namesOf(told.ground.job).members), told, body);
    json.key("size").number(figures.members);
    if (told.ground.job == FormingJob::Hubs)
        json.key("schools").number(figures.schools);
    const bool areKnown = figures.withoutPupils == 0 || figures.withoutPupils < figures.members;
    json.key("pupils").numberOrNull(areKnown ? std::optional(figures.pupils) : std::nullopt);
    json.key("metres").number(figures.distance);
    json.key("longest").number(figures.longest).endObject();
}

/// What the plan comes to beside what wishes that it does not meet count for.
void writeWishes(JsonWriter& json, const PlanFigures& figures) {
    json.key("distance").number(figures.distance);
    if (figures.links == 0)
        return;
    json.key("feeder_links").beginObject().key("known").number(figures.links);
    json.key("followed").number(figures.followedLinks).endObject();
}

void writeVoidRules(JsonWriter& json, const ToldPlan& told) {
    json.key("void_rules").beginArray();
    for (const VoidRule& rule : voidRules(told.ground, told.question)) {
        json.beginObject().key("rule").text(rule.key).key("text").text(rule.text);
        json.key("reason").text(rule.reason).endObject();
    }
    json.endArray();
}

} // namespace

void writePlan(const Console& console, const ToldPlan& told) {
    const PlanFigures figures = figuresOf(told.ground, told.question, told.plan);
    const FormingClaim& claim = told.plan.claim;
    JsonWriter json = console.json();
    json.beginObject().key("objective").number(qint64(claim.cost));
    json.key("lower_bound").numberOrNull(claim.bound).key("proven").boolean(claim.isProven).key("gap");
    writeNumber(json, claim.gap());
    writeNumber(json.key("seconds"), told.seconds);
    json.key("iterations").numberOrNull(told.iterations).key(namesOf(told.ground.job).bodies).beginArray();
    for (std::size_t i = 0; i < told.plan.bodies.size(); ++i)
        writeBody(json, told, told.plan.bodies[i], figures.bodies[i]);
    json.endArray().key("moves").number(figures.moves);
    if (told.ground.job != FormingJob::Founding)
        json.key("joins").number(figures.joins);
    writeWishes(json, figures);
    json.key("left_out").beginArray();
    for (const FormingItem& item : told.ground.leftOut) {
        beginMember(json, item);
        json.endObject();
    }
    json.endArray();
    writeVoidRules(json, told);
    for (auto member = told.more.begin(); member != told.more.end(); ++member)
        writeJsonValue(json.key(member.key().toStdString()), member.value());
    json.endObject();
}

} // namespace liaison::cli
