// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/term.h"
#include "core/store/recorder.h"

#include <functional>

namespace liaison {

/// The SQL of terms. Throws StoreError.
class TermRepository {
public:
    static constexpr const char* kTable = "term";

    explicit TermRepository(Database& database) : m_database(database) {}

    std::optional<Term> find(Id<Term> id) const;
    /// Each by its first day, oldest first.
    std::vector<Term> all() const;
    std::vector<Term> ofPerson(Id<Person> person) const;
    /// The terms held in a school or a body.
    std::vector<Term> heldIn(const Member& where) const;
    /// The terms of those whom a body sent somewhere else.
    std::vector<Term> sentBy(Id<Body> body) const;
    /// Visits the terms that have not ended by the day, in no order: those that stand on it and those that
    /// begin later.
    void forEachNotEndedBy(QDate day, const std::function<void(Term&& term)>& visit) const;
    /// The terms that end before they begin: no act makes one, but another program may.
    std::vector<Term> reversed() const;
    /// Those of them that an action has added or changed so far.
    std::vector<Term> reversedBy(Id<ChangeSet> action) const;
    /// The terms that stood on some day of the two and of those between.
    std::vector<Term> between(QDate from, QDate to) const;

    Id<Term> insert(Recorder& recorder, const Term& term) const;
    /// Writes what differs. Conflict if the version is not `before`'s.
    bool update(Recorder& recorder, const Term& before, const Term& after) const;
    void remove(Recorder& recorder, const Term& term) const;

private:
    void forEach(const QString& condition, const std::vector<QVariant>& values,
                 const std::function<void(Term&& term)>& visit) const;
    std::vector<Term> where(const QString& condition, const std::vector<QVariant>& values) const;

    Database& m_database;
};

} // namespace liaison
