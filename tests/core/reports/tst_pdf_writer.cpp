// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reports/report_fixture.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace liaison;

class TestPdfWriter : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QString write(const ReportDocument& document, const QString& name = u"report.pdf"_s,
                  const ReportContext& context = {}) const {
        const Result<void> result = writePdf(document, path(name), context);
        if (!result)
            qWarning() << result.error().message << result.error().detail;
        return result ? path(name) : QString();
    }

    static QString text(const QString& file) {
        return test::toolOutput(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
    }
    static QString tree(const QString& file) {
        return test::toolOutput(u"pdfinfo"_s, {u"-struct-text"_s, file});
    }
    static QString info(const QString& file) { return test::toolOutput(u"pdfinfo"_s, {file}); }
    static QString plain(const QString& file) {
        return test::toolOutput(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, file, u"-"_s});
    }
    static void verifySound(const QString& file) {
        const QString verdict = test::toolOutput(u"qpdf"_s, {u"--check"_s, file});
        QVERIFY2(verdict.contains(u"No syntax or stream encoding errors found"_s), qPrintable(verdict));
        QVERIFY2(!verdict.contains(u"WARNING"_s), qPrintable(verdict));
    }

private Q_SLOTS:
    void itSaysWhatItIs() {
        const QString file = write(test::wholeDocument());
        QVERIFY(!file.isEmpty());
        verifySound(file);
        const QString facts = info(file);
        QVERIFY2(facts.contains(QRegularExpression(u"Tagged: +yes"_s)), qPrintable(facts));
        QVERIFY(facts.contains(QRegularExpression(u"Title: +State of the schools"_s)));
        QVERIFY(facts.contains(QRegularExpression(u"Author: +Exampleshire Learning Trust"_s)));
        QVERIFY(facts.contains(u"A4"_s));
        const QString inside = plain(file);
        QVERIFY(inside.contains(u"/Lang (en-GB)"_s));
        QVERIFY(inside.contains(u"/DisplayDocTitle true"_s));
        QVERIFY(inside.contains(u"/Marked true"_s));
        QVERIFY(inside.contains(u"<dc:title>"_s));
        QVERIFY(inside.contains(u"/Tabs /S"_s));
    }

    void theTreeTellsHeadingsListsTablesFiguresAndLinksApart() {
        const QString read = tree(write(test::wholeDocument()));
        for (const QString& type : {u"H1"_s, u"H2"_s, u"H3"_s, u"P (block)"_s, u"L (block)"_s, u"LI"_s,
                                    u"Lbl"_s, u"LBody"_s, u"Table"_s, u"Caption"_s, u"THead"_s, u"TBody"_s,
                                    u"TR"_s, u"TH"_s, u"TD"_s, u"Figure"_s, u"Link"_s})
            QVERIFY2(read.contains(type), qPrintable(type));
        QVERIFY(read.contains(u"/Scope /Column"_s));
        QVERIFY(read.contains(u"/Scope /Row"_s));
        QVERIFY2(read.contains(u"\"the department\""_s), qPrintable(read.left(3000)));
    }

    void figuresHaveTheirAlternativeText() {
        const QString inside = test::toolOutput(u"pdfinfo"_s, {u"-struct"_s, write(test::wholeDocument())});
        QVERIFY2(inside.contains(u"A blue square beside two words"_s) || inside.contains(u"Figure"_s),
                 qPrintable(inside.left(2000)));
        const QString objects = plain(path(u"report.pdf"_s));
        // qpdf prints UTF-16 texts as hexadecimal.
        const QByteArray spoken = u"A blue square"_s.toUtf8();
        QString hex;
        for (const char letter : spoken)
            hex += u"00"_s + QString::number(letter, 16);
        QVERIFY(objects.contains(hex, Qt::CaseInsensitive));
        QCOMPARE(objects.count(u"/BBox ["_s), 2);
        QCOMPARE(objects.count(u"/Alt "_s), 2); // the logo and the picture; the chart is a table here
    }

    void headerRowsAreRepeatedOnEveryPageButReadOnce() {
        const QString file = write(test::wholeDocument(300));
        const QString facts = info(file);
        const int pages = QRegularExpression(u"Pages: +(\\d+)"_s).match(facts).captured(1).toInt();
        QVERIFY(pages > 5);
        const QString last =
            test::toolOutput(u"pdftotext"_s, {u"-layout"_s, u"-f"_s, QString::number(pages), file, u"-"_s});
        QVERIFY2(last.contains(QRegularExpression(u"URN +School +Phase"_s)), qPrintable(last));
        QVERIFY(last.contains(u"Page %1 of %1"_s.arg(pages)));
        QVERIFY(last.contains(u"Exampleshire Learning Trust"_s));
        QVERIFY(last.contains(u"Data as of 1 September 2026"_s));
        const QString read = tree(file);
        QCOMPARE(read.count(u"\"URN\""_s), 1);
        QCOMPARE(read.count(u"Page "_s), 0);
        QVERIFY(read.contains(u"\"Ashbury School 300\""_s));
        QVERIFY(plain(file).contains(u"/Artifact BMC"_s));
    }

    void everyFontIsEmbedded() {
        const QString fonts = test::toolOutput(u"pdffonts"_s, {write(test::wholeDocument())});
        const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 2);
        for (const QString& line : lines.sliced(2))
            QVERIFY2(line.contains(QRegularExpression(u" yes (yes|no ) yes +\\d+"_s)), qPrintable(line));
    }

    void headingsAreBookmarks() {
        const QString inside = plain(write(test::wholeDocument()));
        QVERIFY(inside.contains(u"/Outlines"_s));
        QVERIFY(inside.contains(u"/Title (What changed)"_s));
        QVERIFY(inside.contains(u"/PageMode /UseOutlines"_s));
        QVERIFY(inside.contains(u"/URI (https://www.example.org/register?a=1&b=2)"_s));
    }

    void aHeadingIsNeverLastOnItsPage() {
        for (int filler = 20; filler < 34; ++filler) {
            ReportDocument document;
            document.title = u"Breaks"_s;
            for (int i = 0; i < filler; ++i)
                document.blocks.emplace_back(ReportParagraph(u"One line."_s));
            document.blocks.emplace_back(ReportHeading{1, u"Lonely heading"_s});
            document.blocks.emplace_back(ReportParagraph(u"What it heads."_s));
            const QStringList pages = text(write(document)).split(u'\f');
            for (const QString& page : pages)
                QCOMPARE(page.contains(u"Lonely heading"_s), page.contains(u"What it heads."_s));
        }
    }

    void wrappedWordsAreNotGluedTogether() {
        ReportDocument document;
        document.title = u"Wrapping"_s;
        QString words;
        for (int i = 0; i < 200; ++i)
            words += u"word%1 "_s.arg(i);
        document.blocks.emplace_back(ReportParagraph(words));
        const QString read = tree(write(document)).simplified();
        for (int i = 0; i < 199; ++i)
            QVERIFY2(read.contains(u"word%1 word%2"_s.arg(i).arg(i + 1)), qPrintable(QString::number(i)));
    }

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

    void aTableOfTooManyColumnsIsPrintedInParts() {
        std::vector<ReportColumn> columns{ReportColumn::number(u"URN"_s),
                                          ReportColumn::rowHeader(u"School"_s)};
        for (int i = 1; i <= 48; ++i)
            columns.push_back(ReportColumn::text(u"Measure%1"_s.arg(i)));
        ReportTable table(u"Everything"_s, columns);
        for (int row = 0; row < 3; ++row) {
            if (row == 1)
                table.addGroup(u"Second group"_s);
            std::vector<ReportCell> cells{ReportCell::number(900001 + row),
                                          ReportCell(u"Ashbury%1"_s.arg(row))};
            for (int i = 1; i <= 48; ++i)
                cells.emplace_back(u"contents%1x%2"_s.arg(row).arg(i));
            table.addRow(std::move(cells));
        }
        table.setLink(2, 49, u"https://www.example.org/last"_s);
        ReportDocument document;
        document.title = u"Wide"_s;
        document.blocks.emplace_back(std::move(table));
        QStringList notes;
        ReportContext context;
        context.note = [&notes](const QString& note) { notes += note; };
        const QString file = write(document, u"parts.pdf"_s, context);
        verifySound(file);
        const QString read = text(file);
        const auto parts = read.count(u"Everything (Part "_s);
        QVERIFY2(parts > 3 && parts < 12, qPrintable(QString::number(parts)));
        QCOMPARE(read.count(u"Ashbury1"_s), parts);
        QCOMPARE(read.count(u"Second group"_s), parts);
        for (int i = 1; i <= 48; ++i)
            QCOMPARE(read.count(QRegularExpression(u"\\bcontents2x%1\\b"_s.arg(i))), 1);
        QVERIFY(plain(file).contains(u"/URI (https://www.example.org/last)"_s));
        QCOMPARE(notes.filter(u"A table of 50 columns does not fit across the paper"_s).size(), 1);
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

    void wideTablesTurnThePage() {
        ReportDocument document;
        document.title = u"Wide"_s;
        std::vector<ReportColumn> columns;
        std::vector<ReportCell> cells;
        for (int i = 0; i < 40; ++i) {
            columns.push_back(ReportColumn::text(u"Column number %1"_s.arg(i)));
            cells.emplace_back(u"contents %1"_s.arg(i));
        }
        ReportTable table(u"Wide"_s, columns);
        table.addRow(cells);
        document.blocks.emplace_back(std::move(table));
        const QString file = write(document);
        verifySound(file);
        QVERIFY(info(file).contains(u"841.89 x 595.276"_s));
    }

    void groupsHeadTheirRows() {
        ReportDocument document;
        document.title = u"Groups"_s;
        ReportTable table = test::schoolTable(0);
        for (int group = 0; group < 12; ++group) {
            table.addGroup(u"Hub %1"_s.arg(group));
            for (int i = 0; i < 7; ++i)
                table.addRow({ReportCell(u"9000"_s), ReportCell(u"School"_s)});
        }
        document.blocks.emplace_back(std::move(table));
        const QString file = write(document);
        for (const QString& page : text(file).split(u'\f'))
            QVERIFY2(!page.contains(QRegularExpression(u"Hub \\d+\\s*\\n\\s*\\n* *Groups"_s)),
                     qPrintable(page));
        QVERIFY(plain(file).contains(u"/ColSpan 5"_s));
    }

    void linksInCellsWork() {
        ReportDocument document;
        document.title = u"Links"_s;
        ReportTable table = test::schoolTable(2);
        table.setLink(1, 1, u"https://www.example.org/900002"_s);
        document.blocks.emplace_back(std::move(table));
        const QString file = write(document);
        verifySound(file);
        QVERIFY(plain(file).contains(u"/URI (https://www.example.org/900002)"_s));
        QVERIFY(tree(file).contains(u"Link"_s));
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
        const Result<void> onFolder = writePdf(test::wholeDocument(1), m_folder.path());
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

QTEST_MAIN(TestPdfWriter)
#include "tst_pdf_writer.moc"
