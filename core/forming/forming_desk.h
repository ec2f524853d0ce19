// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"

#include <memory>

namespace liaison {

/// Another body that a member could be in.
struct FormingOption {
    /// The index of the body in the plan.
    int body = 0;
    /// Straight line to its anchor (hubs: to its groups; founding: to the lead or the farthest founder).
    qint64 distance = 0;
    /// What the plan would cost more, or less.
    qint64 change = 0;
    /// The rules and the limit on distance let it.
    bool isAllowed = true;
    /// It would make the body too large.
    bool isFull = false;
    /// Its own body would then be too small.
    bool isMissed = false;
    /// The member of that body that would best take its place, and what the plan would cost more then.
    std::optional<Member> swapWith;
    qint64 swapChange = 0;
};

/// A plan on the desk: says why a member is where it is, and keeps all figures up to date while members are
/// moved by hand. One desk for the three jobs.
class FormingDesk {
public:
    /// The question and the ground are copied; the claim's bound stays what it is while members are moved.
    /// Null where the plan places nobody who is on the ground.
    static std::unique_ptr<FormingDesk> make(const FormingQuestion& question, const FormingGround& ground,
                                             const FormingPlan& plan);
    virtual ~FormingDesk();

    /// The plan as it lies; bodies keep their order and names.
    virtual FormingPlan plan() const = 0;
    /// Cost, bound and gap of the plan as it lies. It is "proven" no longer once a member has been moved,
    /// unless it costs what the bound says.
    virtual FormingClaim claim() const = 0;
    virtual PlanFigures figures() const = 0;
    /// The bodies that would cost least for a member; none for an anchor.
    virtual std::vector<FormingOption> optionsFor(const Member& member, int most) const = 0;
    /// Moves a member, and those that stay with it, whatever the rules say. -1: out of the founders. False
    /// where it cannot be: the only member of a body, or the only one there that may anchor it.
    virtual bool move(const Member& member, int body) = 0;
    /// The user's own rules that the plan as it lies does not keep: ids of pins.
    virtual std::vector<int> brokenPins() const = 0;
};

/// "12.3 km to X; Y is nearer at 9.8 km but full, 15 of 15; swapping with Z would add 1.1 km in total": why a
/// member is where it is.
QString whyHere(const FormingGround& ground, const FormingQuestion& question, const FormingDesk& desk,
                const Member& member);

} // namespace liaison
