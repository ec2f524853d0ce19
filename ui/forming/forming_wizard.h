// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/forming/forming_draft.h"
#include "ui/widgets/step_wizard.h"

namespace liaison {

class JobPage;
class PlanPage;

/// Forms liaison groups, hubs or a founding MAT: what, who, how, by which rules; the plan, which is argued
/// with; and its acceptance, which is one action with one undo. Nothing is stored before.
class FormingWizard : public StepWizard {
    Q_OBJECT

public:
    FormingWizard(Workspace& workspace, FormingHooks hooks, QWidget* parent = nullptr);

    /// Shows the first page with a job chosen.
    void begin(FormingJob job = FormingJob::Groups);
    /// Opens a saved plan.
    void begin(Id<SavedPlan> plan);
    FormingDraft& draft() { return m_draft; }

private:
    QString leaveQuestion() const;

    FormingHooks m_hooks;
    FormingDraft m_draft;
    JobPage* m_job = nullptr;
    PlanPage* m_plan = nullptr;
};

} // namespace liaison
