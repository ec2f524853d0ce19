// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store_error.h"
#include "tests/ui/forming/forming_drive.h"
#include "ui/forming/forming_room.h"
#include "ui/widgets/page_scroll.h"

#include <QApplication>
#include <QScrollBar>
#include <QSplitter>
#include <QTabWidget>

using namespace liaison;

namespace {

/// Text of another size, until the end of the test.
class TextSize {
public:
    explicit TextSize(int percent) : m_before(QApplication::font()) {
        QFont font = m_before;
        font.setPointSizeF(font.pointSizeF() * percent / 100.0);
        QApplication::setFont(font);
    }
    ~TextSize() { QApplication::setFont(m_before); }

private:
    QFont m_before;
};

} // namespace

/// How the wizard fits into its window, and into the rest of the program.
class TestFormingRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        useTestSettings();
        TrustFile::prepareEach([this](TrustFile& file) {
            file.unitOfWork().addGuard([this](Recorder&) {
                if (m_refuses)
                    throw StoreError(ErrorCode::InUse, u"Oak Trust would stand twice."_s);
            });
        });
    }
    void init() {
        forgetSettings();
        m_refuses = false;
        m_desk = std::make_unique<FormingDeskFile>();
    }
    void cleanup() { m_desk.reset(); }

    void everyPageFitsAtEveryTextSize_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("isNarrow");
        QTest::newRow("100 %") << 100 << false;
        QTest::newRow("150 %") << 150 << true;
        QTest::newRow("200 %") << 200 << true;
    }
    void everyPageFitsAtEveryTextSize() {
        QFETCH(int, percent);
        QFETCH(bool, isNarrow);
        const TextSize text(percent);
        m_desk->groupTheTowns();
        FormingDrive drive(*m_desk);
        constexpr QSize kWindow(1216, 760);
        drive.wizard.resize(kWindow);
        drive.start();
        for (int step = 0; step < 6; ++step) {
            if (step == 4) {
                drive.solved();
                const auto* tabs = drive.named<QTabWidget>(u"planTabs"_s);
                QCOMPARE(tabs->isAncestorOf(drive.named<MapWidget>(u"planMap"_s)), isNarrow);
            }
            QCoreApplication::processEvents();
            const auto* frame =
                qobject_cast<PageScroll*>(drive.wizard.currentPage()->parentWidget()->parentWidget());
            QVERIFY(frame);
            QVERIFY2(frame->horizontalScrollBar()->maximum() == 0,
                     qPrintable(drive.wizard.currentPage()->title()));
            QCOMPARE(frame->verticalScrollBar()->value(), 0);
            QCOMPARE(drive.wizard.size(), kWindow);
            if (step < 5)
                drive.next();
        }
        // Back in a large window, all is as it was.
        drive.wizard.back();
        drive.wizard.resize(kWindow * 3);
        QCoreApplication::processEvents();
        QVERIFY(drive.named<QSplitter>(u"planView"_s)->isAncestorOf(drive.named<MapWidget>(u"planMap"_s)));
        QVERIFY(drive.named<MapWidget>(u"planMap"_s)->isVisible());
    }

    void allOfAnOptionCanBeRead() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.next(2);
        drive.set(u"groupSchoolsMost"_s, 4);
        drive.toPlan();
        drive.wizard.resize(1216, 760);
        auto* map = drive.named<MapWidget>(u"planMap"_s);
        map->canvas()->select({map->canvas()->map().placeOfKey(m_desk->school(101001).value)}, false);
        QCoreApplication::processEvents();
        auto* options = drive.named<TableView>(u"formingOptions"_s);
        for (int row = 0; row < options->rowModel()->rowCount(); ++row) {
            QVERIFY(options->selectKey(options->rowModel()->keyAt(row)));
            QCoreApplication::processEvents();
            const auto* whole = drive.named<QLabel>(u"wholeOption"_s);
            QVERIFY(whole->text().startsWith(options->rowModel()->textAt(row, 0)));
            QVERIFY2(whole->text().contains(u"Or swapped with "_s), qPrintable(whole->text()));
            QVERIFY(whole->text().contains(drive.cell(u"formingOptions"_s, row, u"swap"_s)));
            QVERIFY(whole->isVisible());
            QVERIFY(whole->height() >= whole->heightForWidth(whole->width()));
        }
        const QRect seen(QPoint(), options->viewport()->size());
        for (int column = 1; column < 4; ++column)
            QVERIFY(seen.right() >=
                    options->columnViewportPosition(column) + options->columnWidth(column) - 1);
    }

    void theCommandPaletteOpensSavedPlans() {
        ShellSpec shell;
        addFormingTo(shell, FormingHooks());
        QWidget window;
        const auto provider = shell.paletteProviders.front()(m_desk->workspace, &window);
        QVERIFY(provider->find(u"first", 5).isEmpty());
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        drive.trigger(u"savePlan"_s);
        drive.named<QLineEdit>(u"savePlanName"_s)->setText(u"First thoughts"_s);
        drive.named<QPushButton>(u"savePlanDialogOk"_s)->click();
        const QList<PaletteItem> found = provider->find(u"first", 5);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.front().title, u"Open plan: First thoughts"_s);
        QVERIFY(found.front().detail.startsWith(u"Saved "_s));
        QCOMPARE(provider->find(u"open plan", 5).size(), 1);
        QVERIFY(provider->find(u"zzzz", 5).isEmpty());
        QVERIFY(provider->find(u"", 5).isEmpty());
        found.front().run();
        auto* opened = window.findChild<FormingWizard*>();
        QVERIFY(opened);
        QVERIFY(settles(*opened));
        QTRY_COMPARE(opened->currentStep(), 4);
        QCOMPARE(opened->draft().savedName, u"First thoughts"_s);
        QVERIFY(opened->findChild<PlanPage*>()->work().plan() == drive.work().plan());
    }

    void whatTheRecordWouldRefuseIsSaidBeforeAcceptIsPressed() {
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        m_refuses = true;
        drive.next();
        QVERIFY(drive.wizard.currentPage()->findChild<QWidget*>(u"wizardNotice"_s)->isVisible());
        QVERIFY(drive.wizard.currentPage()
                    ->findChild<QLabel*>(u"noticeText"_s)
                    ->text()
                    .contains(u"Oak Trust would stand twice"_s));
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        m_refuses = false;
        drive.wizard.back();
        drive.next();
        QVERIFY(drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
    }

    void aFileForReadingOnlySaysWhyNothingCanBeAccepted() {
        m_desk->reopenForReadingOnly();
        FormingDrive drive(*m_desk);
        drive.start();
        drive.toPlan();
        QCOMPARE(drive.wizard.findChild<QAction*>(u"savePlan"_s)->toolTip(),
                 m_desk->workspace.whyNoWriting());
        drive.next();
        QVERIFY(!drive.named<QPushButton>(u"wizardNext"_s)->isEnabled());
        QCOMPARE(drive.label(u"wizardReason"_s),
                 u"This file is open for reading only, so the plan cannot be accepted."_s);
        QVERIFY(drive.label(u"acceptSummary"_s).contains(u"open for reading only"_s));
    }

private:
    std::unique_ptr<FormingDeskFile> m_desk;
    bool m_refuses = false;
};

QTEST_MAIN(TestFormingRoom)
#include "tst_forming_room.moc"
