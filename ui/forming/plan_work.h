// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_desk.h"
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
    /// A plan that was found: the only one from now on, with nothing done to it by hand. None where it places
    /// nobody.
    void begin(const QString& name, const FormingPlan& plan);
    /// A better one than what the first plan began with. Where it was changed by hand since, only the bound
    /// is taken.
    void improve(const FormingPlan& plan);
    /// Other plans for the same question.
    void addPlan(const QString& name, const FormingPlan& plan);

    bool isEmpty() const { return m_cards.empty(); }
    int count() const { return int(m_cards.size()); }
    int current() const { return m_current; }
    void show(int card);
    /// What a plan is called, and how it lies.
    const QString& nameOf(int card) const { return m_cards[std::size_t(card)].name; }
    const FormingPlan& planOf(int card) const { return stepOf(card).plan; }
    const PlanFigures& figuresOfCard(int card) const;

    const FormingDesk& desk() const;
    const FormingPlan& plan() const { return planOf(m_current); }
    const FormingGround& ground() const { return m_draft.ground; }
    const FormingQuestion& question() const { return m_draft.question(); }
    /// Whether anything was moved or pinned by hand.
    bool isByHand() const;

    /// Moves members to a body (-1: out of the founders) and makes that a rule; false, and nothing done,
    /// where they cannot be moved.
    bool move(const std::vector<Member>& members, int body);
    /// Two members take each other's places, and that becomes rules.
    bool swap(const Member& member, const Member& other);
    /// Adds a rule of the user's own; the plan stays as it lies.
    void addPin(Pin pin);
    /// How a rule names a body of the plan; by none of those that are about to leave it.
    std::optional<Member> targetOf(int body, const std::vector<Member>& leaving = {}) const;

    bool canUndo() const;
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
        std::vector<Pin> pins;
        /// Made when they are first asked.
        mutable std::optional<PlanFigures> figures = {};
    };
    struct Card {
        QString name;
        std::vector<Step> steps;
        std::size_t at = 0;
    };
    const Step& stepOf(int card) const;
    void turnTo(int direction);
    void takeBound(const FormingClaim& claim);
    /// Puts the current step on the desk and into the draft.
    void lay();
    void push(Step step);
    void pinPlace(Step& step, const std::vector<Member>& members, int body,
                  const std::vector<Member>& leaving = {}) const;

    FormingDraft& m_draft;
    std::vector<Card> m_cards;
    int m_current = 0;
    /// Of the current step; made when it is first asked.
    mutable std::unique_ptr<FormingDesk> m_desk;
};

} // namespace liaison
