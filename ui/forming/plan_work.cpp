// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_work.h"

#include "core/forming/forming_words.h"
#include "ui/forming/plan_words.h"

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

PlanWork::PlanWork(FormingDraft& draft, QObject* parent) : QObject(parent), m_draft(draft) {}

void PlanWork::clear() {
    m_cards.clear();
    m_current = 0;
    m_desk.reset();
    Q_EMIT cardsChanged();
}

const PlanWork::Step& PlanWork::stepOf(int card) const {
    const Card& one = m_cards[std::size_t(card)];
    return one.steps[one.at];
}

void PlanWork::begin(const QString& name, const FormingPlan& plan) {
    if (!FormingDesk::make(m_draft.question(), m_draft.ground, plan))
        return clear();
    m_cards = {{name, {{{}, plan, m_draft.question().pins}}}};
    m_current = 0;
    lay();
    Q_EMIT cardsChanged();
    Q_EMIT planChanged();
}

void PlanWork::improve(const FormingPlan& plan) {
    if (isEmpty())
        return;
    Card& first = m_cards.front();
    takeBound(plan.claim);
    FormingPlan& known = first.steps.front().plan;
    const bool isBetter = first.steps.size() == 1 && plan.claim.cost <= known.claim.cost;
    const bool liesOtherwise = isBetter && plan.bodies != known.bodies;
    if (isBetter) {
        known = plan;
        first.steps.front().figures.reset();
    }
    lay();
    Q_EMIT cardsChanged();
    if (liesOtherwise && m_current == 0)
        Q_EMIT planChanged();
    else
        Q_EMIT claimChanged();
}

/// The bound holds for the question, and so for every plan that answers it.
void PlanWork::takeBound(const FormingClaim& claim) {
    if (!claim.bound)
        return;
    for (Card& card : m_cards)
        for (Step& step : card.steps) {
            FormingClaim& own = step.plan.claim;
            own.bound = std::max(own.bound.value_or(*claim.bound), *claim.bound);
            own.isProven = own.isProven || (claim.isProven && own.cost == *own.bound);
        }
}

void PlanWork::addPlan(const QString& name, const FormingPlan& plan) {
    if (isEmpty())
        return;
    FormingPlan costed = plan;
    const GroundIndex index(ground());
    for (FormedBody& body : costed.bodies)
        std::erase_if(body.members, [&index](const Member& member) { return index.of(member) < 0; });
    // It is counted as the question counts, by whatever question it was found.
    const auto desk = FormingDesk::make(question(), ground(), costed);
    if (!desk)
        return;
    costed.claim = desk->claim();
    m_cards.push_back({name, {{{}, std::move(costed), stepOf(0).pins}}});
    if (const FormingClaim known = m_cards.front().steps.front().plan.claim; known.bound)
        takeBound(known);
    Q_EMIT cardsChanged();
}

void PlanWork::show(int card) {
    if (card == m_current || card < 0 || card >= count())
        return;
    m_current = card;
    lay();
    Q_EMIT cardsChanged();
    Q_EMIT planChanged();
}

const PlanFigures& PlanWork::figuresOfCard(int card) const {
    const Step& step = stepOf(card);
    if (!step.figures) {
        FormingQuestion own = question();
        own.pins = step.pins;
        step.figures = figuresOf(ground(), own, step.plan);
    }
    return *step.figures;
}

bool PlanWork::isByHand() const {
    return !isEmpty() && m_cards[std::size_t(m_current)].at > 0;
}

void PlanWork::lay() {
    const Step& step = stepOf(m_current);
    m_draft.question().pins = step.pins;
    m_draft.plan = step.plan;
    m_draft.asked = m_draft.question();
    m_desk.reset();
}

const FormingDesk& PlanWork::desk() const {
    if (!m_desk)
        m_desk = FormingDesk::make(question(), ground(), plan());
    return *m_desk;
}

void PlanWork::push(Step step) {
    Card& card = m_cards[std::size_t(m_current)];
    card.steps.resize(card.at + 1);
    card.steps.push_back(std::move(step));
    ++card.at;
    lay();
    Q_EMIT cardsChanged();
    Q_EMIT planChanged();
}

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
    Step step{moveText(ground(), plan(), moved, body), m_desk->plan(), question().pins};
    step.plan.claim = m_desk->claim();
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
    Step step{tr("Swap %1 and %2").arg(ground().nameOf(member), ground().nameOf(other)), m_desk->plan(),
              question().pins};
    step.plan.claim = m_desk->claim();
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
        forgetPlaceOf(step.pins, member, pin.target);
    FormingQuestion next = question();
    next.pins = step.pins;
    pin.id = next.nextPinId();
    step.pins.push_back(std::move(pin));
}

void PlanWork::addPin(Pin pin) {
    pin.id = question().nextPinId();
    Step step{tr("The rule: %1").arg(pinText(ground(), pin)), plan(), question().pins};
    const bool isSizeAgain = pin.kind == PinKind::Size;
    std::erase_if(step.pins, [&](const Pin& other) {
        return isSizeAgain && other.kind == PinKind::Size && other.target == pin.target;
    });
    step.pins.push_back(std::move(pin));
    push(std::move(step));
}

bool PlanWork::canUndo() const {
    return isByHand();
}

bool PlanWork::canRedo() const {
    return !isEmpty() &&
           m_cards[std::size_t(m_current)].at + 1 < m_cards[std::size_t(m_current)].steps.size();
}

QString PlanWork::undoText() const {
    return canUndo() ? stepOf(m_current).title : QString();
}

QString PlanWork::redoText() const {
    const Card& card = m_cards[std::size_t(m_current)];
    return canRedo() ? card.steps[card.at + 1].title : QString();
}

void PlanWork::turnTo(int direction) {
    if (direction < 0 ? !canUndo() : !canRedo())
        return;
    std::size_t& at = m_cards[std::size_t(m_current)].at;
    at = direction < 0 ? at - 1 : at + 1;
    lay();
    Q_EMIT cardsChanged();
    Q_EMIT planChanged();
}

} // namespace liaison
