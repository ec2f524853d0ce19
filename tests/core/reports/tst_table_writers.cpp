// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/reports/report_fixture.h"
#include "tests/core/reports/zip_entry.h"

#include <QDomDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace liaison;
using liaison::test::zipEntry;

/// HTML, CSV and XLSX: read back from the files.
class TestTableWriters : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QByteArray written(const ReportDocument& document, ReportFormat format) const {
        const QString file = path(u"report."_s + reportFormatInfo(format).suffix);
        if (const Result<void> result = writeReport(document, format, file); !result) {
            qWarning() << result.error().message << result.error().detail;
            return {};
        }
        QFile read(file);
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }

    static ReportDocument withCells(const QStringList& cells) {
        ReportDocument document;
        document.title = u"Cells"_s;
        ReportTable table(QString(), {ReportColumn::text(u"Text"_s)});
        for (const QString& cell : cells)
            table.addRow({ReportCell(cell)});
        document.blocks.emplace_back(std::move(table));
        return document;
    }

    // HTML as we write it is XML but for its void elements.
    static QDomDocument parsed(QByteArray html) {
        html.replace("<!DOCTYPE html>", "");
        QString text = QString::fromUtf8(html);
        text.replace(QRegularExpression(u"<(meta|img)([^>]*)>"_s), u"<\\1\\2/>"_s);
        QDomDocument page;
        QString fault;
        int line = 0;
        if (!page.setContent(text, &fault, &line))
            qWarning() << fault << line;
        return page;
    }

    QDomDocument part(const char* name) const {
        QDomDocument made;
        made.setContent(zipEntry(path(u"report.xlsx"_s), name));
        return made;
    }

    static QString sharedString(const QDomDocument& strings, const QDomElement& cell) {
        const int at = cell.firstChildElement(u"v"_s).text().toInt();
        return strings.elementsByTagName(u"si"_s).at(at).toElement().text();
    }

private Q_SLOTS:
    void csvIsWhatOtherProgramsRead() {
        const QByteArray csv = written(test::wholeDocument(2), ReportFormat::Csv);
        QCOMPARE(csv, QByteArray("\xEF\xBB\xBFURN,School,Phase,Pupils,Opened\r\n"
                                 "900001,Ashbury School 1,Secondary,1000,1990-09-01\r\n"
                                 "900002,Ashbury School 2,Primary,1001,1990-09-02\r\n"));
    }

    void csvCellsThatLookLikeFormulasAreNeutralised_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("equals") << u"=1+1"_s << QByteArray("'=1+1");
        QTest::newRow("plus") << u"+44 20 7946 0000"_s << QByteArray("'+44 20 7946 0000");
        QTest::newRow("minus") << u"-cmd"_s << QByteArray("'-cmd");
        QTest::newRow("minus and a sum") << u"-1+2"_s << QByteArray("'-1+2");
        QTest::newRow("at") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
        QTest::newRow("tab") << u"\t=1"_s << QByteArray("'\t=1");
        QTest::newRow("return") << u"\r=1"_s << QByteArray("\"'\r=1\"");
        QTest::newRow("quotes too") << u"=HYPERLINK(\"x\",\"y\")"_s
                                    << QByteArray("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        QTest::newRow("full width") << u"＝1"_s << QByteArray("'＝1");
        QTest::newRow("a negative number") << u"-12.50"_s << QByteArray("-12.50");
        QTest::newRow("a dash") << u"-"_s << QByteArray("'-");
        QTest::newRow("a comma") << u"a,b"_s << QByteArray("\"a,b\"");
        QTest::newRow("a line break") << u"a\nb"_s << QByteArray("\"a\nb\"");
        QTest::newRow("plain") << u"St John's"_s << QByteArray("St John's");
    }
    void csvCellsThatLookLikeFormulasAreNeutralised() {
        QFETCH(QString, cell);
        QFETCH(QByteArray, field);
        QCOMPARE(written(withCells({cell}), ReportFormat::Csv),
                 QByteArray("\xEF\xBB\xBFText\r\n" + field + "\r\n"));
    }

    void csvGroupsBecomeAColumnAndSeveralTablesAreNamed() {
        ReportDocument document = withCells({u"a"_s});
        ReportTable table(u"Second"_s, {ReportColumn::text(u"Text"_s)});
        table.addGroup(u"North"_s);
        table.addRow({ReportCell(u"b"_s)});
        document.blocks.emplace_back(std::move(table));
        QCOMPARE(written(document, ReportFormat::Csv),
                 QByteArray("\xEF\xBB\xBFText\r\na\r\n\r\nSecond\r\nGroup,Text\r\nNorth,b\r\n"));
    }

    void csvOfAReportWithoutTablesHoldsItsCharts() {
        ReportDocument document;
        document.title = u"Chart"_s;
        document.blocks.emplace_back(ReportFigure{test::phaseChart(), {}, {}});
        QVERIFY(written(document, ReportFormat::Csv).contains("Primary,180\r\n"));
    }

    void htmlHasTheStructureThatIsHeard() {
        const QDomDocument page = parsed(written(test::wholeDocument(3), ReportFormat::Html));
        const QDomElement root = page.documentElement();
        QCOMPARE(root.attribute(u"lang"_s), u"en-GB"_s);
        QCOMPARE(page.elementsByTagName(u"title"_s).at(0).toElement().text(), u"State of the schools"_s);
        QCOMPARE(page.elementsByTagName(u"h1"_s).size(), 1);
        QCOMPARE(page.elementsByTagName(u"h2"_s).size(), 2);
        QCOMPARE(page.elementsByTagName(u"caption"_s).size(), 2); // the chart, as a table, and the list
        const QDomElement table = page.elementsByTagName(u"table"_s).at(1).toElement();
        const QDomNodeList heads = table.elementsByTagName(u"th"_s);
        QCOMPARE(heads.at(0).toElement().attribute(u"scope"_s), u"col"_s);
        QCOMPARE(heads.at(5).toElement().attribute(u"scope"_s), u"row"_s);
        QCOMPARE(heads.at(5).toElement().text(), u"Ashbury School 1"_s);
        const QDomNodeList images = page.elementsByTagName(u"img"_s);
        QCOMPARE(images.size(), 2);
        for (int i = 0; i < images.size(); ++i) {
            QVERIFY(!images.at(i).toElement().attribute(u"alt"_s).isEmpty());
            QVERIFY(images.at(i).toElement().attribute(u"src"_s).startsWith(u"data:image/"_s));
        }
        QCOMPARE(page.elementsByTagName(u"a"_s).at(0).toElement().attribute(u"href"_s),
                 u"https://www.example.org/register?a=1&b=2"_s);
    }

    void htmlNeedsNothingFromElsewhere() {
        const QByteArray html = written(test::wholeDocument(1), ReportFormat::Html);
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("<link"));
        QVERIFY(html.contains("@media print"));
        QVERIFY(html.contains("prefers-color-scheme: dark"));
    }

    void htmlKeepsForeignTextText() {
        ReportDocument document = withCells({u"<script>alert(1)</script>"_s, u"a & \"b\"\u0001"_s});
        document.title = u"<b>Title</b>"_s;
        document.blocks.emplace_back(
            ReportParagraph(ReportRuns{{u"click"_s, false, u"javascript:alert(1)"_s}}));
        const QByteArray html = written(document, ReportFormat::Html);
        QVERIFY(!html.contains("<script"));
        QVERIFY(!html.contains("javascript:"));
        QVERIFY(!html.contains('\x01'));
        QCOMPARE(parsed(html).elementsByTagName(u"td"_s).at(0).toElement().text(),
                 u"<script>alert(1)</script>"_s);
    }

    void xlsxKeepsNumbersAndDatesAsSuch() {
        QVERIFY(!written(test::wholeDocument(2), ReportFormat::Xlsx).isEmpty());
        // The chart's values come after it, though the chart stands first in the report.
        const QDomDocument sheet = part("xl/worksheets/sheet1.xml");
        const QDomDocument strings = part("xl/sharedStrings.xml");
        const QDomNodeList cells = sheet.elementsByTagName(u"c"_s);
        QCOMPARE(cells.size(), 15);
        QCOMPARE(sharedString(strings, cells.at(0).toElement()), u"URN"_s);
        QCOMPARE(cells.at(5).toElement().attribute(u"t"_s), u"s"_s); // a URN is text
        QCOMPARE(cells.at(8).toElement().firstChildElement(u"v"_s).text(), u"1000"_s);
        QVERIFY(!cells.at(8).toElement().hasAttribute(u"t"_s));
        QCOMPARE(cells.at(9).toElement().firstChildElement(u"v"_s).text(), u"33117"_s); // 1 September 1990
        QCOMPARE(sheet.elementsByTagName(u"pane"_s).at(0).toElement().attribute(u"state"_s), u"frozen"_s);
        QCOMPARE(sheet.elementsByTagName(u"autoFilter"_s).at(0).toElement().attribute(u"ref"_s), u"A1:E3"_s);
        QVERIFY(sheet.elementsByTagName(u"cols"_s).size() == 1);
        const QDomDocument book = part("xl/workbook.xml");
        QVERIFY(book.toString().contains(u"_xlnm.Print_Titles"_s));
        QVERIFY(part("docProps/core.xml").toString().contains(u"State of the schools"_s));
    }

    void xlsxWritesNumbersAsTheReportDoes() {
        ReportTable table(u"Schools"_s, {ReportColumn::number(u"URN"_s), ReportColumn::number(u"Pupils"_s)});
        table.addRow({ReportCell(u"900001"_s, 900001), ReportCell::number(1204)});
        ReportDocument document;
        document.blocks.emplace_back(std::move(table));
        QVERIFY(!written(document, ReportFormat::Xlsx).isEmpty());
        const QDomNodeList cells = part("xl/worksheets/sheet1.xml").elementsByTagName(u"c"_s);
        const QDomDocument styles = part("xl/styles.xml");
        const QDomNodeList formats = styles.elementsByTagName(u"numFmt"_s);
        const QDomNodeList looks = styles.elementsByTagName(u"cellXfs"_s).at(0).childNodes();
        const auto formatOf = [&](int cell) {
            const int look = cells.at(cell).toElement().attribute(u"s"_s).toInt();
            const QString number = looks.at(look).toElement().attribute(u"numFmtId"_s);
            for (int i = 0; i < formats.size(); ++i)
                if (formats.at(i).toElement().attribute(u"numFmtId"_s) == number)
                    return formats.at(i).toElement().attribute(u"formatCode"_s);
            return number;
        };
        QCOMPARE(formatOf(2), u"0"_s);
        QCOMPARE(formatOf(3), u"#,##0"_s);
    }

    void xlsxCellsThatLookLikeFormulasStayText() {
        QVERIFY(!written(withCells({u"=1+1"_s, u"-5"_s}), ReportFormat::Xlsx).isEmpty());
        const QDomDocument sheet = part("xl/worksheets/sheet1.xml");
        QCOMPARE(sheet.elementsByTagName(u"f"_s).size(), 0);
        QCOMPARE(
            sharedString(part("xl/sharedStrings.xml"), sheet.elementsByTagName(u"c"_s).at(1).toElement()),
            u"=1+1"_s);
    }

    void xlsxSheetNamesAreMadeFitAndUnique() {
        ReportDocument document;
        document.title = u"Names"_s;
        for (int i = 0; i < 3; ++i)
            document.blocks.emplace_back(ReportTable(u"A/B: a very long name of a table, over 31 letters"_s,
                                                     {ReportColumn::text(u"Text"_s)}));
        document.blocks.emplace_back(ReportTable(u"''"_s, {ReportColumn::text(u"Text"_s)}));
        document.blocks.emplace_back(ReportTable(u"about"_s, {ReportColumn::text(u"Text"_s)}));
        QVERIFY(!written(document, ReportFormat::Xlsx).isEmpty());
        QCOMPARE(part("xl/workbook.xml").elementsByTagName(u"sheet"_s).size(), 6);
    }

    void xlsxHasTheLogoOnItsLastSheet_data() {
        QTest::addColumn<QByteArray>("logo");
        QTest::newRow("png") << test::pngPicture();
        QTest::newRow("svg") << test::svgPicture();
    }
    void xlsxHasTheLogoOnItsLastSheet() {
        QFETCH(QByteArray, logo);
        ReportDocument document = withCells({u"one"_s});
        document.trustName = u"Exampleshire Learning Trust"_s;
        document.logo = logo;
        QVERIFY(!written(document, ReportFormat::Xlsx).isEmpty());
        const QImage shown = QImage::fromData(zipEntry(path(u"report.xlsx"_s), "xl/media/image1.png"));
        QVERIFY(!shown.isNull());
        QVERIFY(shown.height() <= 210 && shown.width() <= 520);
        const QDomDocument drawing = part("xl/drawings/drawing1.xml");
        QCOMPARE(drawing.elementsByTagName(u"xdr:cNvPr"_s).at(0).toElement().attribute(u"descr"_s),
                 u"Logo of Exampleshire Learning Trust"_s);
        QVERIFY(!zipEntry(path(u"report.xlsx"_s), "xl/worksheets/_rels/sheet2.xml.rels").isEmpty());
        document.logo = "no picture";
        QVERIFY(!written(document, ReportFormat::Xlsx).isEmpty());
        QVERIFY(zipEntry(path(u"report.xlsx"_s), "xl/media/image1.png").isEmpty());
    }

    void emptyDocumentsAreWritten() {
        for (const ReportFormatInfo& each : reportFormats()) {
            QVERIFY(!written(ReportDocument(), each.format).isEmpty());
            QVERIFY(!written(withCells({}), each.format).isEmpty());
        }
    }

    void stoppingLeavesNothingBehind_data() { formats(); }
    void stoppingLeavesNothingBehind() {
        QFETCH(int, format);
        const QTemporaryDir folder;
        ReportContext context;
        context.progress = [](qint64, qint64) { return false; };
        const Result<void> result = writeReport(test::wholeDocument(), static_cast<ReportFormat>(format),
                                                folder.filePath(u"x"_s), context);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void anUnwritablePlaceIsNamed_data() { formats(); }
    void anUnwritablePlaceIsNamed() {
        QFETCH(int, format);
        const Result<void> result =
            writeReport(test::wholeDocument(2), static_cast<ReportFormat>(format), path(u"not/here/x"_s));
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Storage);
        QVERIFY2(result.error().message.contains(u"does not exist"_s), qPrintable(result.error().message));
    }

private:
    static void formats() {
        QTest::addColumn<int>("format");
        for (const ReportFormatInfo& each : reportFormats())
            QTest::newRow(qPrintable(each.key)) << static_cast<int>(each.format);
    }
};

QTEST_GUILESS_MAIN(TestTableWriters)
#include "tst_table_writers.moc"
