// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_columns.h"

#include "core/base/text.h"
#include "ui/widgets/date_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace liaison {

namespace {

constexpr std::array kShownAtFirst{SchoolField::Urn,      SchoolField::Name,   SchoolField::Phase,
                                   SchoolField::Type,     SchoolField::Status, SchoolField::Town,
                                   SchoolField::Postcode, SchoolField::Pupils, SchoolField::Trust};

bool isShownAtFirst(SchoolField field) {
    return std::find(kShownAtFirst.begin(), kShownAtFirst.end(), field) != kShownAtFirst.end();
}

bool isNumber(SchoolField field) {
    return std::holds_alternative<std::optional<qint64> School::*>(fieldInfo(field).member);
}

/// What is counted takes thousands commas; what is a name made of digits does not.
bool isCount(SchoolField field) {
    return fieldInfo(field).kind == FieldKind::Integer && field != SchoolField::Urn;
}

QVariant sortValueOf(const School& school, const SchoolFieldInfo& info) {
    if (const auto* text = std::get_if<QString School::*>(&info.member))
        return school.*(*text);
    if (const auto* date = std::get_if<QDate School::*>(&info.member))
        return school.*(*date);
    const auto& number = school.*std::get<std::optional<qint64> School::*>(info.member);
    return number ? QVariant(*number) : QVariant();
}

Tone toneOf(const School& school) {
    if (school_status::isClosed(school.status))
        return Tone::Quiet;
    return Tone::Plain;
}

Tone statusTone(const School& school) {
    return school.status == school_status::closing() ? Tone::Warn : toneOf(school);
}

Column<School> columnOf(const SchoolFieldInfo& info) {
    const SchoolField field = info.field;
    Column<School> column(schoolFieldKey(field), schoolFieldLabel(field),
                          [field](const School& school) { return shownFieldText(school, field); });
    const auto value = [&info](const School& school) { return sortValueOf(school, info); };
    if (isNumber(field))
        column.number(value);
    else
        column.sortedBy(value);
    column.toned(field == SchoolField::Status ? statusTone : toneOf);
    if (!isShownAtFirst(field))
        column.hiddenAtFirst();
    return column;
}

} // namespace

QString shownFieldText(SchoolField field, const QString& canonical) {
    if (canonical.isEmpty())
        return {};
    if (fieldInfo(field).kind == FieldKind::Date)
        return dateText(QDate::fromString(canonical, Qt::ISODate));
    return isCount(field) ? countText(canonical.toLongLong()) : canonical;
}

QString shownFieldText(const School& school, SchoolField field) {
    const SchoolFieldInfo& info = fieldInfo(field);
    if (const auto* text = std::get_if<QString School::*>(&info.member))
        return school.*(*text);
    return shownFieldText(field, fieldText(school, field));
}

std::vector<Column<School>> schoolColumns() {
    std::vector<Column<School>> columns;
    for (const SchoolField field : kShownAtFirst)
        columns.push_back(columnOf(fieldInfo(field)));
    for (const SchoolFieldInfo& info : listedFields())
        if (!isShownAtFirst(info.field))
            columns.push_back(columnOf(info));
    return columns;
}

QString schoolWithUrn(const QString& name, std::optional<qint64> urn) {
    return urn && *urn > 0 ? u"%1 (%2)"_s.arg(name).arg(*urn) : name;
}

QString countedSchools(qint64 count) {
    return counted(count, QCoreApplication::translate("liaison::SchoolColumns", "school"),
                   QCoreApplication::translate("liaison::SchoolColumns", "schools"));
}

} // namespace liaison
