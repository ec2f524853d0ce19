// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/zip_archive.h"

namespace liaison {

/// Where in the archive the parts are that a list needs.
struct WorkbookParts {
    /// The first worksheet that is not hidden.
    QString sheet;
    /// Empty where the workbook has none.
    QString strings;
    QString styles;
    /// Whether days are counted from 1904 instead of 1900.
    bool dates1904 = false;
};

/// Finds the parts by the workbook's own relations.
Result<WorkbookParts> readWorkbookParts(ZipArchive& archive);

} // namespace liaison
