// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forming/forming_wizard.h"

#include "ui/forming/accept_page.h"
#include "ui/forming/choose_page.h"
#include "ui/forming/formed_page.h"
#include "ui/forming/job_page.h"
#include "ui/forming/plan_page.h"
#include "ui/forming/rules_page.h"
#include "ui/forming/wants_page.h"
#include "ui/imports/wizard_help.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/setting.h"

#include <QGuiApplication>
#include <QScreen>

namespace liaison {

namespace {

const QString kFormingView = u"formingWizard"_s;

/// The map wants all the room there is, until the user has said how much it gets.
void sizeForMap(QWidget& wizard) {
    if (QSettings().contains(viewSettingKey(kFormingView, u"size"_s)))
        return;
    const QSize room = QGuiApplication::primaryScreen()->availableSize() * 0.95;
    const QSize wanted(wizard.fontMetrics().averageCharWidth() * 230, wizard.fontMetrics().height() * 56);
    wizard.resize(wanted.boundedTo(room));
}

} // namespace

FormingWizard::FormingWizard(Workspace& workspace, FormingHooks hooks, QWidget* parent)
    : StepWizard(kFormingView, tr("Form groups, hubs or a founding MAT"), parent), m_hooks(std::move(hooks)) {
    sizeForMap(*this);
    if (m_hooks.service)
        m_draft.service = m_hooks.service;
    m_job = new JobPage(workspace, m_draft);
    m_plan = new PlanPage(workspace, m_draft);
    auto* formed = new FormedPage(workspace, m_draft);
    addPage(m_job);
    addPage(new ChoosePage(workspace, m_draft));
    addPage(new WantsPage(workspace, m_draft));
    addPage(new RulesPage(workspace, m_draft));
    addPage(m_plan);
    addPage(new AcceptPage(workspace, m_draft));
    addPage(formed);
    const auto stepOf = [this](int back) { return stepCount() - back; };
    connect(m_job, &JobPage::planOpened, this, [this, stepOf] { showStep(stepOf(3)); });
    connect(m_plan, &PlanPage::rulesWanted, this, [this, stepOf] { showStep(stepOf(4)); });
    connect(formed, &FormedPage::hubsWanted, this, [this] {
        // The groups stand from the day on from which they were accepted.
        m_job->goOnFrom(m_draft.effective);
        m_draft.setJob(FormingJob::Hubs);
        m_draft.outcome.reset();
        begin(FormingJob::Hubs);
    });
    setLeaveQuestion([this] { return leaveQuestion(); });
    offerHelp(this, workspace, u"forming"_s, m_hooks.showHelp);
}

void FormingWizard::begin(FormingJob job) {
    m_draft.job = job;
    showStep(0);
}

void FormingWizard::begin(Id<SavedPlan> plan) {
    m_job->openFirst(plan);
    showStep(0);
}

QString FormingWizard::leaveQuestion() const {
    return m_plan->hasUnsavedWork() ? tr("Leave without saving the plan? Nothing of it has become part of "
                                         "the record.")
                                    : QString();
}

} // namespace liaison
