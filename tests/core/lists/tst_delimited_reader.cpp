// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lists/list_files.h"
#include "tests/support/shared_data.h"

#include <QtTest>

using namespace liaison;
using namespace liaison::test;

class TestDelimitedReader : public QObject {
    Q_OBJECT

    static Reading read(const QByteArray& bytes, const ListFormat& format = delimited()) {
        const ListFolder folder;
        return readAll(openList(folder.with(bytes), format));
    }

private Q_SLOTS:
    void readsRecords_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Rows>("rows");
        QTest::addColumn<QList<qint64>>("lines");
        using Lines = QList<qint64>;
        QTest::newRow("no newline at the end")
            << QByteArray("a,b\nc,d") << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}} << Lines{1, 2};
        QTest::newRow("crlf") << QByteArray("a\r\nb\r\n") << Rows{{u"a"_s}, {u"b"_s}} << Lines{1, 2};
        QTest::newRow("cr") << QByteArray("a\rb\r") << Rows{{u"a"_s}, {u"b"_s}} << Lines{1, 2};
        QTest::newRow("mixed line ends") << QByteArray("a\rb\nc\r\nd")
                                         << Rows{{u"a"_s}, {u"b"_s}, {u"c"_s}, {u"d"_s}} << Lines{1, 2, 3, 4};
        QTest::newRow("blank lines") << QByteArray("a\n\n\nb\n") << Rows{{u"a"_s}, {u""_s}, {u""_s}, {u"b"_s}}
                                     << Lines{1, 2, 3, 4};
        QTest::newRow("lines inside quotes") << QByteArray("\"a\r\nb\nc\rd\",e\nf")
                                             << Rows{{u"a\r\nb\nc\rd"_s, u"e"_s}, {u"f"_s}} << Lines{1, 5};
        QTest::newRow("doubled quotes")
            << QByteArray("\"\"\"a\"\"\",\"\"\"\",\"\"\n") << Rows{{u"\"a\""_s, u"\""_s, u""_s}} << Lines{1};
        QTest::newRow("quoted end of file") << QByteArray("a,\"b\"") << Rows{{u"a"_s, u"b"_s}} << Lines{1};
        QTest::newRow("delimiter at the end of file")
            << QByteArray("a,") << Rows{{u"a"_s, u""_s}} << Lines{1};
        QTest::newRow("blanks are kept") << QByteArray(" a , b\n") << Rows{{u" a "_s, u" b"_s}} << Lines{1};
        QTest::newRow("sep line") << QByteArray("sep=,\r\na,b\n") << Rows{{u"a"_s, u"b"_s}} << Lines{2};
        QTest::newRow("sep line alone") << QByteArray("SEP=;") << Rows{} << Lines{};
        QTest::newRow("not quite a sep line")
            << QByteArray("sep=,,\na\n") << Rows{{u"sep="_s, u""_s, u""_s}, {u"a"_s}} << Lines{1, 2};
    }
    void readsRecords() {
        QFETCH(QByteArray, bytes);
        QFETCH(Rows, rows);
        QFETCH(QList<qint64>, lines);
        const Reading reading = read(bytes);
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.rows, rows);
        QCOMPARE(reading.lines, lines);
    }

    void namesTheLineOfWhatIsBroken_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<int>("rowsBefore");
        const QString utf8 = u"utf-8"_s;
        QTest::newRow("unclosed quote") << QByteArray("a\n\"b\nc\",d\ne,\"f\ng\nh\n") << utf8
                                        << u"opened on line 4, column 2, is never closed"_s << 2;
        QTest::newRow("stray quote") << QByteArray("a\nb,c\"d\"\n") << utf8
                                     << u"On line 2, column 2, a quotation mark stands inside"_s << 1;
        QTest::newRow("text after a quote")
            << QByteArray("a\n\"b\"c\n") << utf8 << u"On line 2, column 1, text follows"_s << 1;
        QTest::newRow("a quote that closes too late")
            << QByteArray("a\n\"b,\nc,\"d\"\n") << utf8
            << u"opened on line 2, column 1, meets its end on line 3"_s << 1;
        QTest::newRow("nul") << QByteArray("a\nb\nc\0d\n", 8) << utf8 << u"NUL bytes"_s << 0;
        QTest::newRow("not utf-8") << QByteArray("a\n\"b\nc\"\nd\xE9\n") << utf8
                                   << u"Line 4 holds a byte (0xe9) that is not UTF-8"_s << 2;
        QTest::newRow("cut off utf-8")
            << QByteArray("a\nb\xC3") << utf8 << u"Line 2 holds a byte (0xc3)"_s << 1;
        QTest::newRow("overlong utf-8")
            << QByteArray("a\n\xC0\xAF") << utf8 << u"Line 2 holds a byte (0xc0)"_s << 1;
        QTest::newRow("surrogate in utf-8")
            << QByteArray("a\n\xED\xA0\x80") << utf8 << u"Line 2 holds a byte (0xed)"_s << 1;
        QTest::newRow("not cp1252") << QByteArray("a\nb\x81\n") << u"cp1252"_s
                                    << u"Line 2 holds a byte (0x81) that is not Windows-1252"_s << 1;
        QTest::newRow("half a surrogate") << QByteArray("a\0\n\0\0\xD8x\0", 8) << u"utf-16-le"_s
                                          << u"Line 2 holds a byte (0x00) that is not UTF-16"_s << 1;
        QTest::newRow("odd length of utf-16") << QByteArray("a\0\n\0x", 5) << u"utf-16-le"_s
                                              << u"Line 2 holds a byte (0x78) that is not UTF-16"_s << 1;
    }
    void namesTheLineOfWhatIsBroken() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(QString, sentence);
        QFETCH(int, rowsBefore);
        const Reading reading = read(bytes, delimited(',', 0, encoding));
        QVERIFY2(reading.error.contains(sentence), qPrintable(reading.error));
        QCOMPARE(reading.rows.size(), rowsBefore);
    }
    void staysAtTheErrorThatEndedIt() {
        const ListFolder folder;
        const auto reader = openList(folder.with("a\n\"b"), delimited());
        ListRecord record;
        QVERIFY((*reader)->next(record).value_or(false));
        const Error first = (*reader)->next(record).error();
        QCOMPARE((*reader)->next(record).error(), first);
        QCOMPARE(first.code, ErrorCode::Unreadable);
    }
    void aNulFarIntoTheListIsNamedByItsLine() {
        QByteArray bytes;
        for (int i = 0; i < 40'000; ++i)
            bytes += "900001,Oak\n";
        const Reading reading = read(bytes + QByteArray("9\0", 2));
        QVERIFY2(reading.error.contains(u"Line 40,001 holds a NUL byte"_s), qPrintable(reading.error));
        QCOMPARE(reading.rows.size(), 40'000);
    }

    void takesTheHeaderFromItsLine() {
        const Reading reading = read("County \"list\"\n\nURN , School  name,\n1,Oak,\n", delimited(',', 3));
        QCOMPARE(reading.header, (QStringList{u"URN"_s, u"School name"_s, u""_s}));
        QCOMPARE(reading.rows, (Rows{{u"1"_s, u"Oak"_s, u""_s}}));
        QCOMPARE(reading.lines, QList<qint64>{4});
    }
    void aSepLineIsNeverTheHeader() {
        const Reading reading = read("sep=;\r\nURN;Name\r\n1;Oak\r\n", delimited(';', 1));
        QCOMPARE(reading.header, (QStringList{u"URN"_s, u"Name"_s}));
        QCOMPARE(reading.lines, QList<qint64>{3});
    }
    void saysWhenTheHeaderLineIsBehindTheEnd() {
        const Reading reading = read("a\nb\n", delimited(',', 7));
        QVERIFY2(reading.error.contains(u"on line 7, but the list ends on line 2"_s),
                 qPrintable(reading.error));
    }
    void refusesAnUnknownEncodingOrDelimiter() {
        QVERIFY(read("a\n", delimited(',', 0, u"latin-9"_s)).error.contains(u"There is no encoding"_s));
        for (const char c : {'"', '\n', '\r', '\0', '\xE9'})
            QVERIFY(read("a\n", delimited(c)).error.contains(u"cannot be delimited"_s));
    }

    void notesTheFirstRaggedRow() {
        const Reading reading = read("a,b,c\n1,2,3\n1,2\n1,2,3,4\n", delimited(',', 1));
        QCOMPARE(codesOf(reading.notes), QStringList{u"ragged-row"_s});
        QCOMPARE(reading.notes.front().line, 3);
        QCOMPARE(reading.notes.front().value, u"2"_s);
        QVERIFY(reading.notes.front().text.contains(u"2 fields where the list has 3 columns"_s));
    }
    void blankRowsAndBlankTrailingColumnsAreNotRagged() {
        const Reading reading = read("a,b\n1,2,,,\n\n , ,\xC2\xA0\n3,4\n", delimited(',', 1));
        QCOMPARE(codesOf(reading.notes), QStringList());
        QCOMPARE(reading.rows.size(), 4);
    }
    void knowsBlankRecords() {
        const auto blank = [](std::vector<std::string_view> fields) {
            return ListRecord{1, std::move(fields)}.isBlank();
        };
        QVERIFY(blank({}));
        QVERIFY(blank({"", " \t", "\xC2\xA0 "}));
        QVERIFY(!blank({"", "x"}));
        QVERIFY(!blank({"\xC2"}));
    }

    void refusesARecordTooLongToBeTrue() {
        const ListFolder folder;
        QFile file(folder.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("URN,Name\n");
        const QByteArray block(1024 * 1024, 'x');
        for (int i = 0; i < 40; ++i)
            file.write(block);
        file.close();
        const auto format = detectListFormat(folder.path(), isSchoolWord);
        QVERIFY(format);
        const Reading reading = readAll(openList(folder.path(), *format));
        QVERIFY2(reading.error.contains(u"record on line 2 is longer than 16 MB"_s),
                 qPrintable(reading.error));
        QVERIFY(readAll(openList(folder.path(), delimited(',', 2))).error.contains(u"line 2"_s));
    }
    void gigabytesWithoutALineEndFailQuickly() {
        const ListFolder folder;
        QFile file(folder.path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("URN,Name\n");
        const QByteArray block(1024 * 1024, 'x');
        for (int i = 0; i < 20; ++i)
            file.write(block);
        if (!file.resize(qint64{2} << 30))
            QSKIP("no room for a sparse file");
        file.close();
        QElapsedTimer timer;
        timer.start();
        const auto format = detectListFormat(folder.path(), isSchoolWord);
        QVERIFY(format);
        QVERIFY(!readAll(openList(folder.path(), *format)).error.isEmpty());
        QVERIFY2(timer.elapsed() < 30'000, "the whole file was read");
    }
    void tenMillionColumnsFailQuickly() {
        const ListFolder folder;
        const QString path = folder.with(QByteArray(10'000'000, ','));
        QVERIFY(detectListFormat(path, isSchoolWord));
        const Reading reading = readAll(openList(path, delimited(',', 1)));
        QVERIFY2(reading.error.contains(u"Line 1 has more than 16,384 columns"_s), qPrintable(reading.error));
    }
    void theWidestBelievableRecordIsRead() {
        const Reading reading = read(QByteArray(16'383, ',') + "\n");
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.rows.front().size(), 16'384);
        QVERIFY(!read(QByteArray(16'384, ',') + "\n").error.isEmpty());
    }

    void blocksOfAnySizeGiveTheSameRecords_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const QString text =
            u"sep=,\r\nURN,Näme\r\n1,\"a\r\n\"\"b\"\"\nc\"\r\n2,€😎’\r3,\n\"\",\"x\"\"\"\n\n4,"_s;
        QTest::newRow("utf-8") << "\xEF\xBB\xBF" + text.toUtf8() << u"utf-8"_s;
        QTest::newRow("utf-16-le") << QByteArray(QStringEncoder(QStringConverter::Utf16LE).encode(text))
                                   << u"utf-16-le"_s;
        QTest::newRow("utf-16-be") << QByteArray(QStringEncoder(QStringConverter::Utf16BE).encode(text))
                                   << u"utf-16-be"_s;
        QTest::newRow("cp1252") << QByteArray("URN,N\xE4me\r\n1,\"a\r\n\"\"b\"\"\x80\"\r\n2,\x92\r3,\n")
                                << u"cp1252"_s;
        QTest::newRow("unclosed") << QByteArray("a,b\n\"c\n\nd") << u"utf-8"_s;
        QTest::newRow("bad byte") << QByteArray("a,b\nc\n\"d\ne\xFF") << u"utf-8"_s;
        QTest::newRow("stray") << QByteArray("a,b\r\n\"d\r\ne\",f\"\r\n") << u"utf-8"_s;
        QTest::newRow("text after") << QByteArray("a,b\r\n\"d\r\ne\"f\r\n") << u"utf-8"_s;
    }
    void blocksOfAnySizeGiveTheSameRecords() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        const ListFolder folder;
        const QString path = folder.with(bytes);
        for (const qint64 headerLine : {0, 1, 2}) {
            const ListFormat format = delimited(',', headerLine, encoding);
            const Reading whole = readAll(DelimitedReader::open(path, format));
            QVERIFY(!whole.rows.isEmpty() || !whole.error.isEmpty());
            for (std::size_t block = 1; block < 80; ++block)
                QVERIFY2(readAll(DelimitedReader::open(path, format, block)) == whole,
                         qPrintable(QString::number(block)));
        }
    }
    void smallBlocksReadTheRealListAlike() {
        LIAISON_NEEDS_SHARED_DATA();
        const QString path = sharedData(u"schools/lists/gias_search_export_surrey_20210506.csv"_s);
        const auto format = detectListFormat(path, isSchoolWord);
        QVERIFY(format);
        const Reading whole = readAll(openList(path, *format));
        QCOMPARE(whole.error, QString());
        QCOMPARE(whole.rows.size(), 590);
        QCOMPARE(whole.header.size(), 110);
        for (const std::size_t block : {97U, 1000U, 4096U})
            QVERIFY(readAll(DelimitedReader::open(path, *format, block)) == whole);
    }
    void readsTheRealListOfHighBytes() {
        LIAISON_NEEDS_SHARED_DATA();
        const QString path = sharedData(u"schools/lists/highbyte_links_20240717.csv"_s);
        const auto format = detectListFormat(path, isSchoolWord);
        QVERIFY(format);
        QCOMPARE(format->encoding, u"cp1252"_s);
        const Reading reading = readAll(openList(path, *format));
        QCOMPARE(reading.error, QString());
        QVERIFY(!reading.rows.isEmpty());
    }
    void progressGrowsToOne() {
        const ListFolder folder;
        const auto reader = openList(folder.with(QByteArray("a,b\n").repeated(400'000)), delimited());
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

QTEST_GUILESS_MAIN(TestDelimitedReader)
#include "tst_delimited_reader.moc"
