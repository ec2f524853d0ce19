// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/fast_statement.h"
#include "core/store/recorder.h"
#include "core/structure/body.h"

namespace liaison {

/// The SQL of bodies and of their names and types through time. What finds one stays prepared as long as it
/// lives: keep it for one action, no longer. Throws StoreError.
class BodyRepository {
public:
    static constexpr const char* kTable = "body";
    static constexpr const char* kFormTable = "body_form";

    explicit BodyRepository(Database& database) : m_database(database) {}

    std::optional<Body> find(Id<Body> id) const;
    /// All that there ever were, by their id.
    std::vector<Body> all() const;
    /// Those that had, on some day, a name that folds to the key.
    std::vector<Body> named(const QString& foldedName) const;
    /// Those that the body owns.
    std::vector<Body> ownedBy(Id<Body> owner) const;

    Id<Body> insert(Recorder& recorder, const Body& body) const;
    /// Writes what differs, forms too. Conflict if the version is not `before`'s.
    void update(Recorder& recorder, const Body& before, const Body& after) const;
    void remove(Recorder& recorder, const Body& body) const;
    /// The bodies that an action may have made another type on some day: it added, removed or changed a form,
    /// and not all forms, past ones too, have one type.
    std::vector<Id<Body>> withTypesChangedBy(Id<ChangeSet> action) const;

private:
    std::vector<Body> where(const QString& condition, const QVariant& value) const;
    void writeForms(Recorder& recorder, Id<Body> body, const std::vector<BodyForm>& wanted) const;

    Database& m_database;
    mutable std::optional<FastStatement> m_byId;
};

} // namespace liaison
