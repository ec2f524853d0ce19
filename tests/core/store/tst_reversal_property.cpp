// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/notebook.h"

#include "core/store/history.h"

#include <QRandomGenerator>

using namespace liaison;
using namespace liaison::test;

/// Random sequences of actions, undos, redos and reverts, each followed by the promise it makes.
class TestReversalProperty : public QObject {
    Q_OBJECT

    static void actAtRandom(Notebook& book, QRandomGenerator& random) {
        std::vector<qint64> ids;
        {
            Query pages = book.database().query(u"SELECT id FROM page"_s);
            pages.run();
            while (pages.next())
                ids.push_back(pages.integer(0));
        }
        const QString name = u"p%1"_s.arg(random.bounded(1000000));
        const qint64 some = ids.empty() ? 0 : ids[random.bounded(quint32(ids.size()))];
        switch (ids.empty() ? 0 : random.bounded(5)) {
        case 0:
            book.addPage(name, random.bounded(10), QByteArray(random.bounded(3), 'x'));
            break;
        case 1:
            (void)book.retitle(some, name);
            break;
        case 2:
            (void)book.removePage(some);
            break;
        case 3:
            book.addNote(some, name);
            break;
        default:
            (void)book.work().revert({1 + random.bounded(40)});
        }
    }

private Q_SLOTS:
    void undoingEverythingGivesTheFirstStateBack_data() {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void undoingEverythingGivesTheFirstStateBack() {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Notebook book;
        std::vector<QStringList> states{book.contents()};
        for (int i = 0; i < 40; ++i) {
            actAtRandom(book, random);
            if (const QStringList now = book.contents(); now != states.back())
                states.push_back(now);
        }
        const QStringList last = states.back();
        int undone = 0;
        while (book.work().undoTitle()) {
            const auto done = book.work().undo();
            QVERIFY2(done, done ? "" : qUtf8Printable(done.error().message));
            ++undone;
        }
        QVERIFY(undone > 0);
        QCOMPARE(book.contents(), QStringList());
        while (book.work().redoTitle()) {
            const auto done = book.work().redo();
            QVERIFY2(done, done ? "" : qUtf8Printable(done.error().message));
        }
        QCOMPARE(book.contents(), last);
        QVERIFY(book.file->check()->isSound());
    }
    void undoFollowedByRedoIsNothing() {
        QRandomGenerator random(7);
        Notebook book;
        for (int i = 0; i < 60; ++i) {
            actAtRandom(book, random);
            const QStringList before = book.contents();
            if (!book.work().undo())
                continue;
            const auto redone = book.work().redo();
            QVERIFY2(redone, redone ? "" : qUtf8Printable(redone.error().message));
            QCOMPARE(book.contents(), before);
        }
    }
};

QTEST_GUILESS_MAIN(TestReversalProperty)
#include "tst_reversal_property.moc"
