// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

#include <map>

namespace liaison {

/// What is wrong with a school as typed, by field, in a sentence each; empty if it can be stored.
std::map<SchoolField, QString> schoolProblems(const School& school);

/// As schoolProblems, without what was wrong before and was not touched: an edit of the telephone number is
/// not held up by a postcode that a list got wrong.
std::map<SchoolField, QString> newSchoolProblems(const School& before, const School& after);

} // namespace liaison
