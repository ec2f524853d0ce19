// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/review_page.h"

#include <memory>
#include <optional>
#include <set>

namespace liaison {

/// The review of a plan whose entries have a `line` and are `ticked`, made and applied away from the window.
template <class Plan, class Outcome>
class PlanReviewPage : public ReviewPage {
protected:
    using PlanResult = Result<std::shared_ptr<Plan>>;

    /// The plan and the outcome are the draft's, which the pages share.
    PlanReviewPage(Workspace& workspace, const QString& name, const QString& summaryName,
                   std::shared_ptr<Plan>& plan, std::optional<Outcome>& outcome)
        : ReviewPage(workspace, name, summaryName), m_plan(plan), m_outcome(outcome) {}

    bool hasPlan() const override { return bool(m_plan); }
    qint64 writes() const override { return m_plan->writes(); }
    void forgetTicks() override {
        m_unticked.clear();
        m_ticked.clear();
    }
    void keepTicks() override {
        forgetTicks();
        for (const auto& entry : m_plan->entries)
            if (entry.ticked && m_asked.contains(entry.line))
                m_ticked.insert(entry.line);
            else if (!entry.ticked && !m_asked.contains(entry.line))
                m_unticked.insert(entry.line);
    }

    /// Has the plan made, and shows it with the ticks that were set and taken away before.
    void plan(const QString& title, std::function<PlanResult(TrustFile&, JobProgress&)> work) {
        hidePlan();
        runAway<std::shared_ptr<Plan>>(title, Database::Access::ReadOnly, std::move(work),
                                       [this](PlanResult made) { take(std::move(made)); });
    }
    /// Has the plan applied, and goes on.
    void carryOut(const QString& title, std::function<Result<Outcome>(TrustFile&, JobProgress&)> work) {
        lockPlan(true);
        runAway<Outcome>(title, Database::Access::ReadWrite, std::move(work), [this](Result<Outcome> done) {
            lockPlan(false);
            if (!done)
                return offerNewPlan(done.error());
            m_outcome = *done;
            announceAction(workspace(), done->changeSetId);
            Q_EMIT proceeded();
        });
    }

private:
    void take(PlanResult made) {
        if (!made) {
            m_plan.reset();
            offerNewPlan(made.error());
            Q_EMIT stateChanged();
            return;
        }
        m_plan = std::move(*made);
        m_asked.clear();
        for (auto& entry : m_plan->entries) {
            if (!entry.ticked)
                m_asked.insert(entry.line);
            entry.ticked = entry.ticked ? !m_unticked.contains(entry.line) : m_ticked.contains(entry.line);
        }
        showNewPlan();
    }

    std::shared_ptr<Plan>& m_plan;
    std::optional<Outcome>& m_outcome;
    /// Lines that the plan itself leaves unticked.
    std::set<qint64> m_asked;
    /// Lines that the user ticked and unticked, kept over a new plan.
    std::set<qint64> m_ticked;
    std::set<qint64> m_unticked;
};

} // namespace liaison
