// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_bulk.h"

#include "ui/schools/school_work.h"
#include "ui/shell/workspace.h"

namespace liaison {

namespace {

template <class Act>
BulkOutcome forEach(Workspace& workspace, const QList<qint64>& ids, const Act& act) {
    BulkOutcome outcome;
    SchoolService service = schoolService(*workspace.file());
    for (const qint64 id : ids) {
        if (const Result<School> school = act(service, Id<School>{id}); !school) {
            outcome.error = school.error();
            break;
        }
        ++outcome.done;
    }
    return outcome;
}

} // namespace

BulkOutcome closeSchools(Workspace& workspace, const QList<qint64>& ids, QDate day, const QString& reason) {
    return forEach(workspace, ids,
                   [&](SchoolService& service, Id<School> id) { return service.close(id, day, reason); });
}

BulkOutcome reopenSchools(Workspace& workspace, const QList<qint64>& ids) {
    return forEach(workspace, ids, [](SchoolService& service, Id<School> id) { return service.reopen(id); });
}

BulkOutcome setSchoolsField(Workspace& workspace, const QList<qint64>& ids, const QString& key,
                            const QString& value) {
    return forEach(workspace, ids, [&](SchoolService& service, Id<School> id) {
        return service.setFields(id, {{key, value}});
    });
}

} // namespace liaison
