// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_telling.h"

#include "app/cli/listing.h"
#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/forming/founding_words.h"
#include "core/forming/void_rules.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PlanTelling)
};

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

const FormingItem* anchorOf(const ToldPlan& told, const FormedBody& body) {
    return body.anchor ? told.ground.find(*body.anchor) : nullptr;
}

void writeMembers(JsonWriter& json, const ToldPlan& told, const FormedBody& body) {
    const FormingItem* anchor = anchorOf(told, body);
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
        if (const FormingItem* anchor = anchorOf(told, body)) {
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

void tellBodies(const Console& console, const ToldPlan& told, const PlanFigures& figures) {
    const bool areHubs = told.ground.job == FormingJob::Hubs;
    QStringList headings{
        bodyNoun(told.ground.job).replace(0, 1, bodyNoun(told.ground.job).left(1).toUpper())};
    std::vector<bool> isNumber{false};
    const auto add = [&](const QString& heading, bool number) {
        headings << heading;
        isNumber.push_back(number);
    };
    add(areHubs ? Words::tr("Of") : Words::tr("Anchor"), false);
    if (areHubs)
        add(Words::tr("Groups"), true);
    add(Words::tr("Schools"), true);
    add(Words::tr("Pupils"), true);
    add(Words::tr("Distance"), true);
    add(Words::tr("Longest"), true);
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < told.plan.bodies.size(); ++i) {
        const FormedBody& body = told.plan.bodies[i];
        const FormedFigures& of = figures.bodies[i];
        QStringList names;
        for (const Member& member : body.members)
            names << told.ground.nameOf(member);
        const FormingItem* anchor = anchorOf(told, body);
        QStringList row{body.name, areHubs             ? names.join(u", "_s)
                                   : anchor != nullptr ? anchor->name
                                                       : QString()};
        if (areHubs)
            row << sizeText(of.members, of.memberBounds);
        row << sizeText(of.schools, of.schoolBounds) << pupilsText(of) << distanceText(of.distance)
            << distanceText(of.longest);
        rows.push_back(row);
    }
    console.table(headings, rows, isNumber);
}

/// How far a founder is from the lead, or from the founder that is farthest from it.
QString reachOf(const ToldPlan& told, const FormedBody& founders, const FormingItem& item) {
    if (const FormingItem* lead = anchorOf(told, founders))
        return distanceText(straightLine(item, *lead));
    qint64 farthest = 0;
    for (const Member& member : founders.members)
        if (const FormingItem* other = told.ground.find(member))
            farthest = std::max(farthest, straightLine(item, *other));
    return distanceText(farthest);
}

void tellFounders(const Console& console, const ToldPlan& told) {
    const bool hasLead = !told.plan.bodies.empty() && told.plan.bodies.front().anchor;
    std::vector<QStringList> rows;
    for (const FormedBody& body : told.plan.bodies)
        for (const Member& member : body.members)
            if (const FormingItem* item = told.ground.find(member))
                rows.push_back({item->urn > 0 ? QString::number(item->urn) : QString(), item->name,
                                schoolKindLabel(item->kind),
                                item->pupils ? countText(*item->pupils) : Words::tr("not known"),
                                reachOf(told, body, *item)});
    console.table({Words::tr("URN"), Words::tr("School"), Words::tr("Kind"), Words::tr("Pupils"),
                   hasLead ? Words::tr("To the lead") : Words::tr("To the farthest")},
                  rows, {false, false, false, true, true});
    QStringList sizes;
    for (const QJsonValue& size : told.more.value(u"sizes"_s).toArray())
        sizes << foundersAcrossText(told.question, size[u"schools"_s].toInteger(),
                                    size[u"objective"_s].toInteger());
    if (!sizes.isEmpty())
        console.line(Words::tr("The best of each number: %1.").arg(sizes.join(u"; "_s)));
}

void tellMoves(const Console& console, FormingJob job, const PlanFigures& figures) {
    const bool areHubs = job == FormingJob::Hubs;
    if (figures.moves > 0)
        console.line((areHubs ? Words::tr("%1 would be in another hub than today.")
                              : Words::tr("%1 would be in another liaison group than today."))
                         .arg(itemsText(job, figures.moves)));
    if (figures.joins > 0)
        console.line((areHubs ? Words::tr("%1 would join a hub for the first time.")
                              : Words::tr("%1 would join a liaison group for the first time."))
                         .arg(itemsText(job, figures.joins)));
}

/// The answer in a sentence.
QString headline(const ToldPlan& told, const PlanFigures& figures) {
    qint64 members = 0;
    for (const FormedBody& body : told.plan.bodies)
        members += qint64(body.members.size());
    const QString schools = counted(members, Words::tr("school"), Words::tr("schools"));
    const QString inAll = distanceText(figures.distance);
    const QString longest = distanceText(figures.longest);
    switch (told.ground.job) {
    case FormingJob::Groups:
        return Words::tr("%1 of %2: %3 in all, the longest %4.")
            .arg(bodiesText(told.ground.job, qint64(told.plan.bodies.size())), schools, inAll, longest);
    case FormingJob::Hubs:
        return Words::tr("%1 of %2: %3 in all between the groups that share a hub, the longest %4.")
            .arg(bodiesText(told.ground.job, qint64(told.plan.bodies.size())),
                 counted(members, Words::tr("liaison group"), Words::tr("liaison groups")), inAll, longest);
    case FormingJob::Founding:
        break;
    }
    const FormingItem* lead = told.plan.bodies.empty() ? nullptr : anchorOf(told, told.plan.bodies.front());
    if (lead == nullptr)
        return Words::tr("%1 found the trust: %2 across.").arg(schools, longest);
    return Words::tr("%1 found the trust: %2 in all to %3, the longest %4.")
        .arg(schools, inAll, lead->name, longest);
}

} // namespace

void tellPlan(const Console& console, const ToldPlan& told) {
    if (console.isJson()) {
        writePlan(console, told);
        return;
    }
    const PlanFigures figures = figuresOf(told.ground, told.question, told.plan);
    console.line(headline(told, figures) + u' ' + claimText(told.plan.claim) + u'.');
    if (told.ground.job == FormingJob::Founding)
        tellFounders(console, told);
    else
        tellBodies(console, told, figures);
    if (const QString links = linksText(figures); !links.isEmpty())
        console.line(links + u'.');
    if (told.ground.job != FormingJob::Founding)
        tellMoves(console, told.ground.job, figures);
    for (const VoidRule& rule : voidRules(told.ground, told.question))
        console.remark(Words::tr("“%1” %2.").arg(rule.text, rule.reason));
    if (!told.ground.leftOut.empty()) {
        QStringList names;
        for (const FormingItem& item : told.ground.leftOut)
            names << item.name;
        console.remark(
            Words::tr("Left out, as nobody knows where they are: %1.").arg(firstFew(names, u", "_s)));
    }
    console.remark(straightLineCaution());
}

QJsonObject summaryObject(const AcceptanceSummary& summary, QDate effective) {
    const auto texts = [](const std::vector<QString>& all) {
        QJsonArray array;
        for (const QString& text : all)
            array.append(text);
        return array;
    };
    QJsonArray moves;
    for (const AcceptanceSummary::Move& move : summary.moves)
        moves.append(
            QJsonObject{{u"name"_s, move.name}, {u"from"_s, textValue(move.from)}, {u"to"_s, move.to}});
    return {{u"effective"_s, dayValue(effective)},
            {u"opened"_s, texts(summary.opened)},
            {u"renamed"_s, texts(summary.renamed)},
            {u"closed"_s, texts(summary.closed)},
            {u"moves"_s, moves},
            {u"staying"_s, summary.staying}};
}

void tellSummary(const Console& console, const AcceptanceSummary& summary) {
    const auto line = [&](const QString& label, const std::vector<QString>& names) {
        if (!names.empty())
            console.line(u"%1: %2"_s.arg(label, QStringList(names.begin(), names.end()).join(u", "_s)));
    };
    line(Words::tr("Opened"), summary.opened);
    line(Words::tr("Renamed"), summary.renamed);
    line(Words::tr("Closed"), summary.closed);
    QStringList moves;
    for (const AcceptanceSummary::Move& move : summary.moves)
        moves << (move.from.isEmpty()
                      ? Words::tr("%1 joins %2").arg(move.name, move.to)
                      : Words::tr("%1 moves from %2 to %3").arg(move.name, move.from, move.to));
    console.firstLines(moves);
    console.line(Words::tr("%1 moving or joining, %2 staying.")
                     .arg(countText(qint64(summary.moves.size())), countText(summary.staying)));
}

} // namespace liaison::cli
