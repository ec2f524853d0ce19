// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lists/list_files.h"
#include "tests/support/shared_data.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace liaison;
using namespace liaison::test;

class TestFormatDetection : public QObject {
    Q_OBJECT

    static bool isAscii(const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QByteArray bytes = file.readAll();
        return std::all_of(bytes.begin(), bytes.end(),
                           [](char c) { return static_cast<signed char>(c) >= 0; });
    }
    static QString refusal(const QByteArray& bytes, const QString& name = u"list.csv"_s) {
        const ListFolder folder;
        const QString path = folder.with(bytes, name);
        const auto format = detectListFormat(path, isSchoolWord);
        const auto opened = openList(path, delimited());
        if (format || opened)
            return u"(read)"_s;
        return format.error() == opened.error() ? format.error().message : u"(two sentences)"_s;
    }
    static ListFormat formatOf(const QByteArray& bytes) {
        const ListFolder folder;
        return detectListFormat(folder.with(bytes), isSchoolWord)
            .value_or(ListFormat{.encoding = u"(none)"_s});
    }

private Q_SLOTS:
    void detectsEveryWayTheCountyListWasSaved_data() {
        LIAISON_NEEDS_SHARED_DATA();
        QTest::addColumn<QJsonObject>("oracle");
        QFile file(sharedData(u"schools/messy/oracle.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QJsonValue& each : QJsonDocument::fromJson(file.readAll()).array())
            QTest::newRow(qPrintable(each[u"file"].toString())) << each.toObject();
    }
    void detectsEveryWayTheCountyListWasSaved() {
        LIAISON_NEEDS_SHARED_DATA();
        QFETCH(QJsonObject, oracle);
        const QString path = sharedData(u"schools/messy/"_s + oracle[u"file"].toString());
        const auto format = detectListFormat(path, isSchoolWord);
        QVERIFY2(format, format ? "" : qPrintable(format.error().message));
        const QString delimiter = oracle[u"delimiter"].toString();
        QCOMPARE(format->delimiter, delimiter == u"TAB"_s ? '\t' : delimiter.at(0).toLatin1());
        QCOMPARE(format->encoding, isAscii(path) ? u"utf-8"_s : oracle[u"encoding"].toString());
        QCOMPARE(format->byteOrderMark, oracle[u"bom"].toBool());
        const bool sepLine = path.contains(u"sep_line"_s);
        QCOMPARE(format->headerLine, qint64{oracle[u"header_row"].toInt(sepLine ? 2 : 1)});
        const Reading reading = readAll(openList(path, *format));
        QCOMPARE(reading.error, QString());
        const auto isSchool = [](const QStringList& row) { return row.value(0).toInt() >= 100'000; };
        QCOMPARE(std::count_if(reading.rows.begin(), reading.rows.end(), isSchool),
                 qsizetype{oracle[u"expect_rows"].toInt()});
        QCOMPARE(codesOf(reading.notes), QStringList());
    }

    void tellsEncodings_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<bool>("mark");
        const QString text = u"URN,Name\n900001,Zoë’s École €\n"_s;
        const auto wide = [&](QStringConverter::Encoding encoding) {
            return QByteArray(QStringEncoder(encoding).encode(text));
        };
        QTest::newRow("ascii") << QByteArray("URN,Name\n900001,Oak\n") << u"utf-8"_s << false;
        QTest::newRow("utf-8") << text.toUtf8() << u"utf-8"_s << false;
        QTest::newRow("utf-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << u"utf-8"_s << true;
        QTest::newRow("cp1252") << QByteArray("URN,Name\n900001,Zo\xEB\x92s \xC9"
                                              "cole \x80\n")
                                << u"cp1252"_s << false;
        QTest::newRow("utf-16-le") << wide(QStringConverter::Utf16LE) << u"utf-16-le"_s << false;
        QTest::newRow("utf-16-be") << wide(QStringConverter::Utf16BE) << u"utf-16-be"_s << false;
        QTest::newRow("utf-16-le with mark")
            << "\xFF\xFE" + wide(QStringConverter::Utf16LE) << u"utf-16-le"_s << true;
        QTest::newRow("utf-16-be with mark")
            << "\xFE\xFF" + wide(QStringConverter::Utf16BE) << u"utf-16-be"_s << true;
    }
    void tellsEncodings() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QFETCH(bool, mark);
        const ListFolder folder;
        const auto format = detectListFormat(folder.with(bytes), isSchoolWord);
        QVERIFY(format);
        QCOMPARE(format->encoding, encoding);
        QCOMPARE(format->byteOrderMark, mark);
        const Reading reading = readAll(openList(folder.path(), *format));
        QCOMPARE(reading.error, QString());
        QCOMPARE(reading.header, (QStringList{u"URN"_s, u"Name"_s}));
        QCOMPARE(reading.rows.front().at(1), bytes.contains("Oak") ? u"Oak"_s : u"Zoë’s École €"_s);
    }
    void oneByteAtTheEndOfALongListMakesItWindows1252() {
        QByteArray bytes = "URN,Name\n";
        while (bytes.size() < 3 * 1024 * 1024)
            bytes += "900001,Caf\xC3\xA9 Lane School\n";
        QCOMPARE(formatOf(bytes).encoding, u"utf-8"_s);
        QCOMPARE(formatOf(bytes + "900002,Zo\xEB\n").encoding, u"cp1252"_s);
        QCOMPARE(formatOf(bytes + "900002,Zo\xC3").encoding, u"cp1252"_s);
    }

    void tellsDelimiters_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("comma") << QByteArray("URN,Name\n1,Oak; or Elm\n2,Ash; or Fir\n") << ',';
        QTest::newRow("semicolon") << QByteArray("URN;Name\n1;Oak, or Elm\n2;Ash, or Fir\n") << ';';
        QTest::newRow("tab") << QByteArray("URN\tName\n1\tOak, Elm; Ash\n") << '\t';
        QTest::newRow("bar") << QByteArray("URN|Name\n1|Oak, Elm\n") << '|';
        QTest::newRow("sep line") << QByteArray("sep=|\r\nURN,x|Name,y\n1|Oak\n") << '|';
        QTest::newRow("unknown names") << QByteArray("foo;bar;baz\n1;2,5;3\n4;5,5;6\n") << ';';
        QTest::newRow("delimiters inside quotes")
            << QByteArray("URN;Name\n1;\"a,b,c,d\"\n2;\"e,f,g,h\"\n") << ';';
        QTest::newRow("one column") << QByteArray("URN\n900001\n900002\n") << ',';
        QTest::newRow("a title with commas")
            << QByteArray("Schools, open, 2026, north, draft\nURN;Name\n1;Oak\n2;Ash\n") << ';';
    }
    void tellsDelimiters() {
        QFETCH(QByteArray, bytes);
        QFETCH(char, delimiter);
        QCOMPARE(formatOf(bytes).delimiter, delimiter);
    }

    void findsTheHeader_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("line");
        QTest::newRow("first line") << QByteArray("URN,Name\n900001,Oak\n") << qint64{1};
        QTest::newRow("header only") << QByteArray("URN,Name") << qint64{1};
        QTest::newRow("under titles")
            << QByteArray("County list\n\"Draft, 3\nof May\"\n\nURN,Name\n1,Oak\n") << qint64{5};
        QTest::newRow("second of two")
            << QByteArray(",,Address,,Dates,\nURN,Name,Street,Town,Opened,Closed\n") << qint64{2};
        QTest::newRow("none, with telling words")
            << QByteArray("900001,Oak,Closed,HP1 1AA\n900002,Ash,Opened,HP1 1AB\n") << qint64{0};
        QTest::newRow("unknown names over numbers") << QByteArray("foo,bar\n1,2\n") << qint64{1};
        QTest::newRow("one known column") << QByteArray("URN\n900001\n") << qint64{1};
        QTest::newRow("behind a sep line") << QByteArray("sep=;\nURN;Name\n1;Oak\n") << qint64{2};
        QTest::newRow("no header behind a sep line") << QByteArray("sep=;\n900001;Oak\n") << qint64{0};
        QTest::newRow("only blank lines") << QByteArray("\n\n,,\n") << qint64{0};
        QTest::newRow("repeated by page") << QByteArray("URN,Name\n1,Oak\nURN,Name\n2,Ash\n") << qint64{1};
    }
    void findsTheHeader() {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, line);
        QCOMPARE(formatOf(bytes).headerLine, line);
    }
    void worksWithoutHeaderWords() {
        const ListFolder folder;
        const auto format = detectListFormat(folder.with("URN;Name\n900001;Oak\n"), {});
        QVERIFY(format);
        QCOMPARE(format->delimiter, ';');
        QCOMPARE(format->headerLine, 1);
    }

    void namesWhatIsNotAList_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("named");
        const QByteArray nuls(600, '\0');
        QByteArray ole = QByteArray::fromHex("D0CF11E0A1B11AE1") + nuls;
        ole[30] = 9;
        QTest::newRow("empty") << QByteArray() << u"This file is empty"_s;
        QTest::newRow("old workbook") << ole << u"old Excel workbook (.xls)"_s;
        QByteArray locked = ole.leftJustified(1024, '\0', true);
        for (const char c : QByteArray("EncryptedPackage")) {
            locked.append(c);
            locked.append('\0');
        }
        locked[48] = 1; // the directory lies in the second sector
        QTest::newRow("protected workbook") << locked << u"protected with a password"_s;
        QTest::newRow("web page") << QByteArray(" \r\n<!DOCTYPE HTML PUBLIC>\n<table>")
                                  << u"saved web page"_s;
        QTest::newRow("web page of Excel")
            << QByteArray("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">") << u"saved web page"_s;
        QTest::newRow("web page behind a mark") << QByteArray("\xEF\xBB\xBF<HTML>") << u"saved web page"_s;
        QTest::newRow("web page in utf-16")
            << QByteArray("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14) << u"saved web page"_s;
        QTest::newRow("web archive") << QByteArray("MIME-Version: 1.0\nContent-Type: multipart")
                                     << u"saved web page"_s;
        QTest::newRow("xml spreadsheet")
            << QByteArray("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>")
            << u"XML spreadsheet"_s;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << u"This is a PDF"_s;
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n") << u"This is a picture"_s;
        QTest::newRow("jpeg") << QByteArray("\xFF\xD8\xFF\xE0") << u"This is a picture"_s;
        QTest::newRow("database") << QByteArray("SQLite format 3\0 and pages", 26) << u"This is a database"_s;
        QTest::newRow("damaged zip") << QByteArray("PK\x03\x04 and no more") << u"packed file"_s;
        QTest::newRow("gzip") << QByteArray("\x1F\x8B\x08\x00", 4) << u"packed file"_s;
        QTest::newRow("rich text") << QByteArray("{\\rtf1\\ansi") << u"a document"_s;
        QTest::newRow("utf-32") << QByteArray("\xFF\xFE\0\0U\0\0\0", 8) << u"UTF-32"_s;
        QTest::newRow("nul bytes") << QByteArray("URN,Name\n9\0\0\0\0,Oak\n", 20) << u"NUL bytes"_s;
    }
    void namesWhatIsNotAList() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, named);
        for (const QString& name : {u"list.csv"_s, u"list.xlsx"_s, u"list"_s}) {
            const QString sentence = refusal(bytes, name);
            QVERIFY2(sentence.contains(named), qPrintable(sentence));
            QVERIFY(sentence.endsWith(u'.'));
        }
    }
    void aFileOfBlanksIsEmpty_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("byte order mark only") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("blank lines") << QByteArray("\r\n  \n\t\n");
        QTest::newRow("blank lines in utf-16") << QByteArray("\xFF\xFE\n\0\r\0", 6);
    }
    void aFileOfBlanksIsEmpty() {
        QFETCH(QByteArray, bytes);
        const ListFolder folder;
        const auto format = detectListFormat(folder.with(bytes), isSchoolWord);
        QVERIFY(!format);
        QVERIFY(format.error().message.startsWith(u"This file is empty"_s));
    }
    void readsAListWhateverItsName() {
        const ListFolder folder;
        const auto format =
            detectListFormat(folder.with("URN,Name\n900001,Oak\n", u"list.xlsx"_s), isSchoolWord);
        QVERIFY(format);
        QCOMPARE(format->kind, ListFormat::Kind::Delimited);
    }
    void saysWhereThereIsNoFile() {
        const ListFolder folder;
        QCOMPARE(detectListFormat(folder.path(u"none.csv"_s), {}).error().code, ErrorCode::NotFound);
        QCOMPARE(openList(folder.path(u"none.csv"_s), {}).error().code, ErrorCode::NotFound);
        QCOMPARE(sha256OfFile(folder.path(u"none.csv"_s)).error().code, ErrorCode::NotFound);
        QVERIFY(
            detectListFormat(QFileInfo(folder.path()).path(), {}).error().message.contains(u"is a folder"_s));
    }
    void givesTheDigestOfAFile() {
        const ListFolder folder;
        QCOMPARE(sha256OfFile(folder.with("abc")).value_or(QString()),
                 u"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_s);
    }
};

QTEST_GUILESS_MAIN(TestFormatDetection)
#include "tst_format_detection.moc"
