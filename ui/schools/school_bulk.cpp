// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_bulk.h"

#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"

namespace liaison {

namespace {

std::vector<Id<School>> idsOf(const QList<qint64>& keys) {
    std::vector<Id<School>> ids;
    ids.reserve(std::size_t(keys.size()));
    for (const qint64 key : keys)
        ids.push_back({key});
    return ids;
}

} // namespace

Result<void> closeSchools(Workspace& workspace, const QList<qint64>& ids, QDate day, const QString& reason) {
    return schoolService(*workspace.file()).closeAll(idsOf(ids), day, reason);
}

Result<void> reopenSchools(Workspace& workspace, const QList<qint64>& ids) {
    return schoolService(*workspace.file()).reopenAll(idsOf(ids));
}

Result<void> setSchoolsField(Workspace& workspace, const QList<qint64>& ids, SchoolField field,
                             const QString& typed) {
    return schoolService(*workspace.file()).setFieldOnAll(idsOf(ids), field, typed);
}

} // namespace liaison
