// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/people/report_desk.h"

#include "core/reports/report_writer.h"
#include "tests/core/people/county.h"

#include <QProcess>

using namespace liaison;
using namespace liaison::test;

class TestPeopleReports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyReportIsMadeOfAnEmptyFile();
    void everyReportIsWrittenInEveryFormat();
    void theDirectoryListsEverySchoolOnce();
    void pupilsThatNobodyKnowsAreBlankAndSaid();
    void theDirectoryFollowsTheDay();
    void schoolsInNoGroupAreListed();
    void theBodySheetNamesSeatsAndVacancies();
    void deputiesHaveAColumnWhereThereAreAny();
    void theBoardsStandOnUprightPages();
    void theBodySheetTellsWhatChanged();
    void anUnknownBodyIsRefused();
    void aDayThatIsNoneIsRefused();
};

void TestPeopleReports::everyReportIsMadeOfAnEmptyFile() {
    ReportDesk desk;
    QCOMPARE(desk.catalogue.entries().size(), 7U);
    for (const ReportEntry& entry : desk.catalogue.entries()) {
        if (entry.name == "body-sheet"_L1)
            continue;
        const auto made = entry.make({});
        LIAISON_VERIFY_RESULT(made);
        QCOMPARE(made->dataAsOf, day(u"2026-11-21"_s));
        QVERIFY(!made->scope.isEmpty());
    }
}

void TestPeopleReports::everyReportIsWrittenInEveryFormat() {
    ReportDesk desk;
    QVERIFY(addCounty(*desk.file, {2, 2, 3}));
    for (const ReportEntry& entry : desk.catalogue.entries()) {
        const auto made = entry.make({{u"body"_s, u"Primary Executive Board"_s}});
        LIAISON_VERIFY_RESULT(made);
        for (const ReportFormatInfo& format : reportFormats()) {
            const QString path = desk.folder.filePath(entry.name + u'.' + format.suffix);
            LIAISON_VERIFY_RESULT(writeReport(*made, format.format, path));
            QVERIFY(QFile(path).size() > 100);
        }
    }
}

void TestPeopleReports::theDirectoryListsEverySchoolOnce() {
    ReportDesk desk;
    QVERIFY(addCounty(*desk.file, {2, 3, 4}));
    const ReportDocument report = desk.make(u"structure-directory"_s);
    QCOMPARE(figure(report, u"Schools"_s), u"24"_s);
    QCOMPARE(figure(report, u"Liaison groups"_s), u"6"_s);
    QCOMPARE(figure(report, u"Without a head"_s), u"2"_s);
    qsizetype rows = 0;
    for (const ReportTable& table : tablesOf(report))
        rows += table.columnCount() == 6 ? table.rowCount() : 0;
    QCOMPARE(rows, 24);
    const QString text = textOf(report);
    QVERIFY2(text.contains(u"3 groups, 12 schools"_s), qPrintable(text));
    QVERIFY(text.contains(u"Elmfield Secondary School | 800001 | Secondary | 901 | "_s));
}

void TestPeopleReports::pupilsThatNobodyKnowsAreBlankAndSaid() {
    ReportDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    const Id<Body> group = desk.body(u"Oak Group"_s, u"liaison-group"_s);
    desk.join(hub, group);
    const Id<School> oak = desk.school(u"Oak School"_s, 100001);
    desk.join(group, oak);
    desk.join(group, desk.school(u"Elm School"_s, 100002));
    const ReportAnswers body{{u"body"_s, QString::number(hub.value)}};
    const ReportDocument none = desk.make(u"structure-directory"_s);
    QCOMPARE(figure(none, u"Pupils"_s), u"not known"_s);
    QVERIFY2(textOf(none).contains(u"2 schools, pupils not known. Chair"_s), qPrintable(textOf(none)));
    QVERIFY(textOf(none).contains(u"Oak School | 100001 | Primary |  | "_s));
    QCOMPARE(figure(desk.make(u"body-sheet"_s, body), u"Pupils"_s), u"not known"_s);
    LIAISON_VERIFY_RESULT(desk.schools.setFields(oak, {{u"pupils"_s, u"1"_s}}));
    const QString note = u"The number of pupils is not known for 1 school, which the sum leaves out."_s;
    const QString some = textOf(desk.make(u"structure-directory"_s));
    QVERIFY(some.contains(u"2 schools, 1 pupil. Chair"_s));
    QCOMPARE(some.count(note), 2);
    const ReportDocument sheet = desk.make(u"body-sheet"_s, body);
    QCOMPARE(figure(sheet, u"Pupils"_s), u"1"_s);
    QCOMPARE(textOf(sheet).count(note), 1);
}

void TestPeopleReports::theDirectoryFollowsTheDay() {
    ReportDesk desk;
    QVERIFY(addCounty(*desk.file, {1, 1, 2}));
    const ReportDocument before = desk.make(u"structure-directory"_s, {{u"as-of"_s, u"2015-01-01"_s}});
    QCOMPARE(figure(before, u"Hubs"_s), u"0"_s);
    QCOMPARE(before.dataAsOf, day(u"2015-01-01"_s));
}

void TestPeopleReports::schoolsInNoGroupAreListed() {
    ReportDesk desk;
    QVERIFY(addCounty(*desk.file, {1, 1, 2}));
    desk.school(u"Lonely School"_s, 100001);
    const ReportDocument report = desk.make(u"structure-directory"_s);
    QCOMPARE(figure(report, u"In no group"_s), u"1"_s);
    QVERIFY(textOf(report).contains(u"Lonely School"_s));
}

void TestPeopleReports::theBodySheetNamesSeatsAndVacancies() {
    ReportDesk desk;
    QVERIFY(addCounty(*desk.file, {2, 1, 2}));
    const ReportDocument report = desk.make(u"body-sheet"_s, {{u"body"_s, u"primary executive board"_s}});
    QCOMPARE(report.title, u"Primary Executive Board"_s);
    QCOMPARE(figure(report, u"Seats filled"_s), u"6 of 9"_s);
    const ReportTable seats = tablesOf(report).front();
    QCOMPARE(seats.rowCount(), 2);
    // The hub and three seats: a column of deputies where there are none would be blank throughout.
    QCOMPARE(seats.columnCount(), 4);
    QCOMPARE(textOf(report).count(u"Vacant"_s), 3);
}

void TestPeopleReports::deputiesHaveAColumnWhereThereAreAny() {
    ReportDesk desk;
    QVERIFY(addCounty(*desk.file, {2, 1, 2}));
    const QString board = u"Primary Executive Board"_s;
    const Structure structure = desk.structure();
    Id<Body> id;
    Id<Body> hub;
    for (const PlacedBody& body : structure.bodies()) {
        id = body.name == board ? body.id : id;
        hub = structure.typeOf(body).key == QLatin1StringView(body_type_key::kHub) ? body.id : hub;
    }
    Term deputy = desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"representative"_s, id, u"2026-01-01"_s);
    deputy.isDeputy = true;
    deputy.fromBody = hub;
    LIAISON_VERIFY_RESULT(desk.appoint(deputy));
    const ReportTable seats = tablesOf(desk.make(u"office-holders"_s, {{u"body"_s, board}})).front();
    QCOMPARE(seats.columns().back().title, u"Deputies"_s);
    QCOMPARE(seats.columnCount(), 5);
}

void TestPeopleReports::theBoardsStandOnUprightPages() {
    ReportDesk desk;
    QVERIFY(addCounty(*desk.file, {6, 3, 4}));
    const QString path = desk.folder.filePath(u"board.pdf"_s);
    LIAISON_VERIFY_RESULT(writeReport(desk.make(u"office-holders"_s), ReportFormat::Pdf, path));
    QProcess reader;
    reader.start(u"pdfinfo"_s, {path});
    QVERIFY(reader.waitForFinished());
    const QString said = QString::fromUtf8(reader.readAllStandardOutput());
    QVERIFY2(said.contains(u"595.276 x 841.89 pts"_s), qPrintable(said));
}

void TestPeopleReports::theBodySheetTellsWhatChanged() {
    ReportDesk desk;
    const Id<Body> hub = desk.body(u"Hill Hub"_s, u"hub"_s);
    const Id<Body> group = desk.body(u"Oak Group"_s, u"liaison-group"_s);
    desk.join(hub, group, day(u"2020-09-01"_s), day(u"2025-08-31"_s));
    LIAISON_VERIFY_RESULT(desk.appoint(
        desk.term(desk.person(u"Ada"_s, u"Ferris"_s), u"chair"_s, hub, u"2020-09-01"_s, u"2025-08-31"_s)));
    const QString text = textOf(desk.make(u"body-sheet"_s, {{u"body"_s, QString::number(hub.value)}}));
    QVERIFY(text.contains(u"Oak Group | Full member | 1 Sep 2020 | 31 Aug 2025"_s));
    QVERIFY(text.contains(u"Ada Ferris | Chair | 1 Sep 2020 | 31 Aug 2025"_s));
    QVERIFY(text.contains(u"Chair | Vacant"_s));
}

void TestPeopleReports::anUnknownBodyIsRefused() {
    ReportDesk desk;
    QCOMPARE(refusal(desk.tryMake(u"body-sheet"_s)), u"Which body? Give its name."_s);
    QCOMPARE(refusal(desk.tryMake(u"body-sheet"_s, {{u"body"_s, u"Moon"_s}})),
             u"There is no body “Moon”; choose another."_s);
    desk.body(u"Hill Hub"_s, u"hub"_s);
    desk.body(u"Hill hub"_s, u"hub"_s);
    QCOMPARE(desk.tryMake(u"body-sheet"_s, {{u"body"_s, u"hill hub"_s}}).error().code, ErrorCode::Invalid);
}

void TestPeopleReports::aDayThatIsNoneIsRefused() {
    ReportDesk desk;
    QCOMPARE(desk.tryMake(u"vacancies"_s, {{u"as-of"_s, u"yesterday"_s}}).error().code, ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestPeopleReports)
#include "tst_people_reports.moc"
