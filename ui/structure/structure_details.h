// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_pick.h"
#include "ui/widgets/details_panel.h"

namespace liaison {

class StructureState;

/// What the right panel shows of the body or school that is selected: what it is, its members, offices, where
/// it belongs and belonged, and what was done to it.
class StructureDetails : public DetailsPanel {
    Q_OBJECT

public:
    explicit StructureDetails(const StructureState& state, QWidget* parent = nullptr);

    void showMember(const Member& member, const QList<QAction*>& actions);
    /// Says how much is selected.
    void showCount(const Picks& picks);

Q_SIGNALS:
    /// A link to another body or school.
    void wanted(const liaison::Member& member);

private:
    void showBody(Id<Body> id);
    void showSchool(Id<School> id);
    void addFacts(const QString& heading, const QList<Fact>& facts);
    void addRules(const Member& member);
    void addPlaces(const Member& member);
    void addMembersThrough(Id<Body> id);
    void addHistory(Id<Body> id);
    Fact factOf(const Membership& membership, const Member& shown) const;

    const StructureState& m_state;
};

} // namespace liaison
