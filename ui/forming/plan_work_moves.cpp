// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PlanWork that does what the user does by hand, and makes rules of it.
#include "core/forming/forming_words.h"
#include "ui/forming/plan_words.h"
#include "ui/forming/plan_work.h"

#include <algorithm>

namespace liaison {

namespace {

/// Takes a member out of the rules that say where it is, which a newer one replaces.
void forgetPlaceOf(std::vector<Pin>& pins, const Member& member, const std::optional<Member>& target) {
    for (Pin& pin : pins) {
        const bool saysWhere = pin.kind == PinKind::Within || pin.kind == PinKind::In ||
                               pin.kind == PinKind::Out ||
                               (pin.kind == PinKind::NotWithin && pin.target == target);
        if (saysWhere)
            std::erase(pin.members, member);
    }
    std::erase_if(pins, [](const Pin& pin) { return pin.members.empty() && pin.kind != PinKind::Size; });
}

} // namespace

std::optional<Member> PlanWork::targetOf(int body, const std::vector<Member>& leaving) const {
    if (body < 0 || question().job() == FormingJob::Founding)
        return std::nullopt;
    const FormedBody& formed = plan().bodies[std::size_t(body)];
    if (formed.anchor)
        return formed.anchor;
    if (formed.carriesOn.isValid())
        return Member(formed.carriesOn);
    for (const Member& member : formed.members)
        if (std::find(leaving.begin(), leaving.end(), member) == leaving.end())
            return member;
    return std::nullopt;
}

bool PlanWork::move(const std::vector<Member>& members, int body) {
    std::vector<Member> moved;
    for (const Member& member : members)
        if (plan().bodyOf(member) != body)
            moved.push_back(member);
    if (moved.empty())
        return false;
    (void)desk();
    for (const Member& member : moved)
        if (!m_desk->move(member, body)) {
            // What was moved before it goes back.
            lay();
            return false;
        }
    Step step = nextStep(moveText(ground(), plan(), moved, body));
    pinPlace(step, moved, body);
    push(std::move(step));
    return true;
}

bool PlanWork::swap(const Member& member, const Member& other) {
    const int here = plan().bodyOf(member);
    const int there = plan().bodyOf(other);
    (void)desk();
    if (here == there || !m_desk->move(member, there) || !m_desk->move(other, here)) {
        lay();
        return false;
    }
    Step step = nextStep(tr("Swap %1 and %2").arg(ground().nameOf(member), ground().nameOf(other)));
    pinPlace(step, {member}, there, {other});
    pinPlace(step, {other}, here, {member});
    push(std::move(step));
    return true;
}

/// Makes it a rule that members are in a body, in place of what rules said of them before.
void PlanWork::pinPlace(Step& step, const std::vector<Member>& members, int body,
                        const std::vector<Member>& leaving) const {
    Pin pin;
    const bool isFounding = question().job() == FormingJob::Founding;
    pin.kind = !isFounding ? PinKind::Within : body < 0 ? PinKind::Out : PinKind::In;
    pin.members = members;
    pin.target = targetOf(body, leaving);
    for (const Member& member : members)
        forgetPlaceOf(step.question.pins, member, pin.target);
    pin.id = step.question.nextPinId();
    step.question.pins.push_back(std::move(pin));
}

void PlanWork::addPin(Pin pin) {
    pin.id = question().nextPinId();
    Step step{tr("The rule: %1").arg(pinText(ground(), pin)), plan(), question(), true};
    const bool isSizeAgain = pin.kind == PinKind::Size;
    std::erase_if(step.question.pins, [&](const Pin& other) {
        return isSizeAgain && other.kind == PinKind::Size && other.target == pin.target;
    });
    step.question.pins.push_back(std::move(pin));
    push(std::move(step));
}

bool PlanWork::canRedo() const {
    return !isEmpty() &&
           m_cards[std::size_t(m_current)].at + 1 < m_cards[std::size_t(m_current)].steps.size();
}

PlanWork::Step PlanWork::nextStep(const QString& title) const {
    Step step{title, desk().plan(), question(), true};
    step.plan.claim = desk().claim();
    return step;
}

} // namespace liaison
