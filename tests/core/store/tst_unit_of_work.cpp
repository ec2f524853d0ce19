// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"
#include "core/store/store_error.h"
#include "tests/core/store/notebook.h"

#include <QSignalSpy>

using namespace liaison;
using namespace liaison::test;

class TestUnitOfWork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anActionIsKeptWholeAndTold() {
        Notebook book;
        std::vector<ChangeSet> told;
        connect(&book.work(), &UnitOfWork::committed, this,
                [&](const ChangeSet& set) { told.push_back(set); });
        const qint64 id = book.addPage(u"One"_s, 1);
        QVERIFY(id > 0);
        QCOMPARE(told.size(), 1U);
        QVERIFY(told.front().touches(u"page"_s));
        QCOMPARE(told.front().rows.front().rowId, id);
        QCOMPARE(told.front().at, book.clock.now());
    }
    void anActionThatFailsLeavesNothing() {
        Notebook book;
        const auto done = book.work().run(u"Half"_s, [&](Recorder& recorder) {
            recorder.insert(book.page, std::vector<QVariant>{sqlValue(u"One"_s), QVariant(), QVariant()});
            throw StoreError(ErrorCode::Cancelled, u"Stopped."_s);
        });
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QVERIFY(book.contents().isEmpty());
        QCOMPARE(*History(book.database()).count(), 0);
        QVERIFY(!book.work().undoTitle());
    }
    void whatIsTriedOutLeavesNothingAndIsLookedAtByGuards() {
        Notebook book;
        int told = 0;
        connect(&book.work(), &UnitOfWork::committed, this, [&told] { ++told; });
        const auto add = [&](Recorder& recorder) {
            recorder.insert(book.page, std::vector<QVariant>{sqlValue(u"One"_s), QVariant(), QVariant()});
        };
        QVERIFY(book.work().tryOut(u"Add"_s, add));
        int looked = 0;
        book.work().addGuard([&looked](Recorder& recorder) {
            looked += int(recorder.rows().size());
            throw StoreError(ErrorCode::InUse, u"Not this one."_s);
        });
        const auto tried = book.work().tryOut(u"Add"_s, add);
        QCOMPARE(tried.error().message, u"Not this one."_s);
        QCOMPARE(looked, 1);
        QCOMPARE(book.work().run(u"Add"_s, add).error().message, tried.error().message);
        QVERIFY(book.contents().isEmpty());
        QCOMPARE(*History(book.database()).count(), 0);
        QCOMPARE(told, 0);
    }
    void anActionThatChangesNothingLeavesNoTrace() {
        Notebook book;
        const qint64 id = book.addPage(u"One"_s);
        const auto done = book.retitle(id, u"One"_s);
        QVERIFY(done);
        QVERIFY(!done->id.isValid());
        QCOMPARE(*History(book.database()).count(), 1);
    }
    void undoBringsAnEmptyTextBack() {
        Notebook book;
        const qint64 id = book.addPage(u""_s);
        const QStringList blank = book.contents();
        QVERIFY(book.retitle(id, u"One"_s));
        const auto undone = book.work().undo();
        QVERIFY2(undone, undone ? "" : qUtf8Printable(undone.error().detail));
        QCOMPARE(book.contents(), blank);
    }
    void undoAndRedoGoBackAndForth() {
        Notebook book;
        const qint64 id = book.addPage(u"One"_s, 1, QByteArray("\x00\xff\x7f", 3));
        const QStringList first = book.contents();
        QVERIFY(book.retitle(id, u"Two"_s));
        const QStringList second = book.contents();
        QCOMPARE(*book.work().undoTitle(), u"Retitle Two"_s);
        QVERIFY(book.work().undo());
        QCOMPARE(book.contents(), first);
        QCOMPARE(*book.work().redoTitle(), u"Retitle Two"_s);
        QVERIFY(book.work().undo());
        QVERIFY(book.contents().isEmpty());
        QVERIFY(!book.work().undoTitle());
        QCOMPARE(book.work().undo().error().code, ErrorCode::NotFound);
        QVERIFY(book.work().redo());
        QCOMPARE(book.contents(), first);
        QVERIFY(book.work().redo());
        QCOMPARE(book.contents(), second);
        QVERIFY(!book.work().redoTitle());
        QVERIFY(book.work().undo());
        QCOMPARE(book.contents(), first);
        QVERIFY(book.work().redo());
        QCOMPARE(book.contents(), second);
    }
    void aNewActionEndsRedo() {
        Notebook book;
        const qint64 id = book.addPage(u"One"_s);
        QVERIFY(book.retitle(id, u"Two"_s));
        QVERIFY(book.work().undo());
        QVERIFY(book.retitle(id, u"Three"_s));
        QVERIFY(!book.work().redoTitle());
        QCOMPARE(*book.work().undoTitle(), u"Retitle Three"_s);
    }
    void undoOutlivesTheProgram() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak.liaison"_s);
        FixedClock clock{QDateTime(QDate(2026, 9, 1), QTime(9, 0), Qt::UTC)};
        {
            Notebook book(std::move(*TrustFile::create(path, u"Oak Trust"_s, clock)));
            book.addPage(u"One"_s);
        }
        Notebook again(std::move(*TrustFile::open(path, clock)));
        QCOMPARE(*again.work().undoTitle(), u"Add One"_s);
        QVERIFY(again.work().undo());
        QVERIFY(again.contents().isEmpty());
    }
    void anOldActionIsRevertedWhileOthersStand() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s, 1);
        const auto retitled = book.retitle(one, u"First"_s);
        book.addPage(u"Two"_s, 2);
        const auto reverted = book.work().revert(retitled->id);
        QVERIFY(reverted);
        QCOMPARE(reverted->title, u"Revert “Retitle First”"_s);
        QVERIFY(book.contents().contains(u"page 1 One 1 "_s));
        QCOMPARE(*book.work().undoTitle(), u"Revert “Retitle First”"_s);
        QVERIFY(book.work().undo());
        QVERIFY(book.contents().contains(u"page 1 First 1 "_s));
    }
    void aRevertThatIsStoppedLeavesEverythingAsItWas() {
        Notebook book;
        constexpr int kPages = 1000;
        const auto filled = book.work().run(u"Fill"_s, [&](Recorder& recorder) {
            for (int page = 0; page < kPages; ++page)
                recorder.insert(book.page, std::vector<QVariant>{sqlValue(u"Page %1"_s.arg(page)), QVariant(),
                                                                 QVariant()});
        });
        const QStringList before = book.contents();
        QCOMPARE(before.size(), kPages);
        double last = -1;
        const auto stopped = book.work().revert(filled->id, [&last](double done) {
            last = done;
            return done < 0.5;
        });
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(last >= 0.5 && last < 1);
        QCOMPARE(book.contents(), before);
        QCOMPARE(*History(book.database()).count(), 1);
        QVERIFY(book.work().revert(filled->id, [](double) { return true; }));
        QVERIFY(book.contents().isEmpty());
    }
    void revertingTwiceIsRefused() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s);
        const auto retitled = book.retitle(one, u"First"_s);
        QVERIFY(book.work().revert(retitled->id));
        QCOMPARE(book.work().revert(retitled->id).error().code, ErrorCode::Invalid);
    }
    void revertNamesWhatWasBuiltOnIt() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s);
        const auto first = book.retitle(one, u"First"_s);
        QVERIFY(book.retitle(one, u"Second"_s));
        const auto refused = book.work().revert(first->id);
        QCOMPARE(refused.error().code, ErrorCode::InUse);
        QVERIFY(refused.error().message.contains(u"“Retitle Second”"_s));
        QVERIFY(book.contents().contains(u"page 1 Second  "_s));
    }
    void changesToOtherColumnsDoNotStandInTheWay() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s, 1);
        const auto first = book.retitle(one, u"First"_s);
        QVERIFY(book.work().run(u"Renumber"_s, [&](Recorder& recorder) {
            recorder.update(u"page"_s, one, std::vector<Assignment>{{u"number"_s, sqlValue(9)}});
        }));
        QVERIFY(book.work().revert(first->id));
        QCOMPARE(book.contents(), QStringList{u"page 1 One 9 "_s});
    }
    void whatWasUndoneDoesNotStandInTheWay() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s);
        const auto first = book.retitle(one, u"First"_s);
        QVERIFY(book.retitle(one, u"Second"_s));
        QVERIFY(book.work().undo());
        QVERIFY(book.work().revert(first->id));
        QCOMPARE(book.contents(), QStringList{u"page 1 One  "_s});
    }
    void rowsThatReferToAnInsertStandInTheWay() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s);
        const Id<ChangeSet> added{1};
        book.addNote(one, u"hello"_s);
        const auto refused = book.work().revert(added);
        QCOMPARE(refused.error().code, ErrorCode::InUse);
        QVERIFY2(refused.error().message.contains(u"“Note hello”"_s),
                 qUtf8Printable(refused.error().message));
        QVERIFY(book.work().undo());
        QVERIFY(book.work().revert(added));
        QVERIFY(book.contents().isEmpty());
    }
    void aStaleEditIsAConflict() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s);
        QVERIFY(book.retitle(one, u"First"_s, 1));
        const auto stale = book.retitle(one, u"Late"_s, 1);
        QCOMPARE(stale.error().code, ErrorCode::Conflict);
        QVERIFY(book.contents().contains(u"page 1 First  "_s));
    }
    void aSecondOfSomethingUniqueIsADuplicate() {
        Notebook book;
        book.addPage(u"One"_s);
        const auto second = book.work().run(u"Again"_s, [&](Recorder& recorder) {
            recorder.insert(book.page, std::vector<QVariant>{sqlValue(u"One"_s), QVariant(), QVariant()});
        });
        QCOMPARE(second.error().code, ErrorCode::Duplicate);
    }
    void whatIsReferredToCannotBeRemoved() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s);
        book.addNote(one, u"hello"_s);
        QCOMPARE(book.removePage(one).error().code, ErrorCode::InUse);
        QCOMPARE(book.contents().size(), 2);
    }
    void historyTellsRowsBeforeAndAfter() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s, 1);
        const auto retitled = book.retitle(one, u"First"_s);
        History history(book.database());
        const auto action = history.action(retitled->id);
        QCOMPARE(action->rows.size(), 1U);
        QCOMPARE(action->rows[0].before, (RowImage{{u"title"_s, u"One"_s}}));
        QCOMPARE(action->rows[0].after, (RowImage{{u"title"_s, u"First"_s}}));
        const auto born = history.action({1});
        QCOMPARE(born->rows[0].after.value(u"title"_s).toString(), u"One"_s);
        const auto story = history.ofRow(u"page"_s, one);
        QCOMPARE(story->size(), 2U);
        QCOMPARE(story->front().id, retitled->id);
        QCOMPARE(history.action({99}).error().code, ErrorCode::NotFound);
    }
    void historyOfARowForgetsARowThatHadItsIdBefore() {
        Notebook book;
        const qint64 one = book.addPage(u"One"_s);
        QVERIFY(book.work().undo());
        const qint64 two = book.addPage(u"Two"_s);
        QCOMPARE(two, one);
        const auto story = History(book.database()).ofRow(u"page"_s, two);
        QCOMPARE(story->size(), 1U);
        QCOMPARE(story->front().title, u"Add Two"_s);
    }
};

QTEST_GUILESS_MAIN(TestUnitOfWork)
#include "tst_unit_of_work.moc"
