// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/fast_statement.h"
#include "core/store/recorder.h"
#include "core/structure/membership.h"

#include <QHash>

namespace liaison {

/// The SQL of memberships. Its statements stay prepared as long as it lives: keep it for one action, no
/// longer. Throws StoreError.
class MembershipRepository {
public:
    static constexpr const char* kTable = "membership";

    explicit MembershipRepository(Database& database) : m_database(database) {}

    std::optional<Membership> find(Id<Membership> id);
    /// Every one there ever was of a school or a body, oldest first.
    std::vector<Membership> of(const Member& member);
    /// Every one there ever was in a body, oldest first.
    std::vector<Membership> in(Id<Body> body);

    Id<Membership> insert(Recorder& recorder, const Membership& membership);
    /// Writes what differs. Conflict if the version is not `before`'s.
    void update(Recorder& recorder, const Membership& before, const Membership& after);
    void remove(Recorder& recorder, const Membership& membership);
    /// A member of which an action has added or changed memberships so far.
    struct Touched {
        /// Every membership of the member, as it is now.
        std::vector<Membership> all;
        /// Which of them the action has added or changed.
        std::vector<Id<Membership>> touched;
    };
    std::vector<Touched> touchedBy(Id<ChangeSet> action);
    /// The memberships that an action has changed (not added) so far: before it, the columns it changed.
    QHash<Id<Membership>, RowImage> changesBy(Id<ChangeSet> action);
    /// The membership with the columns of an image put back.
    static Membership withImage(Membership membership, const RowImage& image);

private:
    std::vector<Membership> where(std::optional<FastStatement>& statement, const char* column, qint64 value);

    Database& m_database;
    std::optional<FastStatement> m_byId;
    std::optional<FastStatement> m_bySchool;
    std::optional<FastStatement> m_byMemberBody;
    std::optional<FastStatement> m_byBody;
};

/// Reads the columns that kMembershipColumns names.
Membership membershipFrom(const FastStatement& row);
inline constexpr const char* kMembershipColumns =
    "id, version, body, school, member_body, kind, begins, ends, review, notes";

} // namespace liaison
