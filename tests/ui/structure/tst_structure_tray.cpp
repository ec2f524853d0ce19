// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/structure/structure_desk.h"

#include <QAbstractItemModelTester>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace liaison;

/// Schools that belong to no group.
class TestStructureTray : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = freshDesk<StructureDesk>(); }
    void cleanup() { m_desk.reset(); }

    void schoolsWithoutAGroupAreInTheTray() {
        StructureDrive drive(*m_desk);
        QCOMPARE(drive.named<QLabel>(u"structureTrayHeading"_s)->text(), u"1 school has no group"_s);
        auto* tray = drive.named<StructureTable>(u"structureTrayTable"_s);
        const QAbstractItemModelTester tester(tray->model());
        QCOMPARE(tray->model()->rowCount(), 1);
        QCOMPARE(tray->rows().at(0).name, u"Dell Primary School"_s);
    }

    void aSchoolWithoutAGroupIsAcceptedInTheTray() {
        StructureDrive drive(*m_desk);
        auto* list = drive.named<QListWidget>(u"breachList"_s);
        const int rows = list->count();
        auto* tray = drive.named<StructureTable>(u"structureTrayTable"_s);
        tray->selectRow(0);
        auto* accept = drive.page.findChild<QAction*>(u"acceptNoPlace"_s);
        QVERIFY(tray->actions().contains(accept));
        QVERIFY(accept->isEnabled());
        accept->trigger();
        drive.named<QPlainTextEdit>(u"acceptReason"_s)->setPlainText(u"It opens a group of its own."_s);
        QVERIFY(drive.confirm(u"acceptBreach"_s));
        QCOMPARE(drive.named<QLabel>(u"structureTrayHeading"_s)->text(),
                 u"Every school has a group; 1 accepted"_s);
        QCOMPARE(tray->model()->rowCount(), 1);
        QCOMPARE(tray->model()->index(0, 0).data().toString(), u"Dell Primary School (accepted)"_s);
        QCOMPARE(list->count(), rows);
    }

    void manySchoolsWithoutAGroupAreOneLineOfTheRules() {
        constexpr int kMore = 20;
        for (int i = 0; i < kMore; ++i) {
            School school;
            school.urn = 105000 + i;
            school.name = u"Larch Primary School %1"_s.arg(i);
            school.status = school_status::open();
            QVERIFY(m_desk->schools().add(school));
        }
        StructureDrive drive(*m_desk);
        auto* list = drive.named<QListWidget>(u"breachList"_s);
        const auto lines = list->findItems(u"no group"_s, Qt::MatchContains);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.front()->text().startsWith(u"21 schools belong to no group"_s),
                 qUtf8Printable(lines.front()->text()));
        QCOMPARE(list->findItems(u"Larch"_s, Qt::MatchContains).size(), 0);
        list->setCurrentItem(lines.front());
        QVERIFY(!drive.page.findChild<QAction*>(u"acceptBreachAction"_s)->isEnabled());
        drive.trigger(u"showBreach"_s);
        QCOMPARE(drive.named<StructureTable>(u"structureTrayTable"_s)->picks().size(), 1u);
    }

private:
    std::unique_ptr<StructureDesk> m_desk;
};

QTEST_MAIN(TestStructureTray)
#include "tst_structure_tray.moc"
