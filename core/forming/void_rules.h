// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_question.h"

namespace liaison {

/// A rule that says nothing, or less than it would, because somebody it names is left out.
struct VoidRule {
    /// "pin 3", "feeders": as conflicts name it.
    QString key;
    /// The rule in the user's words.
    QString text;
    /// Who is left out, and what is left of the rule.
    QString reason;
};

/// The rules of a question that somebody without a place on the map, or who does not take part, makes void.
std::vector<VoidRule> voidRules(const FormingGround& ground, const FormingQuestion& question);

/// What is left of one rule and why; empty where all of it holds.
QString voidReason(const FormingGround& ground, const GroundIndex& index, const Pin& pin);

} // namespace liaison
