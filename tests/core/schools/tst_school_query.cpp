// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/overview_figures.h"
#include "core/schools/school_list_report.h"
#include "core/schools/school_repository.h"
#include "resources/sample/sample.h"
#include "tests/core/schools/report_reading.h"

#include <QRandomGenerator>

using namespace liaison;
using namespace liaison::test;

namespace {

std::size_t listed(const SchoolDesk& desk, bool openOnly, std::optional<QDate> day) {
    SchoolQuery query;
    query.fields = {SchoolField::Name};
    query.openOnly = openOnly;
    query.asOf = day;
    return desk.service.list(query).value_or(std::vector<School>()).size();
}

/// Whatever counts the schools that stand on a day counts the same ones.
void verifyOneAnswer(SchoolDesk& desk, QDate day) {
    desk.clock.set(QDateTime(day, QTime(12, 0), Qt::UTC));
    const OverviewFigures figures = overviewFigures(desk.all(), day);
    const auto standing = std::size_t(figures.schools);
    QCOMPARE(listed(desk, false, day), standing);
    QCOMPARE(listed(desk, true, day), standing);
    QCOMPARE(listed(desk, true, {}), standing);
    qint64 charted = 0;
    const ChartSpec chart = figures.kindChart();
    for (const double value : chart.series.empty() ? std::vector<double>() : chart.series.front().values)
        charted += qint64(value);
    QCOMPARE(charted, figures.schools);
    const auto report = schoolListReport(*desk.file, {});
    LIAISON_VERIFY_RESULT(report);
    const QString open = figure(report->keyFigures, u"Open"_s);
    QCOMPARE(open, standing == 0 ? u"(none)"_s : countText(qint64(standing)));
    const QString closed = figure(report->keyFigures, u"Closed"_s);
    QCOMPARE(closed, figures.closed == 0 ? u"(none)"_s : countText(figures.closed));
}

QDate randomDay(QRandomGenerator& random) {
    return QDate(2024, 1, 1).addDays(random.bounded(1200));
}

School randomSchool(QRandomGenerator& random, int number) {
    const QStringList statuses{school_status::open(), school_status::closing(), school_status::closed(),
                               school_status::proposed(), QString()};
    School school;
    school.urn = 900000 + number;
    school.name = u"School %1"_s.arg(number);
    school.status = statuses[random.bounded(int(statuses.size()))];
    if (random.bounded(2) == 0)
        school.opened = randomDay(random);
    if (random.bounded(2) == 0)
        school.closed = randomDay(random);
    return school;
}

} // namespace

class TestSchoolQuery : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClosingDayThatHasPassedClosesASchoolEverywhere() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Status,Close date\n"
                                          "900001,Oak,Open,\n"
                                          "900002,Elm,\"Open, but proposed to close\",31-08-2026\n"));
        QCOMPARE(listed(desk, true, {}), 1u);
        QCOMPARE(listed(desk, true, QDate(2026, 8, 30)), 2u);
        QCOMPARE(listed(desk, true, QDate(2026, 8, 31)), 2u);
        QCOMPARE(listed(desk, true, QDate(2026, 9, 1)), 1u);
        QCOMPARE(overviewFigures(desk.all(), desk.clock.today()).schools, 1);
        QVERIFY(!overviewFigures(desk.all(), desk.clock.today()).isToldByStatus);
        QVERIFY(overviewFigures(desk.all(), QDate(2026, 8, 30)).isToldByStatus);
    }
    void theListTheFiguresAndTheChartAgreeOnTheSampleOnAnyDay() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.importFile(sampleCountyPath()));
        for (QDate day(1990, 1, 1); day < QDate(2031, 1, 1); day = day.addMonths(7))
            verifyOneAnswer(desk, day);
    }
    /// The chart, the filter and the headings of groups speak of one thing.
    void kindsAreTheSameInTheChartTheFilterAndTheGroups() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.importFile(sampleCountyPath()));
        const OverviewFigures figures = overviewFigures(desk.all(), desk.clock.today());
        QVERIFY(figures.byKind.size() >= 7);
        QStringList charted;
        for (const SchoolShare& share : figures.byKind) {
            const QString kind = share.label == u"Not known"_s ? QString() : share.label;
            SchoolQuery query;
            query.openOnly = true;
            query.where = *fieldFiltersFromTexts({u"kind="_s + kind.toLower()});
            QCOMPARE(qint64(desk.service.list(query)->size()), share.schools);
            query.fields = {SchoolField::Name};
            QCOMPARE(qint64(desk.service.list(query)->size()), share.schools);
            charted << u"%1, %2"_s.arg(kind.isEmpty() ? u"Kind not known"_s : kind,
                                       counted(share.schools, u"school"_s, u"schools"_s));
        }
        QVERIFY(charted.contains(u"Special, 7 schools"_s));
        SchoolListRequest request;
        request.query.openOnly = true;
        request.groupBy = SchoolField::Kind;
        const auto report = schoolListReport(*desk.file, request);
        LIAISON_VERIFY_RESULT(report);
        const ReportTable table = tablesOf(*report).front();
        QStringList headings;
        for (const ReportTable::Group& group : table.groups())
            headings << group.text;
        QCOMPARE(headings, charted);
        const auto held = desk.service.valuesOf(SchoolField::Kind);
        LIAISON_VERIFY_RESULT(held);
        QVERIFY(held->at(u"Pupil referral"_s) >= 3);
    }
    void aKindIsToldAndNeverSet() {
        SchoolDesk desk;
        LIAISON_VERIFY_RESULT(desk.import("URN,Name,Phase,Type,Kind\n"
                                          "900001,Oak,,Community special school,Primary\n"));
        QVERIFY(desk.school(900001).kind.isEmpty());
        const auto set = desk.service.setFields(desk.school(900001).id, {{u"kind"_s, u"Primary"_s}});
        QVERIFY(!set);
        QCOMPARE(set.error().message, u"Kind is told from phase and type; set these instead."_s);
        const auto offered = ColumnMapping::offeredFields();
        QVERIFY(std::find(offered.begin(), offered.end(), SchoolField::Kind) == offered.end());
    }
    void anImportCanBeHeldToAKind() {
        SchoolDesk desk;
        ImportOptions options;
        options.where = {{u"kind"_s, {u"Special"_s}}};
        const auto plan = desk.plan("URN,Name,Phase,Type\n900001,Oak,,Community special school\n"
                                    "900002,Elm,Primary,Community school\n",
                                    options);
        LIAISON_VERIFY_RESULT(plan);
        QCOMPARE(countsText(plan->counts()), u"1 new, 1 filtered"_s);
    }
    void theListTheFiguresAndTheChartAgreeOnRandomSchoolsOnAnyDay() {
        QRandomGenerator random(20261121);
        SchoolDesk desk;
        QVERIFY(desk.file->unitOfWork().run(u"Add schools"_s, [&](Recorder& recorder) {
            const SchoolRepository schools(desk.file->database());
            for (int i = 0; i < 300; ++i)
                schools.insert(recorder, randomSchool(random, i));
        }));
        for (int i = 0; i < 50; ++i)
            verifyOneAnswer(desk, randomDay(random));
    }
};

QTEST_GUILESS_MAIN(TestSchoolQuery)
#include "tst_school_query.moc"
