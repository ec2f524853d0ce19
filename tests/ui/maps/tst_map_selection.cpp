// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/maps/map_stage.h"

#include <QContextMenuEvent>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace liaison;
using namespace liaison::test;

class TestMapSelection : public QObject {
    Q_OBJECT

    std::unique_ptr<MapStage> m_stage;

    MapCanvas* canvas() const { return m_stage->canvas(); }

private Q_SLOTS:
    void init() { m_stage = std::make_unique<MapStage>(); }

    void aClickSelectsOnePlaceAndTellsSo() {
        const QSignalSpy spy(&m_stage->map, &MapWidget::selectionChanged);
        m_stage->click(12);
        QCOMPARE(m_stage->map.selectedKeys(), Keys{12});
        m_stage->click(13);
        QCOMPARE(m_stage->map.selectedKeys(), Keys{13});
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy.last().first().value<Keys>(), Keys{13});
    }

    void ctrlClickAddsAndTakesAway() {
        m_stage->click(12);
        m_stage->click(13, Qt::ControlModifier);
        QCOMPARE(m_stage->map.selectedKeys(), (Keys{12, 13}));
        m_stage->click(12, Qt::ControlModifier);
        QCOMPARE(m_stage->map.selectedKeys(), Keys{13});
    }

    void aClickBesidePlacesSelectsNothing() {
        m_stage->click(12);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, {500, 20});
        QVERIFY(m_stage->map.selectedKeys().isEmpty());
    }

    void selectingFromOutsideTellsNobody() {
        const QSignalSpy spy(&m_stage->map, &MapWidget::selectionChanged);
        m_stage->map.setSelectedKeys({14, 11, 999});
        QCOMPARE(m_stage->map.selectedKeys(), (Keys{11, 14}));
        QCOMPARE(spy.size(), 0);
    }

    void ctrlDragSelectsInABox() {
        m_stage->drag({m_stage->at(11) - QPoint(20, 20), m_stage->at(12) + QPoint(20, 20)},
                      Qt::ControlModifier);
        QCOMPARE(m_stage->map.selectedKeys(), (Keys{11, 12}));
    }

    void shiftDragSelectsWithALasso() {
        const QPoint middle = m_stage->at(13);
        m_stage->drag({middle + QPoint(-30, -30), middle + QPoint(30, -30), middle + QPoint(30, 30),
                       middle + QPoint(-30, 30)},
                      Qt::ShiftModifier);
        QCOMPARE(m_stage->map.selectedKeys(), Keys{13});
    }

    void theLassoButtonMakesEveryDragALasso() {
        QTest::mouseClick(m_stage->button(u"mapLasso"_s), Qt::LeftButton);
        const MapView before = canvas()->view();
        const QPoint middle = m_stage->at(15);
        m_stage->drag({middle + QPoint(-40, -40), middle + QPoint(40, -40), middle + QPoint(0, 50)});
        QCOMPARE(m_stage->map.selectedKeys(), Keys{15});
        QVERIFY(canvas()->view() == before);
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QVERIFY(!m_stage->button(u"mapLasso"_s)->isChecked());
    }

    void draggingSelectedPlacesToAnAreaAsksForTheMove() {
        const QSignalSpy spy(&m_stage->map, &MapWidget::placesDropped);
        m_stage->click(11);
        m_stage->click(12, Qt::ControlModifier);
        const QPoint target = (m_stage->at(13) + m_stage->at(14)) / 2;
        m_stage->drag({m_stage->at(12), m_stage->at(12) + QPoint(60, 60), target});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().at(0).value<Keys>(), (Keys{11, 12}));
        QCOMPARE(spy.first().at(1).toLongLong(), 72);
    }

    void draggingAPlaceThatIsNotSelectedTakesItAlone() {
        const QSignalSpy spy(&m_stage->map, &MapWidget::placesDropped);
        m_stage->click(11);
        m_stage->drag(
            {m_stage->at(15), m_stage->at(15) + QPoint(40, 0), (m_stage->at(13) + m_stage->at(14)) / 2});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().at(0).value<Keys>(), Keys{15});
    }

    void nothingIsAskedForWhenPlacesLandWhereTheyAreOrNowhere() {
        const QSignalSpy spy(&m_stage->map, &MapWidget::placesDropped);
        m_stage->drag(
            {m_stage->at(11), m_stage->at(11) + QPoint(30, 0), (m_stage->at(11) + m_stage->at(12)) / 2});
        m_stage->drag({m_stage->at(11), m_stage->at(11) + QPoint(30, 0), {500, 20}});
        m_stage->map.setTakesDrops(false);
        m_stage->drag(
            {m_stage->at(11), m_stage->at(11) + QPoint(30, 0), (m_stage->at(13) + m_stage->at(14)) / 2});
        QCOMPARE(spy.size(), 0);
    }

    void aRightClickAsksForAMenuOfWhatIsSelected() {
        const QSignalSpy spy(&m_stage->map, &MapWidget::menuRequested);
        QContextMenuEvent menu(QContextMenuEvent::Mouse, m_stage->at(13),
                               canvas()->mapToGlobal(m_stage->at(13)));
        QApplication::sendEvent(canvas(), &menu);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().value<Keys>(), Keys{13});
    }

    void aDoubleClickOpensAPlace() {
        const QSignalSpy spy(&m_stage->map, &MapWidget::placeActivated);
        QTest::mouseDClick(canvas(), Qt::LeftButton, {}, m_stage->at(14));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toLongLong(), 14);
    }
};

QTEST_MAIN(TestMapSelection)
#include "tst_map_selection.moc"
