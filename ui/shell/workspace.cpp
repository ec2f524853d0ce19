// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"
#include "core/store/trust_file.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/settings.h"

#include <QFileInfo>

#include <utility>

namespace liaison {

using namespace Qt::StringLiterals;

Workspace::Workspace(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_asOf(clock.today()) {
    qRegisterMetaType<ChangeSet>();
    qRegisterMetaType<Notice>();
}

Workspace::~Workspace() {
    endJobs();
}

void Workspace::endJobs() {
    const QList<Job*> jobs = std::exchange(m_jobs, {});
    for (Job* job : jobs) {
        Q_EMIT jobEnded(job);
        delete job;
    }
}

bool Workspace::openFile(const QString& path) {
    auto file = TrustFile::open(path, m_clock);
    if (!file) {
        showError(file.error());
        return false;
    }
    adopt(std::move(*file));
    return true;
}

void Workspace::adopt(std::unique_ptr<TrustFile> file) {
    closeFile();
    m_file = std::move(file);
    m_asOf = m_clock.today();
    const QString path = m_file->path();
    connect(&m_file->unitOfWork(), &UnitOfWork::committed, this, [this](const ChangeSet& changes) {
        Q_EMIT committed(changes);
        Q_EMIT undoChanged();
    });
    rememberRecentFile(path);
    settings::kLastFile.set(QFileInfo(path).absoluteFilePath());
    Q_EMIT fileOpened();
    Q_EMIT undoChanged();
    if (!m_file->copiedAsideTo().isEmpty())
        notify(tr("The file was made by an older version and has been upgraded. The old one is kept as “%1”.")
                   .arg(m_file->copiedAsideTo()));
    if (m_file->isReadOnly())
        warn(tr("This file cannot be written to, so it is open for reading only."));
}

void Workspace::closeFile() {
    if (!m_file)
        return;
    endJobs();
    Q_EMIT fileAboutToClose();
    m_file.reset();
    settings::kLastFile.reset();
    Q_EMIT fileClosed();
    Q_EMIT undoChanged();
}

bool Workspace::canWrite() const {
    return m_file && !m_file->isReadOnly();
}

QString Workspace::whyNoWriting() const {
    return m_file && m_file->isReadOnly()
               ? tr("This file is open for reading only, so nothing in it can be changed.")
               : QString();
}

void Workspace::lookForOtherWriters() {
    if (!m_file)
        return;
    if (const auto inPlace = m_file->checkIsInPlace(); !inPlace)
        showError(inPlace.error());
    if (!m_file->hasChangedElsewhere())
        return;
    Q_EMIT changedElsewhere();
    Q_EMIT undoChanged();
}

void Workspace::setAsOf(QDate day) {
    if (!day.isValid() || day == m_asOf)
        return;
    m_asOf = day;
    Q_EMIT asOfChanged(day);
}

std::optional<QString> Workspace::undoTitle() const {
    return canWrite() ? m_file->unitOfWork().undoTitle() : std::nullopt;
}

std::optional<QString> Workspace::redoTitle() const {
    return canWrite() ? m_file->unitOfWork().redoTitle() : std::nullopt;
}

void Workspace::afterTurn(const Result<ChangeSet>& result, const QString& said) {
    if (result)
        notify(said);
    else
        showError(result.error());
}

void Workspace::undo() {
    if (const auto title = undoTitle())
        afterTurn(m_file->unitOfWork().undo(), tr("Undone: %1").arg(*title));
}

void Workspace::redo() {
    if (const auto title = redoTitle())
        afterTurn(m_file->unitOfWork().redo(), tr("Done again: %1").arg(*title));
}

Job* Workspace::startJob(const QString& title, std::function<void(JobProgress&)> work,
                         std::function<void()> done) {
    auto* job = new Job(title, std::move(work), std::move(done), this);
    m_jobs.append(job);
    connect(job, &Job::finished, this, [this, job] {
        m_jobs.removeAll(job);
        Q_EMIT jobEnded(job);
    });
    Q_EMIT jobStarted(job);
    return job;
}

void Workspace::announce(const ChangeSet& changes) {
    if (m_file)
        m_file->unitOfWork().announce(changes);
}

void Workspace::notify(const QString& text, bool canUndo) {
    Q_EMIT noticed({Notice::Kind::Done, text, canUndo});
}

void Workspace::warn(const QString& text) {
    Q_EMIT noticed({Notice::Kind::Warning, text});
}

void Workspace::showError(const Error& error) {
    if (error.code != ErrorCode::Cancelled)
        Q_EMIT noticed({Notice::Kind::Failure, error.message, false, error.detail});
}

void Workspace::showHelp(const QString& topic) {
    Q_EMIT helpWanted(topic);
}

void Workspace::goTo(const Place& place) {
    Q_EMIT placeWanted(place);
}

} // namespace liaison
