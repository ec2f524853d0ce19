// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/placing_service.h"

#include "core/base/text.h"
#include "core/schools/school_repository.h"
#include "core/schools/school_values.h"
#include "core/schools/value_readers.h"
#include "core/store/guarded.h"
#include "core/store/unit_of_work.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PlacingService)
};

/// The open schools that the map cannot show, by name.
std::vector<ProposedPlace> unplacedSchools(Database& database, QDate today) {
    std::vector<ProposedPlace> unplaced;
    const std::vector<SchoolField> fields{SchoolField::Name,     SchoolField::Status,   SchoolField::Opened,
                                          SchoolField::Closed,   SchoolField::Postcode, SchoolField::Easting,
                                          SchoolField::Northing, SchoolField::Urn};
    SchoolRepository(database).forEach(
        fields,
        [&](const School& school) {
            if (existedOn(school, today) && (!school.easting || !school.northing))
                unplaced.push_back({school.id,
                                    school.version,
                                    school.name,
                                    readPostcode(school.postcode),
                                    {},
                                    true,
                                    school.urn.value_or(0)});
        },
        true);
    return unplaced;
}

QString schoolsText(qint64 count) {
    return counted(count, Words::tr("school"), Words::tr("schools"));
}

/// "ZZ1 1AY", "ZZ1 1", "ZZ1": what other postcodes can have in common with one, the nearest first.
std::array<QString, 3> widenings(const QString& postcode) {
    const qsizetype space = postcode.indexOf(u' ');
    return {postcode, postcode.left(space + 2), postcode.left(space)};
}

bool isLike(const QString& postcode, const QString& part) {
    return postcode == part ||
           (part.contains(u' ') ? postcode.startsWith(part) : postcode.startsWith(part + u' '));
}

void moveTo(Recorder& recorder, Id<School> school, qint64 version, const GridPlace& place,
            const QString& placedBy) {
    const std::array<Assignment, 3> changes{{{u"easting"_s, sqlValue(place.easting)},
                                             {u"northing"_s, sqlValue(place.northing)},
                                             {u"placed_by"_s, sqlValue(placedBy)}}};
    recorder.update(QString::fromLatin1(SchoolRepository::kTable), school.value, changes, version);
}

bool isOnGrid(const GridPlace& place) {
    return place.easting > 0 && place.easting < kEastingEnd && place.northing > 0 &&
           place.northing < kNorthingEnd;
}

/// The sums of the places of schools whose postcodes are like a part of one.
struct LikeSum {
    qint64 easting = 0;
    qint64 northing = 0;
    qint64 schools = 0;
};

} // namespace

PlacingService::PlacingService(Database& database, UnitOfWork& work) : m_database(database), m_work(work) {}

Result<PlacingPlan> PlacingService::plan(const QString& path) const {
    const auto unplaced = guarded([this] { return unplacedSchools(m_database, m_work.clock().today()); });
    if (!unplaced)
        return tl::unexpected<Error>(unplaced.error());
    QSet<QString> wanted;
    for (const ProposedPlace& school : *unplaced)
        wanted.insert(school.postcode);
    const auto read = readPostcodeFile(path, wanted);
    if (!read)
        return tl::unexpected<Error>(read.error());
    PlacingPlan plan;
    plan.fileName = QFileInfo(path).fileName();
    plan.rows = read->rows;
    plan.unreadable = read->unreadable;
    for (const ProposedPlace& school : *unplaced) {
        const auto place = read->places.constFind(school.postcode);
        if (school.postcode.isEmpty() || place == read->places.cend()) {
            plan.notFound.push_back(school.name);
            continue;
        }
        plan.places.push_back(school);
        plan.places.back().place = *place;
    }
    return plan;
}

Result<qint64> PlacingService::apply(const PlacingPlan& plan) {
    qint64 ticked = 0;
    for (const ProposedPlace& proposed : plan.places)
        ticked += proposed.ticked ? 1 : 0;
    if (ticked == 0)
        return 0;
    const QString title = Words::tr("Place %1 by postcode").arg(schoolsText(ticked));
    const auto done = m_work.run(title, [&](Recorder& recorder) {
        for (const ProposedPlace& proposed : plan.places) {
            if (!proposed.ticked)
                continue;
            moveTo(recorder, proposed.school, proposed.version, proposed.place, u"postcode"_s);
        }
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return ticked;
}

Result<std::vector<ProposedPlace>> PlacingService::unplaced() const {
    return guarded([this] { return unplacedSchools(m_database, m_work.clock().today()); });
}

Result<std::optional<PostcodeGuess>> PlacingService::guess(const QString& postcode) const {
    const QString wanted = readPostcode(postcode);
    if (postcode.trimmed().isEmpty())
        return failure(ErrorCode::Invalid, Words::tr("Write a postcode first, such as HP19 9JL."));
    if (wanted.isEmpty())
        return failure(ErrorCode::Invalid,
                       Words::tr("“%1” is no postcode; write one such as HP19 9JL.").arg(postcode.trimmed()));
    const std::array<QString, 3> parts = widenings(wanted);
    std::array<LikeSum, 3> sums;
    const std::vector<SchoolField> fields{SchoolField::Postcode, SchoolField::Easting, SchoolField::Northing};
    const auto read = guarded([&] {
        SchoolRepository(m_database)
            .forEach(
                fields,
                [&](const School& school) {
                    if (!school.easting || !school.northing)
                        return;
                    const QString its = readPostcode(school.postcode);
                    for (std::size_t i = 0; i < parts.size(); ++i)
                        if (isLike(its, parts[i])) {
                            sums[i].easting += *school.easting;
                            sums[i].northing += *school.northing;
                            ++sums[i].schools;
                        }
                },
                false);
    });
    if (!read)
        return tl::unexpected<Error>(read.error());
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (const LikeSum& sum = sums[i]; sum.schools > 0)
            return PostcodeGuess{
                {sum.easting / sum.schools, sum.northing / sum.schools}, parts[i], sum.schools};
    return std::optional<PostcodeGuess>();
}

Result<qint64> PlacingService::place(const std::vector<HandPlace>& places) {
    for (const HandPlace& one : places)
        if (!isOnGrid(one.place))
            return failure(ErrorCode::Invalid,
                           Words::tr("%1, %2 is not on the National Grid; give an easting below %3 and a "
                                     "northing below %4, in metres.")
                               .arg(one.place.easting)
                               .arg(one.place.northing)
                               .arg(countText(kEastingEnd), countText(kNorthingEnd)));
    const auto count = qint64(places.size());
    if (count == 0)
        return 0;
    const auto done =
        m_work.run(Words::tr("Place %1 by hand").arg(schoolsText(count)), [&](Recorder& recorder) {
            for (const HandPlace& one : places)
                moveTo(recorder, one.school, one.version, one.place,
                       one.isApproximate ? u"postcode"_s : QString());
        });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return count;
}

} // namespace liaison
