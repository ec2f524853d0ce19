// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/imports/working_page.h"

class QButtonGroup;
class QLabel;
class QPushButton;

namespace liaison {

class DateField;
class Form;
class FormField;
class SavedPlanList;

/// First page of forming: what is formed, of which day's structure, from today's groups or from nothing; or a
/// plan that was saved.
class JobPage : public WorkingPage {
    Q_OBJECT

public:
    JobPage(Workspace& workspace, FormingDraft& draft);

    void enter() override;
    QString problem() const override;
    /// Looks at this day when the page is entered next.
    void goOnFrom(QDate day) { m_nextDay = day; }
    /// Opens a saved plan as soon as the page is entered.
    void openFirst(Id<SavedPlan> plan) { m_opensFirst = plan; }

Q_SIGNALS:
    /// A saved plan is in the draft.
    void planOpened();

private:
    /// What is read away from the window.
    struct Read {
        Structure structure;
        std::vector<SavedPlan> plans;
        /// The plan that is to be opened on that structure.
        std::optional<SavedPlan> opened;
    };
    QWidget* makeJobs();
    QWidget* makeBeginnings();
    void layOut();
    void read(QDate day, Id<SavedPlan> opened = {});
    void take(Result<Read> read);
    void chooseJob(FormingJob job);
    void chooseBeginning(bool fromToday);
    void updateBeginnings();
    void updateCounts();
    void openPlan(const SavedPlan& plan);
    void removePlan(const SavedPlan& plan);

    FormingDraft& m_draft;
    QButtonGroup* m_jobs;
    QButtonGroup* m_beginnings;
    QWidget* m_beginningBox = nullptr;
    DateField* m_day;
    QLabel* m_counts;
    SavedPlanList* m_plans;
    Id<SavedPlan> m_opensFirst;
    QDate m_nextDay;
    bool m_isStale = true;
};

} // namespace liaison
