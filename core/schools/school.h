// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QDate>
#include <QHash>
#include <QString>

#include <optional>

namespace liaison {

/// One school as the record holds it. What each member is called, and what it may hold, is in
/// school_fields.h. A list reads only the members it asked for; the others are then empty.
struct School {
    Id<School> id;
    /// Counts the edits of this row, so that a stale edit is noticed.
    qint64 version = 0;
    /// Folded words to look for (see SchoolSearch); derived, never typed.
    QString searchKey;

    std::optional<qint64> urn;
    QString name;
    QString phase;
    QString type;
    QString status;
    QDate opened;
    QString openedReason;
    QDate closed;
    QString closedReason;

    QString laCode;
    QString laName;
    QString establishmentNumber;
    QString ukprn;
    QString trust;
    QString trustCode;
    QString federation;

    std::optional<qint64> ageLow;
    std::optional<qint64> ageHigh;
    QString gender;
    QString religiousCharacter;
    QString diocese;
    QString admissions;
    QString nursery;
    QString sixthForm;
    QString specialClasses;
    std::optional<qint64> capacity;
    std::optional<qint64> pupils;
    std::optional<qint64> boys;
    std::optional<qint64> girls;
    /// Pupils with free school meals, in tenths of a per cent.
    std::optional<qint64> fsmTenths;

    QString street;
    QString locality;
    QString address3;
    QString town;
    QString county;
    QString postcode;
    QString uprn;
    std::optional<qint64> easting;
    std::optional<qint64> northing;

    QString website;
    QString telephone;
    QString headTitle;
    QString headFirstName;
    QString headLastName;
    QString headJobTitle;
    QString headEmail;

    QString inspectionRating;
    QDate lastInspection;

    QString knownAs;
    QString email;
    QString notes;

    /// Told from phase and type where it is asked for; never stored (see schoolKindName).
    QString kind;
    /// Where it belongs on the day asked for; never stored with the school (see ListCompanion).
    QString group;
    QString hub;

    bool operator==(const School&) const = default;
};

/// The kinds of school that charts and filters speak of (domain A1).
enum class SchoolKind {
    Nursery,
    Primary,
    Secondary,
    AllThrough,
    Special,
    PupilReferral,
    Independent,
    SixteenPlus,
    Other,
};

/// Every kind, in the order in which charts and lists show them.
inline constexpr SchoolKind kSchoolKinds[] = {
    SchoolKind::Nursery,     SchoolKind::Primary,     SchoolKind::Secondary,
    SchoolKind::AllThrough,  SchoolKind::Special,     SchoolKind::PupilReferral,
    SchoolKind::Independent, SchoolKind::SixteenPlus, SchoolKind::Other,
};

/// The kind a school is, told from the register's phase and type.
SchoolKind schoolKind(const QString& phase, const QString& type);
/// "All-through", "Pupil referral": the kind in words.
QString schoolKindLabel(SchoolKind kind);
/// The kind in words; empty where neither phase nor type tells: the one rule of charts, lists and filters.
QString schoolKindName(const QString& phase, const QString& type);

/// Tells the kinds of many schools: each pair of phase and type is looked at once.
class KindNames {
public:
    const QString& of(const School& school);

private:
    QHash<std::pair<QString, QString>, QString> m_names;
};

/// The register's words for a school's status.
namespace school_status {
/// "Open"
QString open();
/// "Open, but proposed to close": counts as open until it is closed.
QString closing();
/// "Closed"
QString closed();
/// "Proposed to open"
QString proposed();
/// True for "Open" and "Open, but proposed to close".
bool isOpen(const QString& status);
bool isClosed(const QString& status);
} // namespace school_status

/// True if the school existed on the day: opened by then (or on an unknown day), and its closing day, which
/// is its last, not past. A closed school whose closing day is unknown is taken as closed on every day; a
/// proposed school opens on its day.
bool existedOn(const School& school, QDate day);

} // namespace liaison
