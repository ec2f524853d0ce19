// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/people/office_service.h"
#include "core/people/people_service.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "core/structure/body_repository.h"
#include "core/structure/body_type_repository.h"
#include "core/structure/membership_repository.h"
#include "core/structure/structure_repository.h"
#include "tests/support/results.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace liaison::test {

/// A day written as tests write it.
inline QDate day(const QString& iso) {
    return QDate::fromString(iso, Qt::ISODate);
}

/// A record in memory with everything a test of people needs, on 21 November 2026.
class PeopleDesk {
public:
    PeopleDesk()
        : clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC))
        , file(std::move(*TrustFile::inMemory(u"Northwood Trust"_s, clock)))
        , schools(file->database(), file->unitOfWork(), clock)
        , people(file->database(), file->unitOfWork())
        , offices(file->database(), file->unitOfWork(), clock) {}

    Id<School> school(const QString& name, qint64 urn) {
        School school;
        school.name = name;
        school.urn = urn;
        school.phase = u"Primary"_s;
        school.type = u"Community school"_s;
        school.status = u"Open"_s;
        return schools.add(school)->id;
    }
    Id<BodyType> type(const QString& key) {
        for (const BodyType& each : BodyTypeRepository(file->database()).types())
            if (each.key == key)
                return each.id;
        return {};
    }
    Id<Office> office(const QString& key) { return offices.officeByKey(key).value_or(Office()).id; }
    Id<Body> body(const QString& name, const QString& typeKey, QDate opened = {}, QDate closed = {}) {
        Body body;
        body.opened = opened;
        body.closed = closed;
        body.forms.push_back({{}, type(typeKey), name});
        (void)file->unitOfWork().run(u"Add a body"_s, [&](Recorder& recorder) {
            body.id = BodyRepository(file->database()).insert(recorder, body);
        });
        return body.id;
    }
    void join(Id<Body> whole, const Member& member, QDate begins = {}, QDate ends = {}) {
        Membership membership;
        membership.body = whole;
        membership.member = member;
        membership.begins = begins;
        membership.ends = ends;
        (void)file->unitOfWork().run(u"Add a member"_s, [&](Recorder& recorder) {
            MembershipRepository(file->database()).insert(recorder, membership);
        });
    }
    Id<Person> person(const QString& first, const QString& last, const QString& email = {}) {
        Person person;
        person.firstName = first;
        person.lastName = last;
        person.email = email;
        return people.add(person)->id;
    }
    Term term(Id<Person> who, const QString& officeKey, const Member& where, const QString& begins = {},
              const QString& ends = {}) {
        Term term;
        term.person = who;
        term.office = office(officeKey);
        term.where = where;
        term.begins = day(begins);
        term.ends = day(ends);
        return term;
    }
    Result<Term> appoint(const Term& wanted, bool replaces = false, bool isForced = false) {
        return offices.appoint({wanted, replaces, isForced});
    }
    Structure structure(QDate on = QDate(2026, 11, 21)) {
        return StructureRepository(file->database()).asOf(on);
    }
    /// Writes a list and returns its path.
    QString list(const QByteArray& bytes, const QString& name = u"people.csv"_s) const {
        QFile written(folder.filePath(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("the test's list could not be written");
        return written.fileName();
    }

    FixedClock clock;
    std::unique_ptr<TrustFile> file;
    SchoolService schools;
    PeopleService people;
    OfficeService offices;
    QTemporaryDir folder;
};

/// What a result failed with, or an empty text.
template <class T>
QString refusal(const Result<T>& result) {
    return result ? QString() : result.error().message;
}

} // namespace liaison::test
