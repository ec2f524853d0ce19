// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/forming/forming_question.h"

#include <QByteArray>
#include <QJsonObject>

namespace liaison {

/// Everything of a question, for the trust's file and for scripts; members are told by URN and body ids.
QJsonObject questionObject(const FormingQuestion& question, const FormingGround& ground);
/// Unreadable, saying what and where; a school that is not on the ground is named.
Result<FormingQuestion> questionFromObject(const QJsonObject& object, const FormingGround& ground);

/// Reads a rules file: {"pins": [{"kind": "together", "schools": [urn …]}, {"kind": "within", "schools":
/// [urn], "group": urn}, {"kind": "size", "group": urn, "schools": {"least": 8, "most": 14}}, …],
/// "feeders": [{"from": urn, "to": urn}], "feederKilometres": 2, …}. Fails with Unreadable, naming the line
/// and the reason; nothing in it is passed over in silence.
Result<FormingQuestion> withRules(const FormingQuestion& question, const QByteArray& file,
                                  const FormingGround& ground);

} // namespace liaison
