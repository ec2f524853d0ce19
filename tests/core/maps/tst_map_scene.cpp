// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/area_badge.h"
#include "core/maps/colour_vision.h"
#include "core/maps/map_furniture.h"
#include "core/maps/map_theme.h"
#include "core/maps/outline.h"
#include "tests/core/maps/map_fixture.h"

#include <QtTest>

#include <limits>
#include <set>

using namespace Qt::StringLiterals;
using namespace liaison;

namespace {

constexpr double kToldApart = 20; // CIELAB units; 2 is just noticeable
constexpr double kStandsOut = 3;  // WCAG contrast of what is not text

void checkPalette(const MapTheme& theme) {
    for (std::size_t i = 0; i < theme.areas.size(); ++i) {
        QVERIFY2(lightnessContrast(theme.areas[i], theme.ground) >= kStandsOut,
                 qPrintable(theme.areas[i].name()));
        for (std::size_t j = i + 1; j < theme.areas.size(); ++j)
            QVERIFY2(leastColourDistance(theme.areas[i], theme.areas[j]) >= kToldApart,
                     qPrintable(theme.areas[i].name() + u' ' + theme.areas[j].name()));
    }
}

MapPlace placeAt(qint64 key, double easting, double northing, int area) {
    return {key, easting, northing, u"Place %1"_s.arg(key), area, false, false};
}

} // namespace

class TestMapScene : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void colourBlindPeopleTellEveryPairOfColoursApart() {
        checkPalette(MapTheme::light());
        checkPalette(MapTheme::dark());
        checkPalette(MapTheme::paper());
    }

    void theMeasureKnowsWhatRedAndGreenAreToTheColourBlind() {
        const QColor red(0xb0, 0x60, 0x20);
        const QColor green(0x70, 0x80, 0x20);
        QVERIFY(colourDistance(red, green) > 30);
        QVERIFY(leastColourDistance(red, green) < 15);
        QCOMPARE(leastColourDistance(Qt::black, Qt::black), 0.0);
    }

    void wordsOfAreaBadgesCanBeRead() {
        for (const MapTheme& theme : {MapTheme::light(), MapTheme::dark()}) {
            for (const QColor& colour : theme.areas)
                QVERIFY2(lightnessContrast(textUpon(colour), colour) >= 4.5, qPrintable(colour.name()));
            QVERIFY(lightnessContrast(theme.quietText, theme.ground) >= 4.5);
        }
    }

    void neighboursDifferInColourAndInShape_data() {
        QTest::addColumn<int>("areas");
        for (const int areas : {2, 6, 18, 60, 300})
            QTest::newRow(qPrintable(QString::number(areas))) << areas;
    }
    void neighboursDifferInColourAndInShape() {
        QFETCH(int, areas);
        const PreparedMap map(test::inventedCounty(areas * 13, areas, 0));
        for (int i = 0; i < map.areaCount(); ++i)
            for (int j = i + 1; j < map.areaCount(); ++j) {
                const double apart = map.index().spacing() * 0.3;
                const auto outlineOf = [&](int area) { return paddedOutline(map.shape(area).ring, apart); };
                if (map.shape(i).places == 0 || map.shape(j).places == 0 ||
                    !outlineOf(i).intersects(outlineOf(j)))
                    continue;
                const QString who = map.area(i).name + u", "_s + map.area(j).name;
                QVERIFY2(map.look(i).colour != map.look(j).colour, qPrintable(who));
                QVERIFY2(map.look(i).shape != map.look(j).shape, qPrintable(who));
            }
    }

    void theSameSceneLooksTheSame() {
        const PreparedMap one(test::inventedCounty(230, 18, 6));
        const PreparedMap other(test::inventedCounty(230, 18, 6));
        for (int i = 0; i < one.areaCount(); ++i)
            QCOMPARE(one.look(i), other.look(i));
        QCOMPARE(one.readingOrder(), other.readingOrder());
    }

    void aPlaceWithoutASpotIsLeftOut() {
        MapScene scene;
        scene.places = {placeAt(1, std::numeric_limits<double>::quiet_NaN(), 5, 0), placeAt(2, 10, 20, 7),
                        placeAt(3, std::numeric_limits<double>::infinity(), 5, 0)};
        QVERIFY(!scene.isEmpty());
        const PreparedMap map(scene);
        QCOMPARE(map.placeCount(), 1);
        QCOMPARE(map.placeOfKey(2), 0);
        QCOMPARE(map.placeOfKey(1), -1);
        QCOMPARE(map.place(0).area, kNoArea);
        QCOMPARE(map.point(0), QPointF(10, -20));
    }

    void areasThatStandInEachOtherAreTakenApart() {
        MapScene scene;
        scene.areas = {{1, u"A"_s, u"A"_s, {}, 1}, {2, u"B"_s, u"B"_s, {}, 0}, {3, u"C"_s, u"C"_s, {}, 2}};
        scene.places = {placeAt(1, 0, 0, 0), placeAt(2, 5, 5, 1), placeAt(3, 9, 9, 2)};
        const PreparedMap map(scene);
        QVERIFY(map.area(0).parent == kNoArea || map.area(1).parent == kNoArea);
        QCOMPARE(map.area(2).parent, kNoArea);
        QVERIFY(!map.areaText(0).isEmpty());
    }

    void aParentHoldsThePlacesOfItsAreas() {
        const PreparedMap map(test::inventedCounty(230, 18, 6));
        qint64 inParents = 0;
        qint64 inAreas = 0;
        for (int i = 0; i < map.areaCount(); ++i)
            (map.shape(i).isParent ? inParents : inAreas) += map.shape(i).places;
        QCOMPARE(inParents, inAreas);
        QCOMPARE(inAreas, 225); // 5 of the 230 are in no group
    }

    void theInnermostAreaUnderAPointIsFound() {
        const PreparedMap map(test::inventedCounty(230, 18, 6));
        for (int i = 0; i < map.placeCount(); ++i) {
            const int under = map.areaAt(map.point(i), 0.01);
            QVERIFY(map.place(i).area == kNoArea || under != kNoArea);
            QVERIFY(under == kNoArea || map.place(i).area == kNoArea || !map.shape(under).isParent);
        }
        QCOMPARE(map.areaAt(map.bounds().topLeft() - QPointF(1e6, 1e6), 0.01), kNoArea);
    }

    void theDescriptionSaysWhatTheMapShows() {
        const QString text = test::inventedCounty(230, 18, 6).description();
        QVERIFY2(text.startsWith(u"Map of 230 schools in 18 groups and 6 hubs."_s), qPrintable(text));
        QVERIFY2(text.contains(u"Elmfield group in "_s), qPrintable(text));
        QVERIFY2(text.contains(u"In no group: 5."_s), qPrintable(text));
        QVERIFY2(text.contains(u"At an approximate spot: 14."_s), qPrintable(text));
        QCOMPARE(MapScene().description(), u"An empty map."_s);
    }

    void theLegendListsEveryAreaUnderItsParent() {
        const PreparedMap map(test::inventedCounty(230, 18, 6));
        const std::vector<LegendEntry> legend = legendOf(map);
        QCOMPARE(legend.size(), std::size_t(18 + 6 + 1));
        std::set<int> seen;
        int parent = kNoArea;
        for (const LegendEntry& entry : legend) {
            if (entry.depth == 0)
                parent = entry.area;
            else
                QCOMPARE(map.area(entry.area).parent, parent);
            QVERIFY(seen.insert(entry.area).second);
        }
        QCOMPARE(legend.back().places, 5);
    }

    void readingOrderGoesDownInRows() {
        MapScene scene;
        scene.places = {placeAt(1, 100, 0, kNoArea), placeAt(2, 0, 100, kNoArea),
                        placeAt(3, 100, 100, kNoArea), placeAt(4, 0, 0, kNoArea)};
        QCOMPARE(PreparedMap(scene).readingOrder(), (std::vector<int>{1, 2, 3, 0}));
    }

    void areasKeepTheirLooksWhereOnePlaceMoves() {
        const MapScene scene = test::inventedCounty(400, 30, 0);
        const PreparedMap before(scene);
        MapScene moved = scene;
        // Far from its own: by itself the map would choose other looks.
        for (std::size_t i = 0; i < 3; ++i)
            moved.places[i].area = (moved.places[i].area + 15) % 30;
        const PreparedMap after(moved, &before);
        bool areOthers = false;
        for (int area = 0; area < 30; ++area) {
            QCOMPARE(after.look(area), before.look(area));
            areOthers = areOthers || PreparedMap(moved).look(area) != before.look(area);
        }
        QVERIFY(areOthers);
    }
    void areasKeepTheirLooksInAnotherPlan() {
        MapScene scene = test::inventedCounty(400, 30, 0);
        for (std::size_t i = 0; i < scene.areas.size(); ++i)
            scene.areas[i].identity = u"anchor %1"_s.arg(i);
        const PreparedMap before(scene);
        // The same groups in another order, one of them in the place of another, and a fifth of the places
        // moved.
        MapScene other = scene;
        std::reverse(other.areas.begin(), other.areas.end());
        other.areas.front().identity = u"anchor 99"_s;
        for (std::size_t i = 0; i < other.areas.size(); ++i)
            other.areas[i].key = qint64(i);
        for (std::size_t i = 0; i < other.places.size(); ++i)
            other.places[i].area = 29 - (i % 5 == 0 ? (other.places[i].area + 1) % 30 : other.places[i].area);
        const PreparedMap after(other, &before);
        const auto kept = [&](const PreparedMap& map) {
            int same = 0;
            for (int area = 1; area < 30; ++area)
                same += map.look(area) == before.look(29 - area) ? 1 : 0;
            return same;
        };
        QVERIFY2(kept(after) >= 24, qPrintable(QString::number(kept(after))));
        QVERIFY(kept(PreparedMap(other)) < 15);
        // Back again all is as it was, but for those that would look like a neighbour.
        const PreparedMap back(scene, &after);
        int same = 0;
        for (int area = 0; area < 30; ++area)
            same += back.look(area) == after.look(29 - area) ? 1 : 0;
        QVERIFY(same >= 24);
    }
    void ofTwoNeighboursThatWouldLookAlikeOneChanges() {
        const AreaLook blue{0, MarkerShape::Circle};
        const AreaLook other{3, MarkerShape::Square};
        const std::vector<AreaSurroundings> areas{
            {{0, 0}, {1}}, {{10, 0}, {0, 2}}, {{20, 0}, {1}}, {{30, 0}, {}}};
        const std::vector<AreaLook> looks = chooseLooks(areas, {blue, blue, std::nullopt, other});
        QVERIFY((looks[0] == blue) != (looks[1] == blue));
        QVERIFY(looks[0].colour != looks[1].colour);
        QVERIFY(looks[1].colour != looks[2].colour);
        QCOMPARE(looks[3], other);
    }
    void badgesAreShortAndEachIsGivenOnce() {
        AreaBadges badges;
        QCOMPARE(badges.badgeFor(u"Group 12"_s), u"12"_s);
        QCOMPARE(badges.badgeFor(u"Ashton"_s), u"As"_s);
        QCOMPARE(badges.badgeFor(u"Ashford"_s), u"A2"_s);
        QCOMPARE(badges.badgeFor(u"Hub 12"_s), u"Hu"_s);
        QSet<QString> seen;
        for (int i = 0; i < 2000; ++i)
            seen << badges.badgeFor(i % 2 ? u"Ash"_s : u"A3 school"_s);
        QCOMPARE(seen.size(), 2000);
    }

    void clustersAreForManyPlacesOnly() {
        QVERIFY(!PreparedMap(test::inventedCounty(2000, 100, 0)).clustersAt(0.0005));
        const PreparedMap many(test::inventedCounty(5000, 100, 0));
        QVERIFY(many.clustersAt(0.0005));
        QVERIFY(!many.clustersAt(2));
    }
};

QTEST_APPLESS_MAIN(TestMapScene)
#include "tst_map_scene.moc"
