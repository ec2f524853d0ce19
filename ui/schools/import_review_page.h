// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/import_draft.h"
#include "ui/schools/working_page.h"

class QLabel;
class QStackedWidget;
class QTabBar;

namespace liaison {

class ReviewDuplicates;
class ReviewEntries;
class ReviewProblems;
class ReviewQuestions;

/// Fourth page of the import: the plan, which is applied exactly as it shows here.
class ImportReviewPage : public WorkingPage {
    Q_OBJECT

public:
    ImportReviewPage(Workspace& workspace, ImportDraft& draft);

    void enter() override;
    void proceed() override;
    QString problem() const override;
    QString nextText() const override;

private:
    void makePlan();
    void take(Result<std::shared_ptr<ImportPlan>> plan);
    void apply();
    void takeOutcome(Result<ImportOutcome> outcome);
    void showPlan();
    void fillTabs();
    void showTab(int index);
    void markStale();
    void updateSummary();
    void offerNewPlan(const Error& error);
    void keepUnticked();
    void restoreUnticked();

    ImportDraft& m_draft;
    QWidget* m_review;
    QLabel* m_summary;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    ReviewEntries* m_entries;
    ReviewDuplicates* m_duplicates;
    ReviewQuestions* m_questions;
    ReviewProblems* m_refused;
    ReviewProblems* m_notes;
    /// Answers were given since the plan was made.
    bool m_stale = false;
    /// Lines of the schools not to be touched, kept over a new plan.
    std::set<qint64> m_unticked;
};

/// "3 new, 12 changed and 1 closing": the counts of a plan in words; empty for none.
QString countsInWords(const ImportCounts& counts);

} // namespace liaison
