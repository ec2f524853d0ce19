// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/grouping/problem.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace liaison::grouping {

/// A school that may found the trust. The place is in metres.
struct FoundingPlace {
    double x = 0;
    double y = 0;
    /// Its phase, as an index into the quotas; kinds beyond them are free.
    int kind = 0;
    bool isMust = false;
    bool isMustNot = false;
};

/// What "close together" means.
enum class FoundingAim {
    Diameter, ///< the two schools farthest apart are as near as possible
    Lead,     ///< the sum of the distances to a lead school is least; the longest is then least too
};

/// How many schools of those offered are to found a trust, and the user's rules.
struct FoundingProblem {
    std::vector<FoundingPlace> places;
    /// Exactly so many. A range is asked for one number at a time: fewer schools are never farther apart.
    int schools = 12;
    FoundingAim aim = FoundingAim::Diameter;
    /// A school that is in, or -1; needed for the aim Lead.
    int lead = -1;
    /// The least and the most of each kind.
    std::vector<Bounds> quotas;
};

/// The schools that found the trust; distances are straight lines in whole metres.
struct FoundingPlan {
    /// In rising order.
    std::vector<int> members;
    Cost diameter = 0;
    /// The sum over all pairs of members.
    Cost spread = 0;
    /// To the lead school, if there is one: the sum and the longest.
    Cost toLead = 0;
    Cost longestToLead = 0;
    /// False only when the search was stopped.
    bool isProven = true;
};

/// What came of looking for founders.
enum class FoundingVerdict {
    Planned,
    Invalid,          ///< a number is negative, not a number or out of range, or no lead school is named
    TooFewSchools,    ///< fewer are offered than asked for
    MustsImpossible,  ///< one must be in and must not, or more must be in than asked for
    KindImpossible,   ///< of one kind too few are offered, or more must be in than may
    QuotasImpossible, ///< the quotas together ask for more schools, or allow fewer, than asked for
};

/// The verdict, the kind that it is about, and the plan if there is one.
struct FoundingAnswer {
    FoundingVerdict verdict = FoundingVerdict::Invalid;
    int kind = -1;
    std::optional<FoundingPlan> plan;
};

/// Chooses the founders; the aim is met exactly. Coordinates count in whole centimetres. Of several choices
/// with the least diameter one is taken whose spread no single exchange makes less; the same question has the
/// same answer.
FoundingAnswer planFounding(const FoundingProblem& problem, const std::stop_token& stop = {});

} // namespace liaison::grouping
