// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/question_words.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/forming/founding_words.h"
#include "core/forming/hub_words.h"
#include "core/forming/void_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

/// How many of several are named.
enum class Naming { First, All };

/// The name; with the URN where another on the ground has the same.
QString nameApart(const FormingGround& ground, const Member& member) {
    const FormingItem* item = ground.find(member);
    if (item == nullptr || item->urn <= 0)
        return ground.nameOf(member);
    qint64 alike = 0;
    for (const std::vector<FormingItem>* items : {&ground.items, &ground.leftOut})
        alike += std::count_if(items->begin(), items->end(),
                               [item](const FormingItem& other) { return other.name == item->name; });
    return alike > 1 ? Words::tr("%1 (URN %2)").arg(item->name).arg(item->urn) : item->name;
}

/// "A", "A and B", "A and 15 others", or with all names "A, B and C".
QString namesText(const FormingGround& ground, const std::vector<Member>& members, Naming naming) {
    if (members.empty())
        return Words::tr("nobody");
    const QString first = nameApart(ground, members.front());
    if (members.size() == 1)
        return first;
    if (members.size() == 2)
        return Words::tr("%1 and %2").arg(first, nameApart(ground, members.back()));
    if (naming == Naming::All) {
        QStringList names;
        for (std::size_t i = 0; i + 1 < members.size(); ++i)
            names << nameApart(ground, members[i]);
        return Words::tr("%1 and %2").arg(names.join(u", "), nameApart(ground, members.back()));
    }
    return Words::tr("%1 and %2 others").arg(first, countText(qint64(members.size()) - 1));
}

/// "the group of Ashbury School", "North hub", "the hub of Ashbury group".
QString targetText(const FormingGround& ground, const std::optional<Member>& target) {
    if (!target)
        return Words::tr("no group");
    if (ground.job != FormingJob::Hubs)
        return Words::tr("the group of %1").arg(nameApart(ground, *target));
    const auto* body = std::get_if<Id<Body>>(&*target);
    if (body != nullptr && ground.body(*body) != nullptr)
        return ground.nameOf(*body);
    return Words::tr("the hub of %1").arg(ground.nameOf(*target));
}

QString sizesText(const Pin& pin) {
    QStringList parts;
    if (pin.schools)
        parts << boundsText(*pin.schools, Words::tr("school"), Words::tr("schools"));
    if (pin.pupils)
        parts << boundsText(*pin.pupils, Words::tr("pupil"), Words::tr("pupils"));
    return parts.isEmpty() ? Words::tr("any size") : parts.join(Words::tr(" and "));
}

QString capitalised(QString text) {
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString anchoringText(const FormingGround& ground, const GroupsQuestion& wants) {
    switch (wants.anchoring) {
    case Anchoring::Secondaries:
        return wants.count ? Words::tr("Only secondary and all-through schools may be anchors")
                           : Words::tr("Each secondary and all-through school anchors a group");
    case Anchoring::Chosen: {
        const std::vector<Member> members(wants.anchors.begin(), wants.anchors.end());
        return Words::tr("Chosen as anchors: %1").arg(namesText(ground, members, Naming::All));
    }
    case Anchoring::Any:
        break;
    }
    return Words::tr("Any school may be an anchor");
}

void addBounds(QStringList& lines, const SizeBounds& bounds, const QString& one, const QString& several) {
    if (bounds != SizeBounds())
        lines << Words::tr("Each group has %1").arg(boundsText(bounds, one, several));
}

/// Where pupils count, the schools that count as without any.
QString unknownPupilsText(const FormingGround& ground, const GroupsQuestion& wants) {
    const auto unknown = std::count_if(ground.items.begin(), ground.items.end(),
                                       [](const FormingItem& item) { return !item.pupils.has_value(); });
    const bool doPupilsCount =
        wants.objective == grouping::Objective::Weighted || wants.pupils != SizeBounds();
    if (unknown == 0 || !doPupilsCount)
        return {};
    return Words::tr("Counted as without pupils, for nobody knows how many they have: %1")
        .arg(counted(unknown, Words::tr("school"), Words::tr("schools")));
}

QStringList groupsTexts(const FormingGround& ground, const GroupsQuestion& wants) {
    QStringList lines{counted(qint64(ground.items.size()), Words::tr("school"), Words::tr("schools"))};
    if (!ground.leftOut.empty())
        lines << Words::tr("Left out for want of a place on the map: %1")
                     .arg(counted(qint64(ground.leftOut.size()), Words::tr("school"), Words::tr("schools")));
    lines << anchoringText(ground, wants);
    if (wants.count)
        lines << counted(*wants.count, Words::tr("liaison group"), Words::tr("liaison groups"));
    addBounds(lines, wants.schools, Words::tr("school"), Words::tr("schools"));
    addBounds(lines, wants.pupils, Words::tr("pupil"), Words::tr("pupils"));
    if (wants.farthest)
        lines << Words::tr("No school is further than %1 from its anchor").arg(distanceText(*wants.farthest));
    switch (wants.objective) {
    case grouping::Objective::Total:
        lines << Words::tr("The total distance is made as small as possible");
        break;
    case grouping::Objective::Longest:
        lines << Words::tr("The longest distance is made as small as possible, then the total");
        break;
    case grouping::Objective::Weighted:
        lines << Words::tr("Pupils times distance is made as small as possible");
        break;
    }
    if (const QString unknown = unknownPupilsText(ground, wants); !unknown.isEmpty())
        lines << unknown;
    if (wants.stay > 0)
        lines << Words::tr("Staying in today's group is worth %1 of distance").arg(distanceText(wants.stay));
    if (!wants.feeders.empty() && wants.feederWeight > 0)
        lines << Words::tr("%1, each worth %2 of distance")
                     .arg(counted(qint64(wants.feeders.size()), Words::tr("feeder link"),
                                  Words::tr("feeder links")),
                          distanceText(wants.feederWeight));
    return lines;
}

} // namespace

QString boundsText(const SizeBounds& bounds, const QString& one, const QString& several) {
    const SizeBounds any;
    const QString least = countText(bounds.least);
    if (bounds == any)
        return Words::tr("any number of %1").arg(several);
    if (bounds.most == any.most)
        return Words::tr("at least %1").arg(counted(bounds.least, one, several));
    if (bounds.least <= any.least)
        return Words::tr("at most %1").arg(counted(bounds.most, one, several));
    if (bounds.least == bounds.most)
        return counted(bounds.most, one, several);
    return Words::tr("%1 to %2").arg(least, counted(bounds.most, one, several));
}

namespace {

QString textOfPin(const FormingGround& ground, const Pin& pin, Naming naming) {
    const QString names = namesText(ground, pin.members, naming);
    const bool isOne = pin.members.size() == 1;
    switch (pin.kind) {
    case PinKind::Together:
        return Words::tr("%1 stay together").arg(names);
    case PinKind::Within:
        return (isOne ? Words::tr("%1 is in %2") : Words::tr("%1 are in %2"))
            .arg(names, targetText(ground, pin.target));
    case PinKind::NotWithin:
        return (isOne ? Words::tr("%1 is never in %2") : Words::tr("%1 are never in %2"))
            .arg(names, targetText(ground, pin.target));
    case PinKind::Apart:
        return Words::tr("%1 are never together").arg(names);
    case PinKind::OnlyAnchors:
        return Words::tr("Only %1 may be anchors").arg(names);
    case PinKind::Anchor:
        return isOne ? Words::tr("%1 anchors a group").arg(names)
                     : Words::tr("%1 each anchor a group").arg(names);
    case PinKind::Size:
        return capitalised(Words::tr("%1 has %2").arg(targetText(ground, pin.target), sizesText(pin)));
    case PinKind::In:
        return isOne ? Words::tr("%1 is among the founders").arg(names)
                     : Words::tr("%1 are among the founders").arg(names);
    case PinKind::Out:
        return isOne ? Words::tr("%1 is not among the founders").arg(names)
                     : Words::tr("%1 are not among the founders").arg(names);
    }
    return {};
}

} // namespace

QString pinText(const FormingGround& ground, const Pin& pin) {
    return textOfPin(ground, pin, Naming::First);
}

QString wholePinText(const FormingGround& ground, const Pin& pin) {
    return textOfPin(ground, pin, Naming::All);
}

QStringList questionTexts(const FormingGround& ground, const FormingQuestion& question) {
    QStringList lines;
    if (const auto* groups = std::get_if<GroupsQuestion>(&question.wants))
        lines = groupsTexts(ground, *groups);
    else if (question.job() == FormingJob::Hubs)
        lines = hubQuestionTexts(ground, question);
    else
        lines = foundingQuestionTexts(ground, question);
    const GroundIndex index(ground);
    for (const Pin& pin : question.pins) {
        const QString reason = voidReason(ground, index, pin);
        lines << (reason.isEmpty() ? wholePinText(ground, pin)
                                   : Words::tr("%1 (%2)").arg(wholePinText(ground, pin), reason));
    }
    return lines;
}

} // namespace liaison
