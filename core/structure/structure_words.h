// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/record_words.h"

namespace liaison {

/// Adds the words of this room's tables: types, offices, bodies, memberships, accepted breaches.
void addStructureWords(RowWords& words, const RecordFormats& formats);

/// The name of the row that a column such as "school" or "member_body" refers to; empty for other columns.
QString structureReference(TrustFile& file, const QString& column, qint64 rowId);

} // namespace liaison
