// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/trust_file.h"
#include "core/trust/trust_service.h"
#include "resources/help/help.h"
#include "tests/support/accessibility.h"
#include "tests/support/scratch_settings.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/details_frame.h"
#include "ui/shell/help_page.h"
#include "ui/shell/help_viewer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation_bar.h"
#include "ui/shell/navigation_delegate.h"
#include "ui/shell/page_host.h"
#include "ui/shell/recent_files.h"
#include "ui/shell/settings.h"
#include "ui/shell/settings_dialog.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/theme.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/window_state.h"
#include "ui/shell/workbench.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/notice_bar.h"

#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QMenuBar>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>
#include <QtTest>

using namespace liaison;

namespace {

/// A page that notes what the window asks of it.
class FakePage : public Page {
public:
    FakePage(const QString& id, bool withDetails) : Page(id, id), m_withDetails(withDetails) {
        m_action = new QAction(u"Act on %1"_s.arg(id), this);
    }
    QList<MenuAction> menuActions() const override { return {{MenuPlace::Tools, m_action}}; }
    QWidget* details() override { return m_withDetails ? new QLabel(u"details"_s) : nullptr; }
    void refresh() override { ++refreshed; }
    bool showItem(const QString& item) override {
        if (item == u"missing"_s)
            return false;
        open = item;
        return true;
    }
    bool leave() override {
        const bool was = !open.isEmpty();
        open.clear();
        return was;
    }
    void say(const QString& text) { setStatusText(text); }

    int refreshed = 0;
    QString open;

private:
    bool m_withDetails;
    QAction* m_action;
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void startsWithTheWelcomePageAndNothingToUndo();
    void openingAFileShowsItsFirstPageAndTitle();
    void aFileOpensOnThePageItWasLeftOn();
    void goesToPagesByNavigationKeyAndPalette();
    void goesBackAndForwardOverPagesAndItems();
    void aMissingItemLeavesThePageItself();
    void aPagesActionsStandInTheMenuOnlyWhileItShows();
    void undoSaysWhatItWouldDo();
    void escapeLeavesWhatIsOpen();
    void detailsShowWhereThereAreSomeAndAreWanted();
    void errorsStandAboveThePageAndNoticesBelow();
    void aBadgeIsSpokenToo();
    void anotherAsOfDateIsMarkedAndTakenBack();
    void aDroppedFileIsOpenedOrImported();
    void theNextStartFindsThePageAgain();
    void settingsShowAtOnceAndCancelPutsThemBack();
    void resetViewForgetsWhatTheViewRemembers();
    void helpOpensThePageOfWhereTheUserIs();
    void everyHelpPageHasATitleAndItsLinksLeadSomewhere();
    void everyHelpPictureIsShownAndFitsThePage();
    void everyShortcutIsOnTheSheetAndNoneTwice();
    void everyControlOfTheShellIsNamedAndReachable();
    void missingRecentFilesCanBeTakenOffTheWelcomePage();

private:
    QAction* action(const QString& name) { return m_window->findChild<QAction*>(name); }
    FakePage* page(const QString& id) { return static_cast<FakePage*>(m_pages.value(id).data()); }
    QString shown() { return m_window->workbench().pages().currentPage()->id(); }
    void openFile() { QVERIFY(m_workspace->openFile(m_path)); }
    void makeWindow();
    void rename(const QString& name);

    test::ScratchSettings m_settings;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC)};
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QHash<QString, QPointer<Page>> m_pages;
    QString m_dropped;
    int m_calls = 0;
};

void TestMainWindow::init() {
    m_settings.clear();
    settings::kBackupsKept.set(0);
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"oak.liaison"_s);
    QVERIFY(TrustFile::create(m_path, u"Oak Trust"_s, m_clock).has_value());
    m_theme = std::make_unique<Theme>(*qApp);
    m_workspace = std::make_unique<Workspace>(m_clock);
    m_calls = 0;
    makeWindow();
}

void TestMainWindow::makeWindow() {
    ShellSpec spec;
    for (const QString& id : {u"first"_s, u"second"_s}) {
        PageSpec one;
        one.id = id;
        one.title = id.toUpper();
        one.iconName = u"go-home"_s;
        one.section = u"Area"_s;
        one.make = [this, id](Workspace&) {
            Page* made = new FakePage(id, id == u"second"_s);
            m_pages.insert(id, made);
            return made;
        };
        if (id == u"second"_s)
            one.callsForAction = [this](Workspace&) { return m_calls; };
        spec.pages.push_back(one);
    }
    spec.commands.push_back(
        {u"shout"_s, u"&Shout"_s, {}, MenuPlace::File, {}, true, [](Workspace& w, QWidget*) {
             w.notify(u"Shouted"_s);
         }});
    spec.newFile = [](Workspace&, QWidget*) {};
    spec.openSample = [](Workspace&, QWidget*) {};
    spec.openList = [this](Workspace&, QWidget*, const QString& path) { m_dropped = path; };
    m_window = std::make_unique<MainWindow>(spec, *m_workspace, *m_theme);
    m_window->show();
    if (!QSettings().contains(u"view/window/geometry"_s))
        m_window->resize(1280, 800);
}

void TestMainWindow::cleanup() {
    m_window.reset();
    m_workspace.reset();
    m_theme.reset();
}

void TestMainWindow::rename(const QString& name) {
    TrustService service(m_workspace->file()->database(), m_workspace->file()->unitOfWork());
    Trust trust = service.load().value();
    trust.name = name;
    QVERIFY(service.edit(trust).has_value());
}

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

void TestMainWindow::detailsShowWhereThereAreSomeAndAreWanted() {
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

void TestMainWindow::theNextStartFindsThePageAgain() {
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

void TestMainWindow::settingsShowAtOnceAndCancelPutsThemBack() {
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

void TestMainWindow::resetViewForgetsWhatTheViewRemembers() {
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

void TestMainWindow::helpOpensThePageOfWhereTheUserIs() {
    QCOMPARE(m_window->helpTopic(), u"getting-started"_s);
    openFile();
    QCOMPARE(m_window->helpTopic(), u"first"_s);
    m_window->showHelp(u"history"_s);
    auto* help = m_window->findChild<HelpViewer*>();
    QCOMPARE(help->currentTopic(), u"history"_s);
    QVERIFY(help->findChild<QTextBrowser*>(u"helpPage"_s)->toPlainText().contains(u"Ctrl+Z"_s));
    m_window->showHelp(u"no such page"_s);
    QCOMPARE(help->currentTopic(), u"index"_s);
    help->findChild<QToolButton*>(u"helpBack"_s)->click();
    QCOMPARE(help->currentTopic(), u"history"_s);
    auto* search = help->findChild<QLineEdit*>(u"helpSearch"_s);
    QTest::keyClicks(search, u"backup folder"_s);
    const auto* contents = help->findChild<QListWidget*>(u"helpContents"_s);
    QStringList found;
    for (int row = 0; row < contents->count(); ++row)
        found.append(contents->item(row)->data(Qt::UserRole).toString());
    QVERIFY(found.contains(u"settings"_s));
    QVERIFY(!found.contains(u"shortcuts"_s));
}

void TestMainWindow::everyHelpPageHasATitleAndItsLinksLeadSomewhere() {
    const std::vector<HelpTopic> topics = helpTopics();
    QVERIFY(topics.size() >= 5);
    QCOMPARE(topics.front().id, u"index"_s);
    static const QRegularExpression link(u"(!?)\\[[^\\]]*\\]\\(([^)]+)\\)"_s);
    for (const HelpTopic& topic : topics) {
        QVERIFY2(topic.text.startsWith(u"# "_s) && !topic.title.isEmpty(), qPrintable(topic.id));
        auto matches = link.globalMatch(topic.text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QString to = helpFolder() + u'/' + match.captured(2);
            const bool leads = match.captured(1).isEmpty() ? to.endsWith(u".md"_s) && QFile::exists(to)
                                                           : !QImage(to).isNull();
            QVERIFY2(leads, qPrintable(topic.id + u" links to "_s + match.captured(2)));
        }
    }
}

void TestMainWindow::everyHelpPictureIsShownAndFitsThePage() {
    QString all;
    for (const HelpTopic& topic : helpTopics())
        all += topic.text;
    const QStringList pictures = QDir(helpFolder() + u"/pictures"_s).entryList(QDir::Files);
    QVERIFY(pictures.size() >= 5);
    HelpPage page;
    page.setSearchPaths({helpFolder()});
    page.resize(600, 500);
    for (const QString& picture : pictures) {
        QVERIFY2(all.contains(u"](pictures/%1)"_s.arg(picture)), qPrintable(picture + u" is on no page"_s));
        page.showMarkdown(u"![A picture](pictures/%1)"_s.arg(picture));
        const QVariant shown =
            page.document()->resource(QTextDocument::ImageResource, QUrl(u"pictures/"_s + picture));
        QVERIFY2(shown.value<QImage>().width() > 100, qPrintable(picture));
        QVERIFY2(shown.value<QImage>().deviceIndependentSize().width() < 600, qPrintable(picture));
    }
}

void TestMainWindow::everyShortcutIsOnTheSheetAndNoneTwice() {
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

void TestMainWindow::everyControlOfTheShellIsNamedAndReachable() {
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
    expectNone(test::controlProblems(&settingsDialog));
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

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
