// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "school.h"

namespace liaison::sample {

/// A code of the register and its name.
struct Coded {
    const char16_t* code;
    const char16_t* name;
};

/// The type of establishment.
Coded typeOf(Type type);
/// The group that the type belongs to.
Coded groupOf(Type type);
/// Open, closed, or proposed to close.
Coded statusOf(Status status);
/// The phase of education.
Coded phaseOf(Phase phase);
/// The religious character.
Coded faithOf(Faith faith);
/// The diocese that a school of that character belongs to.
Coded dioceseOf(Faith faith);
/// Whether a trust supports the school, and which kind.
Coded trustFlagOf(const School& school);

} // namespace liaison::sample
