// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "register_file.h"

#include "register_codes.h"
#include "register_columns.h"

#include <QHash>
#include <QStringList>

namespace liaison::sample {

namespace {

using namespace Qt::StringLiterals;

QString day(const QDate& date) {
    return date.isValid() ? date.toString(u"dd-MM-yyyy"_s) : QString();
}
QString number(int value) {
    return value > 0 ? QString::number(value) : QString();
}

/// One row, filled in by the columns' names.
class Row {
public:
    explicit Row(const School& school) {
        identity(school);
        life(school);
        pupils(school);
        bodies(school);
        address(school);
        place(school);
    }

    QByteArray line() const {
        QByteArrayList cells;
        for (const std::string_view column : kRegisterColumns)
            cells.append(cell(QLatin1StringView(column.data(), static_cast<qsizetype>(column.size()))));
        return cells.join(',') + '\n';
    }

private:
    QByteArray cell(QLatin1StringView column) const {
        const QString text = m_cells.value(column);
        if (column == "URN"_L1 || column == "StatutoryLowAge"_L1 || column == "StatutoryHighAge"_L1)
            return text.toUtf8();
        return '"' + QString(text).replace(u'"', u"\"\""_s).toUtf8() + '"';
    }
    void set(QLatin1StringView column, const QString& text) { m_cells.insert(column, text); }
    void set(QLatin1StringView column, Coded value) {
        m_cells.insert(column + " (code)"_L1, QString::fromUtf16(value.code));
        m_cells.insert(column + " (name)"_L1, QString::fromUtf16(value.name));
    }

    void identity(const School& school) {
        set("URN"_L1, QString::number(school.urn));
        set("LA"_L1, Coded{u"998", u"Wendleshire"});
        set("EstablishmentNumber"_L1, number(school.number));
        set("EstablishmentName"_L1, school.name);
        set("TypeOfEstablishment"_L1, typeOf(school.type));
        set("EstablishmentTypeGroup"_L1, groupOf(school.type));
        set("PreviousLA"_L1, Coded{u"999", u""});
        set("LastChangedDate"_L1, day(school.lastChanged));
    }
    void life(const School& school) {
        set("EstablishmentStatus"_L1, statusOf(school.status));
        set("ReasonEstablishmentOpened (name)"_L1,
            school.openReason.isEmpty() ? u"Not applicable"_s : school.openReason);
        set("OpenDate"_L1, day(school.opened));
        set("ReasonEstablishmentClosed (name)"_L1,
            school.closeReason.isEmpty() ? u"Not applicable"_s : school.closeReason);
        set("CloseDate"_L1, day(school.closed));
        set("PhaseOfEducation"_L1, phaseOf(school.phase));
        set("OfstedLastInsp"_L1, day(school.inspected));
        set("OfstedRating (name)"_L1, school.rating);
    }
    void pupils(const School& school) {
        const bool hasAges = school.phase != Phase::SixteenPlus;
        set("StatutoryLowAge"_L1, number(school.lowAge));
        set("StatutoryHighAge"_L1, number(school.highAge));
        set("Boarders"_L1, Coded{u"1", u"No boarders"});
        set("NurseryProvision (name)"_L1, !hasAges            ? u"Not applicable"_s
                                          : school.hasNursery ? u"Has Nursery Classes"_s
                                                              : u"No Nursery Classes"_s);
        set("OfficialSixthForm"_L1, !hasAges                ? Coded{u"0", u"Not applicable"}
                                    : school.hasSixthForm() ? Coded{u"1", u"Has a sixth form"}
                                                            : Coded{u"2", u"Does not have a sixth form"});
        set("Gender"_L1, school.gender == "Girls"_L1  ? Coded{u"2", u"Girls"}
                         : school.gender == "Boys"_L1 ? Coded{u"1", u"Boys"}
                                                      : Coded{u"3", u"Mixed"});
        set("SchoolCapacity"_L1, number(school.capacity));
        set("NumberOfPupils"_L1, number(school.pupils));
        set("SEN1 (name)"_L1, school.specialNeed);
        if (school.pupils == 0)
            return;
        set("CensusDate"_L1, u"16-01-2025"_s);
        set("NumberOfBoys"_L1, QString::number(school.pupils - school.girls));
        set("NumberOfGirls"_L1, QString::number(school.girls));
        if (school.type == Type::Independent)
            return;
        const int tenths = school.freeMeals * 1000 / school.pupils;
        set("PercentageFSM"_L1, u"%1.%2"_s.arg(tenths / 10).arg(tenths % 10));
        set("FSM"_L1, QString::number(school.freeMeals));
    }
    void bodies(const School& school) {
        set("ReligiousCharacter"_L1, faithOf(school.faith));
        set("ReligiousEthos (name)"_L1, u"Does not apply"_s);
        set("Diocese"_L1, dioceseOf(school.faith));
        set("AdmissionsPolicy"_L1, school.phase == Phase::Secondary ? Coded{u"4", u"Non-selective"}
                                                                    : Coded{u"0", u"Not applicable"});
        set("TrustSchoolFlag"_L1, trustFlagOf(school));
        set("Trusts (code)"_L1, number(school.trustCode));
        set("Trusts (name)"_L1, school.trust);
        set("SchoolSponsorFlag (name)"_L1, school.trust.isEmpty() ? u"Not applicable"_s : u"-"_s);
        set("FederationFlag (name)"_L1, !school.federation.isEmpty() ? u"Supported by a federation"_s
                                        : school.isMaintained()      ? u"Not under a federation"_s
                                                                     : u"Not applicable"_s);
        set("Federations (name)"_L1, school.federation);
        if (school.type == Type::FurtherEducation)
            set("FurtherEducationType (name)"_L1, u"General Further Education College"_s);
    }
    void address(const School& school) {
        set("Street"_L1, school.street);
        set("Locality"_L1, school.locality);
        set("Town"_L1, school.town);
        set("County (name)"_L1, u"Wendleshire"_s);
        set("Postcode"_L1, school.postcode);
        set("SchoolWebsite"_L1, school.website);
        set("TelephoneNum"_L1, school.phone);
        set("HeadTitle (name)"_L1, school.headTitle);
        set("HeadFirstName"_L1, school.headFirstName);
        set("HeadLastName"_L1, school.headLastName);
        set("HeadPreferredJobTitle"_L1, school.headJobTitle);
    }
    void place(const School& school) {
        set("DistrictAdministrative (name)"_L1, school.district);
        set("AdministrativeWard (name)"_L1, school.ward);
        set("UrbanRural"_L1, school.isRural ? Coded{u"E1", u"(England/Wales) Rural village"}
                                            : Coded{u"C1", u"(England/Wales) Urban city and town"});
        set("Easting"_L1, number(school.at.easting));
        set("Northing"_L1, number(school.at.northing));
    }

    QHash<QString, QString> m_cells;
};

} // namespace

QByteArray registerFile(const std::vector<School>& schools) {
    QByteArrayList header;
    for (const std::string_view column : kRegisterColumns)
        header.append('"' + QByteArray(column.data(), static_cast<qsizetype>(column.size())) + '"');
    QByteArray bytes = header.join(',') + '\n';
    for (const School& school : schools)
        bytes += Row(school).line();
    return bytes;
}

QByteArray linksFile(const std::vector<Link>& links) {
    QByteArray bytes = R"("URN","LinkURN","LinkName","LinkType","LinkEstablishedDate")"
                       "\n";
    for (const Link& link : links)
        bytes += u"%1,%2,\"%3\",\"%4\",\"%5\"\n"_s.arg(link.urn)
                     .arg(link.linkedUrn)
                     .arg(link.linkedName, link.kind, day(link.established))
                     .toUtf8();
    return bytes;
}

} // namespace liaison::sample
