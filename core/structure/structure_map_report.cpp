// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_map_report.h"

#include "core/base/text.h"
#include "core/schools/school_report_parts.h"
#include "core/store/guarded.h"
#include "core/store/trust_file.h"
#include "core/structure/structure_repository.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StructureMapReport)
};

QString capitalised(const QString& noun) {
    return noun.left(1).toUpper() + noun.mid(1);
}

/// The table beside the picture: what each area of the map holds. Counts the schools left out of its sums.
ReportTable areasTable(const MapScene& scene, const Structure& structure, qint64& withoutPupils) {
    const bool hasParents = std::any_of(scene.areas.begin(), scene.areas.end(),
                                        [](const MapArea& area) { return area.parent != kNoArea; });
    std::vector<ReportColumn> columns{ReportColumn::rowHeader(capitalised(scene.nouns.area)),
                                      ReportColumn::text(Words::tr("On the map"))};
    if (hasParents)
        columns.push_back(ReportColumn::text(capitalised(scene.nouns.parent)));
    columns.push_back(ReportColumn::number(Words::tr("Schools")));
    columns.push_back(ReportColumn::number(Words::tr("Pupils")));
    ReportTable table(Words::tr("What the map shows"), columns);
    for (std::size_t i = 0; i < scene.areas.size(); ++i) {
        const MapArea& area = scene.areas[i];
        const bool isParent = std::any_of(scene.areas.begin(), scene.areas.end(), [&](const MapArea& other) {
            return other.parent == static_cast<int>(i);
        });
        if (isParent)
            continue;
        const StructureCount count = structure.countUnder({area.key});
        std::vector<ReportCell> row{area.name, area.badge};
        if (hasParents)
            row.push_back(area.parent == kNoArea ? QString()
                                                 : scene.areas[static_cast<std::size_t>(area.parent)].name);
        withoutPupils += count.withoutPupils;
        row.push_back(ReportCell::number(count.schools));
        row.push_back(countCell(count.knownPupils()));
        table.addRow(std::move(row));
    }
    return table;
}

ReportTable withoutSpotTable(const std::vector<Id<School>>& schools, const Structure& structure,
                             const MapScene& scene, const QString& typeKey) {
    ReportTable table(
        Words::tr("Schools that the map cannot show"),
        {ReportColumn::rowHeader(Words::tr("School")), ReportColumn::text(capitalised(scene.nouns.area))});
    for (const Id<School> id : schools) {
        const PlacedSchool* school = structure.school(id);
        const PlacedBody* above = structure.body(structure.bodyAbove(id, typeKey));
        table.addRow({school->name, above == nullptr ? QString() : above->name});
    }
    return table;
}

void addUnlessEmpty(ReportDocument& report, ReportTable table) {
    if (table.rowCount() == 0)
        return;
    report.blocks.push_back(ReportHeading{1, table.caption});
    report.blocks.push_back(std::move(table));
}

} // namespace

Result<ReportDocument> structureMapReport(TrustFile& file, QDate day, MapReading reading) {
    Result<ReportDocument> report = newReport(file, Words::tr("Map of the structure"));
    if (!report)
        return report;
    return guarded([&] {
        const Structure structure = StructureRepository(file.database()).asOf(day);
        MapScene scene = structureMap(structure, reading);
        scene.title = report->title;
        const std::vector<Id<School>> without = schoolsWithoutSpot(structure);
        const bool isHubs = reading == MapReading::Hubs;
        report->scope =
            (isHubs ? Words::tr("Schools by hub on %1") : Words::tr("Schools by liaison group on %1"))
                .arg(reportDateText(day));
        report->dataAsOf = day;
        const auto loose = std::count_if(scene.places.begin(), scene.places.end(),
                                         [](const MapPlace& place) { return place.area == kNoArea; });
        report->keyFigures = {
            {Words::tr("Schools on the map"), countText(qint64(scene.places.size()))},
            {isHubs ? Words::tr("Of these in no hub") : Words::tr("Of these in no group"), countText(loose)},
            {Words::tr("Not on the map"), countText(qint64(without.size()))}};
        qint64 withoutPupils = 0;
        const ReportTable areas = areasTable(scene, structure, withoutPupils);
        if (scene.places.empty())
            report->blocks.push_back(ReportParagraph(
                Words::tr("No school has coordinates yet, so there is nothing to draw; "
                          "a list with eastings and northings or a postcode file brings them.")));
        else
            report->blocks.push_back(
                ReportFigure{scene,
                             {},
                             Words::tr("Distances are straight lines on the National Grid. A hollow mark is "
                                       "the middle of the school’s postcode.")});
        addUnlessEmpty(*report, areas);
        addUnknownPupils(*report, withoutPupils);
        addUnlessEmpty(*report, withoutSpotTable(without, structure, scene,
                                                 QString::fromLatin1(isHubs ? body_type_key::kHub
                                                                            : body_type_key::kLiaisonGroup)));
        return *report;
    });
}

} // namespace liaison
