// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/forming/forming_plan.h"

namespace liaison {

/// How many groups are asked for: the user's number, or the one that goes without saying.
int groupCount(const FormingGround& ground, const FormingQuestion& question);
/// Whether a school may anchor a group as far as the question's way of anchoring goes, rules aside.
bool mayAnchor(const FormingItem& item, const GroupsQuestion& wants);
/// What makes no sense by itself in a question about groups, as an Invalid error: numbers below zero, no
/// school with a place, rules that name nobody.
Result<void> checkGroupsQuestion(const FormingGround& ground, const FormingQuestion& question);

/// A question about groups in pure numbers. Places are the items of the ground in their order; what a rule
/// says about schools that are not among them is passed over.
grouping::Problem groupProblem(const FormingGround& ground, const FormingQuestion& question);

/// A plan for people: named bodies, and the bodies of today that they carry on.
FormingPlan formedGroups(const FormingGround& ground, const grouping::Plan& plan);
/// A plan in numbers, as far as it is about items of the ground; empty where no group has an anchor there. An
/// item that has no place in it goes to the nearest anchor.
std::optional<grouping::Plan> groupingPlan(const FormingGround& ground, const FormingPlan& plan);

/// What all feeder links together are worth, those to schools that may not anchor left aside. The solver
/// takes off what a followed link is worth; people are told the cost of those that are not followed instead,
/// which is never below zero: the solver's cost and this.
qint64 linkWorth(const grouping::Problem& problem);
/// What the objective counts of a plan: its cost with the wishes that it does not meet, or its longest line.
qint64 countedCost(const grouping::Problem& problem, const grouping::Plan& plan);
/// Any plan that keeps the rules, whatever it costs; empty where none is found.
std::optional<grouping::Plan> anyGroups(const grouping::Problem& problem, const std::stop_token& stop = {});

} // namespace liaison
