// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/tokens.h"
#include "ui/widgets/tone_icon.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QtTest>

using namespace liaison;
using namespace Qt::StringLiterals;

/// The parts that pages are put together from: notices, headers, and what scrolls.
class TestPageParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QApplication::setPalette(paletteOf(lightTokens())); }

    void aNoticeShowsTheSignOfItsKindInItsColour_data() {
        QTest::addColumn<bool>("isDark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void aNoticeShowsTheSignOfItsKindInItsColour() {
        QFETCH(bool, isDark);
        const Tokens tokens = isDark ? darkTokens() : lightTokens();
        QApplication::setPalette(paletteOf(tokens));
        QList<QImage> signs;
        for (const Tone tone : {Tone::Plain, Tone::Good, Tone::Warn, Tone::Bad}) {
            NoticeBar bar;
            bar.showNotice(tone, u"Two schools have no place."_s);
            const QImage sign = bar.findChild<QLabel*>(u"noticeIcon"_s)->pixmap().toImage();
            QVERIFY(!signs.contains(sign));
            signs << sign;
            const QColor expected = tone == Tone::Plain ? tokens.accent : toneColour(tokens, tone);
            verifyIsOf(strongestOf(sign), expected);
        }
    }

    void theButtonsOfAHeaderMakeRoomForItsPurpose() {
        PageHeader header(u"Structure"_s, u"Who belongs to which group, hub and board."_s);
        QAction one(u"Form groups…"_s);
        QAction other(u"New group, hub or board…"_s);
        const QPushButton* form = header.addAction(&one);
        const QPushButton* primary = header.setPrimaryAction(&other);
        const auto* purpose = header.findChild<QLabel*>(u"pagePurpose"_s);
        const int wide = header.fontMetrics().averageCharWidth() * 140;
        header.resize(wide, header.heightForWidth(wide));
        header.show();
        QCoreApplication::processEvents();
        QVERIFY(form->geometry().left() > purpose->geometry().right());
        const int narrow = primary->width() + form->width() + header.fontMetrics().averageCharWidth() * 12;
        header.resize(narrow, header.heightForWidth(narrow));
        QCoreApplication::processEvents();
        QVERIFY(form->geometry().top() > purpose->geometry().bottom());
        QVERIFY(purpose->width() > narrow * 9 / 10);
        header.resize(wide, header.heightForWidth(wide));
        QCoreApplication::processEvents();
        QVERIFY(form->geometry().left() > purpose->geometry().right());
    }

    void aPageFillsItsRoomAndScrollsBelowWhatItNeeds() {
        auto* page = new QWidget;
        auto* layout = new QVBoxLayout(page);
        auto* table = new QWidget;
        table->setMinimumSize(300, 400);
        layout->addWidget(table);
        PageScroll frame(page);
        frame.resize(800, 600);
        frame.show();
        QCoreApplication::processEvents();
        QCOMPARE(page->size(), QSize(800, 600));
        frame.resize(400, 200);
        QCoreApplication::processEvents();
        QVERIFY(frame.verticalScrollBar()->maximum() > 0);
        QCOMPARE(frame.horizontalScrollBar()->maximum(), 0);
        QCOMPARE(page->width(), frame.viewport()->width());
        table->setMinimumWidth(500);
        QTRY_VERIFY(frame.horizontalScrollBar()->maximum() > 0);
        QVERIFY(frame.minimumSizeHint().width() < 500);
    }

private:
    /// The pixel that is seen through least.
    static QColor strongestOf(const QImage& picture) {
        QColor strongest(0, 0, 0, 0);
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (picture.pixelColor(x, y).alpha() > strongest.alpha())
                    strongest = picture.pixelColor(x, y);
        return strongest;
    }
    static void verifyIsOf(const QColor& seen, const QColor& expected) {
        QVERIFY(seen.alpha() > 200);
        QVERIFY(std::abs(seen.red() - expected.red()) <= 2);
        QVERIFY(std::abs(seen.green() - expected.green()) <= 2);
        QVERIFY(std::abs(seen.blue() - expected.blue()) <= 2);
    }
};

QTEST_MAIN(TestPageParts)
#include "tst_page_parts.moc"
