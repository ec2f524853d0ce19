// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_writer.h"
#include "core/schools/school_changes_report.h"
#include "core/schools/school_list_report.h"
#include "core/schools/school_reports.h"
#include "tests/core/schools/report_reading.h"

using namespace liaison;
using namespace liaison::test;

class TestSchoolReports : public QObject {
    Q_OBJECT

    std::unique_ptr<SchoolDesk> m_desk;

    Result<ReportDocument> made(const QString& name, const ReportAnswers& answers) {
        ReportCatalogue catalogue;
        addSchoolReports(catalogue, *m_desk->file);
        return catalogue.find(name)->make(answers);
    }

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<SchoolDesk>();
        LIAISON_VERIFY_RESULT(m_desk->import(kList));
    }
    void cleanup() { m_desk.reset(); }

    void aListHasTheAnswerInItsFirstLines() {
        const auto report = schoolListReport(*m_desk->file, {});
        LIAISON_VERIFY_RESULT(report);
        QCOMPARE(report->title, u"School list"_s);
        QCOMPARE(report->trustName, u"Northwood Trust"_s);
        QCOMPARE(report->scope, u"5 schools"_s);
        QCOMPARE(report->dataAsOf, QDate(2026, 11, 21));
        QCOMPARE(figure(report->keyFigures, u"Open"_s), u"4"_s);
        QCOMPARE(figure(report->keyFigures, u"Closed"_s), u"1"_s);
        QCOMPARE(figure(report->keyFigures, u"Pupils in open schools"_s), u"1,550"_s);
        QCOMPARE(tablesOf(*report).size(), std::size_t(1));
        QCOMPARE(columnTexts(tablesOf(*report).front(), 1),
                 (QStringList{u"Ash Primary School"_s, u"Elm Academy"_s, u"Oak Primary School"_s,
                              u"Old Mill School"_s, u"Zebra School"_s}));
    }
    void aListHasTheColumnsGroupsAndOrderAskedFor() {
        SchoolListRequest request;
        request.fields = {SchoolField::Name, SchoolField::Pupils};
        request.groupBy = SchoolField::Phase;
        request.sort = {SchoolField::Pupils, true};
        request.hasChart = false;
        const auto report = schoolListReport(*m_desk->file, request);
        LIAISON_VERIFY_RESULT(report);
        QCOMPARE(report->blocks.size(), std::size_t(1));
        const ReportTable table = tablesOf(*report).front();
        QCOMPARE(table.columnCount(), 2);
        QVERIFY(table.columns().front().isRowHeader);
        QCOMPARE(columnTexts(table, 0),
                 (QStringList{u"Ash Primary School"_s, u"Oak Primary School"_s, u"Old Mill School"_s,
                              u"Elm Academy"_s, u"Zebra School"_s}));
        QStringList groups;
        for (const ReportTable::Group& group : table.groups())
            groups << u"%1@%2"_s.arg(group.text).arg(group.firstRow);
        QCOMPARE(groups, (QStringList{u"Primary, 3 schools@0"_s, u"Secondary, 1 school@3"_s,
                                      u"Phase not known, 1 school@4"_s}));
        QCOMPARE(table.cell(3, 1).text, u"1,250"_s);
        QCOMPARE(table.cell(3, 1).value, 1250.0);
    }
    void aListSaysInItsScopeWhatWasLeftOut() {
        SchoolListRequest request;
        request.query.asOf = QDate(2020, 1, 1);
        request.query.where = {{SchoolField::Phase, {u"Primary"_s, u"Secondary"_s}}};
        request.query.search = u"school"_s;
        const auto report = schoolListReport(*m_desk->file, request);
        LIAISON_VERIFY_RESULT(report);
        QCOMPARE(report->scope, u"3 schools that existed on 1 January 2020 · Phase: Primary or Secondary · "
                                "found by “school”"_s);
        QCOMPARE(report->dataAsOf, QDate(2020, 1, 1));
    }
    void aChartOfFewerSchoolsThanTheListSaysWhich() {
        const auto titleOf = [](const Result<ReportDocument>& report) {
            const auto* figure = std::get_if<ReportFigure>(&report->blocks.front());
            const auto* chart = figure ? std::get_if<ChartSpec>(&figure->content) : nullptr;
            return chart ? chart->title : u"(none)"_s;
        };
        QCOMPARE(titleOf(schoolListReport(*m_desk->file, {})), u"Schools by kind, open schools only"_s);
        SchoolListRequest request;
        request.query.openOnly = true;
        QCOMPARE(titleOf(schoolListReport(*m_desk->file, request)), u"Schools by kind"_s);
        request.query = {};
        request.query.where = {{SchoolField::Status, {u"Closed"_s}}};
        QCOMPARE(titleOf(schoolListReport(*m_desk->file, request)), u"(none)"_s);
    }
    void aListOfAnEarlierDayCountsWhatWasOpenThen() {
        SchoolListRequest request;
        request.query.asOf = QDate(2020, 1, 1);
        const auto report = schoolListReport(*m_desk->file, request);
        LIAISON_VERIFY_RESULT(report);
        QCOMPARE(figure(report->keyFigures, u"Open"_s), u"5"_s);
        QCOMPARE(figure(report->keyFigures, u"Closed"_s), u"(none)"_s);
        QCOMPARE(figure(report->keyFigures, u"Pupils"_s), u"1,605"_s);
    }
    void aListOfNothingSaysSo() {
        SchoolListRequest request;
        request.query.search = u"no such school"_s;
        const auto report = schoolListReport(*m_desk->file, request);
        LIAISON_VERIFY_RESULT(report);
        QCOMPARE(tablesOf(*report).front().emptyText, u"No school matches."_s);
        QCOMPARE(report->blocks.size(), std::size_t(1));
    }
    void changesTellWhatOpenedClosedAndBecameOfFields() {
        m_desk->clock.set(QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC));
        const School oak = m_desk->school(900001);
        LIAISON_VERIFY_RESULT(
            m_desk->service.setFields(oak.id, {{u"pupils"_s, u"95"_s}, {u"town"_s, u"Eastwood"_s}}));
        LIAISON_VERIFY_RESULT(
            m_desk->service.setFields(oak.id, {{u"pupils"_s, u"1100"_s}, {u"town"_s, u"Northwood"_s}}));
        School fresh;
        fresh.urn = 900009;
        fresh.name = u"New School"_s;
        fresh.status = school_status::open();
        fresh.opened = QDate(2026, 12, 2);
        LIAISON_VERIFY_RESULT(m_desk->service.add(fresh));
        LIAISON_VERIFY_RESULT(
            m_desk->service.close(m_desk->school(900002).id, QDate(2026, 12, 1), u"Merged"_s));
        const auto report = schoolChangesReport(*m_desk->file, QDate(2026, 11, 22), QDate(2026, 12, 31));
        LIAISON_VERIFY_RESULT(report);
        QCOMPARE(report->scope,
                 u"From 22 November 2026 to 31 December 2026, as far as is known on 1 December 2026"_s);
        QCOMPARE(figure(report->keyFigures, u"Opened"_s), u"1"_s);
        QCOMPARE(figure(report->keyFigures, u"Closed"_s), u"1"_s);
        QCOMPARE(figure(report->keyFigures, u"New in the record"_s), u"1"_s);
        QCOMPARE(columnTexts(tableCalled(*report, u"Schools that opened, by day"_s), 1),
                 QStringList{u"New School"_s});
        QCOMPARE(columnTexts(tableCalled(*report, u"Schools that closed, by day"_s), 1),
                 QStringList{u"Elm Academy"_s});
        const ReportTable fields = tableCalled(*report, u"Fields before and after"_s);
        QCOMPARE(rowTexts(fields, 0),
                 (QStringList{u"Oak Primary School"_s, u"900001"_s, u"Pupils"_s, u"90"_s, u"1,100"_s}));
        QVERIFY(!columnTexts(fields, 2).contains(u"Town"_s));
        QVERIFY(columnTexts(fields, 2).contains(u"Status"_s));
    }
    void whatWasUndoneIsNoChange() {
        m_desk->clock.set(QDateTime(QDate(2026, 12, 1), QTime(9, 0), Qt::UTC));
        LIAISON_VERIFY_RESULT(
            m_desk->service.setFields(m_desk->school(900001).id, {{u"notes"_s, u"Quiet"_s}}));
        LIAISON_VERIFY_RESULT(m_desk->file->unitOfWork().undo());
        LIAISON_VERIFY_RESULT(m_desk->service.add([] {
            School school;
            school.name = u"Brief School"_s;
            school.status = school_status::open();
            return school;
        }()));
        LIAISON_VERIFY_RESULT(m_desk->file->unitOfWork().undo());
        const auto report = schoolChangesReport(*m_desk->file, QDate(2026, 12, 1), QDate(2026, 12, 1));
        LIAISON_VERIFY_RESULT(report);
        QCOMPARE(report->rowCount(), 0);
        QCOMPARE(figure(report->keyFigures, u"Changed in the record"_s), u"0"_s);
    }
    void daysTheWrongWayRoundAreRefused() {
        const auto report = schoolChangesReport(*m_desk->file, QDate(2026, 12, 2), QDate(2026, 12, 1));
        QCOMPARE(report.error().code, ErrorCode::Invalid);
        QCOMPARE(schoolYearStart(QDate(2026, 8, 31)), QDate(2025, 9, 1));
        QCOMPARE(schoolYearStart(QDate(2026, 9, 1)), QDate(2026, 9, 1));
    }
    void theCatalogueAnswersByName() {
        ReportCatalogue catalogue;
        addSchoolReports(catalogue, *m_desk->file);
        QStringList names;
        for (const ReportEntry& entry : catalogue.entries()) {
            names << entry.name;
            QVERIFY(!entry.title.isEmpty());
            QVERIFY(entry.purpose.endsWith(u'.'));
        }
        QCOMPARE(names, (QStringList{u"schools-overview"_s, u"school-list"_s, u"school-record"_s,
                                     u"school-changes"_s, u"import-report"_s}));
        const auto list = made(u"school-list"_s, {{u"fields"_s, u"Name, urn"_s},
                                                  {u"where"_s, u"phase=Primary\nstatus=Open"_s},
                                                  {u"schools"_s, u"open"_s},
                                                  {u"group-by"_s, u"town"_s},
                                                  {u"chart"_s, u"no"_s}});
        LIAISON_VERIFY_RESULT(list);
        QCOMPARE(rowTexts(tablesOf(*list).front(), 0), (QStringList{u"Oak Primary School"_s, u"900001"_s}));
        QCOMPARE(tablesOf(*list).front().rowCount(), 1);
        LIAISON_VERIFY_RESULT(made(u"school-record"_s, {{u"urn"_s, u"900001"_s}}));
        LIAISON_VERIFY_RESULT(made(u"school-changes"_s, {}));
        LIAISON_VERIFY_RESULT(made(u"import-report"_s, {}));
    }
    void answersThatMakeNoSenseAreRefused_data() {
        QTest::addColumn<QString>("report");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("answer");
        QTest::newRow("field") << u"school-list"_s << u"fields"_s << u"name,shoe size"_s;
        QTest::newRow("group") << u"school-list"_s << u"group-by"_s << u"shoe size"_s;
        QTest::newRow("sort") << u"school-list"_s << u"sort"_s << u"shoe size"_s;
        QTest::newRow("filter") << u"school-list"_s << u"where"_s << u"phase"_s;
        QTest::newRow("day") << u"school-list"_s << u"as-of"_s << u"yesterday"_s;
        QTest::newRow("urn") << u"school-record"_s << u"urn"_s << u"Oak"_s;
        QTest::newRow("no urn") << u"school-record"_s << u"urn"_s << QString();
        QTest::newRow("from") << u"school-changes"_s << u"from"_s << u"2026-02-30"_s;
        QTest::newRow("import") << u"import-report"_s << u"import"_s << u"last"_s;
    }
    void answersThatMakeNoSenseAreRefused() {
        QFETCH(QString, report);
        QFETCH(QString, question);
        QFETCH(QString, answer);
        const auto refused = made(report, {{question, answer}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(!refused.error().message.isEmpty());
    }
    void allFieldsAsCsvComeBackAsTheyWere() {
        const auto report = made(u"school-list"_s, {{u"fields"_s, u"all"_s}});
        LIAISON_VERIFY_RESULT(report);
        const QString path = m_desk->folder.filePath(u"export.csv"_s);
        LIAISON_VERIFY_RESULT(writeCsv(*report, path));
        const auto plan = m_desk->planFile(path);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->source.layoutId, u"liaison"_s);
        QCOMPARE(countsText(plan->counts()), u"5 unchanged"_s);
    }
    void allFieldsAsWorkbookComeBackAsTheyWere() {
        const auto report = made(u"school-list"_s, {{u"fields"_s, u"all"_s}});
        LIAISON_VERIFY_RESULT(report);
        const QString path = m_desk->folder.filePath(u"export.xlsx"_s);
        LIAISON_VERIFY_RESULT(writeReport(*report, ReportFormat::Xlsx, path));
        const auto plan = m_desk->planFile(path);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->source.layoutId, u"liaison"_s);
        QCOMPARE(countsText(plan->counts()), u"5 unchanged"_s);
    }
    void everyReportCanBeWritten() {
        const QStringList names{u"schools-overview"_s, u"school-list"_s, u"school-changes"_s,
                                u"import-report"_s};
        for (const QString& name : names) {
            const auto report = made(name, {});
            LIAISON_VERIFY_RESULT(report);
            for (const ReportFormatInfo& format : reportFormats()) {
                const QString path = m_desk->folder.filePath(name + u'.' + format.suffix);
                LIAISON_VERIFY_RESULT(writeReport(*report, format.format, path));
                QVERIFY(QFileInfo(path).size() > 0);
            }
        }
    }
};

QTEST_MAIN(TestSchoolReports)
#include "tst_school_reports.moc"
