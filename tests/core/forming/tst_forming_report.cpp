// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forming/forming_comparison.h"
#include "core/forming/forming_report.h"
#include "core/forming/forming_reports.h"
#include "tests/core/forming/forming_record.h"

using namespace liaison;
using namespace liaison::test;

namespace {

const QDate kDay(2026, 11, 21);

const ReportTable* tableOf(const ReportDocument& report, const QString& caption) {
    for (const ReportBlock& block : report.blocks) {
        const auto* table = std::get_if<ReportTable>(&block);
        if (table != nullptr && table->caption == caption)
            return table;
    }
    return nullptr;
}

QStringList textsOf(const ReportTable& table, qsizetype row) {
    QStringList texts;
    for (const ReportCell& cell : table.row(row))
        texts << cell.text;
    return texts;
}

template <class Block>
qsizetype countOf(const ReportDocument& report) {
    return std::count_if(report.blocks.begin(), report.blocks.end(),
                         [](const ReportBlock& block) { return std::holds_alternative<Block>(block); });
}

/// Five schools on a line: three in North, two in South; the plan moves one of them.
class Line : public FormingRecord {
public:
    Line() {
        north = open("liaison-group", u"North"_s);
        south = open("liaison-group", u"South"_s);
        for (int i = 0; i < 5; ++i)
            all.push_back(placedSchool(u"School %1"_s.arg(i), 400000 + 1000 * i, 200000,
                                       i == 0 || i == 4 ? u"Secondary"_s : u"Primary"_s));
        (void)add({all[0], all[1], all[2]}, north);
        (void)add({all[3], all[4]}, south);
        saved.name = u"Two groups"_s;
        saved.question = question(kDay);
        saved.plan.bodies = {{u"North"_s, all[0], {all[0], all[1]}, north},
                             {u"Southern"_s, all[4], {all[2], all[3], all[4]}, south}};
        saved.plan.claim = {4000, 3900, false};
    }
    ReportDocument report() {
        return formingReport(*file, *forming.ground(FormingJob::Groups, kDay), saved.question, saved.plan,
                             saved.name)
            .value();
    }

    Id<Body> north;
    Id<Body> south;
    std::vector<Id<School>> all;
    SavedPlan saved;
};

} // namespace

/// A plan on paper, as values.
class TestFormingReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAnswerAndTheClaimComeFirst() {
        Line line;
        const ReportDocument report = line.report();
        QCOMPARE(report.title, u"Two groups"_s);
        QCOMPARE(report.trustName, u"Northwood Trust"_s);
        QCOMPARE(report.dataAsOf, kDay);
        QCOMPARE(report.keyFigures[0].value, u"2"_s);
        QCOMPARE(report.keyFigures[1].value, u"4.0 km"_s);
        QCOMPARE(report.keyFigures[2].value, u"2.0 km"_s);
        QCOMPARE(report.keyFigures[3].value, u"1"_s);
        const auto& first = std::get<ReportParagraph>(report.blocks.front());
        QCOMPARE(first.runs[0].text,
                 u"2 liaison groups of 5 schools, 4.0 km in all and none longer than 2.0 km. "_s);
        QCOMPARE(first.runs[1].text, u"Within 2.6 % of the best possible."_s);
        QCOMPARE(countOf<ReportFigure>(report), 2);
    }
    void beforeAndAfterStandSideBySide() {
        Line line;
        const ReportDocument report = line.report();
        const ReportTable* table = tableOf(report, u"Before and after"_s);
        QVERIFY(table != nullptr);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(textsOf(*table, 0), (QStringList{u"North"_s, u"3"_s, u"2"_s, u"300"_s, u"200"_s, u"3.0"_s,
                                                  u"1.0"_s, u"2.0"_s, u"1.0"_s}));
        QCOMPARE(textsOf(*table, 1), (QStringList{u"Southern (South)"_s, u"2"_s, u"3"_s, u"200"_s, u"300"_s,
                                                  u"1.0"_s, u"3.0"_s, u"1.0"_s, u"2.0"_s}));
        QCOMPARE(table->cell(1, 6).value, 3.0);
    }
    void whoMovesAndWhoBelongsWhereAreListed() {
        Line line;
        const ReportDocument report = line.report();
        const ReportTable* moves = tableOf(report, u"Who moves"_s);
        QVERIFY(moves != nullptr);
        QCOMPARE(moves->rowCount(), 1);
        QCOMPARE(textsOf(*moves, 0), (QStringList{u"School 2"_s, u"North"_s, u"Southern"_s}));
        const ReportTable* members = tableOf(report, u"Who belongs where"_s);
        QVERIFY(members != nullptr);
        QCOMPARE(members->rowCount(), 5);
        QCOMPARE(members->groups()[1].text, u"Southern: 3 schools, round School 4"_s);
        QCOMPARE(textsOf(*members, 2), (QStringList{u"School 2"_s, u"100003"_s, u"100"_s, u"2.0"_s}));
        const ReportTable* good = tableOf(report, u"How good it is"_s);
        QVERIFY(good != nullptr);
        QCOMPARE(good->cell(1, 1).text, u"3.9 km"_s);
    }
    void aPlanWithoutMovesSaysSo() {
        Line line;
        line.saved.plan.bodies = {
            {u"North"_s, line.all[0], {line.all[0], line.all[1], line.all[2]}, line.north},
            {u"South"_s, line.all[4], {line.all[3], line.all[4]}, line.south}};
        const ReportDocument report = line.report();
        QCOMPARE(tableOf(report, u"Who moves"_s)->rowCount(), 0);
        QCOMPARE(countOf<ReportFigure>(report), 1);
    }
    void aBodyThatEndsStandsInTheComparison() {
        Line line;
        line.saved.plan.bodies = {{u"All"_s, line.all[0], {line.all.begin(), line.all.end()}, line.north}};
        const ReportDocument report = line.report();
        const ReportTable* table = tableOf(report, u"Before and after"_s);
        QCOMPARE(table->rowCount(), 2);
        QCOMPARE(textsOf(*table, 1),
                 (QStringList{u"South"_s, u"2"_s, {}, u"200"_s, {}, u"1.0"_s, {}, u"1.0"_s, {}}));
    }
    void pupilsThatNobodyKnowsAreNotCalledNone() {
        Line line;
        for (const std::size_t i : {std::size_t(0), std::size_t(1), std::size_t(4)}) {
            School school = line.schools.find(line.all[i]).value();
            school.pupils = std::nullopt;
            VERIFY_DONE(line.schools.edit(school));
        }
        const ReportDocument report = line.report();
        const ReportTable* table = tableOf(report, u"Before and after"_s);
        QCOMPARE(table->cell(0, 4).text, u"not known"_s);
        QVERIFY(!table->cell(0, 4).hasValue());
        QCOMPARE(table->cell(1, 4).text, u"200+"_s);
    }
    void theCatalogueTakesTheNewestOrTheOneNamed() {
        Line line;
        ReportCatalogue catalogue;
        addFormingReports(catalogue, *line.file);
        const ReportEntry* entry = catalogue.find(u"saved-plan"_s);
        QVERIFY(entry != nullptr);
        VERIFY_REFUSED(entry->make({}), ErrorCode::NotFound, u"No plan has been saved yet"_s);
        VERIFY_DONE(line.forming.save(line.saved));
        line.clock.set(line.clock.now().addSecs(60));
        SavedPlan newer = line.saved;
        newer.name = u"Another"_s;
        VERIFY_DONE(line.forming.save(newer));
        QCOMPARE(entry->make({})->title, u"Another"_s);
        QCOMPARE(entry->make({{u"plan"_s, u"two groups"_s}})->title, u"Two groups"_s);
        VERIFY_REFUSED(entry->make({{u"plan"_s, u"Third"_s}}), ErrorCode::NotFound,
                       u"there are: Another, Two groups"_s);
    }
    void hubsAndFoundersHaveReportsToo() {
        Line line;
        FormingGround ground = *line.forming.ground(FormingJob::Hubs, kDay);
        QCOMPARE(ground.items.size(), std::size_t(2));
        FormingPlan hubs;
        hubs.bodies = {{u"Hub"_s, {}, {line.north, line.south}, {}}};
        const ReportDocument report =
            formingReport(*line.file, ground, FormingRecord::question(kDay, FormingJob::Hubs), hubs,
                          u"Hubs"_s)
                .value();
        const ReportTable* table = tableOf(report, u"Which groups are in which hub"_s);
        QVERIFY(table != nullptr);
        QCOMPARE(table->groups()[0].text, u"Hub: 2 liaison groups"_s);
        FormingPlan founders;
        founders.bodies = {{u"Trust"_s, {}, {line.all[0], line.all[4]}, {}}};
        const ReportDocument trust =
            formingReport(*line.file, *line.forming.ground(FormingJob::Founding, kDay),
                          FormingRecord::question(kDay, FormingJob::Founding), founders, u"Trust"_s)
                .value();
        QVERIFY(tableOf(trust, u"Before and after"_s) == nullptr);
        QCOMPARE(tableOf(trust, u"Who belongs where"_s)->cell(0, 3).text, u"4.0"_s);
    }
    void whatFoundersAreToEachOtherIsSaidInOneWay() {
        Line line;
        FormingQuestion question = FormingRecord::question(kDay, FormingJob::Founding);
        auto& wants = std::get<FoundingQuestion>(question.wants);
        wants.fewest = 3;
        wants.most = 3;
        FormingPlan founders;
        founders.bodies = {{u"Trust"_s, {}, {line.all[0], line.all[1], line.all[4]}, {}}};
        const auto reportOf = [&] {
            return formingReport(*line.file, *line.forming.ground(FormingJob::Founding, kDay), question,
                                 founders, u"Trust"_s)
                .value();
        };
        const auto lineOf = [](const ReportDocument& report) {
            return std::get<ReportParagraph>(report.blocks.front()).runs[0].text;
        };
        const ReportDocument across = reportOf();
        QCOMPARE(across.keyFigures.size(), 2u);
        QCOMPARE(across.keyFigures[1].label, u"Farthest two apart"_s);
        QCOMPARE(across.keyFigures[1].value, u"4.0 km"_s);
        QCOMPARE(lineOf(across),
                 u"3 schools found the trust; the two farthest apart are 4.0 km from each other. "_s);
        // Members stand before the map, which takes a page of its own.
        const auto isTable = [](const ReportBlock& block) {
            const auto* table = std::get_if<ReportTable>(&block);
            return table != nullptr && table->caption == u"Who belongs where"_s;
        };
        const auto isMap = [](const ReportBlock& block) {
            return std::holds_alternative<ReportFigure>(block);
        };
        QVERIFY(std::find_if(across.blocks.begin(), across.blocks.end(), isTable) <
                std::find_if(across.blocks.begin(), across.blocks.end(), isMap));
        wants.aim = grouping::FoundingAim::Lead;
        wants.lead = line.all[0];
        founders.bodies.front().anchor = line.all[0];
        const ReportDocument lead = reportOf();
        QCOMPARE(lead.keyFigures[1].label, u"To the lead in all"_s);
        QCOMPARE(lead.keyFigures[1].value, u"5.0 km"_s);
        QCOMPARE(lineOf(lead),
                 u"3 schools found the trust, 5.0 km in all to the lead school and none further "
                 "than 4.0 km. "_s);
    }
    void whatAPlanDoesNotKeepIsSaidFirst() {
        Line line;
        auto& wants = std::get<GroupsQuestion>(line.saved.question.wants);
        wants.schools = {2, 2};
        wants.farthest = 1500;
        Pin pin;
        pin.id = 1;
        pin.kind = PinKind::Within;
        pin.members = {line.all[2]};
        pin.target = line.all[0];
        line.saved.question.pins = {pin};
        const ReportDocument report = line.report();
        const QString said = std::get<ReportParagraph>(report.blocks.front()).runs[1].text;
        QCOMPARE(said, u"This plan does not keep the rules: Southern has 3 schools, at most 2; in Southern a "
                       "school is 2.0 km away, at most 1.5 km; School 2 is in the group of School 0."_s);
        QVERIFY(tableOf(report, u"The rules that it keeps"_s) == nullptr);
        QVERIFY(tableOf(report, u"The rules that were asked for"_s) != nullptr);
        const ReportTable* good = tableOf(report, u"How good it is"_s);
        for (qsizetype row = 0; row < good->rowCount(); ++row)
            QVERIFY(good->cell(row, 0).text != u"What that means"_s);
    }
    void rulesNameAllOfTheirSchools() {
        Line line;
        School twin = line.schools.find(line.all[3]).value();
        twin.name = u"School 1"_s;
        VERIFY_DONE(line.schools.edit(twin));
        Pin pin;
        pin.id = 1;
        pin.kind = PinKind::Together;
        pin.members = {line.all[0], line.all[1], line.all[2], line.all[3]};
        line.saved.question.pins = {pin};
        const ReportDocument report = line.report();
        QStringList rules;
        for (const ReportBlock& block : report.blocks)
            if (const auto* table = std::get_if<ReportTable>(&block);
                table != nullptr && table->caption.startsWith(u"The rules"))
                for (qsizetype row = 0; row < table->rowCount(); ++row)
                    rules << table->cell(row, 0).text;
        QCOMPARE(rules.last(),
                 u"School 0, School 1 (URN 100002), School 2 and School 1 (URN 100004) stay together"_s);
    }
};

QTEST_GUILESS_MAIN(TestFormingReport)
#include "tst_forming_report.moc"
