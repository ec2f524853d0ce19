// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/workbook_strings.h"
#include "tests/core/lists/zip_files.h"

#include <QtTest>

using namespace liaison;
using namespace liaison::test;

/// Workbooks that are damaged, meant to do harm, or something else in the same wrapping.
class TestHostileWorkbooks : public QObject {
    Q_OBJECT

    static ListFormat workbook() {
        ListFormat format;
        format.kind = ListFormat::Kind::Workbook;
        format.headerLine = 0;
        return format;
    }
    static Reading read(const TestWorkbook& book) {
        const ListFolder folder;
        return readAll(openList(book.writtenTo(folder.path()), workbook()));
    }

private Q_SLOTS:
    void refusesWhatIsDamagedOrHostile_data() {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("sentence");
        const QString damaged = u"This workbook is damaged"_s;
        QTest::newRow("not closed") << QByteArray("<row><c>") << damaged;
        QTest::newRow("string that is not there")
            << QByteArray("<row><c t=\"s\"><v>5</v></c></row>") << damaged;
        QTest::newRow("column that is not there")
            << QByteArray("<row><c r=\"XFE1\"><v>5</v></c></row>") << u"Row 1 of the workbook is larger"_s;
        QTest::newRow("row that is not there")
            << QByteArray("<row r=\"1048577\"/>") << u"Row 1,048,577 of the workbook"_s;
        QTest::newRow("deep nesting") << QByteArray("<a>").repeated(200) << damaged;
        QTest::newRow("entity") << QByteArray("<row><c t=\"str\"><v>&lol;</v></c></row>") << damaged;
        QTest::newRow("bomb") << QByteArray("<x></x>").repeated(5'000'000) << u"unpacks to far more"_s;
        QTest::newRow("one long text")
            << "<row><c t=\"str\"><v>" + QByteArray(20'000'000, 'x') << u"unpacks to far more"_s;
    }
    void refusesWhatIsDamagedOrHostile() {
        QFETCH(QByteArray, rows);
        QFETCH(QString, sentence);
        const Reading reading = read({.rows = rows});
        QVERIFY2(reading.error.contains(sentence), qPrintable(reading.error));
    }
    void refusesDocumentTypesAndTheirEntities() {
        const ListFolder folder;
        const QByteArray bomb =
            "<!DOCTYPE a [<!ENTITY b \"x\"><!ENTITY c \"&b;&b;\">]><workbook><sheet>&c;</sheet></workbook>";
        writeZip(folder.path(), {{"xl/workbook.xml", bomb}});
        QVERIFY(readAll(openList(folder.path(), workbook())).error.contains(u"damaged"_s));
    }
    void keepsToItsLimits() {
        const ListFolder folder;
        writeZip(folder.path(), {{"a", QByteArray(10'000, '<')}, {"b", QByteArray(10'000, '<')}});
        const auto opened = [&](const UnpackLimits& limits) {
            auto archive = ZipArchive::open(folder.path(), limits);
            return archive ? std::move(*archive) : nullptr;
        };
        const auto unpacked = [](ZipArchive& archive, const QString& part) {
            const auto device = archive.part(part);
            return device ? (*device)->readAll().size() : qsizetype{-1};
        };
        auto archive = opened({});
        QCOMPARE(unpacked(*archive, u"a"_s), 10'000);
        QCOMPARE(unpacked(*archive, u"none"_s), -1);
        QCOMPARE(unpacked(*opened({.total = 9'999}), u"a"_s), -1);
        archive = opened({.total = 15'000});
        QCOMPARE(unpacked(*archive, u"A"_s), 10'000);
        const auto second = archive->part(u"b"_s);
        QVERIFY((*second)->readAll().size() < 10'000);
        QVERIFY((*second)->fault());
        archive = opened({.ratio = 2, .harmless = 100});
        const auto dense = archive->part(u"a"_s);
        QVERIFY((*dense)->readAll().isEmpty());
        QVERIFY((*dense)->fault());
    }
    void sharedStringsKeepToTheirLimit() {
        const ListFolder folder;
        const TestWorkbook book{.strings = QByteArray("<si><t>0123456789</t></si>").repeated(100)};
        const auto archive = ZipArchive::open(book.writtenTo(folder.path()));
        QCOMPARE(SharedStrings::read(**archive, u"xl/sharedStrings.xml"_s)->count(), std::size_t{100});
        const auto small = SharedStrings::read(**archive, u"xl/sharedStrings.xml"_s, 1000);
        QVERIFY(!small);
        QVERIFY(small.error().message.contains(u"more text than fits"_s));
    }
    void tellsOfficeFilesApart_data() {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QString>("named");
        QTest::newRow("binary workbook") << QByteArray("xl/workbook.bin") << u"(.xlsb)"_s;
        QTest::newRow("text document") << QByteArray("word/document.xml") << u"This is a document"_s;
        QTest::newRow("zip of a list") << QByteArray("list.csv") << u"packed file"_s;
    }
    void tellsOfficeFilesApart() {
        QFETCH(QByteArray, part);
        QFETCH(QString, named);
        const ListFolder folder;
        writeZip(folder.path(), {{part, "x"}});
        const auto format = detectListFormat(folder.path(), isSchoolWord);
        QVERIFY(!format);
        QVERIFY2(format.error().message.contains(named), qPrintable(format.error().message));
    }
    void tellsOpenDocumentSpreadsheets() {
        const ListFolder folder;
        writeZip(folder.path(),
                 {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}});
        QVERIFY(detectListFormat(folder.path(), {}).error().message.contains(u"(.ods)"_s));
    }
};

QTEST_GUILESS_MAIN(TestHostileWorkbooks)
#include "tst_hostile_workbooks.moc"
