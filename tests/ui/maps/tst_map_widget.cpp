// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/maps/map_fixture.h"
#include "tests/support/accessibility.h"
#include "tests/ui/maps/map_stage.h"
#include "ui/widgets/tokens.h"

#include <QHelpEvent>
#include <QLabel>
#include <QPointer>
#include <QSignalSpy>
#include <QToolTip>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace liaison;
using namespace liaison::test;

class TestMapWidget : public QObject {
    Q_OBJECT

    std::unique_ptr<MapStage> m_stage;

    MapCanvas* canvas() const { return m_stage->canvas(); }

private Q_SLOTS:
    void init() { m_stage = std::make_unique<MapStage>(); }

    void searchMarksAndCentresWhatItFinds() {
        QTest::keyClicks(m_stage->map.searchField(), u"st"_s);
        QTest::keyClicks(m_stage->map.searchField(), u" m"_s);
        QVERIFY((m_stage->at(11) - canvas()->rect().center()).manhattanLength() <= 2);
        m_stage->map.searchField()->clear();
        QCOMPARE(m_stage->map.find(u"saint"_s), 2); // "St Mary’s" and "Saint Anne" fold to one spelling
        const auto* words = m_stage->map.findChild<QLabel*>(u"mapFound"_s);
        QVERIFY2(words->text().startsWith(u"1 of 2: "_s), qPrintable(words->text()));
        m_stage->map.findNext();
        QVERIFY(words->text().startsWith(u"2 of 2: "_s));
        QVERIFY((m_stage->at(13) - canvas()->rect().center()).manhattanLength() <= 2);
        QCOMPARE(m_stage->map.find(u"zebra"_s), 0);
        QCOMPARE(words->text(), u"No name on the map holds this"_s);
    }

    void hoveringNamesThePlaceAndItsArea() {
        const QPoint spot = m_stage->at(12);
        QHelpEvent help(QEvent::ToolTip, spot, canvas()->mapToGlobal(spot));
        QApplication::sendEvent(canvas(), &help);
        QVERIFY2(QToolTip::text().contains(u"Larch School"_s) &&
                     QToolTip::text().contains(u"Elmfield group"_s),
                 qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void theLegendPicksAreasOutAndFoldsAway() {
        const QSignalSpy spy(&m_stage->map, &MapWidget::areaPicked);
        auto* list = m_stage->map.findChild<QTreeWidget*>(u"mapLegendList"_s);
        QCOMPARE(list->topLevelItemCount(), 3);
        list->setCurrentItem(list->topLevelItem(1));
        QCOMPARE(canvas()->marks().highlightedArea, 1);
        QCOMPARE(spy.last().first().toLongLong(), 72);
        QTest::mouseClick(m_stage->button(u"mapLegendToggle"_s), Qt::LeftButton);
        QVERIFY(m_stage->map.isLegendFolded() && !list->isVisible());
        QCOMPARE(canvas()->marks().highlightedArea, kNoArea);
    }

    void anotherSceneKeepsViewAndSelection() {
        m_stage->click(13);
        QTest::keyClick(canvas(), Qt::Key_Plus);
        const MapView before = canvas()->view();
        MapScene next = smallScene();
        next.places.erase(next.places.begin());
        next.places[1].area = 0;
        m_stage->map.setScene(next);
        QCOMPARE(m_stage->map.selectedKeys(), Keys{13});
        QVERIFY(canvas()->view() == before);
    }

    void theMapMayChangeOrGoWhileItIsBeingDrawn() {
        m_stage->map.setScene(inventedCounty(2000, 150, 40));
        canvas()->repaint();
        QVERIFY(!canvas()->painter().isFinished());
        m_stage->map.setScene(smallScene());
        QTRY_VERIFY(canvas()->painter().isFinished());
        m_stage->map.setScene(inventedCounty(2000, 150, 40));
        canvas()->repaint();
        const QPointer<MapCanvas> gone = canvas();
        m_stage.reset();
        QCoreApplication::processEvents();
        QVERIFY(!gone);
    }

    void anEmptyMapSaysWhatToDo() {
        m_stage->map.setEmptyTexts(u"No schools yet"_s, u"Import a list."_s);
        m_stage->map.setScene({});
        QVERIFY(!m_stage->map.searchField()->isVisible());
        const QList<QLabel*> labels = m_stage->map.findChildren<QLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text() == u"No schools yet"_s;
        }));
        QTest::keyClick(canvas(), Qt::Key_Plus);
        QTest::mouseClick(canvas(), Qt::LeftButton, {}, {300, 300});
        QVERIFY(m_stage->map.selectedKeys().isEmpty());
    }

    void everythingHasANameAndCanBeReached() {
        QCOMPARE(controlProblems(&m_stage->map), QStringList());
        QVERIFY(canvas()->accessibleDescription().startsWith(u"Map of 5 schools in 2 groups."_s));
        QVERIFY(canvas()->accessibleDescription().contains(u"The table beside the map holds the same."_s));
        QVERIFY(canvas()->focusPolicy() & Qt::TabFocus);
    }

    void focusIsSeen() {
        m_stage->map.searchField()->setFocus();
        const QImage before = canvas()->grab().toImage();
        canvas()->setFocus(Qt::TabFocusReason);
        QVERIFY(canvas()->grab().toImage().pixel(1, 300) != before.pixel(1, 300));
    }

    void lightAndDarkComeFromThePalette() {
        QCOMPARE(canvas()->painter().theme().isDark, false);
        m_stage->map.setPalette(paletteOf(darkTokens()));
        QVERIFY(canvas()->painter().theme().isDark);
        QCOMPARE(canvas()->painter().theme().ground, darkTokens().raised);
    }

    void textSizeCarriesOver() {
        const double before = canvas()->painter().fonts().markerRadius;
        QFont font = m_stage->map.font();
        font.setPointSizeF(font.pointSizeF() * 2);
        m_stage->map.setFont(font);
        QVERIFY(canvas()->painter().fonts().markerRadius > before * 1.7);
        QVERIFY(m_stage->map.rect().contains(m_stage->map.searchField()->geometry()));
    }
};

QTEST_MAIN(TestMapWidget)
#include "tst_map_widget.moc"
