// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/import_report.h"
#include "core/schools/school_record_report.h"
#include "tests/core/schools/report_reading.h"

using namespace liaison;
using namespace liaison::test;

/// The reports that tell of one school or one import.
class TestRecordAndImportReports : public QObject {
    Q_OBJECT

    std::unique_ptr<SchoolDesk> m_desk;

private Q_SLOTS:
    void init() {
        m_desk = std::make_unique<SchoolDesk>();
        LIAISON_VERIFY_RESULT(m_desk->import(kList));
    }
    void cleanup() { m_desk.reset(); }

    void anImportTellsWhatWasRefused() {
        LIAISON_VERIFY_RESULT(
            m_desk->import("URN,School name,Open date\n900001,Oak School,\n12x,Bad School,\n"
                           "900010,Good School,31-02-2020\n"));
        const auto report = importReport(*m_desk->file);
        LIAISON_VERIFY_RESULT(report);
        QCOMPARE(report->scope, u"list.csv: 3 rows, imported on 21 November 2026 at 12:00"_s);
        QCOMPARE(report->dataAsOf, QDate(2026, 11, 21));
        QCOMPARE(figure(report->keyFigures, u"Changed"_s), u"1"_s);
        const ReportTable refused = tableCalled(*report, u"Refused rows by line"_s);
        QVERIFY(refused.rowCount() >= 1);
        QVERIFY(columnTexts(refused, 0).contains(u"3"_s));
        QVERIFY(columnTexts(refused, 2).contains(u"12x"_s));
        const ReportTable source = tableCalled(*report, u"The list and how its bytes were taken"_s);
        QCOMPARE(rowTexts(source, 0), (QStringList{u"File"_s, u"list.csv"_s}));
        QVERIFY(columnTexts(source, 1).contains(u"Comma"_s));
        QCOMPARE(importReport(*m_desk->file, 77).error().code, ErrorCode::NotFound);
    }
    void anImportTellsWhatItChanged() {
        const School old = m_desk->school(900004);
        LIAISON_VERIFY_RESULT(
            m_desk->import("URN,School name,Status,Pupils,Close date\n"
                           "900011,New School,Open,30,\n900001,Oak Primary School,Open,95,\n"
                           "900002,Elm Academy,Closed,1250,31-08-2026\n"
                           "900004,Old Mill School,Open,55,\n900005,Zebra School,Open,,\n"));
        // What is done afterwards is none of the import's.
        LIAISON_VERIFY_RESULT(m_desk->service.setFields(old.id, {{u"town"_s, u"Eastwood"_s}}));
        const auto report = importReport(*m_desk->file);
        LIAISON_VERIFY_RESULT(report);
        const ReportTable changed = tableCalled(*report, u"Schools that the import changed"_s);
        QVERIFY(changed.columns().front().isRowHeader);
        QStringList rows;
        for (qsizetype row = 0; row < changed.rowCount(); ++row)
            rows << rowTexts(changed, row).join(u'|');
        QVERIFY(rows.contains(u"Elm Academy|900002|Closing|Status|Open|Closed"_s));
        QVERIFY(rows.contains(u"Elm Academy|900002|Closing|Closed||31 Aug 2026"_s));
        QVERIFY(rows.contains(u"Old Mill School|900004|Reopening|Status|Closed|Open"_s));
        QVERIFY(rows.contains(u"Oak Primary School|900001|Changed|Pupils|90|95"_s));
        QVERIFY(rows.filter(u"New School"_s).isEmpty());
        const ReportTable added = tableCalled(*report, u"Schools that the import added"_s);
        QCOMPARE(added.rowCount(), 1);
        QCOMPARE(rowTexts(added, 0).mid(0, 2), (QStringList{u"New School"_s, u"900011"_s}));
        QVERIFY(rows.filter(u"Zebra"_s).isEmpty());
        QVERIFY(rows.filter(u"Eastwood"_s).isEmpty());
        QCOMPARE(rows.filter(u"900001"_s).size(), 1);
    }
    void aRecordShowsFieldsLinksAndHistory() {
        School school = m_desk->school(900001);
        LIAISON_VERIFY_RESULT(m_desk->service.setFields(
            school.id, {{u"pupils"_s, u"95"_s}, {u"website"_s, u"oak.example.org"_s}}));
        const auto plan = m_desk->planLinks("URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n"
                                            "900004,900001,Oak Primary School,Successor,31-08-2024\n");
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(plan->decisions.front().code, u"merged"_s);
        LIAISON_VERIFY_RESULT(m_desk->links.apply(*plan, true));
        LIAISON_VERIFY_RESULT(m_desk->links.handOver(m_desk->school(900004).id, school.id));
        const auto report = schoolRecordReport(*m_desk->file, school.id);
        LIAISON_VERIFY_RESULT(report);
        QCOMPARE(report->title, u"Oak Primary School"_s);
        QCOMPARE(report->scope, u"URN 900001 · Community school · Northwood · Open"_s);
        const ReportTable fields = tableCalled(*report, u"What the record says"_s);
        QCOMPARE(rowTexts(fields, 0), (QStringList{u"URN"_s, u"900001"_s}));
        QCOMPARE(fields.groups().front().text, u"School"_s);
        const qsizetype website = columnTexts(fields, 0).indexOf(u"Website"_s);
        QVERIFY(website > 0);
        QVERIFY(fields.link(website, 1).startsWith("http"_L1));
        const ReportTable links = tableCalled(*report, u"Predecessors and successors"_s);
        QCOMPARE(rowTexts(links, 0), (QStringList{u"Came after"_s, u"Old Mill School"_s, u"900004"_s,
                                                  u"31 Aug 2024"_s, u"21 Nov 2026"_s}));
        const ReportTable history = tableCalled(*report, u"Actions, newest first"_s);
        QCOMPARE(history.rowCount(), 3);
        QCOMPARE(history.cell(0, 3).text,
                 u"Took over from Old Mill School (URN 900004) on 21 November 2026"_s);
        QCOMPARE(history.cell(1, 1).text, u"Edit Oak Primary School"_s);
        QVERIFY(history.cell(1, 3).text.contains(u"Pupils: 90 → 95"_s));
        QCOMPARE(history.cell(2, 3).text, u"Added to the record"_s);
        const auto other = schoolRecordReport(*m_desk->file, m_desk->school(900004).id);
        LIAISON_VERIFY_RESULT(other);
        QCOMPARE(tableCalled(*other, u"Actions, newest first"_s).cell(0, 3).text,
                 u"Handed over to Oak Primary School (URN 900001) on 21 November 2026"_s);
    }
    void aRecordTellsWhatWasUndoneAndRedone() {
        const School school = m_desk->school(900001);
        LIAISON_VERIFY_RESULT(m_desk->service.setFields(school.id, {{u"pupils"_s, u"95"_s}}));
        LIAISON_VERIFY_RESULT(m_desk->file->unitOfWork().undo());
        LIAISON_VERIFY_RESULT(m_desk->file->unitOfWork().redo());
        const auto report = schoolRecordReport(*m_desk->file, school.id);
        LIAISON_VERIFY_RESULT(report);
        QCOMPARE(columnTexts(tableCalled(*report, u"Actions, newest first"_s), 1),
                 (QStringList{u"Redone: Edit Oak Primary School"_s, u"Undone: Edit Oak Primary School"_s,
                              u"Edit Oak Primary School"_s, u"Import 5 schools from list.csv"_s}));
    }
};

QTEST_GUILESS_MAIN(TestRecordAndImportReports)
#include "tst_record_and_import_reports.moc"
