// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/list_mapping.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <set>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ListMapping)
};

struct RoleKey {
    ColumnRole role;
    const char* key;
};
constexpr RoleKey kRoleKeys[] = {
    {ColumnRole::Ignored, ""},
    {ColumnRole::Address, "address"},
    {ColumnRole::PrimaryFlag, "primary_flag"},
    {ColumnRole::SecondaryFlag, "secondary_flag"},
    {ColumnRole::SixteenPlusFlag, "sixteen_plus_flag"},
};

bool isAddressPart(SchoolField field) {
    return field == SchoolField::Street || field == SchoolField::Locality || field == SchoolField::Address3 ||
           field == SchoolField::Town || field == SchoolField::Postcode;
}

Error invalid(QString message) {
    return Error{ErrorCode::Invalid, std::move(message), {}};
}

} // namespace

QString ColumnTarget::key() const {
    if (role == ColumnRole::Field)
        return schoolFieldKey(field);
    for (const RoleKey& known : kRoleKeys) {
        if (known.role == role)
            return QString::fromLatin1(known.key);
    }
    return {};
}

std::optional<ColumnTarget> ColumnTarget::fromKey(QStringView key) {
    for (const RoleKey& known : kRoleKeys) {
        if (key == QLatin1String(known.key))
            return ColumnTarget{known.role, SchoolField::Urn, false};
    }
    if (const SchoolFieldInfo* info = schoolFieldByKey(key))
        return of(info->field);
    return std::nullopt;
}

int ColumnMapping::columnOf(SchoolField field) const {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].role == ColumnRole::Field && columns[i].field == field)
            return int(i);
    }
    return -1;
}

int ColumnMapping::columnOf(ColumnRole role) const {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].role == role)
            return int(i);
    }
    return -1;
}

bool ColumnMapping::feeds(SchoolField field) const {
    if (columnOf(field) >= 0)
        return true;
    if (isAddressPart(field))
        return columnOf(ColumnRole::Address) >= 0;
    if (field == SchoolField::Phase)
        return columnOf(ColumnRole::PrimaryFlag) >= 0 || columnOf(ColumnRole::SecondaryFlag) >= 0 ||
               columnOf(ColumnRole::SixteenPlusFlag) >= 0;
    return field == SchoolField::Status && columnOf(SchoolField::Closed) >= 0;
}

QString ColumnMapping::columnName(int column) const {
    if (column < 0)
        return {};
    if (column < headers.size() && !headers[column].isEmpty())
        return headers[column];
    return Words::tr("column %1").arg(column + 1);
}

std::optional<Error> ColumnMapping::problem() const {
    if (columnOf(SchoolField::Urn) < 0 && columnOf(SchoolField::Name) < 0)
        return invalid(Words::tr("No column is the URN and none is the name; choose at least one of them."));
    std::set<QString> seen;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QString key = columns[i].key();
        if (key.isEmpty())
            continue;
        if (columns[i].role == ColumnRole::Field && fieldInfo(columns[i].field).isLocal)
            return invalid(
                Words::tr(
                    "“%1” is known only here and is never taken from a list; choose another field for “%2”.")
                    .arg(schoolFieldLabel(columns[i].field), columnName(int(i))));
        if (!seen.insert(key).second)
            return invalid(Words::tr("Two columns feed the same field; choose another one for “%1”.")
                               .arg(columnName(int(i))));
    }
    return std::nullopt;
}

std::vector<SchoolField> ColumnMapping::offeredFields() {
    std::vector<SchoolField> fields;
    for (const SchoolFieldInfo& info : listedFields()) {
        if (!info.isLocal && (isStoredField(info.field) || isPlaceField(info.field)))
            fields.push_back(info.field);
    }
    return fields;
}

Result<ListSample> readSample(ListReader& reader, int count) {
    ListSample sample;
    ListRecord record;
    while (int(sample.size()) < count) {
        const Result<bool> more = reader.next(record);
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            break;
        if (record.isBlank())
            continue;
        SampleRow row{record.line, {}};
        for (const std::string_view field : record.fields)
            row.cells << QString::fromUtf8(field.data(), qsizetype(field.size()));
        sample.push_back(std::move(row));
    }
    return sample;
}

} // namespace liaison
