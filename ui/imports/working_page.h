// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/imports/away_work.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/step_wizard.h"

#include <QPointer>

namespace liaison {

class NoticeBar;
class ProgressStatus;

/// A wizard page that has work done away from the window, one piece at a time, with progress and Stop.
class WorkingPage : public StepPage {
    Q_OBJECT

public:
    WorkingPage(Workspace& workspace, QString title, QString question, QWidget* parent = nullptr);

    bool isBusy() const override { return m_busy; }
    void stopWork() override;

protected:
    /// Runs "work" on a connection of its own to the open file, then "done" in the window's thread. A newer
    /// call takes the place of an older one, whose answer is dropped.
    template <class T>
    void runAway(const QString& title, Database::Access access,
                 std::function<Result<T>(TrustFile&, JobProgress&)> work,
                 std::function<void(Result<T>)> done) {
        const int question = begin(title);
        const auto finish = [self = QPointer(this), question, done](Result<T> result) {
            if (!self || !self->end(question))
                return;
            done(std::move(result));
            if (self)
                Q_EMIT self->stateChanged();
        };
        TrustFile& file = *m_workspace.file();
        if (!canWorkAway(file)) {
            JobProgress progress;
            finish(work(file, progress));
            return;
        }
        const QString path = file.path();
        watch(m_workspace.runJob<T>(
            title,
            [path, access, work, &clock = m_workspace.clock()](JobProgress& progress) {
                return withFile(path, clock, access, [&](TrustFile& own) { return work(own, progress); });
            },
            finish));
    }

    Workspace& workspace() const { return m_workspace; }
    /// The line that shows while work goes on; the page lays it out.
    ProgressStatus* progressLine() { return m_progress; }
    /// Where the page says what went wrong; the page lays it out.
    NoticeBar* notice() { return m_notice; }
    /// Says what went wrong; nothing for work that was stopped.
    void showFailure(const Error& error);
    /// Says so on a first page where the file is open for reading only.
    void sayIfNothingCanBeWritten();

private:
    int begin(const QString& title);
    bool end(int question);
    void watch(Job* job);

    Workspace& m_workspace;
    ProgressStatus* m_progress;
    NoticeBar* m_notice;
    QPointer<Job> m_job;
    int m_question = 0;
    bool m_busy = false;
};

} // namespace liaison
