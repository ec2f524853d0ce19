// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/hub_words.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Hubs)
};

constexpr qint64 kThousandthsInPercent = 10;

QString hubGroups(qint64 number) {
    return counted(number, Words::tr("group"), Words::tr("groups"));
}

/// The other groups of a group's hub: how many, and how far on average.
QString companyText(const FormingGround& ground, const FormedBody& hub, const FormingItem& group) {
    qint64 sum = 0;
    qint64 others = 0;
    for (const Member& member : hub.members) {
        const FormingItem* other = ground.find(member);
        if (other == nullptr || other == &group)
            continue;
        sum += straightLine(group, *other);
        ++others;
    }
    if (others == 0)
        return Words::tr("alone in %1").arg(hub.name);
    return others == 1 ? Words::tr("%1 to the other group of %2").arg(distanceText(sum), hub.name)
                       : Words::tr("%1 on average to the other groups of %2")
                             .arg(distanceText((sum + others / 2) / others), hub.name);
}

/// What keeps a group from the hub that would otherwise be best for it.
QString hindranceText(const FormingOption& option) {
    if (!option.isAllowed)
        return Words::tr("your rules keep it out");
    if (option.isFull && option.isMissed)
        return Words::tr("it has no room, and its own hub would be too small");
    if (option.isFull)
        return Words::tr("it has no room");
    if (option.isMissed)
        return Words::tr("its own hub would be too small");
    return {};
}

QString addingText(const FormingQuestion& question, qint64 change) {
    if (change == 0)
        return Words::tr("would change nothing in total");
    return change > 0 ? Words::tr("would add %1 in total").arg(costText(question, change))
                      : Words::tr("would save %1 in total").arg(costText(question, -change));
}

} // namespace

QString hubShareText(qint64 thousandths) {
    const qint64 part = thousandths % kThousandthsInPercent;
    const QString whole = QString::number(thousandths / kThousandthsInPercent);
    return part == 0 ? Words::tr("%1 %").arg(whole) : Words::tr("%1.%2 %").arg(whole).arg(part);
}

QString hubBalanceText(const HubsQuestion& wants) {
    if (wants.balance == grouping::HubBalance::None)
        return Words::tr("Hubs need not be equally large");
    return (wants.balance == grouping::HubBalance::Schools
                ? Words::tr("No hub differs from the mean number of schools by more than %1")
                : Words::tr("No hub differs from the mean number of pupils by more than %1"))
        .arg(hubShareText(wants.tolerance));
}

QString hubClaimMeaning(const FormingQuestion&, const FormingClaim& claim) {
    const QString counted = Words::tr("What counts is the sum of the straight lines between all groups that "
                                      "share a hub.");
    if (claim.isProven)
        return Words::tr("It is proven that no other hubs that keep these rules are closer together.") +
               u' ' + counted;
    if (!claim.gap())
        return Words::tr("It is not known how much closer together other hubs that keep these rules could "
                         "be.") +
               u' ' + counted;
    return Words::tr("No hubs that keep these rules have less than %1; these have %2.")
               .arg(distanceText(*claim.bound), distanceText(claim.cost)) +
           u' ' + counted;
}

QStringList hubQuestionTexts(const FormingGround& ground, const FormingQuestion& question) {
    const auto& wants = std::get<HubsQuestion>(question.wants);
    const QString groups = hubGroups(qint64(ground.items.size()));
    QStringList lines;
    lines << (wants.count ? Words::tr("%1 in %2")
                                .arg(groups, counted(*wants.count, Words::tr("hub"), Words::tr("hubs")))
                          : Words::tr("%1 in as many hubs as they make").arg(groups));
    lines << (wants.least == wants.most
                  ? Words::tr("Each hub has %1").arg(hubGroups(wants.least))
                  : Words::tr("Each hub has %1 to %2").arg(wants.least).arg(hubGroups(wants.most)));
    lines << hubBalanceText(wants);
    lines << Words::tr("The groups of a hub are as close together as possible");
    return lines;
}

QString hubWhyHere(const FormingGround& ground, const FormingQuestion& question, const FormingDesk& desk,
                   const Member& member) {
    const FormingPlan plan = desk.plan();
    const int at = plan.bodyOf(member);
    const FormingItem* group = ground.find(member);
    if (group == nullptr)
        return {};
    if (at < 0)
        return Words::tr("In no hub: nobody knows where it is.");
    QStringList parts{companyText(ground, plan.bodies[std::size_t(at)], *group)};
    for (const FormingOption& option : desk.optionsFor(member, 1)) {
        const QString name = plan.bodies[std::size_t(option.body)].name;
        const QString hindrance = hindranceText(option);
        parts << (hindrance.isEmpty()
                      ? Words::tr("moving to %1 %2").arg(name, addingText(question, option.change))
                      : Words::tr("%1 is next at %2 on average, but %3")
                            .arg(name, distanceText(option.distance), hindrance));
        if (!hindrance.isEmpty() && option.swapWith)
            parts << Words::tr("swapping with %1 %2")
                         .arg(ground.nameOf(*option.swapWith), addingText(question, option.swapChange));
    }
    return parts.join(u"; "_s) + u'.';
}

} // namespace liaison
