// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/review_tabs.h"
#include "ui/imports/working_page.h"

class QLabel;

namespace liaison {

class ReviewProblems;

/// The review of an import: what it would do, in parts behind tabs, to be answered and ticked. Answers call
/// for a new plan; ticks do not.
class ReviewPage : public WorkingPage {
    Q_OBJECT

public:
    void enter() override;
    void proceed() override;
    QString problem() const override;
    QString nextText() const override;

protected:
    /// The page's widgets are named after `name`: "nameTabs", "nameUpdate", "nameAgain".
    ReviewPage(Workspace& workspace, const QString& name, const QString& summaryName);

    ReviewTabs* tabs() { return m_tabs; }
    ReviewProblems* refused() { return m_refused; }
    ReviewProblems* notes() { return m_notes; }

    virtual bool hasPlan() const = 0;
    /// How much the plan would write, as it is ticked.
    virtual qint64 writes() const = 0;
    /// "12 schools": what the button counts.
    virtual QString countedWrites(qint64 writes) const = 0;
    /// Why nothing would be written.
    virtual QString whyNothing() const = 0;
    virtual QString summary() const = 0;
    /// What must be known before anything is ticked; nothing as a rule.
    virtual QString warning() const { return {}; }
    /// Fills the parts from the plan and answers with their tabs.
    virtual std::vector<ReviewTabs::Tab> fillParts() = 0;
    virtual void makePlan() = 0;
    virtual void apply() = 0;
    virtual void forgetTicks() = 0;
    virtual void keepTicks() = 0;

    /// Hides the plan while another is made, or keeps it from being touched while it is applied.
    void hidePlan();
    void lockPlan(bool isLocked);
    /// A new plan is here.
    void showNewPlan();
    /// Answers were given since the plan was made.
    void markStale();
    void updateSummary();
    /// Says what went wrong; where somebody changed the record in the meantime, looking again is what helps.
    void offerNewPlan(const Error& error);

private:
    void showPlan();

    QString m_name;
    QWidget* m_review;
    QLabel* m_summary;
    ReviewTabs* m_tabs;
    ReviewProblems* m_refused;
    ReviewProblems* m_notes;
    bool m_isStale = false;
};

} // namespace liaison
