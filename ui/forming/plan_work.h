// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_desk.h"
#include "core/forming/forming_solver.h"
#include "ui/forming/forming_draft.h"

#include <QObject>

namespace liaison {

/// The plans that are compared and argued with: up to three beside each other, each with what was moved and
/// pinned by hand since, which can be taken back step by step. The plan that shows is the draft's.
class PlanWork : public QObject {
    Q_OBJECT

public:
    PlanWork(FormingDraft& draft, QObject* parent = nullptr);

    /// Forgets all plans.
    void clear();
    /// Puts all plans away while another is looked for; the search is called so when it is undone.
    void putAway(const QString& search);
    /// Whether plans were put away and may come back.
    bool hasPutAway() const { return m_away && m_away->places == placesNow(); }
    /// The plans that were put away are there again: the search has found nothing.
    void bringBack();
    /// A plan that was found. It goes on from the one that was shown when plans were put away: that is one
    /// step back. Other plans that were changed by hand stay beside it; nothing else does. None where it
    /// places nobody.
    void begin(const QString& name, const FormingPlan& plan);
    /// A better one than what was found. Where that was changed by hand since, only the bound is taken.
    void improve(const FormingPlan& plan);
    /// Other plans for the same question.
    /// Another plan beside the first; with what it is better in, it goes again once it is that no longer.
    void addPlan(const QString& name, const FormingPlan& plan, std::optional<VariantAim> aim = {});

    bool isEmpty() const { return m_cards.empty(); }
    int count() const { return int(m_cards.size()); }
    int current() const { return m_current; }
    void show(int card);
    /// What a plan is called, and how it lies.
    const QString& nameOf(int card) const { return m_cards[std::size_t(card)].name; }
    /// The name, and what has become of the plan: "Best for what is asked, changed".
    QString titleOf(int card) const;
    const FormingPlan& planOf(int card) const { return stepOf(card).plan; }
    const PlanFigures& figuresOfCard(int card) const;

    const FormingDesk& desk() const;
    const FormingPlan& plan() const { return planOf(m_current); }
    const FormingGround& ground() const { return m_draft.ground; }
    const FormingQuestion& question() const { return m_draft.question(); }
    /// Whether anything was moved or pinned by hand.
    bool isByHand() const { return !isEmpty() && stepOf(m_current).isByHand; }
    /// What the plan that shows does not keep of what is asked; empty where it keeps all.
    QStringList broken() const;

    /// Moves members to a body (-1: out of the founders) and makes that a rule; false, and nothing done,
    /// where they cannot be moved.
    bool move(const std::vector<Member>& members, int body);
    /// Two members take each other's places, and that becomes rules.
    bool swap(const Member& member, const Member& other);
    /// Adds a rule of the user's own; the plan stays as it lies.
    void addPin(Pin pin);
    /// How a rule names a body of the plan; by none of those that are about to leave it.
    std::optional<Member> targetOf(int body, const std::vector<Member>& leaving = {}) const;

    bool canUndo() const { return !isEmpty() && m_cards[std::size_t(m_current)].at > 0; }
    bool canRedo() const;
    /// What Undo and Redo would turn round: "Move Oak Primary School to Hill group".
    QString undoText() const;
    QString redoText() const;
    void undo() { turnTo(-1); }
    void redo() { turnTo(1); }

Q_SIGNALS:
    /// The plan that shows is another, or lies otherwise.
    void planChanged();
    /// More is known of how good it is.
    void claimChanged();
    /// There are others beside it, or their figures changed.
    void cardsChanged();

private:
    /// How a plan lay after something was done to it.
    struct Step {
        QString title;
        FormingPlan plan;
        /// With what was done by hand as rules.
        FormingQuestion question;
        bool isByHand = false;
        /// Made when they are first asked.
        mutable std::optional<PlanFigures> figures = {};
        mutable std::optional<QStringList> broken = {};
    };
    struct Card {
        QString name;
        std::vector<Step> steps;
        std::size_t at = 0;
        /// The step that the last search found; none for a plan that stayed from before it.
        std::optional<std::size_t> found = 0;
        /// What it was found to be better in than the first.
        std::optional<VariantAim> aim = {};
    };
    /// Plans, while others are looked for.
    struct Away {
        std::vector<Card> cards;
        int current = 0;
        QString search;
        /// Who took part.
        std::vector<Member> places;
    };
    const Step& stepOf(int card) const;
    void turnTo(int direction);
    void takeBound(const FormingClaim& claim);
    void dropBeaten();
    std::vector<Member> placesNow() const;
    const QStringList& brokenOf(int card) const;
    /// The step that something done to the plan leads to.
    Step nextStep(const QString& title) const;
    /// Puts the current step on the desk and into the draft.
    void lay();
    void push(Step step);
    void pinPlace(Step& step, const std::vector<Member>& members, int body,
                  const std::vector<Member>& leaving = {}) const;

    FormingDraft& m_draft;
    std::vector<Card> m_cards;
    std::optional<Away> m_away;
    int m_current = 0;
    /// Of the current step; made when it is first asked.
    mutable std::unique_ptr<FormingDesk> m_desk;
};

} // namespace liaison
