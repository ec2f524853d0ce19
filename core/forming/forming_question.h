// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_ground.h"
#include "core/grouping/founding.h"
#include "core/grouping/problem.h"
#include "core/grouping/triples.h"

namespace liaison {

using SizeBounds = grouping::Bounds;

/// What a user pins.
enum class PinKind {
    Together,    ///< these stay together
    Within,      ///< this one is in that group
    NotWithin,   ///< never in that group
    Apart,       ///< never together
    OnlyAnchors, ///< only these may be anchors
    Anchor,      ///< this one anchors a group
    Size,        ///< this size for that group
    In,          ///< founding: these must be in
    Out,         ///< founding: these must not be in
};

/// "together", "within" …: as stored and as rules files write it.
QString pinKindKey(PinKind kind);
std::optional<PinKind> pinKindFromKey(const QString& key);

/// One rule of the user's own. A group is named by the school that anchors it; a hub by a body that stands
/// today, or by a group that is in it.
struct Pin {
    /// What conflicts and plans name it by; unlike those of all other pins of a question.
    int id = 0;
    PinKind kind = PinKind::Together;
    std::vector<Member> members;
    /// Of Within, NotWithin and Size: the group's anchor, or for hubs the hub.
    std::optional<Member> target;
    /// Of Size.
    std::optional<SizeBounds> schools;
    std::optional<SizeBounds> pupils;

    bool operator==(const Pin&) const = default;
};

/// Which schools may anchor a group.
enum class Anchoring {
    Secondaries, ///< secondary and all-through schools; asked for without a number, each of them
    Chosen,      ///< those of the question
    Any,
};

/// "secondary", "chosen", "any".
QString anchoringKey(Anchoring anchoring);
std::optional<Anchoring> anchoringFromKey(const QString& key);

/// This school sends its children to that one.
struct FeederLink {
    Id<School> from;
    Id<School> to;
    bool operator==(const FeederLink&) const = default;
};

/// How liaison groups are to be formed.
struct GroupsQuestion {
    Anchoring anchoring = Anchoring::Secondaries;
    /// Of Anchoring::Chosen.
    std::vector<Id<School>> anchors;
    /// Without one: as many as there are anchors to choose from, today's number, or a group for every 13
    /// schools.
    std::optional<int> count;
    SizeBounds schools;
    SizeBounds pupils;
    /// No school further from its anchor than so many metres.
    std::optional<qint64> farthest;
    grouping::Objective objective = grouping::Objective::Total;
    /// So many metres a school may have further to go for staying in today's group.
    qint64 stay = 0;
    std::vector<FeederLink> feeders;
    /// So many metres a school may have further to go for following its children.
    qint64 feederWeight = 0;
    bool operator==(const GroupsQuestion&) const = default;
};

/// How hubs are to be formed.
struct HubsQuestion {
    /// Without one, a third of the groups.
    std::optional<int> count;
    int least = 3;
    int most = 3;
    grouping::HubBalance balance = grouping::HubBalance::Schools;
    /// In thousandths of the mean.
    qint64 tolerance = 250;
    bool operator==(const HubsQuestion&) const = default;
};

/// How many schools of a kind are to be among the founders.
struct KindQuota {
    SchoolKind kind = SchoolKind::Other;
    SizeBounds schools;
    bool operator==(const KindQuota&) const = default;
};

/// Which schools are to found the trust.
struct FoundingQuestion {
    int fewest = 10;
    int most = 12;
    grouping::FoundingAim aim = grouping::FoundingAim::Diameter;
    /// Of the aim Lead.
    Id<School> lead;
    std::vector<KindQuota> quotas;
    bool operator==(const FoundingQuestion&) const = default;
};

/// All that a user asks: the day, who takes part, what is wanted and what is pinned.
struct FormingQuestion {
    /// The day whose structure is looked at.
    QDate day;
    /// Empty: all that stand on the day.
    std::vector<Member> members;
    std::variant<GroupsQuestion, HubsQuestion, FoundingQuestion> wants;
    std::vector<Pin> pins;

    FormingJob job() const { return static_cast<FormingJob>(wants.index()); }
    /// A number for a new pin.
    int nextPinId() const;
    bool operator==(const FormingQuestion&) const = default;
};

} // namespace liaison
