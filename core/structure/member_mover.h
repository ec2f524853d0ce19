// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/recorder.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_ledger.h"

namespace liaison {

/// Moves members from body to body within one action.
class MemberMover {
public:
    /// Refuses a day that does not suit the body moved to.
    MemberMover(Recorder& recorder, const Moving& moving);

    /// False where the member is there already.
    bool move(const Member& member);

private:
    struct Places {
        /// Where it is on the day, of what it leaves.
        std::optional<Membership> left;
        /// What begins after the day.
        std::vector<Membership> plans;
    };
    Places placesOf(const Member& member, const std::vector<Membership>& all);
    bool isLeft(const Membership& place);
    void takeBackPlans(const Member& member, const std::vector<Membership>& plans);
    void correctInPlace(const Membership& left, const Membership& corrected,
                        const std::vector<Membership>& all);

    Recorder& m_recorder;
    Moving m_moving;
    StructureLedger m_ledger;
    Id<BodyType> m_type;
};

/// Stores a new membership after every check. `until` beyond the body's last day is refused; without an end,
/// the membership lasts as long as the body.
void storeMembership(Recorder& recorder, StructureLedger& ledger, Membership membership);
/// Stores a changed membership after every check.
void storeChange(Recorder& recorder, StructureLedger& ledger, const Membership& before,
                 const Membership& after);

} // namespace liaison
