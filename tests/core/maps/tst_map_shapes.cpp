// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/maps/clusters.h"
#include "core/maps/map_view.h"
#include "core/maps/outline.h"
#include "core/maps/place_index.h"

#include <QtTest>

#include <cmath>
#include <random>
#include <set>

using namespace Qt::StringLiterals;
using namespace liaison;

namespace {

constexpr int kRounds = 300;

std::vector<QPointF> somePoints(std::mt19937& random, int most) {
    std::uniform_int_distribution<int> count(1, most);
    // Coarse steps now and then, so that points coincide and lie in lines.
    const double step = random() % 3 == 0 ? 100 : 1;
    std::uniform_int_distribution<int> place(0, static_cast<int>(2000 / step));
    std::vector<QPointF> points;
    for (int i = count(random); i > 0; --i)
        points.emplace_back(place(random) * step, place(random) * step);
    return points;
}

bool isInside(const QPolygonF& outline, QPointF point) {
    return outline.containsPoint(point, Qt::WindingFill);
}

} // namespace

class TestMapShapes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConvexRingHoldsEveryPointAndTurnsOneWay() {
        std::mt19937 random(1);
        for (int round = 0; round < kRounds; ++round) {
            const std::vector<QPointF> points = somePoints(random, 40);
            const std::vector<QPointF> ring = convexRing(points);
            QVERIFY(!ring.empty());
            for (std::size_t i = 0; ring.size() > 2 && i < ring.size(); ++i) {
                const QPointF a = ring[i];
                const QPointF b = ring[(i + 1) % ring.size()];
                for (const QPointF& p : points)
                    QVERIFY((b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x()) >= 0);
            }
        }
    }

    void anOutlineHoldsEveryPlaceOfItsArea() {
        std::mt19937 random(2);
        for (int round = 0; round < kRounds; ++round) {
            const std::vector<QPointF> points = somePoints(random, 60);
            for (const double padding : {1.0, 15.0, 80.0}) {
                const QPolygonF convex = paddedOutline(convexRing(points), padding);
                const QPolygonF drawnIn = paddedOutline(drawnInRing(points), padding);
                for (const QPointF& point : points) {
                    QVERIFY2(isInside(convex, point), qPrintable(u"convex, round %1"_s.arg(round)));
                    QVERIFY2(isInside(drawnIn, point), qPrintable(u"drawn in, round %1"_s.arg(round)));
                }
            }
        }
    }

    void aDrawnInRingNeverCrossesItselfOrWhatIsKept() {
        std::mt19937 random(3);
        for (int round = 0; round < kRounds; ++round) {
            const std::vector<QPointF> inner = somePoints(random, 20);
            std::vector<QPointF> all = somePoints(random, 20);
            all.insert(all.end(), inner.begin(), inner.end());
            const std::vector<QLineF> kept = sidesOf(drawnInRing(inner));
            const std::vector<QLineF> sides = sidesOf(drawnInRing(all, kept));
            for (std::size_t i = 0; i < sides.size(); ++i) {
                for (std::size_t j = i + 2; j < sides.size(); ++j) {
                    QPointF where;
                    const bool areNext = i == 0 && j + 1 == sides.size();
                    const bool meets = sides[i].intersects(sides[j], &where) == QLineF::BoundedIntersection;
                    const bool atCorner = where == sides[i].p1() || where == sides[i].p2() ||
                                          where == sides[j].p1() || where == sides[j].p2();
                    QVERIFY2(areNext || !meets || atCorner, qPrintable(u"round %1"_s.arg(round)));
                }
            }
        }
    }

    void aHollowSideIsDrawnIn() {
        const std::vector<QPointF> bay{{0, 0}, {1000, 0}, {1000, 800}, {0, 800}, {500, 200}};
        QCOMPARE(convexRing(bay).size(), std::size_t(4));
        QCOMPARE(drawnInRing(bay).size(), std::size_t(5));
    }

    void oneAndTwoPlacesHaveAnOutlineToo() {
        const QPolygonF one = paddedOutline({QPointF(5, 5)}, 10);
        QVERIFY(isInside(one, {5, 5}) && isInside(one, {13, 5}) && !isInside(one, {16, 5}));
        const QPolygonF two = paddedOutline({QPointF(0, 0), QPointF(100, 0)}, 10);
        QVERIFY(isInside(two, {50, 8}) && isInside(two, {-8, 0}) && !isInside(two, {50, 12}));
    }

    void clustersAddUpToAllPlaces() {
        std::mt19937 random(4);
        for (int round = 0; round < 60; ++round) {
            const std::vector<QPointF> points = somePoints(random, 900);
            const ClusterLevel level = clusterPlaces(points, 64 << (round % 4));
            std::size_t total = 0;
            std::set<int> seen;
            for (std::size_t i = 0; i < level.clusters.size(); ++i) {
                total += level.clusters[i].count;
                QVERIFY(level.clusters[i].count > 0);
                for (const int place : level.members(level.clusters[i])) {
                    QVERIFY(seen.insert(place).second);
                    QCOMPARE(level.clusterOf[static_cast<std::size_t>(place)], static_cast<int>(i));
                }
            }
            QCOMPARE(total, points.size());
            QCOMPARE(seen.size(), points.size());
        }
    }

    void theSamePlacesGiveTheSameClusters() {
        std::mt19937 random(5);
        const std::vector<QPointF> points = somePoints(random, 900);
        const ClusterLevel one = clusterPlaces(points, 128);
        const ClusterLevel other = clusterPlaces(points, 128);
        QCOMPARE(one.order, other.order);
        QCOMPARE(one.clusterOf, other.clusterOf);
    }

    void clustersKeepTheirDistanceInPixels() {
        for (double scale = 0.0002; scale < 2; scale *= 1.3) {
            const double cell = clusterCellFor(scale);
            if (cell > 0)
                QVERIFY(cell * scale >= 44 - 1e-6 && cell * scale < 88 + 1e-6);
        }
        QCOMPARE(clusterCellFor(2), 0.0);
    }

    void theIndexFindsWhatASearchOfAllFinds() {
        std::mt19937 random(6);
        for (int round = 0; round < kRounds; ++round) {
            const std::vector<QPointF> points = somePoints(random, 80);
            const PlaceIndex index(points);
            const QPointF at = QPoint(static_cast<int>(random() % 2200), static_cast<int>(random() % 2200));
            int nearest = -1;
            double least = 300;
            std::vector<int> inBox;
            const QRectF box(at - QPointF(200, 150), QSizeF(400, 300));
            for (std::size_t i = 0; i < points.size(); ++i) {
                const double distance = std::hypot(points[i].x() - at.x(), points[i].y() - at.y());
                if (distance < least) {
                    least = distance;
                    nearest = static_cast<int>(i);
                }
                if (points[i].x() >= box.left() && points[i].x() <= box.right() &&
                    points[i].y() >= box.top() && points[i].y() <= box.bottom())
                    inBox.push_back(static_cast<int>(i));
            }
            QCOMPARE(index.nearest(at, 300), nearest);
            QCOMPARE(index.inside(box), inBox);
        }
    }

    void aLassoTakesWhatItGoesRound() {
        const PlaceIndex index({{0, 0}, {10, 10}, {20, 0}, {10, 2}});
        const QPolygonF hook({{-5, -5}, {25, -5}, {25, 15}, {15, 15}, {15, 5}, {5, 5}, {5, 15}, {-5, 15}});
        QCOMPARE(index.inside(hook), (std::vector<int>{0, 2, 3}));
    }

    void anIndexOfNothingFindsNothing() {
        const PlaceIndex index{std::vector<QPointF>()};
        QCOMPARE(index.nearest({}, 1e9), -1);
        QVERIFY(index.inside(QRectF(-1, -1, 2, 2)).empty());
    }

    void pixelsAndPlaneGoThereAndBack() {
        std::mt19937 random(7);
        std::uniform_real_distribution<double> any(-1e6, 1e6);
        for (int round = 0; round < kRounds; ++round) {
            const MapView view(QSizeF(1280, 800), {any(random), any(random)}, std::exp(any(random) / 2e5));
            const QPointF pixel = QPoint(static_cast<int>(random() % 1280), static_cast<int>(random() % 800));
            const QPointF back = view.toPixels(view.toPlane(pixel));
            QVERIFY(std::abs(back.x() - pixel.x()) < 1e-3 && std::abs(back.y() - pixel.y()) < 1e-3);
            const QPointF mapped = view.transform().map(view.toPlane(pixel));
            QVERIFY(std::abs(mapped.x() - pixel.x()) < 1e-3 && std::abs(mapped.y() - pixel.y()) < 1e-3);
        }
    }

    void zoomingKeepsWhatIsUnderThePointer() {
        const MapView view(QSizeF(1280, 800), {480'000, -200'000}, 0.02);
        const QPointF pixel(300, 650);
        const QPointF before = view.toPlane(pixel);
        const QPointF after = view.zoomedAbout(pixel, 3.7).toPlane(pixel);
        QVERIFY(std::hypot(after.x() - before.x(), after.y() - before.y()) < 0.01);
    }

    void fittingShowsTheWholeBoxBetweenTheMargins() {
        const QRectF box(1000, -5000, 20'000, 8000);
        const MapView view = MapView::fitting(box, QSizeF(800, 600), {50, 40, 30, 20});
        const QRectF shown = view.toPixels(box);
        QVERIFY(shown.left() >= 49.99 && shown.top() >= 39.99);
        QVERIFY(shown.right() <= 770.01 && shown.bottom() <= 580.01);
    }

    void limitsKeepTheMapInSight() {
        const QRectF box(0, 0, 10'000, 10'000);
        const MapLimits limits = MapLimits::around(box, QSizeF(500, 500));
        const MapView far = limits.applied(MapView(QSizeF(500, 500), {9e9, -9e9}, 1e-9));
        QVERIFY(box.contains(far.centre()));
        QCOMPARE(far.scale(), 0.025);
        QCOMPARE(limits.applied(MapView(QSizeF(500, 500), {5, 5}, 99)).scale(), 2.0);
    }

    void theScaleBarIsRoundAndFits() {
        for (double scale = 1e-5; scale < 5; scale *= 1.17) {
            const ScaleBar bar = scaleBarFor(scale, 150);
            QVERIFY(bar.pixels <= 150 && bar.pixels > 150 / 2.6);
            const double lead = bar.metres / std::pow(10, std::floor(std::log10(bar.metres) + 1e-9));
            QVERIFY(std::abs(lead - 1) < 1e-6 || std::abs(lead - 2) < 1e-6 || std::abs(lead - 5) < 1e-6);
        }
        QCOMPARE(scaleBarFor(0.05, 120).text, u"2 km"_s);
        QCOMPARE(scaleBarFor(0.2, 120).text, u"500 m"_s);
    }
};

QTEST_APPLESS_MAIN(TestMapShapes)
#include "tst_map_shapes.moc"
