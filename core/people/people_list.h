// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/list_reader.h"
#include "core/structure/office.h"

#include <functional>

namespace liaison {

/// What a column of a list of people is for.
enum class PeopleColumn : quint8 {
    Ignored,
    Urn,
    School,
    Body,
    Role,
    Name,
    Title,
    FirstName,
    LastName,
    Email,
    Telephone,
    From,
    To,
    SentBy,
};

/// "URN", "School" …: the column in words, for the page on which columns are chosen.
QString peopleColumnLabel(PeopleColumn column);

/// What the columns of a list feed, by position. Each is told by its name; nothing is guessed from the cells.
struct PeopleMapping {
    QStringList headers;
    std::vector<PeopleColumn> columns;

    static PeopleMapping ofHeader(const QStringList& header);
    /// The column's place, or -1.
    int placeOf(PeopleColumn column) const;
    /// Its own name in the list, or an empty text.
    QString nameOf(PeopleColumn column) const;
    /// Nothing, or a sentence saying why no people can be read with it: no name, no place, no role, one
    /// target fed twice.
    std::optional<Error> problem() const;

    bool operator==(const PeopleMapping&) const = default;
};

/// Tells the names of columns of lists of people, so that their header is found.
HeaderWords peopleHeaderWords();
/// Whether a header is that of a list of people: names of people, and what they are.
bool isPeopleHeader(const QStringList& header);

/// One row of a list of people, as its cells are written.
struct PeopleRow {
    qint64 line = 0;
    QString urn;
    QString school;
    QString body;
    QString role;
    QString name;
    QString title;
    QString firstName;
    QString lastName;
    QString email;
    QString telephone;
    QString from;
    QString to;
    QString sentBy;
    /// The row as it stands in the list, to be mended.
    QStringList cells;

    bool isBlank() const;
};

/// Reads every row that is not blank. Fails as the reader does, with Invalid as the mapping's problem says
/// and Cancelled.
Result<std::vector<PeopleRow>> readPeopleRows(ListReader& reader, const PeopleMapping& mapping,
                                              const std::function<bool(double)>& progress = {});

/// The office that a list means by a word: "Head", "Principal", "CoG", "Acting chair". A chair in a school is
/// the chair of governors. Null where the word is not known, or there is no such office in such a place.
const Office* officeOfWord(const QString& word, Office::HeldIn heldIn, const std::vector<Office>& offices);
/// Whether a word says that the office is held for the time being: "Acting head", "Interim chair".
bool saysInterim(const QString& word);

} // namespace liaison
