// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_draft.h"
#include "ui/schools/working_page.h"

#include <set>

class QLabel;
class QStackedWidget;
class QTabBar;

namespace liaison {

class PeopleEntries;
class PeopleQuestions;
class ReviewProblems;

/// The review of an import of people: the plan, which is applied exactly as it shows here.
class PeopleReviewPage : public WorkingPage {
    Q_OBJECT

public:
    PeopleReviewPage(Workspace& workspace, PeopleImportDraft& draft);

    void enter() override;
    void proceed() override;
    QString problem() const override;
    QString nextText() const override;

private:
    void layOut();
    void makePlan();
    void take(Result<std::shared_ptr<PeoplePlan>> plan);
    void apply();
    void showPlan();
    void fillTabs();
    void showTab(int index);
    void markStale();
    void updateSummary();
    void offerNewPlan(const Error& error);
    void keepUnticked();
    void saveRefused();

    PeopleImportDraft& m_draft;
    QWidget* m_review;
    QLabel* m_summary;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    PeopleEntries* m_entries;
    PeopleQuestions* m_questions;
    ReviewProblems* m_refused;
    ReviewProblems* m_notes;
    /// Answers were given since the plan was made.
    bool m_stale = false;
    /// Lines that are not to be taken, kept over a new plan.
    std::set<qint64> m_unticked;
};

} // namespace liaison
