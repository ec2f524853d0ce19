// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

namespace {

/// Six pairs of a secondary and a primary: three in the west, three in the east, 2 km apart each.
QByteArray sixPairs() {
    QByteArray list = "URN,School name,Phase,Status,Easting,Northing,Number of pupils\n";
    for (int i = 0; i < 12; ++i) {
        const int pair = i / 2;
        const int east = (pair < 3 ? 400'000 : 440'000) + 2000 * (pair % 3) + 100 * (i % 2);
        list += QByteArray::number(900'000 + i) + ",Place " + QByteArray::number(pair + 1) +
                (i % 2 == 0 ? " School,Secondary" : " Primary School,Primary") + ",Open," +
                QByteArray::number(east) + ",200000,100\n";
    }
    return list;
}

/// A record of them, in six liaison groups since the day before the tests' day.
class Pairs : public CliDesk {
public:
    Pairs() {
        import(sixPairs());
        const CliRun run = runCli({u"plan"_s, u"groups"_s, u"--file"_s, file(), u"--iterations"_s, u"500"_s,
                                   u"--apply"_s, u"--effective"_s, u"2026-11-20"_s});
        if (run.code != 0)
            qFatal("%s", run.told().constData());
    }
    CliRun hubs(const QStringList& more = {}) const {
        return runCli(QStringList{u"plan"_s, u"hubs"_s, u"--file"_s, file()} + more);
    }
};

QStringList groupsOf(const QJsonValue& hub) {
    QStringList names;
    for (const QJsonValue& group : hub["groups"_L1].toArray())
        names << group["name"_L1].toString();
    names.sort();
    return names;
}

} // namespace

/// `plan hubs`.
class TestCliPlanHubs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neighboursShareAHub() {
        const Pairs desk;
        const CliRun run = desk.hubs({u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        const QJsonObject told = run.object();
        QVERIFY(told["proven"_L1].toBool());
        // 2, 2 and 4 km between the groups of each hub.
        QCOMPARE(told["objective"_L1].toInt(), 2 * (2000 + 2000 + 4000));
        QCOMPARE(told["lower_bound"_L1], told["objective"_L1]);
        const QJsonArray hubs = told["hubs"_L1].toArray();
        QCOMPARE(hubs.size(), 2);
        QCOMPARE(groupsOf(hubs[0]),
                 (QStringList{u"Place 1 group"_s, u"Place 2 group"_s, u"Place 3 group"_s}));
        QCOMPARE(groupsOf(hubs[1]),
                 (QStringList{u"Place 4 group"_s, u"Place 5 group"_s, u"Place 6 group"_s}));
        QCOMPARE(hubs[0]["name"_L1].toString(), u"Hub of Place 2 group"_s);
        QCOMPARE(hubs[0]["size"_L1].toInt(), 3);
        QCOMPARE(hubs[0]["schools"_L1].toInt(), 6);
        QCOMPARE(hubs[0]["pupils"_L1].toInt(), 600);
        QCOMPARE(hubs[0]["metres"_L1].toInt(), 8000);
        QCOMPARE(hubs[0]["longest"_L1].toInt(), 4000);
        QVERIFY(!keysOf(hubs[0].toObject()).contains(u"anchor"_s));
        QVERIFY(told["iterations"_L1].isNull());
    }

    void aPersonIsToldTheAnswerFirst() {
        const CliRun run = Pairs().hubs();
        LIAISON_VERIFY_EXIT(run, 0);
        const QString first = QString::fromUtf8(run.out).section(u'\n', 0, 0);
        QCOMPARE(first,
                 u"2 hubs of 6 liaison groups: 16.0 km in all between the groups that share a hub, the "
                 "longest 4.0 km. Best possible for these rules (proven)."_s);
    }

    void hubsAreAcceptedAndUndone() {
        const Pairs desk;
        LIAISON_VERIFY_EXIT(desk.hubs({u"--apply"_s, u"--effective"_s, u"2026-12-01"_s}), 0);
        const auto hubs = [&] {
            int many = 0;
            for (const QJsonValue& body : runCli({u"list"_s, u"bodies"_s, u"--file"_s, desk.file(),
                                                  u"--as-of"_s, u"2026-12-02"_s, u"--json"_s})
                                              .array())
                many += body["name"_L1].toString().startsWith(u"Hub of"_s) ? 1 : 0;
            return many;
        };
        QCOMPARE(hubs(), 2);
        const QJsonObject again = desk.hubs({u"--as-of"_s, u"2026-12-02"_s, u"--json"_s}).object();
        QCOMPARE(again["moves"_L1].toInt(), 0);
        QCOMPARE(again["hubs"_L1][0]["name"_L1].toString(), u"Hub of Place 2 group"_s);
        LIAISON_VERIFY_EXIT(runCli({u"undo"_s, u"--file"_s, desk.file()}), 0);
        QCOMPARE(hubs(), 0);
    }

    void rulesOfAFileAreKept() {
        const Pairs desk;
        const QString rules = desk.write(u"rules.json"_s, R"({
            "pins": [{"kind": "together", "groups": ["Place 1 group", "Place 6 group"]},
                     {"kind": "apart", "groups": ["Place 2 group", "Place 3 group"]}]})");
        const CliRun run = desk.hubs({u"--rules"_s, rules, u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        for (const QJsonValue& hub : run.object()["hubs"_L1].toArray()) {
            const QStringList groups = groupsOf(hub);
            QCOMPARE(groups.contains(u"Place 1 group"_s), groups.contains(u"Place 6 group"_s));
            QVERIFY(groups.contains(u"Place 2 group"_s) != groups.contains(u"Place 3 group"_s));
        }
    }

    void impossibleRulesAreNamedWithWhatWouldDo() {
        const Pairs desk;
        const QStringList four{u"--count"_s, u"4"_s, u"--balance"_s, u"none"_s};
        const CliRun run = desk.hubs(four + QStringList{u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QStringList rules;
        for (const QJsonValue& rule : run.object()["infeasible"_L1].toArray())
            rules << rule["rule"_L1].toString();
        QCOMPARE(rules, (QStringList{u"fewest-groups"_s, u"count"_s}));
        for (const QJsonValue& release : run.object()["releases"_L1].toArray())
            QVERIFY(release["cost"_L1].isDouble());
        const CliRun plain = desk.hubs(four);
        LIAISON_VERIFY_EXIT(plain, 3);
        QVERIFY2(plain.out.contains("There are 4 hubs"), plain.told());
        QVERIFY2(plain.out.contains("16.0 km (Form 2 hubs)"), plain.told());
        QCOMPARE(run.object()["releases"_L1][1]["offer"_L1].toString(), u"Form 2 hubs"_s);
    }

    void oneNumberMovesTheOtherOutOfItsWay() {
        const Pairs desk;
        const CliRun pairs = desk.hubs({u"--max"_s, u"2"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(pairs, 0);
        QCOMPARE(pairs.object()["hubs"_L1].toArray().size(), 3);
        const CliRun all = desk.hubs({u"--min"_s, u"6"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(all, 0);
        QCOMPARE(all.object()["hubs"_L1].toArray().size(), 1);
    }

    void nonsenseIsAUsageError() {
        const Pairs desk;
        LIAISON_VERIFY_EXIT(desk.hubs({u"--min"_s, u"4"_s, u"--max"_s, u"3"_s}), 2);
        LIAISON_VERIFY_EXIT(desk.hubs({u"--count"_s, u"0"_s}), 2);
        LIAISON_VERIFY_EXIT(desk.hubs({u"--balance"_s, u"weight"_s}), 2);
        LIAISON_VERIFY_EXIT(desk.hubs({u"--tolerance"_s, u"nan"_s}), 2);
        LIAISON_VERIFY_EXIT(desk.hubs({u"--apply"_s}), 2);
    }

    void withoutGroupsThereIsASentence() {
        const CliDesk desk;
        const CliRun run = runCli({u"plan"_s, u"hubs"_s, u"--file"_s, desk.file(), u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QVERIFY2(run.errorMessage().startsWith(u"There are no liaison groups"_s), run.told());
    }
};

QTEST_APPLESS_MAIN(TestCliPlanHubs)
#include "tst_cli_plan_hubs.moc"
