// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_question.h"
#include "core/forming/member_book.h"

namespace liaison {

/// {"least": 8, "most": 14}; what is no bound is left out.
QJsonObject boundsObject(const SizeBounds& bounds);
/// Throws StoreError.
SizeBounds boundsFrom(const JsonNode& node);

/// {"id": 3, "kind": "within", "schools": [{"urn": 100001}], "group": {"urn": 100002}}; for hubs the members
/// are "groups" and the target is a "hub".
QJsonObject pinObject(const MemberBook& book, FormingJob job, const Pin& pin);
/// None where the pin names somebody who is missing. Without an "id" its id is 0. Throws StoreError.
std::optional<Pin> pinFrom(MemberBook& book, FormingJob job, const JsonNode& node);

} // namespace liaison
