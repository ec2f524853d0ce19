// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/change_set.h"
#include "ui/shell/job.h"
#include "ui/shell/place.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

namespace liaison {

class TrustFile;

/// What a line in the status bar or above a page says, and how it is meant.
struct Notice {
    enum class Kind { Done, Warning, Failure };
    Kind kind = Kind::Done;
    QString text;
    /// Offers Undo beside the text.
    bool canUndo = false;
    /// What the library below said, for a fold; may be empty.
    QString detail = {};
};

/// What pages get: the open file, the date it is looked at, and the ways to act. One for each window; pages
/// keep no other state in common.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(const Clock& clock, QObject* parent = nullptr);
    ~Workspace() override;

    /// The open file; null on the welcome page.
    TrustFile* file() const { return m_file.get(); }
    bool hasFile() const { return m_file != nullptr; }
    /// Whether there is a file, and it is not open for reading only.
    bool canWrite() const;
    /// Says beside what cannot be done why: the file is open for reading only. Empty while it can be done.
    QString whyNoWriting() const;
    const Clock& clock() const { return m_clock; }

    /// Closes what is open, then opens the file; shows what went wrong and keeps the old one open if it
    /// cannot.
    bool openFile(const QString& path);
    /// Looks whether another window or program has written to the file; pages then hear of it by
    /// changedElsewhere().
    void lookForOtherWriters();
    /// Takes a file that was just created or opened.
    void adopt(std::unique_ptr<TrustFile> file);
    void closeFile();

    /// The day the structure is asked for; today until the user chooses another.
    QDate asOf() const { return m_asOf; }
    void setAsOf(QDate day);

    std::optional<QString> undoTitle() const;
    std::optional<QString> redoTitle() const;
    void undo();
    void redo();

    /// Runs work in a thread of its own and hands its result to "done" in the window's thread. The worker
    /// opens its own connection by path and touches no object of the window.
    template <class T>
    Job* runJob(const QString& title, std::function<Result<T>(JobProgress&)> work,
                std::function<void(Result<T>)> done) {
        auto result = std::make_shared<std::optional<Result<T>>>();
        return startJob(
            title,
            [result, work = std::move(work)](JobProgress& progress) { result->emplace(work(progress)); },
            [result, done = std::move(done)] { done(std::move(**result)); });
    }
    const QList<Job*>& jobs() const { return m_jobs; }

    /// Says what was done, in the status bar; offers Undo where the last action can be undone.
    void notify(const QString& text, bool canUndo = false);
    void warn(const QString& text);
    /// Shows an error above the page until it is dismissed. Nothing is shown for a cancelled job.
    void showError(const Error& error);
    /// Tells all pages of a change set that a job has committed by its own connection.
    void announce(const ChangeSet& changes);
    /// Goes to a page and an item on it.
    void goTo(const Place& place);
    /// Opens a page of the help.
    void showHelp(const QString& topic);

Q_SIGNALS:
    void fileOpened();
    /// Pages let go of everything they have read.
    void fileAboutToClose();
    void fileClosed();
    /// Something was written, undone or redone: rows of these tables changed.
    void committed(const liaison::ChangeSet& changes);
    /// Another program has written to the file: everything read may be old.
    void changedElsewhere();
    void asOfChanged(QDate day);
    void undoChanged();
    void noticed(const liaison::Notice& notice);
    void placeWanted(const liaison::Place& place);
    void helpWanted(const QString& topic);
    void jobStarted(liaison::Job* job);
    void jobEnded(liaison::Job* job);

private:
    Job* startJob(const QString& title, std::function<void(JobProgress&)> work, std::function<void()> done);
    void afterTurn(const Result<ChangeSet>& result, const QString& said);
    /// Cancels what runs and waits for it.
    void endJobs();

    const Clock& m_clock;
    std::unique_ptr<TrustFile> m_file;
    QDate m_asOf;
    QList<Job*> m_jobs;
};

} // namespace liaison
