// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_fields.h"

#include <utility>
#include <vector>

namespace liaison {

/// Takes apart an address that stands in one cell, in lines or between commas: the postcode by its form, the
/// town last, the street first, the rest between. A blank first line says that there is no street.
std::vector<std::pair<SchoolField, QString>> addressParts(QStringView cell);

} // namespace liaison
