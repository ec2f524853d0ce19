// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/working_page.h"

#include "ui/shell/workspace.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/progress_status.h"

#include <QToolButton>

namespace liaison {

WorkingPage::WorkingPage(Workspace& workspace, QString title, QString question, QWidget* parent)
    : StepPage(std::move(title), std::move(question), parent)
    , m_workspace(workspace)
    , m_progress(new ProgressStatus(this))
    , m_notice(new NoticeBar(this)) {
    m_progress->setObjectName(u"wizardProgress"_s);
    m_progress->hide();
    // The wizard's own button stops the work.
    if (auto* cancel = m_progress->findChild<QToolButton*>())
        cancel->hide();
    m_notice->setObjectName(u"wizardNotice"_s);
    m_notice->hide();
    connect(m_progress, &ProgressStatus::cancelled, this, &WorkingPage::stopWork);
}

int WorkingPage::begin(const QString& title) {
    if (m_job)
        m_job->cancel();
    m_job = nullptr;
    m_busy = true;
    m_notice->hide();
    m_progress->setTitle(title);
    m_progress->setProgress(0, 0);
    m_progress->show();
    Q_EMIT stateChanged();
    return ++m_question;
}

bool WorkingPage::end(int question) {
    if (question != m_question)
        return false;
    m_job = nullptr;
    m_busy = false;
    m_progress->hide();
    return true;
}

void WorkingPage::watch(Job* job) {
    m_job = job;
    connect(job, &Job::progressed, m_progress, &ProgressStatus::setProgress);
}

void WorkingPage::stopWork() {
    if (!m_job)
        return;
    m_job->cancel();
    m_progress->setStopping();
}

void WorkingPage::sayIfNothingCanBeWritten() {
    const QString reason = m_workspace.whyNoWriting();
    if (reason.isEmpty())
        return;
    m_notice->showNotice(Tone::Warn, reason);
    m_notice->show();
}

void WorkingPage::showFailure(const Error& error) {
    if (error.code == ErrorCode::Cancelled)
        m_notice->showNotice(Tone::Plain, tr("Stopped. Nothing was changed."));
    else
        m_notice->showNotice(Tone::Bad, error.message, error.detail);
    m_notice->show();
}

} // namespace liaison
