// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <vector>

namespace liaison::sample {

/// A place on the National Grid, in metres.
struct Point {
    int easting = 0;
    int northing = 0;
};

/// Types of establishment, as far as the sample county has them.
enum class Type {
    Community,
    VoluntaryAided,
    VoluntaryControlled,
    Foundation,
    CommunitySpecial,
    Independent,
    IndependentSpecial,
    PupilReferralUnit,
    LocalAuthorityNursery,
    FurtherEducation,
    AcademySponsorLed,
    AcademyConverter,
    FreeSchool,
    AcademyAlternativeProvision,
    AcademySpecialConverter,
};

enum class Status { Open, Closed, ProposedToClose };
enum class Phase { NotApplicable, Nursery, Primary, Secondary, SixteenPlus, AllThrough };
enum class Faith { None, Anglican, Catholic, Methodist };

/// One row of the register, before it is spelt out in the register's 139 columns. What is empty is blank
/// there.
struct School {
    int urn = 0;
    int number = 0;
    QString name;
    Type type = Type::Community;
    Status status = Status::Open;
    QString openReason;
    QDate opened;
    QString closeReason;
    QDate closed;
    Phase phase = Phase::Primary;
    int lowAge = 4;
    int highAge = 11;
    bool hasNursery = false;
    QString gender = QStringLiteral("Mixed");
    Faith faith = Faith::None;
    int capacity = 0;
    int pupils = 0;
    int girls = 0;
    int freeMeals = 0;
    int trustCode = 0;
    QString trust;
    QString federation;
    QString street;
    QString locality;
    QString town;
    QString postcode;
    QString website;
    QString phone;
    QString headTitle;
    QString headFirstName;
    QString headLastName;
    QString headJobTitle;
    Point at;
    QString district;
    QString ward;
    bool isRural = false;
    QString rating;
    QDate inspected;
    QString specialNeed;
    QDate lastChanged;

    bool isAcademy() const;
    bool isMaintained() const;
    bool hasSixthForm() const { return phase != Phase::SixteenPlus && highAge >= 18 && lowAge <= 11; }
};

/// One row of the register's links file.
struct Link {
    int urn = 0;
    int linkedUrn = 0;
    QString linkedName;
    QString kind;
    QDate established;
};

/// What one reading of the register holds.
struct County {
    std::vector<School> schools;
    std::vector<Link> links;
};

} // namespace liaison::sample
