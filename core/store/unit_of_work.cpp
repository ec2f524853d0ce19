// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/unit_of_work.h"

#include "core/base/text.h"
#include "core/store/guarded.h"
#include "core/store/reversal.h"

namespace liaison {

UnitOfWork::UnitOfWork(Database& database, const Clock& clock, QString who, QObject* parent)
    : QObject(parent), m_database(database), m_clock(clock), m_who(std::move(who)) {}

Result<ChangeSet> UnitOfWork::run(const QString& title, const Action& action) {
    ChangeSet header;
    header.title = title;
    return perform(std::move(header), action);
}

Result<void> UnitOfWork::tryOut(const QString& title, const Action& action) {
    ChangeSet header;
    header.title = title;
    const auto tried = perform(std::move(header), action, Outcome::TakenBack);
    if (!tried)
        return tl::unexpected<Error>(tried.error());
    return {};
}

Result<ChangeSet> UnitOfWork::perform(ChangeSet header, const Action& action, Outcome outcome) {
    header.at = m_clock.now();
    header.who = m_who;
    bool open = false;
    try {
        m_database.begin();
        open = true;
        {
            Query added = m_database.query(
                u"INSERT INTO change_set (title, kind, at, who, reverts) VALUES (?, ?, ?, ?, ?) RETURNING id"_s);
            added.run(header.title, kindWord(header.kind), header.at, header.who,
                      header.reverts.isValid() ? QVariant(header.reverts.value) : QVariant());
            added.next();
            header.id.value = added.integer(0);
        }
        Recorder recorder(m_database, header.id, header.at);
        action(recorder);
        if (recorder.rows().empty()) {
            m_database.rollback();
            header.id = {};
            return header;
        }
        for (const Guard& guard : m_guards)
            guard(recorder);
        if (outcome == Outcome::TakenBack) {
            m_database.rollback();
            return header;
        }
        header.rows = recorder.takeRows();
        m_database.commit();
    } catch (const StoreError& thrown) {
        if (open)
            m_database.rollback();
        return tl::unexpected<Error>(thrown.error());
    } catch (...) {
        if (open)
            m_database.rollback();
        throw;
    }
    Q_EMIT committed(header);
    return header;
}

std::optional<UnitOfWork::Candidate> UnitOfWork::undoCandidate() {
    Query found = m_database.query(u"SELECT id, title FROM change_set WHERE undone = 0 AND kind <> 'undo' "
                                   "ORDER BY id DESC LIMIT 1"_s);
    found.run();
    if (!found.next())
        return std::nullopt;
    return Candidate{{found.integer(0)}, found.text(1)};
}

std::optional<UnitOfWork::Candidate> UnitOfWork::redoCandidate() {
    Query found =
        m_database.query(u"SELECT id, title FROM change_set u WHERE kind = 'undo' AND undone = 0 "
                         "AND NOT EXISTS (SELECT 1 FROM change_set a WHERE a.id > u.id AND a.kind IN "
                         "('action', 'revert')) ORDER BY id DESC LIMIT 1"_s);
    found.run();
    if (!found.next())
        return std::nullopt;
    return Candidate{{found.integer(0)}, found.text(1)};
}

std::optional<QString> UnitOfWork::undoTitle() {
    const auto candidate = guarded([this] { return undoCandidate(); });
    return candidate && *candidate ? std::optional((*candidate)->title) : std::nullopt;
}

std::optional<QString> UnitOfWork::redoTitle() {
    const auto candidate = guarded([this] { return redoCandidate(); });
    return candidate && *candidate ? std::optional((*candidate)->title) : std::nullopt;
}

Result<ChangeSet> UnitOfWork::undo() {
    const auto candidate = guarded([this] { return undoCandidate(); });
    if (!candidate)
        return tl::unexpected<Error>(candidate.error());
    if (!*candidate)
        return failure(ErrorCode::NotFound, tr("There is nothing to undo."));
    return turnRound((*candidate)->id, (*candidate)->title, ChangeSet::Kind::Undo);
}

Result<ChangeSet> UnitOfWork::redo() {
    const auto candidate = guarded([this] { return redoCandidate(); });
    if (!candidate)
        return tl::unexpected<Error>(candidate.error());
    if (!*candidate)
        return failure(ErrorCode::NotFound, tr("There is nothing to redo."));
    return turnRound((*candidate)->id, (*candidate)->title, ChangeSet::Kind::Redo);
}

Result<ChangeSet> UnitOfWork::revert(Id<ChangeSet> id, const Progress& progress) {
    const auto title = guarded([&] {
        Query found = m_database.query(u"SELECT title FROM change_set WHERE id = ?"_s);
        found.run(id.value);
        return found.next() ? found.text(0) : QString();
    });
    if (!title)
        return tl::unexpected<Error>(title.error());
    if (title->isNull())
        return failure(ErrorCode::NotFound, tr("History has no action number %1.").arg(id.value));
    return turnRound(id, tr("Revert “%1”").arg(*title), ChangeSet::Kind::Revert, progress);
}

Result<ChangeSet> UnitOfWork::turnRound(Id<ChangeSet> id, const QString& title, ChangeSet::Kind kind,
                                        const Progress& progress) {
    ChangeSet header;
    header.title = title;
    header.kind = kind;
    header.reverts = id;
    return perform(std::move(header), [&](Recorder& recorder) { reverse(recorder, id, progress); });
}

} // namespace liaison
