// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/schools/school_fields.h"

#include <QList>

namespace liaison {

class Workspace;

/// Acts on the schools of a selection: all or none, and one Undo takes it back.
Result<void> closeSchools(Workspace& workspace, const QList<qint64>& ids, QDate day, const QString& reason);
Result<void> reopenSchools(Workspace& workspace, const QList<qint64>& ids);
/// Sets one field as typed.
Result<void> setSchoolsField(Workspace& workspace, const QList<qint64>& ids, SchoolField field,
                             const QString& typed);

} // namespace liaison
