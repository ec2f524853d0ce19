// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_plan.h"
#include "core/forming/member_book.h"

namespace liaison {

/// Everything of a question, for the trust's file and for scripts. People are in it nowhere.
QJsonObject questionObject(const FormingQuestion& question, const FormingGround& ground);
/// The question that an object tells; the job is the ground's. Throws StoreError (Unreadable), saying what
/// and where.
FormingQuestion questionFrom(const JsonNode& node, MemberBook& book, FormingJob job);

/// {"bodies": […], "claim": {…}}: everything of a plan.
QJsonObject planObject(const FormingPlan& plan, const FormingGround& ground);
FormingPlan planFrom(const JsonNode& node, MemberBook& book);

/// A list of links: [{"from": 100001, "to": 100002}]. Links of schools that are missing are left out.
std::vector<FeederLink> feedersFrom(const JsonNode& node, MemberBook& book);
/// [{"kind": "primary", "schools": {"least": 6}}]
std::vector<KindQuota> quotasFrom(const JsonNode& node);

} // namespace liaison
