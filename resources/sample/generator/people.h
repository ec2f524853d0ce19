// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "random.h"
#include "school.h"

#include <QSet>

namespace liaison::sample {

/// Somebody who holds an office.
struct Person {
    QString title;
    QString firstName;
    QString lastName;
    QString email;
};

/// The head of a school, with an address at the school.
Person headOf(const School& school);

/// Invents people. No two get the same name, and none the name of a head.
class PeopleMaker {
public:
    PeopleMaker(const std::vector<School>& schools, Random& random);

    /// Somebody with an address at the domain, who shares a last name with none of the others.
    Person make(const QString& domain, const QStringList& otherLastNames);

private:
    Random& m_random;
    QSet<QString> m_used;
};

/// The domain of a school's website, or the county's where it has none.
QString domainOf(const School& school);

/// One row of the list of people.
struct OfficeRow {
    /// Of a school; 0 for a body.
    int urn = 0;
    QString body;
    QString role;
    Person person;
    QDate from;
    QDate to;
    QString sentBy;
};

/// The rows as a list with a header.
QByteArray peopleFile(const std::vector<OfficeRow>& rows);

/// Where those who work for the county itself have their e-mail.
QString countyDomain();

} // namespace liaison::sample
