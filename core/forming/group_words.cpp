// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/group_words.h"

#include "core/base/text.h"
#include "core/forming/forming_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Forming)
};

constexpr int kOptionsLookedAt = 12;
constexpr std::size_t kNearerTold = 2;

/// Says why one school is in its group rather than in another.
class WhyHere {
public:
    WhyHere(const FormingGround& ground, const FormingQuestion& question, const FormingDesk& desk,
            const Member& member)
        : m_ground(ground)
        , m_question(question)
        , m_desk(desk)
        , m_member(member)
        , m_plan(desk.plan())
        , m_own(m_plan.bodyOf(member)) {}

    QString text() const {
        const FormingItem* item = m_ground.find(m_member);
        if (item == nullptr)
            return Words::tr("Does not take part");
        if (m_own < 0)
            return item->hasSpot() ? Words::tr("Is in no group")
                                   : Words::tr("Has no place on the map, and so is in no group");
        const FormedBody& body = m_plan.bodies[std::size_t(m_own)];
        const FormingItem* anchor = body.anchor ? m_ground.find(*body.anchor) : nullptr;
        if (anchor == nullptr || anchor == item)
            return Words::tr("Anchors its group");
        const qint64 own = straightLine(*item, *anchor);
        QStringList parts{Words::tr("%1 to %2").arg(distanceText(own), anchor->name)};
        for (const Pin& pin : m_question.pins)
            if (pin.kind == PinKind::Within && isNamedIn(pin))
                parts << Words::tr("kept here by the rule “%1”").arg(pinText(m_ground, pin));
        addOthers(parts, own);
        return parts.join(u"; "_s);
    }

private:
    bool isNamedIn(const Pin& pin) const {
        return std::find(pin.members.begin(), pin.members.end(), m_member) != pin.members.end();
    }

    QString nameOf(const FormingOption& option) const {
        const FormedBody& body = m_plan.bodies[std::size_t(option.body)];
        return body.anchor ? m_ground.nameOf(*body.anchor) : body.name;
    }

    void addOthers(QStringList& parts, qint64 own) const {
        std::vector<FormingOption> options = m_desk.optionsFor(m_member, kOptionsLookedAt);
        std::stable_sort(options.begin(), options.end(), [](const FormingOption& a, const FormingOption& b) {
            return a.distance < b.distance;
        });
        if (options.empty()) {
            parts << Words::tr("there is no other group");
            return;
        }
        const PlanFigures figures = m_desk.figures();
        std::size_t told = 0;
        for (const FormingOption& option : options)
            if (option.distance < own && told < kNearerTold) {
                addNearer(parts, option, figures);
                ++told;
            }
        if (told > 0)
            return;
        parts.front() = Words::tr("%1, the nearest anchor").arg(parts.front());
        parts << Words::tr("the next is %1 at %2")
                     .arg(nameOf(options.front()), distanceText(options.front().distance));
    }

    void addNearer(QStringList& parts, const FormingOption& option, const PlanFigures& figures) const {
        const QString nearer =
            Words::tr("%1 is nearer at %2").arg(nameOf(option), distanceText(option.distance));
        const FormedFigures& there = figures.bodies[std::size_t(option.body)];
        const FormedFigures& here = figures.bodies[std::size_t(m_own)];
        if (!option.isAllowed)
            parts << Words::tr("%1 but a rule keeps it from going there").arg(nearer);
        else if (option.isFull)
            parts << Words::tr("%1 but full, %2").arg(nearer, fullText(there));
        else if (option.isMissed)
            parts << Words::tr("%1 but its own group would become too small, %2 now")
                         .arg(nearer, smallText(here));
        else if (option.change > 0)
            parts << Words::tr("%1 but going there would add %2 in total, all wishes counted")
                         .arg(nearer, costText(m_question, option.change));
        else
            parts << Words::tr("%1; going there would save %2 in total")
                         .arg(nearer, costText(m_question, -option.change));
        if (option.isAllowed && (option.isFull || option.isMissed) && option.swapWith)
            parts << swapText(option);
    }

    QString swapText(const FormingOption& option) const {
        const QString other = m_ground.nameOf(*option.swapWith);
        if (option.swapChange < 0)
            return Words::tr("swapping with %1 would save %2 in total")
                .arg(other, costText(m_question, -option.swapChange));
        if (option.swapChange == 0)
            return Words::tr("swapping with %1 would change nothing in total").arg(other);
        return Words::tr("swapping with %1 would add %2 in total")
            .arg(other, costText(m_question, option.swapChange));
    }

    static QString fullText(const FormedFigures& there) {
        if (there.schools >= there.schoolBounds.most)
            return Words::tr("%1 of %2").arg(countText(there.schools), countText(there.schoolBounds.most));
        if (there.pupilBounds.most < SizeBounds().most)
            return Words::tr("%1 of %2 pupils")
                .arg(countText(there.pupils), countText(there.pupilBounds.most));
        return countText(there.schools);
    }

    static QString smallText(const FormedFigures& here) {
        if (here.schools <= here.schoolBounds.least || here.pupilBounds.least <= 0)
            return sizeText(here.schools, here.schoolBounds);
        return Words::tr("%1 pupils").arg(sizeText(here.pupils, here.pupilBounds));
    }

    const FormingGround& m_ground;
    const FormingQuestion& m_question;
    const FormingDesk& m_desk;
    const Member& m_member;
    FormingPlan m_plan;
    int m_own;
};

} // namespace

QString groupWhyHere(const FormingGround& ground, const FormingQuestion& question, const FormingDesk& desk,
                     const Member& member) {
    return WhyHere(ground, question, desk, member).text();
}

} // namespace liaison
