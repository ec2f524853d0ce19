// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/fast_statement.h"
#include "core/store/recorder.h"
#include "core/structure/body.h"

#include <QHash>

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
    /// Those whose place the body took or is to take.
    std::vector<Body> followedBy(Id<Body> successor) const;

    Id<Body> insert(Recorder& recorder, const Body& body) const;
    /// Writes what differs, forms too. Conflict if the version is not `before`'s.
    void update(Recorder& recorder, const Body& before, const Body& after) const;
    void remove(Recorder& recorder, const Body& body) const;
    /// A body of which an action has added, removed or changed a form.
    struct FormChange {
        Id<Body> body;
        /// It may be another type on some day: not all forms, past ones too, have one type.
        bool mayChangeType = false;
    };
    std::vector<FormChange> formsChangedBy(Id<ChangeSet> action) const;
    /// The bodies that an action has changed (not added) so far: before it, the columns it changed.
    QHash<Id<Body>, RowImage> changesBy(Id<ChangeSet> action) const;
    /// The body with the days of an image put back.
    static Body withImage(Body body, const RowImage& image);

private:
    std::vector<Body> where(const QString& condition, const QVariant& value) const;
    void writeForms(Recorder& recorder, Id<Body> body, const std::vector<BodyForm>& wanted) const;

    Database& m_database;
    mutable std::optional<FastStatement> m_byId;
};

} // namespace liaison
