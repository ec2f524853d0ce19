// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/founding_words.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"
#include "core/forming/question_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Founding)
};

bool isNearLead(const FormingQuestion& question) {
    return std::get<FoundingQuestion>(question.wants).aim == grouping::FoundingAim::Lead;
}

/// "would add 1.1 km across": what a change does to what the aim counts.
QString changeOfFounders(const FormingQuestion& question, qint64 change) {
    if (change == 0)
        return isNearLead(question) ? Words::tr("would leave the sum of distances as it is")
                                    : Words::tr("would leave the distance across as it is");
    const QString amount = distanceText(change < 0 ? -change : change);
    if (isNearLead(question))
        return (change > 0 ? Words::tr("would add %1 to the sum of distances")
                           : Words::tr("would take %1 off the sum of distances"))
            .arg(amount);
    return (change > 0 ? Words::tr("would add %1 to the distance across")
                       : Words::tr("would take %1 off the distance across"))
        .arg(amount);
}

/// Who is farthest from a school among the founders.
const FormingItem* farthestFrom(const FormingGround& ground, const FormedBody& founders,
                                const FormingItem& school) {
    const FormingItem* farthest = nullptr;
    for (const Member& member : founders.members) {
        const FormingItem* other = ground.find(member);
        if (other != nullptr && other != &school &&
            (farthest == nullptr || straightLine(school, *other) > straightLine(school, *farthest)))
            farthest = other;
    }
    return farthest;
}

/// "2.3 km to Ashbury School, the lead", "at most 9.1 km to the other founders (Ashbury School)".
QString wayText(const FormingGround& ground, const FormingQuestion& question, const FormedBody& founders,
                const FormingItem& school) {
    const FormingItem* lead = founders.anchor ? ground.find(*founders.anchor) : nullptr;
    if (isNearLead(question) && lead != nullptr)
        return lead == &school ? Words::tr("the lead school")
                               : Words::tr("%1 to %2, the lead")
                                     .arg(distanceText(straightLine(school, *lead)), lead->name);
    const FormingItem* farthest = farthestFrom(ground, founders, school);
    if (farthest == nullptr)
        return Words::tr("the only founder");
    return Words::tr("%1 to the farthest founder, %2")
        .arg(distanceText(straightLine(school, *farthest)), farthest->name);
}

QString whyFounder(const FormingGround& ground, const FormingQuestion& question,
                   const FormingOption& option) {
    if (option.swapWith)
        return Words::tr("%1 in its place %2")
            .arg(ground.nameOf(*option.swapWith), changeOfFounders(question, option.swapChange));
    return Words::tr("nobody else could take its place by your rules");
}

QString whyOutsider(const FormingGround& ground, const FormingQuestion& question,
                    const FormingOption& option) {
    QStringList parts;
    if (!option.isAllowed)
        parts << Words::tr("your rules keep it out");
    else if (option.isFull)
        parts << Words::tr("there is no room for one more");
    else
        parts << Words::tr("bringing it in %1").arg(changeOfFounders(question, option.change));
    if (option.swapWith)
        parts << Words::tr("in the place of %1 it %2")
                     .arg(ground.nameOf(*option.swapWith), changeOfFounders(question, option.swapChange));
    return parts.join(u"; "_s);
}

} // namespace

QString foundersText(qint64 number) {
    return counted(number, Words::tr("school"), Words::tr("schools"));
}

QString foundingCountText(const FoundingQuestion& wants) {
    if (wants.fewest == wants.most)
        return wants.fewest == 1 ? Words::tr("1 school founds the trust")
                                 : Words::tr("%1 schools found the trust").arg(wants.fewest);
    return Words::tr("%1 to %2 schools found the trust").arg(wants.fewest).arg(wants.most);
}

QString foundingQuotaText(const KindQuota& quota) {
    return Words::tr("Among them %1 of the kind “%2”")
        .arg(boundsText(quota.schools, Words::tr("school"), Words::tr("schools")),
             schoolKindLabel(quota.kind));
}

QString foundingLeadText(const FormingGround& ground, const FoundingQuestion& wants) {
    return Words::tr("%1 is the lead school").arg(ground.nameOf(wants.lead));
}

QString foundersAcrossText(const FormingQuestion& question, qint64 schools, qint64 cost) {
    return (isNearLead(question) ? Words::tr("%1: %2 to the lead in all") : Words::tr("%1: %2 across"))
        .arg(foundersText(schools), distanceText(cost));
}

QString foundingClaimMeaning(const FormingQuestion& question, const FormingClaim& claim) {
    const bool isNear = isNearLead(question);
    const QString meant = isNear
                              ? Words::tr("What counts is the sum of the straight lines to the lead school.")
                              : Words::tr("What counts is the straight line between the two founders that "
                                          "are farthest apart.");
    if (claim.isProven)
        return (isNear ? Words::tr("It is proven that no other choice of as many schools that keeps these "
                                   "rules is nearer to the lead.")
                       : Words::tr("It is proven that no other choice of as many schools that keeps these "
                                   "rules is closer together.")) +
               u' ' + meant;
    if (!claim.gap())
        return Words::tr(
                   "It is not known whether another choice of as many schools that keeps these rules is "
                   "better.") +
               u' ' + meant;
    return Words::tr("No choice of as many schools that keeps these rules has less than %1; this one has %2.")
               .arg(distanceText(*claim.bound), distanceText(claim.cost)) +
           u' ' + meant;
}

QStringList foundingQuestionTexts(const FormingGround& ground, const FormingQuestion& question) {
    const auto& wants = std::get<FoundingQuestion>(question.wants);
    QStringList lines{Words::tr("Chosen among %1").arg(foundersText(qint64(ground.items.size())))};
    if (!ground.leftOut.empty())
        lines << Words::tr("Left out for want of a place on the map: %1")
                     .arg(foundersText(qint64(ground.leftOut.size())));
    lines << foundingCountText(wants);
    if (wants.fewest < wants.most)
        lines << Words::tr("As many as the rules allow are planned; fewer are among the other plans");
    if (wants.lead.isValid())
        lines << foundingLeadText(ground, wants);
    for (const KindQuota& quota : wants.quotas)
        lines << foundingQuotaText(quota);
    lines << (isNearLead(question)
                  ? Words::tr("The sum of the distances to the lead school is made as small as possible")
                  : Words::tr("The distance between the two farthest apart is made as small as possible"));
    return lines;
}

QString foundingWhyHere(const FormingGround& ground, const FormingQuestion& question, const FormingDesk& desk,
                        const Member& member) {
    const FormingItem* school = ground.find(member);
    const FormingPlan plan = desk.plan();
    if (school == nullptr || plan.bodies.empty())
        return {};
    if (!school->hasSpot())
        return Words::tr("Not among the founders: nobody knows where it is.");
    const bool isIn = plan.bodyOf(member) >= 0;
    QStringList parts{wayText(ground, question, plan.bodies.front(), *school)};
    const std::vector<FormingOption> options = desk.optionsFor(member, 1);
    if (!options.empty())
        parts << (isIn ? whyFounder(ground, question, options.front())
                       : whyOutsider(ground, question, options.front()));
    return (isIn ? Words::tr("Among the founders: %1.") : Words::tr("Not among the founders: %1."))
        .arg(parts.join(u"; "_s));
}

} // namespace liaison
