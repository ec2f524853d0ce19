// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/workbook_reader.h"
#include "tests/core/lists/zip_files.h"

#include <xlsxwriter.h>

#include <QtTest>

using namespace liaison;
using namespace liaison::test;

class TestWorkbookReader : public QObject {
    Q_OBJECT

    static ListFormat workbook(qint64 headerLine = 0) {
        ListFormat format;
        format.kind = ListFormat::Kind::Workbook;
        format.headerLine = headerLine;
        return format;
    }
    static Reading read(const TestWorkbook& book, qint64 headerLine = 0) {
        const ListFolder folder;
        return readAll(openList(book.writtenTo(folder.path()), workbook(headerLine)));
    }

    // As Excel and its kin write them; in one go, or row by row with the texts in the cells.
    static void writeRealWorkbook(const QString& path, bool rowByRow) {
        lxw_workbook_options options = {};
        options.constant_memory = rowByRow;
        lxw_workbook* const book = workbook_new_opt(QFile::encodeName(path).constData(), &options);
        lxw_worksheet* const sheet = workbook_add_worksheet(book, "Schools");
        lxw_format* const date = workbook_add_format(book);
        format_set_num_format(date, "dd/mm/yyyy");
        lxw_format* const code = workbook_add_format(book);
        format_set_num_format(code, "0000");
        lxw_format* const bold = workbook_add_format(book);
        format_set_bold(bold);
        worksheet_write_string(sheet, 0, 0, "County list, draft", bold);
        const char* const names[] = {"URN", "School name", "Opened", "DfE number", "Nursery", "Telephone"};
        for (lxw_col_t i = 0; i < 6; ++i)
            worksheet_write_string(sheet, 2, i, names[i], bold);
        worksheet_write_number(sheet, 3, 0, 900001, nullptr);
        worksheet_write_string(sheet, 3, 1, "  Zo\xC3\xAB & <Oak>\n\xE2\x82\xAC\"", nullptr);
        lxw_datetime day = {2026, 9, 1, 0, 0, 0};
        worksheet_write_datetime(sheet, 3, 2, &day, date);
        worksheet_write_number(sheet, 3, 3, 42, code);
        worksheet_write_boolean(sheet, 3, 4, 1, nullptr);
        worksheet_write_string(sheet, 3, 5, "01234 000000", nullptr);
        worksheet_write_number(sheet, 5, 0, 900002, nullptr);
        worksheet_write_formula_str(sheet, 5, 1, "=UPPER(\"oak\")", nullptr, "OAK");
        worksheet_write_blank(sheet, 5, 7, date);
        workbook_add_worksheet(book, "Other");
        workbook_close(book);
    }

private Q_SLOTS:
    void readsWhatALibraryWrote_data() {
        QTest::addColumn<bool>("rowByRow");
        QTest::newRow("shared strings") << false;
        QTest::newRow("texts in cells") << true;
    }
    void readsWhatALibraryWrote() {
        QFETCH(bool, rowByRow);
        const ListFolder folder;
        const QString path = folder.path(u"list.csv"_s);
        writeRealWorkbook(path, rowByRow);
        const auto format = detectListFormat(path, isSchoolWord);
        QVERIFY2(format, format ? "" : qPrintable(format.error().message));
        QCOMPARE(*format, workbook(3));
        const Reading reading = readAll(openList(path, *format));
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.header, (QStringList{u"URN"_s, u"School name"_s, u"Opened"_s, u"DfE number"_s,
                                              u"Nursery"_s, u"Telephone"_s}));
        QCOMPARE(reading.rows, (Rows{{u"900001"_s, u"  Zoë & <Oak>\n€\""_s, u"2026-09-01"_s, u"0042"_s,
                                      u"TRUE"_s, u"01234 000000"_s},
                                     {u"900002"_s, u"OAK"_s, u""_s, u""_s, u""_s, u""_s}}));
        QCOMPARE(reading.lines, (QList<qint64>{4, 6}));
        QCOMPARE(codesOf(reading.notes), QStringList());
    }

    void readsCells_data() {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<Rows>("expected");
        QTest::newRow("numbers")
            << QByteArray("<row><c><v>900001</v></c><c><v>0.10000000000000001</v></c><c><v>1.5E3</v></c>"
                          "<c><v>-7</v></c><c><v> 8 </v></c></row>")
            << Rows{{u"900001"_s, u"0.1"_s, u"1500"_s, u"-7"_s, u"8"_s}};
        QTest::newRow("telephone as a number")
            << QByteArray("<row><c><v>441234000000</v></c></row>") << Rows{{u"441234000000"_s}};
        QTest::newRow("booleans") << QByteArray("<row><c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c></row>")
                                  << Rows{{u"TRUE"_s, u"FALSE"_s}};
        QTest::newRow("inline texts")
            << QByteArray(
                   "<row><c t=\"inlineStr\"><is><t xml:space=\"preserve\"> a </t></is></c>"
                   "<c t=\"inlineStr\"><is><r><t>b</t></r><r><rPr><b/></rPr><t>c</t></r></is></c></row>")
            << Rows{{u" a "_s, u"bc"_s}};
        QTest::newRow("formula result")
            << QByteArray("<row><c t=\"str\"><f>A1&amp;\"x\"</f><v>x_x000D_y</v></c></row>")
            << Rows{{u"x\ry"_s}};
        QTest::newRow("iso dates")
            << QByteArray(
                   "<row><c t=\"d\"><v>2026-09-01T00:00:00</v></c><c t=\"d\"><v>2026-09-02</v></c></row>")
            << Rows{{u"2026-09-01"_s, u"2026-09-02"_s}};
        QTest::newRow("missing cells")
            << QByteArray("<row><c r=\"B1\"><v>1</v></c><c r=\"AA1\"><v>2</v></c><c><v>3</v></c></row>")
            << Rows{QStringList{u""_s, u"1"_s} + QStringList(24) + QStringList{u"2"_s, u"3"_s}};
        QTest::newRow("empty cells behind")
            << QByteArray("<row><c><v>1</v></c><c s=\"3\"/><c r=\"XFD1\"/></row>") << Rows{{u"1"_s}};
        QTest::newRow("blank row") << QByteArray("<row/><row><c><v>1</v></c></row>") << Rows{{}, {u"1"_s}};
        QTest::newRow("cell names out of order")
            << QByteArray("<row><c r=\"b1\"><v>2</v></c><c r=\"A1\"><v>1</v></c></row>")
            << Rows{{u"1"_s, u"2"_s}};
        QTest::newRow("foreign elements")
            << QByteArray(
                   "<row><c><extLst><ext><v>9</v></ext></extLst><v>1</v></c><x><c><v>8</v></c></x></row>")
            << Rows{{u"1"_s}};
        QTest::newRow("prefixed names")
            << QByteArray("<x:row xmlns:x=\"urn:x\"><x:c><x:v>1</x:v></x:c></x:row>") << Rows{{u"1"_s}};
    }
    void readsCells() {
        QFETCH(QByteArray, rows);
        QFETCH(Rows, expected);
        const Reading reading = read({.rows = rows});
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.rows, expected);
    }
    void readsSharedStrings() {
        const Reading reading =
            read({.rows = "<row><c t=\"s\"><v>2</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c "
                          "t=\"s\"><v>3</v></c></row>",
                  .strings =
                      "<si><t>plain</t></si><si/>"
                      "<si><r><t>rich </t></r><r><t>text</t></r><rPh sb=\"0\" eb=\"1\"><t>aid</t></rPh></si>"
                      "<si><t>_x005F_x000D_ _x00e9__x0000_ _x12</t></si>"});
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.rows, (Rows{{u"rich text"_s, u"plain"_s, u""_s, u"_x000D_ é_x0000_ _x12"_s}}));
    }
    void readsDatesByTheirStyles() {
        const QByteArray styles =
            "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/></numFmts>"
            "<cellStyleXfs><xf numFmtId=\"0\"/></cellStyleXfs>"
            "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
            "numFmtId=\"20\"/></cellXfs>";
        const auto cells = [&](const QByteArray& properties, const QByteArray& values) {
            return read({.rows = "<row>" + values + "</row>", .styles = styles, .properties = properties})
                .rows;
        };
        const QByteArray dates = "<c s=\"1\"><v>1</v></c><c s=\"1\"><v>59</v></c><c s=\"1\"><v>61</v></c><c "
                                 "s=\"1\"><v>46266</v></c>";
        QCOMPARE(cells({}, dates),
                 (Rows{{u"1900-01-01"_s, u"1900-02-28"_s, u"1900-03-01"_s, u"2026-09-01"_s}}));
        const QByteArray since1904 = "<c s=\"1\"><v>0</v></c><c s=\"1\"><v>44804</v></c>";
        QCOMPARE(cells("<workbookPr date1904=\"1\"/>", since1904),
                 (Rows{{u"1904-01-01"_s, u"2026-09-01"_s}}));
        const QByteArray times = "<c s=\"2\"><v>46266.75</v></c><c s=\"2\"><v>46266</v></c><c "
                                 "s=\"3\"><v>0.5</v></c><c s=\"0\"><v>46266</v></c>";
        QCOMPARE(cells({}, times),
                 (Rows{{u"2026-09-01T18:00:00"_s, u"2026-09-01"_s, u"12:00:00"_s, u"46266"_s}}));
        // What no calendar holds stays a number.
        const QByteArray odd = "<c s=\"1\"><v>-5</v></c><c s=\"1\"><v>99999999</v></c><c "
                               "s=\"9\"><v>5</v></c><c s=\"1\"><v>x</v></c>";
        QCOMPARE(cells({}, odd), (Rows{{u"-5"_s, u"99999999"_s, u"5"_s, u"x"_s}}));
    }
    void tellsFormats_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<CellFormat>("format");
        using Kind = CellFormat::Kind;
        QTest::newRow("general") << u"General"_s << CellFormat{};
        QTest::newRow("date") << u"dd/mm/yyyy"_s << CellFormat{Kind::Date, 0};
        QTest::newRow("locale") << u"[$-809]d mmmm yyyy;@"_s << CellFormat{Kind::Date, 0};
        QTest::newRow("month") << u"mmm"_s << CellFormat{Kind::Date, 0};
        QTest::newRow("time") << u"h:mm AM/PM"_s << CellFormat{Kind::Time, 0};
        QTest::newRow("elapsed") << u"[hh]:mm"_s << CellFormat{Kind::Time, 0};
        QTest::newRow("both") << u"d/m/yy h:mm"_s << CellFormat{Kind::DateTime, 0};
        QTest::newRow("colour is no date") << u"#,##0;[Red]-#,##0"_s << CellFormat{};
        QTest::newRow("words are no date") << u"0 \"days\""_s << CellFormat{Kind::Number, 0};
        QTest::newRow("escapes are no date") << u"0\\d_s"_s << CellFormat{};
        QTest::newRow("filled up") << u"00000"_s << CellFormat{Kind::Number, 5};
        QTest::newRow("money") << u"£#,##0.00"_s << CellFormat{};
        QTest::newRow("unclosed") << u"[Red"_s << CellFormat{};
    }
    void tellsFormats() {
        QFETCH(QString, code);
        QFETCH(CellFormat, format);
        QVERIFY(cellFormatOfCode(code) == format);
    }
    void namesColumns() {
        QCOMPARE(columnLetters(0), u"A"_s);
        QCOMPARE(columnLetters(54), u"BC"_s);
        QCOMPARE(columnLetters(16'383), u"XFD"_s);
        for (std::size_t column = 0; column < 16'384; ++column)
            QCOMPARE(columnOfCell(columnLetters(column) + u'7').value_or(99'999), column);
        for (const QString& wrong : {u""_s, u"A"_s, u"7"_s, u"XFE1"_s, u"AAAA1"_s, u"-1"_s})
            QVERIFY(!columnOfCell(wrong));
    }

    void errorsAreBlankAndNotedOnce() {
        const Reading reading =
            read({.rows = "<row><c t=\"str\"><v>URN</v></c><c t=\"str\"><v>Town</v></c></row>"
                          "<row><c><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>"
                          "<row><c t=\"e\"><v>#REF!</v></c></row>"},
                 1);
        QCOMPARE(reading.rows, (Rows{{u"1"_s, u""_s}, {u""_s, u""_s}}));
        QCOMPARE(codesOf(reading.notes), QStringList{u"cell-error"_s});
        QCOMPARE(reading.notes.front().line, 2);
        QCOMPARE(reading.notes.front().column, u"Town"_s);
        QCOMPARE(reading.notes.front().value, u"#N/A"_s);
        QVERIFY(reading.notes.front().text.contains(u"Cell B2 holds the error #N/A"_s));
        const Reading bare = read({.rows = "<row><c r=\"C1\" t=\"e\"><v>#N/A</v></c></row>"});
        QCOMPARE(bare.notes.front().column, u"3"_s);
    }
    void shortRowsAreFilledAndLongOnesNoted() {
        const Reading reading =
            read({.rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row r=\"9\"><c><v>1</v></c></row>"
                          "<row><c r=\"E10\"><v>1</v></c></row>"},
                 1);
        QCOMPARE(reading.rows.front(), (QStringList{u"1"_s, u""_s}));
        QCOMPARE(reading.lines, (QList<qint64>{9, 10}));
        QCOMPARE(codesOf(reading.notes), QStringList{u"ragged-row"_s});
    }
    void theFirstSheetThatShowsIsRead() {
        const QByteArray rows = "<row><c><v>1</v></c></row>";
        QCOMPARE(read({.rows = rows}).rows, (Rows{{u"1"_s}}));
        QCOMPARE(
            read({.rows = rows,
                  .sheets = R"(<sheet r:id="rId3"/><sheet r:id="rId1" state="hidden"/><sheet r:id="rId2"/>)"})
                .rows,
            (Rows{{u"2"_s}}));
        QCOMPARE(read({.rows = rows, .sheets = R"(<sheet r:id="rId1" state="veryHidden"/>)"}).rows,
                 (Rows{{u"1"_s}}));
        QVERIFY(read({.rows = rows, .sheets = R"(<sheet r:id="rId3"/>)"})
                    .error.contains(u"has no sheet with cells"_s));
    }

    void saysWhenTheHeaderIsNotThere() {
        const TestWorkbook book{.rows = "<row r=\"2\"><c><v>1</v></c></row>"};
        QVERIFY(read(book, 1).error.contains(u"The header is said to be on line 1"_s));
        QVERIFY(read(book, 5).error.contains(u"ends on line 2"_s));
        QVERIFY(read({}, 1).error.contains(u"on line 1"_s));
    }
    void progressGrowsToOne() {
        const ListFolder folder;
        QByteArray rows;
        for (int i = 0; i < 20'000; ++i)
            rows += "<row><c><v>" + QByteArray::number(i) + "</v></c></row>";
        const auto reader = openList(TestWorkbook{.rows = rows}.writtenTo(folder.path()), workbook());
        ListRecord record;
        double last = 0;
        bool between = false;
        while ((*reader)->next(record).value_or(false)) {
            QVERIFY((*reader)->progress() >= last);
            last = (*reader)->progress();
            between = between || (last > 0.1 && last < 0.9);
        }
        QVERIFY(between);
        QCOMPARE((*reader)->progress(), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestWorkbookReader)
#include "tst_workbook_reader.moc"
