// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How good plans are, and how soon: the known instances and the invented counties. Prints one JSON object
// with, for each run, the objective, the gap to the best known value and to the bound of the same run, when
// the first plan came and how soon after it a near bound, seconds by the wall and of the processors, and
// iterations.
// Arguments: the folder of instances, and optionally a part of an instance's name.

#include "core/grouping/bound.h"
#include "core/grouping/desk.h"
#include "core/grouping/instance.h"
#include "core/grouping/judge.h"
#include "core/grouping/solver.h"
#include "core/grouping/study.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>
#include <ctime>

using namespace liaison::grouping;

namespace {

struct Case {
    const char* file;
    const char* name; // in the list of best known values
    double seconds;
    int seeds;
};

constexpr Case kCases[] = {
    {"pmedcap/cpmp01.txt", "cpmp01", 1, 3},
    {"pmedcap/cpmp02.txt", "cpmp02", 1, 3},
    {"pmedcap/cpmp03.txt", "cpmp03", 1, 3},
    {"pmedcap/cpmp04.txt", "cpmp04", 1, 3},
    {"pmedcap/cpmp05.txt", "cpmp05", 1, 3},
    {"pmedcap/cpmp06.txt", "cpmp06", 1, 3},
    {"pmedcap/cpmp07.txt", "cpmp07", 1, 3},
    {"pmedcap/cpmp08.txt", "cpmp08", 1, 3},
    {"pmedcap/cpmp09.txt", "cpmp09", 1, 3},
    {"pmedcap/cpmp10.txt", "cpmp10", 1, 3},
    {"sjc/SJC1.dat", "SJC1", 1, 3},
    {"sjc/SJC3a.dat", "SJC3a", 1, 3},
    {"sjc/SJC3a.dat", "SJC3a", 5, 3},
    {"tsplib/lin318_005.txt", "lin318_005", 5, 1},
    {"tsplib/lin318_040.txt", "lin318_040", 5, 1},
    {"tsplib/u724_030.txt", "u724_030", 5, 1},
    {"tsplib/p3038_600.dat", "p3038_600", 5, 1},
    {"tsplib/fnl4461_0100.txt", "fnl4461_0100", 5, 1},
    {"counties/county230_A_s1.txt", "", 1, 3},
    {"counties/county230_C_s1.txt", "", 10, 2},
    {"counties/nation20000_A_s1.txt.xz", "", 5, 2},
    {"counties/nation20000_A_s1.txt.xz", "", 60, 2},
};

constexpr std::chrono::milliseconds kFirstLook(1500);
constexpr double kNearPercent = 2;

QByteArray bytesOf(const QString& path) {
    if (path.endsWith(QStringLiteral(".xz"))) {
        QProcess unpack;
        unpack.start(QStringLiteral("xz"), {QStringLiteral("-dc"), path});
        unpack.waitForFinished();
        return unpack.readAllStandardOutput();
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double bestKnown(const QString& folder, const char* name) {
    const QList<QByteArray> lines = bytesOf(folder + QStringLiteral("/bestknown.csv")).split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.split(',');
        if (fields.size() > 4 && fields[0] == name)
            return fields[4].toDouble();
    }
    return 0;
}

// Wall clock and processor time side by side: the machine may be shared.
class Watch {
public:
    Watch() : m_processor(std::clock()) { m_wall.start(); }
    double wall() const { return static_cast<double>(m_wall.nsecsElapsed()) / 1e9; }
    double processor() const { return static_cast<double>(std::clock() - m_processor) / CLOCKS_PER_SEC; }

private:
    QElapsedTimer m_wall;
    std::clock_t m_processor;
};

Problem problemOf(const QString& folder, const Case& which) {
    const QByteArray bytes = bytesOf(folder + QLatin1Char('/') + QLatin1String(which.file));
    const bool isCounty = std::string_view(which.file).substr(0, 8) == "counties";
    const bool isFloor = std::string_view(which.name).substr(0, 4) == "cpmp";
    const auto problem = readInstance({bytes.data(), static_cast<std::size_t>(bytes.size())},
                                      isCounty ? InstanceFormat::County : InstanceFormat::PMedian,
                                      isCounty  ? Metric::Metres
                                      : isFloor ? Metric::Floor
                                                : Metric::Thousandths);
    return problem ? *problem : Problem();
}

double gapPercent(Cost plan, Cost bound) {
    return 100 * static_cast<double>(plan - bound) / static_cast<double>(std::max<Cost>(bound, 1));
}

// How soon after the first plan there is a bound that the plan found in the end is near to.
void addNearBound(const Problem& problem, const Plan& first, Cost found, QJsonObject& run) {
    const Watch watch;
    const Model model(problem);
    std::stop_source source;
    double seconds = -1;
    Bound(model).improve(first, {}, source.get_token(), [&](Cost bound) {
        if (seconds >= 0 || gapPercent(found, bound) > kNearPercent)
            return;
        seconds = watch.wall();
        source.request_stop();
    });
    run[QStringLiteral("near_bound_seconds")] = seconds;
}

// What somebody gets who gives it so much time: a first plan, then search, bound and proof.
Studied inquire(const Problem& problem, const Case& which, int seed, double known, QJsonArray& runs) {
    const double unit = problem.metric == Metric::Thousandths ? 1000 : 1;
    const std::chrono::milliseconds time(static_cast<int>(which.seconds * 1000));
    const Watch watch;
    Effort look;
    look.seed = static_cast<std::uint64_t>(seed);
    look.time = std::min(time, kFirstLook);
    look.untilLawful = true;
    const Outcome first = solve(problem, look);
    const double firstSeconds = watch.wall();
    if (!first.lawful)
        return {};
    double last = firstSeconds;
    const std::chrono::milliseconds left =
        time - std::chrono::milliseconds(static_cast<int>(firstSeconds * 1000));
    const Studied studied =
        study(problem, first.plan, {look.seed, 0, left}, {}, [&](const Progress&) { last = watch.wall(); });
    QJsonObject run{{QStringLiteral("seed"), seed},
                    {QStringLiteral("objective"), static_cast<double>(studied.plan.cost) / unit},
                    {QStringLiteral("lawful"), judge(problem, studied.plan).lawful()},
                    {QStringLiteral("proven"), studied.proven},
                    {QStringLiteral("first_lawful_seconds"), firstSeconds},
                    {QStringLiteral("last_better_seconds"), last},
                    {QStringLiteral("wall_seconds"), watch.wall()},
                    {QStringLiteral("processor_seconds"), watch.processor()},
                    {QStringLiteral("iterations"), static_cast<double>(studied.iterations)}};
    if (known > 0)
        run[QStringLiteral("gap_percent")] =
            100 * (static_cast<double>(studied.plan.cost) / unit / known - 1);
    if (studied.bound)
        run[QStringLiteral("bound_percent")] = gapPercent(studied.plan.cost, *studied.bound);
    addNearBound(problem, first.plan, studied.plan.cost, run);
    runs.append(run);
    return studied;
}

void addDrag(const Problem& problem, const Plan& plan, QJsonObject& result) {
    Desk desk(problem, plan);
    const Watch watch;
    for (int i = 0; i < 100; ++i) {
        const int place = i % static_cast<int>(problem.places.size());
        desk.move(place, (desk.groupOf(place) + 1) % problem.groups);
        desk.totals();
    }
    result[QStringLiteral("drag_milliseconds")] = watch.wall() * 10;
}

double peakMebibytes() {
    const QList<QByteArray> lines = bytesOf(QStringLiteral("/proc/self/status")).split('\n');
    for (const QByteArray& line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return -1;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString folder =
        arguments.value(1, qEnvironmentVariable("LIAISON_SHARED_DATA") + QStringLiteral("/grouping"));
    QJsonArray results;
    for (const Case& which : kCases) {
        const QString file = QLatin1String(which.file);
        if (!file.contains(arguments.value(2)))
            continue;
        const Problem problem = problemOf(folder, which);
        if (!flawsOf(problem).empty())
            continue;
        const double known = bestKnown(folder, which.name);
        QJsonArray runs;
        Studied best;
        for (int seed = 1; seed <= which.seeds; ++seed) {
            const Studied one = inquire(problem, which, seed, known, runs);
            if (best.plan.anchors.empty() || (!one.plan.anchors.empty() && one.plan.cost < best.plan.cost))
                best = one;
        }
        QJsonObject result{{QStringLiteral("instance"), file},
                           {QStringLiteral("seconds"), which.seconds},
                           {QStringLiteral("runs"), runs}};
        if (!best.plan.anchors.empty())
            addDrag(problem, best.plan, result);
        result[QStringLiteral("peak_mebibytes")] = peakMebibytes();
        results.append(result);
    }
    std::puts(QJsonDocument(QJsonObject{{QStringLiteral("grouping"), results}}).toJson().constData());
    return results.isEmpty() ? 1 : 0;
}
