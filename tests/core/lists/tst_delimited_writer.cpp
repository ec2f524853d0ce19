// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/delimited_writer.h"
#include "tests/core/lists/list_files.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QtTest>

using namespace liaison;
using namespace liaison::test;

class TestDelimitedWriter : public QObject {
    Q_OBJECT

    static QByteArray written(const Rows& rows, const DelimitedStyle& style) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        DelimitedWriter writer(buffer, style);
        for (const QStringList& row : rows) {
            if (!writer.write(row))
                return "(failed)";
        }
        return bytes;
    }
    static DelimitedStyle bare() { return {.byteOrderMark = false}; }

    static QString randomCell(QRandomGenerator& random, bool cp1252) {
        static const QStringList pieces = {u"\""_s, u"\"\""_s, u","_s, u";"_s, u"\t"_s,  u"|"_s,     u"\r"_s,
                                           u"\n"_s, u"\r\n"_s, u" "_s, u"a"_s, u"Oak"_s, u"é"_s,     u"’"_s,
                                           u"€"_s,  u"sep="_s, u"="_s, u"'"_s, u"1"_s,   u"\u00A0"_s};
        static const QStringList wide = {u"ʤ"_s, u"😎"_s, u"\u4E2D"_s, u"\uFFFD"_s};
        QString cell;
        for (quint32 left = random.bounded(6U); left > 0; --left)
            cell += !cp1252 && random.bounded(5) == 0 ? wide.at(random.bounded(4))
                                                      : pieces.at(random.bounded(20));
        return cell;
    }

private Q_SLOTS:
    void writesWhatRfc4180Says() {
        QCOMPARE(written({{u"a"_s, u"b c"_s}, {u"d,e"_s, u"f\"g"_s}, {u"h\ni"_s, u""_s}}, bare()),
                 QByteArray("a,b c\r\n\"d,e\",\"f\"\"g\"\r\n\"h\ni\",\r\n"));
    }
    void quotesWhatWouldBeMisread() {
        QCOMPARE(written({{u"Sep=;"_s}, {u""_s}}, bare()), QByteArray("\"Sep=;\"\r\n\"\"\r\n"));
    }
    void beginsWithAByteOrderMark() {
        QCOMPARE(written({{u"a"_s}, {u"b"_s}}, {}), QByteArray("\xEF\xBB\xBF"
                                                               "a\r\nb\r\n"));
        QCOMPARE(written({{u"a"_s}}, {.encoding = TextEncoding::Cp1252}), QByteArray("a\r\n"));
        QCOMPARE(written({{u"a"_s}}, {.encoding = TextEncoding::Utf16Le}), QByteArray("\xFF\xFE"
                                                                                      "a\0\r\0\n\0",
                                                                                      8));
    }
    void leavesFormulasAloneUnlessTold() {
        QCOMPARE(written({{u"=1+1"_s, u"-x"_s}}, bare()), QByteArray("=1+1,-x\r\n"));
    }
    void neutralisesFormulasButNotNumbers() {
        const DelimitedStyle style{.byteOrderMark = false, .neutraliseFormulas = true};
        QCOMPARE(written({{u"=1+1"_s, u"+44 1"_s, u"-x"_s, u"@a"_s, u"\tb"_s, u"\rc"_s}}, style),
                 QByteArray("'=1+1,'+44 1,'-x,'@a,'\tb,\"'\rc\"\r\n"));
        QCOMPARE(written({{u"-0.5"_s, u"+7"_s, u"-1e3"_s, u"a=b"_s, u""_s}}, style),
                 QByteArray("-0.5,+7,-1e3,a=b,\r\n"));
        QCOMPARE(written({{u"=HYPERLINK(\"x\")"_s}}, style), QByteArray("\"'=HYPERLINK(\"\"x\"\")\"\r\n"));
        QCOMPARE(written({{u"-inf"_s, u"-"_s}}, style), QByteArray("'-inf,'-\r\n"));
    }
    void saysWhichTextAnEncodingLacks() {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        DelimitedWriter writer(buffer, {.encoding = TextEncoding::Cp1252});
        QVERIFY(writer.write(QStringList{u"€’é"_s}));
        const auto result = writer.write(QStringList{u"中"_s});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Invalid);
    }
    void saysWhenTheDeviceFails() {
        QBuffer buffer;
        buffer.open(QIODevice::ReadOnly);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"ReadOnly device"_s));
        const auto result = DelimitedWriter(buffer).write(QStringList{u"a"_s});
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Storage);
    }
    void whatIsWrittenIsReadBack_data() {
        QTest::addColumn<char>("delimiter");
        QTest::addColumn<TextEncoding>("encoding");
        QTest::addColumn<bool>("mark");
        for (const char delimiter : {',', ';', '\t', '|'}) {
            for (const TextEncoding encoding :
                 {TextEncoding::Utf8, TextEncoding::Cp1252, TextEncoding::Utf16Le, TextEncoding::Utf16Be}) {
                for (const bool mark : {false, true})
                    QTest::addRow("%d %s %d", delimiter, qPrintable(nameOfEncoding(encoding)), mark)
                        << delimiter << encoding << mark;
            }
        }
    }
    void whatIsWrittenIsReadBack() {
        QFETCH(char, delimiter);
        QFETCH(TextEncoding, encoding);
        QFETCH(bool, mark);
        QRandomGenerator random(20261121);
        const ListFolder folder;
        for (int round = 0; round < 20; ++round) {
            Rows rows;
            const int width = random.bounded(1, 8);
            for (int row = random.bounded(1, 30); row > 0; --row) {
                QStringList cells;
                for (int cell = 0; cell < width; ++cell)
                    cells.append(randomCell(random, encoding == TextEncoding::Cp1252));
                rows.append(cells);
            }
            const QByteArray bytes =
                written(rows, {.delimiter = delimiter, .encoding = encoding, .byteOrderMark = mark});
            const ListFormat format = delimited(delimiter, 0, nameOfEncoding(encoding));
            for (const std::size_t block : {std::size_t{7}, DecodedFile::kBlock}) {
                const Reading reading = readAll(DelimitedReader::open(folder.with(bytes), format, block));
                QCOMPARE(reading.error, QString());
                QCOMPARE(reading.rows, rows);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDelimitedWriter)
#include "tst_delimited_writer.moc"
