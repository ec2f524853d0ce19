// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/overview_figures.h"
#include "core/schools/school_order.h"
#include "core/schools/schools_overview_report.h"
#include "tests/core/schools/report_reading.h"

using namespace liaison;
using namespace liaison::test;

namespace {

QStringList shares(const std::vector<SchoolShare>& all) {
    QStringList texts;
    for (const SchoolShare& share : all)
        texts << u"%1 %2"_s.arg(share.label).arg(share.schools);
    return texts;
}
} // namespace

class TestOverviewFigures : public QObject {
    Q_OBJECT

    SchoolDesk m_desk;

private Q_SLOTS:
    void initTestCase() { LIAISON_VERIFY_RESULT(m_desk.import(kList)); }

    void figuresCountTheSchoolsOfTheDay() {
        const std::vector<School> schools = m_desk.all();
        const OverviewFigures now = overviewFigures(schools, QDate(2026, 11, 21));
        QCOMPARE(now.schools, 4);
        QCOMPARE(now.closing, 1);
        QCOMPARE(now.closed, 1);
        QCOMPARE(now.pupils, 1550);
        QCOMPARE(now.schoolsWithPupils, 3);
        QCOMPARE(now.trusts, 1);
        QCOMPARE(now.schoolsInTrusts, 2);
        QCOMPARE(now.withoutPlace, 2);
        QCOMPARE(shares(now.byKind), (QStringList{u"Primary 2"_s, u"Secondary 1"_s, u"Not known 1"_s}));
        QCOMPARE(shares(now.byType),
                 (QStringList{u"Academy converter 2"_s, u"Not known 1"_s, u"Community school 1"_s}));
        QCOMPARE(shares(now.bySize),
                 (QStringList{u"Up to 100 1"_s, u"101 to 200 0"_s, u"201 to 400 1"_s, u"401 to 800 0"_s,
                              u"801 to 1,200 0"_s, u"Over 1,200 1"_s, u"Not known 1"_s}));
        const OverviewFigures then = overviewFigures(schools, QDate(2011, 1, 1));
        QCOMPARE(then.schools, 4);
        QCOMPARE(then.toOpen, 1);
        QCOMPARE(then.closed, 0);
    }
    void bandsMeetWithoutGapOrOverlap() {
        QCOMPARE(sizeBandLabel(std::nullopt), u"Not known"_s);
        QCOMPARE(sizeBandLabel(0), u"Up to 100"_s);
        QCOMPARE(sizeBandLabel(100), u"Up to 100"_s);
        QCOMPARE(sizeBandLabel(101), u"101 to 200"_s);
        QCOMPARE(sizeBandLabel(1200), u"801 to 1,200"_s);
        QCOMPARE(sizeBandLabel(1201), u"Over 1,200"_s);
    }
    void manyTypesAreTenAndTheRest() {
        OverviewFigures figures;
        for (int i = 0; i < 13; ++i)
            figures.byType.push_back({u"Type %1"_s.arg(i), 20 - i});
        const ChartSpec chart = figures.typeChart();
        QCOMPARE(chart.categories.size(), 11);
        QCOMPARE(chart.categories.back(), u"Other types"_s);
        QCOMPARE(chart.series.front().values.back(), 10.0 + 9.0 + 8.0);
    }
    void theOverviewHasThreeChartsAndItsCautions() {
        const auto report = schoolsOverviewReport(*m_desk.file, QDate(2026, 11, 21));
        LIAISON_VERIFY_RESULT(report);
        const auto charts =
            std::count_if(report->blocks.begin(), report->blocks.end(), [](const ReportBlock& block) {
                return std::holds_alternative<ReportFigure>(block);
            });
        QCOMPARE(charts, 3);
        QCOMPARE(report->scope, u"4 schools on 21 November 2026"_s);
        const auto* cautions = std::get_if<ReportBulletList>(&report->blocks.back());
        QVERIFY(cautions);
        QCOMPARE(cautions->items.size(), std::size_t(2));
        const SchoolDesk bare;
        const auto empty = schoolsOverviewReport(*bare.file, QDate(2026, 11, 21));
        LIAISON_VERIFY_RESULT(empty);
        QCOMPARE(empty->blocks.size(), std::size_t(1));
    }
    void sortingPutsBlanksLastEitherWay() {
        std::vector<School> schools = m_desk.all();
        sortSchools(schools, SchoolField::Closed, false);
        QCOMPARE(schools[0].name, u"Old Mill School"_s);
        QCOMPARE(schools[1].name, u"Ash Primary School"_s);
        sortSchools(schools, SchoolField::Closed, true);
        QCOMPARE(schools[0].name, u"Ash Primary School"_s);
        QCOMPARE(schools[1].name, u"Old Mill School"_s);
        sortSchools(schools, SchoolField::Town, true);
        QCOMPARE(schools.front().town, u"Southwood"_s);
        QCOMPARE(schools.back().name, u"Zebra School"_s);
    }
};

QTEST_GUILESS_MAIN(TestOverviewFigures)
#include "tst_overview_figures.moc"
