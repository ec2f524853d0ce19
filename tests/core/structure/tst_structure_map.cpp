// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "structure_desk.h"

#include "core/reports/report_writer.h"
#include "core/structure/structure_map_report.h"

#include <QTemporaryDir>

using namespace liaison;
using namespace liaison::test;

class TestStructureMap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void groupsStandInTheirHubs();
    void numberedGroupsGoByTheirNumbers();
    void schoolsInNoGroupAreOnTheMapWithoutAnArea();
    void theMapIsThatOfTheDay();
    void theReportListsTheSchoolsItCannotShow();
    void theReportLeavesPupilsBlankThatNobodyKnows();
    void aRecordWithoutCoordinatesSaysSo();
    void withoutARendererTheMapIsWrittenAsItsDescription();
};

static const QDate kDay(2026, 11, 21);

/// Two groups in one hub, a school of each on the map, one on the map in no group, one without a spot.
class MapDesk : public StructureDesk {
public:
    MapDesk()
        : hub(open("hub", u"Vale"_s))
        , north(open("liaison-group", u"North"_s, hub))
        , south(open("liaison-group", u"South"_s, hub))
        , oak(placed(u"Oak"_s, 480000, 210000))
        , elm(placed(u"Elm"_s, 484000, 205000))
        , ash(placed(u"Ash"_s, 481000, 206000))
        , yew(school(u"Yew"_s)) {
        if (!add({oak, yew}, north) || !add({elm}, south))
            qFatal("the schools could not be placed");
    }

    Id<School> placed(const QString& name, qint64 easting, qint64 northing) {
        School found = *schools.find(school(name));
        found.easting = easting;
        found.northing = northing;
        return schools.edit(found)->id;
    }
    MapScene scene(MapReading reading = MapReading::Groups, QDate day = kDay) const {
        return structureMap(asOf(day), reading);
    }
    /// "North in Vale": the area of a school with the one it stands in.
    static QString areaOf(const MapScene& scene, Id<School> school) {
        for (const MapPlace& place : scene.places) {
            if (place.key != school.value)
                continue;
            if (place.area == kNoArea)
                return u"none"_s;
            const MapArea& area = scene.areas.at(std::size_t(place.area));
            return area.parent == kNoArea
                       ? area.name
                       : u"%1 in %2"_s.arg(area.name, scene.areas.at(std::size_t(area.parent)).name);
        }
        return u"not on the map"_s;
    }

    Id<Body> hub;
    Id<Body> north;
    Id<Body> south;
    Id<School> oak;
    Id<School> elm;
    Id<School> ash;
    Id<School> yew;
};

void TestStructureMap::groupsStandInTheirHubs() {
    const MapDesk desk;
    const MapScene groups = desk.scene();
    QCOMPARE(MapDesk::areaOf(groups, desk.oak), u"North in Vale"_s);
    QCOMPARE(MapDesk::areaOf(groups, desk.elm), u"South in Vale"_s);
    QCOMPARE(MapDesk::areaOf(desk.scene(MapReading::Hubs), desk.oak), u"Vale"_s);
}

void TestStructureMap::numberedGroupsGoByTheirNumbers() {
    StructureDesk desk;
    const auto hub = desk.open("hub", u"Hub 1"_s);
    for (const QString& name : {u"Group 10"_s, u"Group 1"_s, u"Vale"_s, u"Vallis"_s})
        desk.open("liaison-group", name, hub);
    QStringList badges;
    for (const MapArea& area : structureMap(desk.asOf(kDay), MapReading::Groups).areas)
        if (area.parent != kNoArea)
            badges << area.badge;
    QCOMPARE(badges, (QStringList{u"1"_s, u"10"_s, u"Va"_s, u"V2"_s}));
}

void TestStructureMap::schoolsInNoGroupAreOnTheMapWithoutAnArea() {
    const MapDesk desk;
    QCOMPARE(MapDesk::areaOf(desk.scene(), desk.ash), u"none"_s);
    QCOMPARE(MapDesk::areaOf(desk.scene(), desk.yew), u"not on the map"_s);
    QCOMPARE(schoolsWithoutSpot(desk.asOf(kDay)), std::vector{desk.yew});
}

void TestStructureMap::theMapIsThatOfTheDay() {
    MapDesk desk;
    VERIFY_DONE(desk.members.move({{desk.oak}, desk.south, QDate(2027, 1, 1)}));
    QCOMPARE(MapDesk::areaOf(desk.scene(MapReading::Groups, QDate(2026, 12, 31)), desk.oak),
             u"North in Vale"_s);
    QCOMPARE(MapDesk::areaOf(desk.scene(MapReading::Groups, QDate(2027, 1, 1)), desk.oak),
             u"South in Vale"_s);
}

void TestStructureMap::theReportListsTheSchoolsItCannotShow() {
    const MapDesk desk;
    const auto report = structureMapReport(*desk.file, kDay, MapReading::Groups);
    VERIFY_DONE(report);
    QCOMPARE(report->scope, u"Schools by liaison group on 21 November 2026"_s);
    QCOMPARE(report->keyFigures, (std::vector<KeyFigure>{{u"Schools on the map"_s, u"3"_s},
                                                         {u"Of these in no group"_s, u"1"_s},
                                                         {u"Not on the map"_s, u"1"_s}}));
    const auto& without = std::get<ReportTable>(report->blocks.back());
    QCOMPARE(without.rowCount(), 1);
    QCOMPARE(without.cell(0, 0).text, u"Yew"_s);
    QCOMPARE(without.cell(0, 1).text, u"North"_s);
}

void TestStructureMap::theReportLeavesPupilsBlankThatNobodyKnows() {
    MapDesk desk;
    VERIFY_DONE(desk.schools.setFields(desk.elm, {{u"pupils"_s, QString()}}));
    const auto report = structureMapReport(*desk.file, kDay, MapReading::Groups);
    VERIFY_DONE(report);
    QStringList pupils;
    QStringList said;
    for (const ReportBlock& block : report->blocks) {
        const auto* table = std::get_if<ReportTable>(&block);
        if (table && table->columns().back().title == "Pupils"_L1)
            for (qsizetype row = 0; row < table->rowCount(); ++row)
                pupils << table->row(row).front().text + u' ' + table->row(row).back().text;
        if (const auto* paragraph = std::get_if<ReportParagraph>(&block))
            said << paragraph->runs.front().text;
    }
    QCOMPARE(pupils, (QStringList{u"North 200"_s, u"South "_s}));
    QCOMPARE(said,
             QStringList{u"The number of pupils is not known for 1 school, which the sum leaves out."_s});
}

void TestStructureMap::aRecordWithoutCoordinatesSaysSo() {
    StructureDesk desk;
    desk.school(u"Oak"_s);
    const auto report = structureMapReport(*desk.file, kDay, MapReading::Groups);
    VERIFY_DONE(report);
    const auto& said = std::get<ReportParagraph>(report->blocks.front());
    QVERIFY(said.runs.front().text.startsWith(u"No school has coordinates yet"_s));
}

void TestStructureMap::withoutARendererTheMapIsWrittenAsItsDescription() {
    const MapDesk desk;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"map.html"_s);
    VERIFY_DONE(writeHtml(*structureMapReport(*desk.file, kDay, MapReading::Groups), path));
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(written.readAll());
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY2(html.contains(desk.scene().description().section(u'.', 0, 0).section(u' ', 2).toHtmlEscaped()),
             qPrintable(html));
}

QTEST_GUILESS_MAIN(TestStructureMap)
#include "tst_structure_map.moc"
