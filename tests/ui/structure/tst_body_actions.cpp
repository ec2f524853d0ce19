// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/structure/structure_desk.h"

#include <QMessageBox>
#include <QRadioButton>

using namespace liaison;

/// What can be done to bodies, through the actions and dialogs of the page.
class TestBodyActions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = freshDesk<StructureDesk>(); }
    void cleanup() { m_desk.reset(); }

    void opensABodyWithinWhatIsSelected() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->north});
        drive.trigger(u"newBody"_s);
        QVERIFY(controlsAreNamed(drive, u"newBody"_s));
        QCOMPARE(drive.named<QComboBox>(u"newBodyType"_s)->currentText(), u"Liaison group"_s);
        QCOMPARE(drive.named<QComboBox>(u"newBodyParent"_s)->currentText(), u"North hub · Hub"_s);
        QVERIFY(!drive.confirm(u"newBody"_s));
        drive.type(u"newBodyName"_s, u"Vale group"_s);
        QVERIFY(drive.confirm(u"newBody"_s));
        QCOMPARE(drive.said, u"Vale group created."_s);
        QCOMPARE(drive.selectedNames(), QStringList{u"Vale group"_s});
        QCOMPARE(m_desk->today().membersOf(m_desk->north).size(), 3u);
        m_desk->workspace.undo();
        QCOMPARE(m_desk->today().membersOf(m_desk->north).size(), 2u);
    }

    void aTakenNameIsRefusedInTheDialog() {
        StructureDrive drive(*m_desk);
        drive.trigger(u"newBody"_s);
        auto* type = drive.named<QComboBox>(u"newBodyType"_s);
        type->setCurrentIndex(type->findText(u"Liaison group"_s));
        drive.type(u"newBodyName"_s, u"RIVER  group"_s);
        QVERIFY(!drive.confirm(u"newBody"_s));
        QVERIFY(drive.problemIn(u"newBody"_s).contains(u"River group"_s));
    }

    void renamesFromADayOn() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->river});
        drive.tree->setFocus();
        QTest::keyClick(drive.tree, Qt::Key_F2);
        QVERIFY(controlsAreNamed(drive, u"renameBody"_s));
        drive.type(u"renameBodyName"_s, u"Stream group"_s);
        drive.type(u"renameBodyFromText"_s, u"1/1/27"_s);
        QVERIFY(drive.confirm(u"renameBody"_s));
        QCOMPARE(m_desk->on(QDate(2026, 12, 31)).nameOf(m_desk->river), u"River group"_s);
        QCOMPARE(m_desk->on(QDate(2027, 1, 1)).nameOf(m_desk->river), u"Stream group"_s);
    }

    void correctsAMisspeltName() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->river});
        drive.trigger(u"renameBody"_s);
        drive.named<QRadioButton>(u"renameBodyCorrect"_s)->setChecked(true);
        drive.type(u"renameBodyName"_s, u"Rivers group"_s);
        QVERIFY(drive.confirm(u"renameBody"_s));
        QCOMPARE(m_desk->on(QDate(2021, 1, 1)).nameOf(m_desk->river), u"Rivers group"_s);
    }

    void closesABodyAndMovesItsMembersToTheSuccessor() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->river});
        drive.trigger(u"closeBody"_s);
        QVERIFY(controlsAreNamed(drive, u"closeBody"_s));
        drive.type(u"closeBodyDayText"_s, u"31/12/26"_s);
        QVERIFY2(drive.named<QLabel>(u"consequence"_s)->text().contains(u"2 members"_s),
                 qPrintable(drive.named<QLabel>(u"consequence"_s)->text()));
        drive.named<QRadioButton>(u"closeBodyMove"_s)->setChecked(true);
        QVERIFY(!drive.confirm(u"closeBody"_s));
        auto* successor = drive.named<QComboBox>(u"closeBodySuccessor"_s);
        successor->setCurrentIndex(successor->findText(u"Hill group · Liaison group"_s));
        QVERIFY(drive.confirm(u"closeBody"_s));
        QCOMPARE(m_desk->groupOf(101001, QDate(2026, 12, 31)), u"River group"_s);
        QCOMPARE(m_desk->groupOf(101001, QDate(2027, 1, 1)), u"Hill group"_s);
        drive.pick({m_desk->river});
        drive.trigger(u"reopenBody"_s);
        QVERIFY(!m_desk->bodies().find(m_desk->river)->closed.isValid());
    }

    void convertsABody() {
        const Id<Body> shadow = m_desk->open("shadow-trust-board", u"Elmshire board"_s);
        StructureDrive drive(*m_desk);
        drive.pick({shadow});
        drive.trigger(u"convertBody"_s);
        QVERIFY(controlsAreNamed(drive, u"convertBody"_s));
        QCOMPARE(drive.named<QComboBox>(u"convertBodyType"_s)->currentText(), u"Trust Board"_s);
        drive.type(u"convertBodyFromText"_s, u"1/9/27"_s);
        QVERIFY(drive.confirm(u"convertBody"_s));
        const auto typeOn = [&](QDate day) {
            const Structure structure = m_desk->on(day);
            return structure.typeOf(*structure.body(shadow)).key;
        };
        QCOMPARE(typeOn(QDate(2027, 8, 31)), u"shadow-trust-board"_s);
        QCOMPARE(typeOn(QDate(2027, 9, 1)), u"trust-board"_s);
    }

    void correctsABody() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->cluster});
        drive.trigger(u"correctBody"_s);
        QVERIFY(controlsAreNamed(drive, u"correctBody"_s));
        drive.type(u"correctBodyOpenedText"_s, u"1/9/19"_s);
        QVERIFY(drive.confirm(u"correctBody"_s));
        QCOMPARE(m_desk->bodies().find(m_desk->cluster)->opened, QDate(2019, 9, 1));
    }

    void deleteSaysWhatWillHappen() {
        const Id<Body> mistake = m_desk->open("cluster", u"Mistake"_s);
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->river});
        drive.trigger(u"deletePicks"_s);
        auto* box = drive.named<QMessageBox>(u"deleteBody"_s);
        QVERIFY(box->text().contains(u"is not deleted but closed"_s));
        QVERIFY(!box->findChild<QPushButton*>(u"deleteBodyOk"_s));
        box->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        drive.pick({mistake});
        drive.trigger(u"deletePicks"_s);
        drive.press(u"deleteBodyOk"_s);
        QVERIFY(!m_desk->bodies().find(mistake).has_value());
        m_desk->workspace.undo();
        QVERIFY(m_desk->bodies().find(mistake).has_value());
    }

    void deleteOffersToCloseInstead() {
        StructureDrive drive(*m_desk);
        drive.pick({m_desk->river});
        drive.trigger(u"deletePicks"_s);
        drive.press(u"deleteBodyClose"_s);
        QVERIFY(drive.dialog(u"closeBody"_s)->isVisible());
    }

    void schoolsAreNotOfferedForDeletion() {
        StructureDrive drive(*m_desk);
        auto* tray = drive.named<StructureTable>(u"structureTrayTable"_s);
        tray->selectRow(0);
        auto* erase = drive.named<QAction>(u"deletePicks"_s);
        QVERIFY(!erase->isVisible());
        QVERIFY(!tray->actions().contains(erase));
        drive.pick({m_desk->school(101001)}, m_desk->river);
        QVERIFY(!erase->isVisible());
        QCOMPARE(drive.named<QAction>(u"endMembership"_s)->shortcut(), QKeySequence(Qt::Key_Delete));
        drive.pick({m_desk->river});
        QVERIFY(erase->isVisible());
    }

private:
    std::unique_ptr<StructureDesk> m_desk;
};

QTEST_MAIN(TestBodyActions)
#include "tst_body_actions.moc"
