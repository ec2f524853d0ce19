// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_question.h"

namespace liaison {

/// The kinds of rule that a job knows, in the order in which they are offered.
std::vector<PinKind> pinKindsOf(FormingJob job);
/// "These stay together": a kind of rule, as one chooses it.
QString pinKindLabel(FormingJob job, PinKind kind);
/// Whether rules of the kind name a group or hub.
bool hasTarget(PinKind kind);
/// How many members a rule of the kind names at least: 0 for a rule about a size.
int fewestMembersOf(PinKind kind);

} // namespace liaison
