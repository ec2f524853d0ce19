// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/import_plan.h"

namespace liaison {

/// What the record keeps of an import beside its counts.
struct ImportDetails {
    std::vector<RefusedRow> refused;
    std::vector<ListNote> notes;
    qint64 skipped = 0;
};

/// As the JSON text that is stored.
QString importDetailsText(const ImportDetails& details);
/// The way back; what cannot be read is left out.
ImportDetails readImportDetails(const QString& text);

} // namespace liaison
