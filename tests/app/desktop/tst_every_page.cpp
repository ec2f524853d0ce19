// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every page of the program on the sample county, as a person without a mouse or without sight would.
#include "app/common/sample_file.h"
#include "app/desktop/pages.h"
#include "core/base/text.h"
#include "core/store/trust_file.h"
#include "tests/support/accessibility.h"
#include "tests/support/scratch_settings.h"
#include "ui/overview/overview_news.h"
#include "ui/people/people_page.h"
#include "ui/shell/help_viewer.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_host.h"
#include "ui/shell/settings.h"
#include "ui/shell/shortcuts_sheet.h"
#include "ui/shell/theme.h"
#include "ui/shell/workbench.h"
#include "ui/shell/workspace.h"
#include "ui/start/new_file_dialog.h"
#include "ui/start/sample_county.h"
#include "ui/structure/structure_table.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QtTest>

using namespace liaison;
using namespace Qt::StringLiterals;

class TestEveryPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        settings::kBackupsKept.set(0);
        m_path = m_folder.filePath(u"sample.liaison"_s);
        const SampleCounty sample{sampleTrustName(), fillWithSampleCounty};
        const auto made = makeSampleCounty(m_path, sample, m_clock);
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
        m_theme = std::make_unique<Theme>(*qApp);
        m_workspace = std::make_unique<Workspace>(m_clock);
        m_window = std::make_unique<MainWindow>(shellSpec(), *m_workspace, *m_theme);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(m_workspace->openFile(m_path));
    }
    void cleanupTestCase() {
        m_window.reset();
        m_workspace.reset();
    }

    void theSampleCountyIsWholeOrAbsent() {
        const QString path = m_folder.filePath(u"broken.liaison"_s);
        const SampleCounty broken{u"Broken"_s, [](TrustFile&) -> Result<void> {
                                      return failure(ErrorCode::Unreadable, u"No list."_s);
                                  }};
        QVERIFY(!makeSampleCounty(path, broken, m_clock));
        QVERIFY(QDir(m_folder.path()).entryList({u"broken*"_s}).isEmpty());
    }
    void everyPageHasAHelpPageAStatusAndNamedControls_data() {
        QTest::addColumn<QString>("id");
        for (const PageSpec& page : shellSpec().pages)
            QTest::newRow(qPrintable(page.id)) << page.id;
    }
    void everyPageHasAHelpPageAStatusAndNamedControls() {
        QFETCH(QString, id);
        m_workspace->goTo({id, {}});
        QTRY_VERIFY(m_workspace->jobs().isEmpty());
        Page* page = m_window->workbench().pages().currentPage();
        QVERIFY(page && page->id() == id);
        QVERIFY(!page->accessibleName().isEmpty());
        QTRY_VERIFY2(!page->statusText().isEmpty(), "the page says nothing in the status bar");
        const std::vector<HelpTopic> topics = helpTopics();
        QVERIFY2(std::any_of(topics.begin(), topics.end(),
                             [&](const HelpTopic& t) { return t.id == page->helpTopic(); }),
                 qPrintable(u"no help page “%1”"_s.arg(page->helpTopic())));
        const QStringList problems = test::controlProblems(m_window.get());
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"\n"_s)));
    }
    void eachNumberOfOverviewOpensItsList() {
        m_workspace->goTo({u"people"_s, {}});
        m_window->workbench()
            .pages()
            .currentPage()
            ->findChild<QLineEdit*>(u"peopleFilterText"_s)
            ->setText(u"an old filter"_s);
        const auto figures = structureFigures(m_workspace->file()->database(), m_clock.today());
        QVERIFY(figures.has_value());
        const std::vector<CallForAction> calls = structureCalls(*figures);
        QVERIFY(calls.size() >= 5);
        for (const CallForAction& call : calls) {
            const qint64 listed = listedFor(call);
            QVERIFY2(call.text.startsWith(countText(listed) + u' '),
                     qPrintable(u"%1, but %2 listed"_s.arg(call.text).arg(listed)));
        }
    }
    void noTwoCommandsShareAKey() {
        QHash<QString, QString> taken;
        for (const PageSpec& page : shellSpec().pages) {
            m_workspace->goTo({page.id, {}});
            taken.clear();
            for (const ShortcutLine& line : shortcutLines(*m_window->menuBar()))
                for (const QString& keys : line.keys.split(u" or "_s)) {
                    QVERIFY2(!taken.contains(keys), qPrintable(u"%1 on %2 is %3 and %4"_s.arg(
                                                        keys, page.id, taken[keys], line.what)));
                    taken.insert(keys, line.what);
                }
        }
    }
    void aNewFileIsMadeWhereItWasProposed() {
        const QString path = m_folder.filePath(u"New one.liaison"_s);
        NewFileDialog dialog(*m_workspace, m_window.get());
        dialog.show();
        const QStringList problems = test::controlProblems(&dialog);
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u"\n"_s)));
        dialog.accept();
        QVERIFY2(dialog.isVisible(), "a file without a name for its trust was made");
        QTest::keyClicks(dialog.findChild<QLineEdit*>(u"trustName"_s), u"Elm: Trust"_s);
        auto* where = dialog.findChild<QLineEdit*>(u"filePathText"_s);
        QVERIFY(where->text().endsWith(u"Elm Trust.liaison"_s));
        where->clear();
        QTest::keyClicks(where, path);
        dialog.accept();
        QVERIFY(!dialog.isVisible());
        QCOMPARE(m_workspace->file()->path(), path);
        NewFileDialog again(*m_workspace, m_window.get());
        again.show();
        QTest::keyClicks(again.findChild<QLineEdit*>(u"trustName"_s), u"Elm"_s);
        auto* taken = again.findChild<QLineEdit*>(u"filePathText"_s);
        taken->clear();
        QTest::keyClicks(taken, path);
        again.accept();
        QVERIFY2(again.isVisible(), "an existing file was taken");
    }

private:
    /// What the list shows that a call for action of Overview leads to.
    qint64 listedFor(const CallForAction& call) {
        if (!call.place)
            return qint64(call.members.size());
        m_workspace->goTo(*call.place);
        Page* page = m_window->workbench().pages().currentPage();
        if (auto* people = qobject_cast<PeoplePage*>(page))
            return call.key == "vacancies"_L1 ? people->views().shownSeats() : people->views().shownCount();
        if (call.key == "withoutGroup"_L1)
            return page->findChild<StructureTable*>(u"structureTrayTable"_s)->model()->rowCount();
        qint64 open = 0;
        const auto* breaches = page->findChild<QListWidget*>(u"breachList"_s);
        for (int row = 0; row < breaches->count(); ++row)
            open +=
                breaches->item(row)->data(Qt::AccessibleTextRole).toString().startsWith(u"Rule not kept"_s);
        return open;
    }

    test::ScratchSettings m_settings;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC)};
    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestEveryPage)
#include "tst_every_page.moc"
