// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/wants_words.h"

#include "core/base/text.h"
#include "core/forming/question_words.h"
#include "ui/forming/forming_draft.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

/// Where nothing else says how many, so many schools make a group.
constexpr double kSchoolsOfAGroup = 13;

qint64 secondariesOf(const FormingGround& ground) {
    return std::count_if(ground.items.begin(), ground.items.end(), [](const FormingItem& item) {
        return item.kind == SchoolKind::Secondary || item.kind == SchoolKind::AllThrough;
    });
}

qint64 pupilsOfAll(const FormingGround& ground) {
    qint64 sum = 0;
    for (const FormingItem& item : ground.items)
        sum += item.pupils.value_or(0);
    return sum;
}

/// Whether so many fit into so many bodies of a size, and a word on it.
Consequence fitting(qint64 count, const SizeBounds& size, qint64 all, const QString& what,
                    const QString& unit) {
    const bool isTooMany = size.most != SizeBounds().most && count * size.most < all;
    if (isTooMany)
        return {Words::tr("%1 hold at most %2 %4, but there are %3.")
                    .arg(what, countText(count * size.most), countText(all), unit),
                true};
    if (count * size.least > all)
        return {Words::tr("%1 need at least %2 %4, but there are only %3.")
                    .arg(what, countText(count * size.least), countText(all), unit),
                true};
    return {Words::tr("%1: %2 %3 fit.").arg(what, countText(all), unit), false};
}

bool isBounded(const SizeBounds& size) {
    return size != SizeBounds();
}

QString sized(const QString& what, const SizeBounds& size, const QString& one, const QString& several) {
    return isBounded(size) ? Words::tr("%1 of %2").arg(what, boundsText(size, one, several)) : what;
}

Consequence ofGroups(const FormingQuestion& question, const FormingGround& ground) {
    const auto& wants = std::get<GroupsQuestion>(question.wants);
    const int count = usualCount(question, ground);
    const auto schools = qint64(ground.items.size());
    if (count == 0)
        return {Words::tr("There is no secondary among them: choose the schools that groups form around, or "
                          "let any school be in the middle."),
                true};
    if (count > schools)
        return {Words::tr("%1 are more than there are schools: %2.")
                    .arg(bodiesText(FormingJob::Groups, count), countText(schools)),
                true};
    const QString groups = bodiesText(FormingJob::Groups, count);
    Consequence said = fitting(count, wants.schools, schools,
                               sized(groups, wants.schools, Words::tr("school"), Words::tr("schools")),
                               schools == 1 ? Words::tr("school") : Words::tr("schools"));
    if (said.isImpossible || !isBounded(wants.pupils))
        return said;
    const Consequence pupils =
        fitting(count, wants.pupils, pupilsOfAll(ground),
                sized(groups, wants.pupils, Words::tr("pupil"), Words::tr("pupils")), Words::tr("pupils"));
    return {said.text + u' ' + pupils.text, pupils.isImpossible};
}

Consequence ofHubs(const FormingQuestion& question, const FormingGround& ground) {
    const auto& wants = std::get<HubsQuestion>(question.wants);
    const SizeBounds size{wants.least, wants.most};
    const int count = usualCount(question, ground);
    const QString what =
        sized(bodiesText(FormingJob::Hubs, count), size, Words::tr("group"), Words::tr("groups"));
    return fitting(count, size, qint64(ground.items.size()), what, Words::tr("liaison groups"));
}

Consequence ofFounding(const FormingQuestion& question, const FormingGround& ground) {
    const auto& wants = std::get<FoundingQuestion>(question.wants);
    const auto all = qint64(ground.items.size());
    if (wants.fewest > all)
        return {Words::tr("At least %1 are to found the trust, but only %2 take part.")
                    .arg(itemsText(FormingJob::Founding, wants.fewest), countText(all)),
                true};
    qint64 least = 0;
    for (const KindQuota& quota : wants.quotas) {
        const qint64 kind = std::count_if(ground.items.begin(), ground.items.end(),
                                          [&](const FormingItem& item) { return item.kind == quota.kind; });
        least += quota.schools.least;
        if (kind < quota.schools.least)
            return {Words::tr("Of the kind “%1” there are only %2.")
                        .arg(schoolKindLabel(quota.kind), countText(kind)),
                    true};
    }
    if (least > wants.most)
        return {Words::tr("The kinds together ask for %1, more than the %2 that may found the trust.")
                    .arg(itemsText(FormingJob::Founding, least), countText(wants.most)),
                true};
    const SizeBounds size{wants.fewest, wants.most};
    return {Words::tr("%1 of %2 found the trust.")
                .arg(boundsText(size, Words::tr("school"), Words::tr("schools")), countText(all)),
            false};
}

} // namespace

int usualCount(const FormingQuestion& question, const FormingGround& ground) {
    const auto all = double(ground.items.size());
    if (const auto* hubs = std::get_if<HubsQuestion>(&question.wants)) {
        if (hubs->count)
            return *hubs->count;
        grouping::HubProblem problem;
        problem.groups.resize(ground.items.size());
        problem.least = hubs->least;
        problem.most = hubs->most;
        return grouping::hubCount(problem);
    }
    const auto* groups = std::get_if<GroupsQuestion>(&question.wants);
    if (!groups)
        return 1;
    if (groups->count)
        return *groups->count;
    if (groups->anchoring == Anchoring::Secondaries)
        return int(secondariesOf(ground));
    if (groups->anchoring == Anchoring::Chosen)
        return int(groups->anchors.size());
    const int today = int(ground.bodies.size());
    return today > 0 ? today : std::max(1, int(std::lround(all / kSchoolsOfAGroup)));
}

QString usualCountText(const FormingQuestion& question, const FormingGround& ground) {
    FormingQuestion unsaid = question;
    if (auto* hubs = std::get_if<HubsQuestion>(&unsaid.wants)) {
        hubs->count.reset();
        return Words::tr("as many as the sizes make: %1").arg(usualCount(unsaid, ground));
    }
    auto& groups = std::get<GroupsQuestion>(unsaid.wants);
    groups.count.reset();
    const int count = usualCount(unsaid, ground);
    if (groups.anchoring == Anchoring::Secondaries)
        return Words::tr("one for each secondary: %1").arg(count);
    if (groups.anchoring == Anchoring::Chosen)
        return Words::tr("one for each that is chosen: %1").arg(count);
    return ground.bodies.empty() ? Words::tr("one for every 13 schools: %1").arg(count)
                                 : Words::tr("as many as today: %1").arg(count);
}

Consequence consequenceOf(const FormingQuestion& question, const FormingGround& ground) {
    switch (question.job()) {
    case FormingJob::Groups:
        return ofGroups(question, ground);
    case FormingJob::Hubs:
        return ofHubs(question, ground);
    case FormingJob::Founding:
        break;
    }
    return ofFounding(question, ground);
}

} // namespace liaison
