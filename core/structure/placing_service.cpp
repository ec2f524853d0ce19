// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/placing_service.h"

#include "core/base/text.h"
#include "core/schools/school_repository.h"
#include "core/schools/school_values.h"
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
    const std::vector<SchoolField> fields{SchoolField::Name,    SchoolField::Status,   SchoolField::Opened,
                                          SchoolField::Closed,  SchoolField::Postcode, SchoolField::Easting,
                                          SchoolField::Northing};
    SchoolRepository(database).forEach(
        fields,
        [&](const School& school) {
            if (existedOn(school, today) && (!school.easting || !school.northing))
                unplaced.push_back(
                    {school.id, school.version, school.name, readPostcode(school.postcode), {}, true});
        },
        true);
    return unplaced;
}

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
    const QString title =
        Words::tr("Place %1 by postcode").arg(counted(ticked, Words::tr("school"), Words::tr("schools")));
    const auto done = m_work.run(title, [&](Recorder& recorder) {
        for (const ProposedPlace& proposed : plan.places) {
            if (!proposed.ticked)
                continue;
            const std::array<Assignment, 3> changes{{{u"easting"_s, sqlValue(proposed.place.easting)},
                                                     {u"northing"_s, sqlValue(proposed.place.northing)},
                                                     {u"placed_by"_s, sqlValue(QString(u"postcode"_s))}}};
            recorder.update(QString::fromLatin1(SchoolRepository::kTable), proposed.school.value, changes,
                            proposed.version);
        }
    });
    if (!done)
        return tl::unexpected<Error>(done.error());
    return ticked;
}

} // namespace liaison
