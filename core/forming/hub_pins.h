// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/hub_problem.h"

namespace liaison {

/// Puts the pins of a question into its case.
void addHubPins(const FormingQuestion& question, const FormingGround& ground, HubCase& into);

} // namespace liaison
