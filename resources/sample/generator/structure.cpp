// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure.h"

#include "boards.h"
#include "groups.h"
#include "people.h"

#include <QJsonDocument>

namespace liaison::sample {

namespace {

using namespace Qt::StringLiterals;

/// When a school's head or chair took office: never before the school opened.
QDate tookOffice(const School& school, Random& random) {
    const int year = 2014 + random.below(12);
    const QDate day(year, random.chance(75) ? 9 : 1, 1);
    return school.opened.isValid() ? std::max(day, school.opened) : day;
}

/// The heads and the chairs of governors of all schools that are open; some schools look for a chair.
std::vector<OfficeRow> schoolOffices(const County& county, PeopleMaker& people, Random& random) {
    std::vector<OfficeRow> rows;
    for (const School& school : county.schools) {
        if (school.status == Status::Closed)
            continue;
        if (!school.headLastName.isEmpty())
            rows.push_back(
                {school.urn, {}, u"Headteacher"_s, headOf(school), tookOffice(school, random), {}, {}});
        if (random.chance(97))
            rows.push_back({school.urn,
                            {},
                            u"Chair of governors"_s,
                            people.make(domainOf(school), {school.headLastName}),
                            tookOffice(school, random),
                            {},
                            {}});
    }
    return rows;
}

} // namespace

QMap<QString, QByteArray> structureFiles(const County& county, Random& random) {
    PeopleMaker people(county.schools, random);
    const Groups groups = groupsOf(county);
    std::vector<OfficeRow> rows = schoolOffices(county, people, random);
    const Boards boards = boardsOf(county, groups, people, random);
    rows.insert(rows.end(), boards.offices.begin(), boards.offices.end());
    return {{u"sample_structure.csv"_s, groups.file()},
            {u"sample_people.csv"_s, peopleFile(rows)},
            {u"sample_boards.json"_s, QJsonDocument(boards.json).toJson()}};
}

} // namespace liaison::sample
