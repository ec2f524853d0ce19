// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_words.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "ui/forming/forming_draft.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

QString rangeText(qint64 least, qint64 most) {
    return least == most ? countText(least) : Words::tr("%1 to %2").arg(countText(least), countText(most));
}

bool isWeighted(const FormingQuestion& question) {
    const auto* groups = std::get_if<GroupsQuestion>(&question.wants);
    return groups != nullptr && groups->objective == grouping::Objective::Weighted;
}

QString missText(qint64 size, const SizeBounds& bounds) {
    if (size > bounds.most)
        return Words::tr("Too large by %1").arg(countText(size - bounds.most));
    if (size < bounds.least)
        return Words::tr("Too small by %1").arg(countText(bounds.least - size));
    return {};
}

} // namespace

QString membersText(const FormingGround& ground, const std::vector<Member>& members) {
    return members.size() == 1 ? ground.nameOf(members.front())
                               : itemsText(ground.job, qint64(members.size()));
}

QString moveText(const FormingGround& ground, const FormingPlan& plan, const std::vector<Member>& moved,
                 int body) {
    const QString who = membersText(ground, moved);
    if (ground.job == FormingJob::Founding)
        return body < 0 ? Words::tr("Take %1 out").arg(who) : Words::tr("Take %1 in").arg(who);
    return Words::tr("Move %1 to %2").arg(who, plan.bodies[std::size_t(body)].name);
}

QString exchangeText(const FormingGround& ground, const FormingOption& option) {
    if (!option.swapWith)
        return option.body < 0 ? Words::tr("Take it out") : Words::tr("Take it in");
    const QString other = ground.nameOf(*option.swapWith);
    return option.body < 0 ? Words::tr("Replace it by %1").arg(other)
                           : Words::tr("Take it in, in the place of %1").arg(other);
}

QString totalsText(const FormingQuestion& question, const FormingClaim& claim, const PlanFigures& figures) {
    // The lines between all pairs of founders, summed up, say nothing to anybody.
    const auto* founding = std::get_if<FoundingQuestion>(&question.wants);
    if (founding != nullptr && founding->aim == grouping::FoundingAim::Diameter)
        return Words::tr("%1 across").arg(distanceText(figures.longest));
    const QString longest = Words::tr("longest %1").arg(distanceText(figures.longest));
    const QString all = Words::tr("%1 in all").arg(distanceText(figures.distance));
    if (isWeighted(question))
        return Words::tr("%1 · %2 · %3").arg(costText(question, claim.cost), all, longest);
    return Words::tr("%1 · %2").arg(all, longest);
}

QString sizesText(const FormingQuestion& question, const PlanFigures& figures) {
    QStringList parts;
    if (question.job() == FormingJob::Hubs) {
        qint64 least = std::numeric_limits<qint64>::max();
        qint64 most = 0;
        for (const FormedFigures& body : figures.bodies) {
            least = std::min(least, body.members);
            most = std::max(most, body.members);
        }
        parts << Words::tr("%1 groups each").arg(rangeText(std::min(least, most), most));
    }
    parts << Words::tr("%1 schools").arg(rangeText(figures.fewestSchools, figures.mostSchools));
    parts << pupilsRangeText(figures);
    if (question.job() != FormingJob::Founding)
        parts << movesText(question.job(), figures);
    return parts.join(Words::tr(" · "));
}

QString badgeText(FormingJob job, const FormedFigures& figures) {
    return job == FormingJob::Hubs ? sizeText(figures.members, figures.memberBounds)
                                   : sizeText(figures.schools, figures.schoolBounds);
}

QString statusText(const FormedFigures& figures) {
    QString said = missText(figures.members, figures.memberBounds);
    if (said.isEmpty())
        said = missText(figures.schools, figures.schoolBounds);
    if (!said.isEmpty())
        return said;
    if (figures.pupils > figures.pupilBounds.most)
        return Words::tr("Too many pupils: %1").arg(sizeText(figures.pupils, figures.pupilBounds));
    if (figures.pupils < figures.pupilBounds.least)
        return Words::tr("Too few pupils: %1").arg(sizeText(figures.pupils, figures.pupilBounds));
    return Words::tr("Kept");
}

std::optional<qint64> distanceInBody(const FormingItem& item, const FormingItem* anchor,
                                     const std::vector<const FormingItem*>& all) {
    if (anchor == &item)
        return std::nullopt;
    if (anchor)
        return straightLine(*anchor, item);
    std::optional<qint64> farthest;
    for (const FormingItem* other : all)
        if (other != &item)
            farthest = std::max(farthest.value_or(0), straightLine(*other, item));
    return farthest;
}

} // namespace liaison
