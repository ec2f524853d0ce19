// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/forming/forming_service.h"
#include "core/forming/forming_solver.h"

#include <QJsonObject>

namespace liaison::cli {

/// A plan and all that is told of it.
struct ToldPlan {
    const FormingGround& ground;
    const FormingQuestion& question;
    const FormingPlan& plan;
    /// Of the search, where there was one.
    std::optional<double> seconds;
    std::optional<qint64> iterations;
    /// What else programs are told, after the plan.
    QJsonObject more;

    /// Null where a body has none.
    const FormingItem* anchorOf(const FormedBody& body) const {
        return body.anchor ? ground.find(*body.anchor) : nullptr;
    }
};

/// Tells a plan: the answer and its claim first, then each body; for programs every member with its distance.
void tellPlan(const Console& console, const ToldPlan& told);

/// What accepting does, for programs.
QJsonObject summaryObject(const AcceptanceSummary& summary, QDate effective);
/// And for a person.
void tellSummary(const Console& console, const AcceptanceSummary& summary);

} // namespace liaison::cli
