// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/plan_telling.h"

#include "app/cli/listing.h"
#include "app/cli/plan_json.h"
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
        const FormingItem* anchor = told.anchorOf(body);
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
    if (const FormingItem* lead = told.anchorOf(founders))
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
    const FormingItem* lead = told.plan.bodies.empty() ? nullptr : told.anchorOf(told.plan.bodies.front());
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
