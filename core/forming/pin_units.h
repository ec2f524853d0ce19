// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_question.h"

namespace liaison {

/// Where the members of a pin are on the ground, in rising order; those that are not there are left out.
std::vector<int> placesOf(const Pin& pin, const GroundIndex& index);

/// For each item the items that stay with it by the rule of being together, itself among them.
std::vector<std::vector<int>> unitsOf(const FormingQuestion& question, const FormingGround& ground);

} // namespace liaison
