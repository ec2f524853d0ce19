// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/list_survey.h"

#include "core/schools/row_drafter.h"

#include <QCoreApplication>

namespace liaison {

Result<ListValues> surveyList(ListReader& reader, const ColumnMapping& mapping, QDate today,
                              const ProgressReport& progress) {
    constexpr SchoolField kSurveyed[] = {SchoolField::LaName, SchoolField::Phase, SchoolField::Type,
                                         SchoolField::Status};
    ImportOptions options;
    options.mapping = mapping;
    options.today = today;
    ValuePool pool;
    RowDrafter drafter(options, pool);
    std::map<SchoolField, std::map<ValueId, qint64>> counts;
    ListRecord record;
    qint64 rows = 0;
    while (true) {
        const Result<bool> more = reader.next(record);
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
        if (progress && ++rows % 512 == 0 && !progress(reader.progress()))
            return failure(
                ErrorCode::Cancelled,
                QCoreApplication::translate("liaison::SchoolImporter", "The list was not read to its end."));
        const RowDrafter::Outcome outcome = drafter.read(record);
        if (outcome != RowDrafter::Outcome::Drafted && outcome != RowDrafter::Outcome::Refused)
            continue;
        for (const SchoolField field : kSurveyed) {
            if (!mapping.feeds(field))
                continue;
            ValueId value = drafter.draft().value(field);
            if (field == SchoolField::Status && value == 0)
                value = drafter.statusFromDates();
            ++counts[field][value];
        }
    }
    ListValues values;
    for (const auto& [field, ids] : counts) {
        for (const auto& [id, count] : ids)
            values[field][pool.text(id)] = count;
    }
    return values;
}

} // namespace liaison
