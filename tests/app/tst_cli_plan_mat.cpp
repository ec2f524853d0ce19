// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

namespace {

/// Twelve schools along a road, each a little further from the one before: 100 m, 200 m … Every fourth is a
/// secondary. One more has no place.
QByteArray alongARoad() {
    QByteArray list = "URN,School name,Phase,Status,Easting,Northing,Number of pupils\n";
    int east = 400'000;
    for (int i = 0; i < 12; ++i) {
        east += 100 * i;
        list += QByteArray::number(900'000 + i) + ",School " + QByteArray::number(i) +
                (i % 4 == 3 ? ",Secondary" : ",Primary") + ",Open," + QByteArray::number(east) +
                ",200000,100\n";
    }
    return list + "900100,Nowhere School,Primary,Open,,,100\n";
}

/// The metres from the first school to another.
int road(int school) {
    return 50 * school * (school + 1);
}

class Road : public CliDesk {
public:
    Road() {
        const CliRun run = import(alongARoad());
        if (run.code != 0)
            qFatal("%s", run.told().constData());
    }
    CliRun mat(const QStringList& more = {}) const {
        return runCli(QStringList{u"plan"_s, u"mat"_s, u"--file"_s, file()} + more);
    }
    /// The last digits of the URNs of the founders.
    QList<int> founders(const QStringList& more) const {
        QList<int> urns;
        for (const QJsonValue& school :
             mat(more + QStringList{u"--json"_s}).object()["founders"_L1][0]["schools"_L1].toArray())
            urns << school["urn"_L1].toInt() - 900'000;
        std::sort(urns.begin(), urns.end());
        return urns;
    }
};

QStringList fromTo(int from, int to) {
    return {u"--from"_s, QString::number(from), u"--to"_s, QString::number(to)};
}

} // namespace

/// `plan mat`.
class TestCliPlanMat : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theClosestAreChosen() {
        const Road desk;
        const CliRun run = desk.mat(fromTo(4, 6) + QStringList{u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        const QJsonObject told = run.object();
        QVERIFY(told["proven"_L1].toBool());
        QCOMPARE(told["objective"_L1].toInt(), road(5));
        QCOMPARE(desk.founders(fromTo(4, 6)), (QList<int>{0, 1, 2, 3, 4, 5}));
        const QJsonObject trust = told["founders"_L1][0].toObject();
        QCOMPARE(trust["name"_L1].toString(), u"Founding trust"_s);
        QVERIFY(trust["anchor"_L1].isNull());
        QCOMPARE(trust["longest"_L1].toInt(), road(5));
        QJsonArray sizes;
        for (const int schools : {6, 5, 4})
            sizes << QJsonObject{
                {u"schools"_s, schools}, {u"objective"_s, road(schools - 1)}, {u"proven"_s, true}};
        QCOMPARE(told["sizes"_L1].toArray(), sizes);
        QCOMPARE(told["left_out"_L1][0]["name"_L1].toString(), u"Nowhere School"_s);
    }

    void aPersonIsToldTheAnswerFirst() {
        const CliRun run = Road().mat(fromTo(5, 6));
        LIAISON_VERIFY_EXIT(run, 0);
        const QString out = QString::fromUtf8(run.out);
        QCOMPARE(out.section(u'\n', 0, 0),
                 u"6 schools found the trust: 1.5 km across. Best possible for these rules (proven)."_s);
        QVERIFY2(
            out.contains(u"The best of each number: 6 schools: 1.5 km across; 5 schools: 1.0 km across."_s),
            run.told());
    }

    void theNearestToALeadAreChosen() {
        const Road desk;
        const QStringList nearest = fromTo(3, 3) + QStringList{u"--lead"_s, u"900006"_s};
        QCOMPARE(desk.founders(nearest), (QList<int>{5, 6, 7}));
        const CliRun run = desk.mat(nearest);
        LIAISON_VERIFY_EXIT(run, 0);
        QVERIFY2(
            run.out.startsWith("3 schools found the trust: 1.3 km in all to School 6, the longest 700 m."),
            run.told());
        QCOMPARE(desk.mat(nearest + QStringList{u"--json"_s})
                     .object()["founders"_L1][0]["anchor"_L1]["urn"_L1]
                     .toInt(),
                 900'006);
    }

    void quotasAndMustsAreKept() {
        const Road desk;
        const QList<int> two = desk.founders(
            fromTo(4, 4) + QStringList{u"--quota"_s, u"secondary=2"_s, u"--quota"_s, u"primary=-2"_s});
        QCOMPARE(two.size(), 4);
        QCOMPARE(two.first(), 3);
        QCOMPARE(two.last(), 7);
        QCOMPARE(desk.founders(fromTo(3, 3) + QStringList{u"--must"_s, u"900004"_s, u"--must-not"_s,
                                                          u"900003"_s, u"--must-not"_s, u"900005"_s}),
                 (QList<int>{1, 2, 4}));
    }

    void impossibleRulesAreNamedWithWhatWouldDo() {
        const Road desk;
        const QStringList impossible =
            fromTo(4, 5) + QStringList{u"--quota"_s, u"secondary=4-"_s, u"--must"_s, u"900002"_s};
        const CliRun run = desk.mat(impossible + QStringList{u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.object()["infeasible"_L1].toArray().size(), 1);
        QCOMPARE(run.object()["infeasible"_L1][0]["rule"_L1].toString(), u"quota secondary"_s);
        QCOMPARE(run.object()["releases"_L1][0]["cost"_L1].toInt(), road(4));
        const CliRun many = desk.mat();
        LIAISON_VERIFY_EXIT(many, 0);
        const CliRun more = desk.mat(fromTo(20, 30));
        LIAISON_VERIFY_EXIT(more, 3);
        QVERIFY2(more.out.contains("20 to 30 schools found the trust"), more.told());
        QVERIFY2(more.out.contains("6.6 km (Allow 12 schools)"), more.told());
    }

    void aSchoolWithoutAPlaceCannotBeAMust() {
        const CliRun run = Road().mat(fromTo(3, 4) + QStringList{u"--must"_s, u"900100"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.object()["infeasible"_L1][0]["rule"_L1].toString(), u"pin 1"_s);
    }

    void foundersBecomeABodyAndAreUndone() {
        const Road desk;
        const CliRun run =
            desk.mat(fromTo(3, 3) + QStringList{u"--apply"_s, u"--effective"_s, u"2027-01-01"_s, u"--type"_s,
                                                u"cluster"_s, u"--name"_s, u"Road Trust"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(run, 0);
        const auto bodies = [&] {
            QStringList names;
            for (const QJsonValue& body : runCli({u"list"_s, u"bodies"_s, u"--file"_s, desk.file(),
                                                  u"--as-of"_s, u"2027-01-02"_s, u"--json"_s})
                                              .array())
                names << body["name"_L1].toString();
            return names;
        };
        QVERIFY(bodies().contains(u"Road Trust"_s));
        LIAISON_VERIFY_EXIT(runCli({u"undo"_s, u"--file"_s, desk.file()}), 0);
        QVERIFY(!bodies().contains(u"Road Trust"_s));
    }

    void nonsenseIsRefused() {
        const Road desk;
        LIAISON_VERIFY_EXIT(desk.mat(fromTo(5, 4)), 2);
        LIAISON_VERIFY_EXIT(desk.mat(fromTo(0, 4)), 2);
        for (const QString& quota : {u"primary"_s, u"primary="_s, u"primary=-"_s, u"primary=9-6"_s,
                                     u"primary=x"_s, u"upper=1"_s, u"primary=1-2-3"_s})
            LIAISON_VERIFY_EXIT(desk.mat({u"--quota"_s, quota}), 2);
        LIAISON_VERIFY_EXIT(desk.mat({u"--must"_s, u"123456"_s}), 3);
        LIAISON_VERIFY_EXIT(desk.mat({u"--lead"_s, u"900100"_s}), 3);
        LIAISON_VERIFY_EXIT(desk.mat({u"--apply"_s, u"--effective"_s, u"2027-01-01"_s}), 2);
    }
};

QTEST_APPLESS_MAIN(TestCliPlanMat)
#include "tst_cli_plan_mat.moc"
