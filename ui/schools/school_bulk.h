// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace liaison {

class Workspace;

/// How far an action on several schools came. It stops at the first school that cannot be done.
struct BulkOutcome {
    int done = 0;
    std::optional<Error> error;
};

BulkOutcome closeSchools(Workspace& workspace, const QList<qint64>& ids, QDate day, const QString& reason);
BulkOutcome reopenSchools(Workspace& workspace, const QList<qint64>& ids);
/// Sets one field, by key, as typed.
BulkOutcome setSchoolsField(Workspace& workspace, const QList<qint64>& ids, const QString& key,
                            const QString& value);

} // namespace liaison
