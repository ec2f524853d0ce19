// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/plan_breaks.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PlanBreaks)
};

/// "Oak group has 18 schools, at most 17"; nothing where the size is kept.
QString sizeBreak(const QString& name, const QString& size, qint64 number, const SizeBounds& bounds) {
    if (number > bounds.most)
        return Words::tr("%1 has %2, at most %3").arg(name, size, countText(bounds.most));
    if (number < bounds.least)
        return Words::tr("%1 has %2, at least %3").arg(name, size, countText(bounds.least));
    return {};
}

void addSizes(QStringList& broken, FormingJob job, const QString& name, const FormedFigures& figures) {
    const QString schools = counted(figures.schools, Words::tr("school"), Words::tr("schools"));
    QStringList said{sizeBreak(name, schools, figures.schools, figures.schoolBounds),
                     sizeBreak(name, counted(figures.pupils, Words::tr("pupil"), Words::tr("pupils")),
                               figures.pupils, figures.pupilBounds)};
    // For the other jobs members are the schools.
    if (job == FormingJob::Hubs)
        said.prepend(sizeBreak(name, itemsText(job, figures.members), figures.members, figures.memberBounds));
    said.removeAll(QString());
    broken += said;
}

void addQuotas(QStringList& broken, const FormingGround& ground, const FoundingQuestion& wants,
               const FormedBody& founders) {
    for (const KindQuota& quota : wants.quotas) {
        const qint64 count =
            std::count_if(founders.members.begin(), founders.members.end(), [&](const Member& member) {
                const FormingItem* item = ground.find(member);
                return item != nullptr && item->kind == quota.kind;
            });
        const QString said = sizeBreak(
            founders.name,
            Words::tr("%1 of the kind “%2”")
                .arg(counted(count, Words::tr("school"), Words::tr("schools")), schoolKindLabel(quota.kind)),
            count, quota.schools);
        if (!said.isEmpty())
            broken << said;
    }
}

} // namespace

QStringList brokenRules(const FormingGround& ground, const FormingQuestion& question,
                        const FormingDesk& desk) {
    const FormingPlan plan = desk.plan();
    const PlanFigures figures = desk.figures();
    const auto* groups = std::get_if<GroupsQuestion>(&question.wants);
    const auto* founding = std::get_if<FoundingQuestion>(&question.wants);
    QStringList broken;
    for (std::size_t i = 0; i < plan.bodies.size() && i < figures.bodies.size(); ++i) {
        const QString& name = plan.bodies[i].name;
        const FormedFigures& its = figures.bodies[i];
        addSizes(broken, question.job(), name, its);
        if (groups != nullptr && groups->farthest && its.longest > *groups->farthest)
            broken << Words::tr("in %1 a school is %2 away, at most %3")
                          .arg(name, distanceText(its.longest), distanceText(*groups->farthest));
        if (founding != nullptr)
            addQuotas(broken, ground, *founding, plan.bodies[i]);
    }
    const std::vector<int> pins = desk.brokenPins();
    for (const Pin& pin : question.pins)
        // Sizes of single groups have been said above.
        if (pin.kind != PinKind::Size && std::find(pins.begin(), pins.end(), pin.id) != pins.end())
            broken << pinText(ground, pin);
    return broken;
}

QStringList brokenRules(const FormingGround& ground, const FormingQuestion& question,
                        const FormingPlan& plan) {
    const auto desk = FormingDesk::make(question, ground, plan);
    return desk ? brokenRules(ground, question, *desk) : QStringList();
}

QString brokenClaimText() {
    return Words::tr("This plan does not keep the rules");
}

} // namespace liaison
