// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"

#include "core/base/text.h"
#include "core/forming/founding_words.h"
#include "core/forming/hub_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

constexpr qint64 kMetresInKilometre = 1000;
constexpr qint64 kFewPupilKilometres = 10'000;

QString decimals(double number, int places) {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english.toString(number, 'f', places);
}

/// In the unit of the question, without a sign.
QString amountText(const FormingQuestion& question, qint64 amount) {
    const auto* groups = std::get_if<GroupsQuestion>(&question.wants);
    if (groups == nullptr || groups->objective != grouping::Objective::Weighted)
        return distanceText(amount);
    const double kilometres = double(amount) / double(kMetresInKilometre);
    return Words::tr("%1 pupil-km").arg(decimals(kilometres, amount < kFewPupilKilometres ? 1 : 0));
}

/// What is made small, for a sentence.
QString aimOf(const FormingQuestion& question) {
    const auto& wants = std::get<GroupsQuestion>(question.wants);
    const bool hasWishes = wants.stay > 0 || (wants.feederWeight > 0 && !wants.feeders.empty());
    switch (wants.objective) {
    case grouping::Objective::Total:
        return hasWishes
                   ? Words::tr("the sum of all distances to the anchors and of what wishes that are not met "
                               "count for")
                   : Words::tr("the sum of all distances to the anchors");
    case grouping::Objective::Longest:
        return Words::tr("the longest distance to an anchor");
    case grouping::Objective::Weighted:
        return hasWishes
                   ? Words::tr("the sum of pupils times distance and of what wishes that are not met count "
                               "for")
                   : Words::tr("the sum of pupils times distance");
    }
    return {};
}

} // namespace

QString claimText(const FormingClaim& claim) {
    if (claim.isProven)
        return Words::tr("Best possible for these rules (proven)");
    const std::optional<double> gap = claim.gap();
    if (!gap)
        return Words::tr("Bound not known yet");
    // Rounded up: a claim must never say more than is known.
    constexpr double kFine = 0.1;
    const double percent = *gap * 100;
    const int places = percent < kFine ? 2 : 1;
    const double unit = places == 2 ? 100 : 10;
    const double shown = std::max(std::ceil(percent * unit - 1e-9), *gap > 0 ? 1.0 : 0.0) / unit;
    return Words::tr("Within %1 % of the best possible").arg(decimals(shown, places));
}

QString claimMeaning(const FormingQuestion& question, const FormingClaim& claim) {
    if (question.job() == FormingJob::Hubs)
        return hubClaimMeaning(question, claim);
    if (question.job() == FormingJob::Founding)
        return foundingClaimMeaning(question, claim);
    const QString aim = aimOf(question);
    if (claim.isProven)
        return Words::tr("It is proven that no other plan that keeps these rules makes %1 smaller.").arg(aim);
    if (!claim.gap())
        return Words::tr("It is not known yet how much smaller another plan that keeps these rules could "
                         "make %1.")
            .arg(aim);
    return Words::tr("No plan that keeps these rules can bring %1 below %2; this plan has %3. A better one "
                     "may exist, or this one may be the best.")
        .arg(aim, costText(question, *claim.bound), costText(question, claim.cost));
}

QString distanceText(qint64 metres) {
    if (metres < 0)
        return u'\u2212' + distanceText(-metres);
    if (metres < kMetresInKilometre)
        return Words::tr("%1 m").arg(countText(metres));
    return Words::tr("%1 km").arg(decimals(double(metres) / double(kMetresInKilometre), 1));
}

QString costText(const FormingQuestion& question, qint64 cost) {
    return cost < 0 ? u'\u2212' + amountText(question, -cost) : amountText(question, cost);
}

QString changeText(const FormingQuestion& question, qint64 change) {
    if (change == 0)
        return Words::tr("no change");
    return (change < 0 ? u'\u2212' : u'+') + amountText(question, std::abs(change));
}

QString sizeText(qint64 size, const SizeBounds& bounds) {
    const SizeBounds any;
    const QString shown = countText(size);
    if (bounds.least <= any.least && bounds.most == any.most)
        return shown;
    if (bounds.most == any.most)
        return Words::tr("%1 of at least %2").arg(shown, countText(bounds.least));
    if (bounds.least <= any.least)
        return Words::tr("%1 of at most %2").arg(shown, countText(bounds.most));
    if (bounds.least == bounds.most)
        return Words::tr("%1 of %2").arg(shown, countText(bounds.most));
    return Words::tr("%1 of %2–%3").arg(shown, countText(bounds.least), countText(bounds.most));
}

QString pupilsText(const FormedFigures& figures) {
    if (figures.withoutPupils > 0 && figures.withoutPupils >= figures.members)
        return Words::tr("not known");
    const QString text = sizeText(figures.pupils, figures.pupilBounds);
    if (figures.withoutPupils == 0)
        return text;
    const QString known = countText(figures.pupils);
    return Words::tr("%1+").arg(known) + text.mid(known.size());
}

QString pupilsRangeText(const PlanFigures& figures) {
    if (figures.withoutPupils > 0 && figures.withoutPupils >= figures.members)
        return Words::tr("pupils not known");
    const auto number = [&](qint64 pupils) {
        return figures.withoutPupils > 0 ? Words::tr("%1+").arg(countText(pupils)) : countText(pupils);
    };
    const QString least = number(figures.fewestPupils);
    if (figures.fewestPupils == figures.mostPupils)
        return figures.mostPupils == 1 && figures.withoutPupils == 0 ? Words::tr("%1 pupil").arg(least)
                                                                     : Words::tr("%1 pupils").arg(least);
    return Words::tr("%1 to %2 pupils").arg(least, number(figures.mostPupils));
}

QString movesText(FormingJob job, const PlanFigures& figures) {
    QStringList parts;
    if (figures.moves > 0)
        parts << (figures.moves == 1 ? Words::tr("%1 moves") : Words::tr("%1 move"))
                     .arg(itemsText(job, figures.moves));
    if (figures.joins > 0)
        parts << (figures.joins == 1 ? Words::tr("%1 joins for the first time")
                                     : Words::tr("%1 join for the first time"))
                     .arg(itemsText(job, figures.joins));
    return parts.isEmpty() ? Words::tr("nothing moves") : parts.join(Words::tr(", "));
}

QString linksText(const PlanFigures& figures) {
    if (figures.links == 0)
        return {};
    const QString links = counted(figures.links, Words::tr("feeder link"), Words::tr("feeder links"));
    return (figures.followedLinks == 1 ? Words::tr("%1 of %2 is followed")
                                       : Words::tr("%1 of %2 are followed"))
        .arg(countText(figures.followedLinks), links);
}

QString jobName(FormingJob job) {
    switch (job) {
    case FormingJob::Groups:
        return Words::tr("Liaison groups");
    case FormingJob::Hubs:
        return Words::tr("Hubs");
    case FormingJob::Founding:
        return Words::tr("Founding MAT");
    }
    return {};
}

QString bodyNoun(FormingJob job) {
    switch (job) {
    case FormingJob::Groups:
        return Words::tr("liaison group");
    case FormingJob::Hubs:
        return Words::tr("hub");
    case FormingJob::Founding:
        return Words::tr("founding trust");
    }
    return {};
}

QString itemsText(FormingJob job, qint64 count) {
    return job == FormingJob::Hubs ? counted(count, Words::tr("liaison group"), Words::tr("liaison groups"))
                                   : counted(count, Words::tr("school"), Words::tr("schools"));
}

QString bodiesText(FormingJob job, qint64 count) {
    switch (job) {
    case FormingJob::Groups:
        return counted(count, Words::tr("liaison group"), Words::tr("liaison groups"));
    case FormingJob::Hubs:
        return counted(count, Words::tr("hub"), Words::tr("hubs"));
    case FormingJob::Founding:
        break;
    }
    return counted(count, Words::tr("founding trust"), Words::tr("founding trusts"));
}

QString straightLineCaution() {
    return Words::tr("Distances are straight lines between the schools. Where a river or an estuary lies "
                     "between them, the way by road can be much longer.");
}

} // namespace liaison
