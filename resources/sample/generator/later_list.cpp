// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "later_list.h"

#include <algorithm>
#include <functional>

namespace liaison::sample {

namespace {

using namespace Qt::StringLiterals;

const QDate kListed(2026, 4, 7);

class LaterList {
public:
    LaterList(const County& county, SchoolMaker& maker) : m_county(county), m_maker(maker) {}

    County county() {
        amend();
        convert();
        closeAndReopen();
        open();
        m_county.schools.erase(m_county.schools.begin() + static_cast<std::ptrdiff_t>(village()));
        return m_county;
    }

private:
    using Choice = std::function<bool(const School&)>;

    /// The next school that nothing has happened to yet, from the middle of the list on.
    std::size_t next(const Choice& isWanted) {
        while (!isWanted(m_county.schools.at(m_at)) || m_county.schools[m_at].status != Status::Open)
            ++m_at;
        m_county.schools[m_at].lastChanged = kListed.addDays(-static_cast<int>(m_at % 90));
        return m_at++;
    }
    std::size_t village() {
        return next([](const School& school) {
            return school.type == Type::Community && school.isRural && !school.phone.isEmpty() &&
                   school.pupils > 0;
        });
    }
    School& villageSchool() { return m_county.schools[village()]; }

    void amend() {
        School& renamed = villageSchool();
        renamed.name = u"%1 Village School"_s.arg(renamed.locality);
        School& accented = villageSchool();
        accented.name = u"%1 and Llŷn Brook Primary School"_s.arg(accented.locality);
        for (int i = 0; i < 3; ++i)
            m_maker.appoint(villageSchool());
        School& moved = villageSchool();
        moved.street = u"1 New Lane"_s;
        moved.postcode = moved.postcode.chopped(2) + u"ZZ"_s;
        moved.at.easting += 640;
        moved.at.northing -= 210;
        for (const int more : {9, -14})
            grow(villageSchool(), more);
        villageSchool().phone.clear();
    }

    static void grow(School& school, int pupils) {
        school.pupils += pupils;
        school.girls += pupils / 2;
    }

    void convert() {
        const std::size_t at = village();
        School academy = m_county.schools[at];
        academy.urn = m_county.schools.back().urn + 3;
        academy.type = Type::AcademyConverter;
        academy.openReason = u"Academy Converter"_s;
        academy.opened = QDate(2026, 4, 1);
        academy.name.replace(u" Primary School"_s, u" Primary Academy"_s);
        academy.trustCode = 99'105;
        academy.trust = u"LANTERN SCHOOLS TRUST"_s;
        academy.rating.clear();
        academy.inspected = {};
        School& old = m_county.schools[at];
        shut(old, QDate(2026, 3, 31), u"Academy Converter"_s);
        m_county.links.push_back({old.urn, academy.urn, academy.name, u"Successor"_s, academy.opened});
        m_county.links.push_back({academy.urn, old.urn, old.name, u"Predecessor"_s, academy.opened});
        m_county.schools.push_back(academy);
    }

    static void shut(School& school, const QDate& day, const QString& reason) {
        school.status = Status::Closed;
        school.closed = day;
        school.closeReason = reason;
    }

    void closeAndReopen() {
        shut(villageSchool(), QDate(2025, 12, 31), u"Closure"_s);
        School& proposed = villageSchool();
        proposed.status = Status::ProposedToClose;
        proposed.closed = QDate(2026, 8, 31);
        const auto back =
            std::find_if(m_county.schools.begin(), m_county.schools.end(), [](const School& school) {
                return school.status == Status::Closed && school.closeReason == u"Closure" &&
                       school.closed.year() == 2019;
            });
        back->status = Status::Open;
        back->closed = {};
        back->closeReason.clear();
        back->opened = QDate(2026, 1, 5);
        back->openReason = u"New Provision"_s;
        back->lastChanged = QDate(2026, 1, 12);
        m_maker.appoint(*back);
    }

    void open() {
        const Locality& home = localities()[0];
        School school =
            m_maker.make({u"Skelpark Free School"_s, Type::FreeSchool, Phase::Primary, 4, 11, 420},
                         {u"Skelpark"_s, 0, home.centre}, 1'200);
        school.urn = m_county.schools.back().urn + 2;
        school.opened = QDate(2026, 1, 5);
        school.pupils = 60;
        school.girls = 29;
        school.freeMeals = 11;
        school.inspected = {};
        school.rating.clear();
        school.lastChanged = QDate(2026, 1, 9);
        m_county.schools.push_back(school);
    }

    County m_county;
    SchoolMaker& m_maker;
    std::size_t m_at = 40;
};

} // namespace

void leaveGaps(std::vector<School>& schools) {
    std::size_t at = 25;
    const auto next = [&]() -> School& {
        while (schools.at(at).status != Status::Open || schools[at].phase != Phase::Primary)
            ++at;
        at += 23;
        return schools[at - 23];
    };
    School& headless = next();
    headless.headTitle.clear();
    headless.headFirstName.clear();
    headless.headLastName.clear();
    for (int i = 0; i < 2; ++i)
        next().at = {};
    School& uncounted = next();
    uncounted.pupils = uncounted.girls = uncounted.freeMeals = 0;
    next().phone.clear();
    next().website.clear();
}

County laterList(const County& county, SchoolMaker& maker) {
    return LaterList(county, maker).county();
}

} // namespace liaison::sample
