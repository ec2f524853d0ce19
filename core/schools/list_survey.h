// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_importer.h"

namespace liaison {

/// Counts the values of authority, phase, type and status in a list, as an import would read them.
Result<ListValues> surveyList(ListReader& reader, const ColumnMapping& mapping, QDate today,
                              const ProgressReport& progress = {});

} // namespace liaison
