// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/main_window_desk.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/navigation_delegate.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/window_state.h"
#include "ui/widgets/notice_bar.h"

#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

using namespace liaison;

class TestMainWindow : public MainWindowDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { lay(); }
    void cleanup() { clear(); }
    void startsWithTheWelcomePageAndNothingToUndo();
    void openingAFileShowsItsFirstPageAndTitle();
    void aFileOpensOnThePageItWasLeftOn();
    void goesToPagesByNavigationKeyAndPalette();
    void goesBackAndForwardOverPagesAndItems();
    void aMissingItemLeavesThePageItself();
    void aPagesActionsStandInTheMenuOnlyWhileItShows();
    void undoSaysWhatItWouldDo();
    void escapeLeavesWhatIsOpen();
    void errorsStandAboveThePageAndNoticesBelow();
    void aBadgeIsSpokenToo();
    void anotherAsOfDateIsMarkedAndTakenBack();
    void aDroppedFileIsOpenedOrImported();
    void missingRecentFilesCanBeTakenOffTheWelcomePage();
    void whatWritesIsGreyedAndSaysWhyInAFileForReadingOnly();
};

void TestMainWindow::startsWithTheWelcomePageAndNothingToUndo() {
    QVERIFY(m_window->findChild<QWidget*>(u"welcomePage"_s)->isVisible());
    QVERIFY(!action(u"undo"_s)->isEnabled());
    QVERIFY(!action(u"shout"_s)->isEnabled());
    QVERIFY(!action(u"closeFile"_s)->isEnabled());
    QVERIFY(action(u"newFile"_s)->isEnabled());
}

void TestMainWindow::openingAFileShowsItsFirstPageAndTitle() {
    openFile();
    QCOMPARE(shown(), u"first"_s);
    QCOMPARE(m_window->windowTitle(), u"oak – Liaison"_s);
    QVERIFY(!m_window->findChild<QWidget*>(u"welcomePage"_s)->isVisible());
    QCOMPARE(page(u"first"_s)->refreshed, 1);
    QVERIFY(!page(u"second"_s));
    action(u"closeFile"_s)->trigger();
    QVERIFY(m_window->findChild<QWidget*>(u"welcomePage"_s)->isVisible());
    QCOMPARE(m_window->windowTitle(), u"Liaison"_s);
    QVERIFY(!page(u"first"_s));
}

void TestMainWindow::aFileOpensOnThePageItWasLeftOn() {
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    window_state::setLastPage(m_path, u"second"_s);
    openFile();
    QCOMPARE(shown(), u"second"_s);
    QVERIFY(!page(u"first"_s));
}

void TestMainWindow::goesToPagesByNavigationKeyAndPalette() {
    openFile();
    NavigationBar& navigation = m_window->workbench().navigation();
    navigation.setCurrentRow(2);
    QCOMPARE(shown(), u"second"_s);
    QCOMPARE(action(u"go-first"_s)->shortcut(), QKeySequence(u"Ctrl+1"_s));
    action(u"go-first"_s)->trigger();
    QCOMPARE(shown(), u"first"_s);
    QCOMPARE(navigation.currentItem()->text(), u"FIRST"_s);
    action(u"palette"_s)->trigger();
    auto* text = m_window->palette().findChild<QLineEdit*>(u"paletteText"_s);
    QTest::keyClicks(text, u"sec"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(shown(), u"second"_s);
}

void TestMainWindow::goesBackAndForwardOverPagesAndItems() {
    openFile();
    QVERIFY(!action(u"back"_s)->isEnabled());
    m_workspace->goTo({u"second"_s, u"7"_s});
    Q_EMIT page(u"second"_s)->itemShown(u"8"_s);
    action(u"back"_s)->trigger();
    QCOMPARE(page(u"second"_s)->open, u"7"_s);
    action(u"back"_s)->trigger();
    QCOMPARE(shown(), u"first"_s);
    QVERIFY(!action(u"back"_s)->isEnabled());
    action(u"forward"_s)->trigger();
    QCOMPARE(page(u"second"_s)->open, u"7"_s);
    m_workspace->goTo({u"first"_s, {}});
    QVERIFY(!action(u"forward"_s)->isEnabled());
}

void TestMainWindow::aMissingItemLeavesThePageItself() {
    openFile();
    m_workspace->goTo({u"second"_s, u"missing"_s});
    QCOMPARE(shown(), u"second"_s);
    m_workspace->goTo({u"nowhere"_s, {}});
    QCOMPARE(shown(), u"second"_s);
}

void TestMainWindow::aPagesActionsStandInTheMenuOnlyWhileItShows() {
    openFile();
    const QMenu* tools = m_window->findChild<QMenu*>(u"toolsMenu"_s);
    const auto texts = [&] {
        QStringList found;
        for (const QAction* one : tools->actions())
            if (!one->isSeparator())
                found.append(one->text());
        return found;
    };
    QCOMPARE(texts(), QStringList{u"Act on first"_s});
    action(u"go-second"_s)->trigger();
    QCOMPARE(texts(), QStringList{u"Act on second"_s});
    action(u"closeFile"_s)->trigger();
    QVERIFY(texts().isEmpty());
}

void TestMainWindow::undoSaysWhatItWouldDo() {
    openFile();
    rename(u"Elm Trust"_s);
    const QString title = m_workspace->undoTitle().value();
    QVERIFY(!title.isEmpty());
    QCOMPARE(action(u"undo"_s)->text(), u"&Undo: "_s + title);
    QVERIFY(action(u"undo"_s)->toolTip().contains(title));
    action(u"undo"_s)->trigger();
    QCOMPARE(m_window->findChild<QLabel*>(u"statusNotice"_s)->text(), u"Undone: "_s + title);
    QVERIFY(!action(u"undo"_s)->isEnabled());
    QCOMPARE(action(u"redo"_s)->text(), u"&Redo: "_s + title);
    action(u"redo"_s)->trigger();
    QVERIFY(!action(u"redo"_s)->isEnabled());
    m_workspace->notify(u"Trust changed"_s, true);
    auto* undo = m_window->findChild<QPushButton*>(u"statusUndo"_s);
    QVERIFY(undo->isVisible());
    undo->click();
    QVERIFY(action(u"redo"_s)->isEnabled());
    QVERIFY(!undo->isVisible());
}

void TestMainWindow::escapeLeavesWhatIsOpen() {
    openFile();
    m_workspace->goTo({u"first"_s, u"7"_s});
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QCOMPARE(page(u"first"_s)->open, QString());
}

void TestMainWindow::errorsStandAboveThePageAndNoticesBelow() {
    openFile();
    NoticeBar& bar = m_window->workbench().notices();
    page(u"first"_s)->say(u"3 of 9 schools shown"_s);
    QCOMPARE(m_window->findChild<QLabel*>(u"statusPage"_s)->text(), u"3 of 9 schools shown"_s);
    action(u"shout"_s)->trigger();
    QCOMPARE(m_window->findChild<QLabel*>(u"statusNotice"_s)->text(), u"Shouted"_s);
    QVERIFY(!bar.isVisible());
    m_workspace->showError({ErrorCode::Storage, u"The disk is full."_s, u"SQLITE_FULL"_s});
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.text(), u"The disk is full."_s);
    QCOMPARE(bar.accessibleName(), u"Error: The disk is full."_s);
    bar.findChild<QToolButton*>(u"noticeClose"_s)->click();
    QVERIFY(!bar.isVisible());
    m_workspace->showError({ErrorCode::Cancelled, u"Stopped."_s, {}});
    QVERIFY(!bar.isVisible());
}

void TestMainWindow::aBadgeIsSpokenToo() {
    m_calls = 12;
    openFile();
    const QListWidgetItem* item = m_window->workbench().navigation().item(2);
    QCOMPARE(item->data(NavigationDelegate::BadgeRole).toInt(), 12);
    QVERIFY(item->data(Qt::AccessibleTextRole).toString().contains(u"12"_s));
}

void TestMainWindow::anotherAsOfDateIsMarkedAndTakenBack() {
    openFile();
    auto* text = m_window->findChild<QLineEdit*>(u"asOfText"_s);
    auto* today = m_window->findChild<QToolButton*>(u"asOfToday"_s);
    QCOMPARE(text->text(), u"21 Nov 2026"_s);
    QVERIFY(!today->isVisible());
    text->selectAll();
    QTest::keyClicks(text, u"1/9/25"_s);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(m_workspace->asOf(), QDate(2025, 9, 1));
    QVERIFY(today->isVisible());
    today->click();
    QCOMPARE(m_workspace->asOf(), QDate(2026, 11, 21));
    QCOMPARE(text->text(), u"21 Nov 2026"_s);
}

void TestMainWindow::aDroppedFileIsOpenedOrImported() {
    const auto drop = [this](const QString& path) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &event);
    };
    drop(u"/lists/county.csv"_s);
    QVERIFY(m_dropped.isEmpty());
    drop(m_path);
    QVERIFY(m_workspace->hasFile());
    drop(u"/lists/county.csv"_s);
    QCOMPARE(m_dropped, u"/lists/county.csv"_s);
}

void TestMainWindow::missingRecentFilesCanBeTakenOffTheWelcomePage() {
    rememberRecentFile(m_path);
    rememberRecentFile(m_folder->filePath(u"gone.liaison"_s));
    m_window->hide();
    m_window->show();
    auto* gone = m_window->findChild<QAbstractButton*>(u"recentFile1"_s);
    QVERIFY(!gone->isEnabled());
    QVERIFY(gone->accessibleDescription().contains(u"Not found"_s));
    m_window->findChild<QToolButton*>(u"recentRemove1"_s)->click();
    QTRY_COMPARE(recentFiles().size(), size_t(1));
    auto* oak = m_window->findChild<QAbstractButton*>(u"recentFile1"_s);
    QVERIFY(oak->isEnabled());
    oak->click();
    QVERIFY(m_workspace->hasFile());
}

void TestMainWindow::whatWritesIsGreyedAndSaysWhyInAFileForReadingOnly() {
    openFile();
    const QString tip = action(u"scribble"_s)->toolTip();
    QVERIFY(action(u"scribble"_s)->isEnabled());
    rename(u"Elm Trust"_s);
    auto file = TrustFile::open(m_path, m_clock, Database::Access::ReadOnly);
    QVERIFY(file.has_value());
    m_workspace->adopt(std::move(*file));
    for (const QString& name : {u"scribble"_s, u"undo"_s, u"redo"_s}) {
        QVERIFY2(!action(name)->isEnabled(), qPrintable(name));
        QCOMPARE(action(name)->toolTip(), m_workspace->whyNoWriting());
    }
    QVERIFY(m_workspace->whyNoWriting().contains(u"reading only"_s));
    QVERIFY(action(u"shout"_s)->isEnabled());
    QVERIFY(m_window->windowTitle().contains(u"reading only"_s));
    QVERIFY(m_workspace->openFile(m_path));
    QVERIFY(action(u"scribble"_s)->isEnabled());
    QCOMPARE(action(u"scribble"_s)->toolTip(), tip);
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
