// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_solver.h"
#include "core/grouping/conflict.h"

namespace liaison {

/// "count", "most-schools", "pin 3": what scripts call a thing that was asked for.
QString demandKey(const grouping::Demand& demand);

/// The demands of one question about groups in the user's words, and the question without each.
class GroupDemands {
public:
    GroupDemands(const FormingQuestion& question, const FormingGround& ground);

    QString text(const grouping::Demand& demand) const;
    /// The question without it; for the number of groups, with another, or the one that goes without saying.
    FormingQuestion without(const grouping::Demand& demand, std::optional<int> groups) const;

private:
    void keepCount(FormingQuestion& released) const;
    QString anchorsText() const;
    QString ruleText(int id) const;

    const FormingQuestion& m_question;
    const FormingGround& m_ground;
    const GroupsQuestion& m_wants;
};

} // namespace liaison
