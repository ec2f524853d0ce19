// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"
#include "ui/shell/palette_delegate.h"
#include "ui/shell/palette_providers.h"

#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QtTest>

using namespace liaison;
using namespace Qt::StringLiterals;

class TestCommandPalette : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBetterAnswerScoresHigher_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("better");
        QTest::addColumn<QString>("worse");
        QTest::newRow("whole before beginning") << u"schools"_s << u"Schools"_s << u"Schools by phase"_s;
        QTest::newRow("beginning before word") << u"sch"_s << u"Schools"_s << u"Add school"_s;
        QTest::newRow("words in order before any order")
            << u"oak pri"_s << u"Oak Primary"_s << u"Primary at Oak"_s;
        QTest::newRow("word before middle") << u"add"_s << u"Now add one"_s << u"Ladder"_s;
        QTest::newRow("middle before letters") << u"ade"_s << u"Made"_s << u"A dear event"_s;
        QTest::newRow("shorter first") << u"oak"_s << u"Oak Hill"_s << u"Oak Hill Infant School"_s;
        QTest::newRow("saint as st") << u"st mary"_s << u"Saint Mary's School"_s << u"Stammary"_s;
        QTest::newRow("letters of beginnings") << u"imsc"_s << u"Import schools"_s << u"Reset view"_s;
    }
    void aBetterAnswerScoresHigher() {
        QFETCH(QString, query);
        QFETCH(QString, better);
        QFETCH(QString, worse);
        QVERIFY(paletteScore(query, better) > 0);
        QVERIFY2(paletteScore(query, better) > paletteScore(query, worse),
                 qPrintable(u"%1 and %2"_s.arg(paletteScore(query, better)).arg(paletteScore(query, worse))));
    }
    void whatIsNotThereScoresNothing() {
        QCOMPARE(paletteScore(u"xyz", u"Schools"), 0);
        QCOMPARE(paletteScore(u"", u"Schools"), 0);
        QCOMPARE(paletteScore(u"  ", u"Schools"), 0);
        QCOMPARE(paletteScore(u"schoolsx", u"Schools"), 0);
    }
    void caseAndAccentsDoNotMatter() {
        QCOMPARE(paletteScore(u"ECOLE", u"École"), paletteScore(u"école", u"Ecole"));
    }

    void offersPagesBeforeAnythingIsTyped() {
        open();
        QCOMPARE(titles(), (QStringList{u"Overview"_s, u"Schools"_s}));
    }
    void findsCommandsOfEveryMenuThatCanBeUsedNow() {
        open();
        type(u"read"_s);
        QCOMPARE(titles(), (QStringList{u"Read again"_s}));
        m_disabled->setEnabled(true);
        type(u"rea"_s);
        QCOMPARE(titles().size(), 2);
    }
    void theBestSectionLeadsAndEnterRunsItsFirst() {
        open();
        type(u"schools"_s);
        QCOMPARE(titles(), (QStringList{u"Schools"_s, u"Import schools…"_s}));
        QSignalSpy ran(m_page, &QAction::triggered);
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(ran.size(), 1);
        QVERIFY(!m_palette->isVisible());
    }
    void downAndUpPassOverHeadings() {
        open();
        type(u"schools"_s);
        QSignalSpy ran(m_import, &QAction::triggered);
        QTest::keyClick(text(), Qt::Key_Down);
        QTest::keyClick(text(), Qt::Key_Down);
        QTest::keyClick(text(), Qt::Key_Up);
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(ran.size(), 1);
    }
    void escapeClosesAndNothingRuns() {
        open();
        QSignalSpy ran(m_page, &QAction::triggered);
        QTest::keyClick(text(), Qt::Key_Escape);
        QVERIFY(!m_palette->isVisible());
        QCOMPARE(ran.size(), 0);
    }
    void sayingNothingOfThatNameHelpsOn() {
        open();
        type(u"zzzz"_s);
        QVERIFY(titles().isEmpty());
        QVERIFY(m_palette->findChild<QWidget*>(u"paletteNothing"_s)->isVisible());
        QTest::keyClick(text(), Qt::Key_Return);
        QVERIFY(m_palette->isVisible());
    }
    void init() {
        m_window = std::make_unique<QMainWindow>();
        m_window->resize(900, 600);
        m_window->show();
        QMenu* file = m_window->menuBar()->addMenu(u"&File"_s);
        m_import = file->addAction(u"&Import schools…"_s);
        QMenu* view = file->addMenu(u"&View"_s);
        view->addAction(u"&Read again"_s);
        m_disabled = view->addAction(u"Read &later"_s);
        m_disabled->setEnabled(false);
        QAction* overview = new QAction(u"Overview"_s, m_window.get());
        m_page = new QAction(u"Schools"_s, m_window.get());
        m_palette = new CommandPalette(m_window.get());
        std::vector<std::unique_ptr<PaletteProvider>> providers;
        providers.push_back(std::make_unique<CommandsPalette>(*m_window->menuBar(), QList<QAction*>{}));
        providers.push_back(std::make_unique<PagesPalette>(QList<QAction*>{overview, m_page}));
        m_palette->setProviders(std::move(providers));
    }
    void cleanup() { m_window.reset(); }

private:
    void open() {
        m_palette->open();
        QVERIFY(m_palette->isVisible());
    }
    QLineEdit* text() { return m_palette->findChild<QLineEdit*>(u"paletteText"_s); }
    void type(const QString& query) {
        text()->clear();
        QTest::keyClicks(text(), query);
    }
    QStringList titles() {
        QStringList found;
        const auto* list = m_palette->findChild<QListWidget*>(u"paletteList"_s);
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->data(PaletteDelegate::ItemRole).isValid())
                found.append(list->item(row)->text());
        return found;
    }

    std::unique_ptr<QMainWindow> m_window;
    CommandPalette* m_palette = nullptr;
    QAction* m_import = nullptr;
    QAction* m_page = nullptr;
    QAction* m_disabled = nullptr;
};

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
