// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/change_set.h"
#include "core/store/recorder.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace liaison {

/// The one way to write. An action runs in one transaction and becomes one ChangeSet; undo, redo and revert
/// are the same act: turning a change set round, which makes another one.
class UnitOfWork : public QObject {
    Q_OBJECT

public:
    using Action = std::function<void(Recorder&)>;
    /// Looks at what an action, undo, redo or revert has written, before it is kept.
    using Guard = std::function<void(Recorder&)>;
    /// Told how much is done, from 0 to 1; the answer false stops the work with Cancelled, and nothing of it
    /// is kept.
    using Progress = std::function<bool(double done)>;

    /// `who` is the person at the desk, as History will show them.
    UnitOfWork(Database& database, const Clock& clock, QString who, QObject* parent = nullptr);

    /// Runs an action: all of it is kept, or nothing. `title` is what Undo and History call it. The action
    /// throws StoreError to give up. An action that changes nothing leaves no trace, and its change set has
    /// no id.
    Result<ChangeSet> run(const QString& title, const Action& action);

    /// Does all that run() would do, the guards' looking included, and keeps nothing: the answer is the error
    /// that run() would end with, if any.
    Result<void> tryOut(const QString& title, const Action& action);

    /// Has every action looked at from now on, undo, redo and revert too. The guard throws StoreError to
    /// refuse it, and then nothing of it is kept.
    void addGuard(Guard guard) { m_guards.push_back(std::move(guard)); }

    /// What Undo would turn round now, if anything.
    std::optional<QString> undoTitle();
    /// What Redo would bring back now, if anything.
    std::optional<QString> redoTitle();
    Result<ChangeSet> undo();
    Result<ChangeSet> redo();
    /// Turns an old change set round. Fails with InUse, naming what was built on it since.
    Result<ChangeSet> revert(Id<ChangeSet> id, const Progress& progress = {});

    Database& database() { return m_database; }
    const Clock& clock() const { return m_clock; }
    /// Tells listeners of a change set that another connection of this program has committed.
    void announce(const ChangeSet& changes) { Q_EMIT committed(changes); }

Q_SIGNALS:
    /// After an action has been kept. Row images are left out: History has them.
    void committed(const liaison::ChangeSet& changes);

private:
    struct Candidate {
        Id<ChangeSet> id;
        QString title;
    };
    std::optional<Candidate> undoCandidate();
    std::optional<Candidate> redoCandidate();
    enum class Outcome { Kept, TakenBack };
    Result<ChangeSet> perform(ChangeSet header, const Action& action, Outcome outcome = Outcome::Kept);
    Result<ChangeSet> turnRound(Id<ChangeSet> id, const QString& title, ChangeSet::Kind kind,
                                const Progress& progress = {});

    Database& m_database;
    const Clock& m_clock;
    QString m_who;
    std::vector<Guard> m_guards;
};

} // namespace liaison
