// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/schools/school_fields.h"

#include <QStringList>

namespace liaison {

/// The field that a person means: by its key, its label, or the name of a column that lists give it.
/// Capitals, spaces, underscores and hyphens do not count. Invalid where there is none; the sentence names
/// those that come near, and all.
Result<SchoolField> fieldFromText(const QString& text);

/// " Did you mean phase?", or nothing where none of the names comes near.
QString didYouMean(const QString& typed, const QStringList& names);

} // namespace liaison
