// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_history.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>

namespace liaison {

namespace {

/// One school on its way through the actions.
struct Journey {
    bool existedBefore = true;
    bool existsNow = true;
    std::map<SchoolField, std::pair<QString, QString>> fields;
    QDateTime at;
};

void follow(Journey& journey, const RowChange& row) {
    journey.existsNow = row.operation != RowChange::Operation::Delete;
    if (row.operation != RowChange::Operation::Update)
        return;
    for (const FieldChange& change : fieldChangesOf(row)) {
        const auto [place, isNew] = journey.fields.try_emplace(change.field, change.before, change.after);
        if (!isNew)
            place->second.second = change.after;
    }
}

SchoolChange summaryOf(qint64 id, const Journey& journey) {
    SchoolChange change;
    change.school.value = id;
    change.wasAdded = !journey.existedBefore && journey.existsNow;
    change.wasRemoved = journey.existedBefore && !journey.existsNow;
    change.at = journey.at;
    if (!journey.existedBefore || !journey.existsNow)
        return change;
    for (const auto& [field, values] : journey.fields) {
        if (values.first != values.second)
            change.fields.push_back({field, values.first, values.second});
    }
    return change;
}

} // namespace

QString storedFieldText(SchoolField field, const QVariant& stored) {
    if (stored.isNull())
        return {};
    if (fieldInfo(field).kind != FieldKind::Tenths)
        return stored.toString();
    const qint64 tenths = stored.toLongLong();
    return u"%1.%2"_s.arg(tenths / 10).arg(tenths % 10);
}

std::vector<FieldChange> fieldChangesOf(const RowChange& row) {
    std::vector<FieldChange> changes;
    if (row.table != "school"_L1 || row.operation != RowChange::Operation::Update)
        return changes;
    for (const SchoolFieldInfo& info : schoolFields()) {
        const QString column = QString::fromLatin1(info.key);
        if (!row.before.contains(column) && !row.after.contains(column))
            continue;
        const QString before = storedFieldText(info.field, row.before.value(column));
        const QString after = storedFieldText(info.field, row.after.value(column));
        if (before != after)
            changes.push_back({info.field, before, after});
    }
    return changes;
}

std::vector<SchoolChange> netSchoolChanges(const std::vector<ChangeSet>& actions) {
    std::map<qint64, Journey> journeys;
    std::vector<qint64> order;
    for (const ChangeSet& action : actions) {
        for (const RowChange& row : action.rows) {
            if (row.table != "school"_L1)
                continue;
            const auto [place, isNew] = journeys.try_emplace(row.rowId);
            if (isNew) {
                order.push_back(row.rowId);
                place->second.existedBefore = row.operation != RowChange::Operation::Insert;
            }
            follow(place->second, row);
            place->second.at = action.at;
        }
    }
    std::vector<SchoolChange> changes;
    for (const qint64 id : order) {
        SchoolChange change = summaryOf(id, journeys.at(id));
        if (change.wasAdded || change.wasRemoved || !change.fields.empty())
            changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace liaison
