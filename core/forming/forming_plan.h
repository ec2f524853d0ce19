// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_question.h"

namespace liaison {

/// A liaison group, a hub or a founding trust as a plan has it.
struct FormedBody {
    /// "Ashbury Secondary School", after its anchor, or as the body that it carries on; the user may change
    /// it.
    QString name;
    /// The school at its middle; for hubs and founders without a lead there is none.
    std::optional<Member> anchor;
    /// In the order of the ground, the anchor among them.
    std::vector<Member> members;
    /// The body of today that it goes on as; invalid where it is a new one.
    Id<Body> carriesOn;
    bool operator==(const FormedBody&) const = default;
};

/// What is known of how good a plan is. Metres, or pupils × metres.
struct FormingClaim {
    qint64 cost = 0;
    /// No plan that keeps the rules costs less.
    std::optional<qint64> bound;
    bool isProven = false;

    /// How much better the best possible plan could be at most, as a share of it: 0.012. Empty where no bound
    /// is known, or where it says nothing of this plan, which then breaks a rule to cost less.
    std::optional<double> gap() const;
    bool operator==(const FormingClaim&) const = default;
};

/// Who belongs together, by a plan.
struct FormingPlan {
    std::vector<FormedBody> bodies;
    FormingClaim claim;

    /// The index of the body that a member is in, or -1.
    int bodyOf(const Member& member) const;
    bool operator==(const FormingPlan&) const = default;
};

/// A body of a plan in figures.
struct FormedFigures {
    qint64 schools = 0;
    qint64 pupils = 0;
    /// Members whose pupils nobody knows.
    qint64 withoutPupils = 0;
    /// Straight lines to the anchor in metres (hubs: between its groups; founders without a lead: between the
    /// schools).
    qint64 distance = 0;
    qint64 longest = 0;
    /// Schools; for hubs its groups.
    qint64 members = 0;
    /// The sizes asked for.
    SizeBounds memberBounds;
    SizeBounds schoolBounds;
    SizeBounds pupilBounds;
    bool isSizeKept() const {
        return memberBounds.holds(members) && schoolBounds.holds(schools) && pupilBounds.holds(pupils);
    }
};

/// A plan in figures.
struct PlanFigures {
    qint64 distance = 0;
    qint64 longest = 0;
    qint64 fewestSchools = 0;
    qint64 mostSchools = 0;
    qint64 fewestPupils = 0;
    qint64 mostPupils = 0;
    /// Schools (for hubs: groups) that are in another body than today's; one that is in none today is not
    /// counted.
    qint64 moves = 0;
    /// Those that are in none today, and come into one.
    qint64 joins = 0;
    qint64 members = 0;
    /// Members whose pupils nobody knows.
    qint64 withoutPupils = 0;
    /// Feeder links that are wished for, and those of them that lead to the anchor of the school's own group.
    qint64 links = 0;
    qint64 followedLinks = 0;
    std::vector<FormedFigures> bodies;
};

/// The sizes asked for of a body of a plan, its own rules before those of all.
struct FormedBounds {
    SizeBounds members;
    SizeBounds schools;
    SizeBounds pupils;
};
FormedBounds boundsOf(const FormingGround& ground, const FormingQuestion& question, const FormingPlan& plan,
                      const FormedBody& body);

/// The sums over the bodies, of which each is filled in.
void sumUp(PlanFigures& figures);

/// Counts the feeder links that a question wishes for, and those that a plan follows.
void countLinks(const FormingGround& ground, const FormingQuestion& question, const FormingPlan& plan,
                PlanFigures& figures);

PlanFigures figuresOf(const FormingGround& ground, const FormingQuestion& question, const FormingPlan& plan);

/// The straight line between two items, in whole metres.
qint64 straightLine(const FormingItem& a, const FormingItem& b);

} // namespace liaison
