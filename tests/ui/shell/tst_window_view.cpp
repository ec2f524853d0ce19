// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessibility.h"
#include "tests/ui/shell/main_window_desk.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/details_frame.h"
#include "ui/shell/help_viewer.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/window_actions.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSpinBox>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>

using namespace liaison;

class TestWindowView : public MainWindowDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { lay(); }
    void cleanup() { clear(); }
    void detailsShowWhereThereAreSomeAndAreWanted();
    void theNextStartFindsThePageAgain();
    void settingsShowAtOnceAndCancelPutsThemBack();
    void resetViewForgetsWhatTheViewRemembers();
    void everyShortcutIsOnTheSheetAndNoneTwice();
    void everyControlOfTheShellIsNamedAndReachable();
    void eachPageRemembersTheWidthOfItsDetails();
    void theArrowsOfASpinBoxCanBeHit();
    void aLongNoticeMakesTheWindowNoWider();
    void theStartIsOneColumnWhereTwoHaveNoRoom();
};

void TestWindowView::detailsShowWhereThereAreSomeAndAreWanted() {
    openFile();
    DetailsFrame& details = m_window->workbench().details();
    QVERIFY(!details.isVisible());
    QVERIFY(!action(u"details"_s)->isEnabled());
    action(u"go-second"_s)->trigger();
    QVERIFY(details.isVisible());
    details.findChild<QToolButton*>(u"detailsClose"_s)->click();
    QVERIFY(!details.isVisible());
    QVERIFY(!action(u"details"_s)->isChecked());
    Q_EMIT page(u"second"_s)->detailsWanted();
    QVERIFY(details.isVisible());
    action(u"go-first"_s)->trigger();
    QVERIFY(!details.isVisible());
}

void TestWindowView::aLongNoticeMakesTheWindowNoWider() {
    openFile();
    const int least = m_window->minimumSizeHint().width();
    const QString text = u"The old file is kept as "_s + u"a/folder/"_s.repeated(60);
    m_workspace->notify(text);
    QCoreApplication::processEvents();
    QVERIFY(m_window->minimumSizeHint().width() <= std::max(least, 800));
    auto* notice = m_window->findChild<QLabel*>(u"statusNotice"_s);
    QCOMPARE(notice->text(), text);
    QCOMPARE(notice->toolTip(), text);
}

void TestWindowView::theStartIsOneColumnWhereTwoHaveNoRoom() {
    const auto* tile = m_window->findChild<QWidget*>(u"openFileTile"_s);
    const auto* recent = m_window->findChild<QWidget*>(u"recentPanel"_s);
    const auto top = [this](const QWidget* widget) { return widget->mapTo(m_window.get(), QPoint()).y(); };
    const int width = m_window->fontMetrics().averageCharWidth();
    m_window->resize(width * 130, 600);
    QCoreApplication::processEvents();
    QVERIFY(top(recent) < top(tile));
    m_window->resize(width * 70, 600);
    QCoreApplication::processEvents();
    QVERIFY(top(recent) > top(tile));
}

void TestWindowView::theNextStartFindsThePageAgain() {
    openFile();
    action(u"go-second"_s)->trigger();
    action(u"navigationWide"_s)->setChecked(false);
    m_window->resize(1111, 666);
    m_window->close();
    makeWindow();
    QCOMPARE(shown(), u"second"_s);
    QCOMPARE(m_window->size(), QSize(1111, 666));
    QVERIFY(m_window->workbench().navigation().isNarrow());
    QVERIFY(!action(u"navigationWide"_s)->isChecked());
}

void TestWindowView::settingsShowAtOnceAndCancelPutsThemBack() {
    SettingsDialog dialog(*m_theme, m_window.get());
    dialog.show();
    auto* appearance = dialog.findChild<QComboBox*>(u"appearance"_s);
    appearance->setCurrentIndex(appearance->findData(u"dark"_s));
    QVERIFY(m_theme->isDark());
    dialog.reject();
    QVERIFY(!m_theme->isDark());
    QCOMPARE(settings::kAppearance.value(), u"system"_s);
    SettingsDialog again(*m_theme, m_window.get());
    again.findChild<QSpinBox*>(u"backupsKept"_s)->setValue(5);
    again.findChild<QLineEdit*>(u"backupFolderText"_s)->setText(u"/backups"_s);
    again.accept();
    QCOMPARE(settings::kBackupsKept.value(), 5);
    QCOMPARE(settings::kBackupFolder.value(), u"/backups"_s);
}

void TestWindowView::resetViewForgetsWhatTheViewRemembers() {
    openFile();
    QSettings().setValue(u"view/anything"_s, 1);
    QSettings().setValue(u"other"_s, 1);
    action(u"largerText"_s)->trigger();
    QCOMPARE(settings::kTextSize.value(), 110);
    action(u"resetView"_s)->trigger();
    QVERIFY(!QSettings().contains(u"view/anything"_s));
    QVERIFY(QSettings().contains(u"other"_s));
    QCOMPARE(settings::kTextSize.value(), 100);
}

void TestWindowView::everyShortcutIsOnTheSheetAndNoneTwice() {
    openFile();
    rename(u"Elm Trust"_s);
    QHash<QString, QString> taken;
    for (const ShortcutLine& line : shortcutLines(*m_window->menuBar()))
        for (const QString& keys : line.keys.split(u" or "_s)) {
            QVERIFY2(!taken.contains(keys),
                     qPrintable(u"%1 is %2 and %3"_s.arg(keys, taken[keys], line.what)));
            taken.insert(keys, line.what);
        }
    QCOMPARE(taken.value(u"Ctrl+Z"_s), u"Undo"_s);
    QCOMPARE(taken.value(u"Ctrl+2"_s), u"SECOND"_s);
    const QList<QAction*> actions = m_window->actions().menu(MenuPlace::Go)->actions();
    for (const QAction* one : actions)
        if (!one->shortcut().isEmpty())
            QVERIFY(taken.contains(one->shortcut().toString(QKeySequence::NativeText)));
}

void TestWindowView::everyControlOfTheShellIsNamedAndReachable() {
    rememberRecentFile(m_path);
    m_window->hide();
    m_window->show();
    const auto expectNone = [](const QStringList& problems) {
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"\n"_s)));
    };
    expectNone(test::controlProblems(m_window.get()));
    openFile();
    action(u"go-second"_s)->trigger();
    expectNone(test::controlProblems(m_window.get()));
    SettingsDialog settingsDialog(*m_theme, m_window.get());
    settingsDialog.show();
    auto* tabs = settingsDialog.findChild<QTabWidget*>(u"settingsTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        expectNone(test::controlProblems(&settingsDialog));
    }
    ShortcutsSheet sheet(*m_window->menuBar(), m_window.get());
    sheet.show();
    expectNone(test::controlProblems(&sheet));
    HelpViewer help(m_window.get());
    help.showTopic(u"index"_s);
    help.show();
    expectNone(test::controlProblems(&help));
    AboutDialog about(m_window.get());
    about.show();
    expectNone(test::controlProblems(&about));
}

void TestWindowView::eachPageRemembersTheWidthOfItsDetails() {
    openFile();
    auto* splitter = m_window->findChild<QSplitter*>(u"workbenchSplitter"_s);
    const auto width = [this] { return m_window->workbench().details().width(); };
    const auto widen = [splitter, this](int details) {
        QApplication::processEvents();
        splitter->setSizes({splitter->width() - details, details});
        QApplication::processEvents();
        return m_window->workbench().details().width();
    };
    action(u"go-second"_s)->trigger();
    const int wide = widen(500);
    action(u"go-third"_s)->trigger();
    const int narrow = widen(260);
    QVERIFY(narrow < wide);
    action(u"go-second"_s)->trigger();
    QTRY_COMPARE(width(), wide);
    action(u"go-first"_s)->trigger();
    action(u"go-third"_s)->trigger();
    QTRY_COMPARE(width(), narrow);
    m_window->close();
    makeWindow();
    QTRY_COMPARE(width(), narrow);
    action(u"go-second"_s)->trigger();
    QTRY_COMPARE(width(), wide);
}

void TestWindowView::theArrowsOfASpinBoxCanBeHit() {
    SettingsDialog dialog(*m_theme, m_window.get());
    dialog.show();
    dialog.findChild<QTabWidget*>(u"settingsTabs"_s)->setCurrentIndex(1);
    auto* spin = dialog.findChild<QSpinBox*>(u"backupsKept"_s);
    const int before = spin->value();
    const int column = spin->fontMetrics().height();
    QTest::mouseClick(spin, Qt::LeftButton, {}, QPoint(spin->width() - column, spin->height() / 4));
    QCOMPARE(spin->value(), before + 1);
    QTest::mouseClick(spin, Qt::LeftButton, {}, QPoint(spin->width() - column, spin->height() * 3 / 4));
    QCOMPARE(spin->value(), before);
}

QTEST_MAIN(TestWindowView)
#include "tst_window_view.moc"
