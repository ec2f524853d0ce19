// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reports/pdf_desk.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace liaison;

class TestPdfExtremes : public QObject, private test::PdfDesk {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTableSaysSo() {
        ReportDocument document;
        document.title = u"Nothing"_s;
        ReportTable table = test::schoolTable(0);
        table.emptyText = u"No schools match."_s;
        document.blocks.emplace_back(std::move(table));
        document.blocks.emplace_back(ReportTable());
        const QString file = write(document);
        verifySound(file);
        QVERIFY(text(file).contains(u"No schools match."_s));
        verifySound(write(ReportDocument(), u"bare.pdf"_s));
    }

    void longWordsAndTallCellsStayOnThePaper() {
        ReportDocument document;
        document.title = QString(300, u'W');
        ReportTable table = test::schoolTable(3);
        table.addRow(
            {ReportCell(QString(400, u'x')), ReportCell(u"tall "_s.repeated(3000)), ReportCell(u"z"_s)});
        document.blocks.emplace_back(std::move(table));
        document.blocks.emplace_back(ReportHeading{1, QString(2000, u'H')});
        const QString file = write(document);
        verifySound(file);
        QCOMPARE(tree(file).count(u"tall"_s), 3000);
    }

    void endlessWordsAreCutAndTheCutIsTold() {
        ReportDocument document;
        document.title = u"Endless"_s;
        ReportTable table = test::schoolTable(3);
        table.addRow({ReportCell(u"1"_s), ReportCell(QString(5'000'000, u'x')), ReportCell(u"z"_s)});
        table.addRow({ReportCell(u"2"_s), ReportCell(u"After it"_s)});
        document.blocks.emplace_back(std::move(table));
        document.blocks.emplace_back(ReportHeading{1, QString(5'000'000, u'H')});
        document.blocks.emplace_back(ReportParagraph(QString(5'000'000, u'p')));
        document.blocks.emplace_back(ReportParagraph(QString(5'000'000, QChar(0x5E0C))));
        QStringList notes;
        ReportContext context;
        context.note = [&notes](const QString& note) { notes += note; };
        QElapsedTimer timer;
        timer.start();
        const QString file = write(document, u"endless.pdf"_s, context);
        QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
        verifySound(file);
        const QString read = tree(file);
        QVERIFY(read.contains(u"After it"_s));
        QVERIFY(read.count(u'x') >= 20'000 && read.count(u'x') < 20'500);
        QVERIFY(read.contains(u"…"_s));
        QVERIFY(notes.contains(u"A text was too long for paper and was cut after 20,000 letters; "
                               "the CSV copy has all of it."_s));
        QVERIFY(notes.contains(u"A title was too long for paper and was cut after 2,000 letters; "
                               "the CSV copy has all of it."_s));
    }

    void stoppingIsHeardAmongLongCells() {
        ReportDocument document;
        document.title = u"Long cells"_s;
        ReportTable table = test::schoolTable(0);
        for (int i = 0; i < 300; ++i)
            table.addRow({ReportCell(QString::number(i)), ReportCell(QString(20'000, u'x'))});
        document.blocks.emplace_back(std::move(table));
        QElapsedTimer timer;
        ReportContext context;
        int told = 0;
        context.progress = [&](qint64, qint64) {
            if (++told == 1)
                timer.start();
            return timer.elapsed() < 300;
        };
        const Result<void> stopped = writePdf(document, path(u"stopped.pdf"_s), context);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    }

    void anyScriptIsPrintedAndReadAsItWasWritten_data() {
        QTest::addColumn<QString>("name");
        QTest::newRow("accents") << u"École Ŵyllgarth Ñandú Łódź"_s;
        QTest::newRow("ligatures") << u"fficial ﬁnance office"_s;
        QTest::newRow("greek") << u"Σχολείο"_s;
        QTest::newRow("arabic") << u"مدرسة الأمل"_s;
        QTest::newRow("hebrew") << u"בית ספר"_s;
        QTest::newRow("chinese") << u"希望小学"_s;
        QTest::newRow("emoji") << u"School \U0001F3EB"_s;
        QTest::newRow("combining") << u"Cafe\u0301 a\u0308"_s;
        QTest::newRow("control characters") << u"a\u0001b\tc\u200Bd\u2028e"_s;
        QTest::newRow("half a surrogate") << QString(u"x"_s + QChar(0xD83C) + u"y"_s);
        QTest::newRow("not a character") << QString(u"x"_s + QChar(0xFFFF));
        QTest::newRow("only spaces") << u"   \u00A0  "_s;
    }
    void anyScriptIsPrintedAndReadAsItWasWritten() {
        QFETCH(QString, name);
        ReportDocument document;
        document.title = name;
        document.blocks.emplace_back(ReportParagraph(name));
        document.blocks.emplace_back(
            ReportParagraph(ReportRuns{{u"in "_s, true, {}}, {name, false, {}}, {name, true, {}}}));
        ReportTable table = test::schoolTable(0);
        table.addRow({ReportCell(name), ReportCell((name + u' ').repeated(60))});
        document.blocks.emplace_back(std::move(table));
        const QString file = write(document);
        QVERIFY(!file.isEmpty());
        verifySound(file);
        if (qstrcmp(QTest::currentDataTag(), "accents") == 0 ||
            qstrcmp(QTest::currentDataTag(), "greek") == 0)
            QVERIFY2(tree(file).contains(name), qPrintable(tree(file)));
    }

    void brokenPicturesAreNotedAndLeftOut() {
        ReportDocument document = test::wholeDocument(2);
        document.logo = "no picture";
        document.blocks.emplace_back(ReportFigure{ReportFigure::Image{"nor this"}, u"What it showed"_s, {}});
        QStringList notes;
        ReportContext context;
        context.note = [&notes](const QString& note) { notes += note; };
        const QString file = write(document, u"broken.pdf"_s, context);
        verifySound(file);
        QVERIFY(text(file).contains(u"What it showed"_s));
        QCOMPARE(notes.filter(u"picture"_s).size(), 1);
        QCOMPARE(notes.filter(u"logo"_s).size(), 1);
    }

    void progressGoesFromNothingToAll() {
        std::vector<qint64> seen;
        qint64 whole = 0;
        ReportContext context;
        context.progress = [&](qint64 done, qint64 total) {
            seen.push_back(done);
            whole = total;
            return true;
        };
        write(test::wholeDocument(500), u"progress.pdf"_s, context);
        QVERIFY(seen.size() > 2);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()));
        QCOMPARE(seen.front(), 0);
        QVERIFY(seen.back() > whole / 2 && seen.back() <= whole);
    }

    void stoppingLeavesNothingBehind() {
        for (int stopAt = 1; stopAt < 8; ++stopAt) {
            const QTemporaryDir folder;
            int told = 0;
            ReportContext context;
            context.progress = [&](qint64, qint64) { return ++told < stopAt; };
            const Result<void> result =
                writePdf(test::wholeDocument(400), folder.filePath(u"x.pdf"_s), context);
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::Cancelled);
            QVERIFY(QDir(folder.path()).isEmpty());
        }
    }

    void anUnwritablePlaceIsNamedInOneSentence() {
        const Result<void> result = writePdf(test::wholeDocument(1), path(u"no/such/folder/x.pdf"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Storage);
        QVERIFY2(result.error().message.contains(u"x.pdf"_s), qPrintable(result.error().message));
        QCOMPARE(result.error().message.count(u'.') - result.error().message.count(u".pdf"_s), 1);
        const Result<void> onFolder = writePdf(test::wholeDocument(1), path(QString()));
        QVERIFY(!onFolder);
    }

    void theFileThatWasThereStaysUntilTheNewOneIsWhole() {
        const QString file = write(test::wholeDocument(1), u"kept.pdf"_s);
        const qint64 size = QFileInfo(file).size();
        ReportContext context;
        context.progress = [](qint64, qint64) { return false; };
        QVERIFY(!writePdf(test::wholeDocument(400), file, context));
        QCOMPARE(QFileInfo(file).size(), size);
    }
};

QTEST_MAIN(TestPdfExtremes)
#include "tst_pdf_extremes.moc"
