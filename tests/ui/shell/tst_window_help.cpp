// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/help/help.h"
#include "tests/ui/shell/main_window_desk.h"
#include "ui/shell/help_page.h"
#include "ui/shell/help_viewer.h"

#include <QImage>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>

using namespace liaison;

class TestWindowHelp : public MainWindowDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() { lay(); }
    void cleanup() { clear(); }
    void helpOpensThePageOfWhereTheUserIs();
    void everyHelpPageHasATitleAndItsLinksLeadSomewhere();
    void everyHelpPictureIsShownAndFitsThePage();
};

void TestWindowHelp::helpOpensThePageOfWhereTheUserIs() {
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

void TestWindowHelp::everyHelpPageHasATitleAndItsLinksLeadSomewhere() {
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

void TestWindowHelp::everyHelpPictureIsShownAndFitsThePage() {
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

QTEST_MAIN(TestWindowHelp)
#include "tst_window_help.moc"
