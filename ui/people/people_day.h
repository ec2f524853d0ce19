// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/office_figures.h"
#include "ui/people/pick_items.h"

namespace liaison {

class TrustFile;

/// Somebody with the offices they hold on the day.
struct PersonRow {
    Person person;
    QString offices;
    QString places;
    QList<qint64> officeIds;
    QString searchKey;
};

/// A term that stands on the day.
struct OfficeRow {
    TermLine line;
    /// Among those that end soon: whether a later term of the seat is in the record.
    bool isFollowed = false;
    QString searchKey;
};

/// Seats that nobody fills.
struct VacancyRow {
    qint64 key = 0;
    Id<Office> office;
    Member where;
    Id<Body> from;
    qint64 count = 0;
    QString officeName;
    QString place;
    qint64 urn = 0;
    QString fromName;
    QString searchKey;
};

/// A body with seats, for the board's grid.
struct BoardChoice {
    Id<Body> body;
    QString name;
    /// Its members send representatives.
    bool hasMemberSeats = false;
};

/// Everybody, and who holds which office on a day, as rows to show. Values only: made once, away from the
/// window where there are many.
struct PeopleDay {
    Structure structure;
    OfficesOfDay offices;
    std::vector<PersonRow> people;
    std::vector<OfficeRow> terms;
    std::vector<VacancyRow> vacancies;
    std::vector<BoardChoice> boards;
    std::vector<PickItem> peopleToPick;
    std::vector<PickItem> placesToPick;
    std::vector<PickItem> bodiesToPick;

    QDate day() const { return structure.day(); }
    /// The row of a term, with what a filter looks in.
    OfficeRow rowOf(const Term& term) const;
    /// The terms that end within so many days, soonest first.
    std::vector<OfficeRow> ending(qint64 withinDays) const;
    /// What to show for one body's seats.
    SeatGrid seats(Id<Body> body) const { return seatGridOf(offices, body); }
};

Result<std::shared_ptr<const PeopleDay>> loadPeopleDay(TrustFile& file, QDate day);

/// "Oak School (101001)": a place with its URN, where it has one.
QString placeWithUrn(const QString& place, qint64 urn);

} // namespace liaison
