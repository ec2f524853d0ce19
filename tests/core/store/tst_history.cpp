// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"
#include "tests/core/store/notebook.h"

using namespace liaison;
using namespace liaison::test;

class TestHistory : public QObject {
    Q_OBJECT

    static RowImage inserted(Notebook& book, qint64 action, std::size_t row = 0) {
        const auto told = History(book.database()).action({action});
        return told ? told->rows[row].after : RowImage();
    }

private Q_SLOTS:
    void anInsertedRowShowsAsItWasInsertedThoughItWasEditedSince() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s, 1);
        QVERIFY(book.retitle(one, u"First"_s));
        QVERIFY(book.retitle(one, u"Second"_s));
        QCOMPARE(inserted(book, 1), (RowImage{{u"title"_s, u"One"_s}, {u"number"_s, 1}}));
    }
    void anInsertedRowShowsThoughItWasRemovedSince() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s, 1);
        QVERIFY(book.retitle(one, u"First"_s));
        QVERIFY(book.removePage(one));
        QCOMPARE(inserted(book, 1), (RowImage{{u"title"_s, u"One"_s}, {u"number"_s, 1}}));
        QVERIFY(book.work().undo());
        QCOMPARE(inserted(book, 4), (RowImage{{u"title"_s, u"First"_s}, {u"number"_s, 1}}));
        QCOMPARE(inserted(book, 1), (RowImage{{u"title"_s, u"One"_s}, {u"number"_s, 1}}));
    }
    void anInsertedRowIsNotMistakenForTheNextOneOfItsId() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s, 1);
        QVERIFY(book.work().undo());
        QCOMPARE(book.addPage(u"Two"_s), one);
        QCOMPARE(inserted(book, 1), (RowImage{{u"title"_s, u"One"_s}, {u"number"_s, 1}}));
        QCOMPARE(inserted(book, 3), (RowImage{{u"title"_s, u"Two"_s}}));
    }
    void whatTheSameActionChangedAfterwardsIsNoPartOfTheInsert() {
        Notebook book;
        QVERIFY(book.work().run(u"Add and retitle"_s, [&](Recorder& recorder) {
            const qint64 id = recorder.insert(
                book.page, std::vector<QVariant>{sqlValue(u"Draft"_s), QVariant(), QVariant()});
            recorder.update(u"page"_s, id, std::vector<Assignment>{{u"title"_s, sqlValue(u"Fair copy"_s)}});
        }));
        QCOMPARE(inserted(book, 1), (RowImage{{u"title"_s, u"Draft"_s}}));
    }
    void theStoryOfARowBeginsWithWhatWasInserted() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s, 1);
        QVERIFY(book.retitle(one, u"First"_s));
        const auto story = History(book.database()).ofRow(u"page"_s, one);
        QVERIFY(story);
        QCOMPARE(story->back().rows.front().after, (RowImage{{u"title"_s, u"One"_s}, {u"number"_s, 1}}));
    }
    void aRemovedRowComesBackWithEveryKindOfValue_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("picture");
        QTest::newRow("small") << u"a"_s << 23 << QByteArray("\x00\xff", 2);
        QTest::newRow("byte") << QString(24, u'b') << 24 << QByteArray(24, '\xbf');
        QTest::newRow("two bytes") << QString(256, u'c') << 256 << QByteArray(256, '\0');
        QTest::newRow("four bytes") << QString(70000, u'd') << 70000 << QByteArray(70000, 'x');
        QTest::newRow("below zero") << u"Łódź \U0001F3EB"_s << -1 << QByteArray();
        QTest::newRow("far below zero")
            << u"“quoted”\n"_s << std::numeric_limits<int>::min() << QByteArray("p");
        QTest::newRow("blank") << QString(u""_s) << 0 << QByteArray();
    }
    void aRemovedRowComesBackWithEveryKindOfValue() {
        QFETCH(QString, title);
        QFETCH(int, number);
        QFETCH(QByteArray, picture);
        Notebook book;
        const qint64 id = book.addPage(title, number, picture);
        const QStringList before = book.contents();
        QVERIFY(book.removePage(id));
        QVERIFY(book.contents().isEmpty());
        QVERIFY(book.work().undo());
        QCOMPARE(book.contents(), before);
    }
    void whatTurnedAnActionRoundSaysSoInItsTitle() {
        Notebook book;
        book.addPage(u"One"_s);
        QCOMPARE(actionTitle(*book.work().undo()), u"Undone: Add One"_s);
        QCOMPARE(actionTitle(*book.work().redo()), u"Redone: Add One"_s);
        QCOMPARE(actionTitle(*book.retitle(1, u"Two"_s)), u"Retitle Two"_s);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
