// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/maps/map_fixture.h"
#include "tests/support/accessibility.h"
#include "ui/maps/map_canvas.h"
#include "ui/maps/map_widget.h"
#include "ui/widgets/tokens.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QToolTip>
#include <QTreeWidget>
#include <QWheelEvent>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace liaison;

namespace {

/// Four places in two areas far apart, and one in none between them.
MapScene smallScene() {
    MapScene scene;
    scene.title = u"Groups"_s;
    scene.nouns = {u"school"_s, u"schools"_s, u"group"_s, u"groups"_s, u"hub"_s, u"hubs"_s};
    scene.areas = {{71, u"Elmfield group"_s, u"1"_s, {}, kNoArea},
                   {72, u"Oakham group"_s, u"2"_s, {}, kNoArea}};
    const auto add = [&scene](qint64 key, double easting, double northing, const QString& name, int area) {
        scene.places.push_back({key, easting, northing, name, area, false, false});
    };
    add(11, 0, 9000, u"St Mary’s School"_s, 0);
    add(12, 3000, 9000, u"Larch School"_s, 0);
    add(13, 20'000, 2000, u"Saint Anne School"_s, 1);
    add(14, 23'000, 1000, u"Beech School"_s, 1);
    add(15, 11'000, 5000, u"Yew School"_s, kNoArea);
    return scene;
}

using Keys = QList<qint64>;

} // namespace

class TestMapWidget : public QObject {
    Q_OBJECT

    std::unique_ptr<MapWidget> m_map;

    MapCanvas* canvas() const { return m_map->canvas(); }
    QPoint at(qint64 key) const {
        return canvas()->view().toPixels(canvas()->map().point(canvas()->map().placeOfKey(key))).toPoint();
    }
    void click(qint64 key, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mouseClick(canvas(), Qt::LeftButton, modifiers, at(key));
    }
    void drag(const QList<QPoint>& way, Qt::KeyboardModifiers modifiers = {}) const {
        QTest::mousePress(canvas(), Qt::LeftButton, modifiers, way.first());
        for (const QPoint& point : way) {
            QMouseEvent move(QEvent::MouseMove, point, canvas()->mapToGlobal(point), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QApplication::sendEvent(canvas(), &move);
        }
        QTest::mouseRelease(canvas(), Qt::LeftButton, modifiers, way.last());
    }
    QToolButton* button(const QString& name) const { return m_map->findChild<QToolButton*>(name); }

private Q_SLOTS:
    void init() {
        m_map = std::make_unique<MapWidget>();
        m_map->setSmooth(false);
        m_map->setScene(smallScene());
        m_map->resize(1000, 700);
        m_map->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_map.get()));
        canvas()->setFocus();
    }

    void allPlacesShowAtFirst() {
        for (const MapPlace& place : smallScene().places)
            QVERIFY(canvas()->rect().contains(at(place.key)));
    }

    void aClickSelectsOnePlaceAndTellsSo() {
        const QSignalSpy spy(m_map.get(), &MapWidget::selectionChanged);
        click(12);
        QCOMPARE(m_map->selectedKeys(), Keys{12});
        click(13);
        QCOMPARE(m_map->selectedKeys(), Keys{13});
        QCOMPARE(spy.size(), 2);
        QCOMPARE(spy.last().first().value<Keys>(), Keys{13});
    }

    void ctrlClickAddsAndTakesAway() {
        click(12);
        click(13, Qt::ControlModifier);
        QCOMPARE(m_map->selectedKeys(), (Keys{12, 13}));
        click(12, Qt::ControlModifier);
        QCOMPARE(m_map->selectedKeys(), Keys{13});
    }

    void aClickBesidePlacesSelectsNothing() {
        click(12);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, {500, 20});
        QVERIFY(m_map->selectedKeys().isEmpty());
    }

    void selectingFromOutsideTellsNobody() {
        const QSignalSpy spy(m_map.get(), &MapWidget::selectionChanged);
        m_map->setSelectedKeys({14, 11, 999});
        QCOMPARE(m_map->selectedKeys(), (Keys{11, 14}));
        QCOMPARE(spy.size(), 0);
    }

    void ctrlDragSelectsInABox() {
        drag({at(11) - QPoint(20, 20), at(12) + QPoint(20, 20)}, Qt::ControlModifier);
        QCOMPARE(m_map->selectedKeys(), (Keys{11, 12}));
    }

    void shiftDragSelectsWithALasso() {
        const QPoint middle = at(13);
        drag({middle + QPoint(-30, -30), middle + QPoint(30, -30), middle + QPoint(30, 30),
              middle + QPoint(-30, 30)},
             Qt::ShiftModifier);
        QCOMPARE(m_map->selectedKeys(), Keys{13});
    }

    void theLassoButtonMakesEveryDragALasso() {
        QTest::mouseClick(button(u"mapLasso"_s), Qt::LeftButton);
        const MapView before = canvas()->view();
        const QPoint middle = at(15);
        drag({middle + QPoint(-40, -40), middle + QPoint(40, -40), middle + QPoint(0, 50)});
        QCOMPARE(m_map->selectedKeys(), Keys{15});
        QVERIFY(canvas()->view() == before);
        canvas()->setFocus();
        QTest::keyClick(canvas(), Qt::Key_Escape);
        QVERIFY(!button(u"mapLasso"_s)->isChecked());
    }

    void aDragMovesTheMap() {
        const QPoint before = at(15);
        drag({{500, 40}, {520, 60}, {560, 100}});
        QVERIFY((at(15) - before - QPoint(60, 60)).manhattanLength() <= 2);
        QVERIFY(m_map->selectedKeys().isEmpty());
    }

    void theWheelZoomsAboutThePointer() {
        const QPoint pixel = at(14);
        const double before = canvas()->view().scale();
        QWheelEvent wheel(pixel, canvas()->mapToGlobal(pixel), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(canvas(), &wheel);
        QVERIFY(canvas()->view().scale() > before * 1.3);
        QVERIFY((at(14) - pixel).manhattanLength() <= 1);
    }

    void aSmoothZoomEndsWhereAJumpWould() {
        m_map->setSmooth(true);
        const double before = canvas()->view().scale();
        QTest::mouseClick(button(u"mapZoomIn"_s), Qt::LeftButton);
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
        const QSignalSpy activated(m_map.get(), &MapWidget::placeActivated);
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
        QCOMPARE(m_map->selectedKeys(), Keys{13});
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

    void draggingSelectedPlacesToAnAreaAsksForTheMove() {
        const QSignalSpy spy(m_map.get(), &MapWidget::placesDropped);
        click(11);
        click(12, Qt::ControlModifier);
        const QPoint target = (at(13) + at(14)) / 2;
        drag({at(12), at(12) + QPoint(60, 60), target});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().at(0).value<Keys>(), (Keys{11, 12}));
        QCOMPARE(spy.first().at(1).toLongLong(), 72);
    }

    void draggingAPlaceThatIsNotSelectedTakesItAlone() {
        const QSignalSpy spy(m_map.get(), &MapWidget::placesDropped);
        click(11);
        drag({at(15), at(15) + QPoint(40, 0), (at(13) + at(14)) / 2});
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().at(0).value<Keys>(), Keys{15});
    }

    void nothingIsAskedForWhenPlacesLandWhereTheyAreOrNowhere() {
        const QSignalSpy spy(m_map.get(), &MapWidget::placesDropped);
        drag({at(11), at(11) + QPoint(30, 0), (at(11) + at(12)) / 2});
        drag({at(11), at(11) + QPoint(30, 0), {500, 20}});
        m_map->setTakesDrops(false);
        drag({at(11), at(11) + QPoint(30, 0), (at(13) + at(14)) / 2});
        QCOMPARE(spy.size(), 0);
    }

    void searchMarksAndCentresWhatItFinds() {
        QTest::keyClicks(m_map->searchField(), u"st"_s);
        QTest::keyClicks(m_map->searchField(), u" m"_s);
        QVERIFY((at(11) - canvas()->rect().center()).manhattanLength() <= 2);
        m_map->searchField()->clear();
        QCOMPARE(m_map->find(u"saint"_s), 2); // "St Mary’s" and "Saint Anne" fold to one spelling
        const auto* words = m_map->findChild<QLabel*>(u"mapFound"_s);
        QVERIFY2(words->text().startsWith(u"1 of 2: "_s), qPrintable(words->text()));
        m_map->findNext();
        QVERIFY(words->text().startsWith(u"2 of 2: "_s));
        QVERIFY((at(13) - canvas()->rect().center()).manhattanLength() <= 2);
        QCOMPARE(m_map->find(u"zebra"_s), 0);
        QCOMPARE(words->text(), u"No name on the map holds this"_s);
    }

    void hoveringNamesThePlaceAndItsArea() {
        const QPoint spot = at(12);
        QHelpEvent help(QEvent::ToolTip, spot, canvas()->mapToGlobal(spot));
        QApplication::sendEvent(canvas(), &help);
        QVERIFY2(QToolTip::text().contains(u"Larch School"_s) &&
                     QToolTip::text().contains(u"Elmfield group"_s),
                 qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void aRightClickAsksForAMenuOfWhatIsSelected() {
        const QSignalSpy spy(m_map.get(), &MapWidget::menuRequested);
        QContextMenuEvent menu(QContextMenuEvent::Mouse, at(13), canvas()->mapToGlobal(at(13)));
        QApplication::sendEvent(canvas(), &menu);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().value<Keys>(), Keys{13});
    }

    void aDoubleClickOpensAPlace() {
        const QSignalSpy spy(m_map.get(), &MapWidget::placeActivated);
        QTest::mouseDClick(canvas(), Qt::LeftButton, {}, at(14));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.first().first().toLongLong(), 14);
    }

    void theLegendPicksAreasOutAndFoldsAway() {
        const QSignalSpy spy(m_map.get(), &MapWidget::areaPicked);
        auto* list = m_map->findChild<QTreeWidget*>(u"mapLegendList"_s);
        QCOMPARE(list->topLevelItemCount(), 3);
        list->setCurrentItem(list->topLevelItem(1));
        QCOMPARE(canvas()->marks().highlightedArea, 1);
        QCOMPARE(spy.last().first().toLongLong(), 72);
        QTest::mouseClick(button(u"mapLegendToggle"_s), Qt::LeftButton);
        QVERIFY(m_map->isLegendFolded() && !list->isVisible());
        QCOMPARE(canvas()->marks().highlightedArea, kNoArea);
    }

    void anotherSceneKeepsViewAndSelection() {
        click(13);
        QTest::keyClick(canvas(), Qt::Key_Plus);
        const MapView before = canvas()->view();
        MapScene next = smallScene();
        next.places.erase(next.places.begin());
        next.places[1].area = 0;
        m_map->setScene(next);
        QCOMPARE(m_map->selectedKeys(), Keys{13});
        QVERIFY(canvas()->view() == before);
    }

    void aClusterIsLookedIntoByAClick() {
        m_map->setScene(test::inventedCounty(6000, 100, 20));
        canvas()->fit();
        const ClusterLevel* level = canvas()->map().clustersAt(canvas()->view().scale());
        QVERIFY(level);
        const auto biggest =
            std::max_element(level->clusters.begin(), level->clusters.end(),
                             [](const MapCluster& a, const MapCluster& b) { return a.count < b.count; });
        const QPoint spot = canvas()->view().toPixels(biggest->centre).toPoint();
        const qsizetype count = static_cast<qsizetype>(biggest->count);
        QTest::mouseClick(canvas(), Qt::LeftButton, Qt::ControlModifier, spot);
        QCOMPARE(m_map->selectedKeys().size(), count);
        const double before = canvas()->view().scale();
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, spot);
        QVERIFY(canvas()->view().scale() > before * 2);
    }

    void anEmptyMapSaysWhatToDo() {
        m_map->setEmptyTexts(u"No schools yet"_s, u"Import a list."_s);
        m_map->setScene({});
        QVERIFY(!m_map->searchField()->isVisible());
        const QList<QLabel*> labels = m_map->findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text() == u"No schools yet"_s;
        }));
        QTest::keyClick(canvas(), Qt::Key_Plus);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, {300, 300});
        QVERIFY(m_map->selectedKeys().isEmpty());
    }

    void everythingHasANameAndCanBeReached() {
        QCOMPARE(test::controlProblems(m_map.get()), QStringList());
        QVERIFY(canvas()->accessibleDescription().startsWith(u"Map of 5 schools in 2 groups."_s));
        QVERIFY(canvas()->accessibleDescription().contains(u"The table beside the map holds the same."_s));
        QVERIFY(canvas()->focusPolicy() & Qt::TabFocus);
    }

    void focusIsSeen() {
        m_map->searchField()->setFocus();
        const QImage before = canvas()->grab().toImage();
        canvas()->setFocus(Qt::TabFocusReason);
        QVERIFY(canvas()->grab().toImage().pixel(1, 300) != before.pixel(1, 300));
    }

    void lightAndDarkComeFromThePalette() {
        QCOMPARE(canvas()->painter().theme().isDark, false);
        m_map->setPalette(paletteOf(darkTokens()));
        QVERIFY(canvas()->painter().theme().isDark);
        QCOMPARE(canvas()->painter().theme().ground, darkTokens().raised);
    }

    void textSizeCarriesOver() {
        const double before = canvas()->painter().fonts().markerRadius;
        QFont font = m_map->font();
        font.setPointSizeF(font.pointSizeF() * 2);
        m_map->setFont(font);
        QVERIFY(canvas()->painter().fonts().markerRadius > before * 1.7);
        QVERIFY(m_map->rect().contains(m_map->searchField()->geometry()));
    }
};

QTEST_MAIN(TestMapWidget)
#include "tst_map_widget.moc"
