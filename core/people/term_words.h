// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/days.h"
#include "core/people/term.h"
#include "core/structure/body.h"

#include <QHash>

namespace liaison {

class Database;

/// Names offices, places and people where a sentence speaks of a few terms. Reads each once. Throws
/// StoreError.
class TermWords {
public:
    explicit TermWords(Database& database) : m_database(database) {}

    /// An office that is gone has no key.
    const Office& office(Id<Office> id);
    /// "Hill Hub", as the body is called on the day; its newest name without one.
    QString place(const Member& where, QDate day = {});
    QString person(Id<Person> id);
    /// "chair of Hill Hub"
    QString officeAndPlace(const Term& term);
    /// "Ada Ferris is chair of Hill Hub from 1 Sep 2025 to 31 Aug 2027"
    QString sentence(const Term& term);

private:
    Database& m_database;
    QHash<Id<Office>, Office> m_offices;
    QHash<Id<Body>, Body> m_bodies;
    QHash<Id<School>, QString> m_schools;
    QHash<Id<Person>, QString> m_people;
};

/// "from 1 Sep 2025 to 31 Aug 2027", "from 1 Sep 2025", "until 31 Aug 2027"; empty where neither is known.
QString termSpanText(const Term& term);
/// A label in the midst of a sentence: "chair of governors".
QString officeInSentence(const Office& office);

} // namespace liaison
