// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/plan_review_page.h"
#include "ui/schools/import_draft.h"

namespace liaison {

class ReviewDuplicates;
class ReviewEntries;
class ReviewNames;
class ReviewQuestions;

/// Fourth page of the import: the plan, which is applied exactly as it shows here.
class ImportReviewPage : public PlanReviewPage<ImportPlan, ImportOutcome> {
    Q_OBJECT

public:
    ImportReviewPage(Workspace& workspace, ImportDraft& draft);

protected:
    QString countedWrites(qint64 writes) const override;
    QString whyNothing() const override;
    QString summary() const override;
    QString warning() const override;
    std::vector<ReviewTabs::Tab> fillParts() override;
    void makePlan() override;
    void apply() override;

private:
    ImportDraft& m_draft;
    ReviewEntries* m_entries;
    ReviewDuplicates* m_duplicates;
    ReviewQuestions* m_questions;
    ReviewNames* m_names;
};

/// "3 new, 12 changed and 1 closing": the counts of a plan in words; empty for none.
QString countsInWords(const ImportCounts& counts);

} // namespace liaison
