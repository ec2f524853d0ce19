// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/record.h"
#include "app/common/sample_file.h"
#include "core/base/text.h"
#include "core/forming/forming_service.h"
#include "core/forming/forming_solver.h"
#include "core/lists/zip_archive.h"
#include "core/reports/report_writer.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"
#include "tests/core/reports/report_fixture.h"
#include "ui/charts/qt_chart_renderer.h"
#include "ui/maps/svg_map_renderer.h"

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace liaison;

namespace {

/// Without what differs between formats: line breaks, quotation marks, soft hyphens.
QString compact(QString text) {
    static const QRegularExpression dropped(u"[\\s\"'\u00ad\u200b]"_s);
    return text.remove(dropped);
}

/// The text of a web page or of a part of a workbook.
QString withoutTags(QString markup) {
    static const QRegularExpression tags(u"<[^>]*>"_s);
    markup.remove(tags);
    for (const auto& [entity, letter] :
         {std::pair(u"&lt;"_s, u"<"_s), std::pair(u"&gt;"_s, u">"_s), std::pair(u"&quot;"_s, u"\""_s),
          std::pair(u"&#39;"_s, u"'"_s), std::pair(u"&amp;"_s, u"&"_s)})
        markup.replace(entity, letter);
    return markup;
}

std::vector<const ReportTable*> tablesOf(const ReportDocument& report) {
    std::vector<const ReportTable*> tables;
    for (const ReportBlock& block : report.blocks)
        if (const auto* table = std::get_if<ReportTable>(&block))
            tables.push_back(table);
    return tables;
}

/// The cells of all tables that `isMeant` of their column and cell; each text once.
template <class Meant>
QSet<QString> cellTexts(const ReportDocument& report, Meant isMeant) {
    QSet<QString> texts;
    for (const ReportTable* table : tablesOf(report)) {
        for (qsizetype row = 0; row < table->rowCount(); ++row)
            for (qsizetype column = 0; column < table->columnCount(); ++column) {
                const ReportCell& cell = table->cell(row, column);
                if (isMeant(table->columns()[std::size_t(column)], cell))
                    texts.insert(compact(cell.text));
            }
    }
    return texts;
}

QString firstMissing(const QSet<QString>& wanted, const QString& text) {
    const QString read = compact(text);
    for (const QString& each : wanted)
        if (!read.contains(each))
            return each;
    return {};
}

QString partOf(ZipArchive& book, const QString& name) {
    const auto part = book.part(name);
    return part ? QString::fromUtf8((*part)->readAll()) : QString();
}

/// The drawing of text or pictures that belongs to no tag and is no artifact, on any page.
QString untagged(const QString& plainPdf) {
    int depth = 0;
    bool isPage = false;
    for (const QString& line : plainPdf.split(u'\n')) {
        if (line.startsWith(u"%% Contents for page"_s)) {
            isPage = true;
            depth = 0;
        } else if (line == "endstream"_L1) {
            isPage = false;
        } else if (isPage) {
            depth += line.endsWith(u" BDC"_s) || line.endsWith(u" BMC"_s);
            depth -= line == "EMC"_L1 || line.endsWith(u" EMC"_s);
            const bool draws = line.endsWith(u"Tj"_s) || line.endsWith(u"TJ"_s) || line.endsWith(u" Do"_s);
            if (draws && depth == 0)
                return line;
        }
    }
    return {};
}

} // namespace

/// Every report of the catalogue, made from the sample county, in every format.
class TestEveryReport : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FixedClock m_clock{QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC)};
    std::unique_ptr<TrustFile> m_file;
    ReportCatalogue m_catalogue;
    std::map<QString, ReportDocument> m_made;

    ReportAnswers answersFor(const ReportEntry& entry) {
        ReportAnswers answers;
        const auto schools = SchoolService(m_file->database(), m_file->unitOfWork(), m_clock).list();
        for (const ReportQuestion& question : entry.questions) {
            if (question.key == "body"_L1)
                answers[question.key] = u"Primary Executive Board"_s;
            else if (question.key == "from"_L1)
                answers[question.key] = u"2025-08-01"_s;
            else if (question.kind == ReportQuestion::Kind::School)
                answers[question.key] = QString::number(schools->front().urn.value_or(0));
        }
        return answers;
    }
    /// A plan of liaison groups, for the report of it.
    bool savePlan() {
        FormingService service(*m_file);
        SavedPlan saved;
        saved.name = u"Seventeen groups"_s;
        saved.question.day = m_clock.today();
        GroupsQuestion wants;
        wants.count = 17;
        saved.question.wants = wants;
        const auto ground = service.ground(FormingJob::Groups, m_clock.today());
        if (!ground)
            return false;
        FormingEffort effort;
        effort.iterations = 1000;
        const auto answer = form(saved.question, *ground, effort);
        if (!answer || !answer->plan)
            return false;
        saved.plan = *answer->plan;
        return service.save(saved).has_value();
    }
    QString path(const QString& name, ReportFormat format) const {
        return m_folder.filePath(name + u'.' + reportFormatInfo(format).suffix);
    }
    QString contents(const QString& name, ReportFormat format) const {
        QFile file(path(name, format));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    void addRows() {
        QTest::addColumn<QString>("name");
        for (const ReportEntry& entry : m_catalogue.entries())
            QTest::newRow(qPrintable(entry.name)) << entry.name;
    }

private Q_SLOTS:
    void initTestCase() {
        composeRecord();
        m_file =
            std::move(*TrustFile::create(m_folder.filePath(u"county.liaison"_s), sampleTrustName(), m_clock));
        QVERIFY(fillWithSampleCounty(*m_file));
        QVERIFY(savePlan());
        m_catalogue = allReports(*m_file);
        const QtChartRenderer charts;
        const SvgMapRenderer maps;
        ReportContext context;
        context.charts = &charts;
        context.maps = &maps;
        for (const ReportEntry& entry : m_catalogue.entries()) {
            const auto made = entry.make(answersFor(entry));
            QVERIFY2(made, made ? "" : qPrintable(entry.name + u": "_s + made.error().message));
            for (const ReportFormatInfo& format : reportFormats()) {
                const auto written =
                    writeReport(*made, format.format, path(entry.name, format.format), context);
                QVERIFY2(written, written ? "" : qPrintable(entry.name + u": "_s + written.error().message));
            }
            m_made[entry.name] = *made;
        }
        QVERIFY(m_made.size() > 10);
    }

    void allFormatsHoldTheSameCells_data() { addRows(); }
    void allFormatsHoldTheSameCells() {
        QFETCH(QString, name);
        const ReportDocument& report = m_made[name];
        const auto all = cellTexts(report, [](const ReportColumn&, const ReportCell&) { return true; });
        const auto texts = cellTexts(report, [](const ReportColumn& column, const ReportCell& cell) {
            return column.kind == ColumnKind::Text || !cell.hasValue();
        });
        const QString html = withoutTags(contents(name, ReportFormat::Html));
        QCOMPARE(firstMissing(all, html), QString());
        const QString tree =
            test::toolOutput(u"pdfinfo"_s, {u"-struct-text"_s, path(name, ReportFormat::Pdf)});
        QCOMPARE(firstMissing(all, tree), QString());
        QCOMPARE(firstMissing(texts, contents(name, ReportFormat::Csv)), QString());
        const auto book = ZipArchive::open(path(name, ReportFormat::Xlsx));
        QVERIFY(book);
        const auto tables = tablesOf(report);
        for (std::size_t i = 0; i < tables.size(); ++i) {
            const QString sheet = partOf(**book, u"xl/worksheets/sheet%1.xml"_s.arg(i + 1));
            QCOMPARE(sheet.count(u"<row "_s), tables[i]->rowCount() + 1);
        }
        const QString strings = partOf(**book, u"xl/sharedStrings.xml"_s);
        QCOMPARE(firstMissing(texts, withoutTags(strings)), QString());
    }

    void everyPdfIsAccessible_data() { addRows(); }
    void everyPdfIsAccessible() {
        QFETCH(QString, name);
        if (QStandardPaths::findExecutable(u"pdfinfo"_s).isEmpty())
            QSKIP("pdfinfo is not installed");
        const QString file = path(name, ReportFormat::Pdf);
        const QString facts = test::toolOutput(u"pdfinfo"_s, {file});
        QVERIFY2(facts.contains(QRegularExpression(u"Tagged: +yes"_s)), qPrintable(facts));
        QVERIFY2(facts.contains(
                     QRegularExpression(u"Title: +"_s + QRegularExpression::escape(m_made[name].title))),
                 qPrintable(facts));
        const QString tree = test::toolOutput(u"pdfinfo"_s, {u"-struct"_s, file});
        const auto headers =
            tree.count(QRegularExpression(u"^ *TH\\b"_s, QRegularExpression::MultilineOption));
        QCOMPARE(tree.count(u"/Scope /"_s), headers);
        const bool hasRows = m_made[name].rowCount() > 0;
        QCOMPARE(headers > 0, hasRows);
        QVERIFY(tree.contains(u"H1"_s));
        const QString fonts = test::toolOutput(u"pdffonts"_s, {file});
        const QStringList lines = fonts.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 2);
        for (const QString& line : lines.sliced(2))
            QVERIFY2(line.contains(QRegularExpression(u" yes (yes|no ) yes +\\d+"_s)), qPrintable(line));
        const QString plain =
            test::toolOutput(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, file, u"-"_s});
        QVERIFY(plain.contains(u"/Lang (en-GB)"_s));
        QVERIFY(plain.contains(u"/DisplayDocTitle true"_s));
        QCOMPARE(untagged(plain), QString());
    }
};

QTEST_MAIN(TestEveryReport)
#include "tst_every_report.moc"
