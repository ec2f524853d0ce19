// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/people/people_drafter.h"

#include <QHash>

namespace liaison {

/// The people of the record and those whom earlier rows brought, and who of them a row means.
class PersonMatcher {
public:
    /// Somebody who may be meant, as a place among `people`.
    using Place = std::size_t;
    struct Known {
        PlannedPerson planned;
        /// The row that brought them; 0 for somebody of the record.
        qint64 line = 0;
    };
    /// The context must outlive this.
    explicit PersonMatcher(const PeopleContext& context);

    /// Who is meant, or why it cannot be told, with those it may be. Neither: nobody the record knows.
    struct Match {
        std::optional<Place> person;
        QString doubt;
        std::vector<Place> candidates;
    };
    Match match(const PeopleDraft& draft) const;

    Place add(const Person& person, qint64 line);
    std::optional<Place> ofRecord(Id<Person> id) const;
    std::optional<Place> ofLine(qint64 line) const;
    /// Notes that a row means somebody, so that later rows can say so.
    void setLine(qint64 line, Place person) { m_byLine.insert(line, person); }
    /// Fills contact details from a row: what it leaves blank is kept.
    void learn(Place person, const Person& said);
    /// Notes that somebody holds an office at a place.
    void addOffice(Place person, const Member& where);

    const Known& known(Place person) const { return m_known[person]; }

private:
    static QString placeKey(const Member& where);
    void index(Place person);
    bool isAt(Place person, const Member& where) const;

    std::vector<Known> m_known;
    QHash<Id<Person>, Place> m_byId;
    QHash<qint64, Place> m_byLine;
    QHash<QString, std::vector<Place>> m_byLastName;
    QHash<QString, std::vector<Place>> m_byEmail;
    QHash<QString, std::vector<Place>> m_byPlace;
};

} // namespace liaison
