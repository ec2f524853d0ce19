// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/import_plan.h"

namespace liaison {

/// Refused rows and notes as the JSON text that the record keeps with an import.
QString importDetailsText(const std::vector<RefusedRow>& refused, const std::vector<ListNote>& notes);
/// The way back; what cannot be read is left out.
void readImportDetails(const QString& text, std::vector<RefusedRow>& refused, std::vector<ListNote>& notes);

} // namespace liaison
