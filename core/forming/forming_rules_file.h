// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/forming/forming_question.h"

#include <QByteArray>

namespace liaison {

/// Adds the rules of a file to a question:
///
///     {"pins": [{"kind": "together", "schools": [100001, 100002]},
///               {"kind": "within", "schools": [100001], "group": 100003},
///               {"kind": "size", "group": 100003, "schools": {"least": 8, "most": 14}}],
///      "anchors": [100003, 100004],
///      "feeders": [{"from": 100001, "to": 100003}], "feederKilometres": 2}
///
/// A number is a URN; for hubs the members of a rule are "groups" and its target is a "hub", each by name or
/// as {"body": 12}. A founding trust has "quotas" instead of anchors and feeders: [{"kind": "primary",
/// "schools": {"least": 6}}]. Fails with Unreadable, naming line, column and reason; nothing in the file is
/// passed over in silence.
Result<FormingQuestion> withRules(const FormingQuestion& question, const QByteArray& file,
                                  const FormingGround& ground);

} // namespace liaison
