// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/job.h"

#include <QThread>

namespace liaison {

namespace {
constexpr int kPollMs = 100;
}

Job::Job(QString title, std::function<void(JobProgress&)> work, std::function<void()> done, QObject* parent)
    : QObject(parent)
    , m_title(std::move(title))
    , m_progress(std::make_shared<JobProgress>())
    , m_done(std::move(done))
    , m_thread(QThread::create([work = std::move(work), progress = m_progress] { work(*progress); })) {
    connect(m_thread, &QThread::finished, this, [this] {
        m_poll.stop();
        // Before the callback: it may close the file, which ends the jobs still on the list.
        Q_EMIT finished();
        deleteLater();
        m_done();
    });
    connect(&m_poll, &QTimer::timeout, this,
            [this] { Q_EMIT progressed(m_progress->done(), m_progress->total()); });
    m_poll.start(kPollMs);
    m_thread->start();
}

Job::~Job() {
    m_progress->cancel();
    m_thread->disconnect(this);
    m_thread->wait();
    delete m_thread;
}

void Job::cancel() {
    m_progress->cancel();
}

} // namespace liaison
