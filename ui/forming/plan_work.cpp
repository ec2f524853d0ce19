// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/plan_work.h"

#include "core/forming/plan_breaks.h"

#include <algorithm>

namespace liaison {

namespace {

/// Whether whoever keeps these rules keeps those too: a bound for those holds then.
bool holdsAll(const std::vector<Pin>& pins, const std::vector<Pin>& asked) {
    return std::all_of(asked.begin(), asked.end(), [&pins](const Pin& pin) {
        return std::find(pins.begin(), pins.end(), pin) != pins.end();
    });
}

} // namespace

PlanWork::PlanWork(FormingDraft& draft, QObject* parent) : QObject(parent), m_draft(draft) {}

void PlanWork::clear() {
    m_away.reset();
    m_cards.clear();
    m_current = 0;
    m_desk.reset();
    Q_EMIT cardsChanged();
}

std::vector<Member> PlanWork::placesNow() const {
    std::vector<Member> places;
    for (const FormingItem& item : ground().items)
        places.push_back(item.member);
    return places;
}

void PlanWork::putAway(const QString& search) {
    // A search that was given up leaves nothing to be put away: what was before it comes back.
    std::optional<Away> away = std::move(m_away);
    if (!isEmpty())
        away = Away{std::move(m_cards), m_current, {}, placesNow()};
    if (away)
        away->search = search;
    clear();
    m_away = std::move(away);
}

void PlanWork::bringBack() {
    if (!hasPutAway())
        return;
    m_cards = std::move(m_away->cards);
    m_current = m_away->current;
    m_away.reset();
    lay();
    Q_EMIT cardsChanged();
    Q_EMIT planChanged();
}

const PlanWork::Step& PlanWork::stepOf(int card) const {
    const Card& one = m_cards[std::size_t(card)];
    return one.steps[one.at];
}

void PlanWork::begin(const QString& name, const FormingPlan& plan) {
    if (!FormingDesk::make(m_draft.question(), m_draft.ground, plan))
        return clear();
    Card first{name, {}};
    Step found{{}, plan, m_draft.question()};
    std::vector<Card> others;
    if (hasPutAway()) {
        Card& before = m_away->cards[std::size_t(m_away->current)];
        before.steps.resize(before.at + 1);
        const Step& last = before.steps.back();
        first.steps = before.steps;
        // Looking again for what was there already is no step of its own.
        if (last.plan.bodies == plan.bodies && last.question == found.question && !last.isByHand)
            first.steps.pop_back();
        found.title = first.steps.size() == before.steps.size() ? m_away->search : last.title;
        for (std::size_t i = 0; i < m_away->cards.size(); ++i)
            if (int(i) != m_away->current && m_away->cards[i].steps.size() > 1) {
                others.push_back(m_away->cards[i]);
                others.back().found.reset();
            }
    }
    m_away.reset();
    first.at = first.steps.size();
    first.found = first.at;
    first.steps.push_back(std::move(found));
    m_cards = {std::move(first)};
    m_cards.insert(m_cards.end(), others.begin(), others.end());
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
    bool liesOtherwise = false;
    if (first.found && first.steps.size() == *first.found + 1) {
        Step& known = first.steps.back();
        if (plan.claim.cost <= known.plan.claim.cost) {
            liesOtherwise = plan.bodies != known.plan.bodies && first.at == *first.found;
            known.plan = plan;
            known.figures.reset();
            known.broken.reset();
            dropBeaten();
        }
    }
    lay();
    Q_EMIT cardsChanged();
    if (liesOtherwise && m_current == 0)
        Q_EMIT planChanged();
    else
        Q_EMIT claimChanged();
}

/// Plans that are worth a look no longer go, but for the one that is looked at, and what was done by hand.
void PlanWork::dropBeaten() {
    const Step& first = m_cards.front().steps.back();
    for (int i = count() - 1; i > 0; --i) {
        const Card& card = m_cards[std::size_t(i)];
        if (i == m_current || !card.aim || card.steps.size() > 1 ||
            isWorthALook(first.question, ground(), first.plan,
                         {card.name, card.steps.front().plan, *card.aim}))
            continue;
        m_cards.erase(m_cards.begin() + i);
        m_current -= i < m_current ? 1 : 0;
    }
}

/// The bound holds for what was asked, and so for every plan that keeps those rules and more.
void PlanWork::takeBound(const FormingClaim& claim) {
    const Card& first = m_cards.front();
    if (!claim.bound || !first.found)
        return;
    const std::vector<Pin> asked = first.steps[*first.found].question.pins;
    for (Card& card : m_cards)
        for (std::size_t i = card.found.value_or(card.steps.size()); i < card.steps.size(); ++i) {
            if (!holdsAll(card.steps[i].question.pins, asked))
                continue;
            FormingClaim& own = card.steps[i].plan.claim;
            own.bound = std::max(own.bound.value_or(*claim.bound), *claim.bound);
            own.isProven = own.isProven || (claim.isProven && own.cost == *own.bound);
        }
}

void PlanWork::addPlan(const QString& name, const FormingPlan& plan, std::optional<VariantAim> aim) {
    if (isEmpty())
        return;
    const Card& first = m_cards.front();
    const Step asked = first.found ? first.steps[*first.found] : stepOf(0);
    FormingPlan costed = plan;
    // What is known of it may be known by other rules.
    costed.claim.bound.reset();
    costed.claim.isProven = false;
    const GroundIndex index(ground());
    for (FormedBody& body : costed.bodies)
        std::erase_if(body.members, [&index](const Member& member) { return index.of(member) < 0; });
    // It is counted as the question counts, by whatever question it was found.
    const auto desk = FormingDesk::make(asked.question, ground(), costed);
    if (!desk)
        return;
    costed.claim = desk->claim();
    m_cards.push_back({name, {{{}, std::move(costed), asked.question}}});
    m_cards.back().aim = aim;
    takeBound(asked.plan.claim);
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
    if (!step.figures)
        step.figures = figuresOf(ground(), step.question, step.plan);
    return *step.figures;
}

const QStringList& PlanWork::brokenOf(int card) const {
    const Step& step = stepOf(card);
    if (!step.broken)
        step.broken = card == m_current ? brokenRules(ground(), step.question, desk())
                                        : brokenRules(ground(), step.question, step.plan);
    return *step.broken;
}

QStringList PlanWork::broken() const {
    return isEmpty() ? QStringList() : brokenOf(m_current);
}

QString PlanWork::titleOf(int card) const {
    const Step& step = stepOf(card);
    if (!step.isByHand)
        return step.broken && !step.broken->isEmpty() ? tr("%1, breaks a rule").arg(nameOf(card))
                                                      : nameOf(card);
    return (brokenOf(card).isEmpty() ? tr("%1, changed") : tr("%1, changed, breaks a rule"))
        .arg(nameOf(card));
}

void PlanWork::lay() {
    const Step& step = stepOf(m_current);
    m_draft.question() = step.question;
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
    const std::size_t known = card.found && *card.found <= card.at ? *card.found : card.at;
    // What was known of plans by rules that are given up says nothing of this one.
    if (!holdsAll(step.question.pins, card.steps[known].question.pins)) {
        step.plan.claim.bound.reset();
        step.plan.claim.isProven = false;
    }
    card.steps.erase(card.steps.begin() + std::ptrdiff_t(card.at) + 1, card.steps.end());
    if (card.found && *card.found > card.at)
        card.found.reset();
    card.steps.push_back(std::move(step));
    ++card.at;
    lay();
    Q_EMIT cardsChanged();
    Q_EMIT planChanged();
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
