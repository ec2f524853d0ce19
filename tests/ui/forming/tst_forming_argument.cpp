// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_words.h"
#include "tests/ui/forming/forming_drive.h"

#include "ui/structure/structure_pick.h"

#include <QContextMenuEvent>
#include <QMenu>

using namespace liaison;

/// What a user does with a plan that is there: moves, rules, undo, and impossible rules.
class TestFormingArgument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useTestSettings(); }
    void init() {
        forgetSettings();
        m_desk = std::make_unique<FormingDeskFile>();
    }
    void cleanup() { m_desk.reset(); }

    void aDraggedSchoolMovesAtOnceAndBecomesARule() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        const Id<School> mill = m_desk->school(101003);
        const Id<School> birley = m_desk->school(101010);
        const qint64 before = drive.work().plan().claim.cost;
        QVERIFY(drive.bodyOf(mill) != drive.bodyOf(birley));
        drive.drag(mill, birley);
        QTRY_COMPARE(drive.bodyOf(mill), drive.bodyOf(birley));
        QVERIFY(drive.work().plan().claim.cost > before + 8000);
        QVERIFY(!drive.work().plan().claim.isProven);
        QVERIFY(drive.label(u"claimTotals"_s).contains(distanceText(drive.work().plan().claim.cost)));
        const std::vector<Pin>& pins = drive.wizard.draft().question().pins;
        QCOMPARE(pins.size(), 1u);
        QCOMPARE(pins.front().kind, PinKind::Within);
        QCOMPARE(pins.front().members, std::vector<Member>{mill});
        QCOMPARE(pins.front().target, std::optional<Member>(birley));
    }

    void undoTakesMovesBackOneByOne() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        const FormingPlan found = drive.work().plan();
        const int there = drive.bodyOf(m_desk->school(101010));
        QVERIFY(drive.work().move({m_desk->school(101003)}, there));
        QVERIFY(drive.work().move({m_desk->school(101001)}, there));
        QVERIFY(drive.wizard.findChild<QAction*>(u"planUndo"_s)->toolTip().contains(u"Ashton Hill"_s));
        drive.trigger(u"planUndo"_s);
        QCOMPARE(drive.bodyOf(m_desk->school(101003)), there);
        QVERIFY(drive.bodyOf(m_desk->school(101001)) != there);
        drive.trigger(u"planUndo"_s);
        QCOMPARE(drive.work().plan(), found);
        QVERIFY(drive.wizard.draft().question().pins.empty());
        drive.trigger(u"planRedo"_s);
        QCOMPARE(drive.bodyOf(m_desk->school(101003)), there);
    }

    void aSchoolSaysWhyItIsHereAndWhereElseItCouldBe() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        const Id<School> hill = m_desk->school(101001);
        drive.click(u"wizardNext"_s);
        drive.wizard.back();
        auto* map = drive.named<MapWidget>(u"planMap"_s);
        map->canvas()->select({map->canvas()->map().placeOfKey(hill.value)}, false);
        QCOMPARE(drive.label(u"whyTitle"_s), u"Ashton Hill Primary School"_s);
        QVERIFY(drive.label(u"whyHere"_s).contains(u"Ashton"_s));
        auto* options = drive.named<TableView>(u"formingOptions"_s);
        QVERIFY(options->rowModel()->rowCount() > 0);
        const QString to = options->rowModel()->textAt(0, 0);
        QVERIFY(options->selectKey(options->rowModel()->keyAt(0)));
        drive.click(u"moveHere"_s);
        const int now = drive.bodyOf(hill);
        QCOMPARE(drive.work().plan().bodies[std::size_t(now)].name, to);
    }

    void twoSchoolsSwapTheirPlaces() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next(2);
        drive.set(u"groupSchoolsMost"_s, 4);
        drive.toPlan();
        const Id<School> hill = m_desk->school(101001);
        auto* map = drive.named<MapWidget>(u"planMap"_s);
        map->canvas()->select({map->canvas()->map().placeOfKey(hill.value)}, false);
        auto* options = drive.named<TableView>(u"formingOptions"_s);
        QVERIFY(drive.cell(u"formingOptions"_s, 0, u"note"_s).contains(u"too large"_s));
        QVERIFY(!drive.cell(u"formingOptions"_s, 0, u"swap"_s).isEmpty());
        QVERIFY(options->selectKey(options->rowModel()->keyAt(0)));
        const FormingPlan before = drive.work().plan();
        drive.click(u"swapHere"_s);
        QVERIFY(drive.work().plan() != before);
        for (const FormedFigures& body : drive.work().desk().figures().bodies)
            QCOMPARE(body.schools, 4);
        QCOMPARE(drive.wizard.draft().question().pins.size(), 2u);
        drive.trigger(u"planUndo"_s);
        QCOMPARE(drive.work().plan(), before);
    }

    void aSavedPlanIsComparedWith() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        drive.trigger(u"savePlan"_s);
        drive.named<QLineEdit>(u"savePlanName"_s)->setText(u"First thoughts"_s);
        drive.named<QPushButton>(u"savePlanDialogOk"_s)->click();
        const int before = drive.work().count();
        drive.trigger(u"comparePlan"_s);
        auto* menu = drive.named<QMenu>(u"compareMenu"_s);
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().front()->trigger();
        menu->close();
        QCOMPARE(drive.work().count(), before + 1);
        QCOMPARE(drive.work().nameOf(before), u"First thoughts"_s);
    }

    void resolvingKeepsWhatWasDoneByHand() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        const Id<School> mill = m_desk->school(101003);
        const Id<School> birley = m_desk->school(101010);
        QVERIFY(drive.work().move({mill}, drive.bodyOf(birley)));
        drive.trigger(u"solveAgain"_s);
        drive.solved();
        QCOMPARE(drive.bodyOf(mill), drive.bodyOf(birley));
        QCOMPARE(drive.wizard.draft().question().pins.size(), 1u);
    }

    void aRightClickMakesRules() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        auto* map = drive.named<MapWidget>(u"planMap"_s);
        const auto place = [&](qint64 urn) {
            return map->canvas()->map().placeOfKey(m_desk->school(urn).value);
        };
        map->canvas()->select({place(101001), place(101011)}, false);
        auto* menu = drive.named<QMenu>(u"memberMenu"_s);
        Q_EMIT menu->aboutToShow();
        QAction* apart = menu->findChild<QAction*>(u"pinApart"_s);
        QVERIFY(apart);
        apart->trigger();
        QCOMPARE(drive.wizard.draft().question().pins.back().kind, PinKind::Apart);
        drive.wizard.back();
        QCOMPARE(drive.cell(u"formingRules"_s, 0, u"kind"_s), u"Never together"_s);
        QVERIFY(drive.cell(u"formingRules"_s, 0, u"text"_s).contains(u"Ashton Hill"_s));
    }

    void aRightClickOnTheMapKeepsASchoolInItsGroup() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        const Id<School> hill = m_desk->school(101001);
        auto* canvas = drive.named<MapWidget>(u"planMap"_s)->canvas();
        canvas->select({canvas->map().placeOfKey(hill.value)}, false);
        bool isOffered = false;
        QTimer::singleShot(0, canvas, [&isOffered] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            QAction* keep = menu ? menu->findChild<QAction*>(u"pinWithin"_s) : nullptr;
            isOffered = keep != nullptr;
            if (keep)
                keep->trigger();
            if (menu)
                menu->close();
        });
        const QPoint at = drive.spotOf(hill);
        QContextMenuEvent click(QContextMenuEvent::Mouse, at, canvas->mapToGlobal(at));
        QApplication::sendEvent(canvas, &click);
        QVERIFY(isOffered);
        const Pin& pin = drive.wizard.draft().question().pins.back();
        QCOMPARE(pin.kind, PinKind::Within);
        QCOMPARE(pin.members, std::vector<Member>{hill});
        QCOMPARE(pin.target, std::optional<Member>(m_desk->school(101000)));
    }

    void theMenuOfTheTableMovesASchool() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        const Id<School> hill = m_desk->school(101001);
        const int there = drive.bodyOf(m_desk->school(101010));
        auto* table = drive.named<TableView>(u"formingPlanMembers"_s);
        QVERIFY(table->selectKey(memberKey(hill)));
        auto* menu = drive.named<QMenu>(u"memberMenu"_s);
        QVERIFY(table->actions().contains(menu->menuAction()));
        Q_EMIT menu->aboutToShow();
        auto* move = menu->findChild<QAction*>(u"moveTo_%1"_s.arg(there));
        QVERIFY(move);
        move->trigger();
        QCOMPARE(drive.bodyOf(hill), there);
    }

    void aRuleIsMadeInTheDialogAndKeptByThePlan() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next(3);
        drive.click(u"addRule"_s);
        drive.pick(u"ruleKind"_s, u"These stay together"_s);
        QCOMPARE(test::controlProblems(drive.named<QDialog>(u"ruleDialog"_s)).join(u'\n'), QString());
        drive.tick(u"ruleMembers"_s, u"Ashton Hill Primary School"_s);
        drive.named<QPushButton>(u"ruleDialogOk"_s)->click();
        QCOMPARE(drive.notice(u"ruleDialogNotice"_s), u"Tick at least two."_s);
        drive.tick(u"ruleMembers"_s, u"Farley Hill Primary School"_s);
        drive.named<QPushButton>(u"ruleDialogOk"_s)->click();
        QCOMPARE(drive.named<TableView>(u"formingRules"_s)->rowModel()->rowCount(), 1);
        drive.toPlan();
        QCOMPARE(drive.bodyOf(m_desk->school(101001)), drive.bodyOf(m_desk->school(101051)));
    }

    void impossibleRulesAreNamedAndOneIsGivenUp() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next(2);
        drive.set(u"groupSchoolsMost"_s, 5);
        Pin together;
        together.id = drive.wizard.draft().question().nextPinId();
        for (int i = 0; i < 6; ++i)
            together.members.emplace_back(m_desk->school(101001 + (i / 3) * 10 + i % 3));
        drive.wizard.draft().question().pins = {together};
        const FormingQuestion asked = drive.wizard.draft().question();
        // Named before it is worked out what giving them up leads to.
        QString named;
        connect(drive.wizard.findChild<FormingRun*>(), &FormingRun::progressed, &drive.wizard,
                [&](const FormingRun::State& state) {
                    if (state.conflict && named.isEmpty())
                        named = drive.label(u"obstacle_0"_s) + drive.label(u"leadsTo_0"_s);
                });
        drive.toPlan();
        QVERIFY(drive.label(u"claimText"_s).contains(u"No plan can keep all of this"_s));
        QCOMPARE(named, drive.label(u"obstacle_0"_s) + u"What that leads to is not worked out yet."_s);
        QCOMPARE(drive.problems(), QString());
        const QString first = drive.label(u"obstacle_0"_s);
        const QString second = drive.label(u"obstacle_1"_s);
        QVERIFY(!drive.wizard.findChild<QLabel*>(u"obstacle_2"_s));
        QVERIFY(drive.label(u"leadsTo_0"_s).startsWith(u"Then there is a plan"_s));
        QVERIFY2((first + second).contains(u"stay together"_s), qPrintable(first + second));
        QVERIFY2((first + second).contains(u"5 schools"_s), qPrintable(first + second));
        QVERIFY(!drive.wizard.currentPage()->problem().isEmpty());
        QCOMPARE(drive.wizard.draft().question(), asked);
        drive.click(first.contains(u"stay together"_s) ? u"release_0"_s : u"release_1"_s);
        drive.solved();
        QCOMPARE(drive.work().plan().bodies.size(), 6u);
        QVERIFY(drive.wizard.draft().question().pins.empty());
        QVERIFY(drive.notice(u"planNotice"_s).contains(u"Given up"_s));
        drive.click(u"takeBackRelease"_s);
        drive.solved();
        QCOMPARE(drive.wizard.draft().question(), asked);
        QCOMPARE(drive.label(u"obstacle_0"_s), first);
    }

    void ofSeveralPlansOneIsChosen() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next(2);
        drive.pick(u"groupAnchoring"_s, u"Any school may be in the middle"_s);
        drive.set(u"groupCount"_s, 4);
        drive.toPlan();
        if (drive.work().count() < 2)
            QSKIP("no other plan for these towns");
        const FormingPlan first = drive.work().plan();
        drive.click(u"planCard_1"_s);
        QVERIFY(drive.work().plan() != first);
        QCOMPARE(*drive.wizard.draft().plan, drive.work().plan());
        drive.click(u"planCard_0"_s);
        QCOMPARE(drive.work().plan(), first);
    }

    void aReportIsMadeOfThePlan() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        drive.trigger(u"planReport"_s);
        QTRY_VERIFY(drive.wizard.findChild<QDialog*>(u"reportDialog"_s));
    }

private:
    std::unique_ptr<FormingDeskFile> m_desk;
};

QTEST_MAIN(TestFormingArgument)
#include "tst_forming_argument.moc"
