// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "core/structure/body_service.h"
#include "core/structure/member_service.h"
#include "core/structure/structure_guard.h"
#include "core/structure/structure_service.h"
#include "tests/support/results.h"

#include <QtTest>

#include <memory>

namespace liaison::test {

/// A record in memory with the services of the structure and its guard, on 21 November 2026.
class StructureDesk {
public:
    StructureDesk()
        : clock(QDateTime(QDate(2026, 11, 21), QTime(12, 0), Qt::UTC))
        , file(std::move(*TrustFile::inMemory(u"Northwood Trust"_s, clock)))
        , structure(file->database(), file->unitOfWork(), clock)
        , bodies(file->database(), file->unitOfWork())
        , members(file->database(), file->unitOfWork())
        , schools(file->database(), file->unitOfWork(), clock) {
        guardStructure(file->unitOfWork());
    }

    Id<BodyType> type(const char* key) const {
        const auto found = structure.typeByKey(QString::fromLatin1(key));
        if (!found)
            qFatal("no type %s", key);
        return found->id;
    }
    /// Opens a body on 1 September 2020.
    Id<Body> open(const char* typeKey, const QString& name, Id<Body> parent = {}, QDate opened = kOpened) {
        const auto opened_ = bodies.open({type(typeKey), name, opened, {}, parent, {}});
        if (!opened_)
            qFatal("%s", qPrintable(opened_.error().message));
        return opened_->id;
    }
    Id<School> school(const QString& name, const QString& phase = u"Primary"_s,
                      std::optional<qint64> pupils = 100) {
        School school;
        school.name = name;
        school.urn = m_nextUrn++;
        school.phase = phase;
        school.status = school_status::open();
        school.pupils = pupils;
        const auto added = schools.add(school);
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return added->id;
    }
    Result<void> add(const std::vector<Member>& who, Id<Body> body, QDate from = kOpened, QDate until = {}) {
        return members.add({who, body, from, until, MembershipKind::Full, {}, {}});
    }
    Structure asOf(QDate day) const { return structure.asOf(day).value_or(Structure()); }
    /// "North, South": the bodies of a school on a day.
    QString placesOf(Id<School> id, QDate day) const {
        const Structure seen = asOf(day);
        QStringList names;
        for (const Membership& place : seen.placesOf(id))
            names << seen.nameOf(place.body);
        return names.join(u", "_s);
    }
    /// "North 2020-09-01–2026-12-31 full; …": everything there ever was of a member.
    QString storyOf(const Member& member) const {
        QStringList told;
        const auto memberships = members.placesOf(member);
        for (const Membership& place : memberships.value_or(std::vector<Membership>()))
            told << u"%1 %2–%3 %4"_s.arg(bodies.find(place.body)->name(), isoText(place.begins),
                                         isoText(place.ends), membershipKindKey(place.kind));
        return told.join(u"; "_s);
    }
    std::vector<Id<Membership>> idsOf(const Member& member) const {
        std::vector<Id<Membership>> ids;
        const auto memberships = members.placesOf(member);
        for (const Membership& place : memberships.value_or(std::vector<Membership>()))
            ids.push_back(place.id);
        return ids;
    }

    static inline const QDate kOpened{2020, 9, 1};
    FixedClock clock;
    std::unique_ptr<TrustFile> file;
    StructureService structure;
    BodyService bodies;
    MemberService members;
    SchoolService schools;

private:
    qint64 m_nextUrn = 100001;
};

} // namespace liaison::test

/// Fails the test with the error's sentence where a Result holds none.
#define VERIFY_DONE(result) LIAISON_VERIFY_RESULT(result)

/// Expects an error whose sentence holds the words.
#define VERIFY_REFUSED(result, wantedCode, words)                                                            \
    do {                                                                                                     \
        const auto& refused = (result);                                                                      \
        QVERIFY2(!refused.has_value(), "nothing was refused");                                               \
        QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message));              \
        QVERIFY(refused.error().code == (wantedCode));                                                       \
    } while (false)
