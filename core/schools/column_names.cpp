// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/column_names.h"

#include "core/base/text.h"
#include "core/schools/list_companion.h"

#include <QHash>
#include <QSet>

namespace liaison {

namespace {

struct Synonyms {
    SchoolField field;
    /// Names as people write them, separated by bars; compared by columnKey.
    const char* names;
};

constexpr Synonyms kSynonyms[] = {
    {SchoolField::Urn, "URN|School URN|Unique reference number|DfE URN|URN number|Edubase URN"},
    {SchoolField::Name,
     "EstablishmentName|Establishment name|School|School name|Name|Name of school|SCHNAME|Academy"},
    {SchoolField::Phase, "PhaseOfEducation (name)|Phase of education|Phase|School phase|Sector"},
    {SchoolField::Type,
     "TypeOfEstablishment (name)|Type of establishment|Type|School type|Establishment type"},
    {SchoolField::Status,
     "EstablishmentStatus (name)|Establishment status|Status|School status|Open or closed"},
    {SchoolField::Opened, "OpenDate|Open date|Opened|Date opened|Opening date"},
    {SchoolField::OpenedReason, "ReasonEstablishmentOpened (name)|Reason opened"},
    {SchoolField::Closed, "CloseDate|Close date|Closed|Date closed|Closing date|Closure date"},
    {SchoolField::ClosedReason, "ReasonEstablishmentClosed (name)|Reason closed"},
    {SchoolField::LaCode, "LA (code)|LA code|Local authority code|LEA code|LA number|LA no"},
    {SchoolField::LaName, "LA (name)|LA name|LA|Local authority|Local authority name|Authority|LEA"},
    {SchoolField::EstablishmentNumber, "EstablishmentNumber|Establishment number|Estab|Estab number|Estab "
                                       "no|DfE no|DfE number|DfES number|DCSF number|"
                                       "School number|LAESTAB"},
    {SchoolField::Ukprn, "UKPRN"},
    {SchoolField::Trust, "Trusts (name)|Trust|Trust name|MAT|Multi-academy trust|Academy trust"},
    {SchoolField::TrustCode, "Trusts (code)|Trust code|Trust UID"},
    {SchoolField::Federation, "Federations (name)|Federation|Federation name"},
    {SchoolField::AgeLow, "StatutoryLowAge|Age low|Low age|Lowest age|Age from|Minimum age|From age"},
    {SchoolField::AgeHigh, "StatutoryHighAge|Age high|High age|Highest age|Age to|Maximum age|To age"},
    {SchoolField::Gender, "Gender (name)|Gender|Gender of entry"},
    {SchoolField::ReligiousCharacter,
     "ReligiousCharacter (name)|Religious character|Religion|Faith|Denomination|Religious denomination"},
    {SchoolField::Diocese, "Diocese (name)|Diocese"},
    {SchoolField::Admissions, "AdmissionsPolicy (name)|Admissions policy|Admissions"},
    {SchoolField::Nursery, "NurseryProvision (name)|Nursery provision|Nursery|Nursery classes"},
    {SchoolField::SixthForm, "OfficialSixthForm (name)|Official sixth form|Sixth form"},
    {SchoolField::SpecialClasses, "SpecialClasses (name)|Special classes"},
    {SchoolField::Capacity, "SchoolCapacity|School capacity|Capacity|Net capacity|Places"},
    {SchoolField::Pupils,
     "NumberOfPupils|Number of pupils|Pupils|Pupil numbers|NOR|Number on roll|On roll|Roll|Pupils on roll"},
    {SchoolField::Boys, "NumberOfBoys|Number of boys|Boys"},
    {SchoolField::Girls, "NumberOfGirls|Number of girls|Girls"},
    {SchoolField::FsmPercent,
     "PercentageFSM|Percentage FSM|FSM %|% FSM|FSM percentage|Free school meals (%)|fsm_percent"},
    {SchoolField::Street, "Street|Address 1|Address line 1|Address1|Street address|Road"},
    {SchoolField::Locality, "Locality|Address 2|Address line 2|Village|District"},
    {SchoolField::Address3, "Address3|Address 3|Address line 3"},
    {SchoolField::Town, "Town|City|Town or city|Town/City|Post town|Address 4|Address line 4"},
    {SchoolField::County, "County (name)|County"},
    {SchoolField::Postcode, "Postcode|Post code|Postal code|PCode|Zip"},
    {SchoolField::Uprn, "UPRN"},
    {SchoolField::Easting, "Easting|Eastings|Grid east|X coordinate|OS easting"},
    {SchoolField::Northing, "Northing|Northings|Grid north|Y coordinate|OS northing"},
    {SchoolField::Website, "SchoolWebsite|School website|Website|Web site|Web address|URL|Web"},
    {SchoolField::Telephone,
     "TelephoneNum|Telephone|Telephone number|Telephone no|Tel|Tel no|Phone|Phone number|School telephone"},
    {SchoolField::HeadTitle, "HeadTitle (name)|Head title|Headteacher title"},
    {SchoolField::HeadFirstName, "HeadFirstName|Head first name|Headteacher first name"},
    {SchoolField::HeadLastName,
     "HeadLastName|Head last name|Headteacher last name|Headteacher surname|Head surname"},
    {SchoolField::HeadJobTitle,
     "HeadPreferredJobTitle|Head preferred job title|Head job title|Head's job title"},
    {SchoolField::HeadEmail, "HeadEmail|Headteacher e-mail|Head teacher e-mail|Head e-mail|Headteacher email "
                             "address|Principal e-mail"},
    {SchoolField::InspectionRating,
     "OfstedRating (name)|Ofsted rating|Ofsted|Rating|Inspection rating|Ofsted grade"},
    {SchoolField::LastInspection,
     "OfstedLastInsp|Ofsted last insp|Last inspection|Inspection date|Inspect date|Last Ofsted|Ofsted date|"
     "Date of last inspection"},
};

/// Codes of the register, read where the column of names is missing; and columns that are known but of no
/// use, so that the header of a list is recognised by them.
constexpr Synonyms kCodeColumns[] = {
    {SchoolField::Status, "EstablishmentStatus (code)|Status code"},
    {SchoolField::Phase, "PhaseOfEducation (code)|Phase code"},
};

/// Names for where a school belongs. What could as well be something else ("Group", "Cluster") is for the
/// user to say.
constexpr Synonyms kPlaceColumns[] = {
    {SchoolField::Group, "Liaison group|Liaison group name|Name of liaison group|LG|Pyramid|School pyramid"},
    {SchoolField::Hub, "Hub|Hub name|Name of hub|Liaison hub"},
};

constexpr const char* kKnownButUseless =
    "TypeOfEstablishment (code)|EstablishmentTypeGroup (code)|EstablishmentTypeGroup (name)|"
    "ReasonEstablishmentOpened (code)|ReasonEstablishmentClosed (code)|Boarders (code)|Boarders (name)|"
    "OfficialSixthForm (code)|Gender (code)|ReligiousCharacter (code)|ReligiousEthos (name)|Diocese (code)|"
    "AdmissionsPolicy (code)|SpecialClasses (code)|CensusDate|TrustSchoolFlag (name)|Federations "
    "(code)|lead_school|"
    "Other URN|Gender Post 16|Chair e-mail|Contact|LastChangedDate|GOR (name)|E-mail|Email|"
    "LinkURN|LinkName|LinkType|LinkEstablishedDate|Headteacher|Head|Notes|Known as|Office e-mail|Kind|"
    "Refused line|Refused column|Refused value|Refused reason";

QHash<QString, ColumnTarget> synonymTable() {
    QHash<QString, ColumnTarget> table;
    const auto addAll = [&table](const char* names, const ColumnTarget& target) {
        for (const QString& name : QString::fromUtf8(names).split(u'|'))
            table.insert(columnKey(name), target);
    };
    addAll(kKnownButUseless, {});
    for (const Synonyms& codes : kCodeColumns)
        addAll(codes.names, ColumnTarget::of(codes.field));
    for (const SchoolFieldInfo& info : schoolFields()) {
        if (info.isLocal)
            continue;
        table.insert(columnKey(QString::fromUtf8(info.label)), ColumnTarget::of(info.field));
        table.insert(columnKey(schoolFieldLabel(info.field)), ColumnTarget::of(info.field));
        table.insert(columnKey(QString::fromLatin1(info.key)), ColumnTarget::of(info.field));
    }
    for (const Synonyms& synonyms : kSynonyms)
        addAll(synonyms.names, ColumnTarget::of(synonyms.field));
    for (const Synonyms& places : kPlaceColumns)
        addAll(places.names, ColumnTarget::of(places.field));
    const auto role = [](ColumnRole kind) { return ColumnTarget{kind, SchoolField::Urn, false}; };
    addAll("Address|School address|Full address|Postal address", role(ColumnRole::Address));
    return table;
}

} // namespace

QString columnKey(QStringView name) {
    QString key;
    for (const QChar c : name) {
        if (c.isLetterOrNumber())
            key += c.toLower();
        else if (c == u'(' || c == u'%')
            key += c;
    }
    return key;
}

std::optional<ColumnTarget> targetOfColumn(QStringView name) {
    static const QHash<QString, ColumnTarget> table = synonymTable();
    const auto found = table.constFind(columnKey(name));
    if (found == table.cend())
        return std::nullopt;
    const bool isPlace = found->role == ColumnRole::Field && isPlaceField(found->field);
    return isPlace && schoolCompanions().lists == nullptr ? ColumnTarget{} : *found;
}

bool mayBeGroups(QStringView name) {
    static const QSet<QString> names{u"group"_s,       u"groupname"_s,     u"cluster"_s,    u"clustername"_s,
                                     u"schoolgroup"_s, u"schoolcluster"_s, u"partnership"_s};
    return schoolCompanions().lists != nullptr && names.contains(columnKey(name));
}

std::optional<ColumnTarget> targetOfDetailsColumn(QStringView name) {
    static const QHash<QString, ColumnTarget> own = {
        {u"primary"_s, {ColumnRole::PrimaryFlag, SchoolField::Urn, false}},
        {u"secondary"_s, {ColumnRole::SecondaryFlag, SchoolField::Urn, false}},
        {u"post16"_s, {ColumnRole::SixteenPlusFlag, SchoolField::Urn, false}},
        {u"localauthority"_s, ColumnTarget::of(SchoolField::LaCode)},
    };
    const auto found = own.constFind(columnKey(name));
    return found == own.cend() ? targetOfColumn(name) : std::optional(*found);
}

} // namespace liaison
