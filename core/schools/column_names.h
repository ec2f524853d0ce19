// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/list_mapping.h"

namespace liaison {

/// The form in which names of columns are compared: small letters and digits only, "(name)" and "(code)" kept
/// apart.
QString columnKey(QStringView name);

/// What a column of that name feeds, by everything known about lists; Ignored if the name is known but of no
/// use. Nothing if the name is not known.
std::optional<ColumnTarget> targetOfColumn(QStringView name);

/// As targetOfColumn, for the names that only the details list of 2018 uses in its own sense.
std::optional<ColumnTarget> targetOfDetailsColumn(QStringView name);

/// True for a name that often means liaison groups and as often something else; only a person can tell.
bool mayBeGroups(QStringView name);

} // namespace liaison
