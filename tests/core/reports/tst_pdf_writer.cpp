// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reports/pdf_desk.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace liaison;

class TestPdfWriter : public QObject, private test::PdfDesk {
    Q_OBJECT

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

    void aHeadingALineAndTheirTableStartOnOnePage() {
        ReportTable table(u"Schools by group"_s,
                          {ReportColumn::text(u"School"_s), ReportColumn::text(u"Town"_s)});
        table.addGroup(u"The first group"_s);
        for (int row = 0; row < 5; ++row)
            table.addRow({ReportCell(u"Row %1"_s.arg(row)), ReportCell(u"Town"_s)});
        for (int lines = 24; lines < 40; ++lines) {
            ReportDocument document;
            document.title = u"Directory"_s;
            for (int line = 0; line < lines; ++line)
                document.blocks.push_back(ReportParagraph(u"Filled."_s));
            document.blocks.push_back(ReportHeading{1, u"Lorn Hub"_s});
            document.blocks.push_back(ReportParagraph(u"3 groups, 34 schools."_s));
            document.blocks.push_back(table);
            const QStringList pages = text(write(document)).split(u'\f');
            for (const QString& page : pages)
                for (const QString& other : {u"Schools by group"_s, u"The first group"_s, u"Row 0"_s})
                    QVERIFY2(page.contains(u"Lorn Hub"_s) == page.contains(other), qPrintable(page));
        }
    }

    void aCaptionDoesNotRepeatItsHeading() {
        ReportTable table(u"Terms ending"_s, {ReportColumn::text(u"School"_s)});
        table.addRow({ReportCell(u"Ashwick School"_s)});
        ReportDocument document;
        document.title = u"Vacancies"_s;
        document.blocks = {ReportHeading{1, u"Terms ending"_s}, table};
        QCOMPARE(text(write(document)).count(u"Terms ending"_s), 1);
        document.blocks = {ReportHeading{1, u"Terms"_s}, table};
        QCOMPARE(text(write(document)).count(u"Terms ending"_s), 1);
    }

    void shortColumnsAndTitlesStayOnOneLineBesideLongTexts() {
        ReportTable table({}, {ReportColumn::text(u"Name"_s), ReportColumn::text(u"Offices"_s),
                               ReportColumn::text(u"E-mail"_s), ReportColumn::text(u"On the map"_s)});
        table.addRow({ReportCell(u"Featherstonehaugh, Ada (Miss)"_s),
                      ReportCell(u"Headteacher, Ashwick Church of England Primary School; Representative, "
                                 "Primary Executive Board; Chair, Ashwick Group"_s),
                      ReportCell(QString()), ReportCell(QString())});
        ReportDocument document;
        document.title = u"Contacts"_s;
        document.blocks = {table};
        const QString read = text(write(document));
        QVERIFY2(read.contains(u"Featherstonehaugh, Ada (Miss)"_s), qPrintable(read));
        QVERIFY2(read.contains(u"E-mail"_s), qPrintable(read));
        ReportTable narrow({}, {ReportColumn::text(u"Hub"_s), ReportColumn::text(u"On the map"_s)});
        narrow.addRow({ReportCell(u"Lorn Hub"_s), ReportCell(u"Lo"_s)});
        document.blocks = {narrow};
        QVERIFY2(text(write(document)).contains(u"On the map"_s), qPrintable(read));
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

    void noTwoLettersAreReadAsOne() {
        ReportDocument document;
        document.title = u"Offices"_s;
        document.blocks.emplace_back(ReportParagraph(u"Hopfields affirms its first offices and flats."_s));
        const QString read = tree(write(document));
        QVERIFY2(read.contains(u"\"Hopfields affirms its first offices and flats.\""_s), qPrintable(read));
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
};

QTEST_MAIN(TestPdfWriter)
#include "tst_pdf_writer.moc"
