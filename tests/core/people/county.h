// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/people/people_repository.h"
#include "core/people/term_repository.h"
#include "core/schools/school_repository.h"
#include "core/store/trust_file.h"
#include "core/structure/body_repository.h"
#include "core/structure/body_type_repository.h"
#include "core/structure/membership_repository.h"

#include <array>

namespace liaison::test {

/// How large an invented county is.
struct CountySize {
    int hubs = 6;
    int groupsPerHub = 3;
    int schoolsPerGroup = 12;
};

/// Writes a county through the repositories, past all rules: hubs of groups of schools with heads and chairs,
/// and a board with three seats for each hub. Every ninth school has no head, every seventh no chair of
/// governors, and every fourth seat is vacant.
class CountyMaker {
public:
    CountyMaker(Recorder& recorder, CountySize size)
        : m_recorder(recorder), m_database(recorder.database()), m_size(size) {
        for (const BodyType& type : BodyTypeRepository(m_database).types())
            m_types.insert(type.key, type.id);
        for (const Office& office : BodyTypeRepository(m_database).offices())
            m_offices.insert(office.key, office.id);
    }

    void write() {
        const Id<Body> board = body(u"Primary Executive Board"_s, u"primary-executive-board"_s);
        appoint(u"chair"_s, board);
        for (int hub = 0; hub < m_size.hubs; ++hub)
            writeHub(board, hub);
    }

private:
    void writeHub(Id<Body> board, int number) {
        const Id<Body> hub = body(u"%1 Hub"_s.arg(word(number)), u"hub"_s);
        join(board, Member(hub));
        appoint(u"chair"_s, hub);
        for (int seat = 0; seat < 3; ++seat) {
            if (++m_seats % 4 != 0)
                appoint(u"representative"_s, board, hub);
        }
        for (int each = 0; each < m_size.groupsPerHub; ++each)
            writeGroup(hub, number * m_size.groupsPerHub + each);
    }

    void writeGroup(Id<Body> hub, int number) {
        const Id<Body> group = body(u"%1 Liaison Group"_s.arg(word(number + 7)), u"liaison-group"_s);
        join(hub, Member(group));
        appoint(u"chair"_s, group);
        for (int each = 0; each < m_size.schoolsPerGroup; ++each) {
            School school;
            const qint64 count = ++m_schools;
            school.urn = 800'000 + count;
            school.name =
                u"%1 %2"_s.arg(word(int(count)), each == 0 ? u"Secondary School"_s : u"Primary School"_s);
            school.phase = each == 0 ? u"Secondary"_s : u"Primary"_s;
            school.type = u"Community school"_s;
            school.status = u"Open"_s;
            school.pupils = each == 0 ? 900 + count : 120 + count % 300;
            const Id<School> id = SchoolRepository(m_database).insert(m_recorder, school);
            join(group, Member(id));
            if (count % 9 != 0)
                appoint(u"headteacher"_s, id);
            if (count % 7 != 0)
                appoint(u"chair-of-governors"_s, id);
        }
    }

    static QString word(int number) {
        static const std::array<const char*, 12> words{"Oak",   "Elm",   "Ash",   "Beech", "Cedar",  "Maple",
                                                       "Birch", "Hazel", "Rowan", "Alder", "Willow", "Lime"};
        const QString tree = QString::fromLatin1(words[std::size_t(number) % words.size()]);
        return number < int(words.size()) ? tree + u"field"_s : u"%1 Bank %2"_s.arg(tree).arg(number);
    }

    Id<Body> body(const QString& name, const QString& typeKey) {
        Body made;
        made.opened = QDate(2016, 9, 1);
        made.forms.push_back({{}, m_types.value(typeKey), name});
        return BodyRepository(m_database).insert(m_recorder, made);
    }

    void join(Id<Body> whole, const Member& member) {
        Membership membership;
        membership.body = whole;
        membership.member = member;
        membership.begins = QDate(2016, 9, 1);
        MembershipRepository(m_database).insert(m_recorder, membership);
    }

    void appoint(const QString& office, const Member& where, Id<Body> from = {}) {
        Person person;
        const qint64 count = ++m_people;
        person.title = count % 2 ? u"Mrs"_s : u"Mr"_s;
        person.firstName = count % 2 ? u"Ada"_s : u"Bo"_s;
        person.lastName = u"%1son%2"_s.arg(word(int(count % 12))).arg(count);
        person.email = u"office%1@example.org"_s.arg(count);
        person.isPublic = count % 3 == 0;
        Term term;
        term.person = PeopleRepository(m_database).insert(m_recorder, person);
        term.office = m_offices.value(office);
        term.where = where;
        term.fromBody = from;
        term.begins = QDate(2024, 9, 1);
        if (count % 10 == 0)
            term.ends = QDate(2026, 12, 31);
        term.how = Appointed::Elected;
        TermRepository(m_database).insert(m_recorder, term);
    }

    Recorder& m_recorder;
    Database& m_database;
    CountySize m_size;
    QHash<QString, Id<BodyType>> m_types;
    QHash<QString, Id<Office>> m_offices;
    qint64 m_schools = 0;
    qint64 m_people = 0;
    int m_seats = 0;
};

/// A county in one action; false where the file cannot be written.
inline bool addCounty(TrustFile& file, CountySize size = {}) {
    return file.unitOfWork()
        .run(u"Make a county"_s, [size](Recorder& recorder) { CountyMaker(recorder, size).write(); })
        .has_value();
}

} // namespace liaison::test
