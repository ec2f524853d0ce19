// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

class QThread;

namespace liaison {

/// What a job's worker tells and asks, from its own thread.
class JobProgress {
public:
    /// How far the work is; a total of 0 means nobody knows how much there is.
    void report(qint64 done, qint64 total = 0) {
        m_done.store(done, std::memory_order_relaxed);
        m_total.store(total, std::memory_order_relaxed);
    }
    /// Whether the user asked to stop. The worker then leaves nothing behind and fails with
    /// ErrorCode::Cancelled.
    bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    qint64 done() const { return m_done.load(std::memory_order_relaxed); }
    qint64 total() const { return m_total.load(std::memory_order_relaxed); }

private:
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_cancelled = false;
};

/// One piece of work away from the window. Lives in the window's thread; deletes itself after it has
/// finished.
class Job : public QObject {
    Q_OBJECT

public:
    /// Starts at once. The work runs in a thread of its own, "done" afterwards in the window's.
    Job(QString title, std::function<void(JobProgress&)> work, std::function<void()> done, QObject* parent);
    /// Asks the work to stop and waits for it.
    ~Job() override;

    const QString& title() const { return m_title; }
    JobProgress& progress() { return *m_progress; }
    void cancel();

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);
    void finished();

private:
    QString m_title;
    std::shared_ptr<JobProgress> m_progress;
    std::function<void()> m_done;
    QThread* m_thread = nullptr;
    QTimer m_poll;
};

} // namespace liaison
