// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_fields.h"

#include "core/base/text.h"
#include "core/schools/list_companion.h"

#include <QCoreApplication>
#include <QHash>

#include <array>

namespace liaison {

namespace {

// clang-format off
constexpr std::array<SchoolFieldInfo, kSchoolFieldCount> kFields{{
    {SchoolField::Urn, "urn", QT_TRANSLATE_NOOP("liaison::SchoolFields", "URN"), FieldKind::Integer, FieldGroup::Identity, &School::urn},
    {SchoolField::Name, "name", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Name"), FieldKind::Text, FieldGroup::Identity, &School::name},
    {SchoolField::KnownAs, "known_as", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Known as"), FieldKind::Text, FieldGroup::Local, &School::knownAs, true},
    {SchoolField::Phase, "phase", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Phase"), FieldKind::Choice, FieldGroup::Identity, &School::phase},
    {SchoolField::Type, "type", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Type"), FieldKind::Choice, FieldGroup::Identity, &School::type},
    {SchoolField::Status, "status", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Status"), FieldKind::Choice, FieldGroup::Identity, &School::status},
    {SchoolField::Opened, "opened", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Opened"), FieldKind::Date, FieldGroup::Identity, &School::opened},
    {SchoolField::OpenedReason, "opened_reason", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Reason opened"), FieldKind::Text, FieldGroup::Identity, &School::openedReason},
    {SchoolField::Closed, "closed", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Closed"), FieldKind::Date, FieldGroup::Identity, &School::closed},
    {SchoolField::ClosedReason, "closed_reason", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Reason closed"), FieldKind::Text, FieldGroup::Identity, &School::closedReason},
    {SchoolField::LaCode, "la_code", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Local authority code"), FieldKind::Code, FieldGroup::Governance, &School::laCode},
    {SchoolField::LaName, "la_name", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Local authority"), FieldKind::Text, FieldGroup::Governance, &School::laName},
    {SchoolField::EstablishmentNumber, "establishment_number", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Establishment number"), FieldKind::Code, FieldGroup::Governance, &School::establishmentNumber},
    {SchoolField::Ukprn, "ukprn", QT_TRANSLATE_NOOP("liaison::SchoolFields", "UKPRN"), FieldKind::Code, FieldGroup::Governance, &School::ukprn},
    {SchoolField::Trust, "trust", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Trust"), FieldKind::Text, FieldGroup::Governance, &School::trust},
    {SchoolField::TrustCode, "trust_code", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Trust code"), FieldKind::Code, FieldGroup::Governance, &School::trustCode},
    {SchoolField::Federation, "federation", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Federation"), FieldKind::Text, FieldGroup::Governance, &School::federation},
    {SchoolField::AgeLow, "age_low", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Lowest age"), FieldKind::Integer, FieldGroup::Pupils, &School::ageLow},
    {SchoolField::AgeHigh, "age_high", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Highest age"), FieldKind::Integer, FieldGroup::Pupils, &School::ageHigh},
    {SchoolField::Gender, "gender", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Gender"), FieldKind::Choice, FieldGroup::Pupils, &School::gender},
    {SchoolField::ReligiousCharacter, "religious_character", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Religious character"), FieldKind::Text, FieldGroup::Governance, &School::religiousCharacter},
    {SchoolField::Diocese, "diocese", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Diocese"), FieldKind::Text, FieldGroup::Governance, &School::diocese},
    {SchoolField::Admissions, "admissions", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Admissions policy"), FieldKind::Choice, FieldGroup::Pupils, &School::admissions},
    {SchoolField::Nursery, "nursery", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Nursery classes"), FieldKind::Choice, FieldGroup::Pupils, &School::nursery},
    {SchoolField::SixthForm, "sixth_form", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Sixth form"), FieldKind::Choice, FieldGroup::Pupils, &School::sixthForm},
    {SchoolField::SpecialClasses, "special_classes", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Special classes"), FieldKind::Choice, FieldGroup::Pupils, &School::specialClasses},
    {SchoolField::Capacity, "capacity", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Capacity"), FieldKind::Integer, FieldGroup::Pupils, &School::capacity},
    {SchoolField::Pupils, "pupils", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Pupils"), FieldKind::Integer, FieldGroup::Pupils, &School::pupils},
    {SchoolField::Boys, "boys", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Boys"), FieldKind::Integer, FieldGroup::Pupils, &School::boys},
    {SchoolField::Girls, "girls", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Girls"), FieldKind::Integer, FieldGroup::Pupils, &School::girls},
    {SchoolField::FsmPercent, "fsm_percent", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Free school meals (%)"), FieldKind::Tenths, FieldGroup::Pupils, &School::fsmTenths},
    {SchoolField::Street, "street", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Street"), FieldKind::Text, FieldGroup::Place, &School::street},
    {SchoolField::Locality, "locality", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Locality"), FieldKind::Text, FieldGroup::Place, &School::locality},
    {SchoolField::Address3, "address3", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Address line 3"), FieldKind::Text, FieldGroup::Place, &School::address3},
    {SchoolField::Town, "town", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Town"), FieldKind::Text, FieldGroup::Place, &School::town},
    {SchoolField::County, "county", QT_TRANSLATE_NOOP("liaison::SchoolFields", "County"), FieldKind::Text, FieldGroup::Place, &School::county},
    {SchoolField::Postcode, "postcode", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Postcode"), FieldKind::Postcode, FieldGroup::Place, &School::postcode},
    {SchoolField::Uprn, "uprn", QT_TRANSLATE_NOOP("liaison::SchoolFields", "UPRN"), FieldKind::Code, FieldGroup::Place, &School::uprn},
    {SchoolField::Easting, "easting", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Easting"), FieldKind::Coordinate, FieldGroup::Place, &School::easting},
    {SchoolField::Northing, "northing", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Northing"), FieldKind::Coordinate, FieldGroup::Place, &School::northing},
    {SchoolField::Website, "website", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Website"), FieldKind::Url, FieldGroup::Contact, &School::website},
    {SchoolField::Telephone, "telephone", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Telephone"), FieldKind::Telephone, FieldGroup::Contact, &School::telephone},
    {SchoolField::HeadTitle, "head_title", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Head’s title"), FieldKind::Text, FieldGroup::Contact, &School::headTitle},
    {SchoolField::HeadFirstName, "head_first_name", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Head’s first name"), FieldKind::Text, FieldGroup::Contact, &School::headFirstName},
    {SchoolField::HeadLastName, "head_last_name", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Head’s last name"), FieldKind::Text, FieldGroup::Contact, &School::headLastName},
    {SchoolField::HeadJobTitle, "head_job_title", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Head’s job title"), FieldKind::Text, FieldGroup::Contact, &School::headJobTitle},
    {SchoolField::HeadEmail, "head_email", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Head’s e-mail"), FieldKind::Email, FieldGroup::Contact, &School::headEmail},
    {SchoolField::InspectionRating, "inspection_rating", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Inspection rating"), FieldKind::Choice, FieldGroup::Inspection, &School::inspectionRating},
    {SchoolField::LastInspection, "last_inspection", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Last inspection"), FieldKind::Date, FieldGroup::Inspection, &School::lastInspection},
    {SchoolField::Email, "email", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Office e-mail"), FieldKind::Email, FieldGroup::Local, &School::email, true},
    {SchoolField::Notes, "notes", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Notes"), FieldKind::LongText, FieldGroup::Local, &School::notes, true},
    {SchoolField::Kind, "kind", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Kind"), FieldKind::Choice, FieldGroup::Identity, &School::kind},
    {SchoolField::Group, "group", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Liaison group"), FieldKind::Text, FieldGroup::Belonging, &School::group},
    {SchoolField::Hub, "hub", QT_TRANSLATE_NOOP("liaison::SchoolFields", "Hub"), FieldKind::Text, FieldGroup::Belonging, &School::hub},
}};
// clang-format on

constexpr bool fieldsStandInOrder() {
    for (std::size_t i = 0; i < kFields.size(); ++i) {
        if (std::size_t(kFields[i].field) != i)
            return false;
    }
    return true;
}
static_assert(fieldsStandInOrder(), "the table is indexed by SchoolField");

constexpr std::size_t kStoredFields = std::size_t(SchoolField::Notes) + 1;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolFields)
};

} // namespace

std::span<const SchoolFieldInfo> schoolFields() {
    return std::span(kFields).first(kStoredFields);
}

std::span<const SchoolFieldInfo> listedFields() {
    const std::span<const SchoolFieldInfo> all(kFields);
    return schoolCompanions().lists == nullptr ? all.first(std::size_t(SchoolField::Group)) : all;
}

const SchoolFieldInfo& fieldInfo(SchoolField field) {
    return kFields[std::size_t(field)];
}

const SchoolFieldInfo* schoolFieldByKey(QStringView key) {
    static const QHash<QString, const SchoolFieldInfo*> byKey = [] {
        QHash<QString, const SchoolFieldInfo*> keys;
        for (const SchoolFieldInfo& info : kFields)
            keys.insert(QString::fromLatin1(info.key), &info);
        return keys;
    }();
    return byKey.value(key.toString(), nullptr);
}

QString schoolFieldKey(SchoolField field) {
    return QString::fromLatin1(fieldInfo(field).key);
}

QString schoolFieldLabel(SchoolField field) {
    return Words::tr(fieldInfo(field).label);
}

QString fieldGroupLabel(FieldGroup group) {
    switch (group) {
    case FieldGroup::Identity:
        return Words::tr("School");
    case FieldGroup::Governance:
        return Words::tr("Authority and trust");
    case FieldGroup::Pupils:
        return Words::tr("Ages and pupils");
    case FieldGroup::Place:
        return Words::tr("Address");
    case FieldGroup::Contact:
        return Words::tr("Contacts");
    case FieldGroup::Inspection:
        return Words::tr("Inspection");
    case FieldGroup::Local:
        return Words::tr("Known only here");
    case FieldGroup::Belonging:
        return Words::tr("Liaison group and hub");
    }
    return {};
}

QStringList fieldChoices(SchoolField field) {
    switch (field) {
    case SchoolField::Phase:
        return {u"Nursery"_s,
                u"Primary"_s,
                u"Middle deemed primary"_s,
                u"Middle deemed secondary"_s,
                u"Secondary"_s,
                u"All-through"_s,
                u"16 plus"_s};
    case SchoolField::Kind: {
        QStringList names;
        for (const SchoolKind kind : kSchoolKinds)
            names << schoolKindLabel(kind);
        return names;
    }
    case SchoolField::Status:
        return {school_status::open(), school_status::closing(), school_status::closed(),
                school_status::proposed()};
    case SchoolField::Type:
        return {u"Community school"_s,
                u"Voluntary aided school"_s,
                u"Voluntary controlled school"_s,
                u"Foundation school"_s,
                u"Academy converter"_s,
                u"Academy sponsor led"_s,
                u"Free schools"_s,
                u"Community special school"_s,
                u"Foundation special school"_s,
                u"Academy special converter"_s,
                u"Pupil referral unit"_s,
                u"Local authority nursery school"_s,
                u"Other independent school"_s,
                u"Sixth form college"_s};
    case SchoolField::Gender:
        return {u"Mixed"_s, u"Girls"_s, u"Boys"_s};
    case SchoolField::Admissions:
        return {u"Non-selective"_s, u"Selective"_s};
    case SchoolField::Nursery:
        return {u"Has Nursery Classes"_s, u"No Nursery Classes"_s};
    case SchoolField::SixthForm:
        return {u"Has a sixth form"_s, u"Does not have a sixth form"_s};
    case SchoolField::SpecialClasses:
        return {u"Has Special Classes"_s, u"No Special Classes"_s};
    case SchoolField::InspectionRating:
        return {u"Outstanding"_s, u"Good"_s, u"Requires improvement"_s, u"Inadequate"_s};
    default:
        return {};
    }
}

QString tenthsText(std::optional<qint64> tenths) {
    return tenths ? u"%1.%2"_s.arg(*tenths / 10).arg(*tenths % 10) : QString();
}

QString fieldText(const School& school, SchoolField field) {
    const SchoolFieldInfo& info = fieldInfo(field);
    if (const auto* text = std::get_if<QString School::*>(&info.member))
        return school.*(*text);
    if (const auto* date = std::get_if<QDate School::*>(&info.member))
        return isoText(school.*(*date));
    const std::optional<qint64>& number = school.*std::get<std::optional<qint64> School::*>(info.member);
    if (!number)
        return {};
    return info.kind == FieldKind::Tenths ? tenthsText(number) : QString::number(*number);
}

void setFieldText(School& school, SchoolField field, const QString& canonical) {
    const SchoolFieldInfo& info = fieldInfo(field);
    if (const auto* text = std::get_if<QString School::*>(&info.member)) {
        school.*(*text) = canonical;
    } else if (const auto* date = std::get_if<QDate School::*>(&info.member)) {
        school.*(*date) = QDate::fromString(canonical, Qt::ISODate);
    } else {
        std::optional<qint64>& number = school.*std::get<std::optional<qint64> School::*>(info.member);
        QString digits = canonical;
        if (info.kind == FieldKind::Tenths)
            digits.remove(u'.');
        number = canonical.isEmpty() ? std::nullopt : std::optional(digits.toLongLong());
    }
}

} // namespace liaison
