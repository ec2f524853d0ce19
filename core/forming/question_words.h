// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forming/forming_question.h"

namespace liaison {

/// "8 to 16 schools", "at most 1 school", "3 schools".
QString boundsText(const SizeBounds& bounds, const QString& one, const QString& several);

/// A rule in the user's words, as pinText has it, with the names of all that it is about.
QString wholePinText(const FormingGround& ground, const Pin& pin);

} // namespace liaison
