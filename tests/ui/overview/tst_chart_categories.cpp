// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_importer.h"
#include "core/schools/school_service.h"
#include "resources/sample/sample.h"
#include "tests/ui/history/desk.h"
#include "ui/charts/chart_view.h"
#include "ui/overview/chart_categories.h"
#include "ui/overview/overview_page.h"
#include "ui/widgets/row_model_base.h"
#include "ui/widgets/table_view.h"

#include <QAbstractBarSeries>
#include <QBarSet>
#include <QChart>

using namespace liaison;
using namespace liaison::test;

/// From the bars of the Overview page's charts to the schools they count.
class TestChartCategories : public QObject {
    Q_OBJECT

    static void fill(Desk& desk) {
        TrustFile& file = *desk.workspace().file();
        SchoolImporter importer(file.database(), file.unitOfWork(), file.clock());
        const auto seen = importer.inspect(sampleCountyPath());
        QVERIFY(seen);
        ImportOptions options;
        options.mapping = seen->match.mapping;
        const auto plan = importer.plan(seen->path, seen->format, options);
        QVERIFY(plan && importer.apply(*plan));
    }
    static qint64 listed(Desk& desk, const Place& place) {
        SchoolQuery query;
        query.where = *fieldFiltersFromTexts(*conditionsOf(place.item));
        return qint64(desk.schools().list(query)->size());
    }

private Q_SLOTS:
    void everyBarLeadsToAsManySchoolsAsItCounts() {
        Desk desk;
        fill(desk);
        const QDate today = desk.workspace().clock().today();
        const OverviewFigures figures = readOverview(*desk.workspace().file(), today)->figures;
        for (const auto& [chart, spec] : {std::pair(u"kind"_s, figures.kindChart()),
                                          {u"type"_s, figures.typeChart()},
                                          {u"size"_s, figures.sizeChart()}}) {
            QVERIFY(spec.categories.size() > 3);
            for (int i = 0; i < int(spec.categories.size()); ++i) {
                const auto schools = qint64(spec.series.front().values[std::size_t(i)]);
                const auto place = placeOfCategory(chart, i, figures, today);
                if (place)
                    QCOMPARE(listed(desk, *place), schools);
                const auto call = schoolsOfCategory(chart, i, figures);
                QCOMPARE(call.text, u"%1: %2"_s.arg(spec.title, spec.categories[i]));
                QCOMPARE(qint64(schoolsConcerned(*desk.workspace().file(), call)->size()), schools);
                QCOMPARE(place.has_value(), chart != u"size"_s && spec.categories[i] != u"Other types"_s);
            }
        }
    }
    void aBarAndARowOfTheTableLeadThere() {
        Desk desk;
        fill(desk);
        OverviewPage page(desk.workspace(), {});
        page.show();
        std::vector<Place> wanted;
        connect(&desk.workspace(), &Workspace::placeWanted, this,
                [&](const Place& place) { wanted.push_back(place); });
        auto* chart = page.findChild<ChartView*>(u"kindChart"_s);
        const int special = int(chart->spec().categories.indexOf(u"Special"_s));
        QVERIFY(special >= 0);
        Q_EMIT chart->categoryClicked(special);
        auto* table = page.findChild<TableView*>(u"kindTable"_s);
        Q_EMIT table->rowActivated(special + 1);
        QCOMPARE(wanted.size(), 2u);
        QCOMPARE(wanted.front(), wanted.back());
        QVERIFY(wanted.front().item.contains(u"kind=Special"_s));
        QCOMPARE(listed(desk, wanted.front()), 7);
        Q_EMIT page.findChild<ChartView*>(u"sizeChart"_s)->categoryClicked(0);
        auto* dialog = topLevel<QDialog>(u"concernedSchools"_s);
        QVERIFY(dialog);
        dialog->reject();
    }
    void aLyingBarIsCountedFromTheTop() {
        ChartSpec spec;
        spec.kind = ChartKind::HorizontalBar;
        spec.categories = {u"First"_s, u"Second"_s, u"Third"_s};
        spec.series = {{u"Schools"_s, {1, 2, 3}}};
        ChartView view;
        view.setSpec(spec);
        view.setLeadingOn(true);
        QSignalSpy clicked(&view, &ChartView::categoryClicked);
        auto* bars = qobject_cast<QAbstractBarSeries*>(view.chart()->series().front());
        QVERIFY(bars);
        QCOMPARE(bars->barSets().front()->at(0), 3.0);
        Q_EMIT bars->clicked(0, bars->barSets().front());
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.front().front().toInt(), 2);
    }
};

QTEST_MAIN(TestChartCategories)
#include "tst_chart_categories.moc"
