// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/plan_review_page.h"
#include "ui/people/people_draft.h"

namespace liaison {

class PeopleEntries;
class PeopleQuestions;

/// The review of an import of people: the plan, which is applied exactly as it shows here.
class PeopleReviewPage : public PlanReviewPage<PeoplePlan, PeopleOutcome> {
    Q_OBJECT

public:
    PeopleReviewPage(Workspace& workspace, PeopleImportDraft& draft);

protected:
    QString countedWrites(qint64 writes) const override;
    QString whyNothing() const override;
    QString summary() const override;
    std::vector<ReviewTabs::Tab> fillParts() override;
    void makePlan() override;
    void apply() override;

private:
    void saveRefused();

    PeopleImportDraft& m_draft;
    PeopleEntries* m_entries;
    PeopleQuestions* m_questions;
};

} // namespace liaison
