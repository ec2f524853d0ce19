// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/schools/school.h"

#include <QStringList>

#include <span>
#include <variant>
#include <vector>

namespace liaison {

/// Every field of a school, in the order of forms and of the widest list. The table in school_fields.cpp says
/// the rest.
enum class SchoolField : quint8 {
    Urn,
    Name,
    KnownAs,
    Phase,
    Type,
    Status,
    Opened,
    OpenedReason,
    Closed,
    ClosedReason,
    LaCode,
    LaName,
    EstablishmentNumber,
    Ukprn,
    Trust,
    TrustCode,
    Federation,
    AgeLow,
    AgeHigh,
    Gender,
    ReligiousCharacter,
    Diocese,
    Admissions,
    Nursery,
    SixthForm,
    SpecialClasses,
    Capacity,
    Pupils,
    Boys,
    Girls,
    FsmPercent,
    Street,
    Locality,
    Address3,
    Town,
    County,
    Postcode,
    Uprn,
    Easting,
    Northing,
    Website,
    Telephone,
    HeadTitle,
    HeadFirstName,
    HeadLastName,
    HeadJobTitle,
    HeadEmail,
    InspectionRating,
    LastInspection,
    Email,
    Notes,
    // Told from phase and type.
    Kind,
    // Where the school belongs; the memberships of a later room say so (see ListCompanion).
    Group,
    Hub,
};
inline constexpr std::size_t kSchoolFieldCount = std::size_t(SchoolField::Hub) + 1;

/// True for fields that a column of the school holds; the others are worked out where they are asked for.
constexpr bool isStoredField(SchoolField field) {
    return field <= SchoolField::Notes;
}

/// True for fields that say where a school belongs.
constexpr bool isPlaceField(SchoolField field) {
    return field >= SchoolField::Group;
}

/// What may stand in a field, and so how it is read, shown and edited.
enum class FieldKind : quint8 {
    Text,     ///< words in one line
    LongText, ///< words in several lines
    Code,     ///< digits or letters kept as they are, leading zeros too
    Choice,   ///< one of a few words, with more allowed
    Integer,  ///< a count
    Tenths,   ///< a number with one decimal, held in tenths
    Date,
    Url,
    Email,
    Telephone,
    Postcode,
    Coordinate,
};

/// The parts of a school's form.
enum class FieldGroup : quint8 { Identity, Governance, Pupils, Place, Contact, Inspection, Local, Belonging };

/// Where a field is held in School.
using SchoolMember = std::variant<QString School::*, std::optional<qint64> School::*, QDate School::*>;

/// One field: everything there is to say about it, in one place.
struct SchoolFieldInfo {
    SchoolField field;
    /// Its name in JSON, on the command line and in SQL (the column has the same name).
    const char* key;
    /// Its English label, translated by schoolFieldLabel.
    const char* label;
    FieldKind kind;
    FieldGroup group;
    SchoolMember member;
    /// True for what only this office knows: no list ever touches it.
    bool isLocal = false;
};

/// The fields that a school itself holds, indexed by SchoolField.
std::span<const SchoolFieldInfo> schoolFields();
/// As schoolFields, its kind, and the fields that say where the school belongs, if a room has brought them.
std::span<const SchoolFieldInfo> listedFields();
const SchoolFieldInfo& fieldInfo(SchoolField field);
/// The field of that key, or nullptr.
const SchoolFieldInfo* schoolFieldByKey(QStringView key);
/// The key as text: "la_name".
QString schoolFieldKey(SchoolField field);
/// The label in the user's language: "Local authority".
QString schoolFieldLabel(SchoolField field);
QString fieldGroupLabel(FieldGroup group);
/// The words usually found in a Choice field, in their natural order; empty for other kinds.
QStringList fieldChoices(SchoolField field);

/// A field in its canonical text: dates as ISO, numbers as digits, tenths as "51.8"; empty where nothing is
/// known.
QString fieldText(const School& school, SchoolField field);
/// Tenths as "51.8".
QString tenthsText(std::optional<qint64> tenths);
/// Sets a field from its canonical text; an empty text empties it. The text must be canonical (see
/// readSchoolValue).
void setFieldText(School& school, SchoolField field, const QString& canonical);

} // namespace liaison
