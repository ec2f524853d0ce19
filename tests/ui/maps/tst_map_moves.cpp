// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/maps/map_fixture.h"
#include "tests/ui/maps/map_stage.h"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using namespace liaison;
using namespace liaison::test;

class TestMapMoves : public QObject {
    Q_OBJECT

    std::unique_ptr<MapStage> m_stage;

    MapCanvas* canvas() const { return m_stage->canvas(); }

private Q_SLOTS:
    void init() { m_stage = std::make_unique<MapStage>(); }

    void allPlacesShowAtFirst() {
        for (const MapPlace& place : smallScene().places)
            QVERIFY(canvas()->rect().contains(m_stage->at(place.key)));
    }

    void aDragMovesTheMap() {
        const QPoint before = m_stage->at(15);
        m_stage->drag({{500, 40}, {520, 60}, {560, 100}});
        QVERIFY((m_stage->at(15) - before - QPoint(60, 60)).manhattanLength() <= 2);
        QVERIFY(m_stage->map.selectedKeys().isEmpty());
    }

    void theWheelZoomsAboutThePointer() {
        const QPoint pixel = m_stage->at(14);
        const double before = canvas()->view().scale();
        QWheelEvent wheel(pixel, canvas()->mapToGlobal(pixel), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas(), &wheel);
        QVERIFY(canvas()->view().scale() > before * 1.3);
        QVERIFY((m_stage->at(14) - pixel).manhattanLength() <= 1);
    }

    void aSmoothZoomEndsWhereAJumpWould() {
        m_stage->map.setSmooth(true);
        const double before = canvas()->view().scale();
        QTest::mouseClick(m_stage->button(u"mapZoomIn"_s), Qt::LeftButton);
        QTRY_VERIFY(std::abs(canvas()->view().scale() / before - 1.6) < 1e-9);
    }

    void aMapThatIsResizedWhileItZoomsEndsWhereItWasGoing() {
        m_stage->map.setSmooth(true);
        const double before = canvas()->view().scale();
        QTest::mouseClick(m_stage->button(u"mapZoomIn"_s), Qt::LeftButton);
        m_stage->map.resize(m_stage->map.size() - QSize(0, 40));
        QTRY_VERIFY(std::abs(canvas()->view().scale() / before - 1.6) < 1e-9);
    }

    void keysZoomMoveAndShowAll() {
        const MapView all = canvas()->view();
        QTest::keyClick(canvas(), Qt::Key_Plus);
        QVERIFY(canvas()->view().scale() > all.scale());
        const QPointF centre = canvas()->view().centre();
        QTest::keyClick(canvas(), Qt::Key_Right);
        QVERIFY(canvas()->view().centre().x() > centre.x());
        QTest::keyClick(canvas(), Qt::Key_Down);
        QVERIFY(canvas()->view().centre().y() > centre.y());
        QTest::keyClick(canvas(), Qt::Key_Home);
        QVERIFY(canvas()->view() == all);
        QTest::keyClick(canvas(), Qt::Key_Minus);
        QVERIFY(canvas()->view().scale() < all.scale());
        QTest::keyClick(canvas(), Qt::Key_0);
        QVERIFY(canvas()->view() == all);
    }

    void theViewNeverLeavesTheMap() {
        for (int i = 0; i < 80; ++i)
            QTest::keyClick(canvas(), Qt::Key_Left);
        QVERIFY(canvas()->view().centre().x() >= canvas()->map().bounds().left());
        for (int i = 0; i < 80; ++i)
            QTest::keyClick(canvas(), Qt::Key_Minus);
        const double least = canvas()->view().scale();
        QVERIFY(least > 0.001);
        for (int i = 0; i < 80; ++i)
            QTest::keyClick(canvas(), Qt::Key_Plus);
        QCOMPARE(canvas()->view().scale(), 2.0);
    }

    void theKeyboardStepsThroughPlacesInReadingOrder() {
        const QSignalSpy activated(&m_stage->map, &MapWidget::placeActivated);
        QTest::keyClick(canvas(), Qt::Key_Return);
        QList<qint64> visited;
        const auto here = [this] { return canvas()->map().place(canvas()->marks().cursor).key; };
        visited << here();
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(canvas(), i % 2 == 0 ? Qt::Key_Right : Qt::Key_Tab);
            visited << here();
        }
        QCOMPARE(visited, (Keys{11, 12, 15, 13, 14}));
        QTest::keyClick(canvas(), Qt::Key_Left);
        QCOMPARE(here(), 13);
        QTest::keyClick(canvas(), Qt::Key_Space);
        QCOMPARE(m_stage->map.selectedKeys(), Keys{13});
        QTest::keyClick(canvas(), Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toLongLong(), 13);
        QVERIFY(canvas()->accessibleName().contains(u"Saint Anne School, Oakham group, selected"_s));
        QTest::keyClick(canvas(), Qt::Key_Up);
        QVERIFY(here() == 15 || here() == 12);
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QCOMPARE(canvas()->marks().cursor, -1);
        QCOMPARE(canvas()->accessibleName(), u"Groups"_s);
    }

    void tabLeavesTheMapUnlessPlacesAreSteppedThrough() {
        QTest::keyClick(canvas(), Qt::Key_Tab);
        QVERIFY(!canvas()->hasFocus());
    }

    void tabLeavesAfterTheLastPlace() {
        QTest::keyClick(canvas(), Qt::Key_Return);
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(canvas(), Qt::Key_Tab);
        QVERIFY(!canvas()->hasFocus());
        QCOMPARE(canvas()->marks().cursor, -1);
    }

    void aClusterIsLookedIntoByAClick() {
        m_stage->map.setScene(inventedCounty(6000, 100, 20));
        canvas()->fit();
        const ClusterLevel* level = canvas()->map().clustersAt(canvas()->view().scale());
        QVERIFY(level);
        const auto biggest =
            std::max_element(level->clusters.begin(), level->clusters.end(),
                             [](const MapCluster& a, const MapCluster& b) { return a.count < b.count; });
        const QPoint spot = canvas()->view().toPixels(biggest->centre).toPoint();
        const qsizetype count = static_cast<qsizetype>(biggest->count);
        QTest::mouseClick(canvas(), Qt::LeftButton, Qt::ControlModifier, spot);
        QCOMPARE(m_stage->map.selectedKeys().size(), count);
        const double before = canvas()->view().scale();
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, spot);
        QVERIFY(canvas()->view().scale() > before * 2);
    }
};

QTEST_MAIN(TestMapMoves)
#include "tst_map_moves.moc"
