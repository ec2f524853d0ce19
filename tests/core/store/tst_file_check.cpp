// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/notebook.h"

using namespace liaison;
using namespace liaison::test;

/// What another program may do to a file behind our back.
class TestFileCheck : public QObject {
    Q_OBJECT

    static Notebook written() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s, 1);
        book.addNote(one, u"first"_s);
        const qint64 two = book.addPage(u"Two"_s, 2, "picture");
        if (!book.retitle(one, u"Uno"_s) || !book.removePage(two))
            qFatal("the notebook could not be written");
        return book;
    }

private Q_SLOTS:
    void whateverWasDoneAndUndoneIsSound() {
        Notebook book = written();
        QCOMPARE(book.file->check()->problems, QStringList());
        for (int step = 0; step < 3; ++step) {
            QVERIFY(book.work().undo());
            QCOMPARE(book.file->check()->problems, QStringList());
        }
        QVERIFY(book.work().redo());
        QVERIFY(book.work().redo());
        QVERIFY(book.work().undo());
        QCOMPARE(book.file->check()->problems, QStringList());
    }
    void whatIsBrokenIsToldInOneSentence_data() {
        QTest::addColumn<QString>("sabotage");
        QTest::addColumn<QString>("told");
        const QString ledger =
            u"The record of actions is broken, so History cannot show or undo the whole of: %1."_s;
        const auto row = [](const char* name, const QString& sabotage, const QString& told) {
            QTest::newRow(name) << sabotage << told;
        };
        row("lost rows", u"DELETE FROM change_row WHERE change_set = 4"_s, ledger.arg(u"“Retitle Uno”"_s));
        row("unreadable before", u"UPDATE change_row SET before_image = x'ff00' WHERE change_set = 4"_s,
            ledger.arg(u"“Retitle Uno”"_s));
        row("no after", u"UPDATE change_row SET after_image = NULL WHERE change_set = 4"_s,
            ledger.arg(u"“Retitle Uno”"_s));
        row("no image of what was removed",
            u"UPDATE change_row SET before_image = NULL WHERE change_set = 5"_s,
            ledger.arg(u"“Remove page”"_s));
        row("a column there is not",
            u"UPDATE change_row SET before_image = x'a16361676501' WHERE change_set = 4"_s,
            ledger.arg(u"“Retitle Uno”"_s));
        row("a table there is not", u"UPDATE change_row SET table_name = 'leaf' WHERE change_set = 2"_s,
            ledger.arg(u"“Note first”"_s));
        row("added twice", u"UPDATE change_row SET operation = 'insert' WHERE change_set = 4"_s,
            ledger.arg(u"“Retitle Uno”"_s));
        row("a row that no longer stands", u"DELETE FROM note"_s, ledger.arg(u"“Note first”"_s));
        row("a removed row that stands", u"INSERT INTO page (id, title) VALUES (2, 'Two')"_s,
            ledger.arg(u"“Remove page”"_s));
        row("undone by nothing", u"UPDATE change_set SET undone = 1 WHERE id IN (1, 2)"_s,
            ledger.arg(u"“Add One”, “Note first”"_s));
        row("many", u"DELETE FROM change_row WHERE change_set > 0"_s,
            ledger.arg(u"“Add One”, “Note first”, “Add Two”, “Retitle Uno”, “Remove page”"_s));
        row("a reference to nothing", u"UPDATE note SET page = 77"_s,
            u"Rows of “note” refer to something that is not there."_s);
        row("no trust", u"DELETE FROM trust"_s, u"The file has lost the trust’s own row."_s);
        row("no record of actions", u"DROP TABLE change_row"_s,
            u"The file has lost its table “change_row”."_s);
    }
    void whatIsBrokenIsToldInOneSentence() {
        QFETCH(QString, sabotage);
        QFETCH(QString, told);
        Notebook book = written();
        book.database().execute(u"PRAGMA foreign_keys = OFF"_s);
        book.database().execute(sabotage);
        const auto check = book.file->check();
        QVERIFY2(check, check ? "" : qUtf8Printable(check.error().message));
        QCOMPARE(check->problems, QStringList{told});
    }
    void aBrokenActionIsNotTurnedRoundAndSaysSo_data() {
        QTest::addColumn<QString>("sabotage");
        QTest::newRow("lost rows") << u"DELETE FROM change_row WHERE change_set = 5"_s;
        QTest::newRow("no image") << u"UPDATE change_row SET before_image = NULL WHERE change_set = 5"_s;
        QTest::newRow("torn image")
            << u"UPDATE change_row SET before_image = substr(before_image, 1, 12) WHERE change_set = 5"_s;
        QTest::newRow("no image of an edit")
            << u"UPDATE change_row SET operation = 'update', before_image = NULL WHERE change_set = 5"_s;
    }
    void aBrokenActionIsNotTurnedRoundAndSaysSo() {
        QFETCH(QString, sabotage);
        Notebook book = written();
        book.database().execute(sabotage);
        const QStringList before = book.contents();
        const auto undone = book.work().undo();
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, ErrorCode::Unreadable);
        QVERIFY2(undone.error().message.startsWith(u"What History kept of this action"_s),
                 qUtf8Printable(undone.error().message));
        QCOMPARE(book.contents(), before);
    }
};

QTEST_GUILESS_MAIN(TestFileCheck)
#include "tst_file_check.moc"
