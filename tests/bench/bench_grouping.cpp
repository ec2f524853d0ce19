// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How good plans are, and how soon: the known instances and the invented counties. Prints one JSON object
// with, for each instance, the objective, the gap to the best known value, the bound, seconds by the wall and
// of the processors, and iterations. Arguments: the folder of instances, and optionally a part of an
// instance's name.

#include "core/grouping/desk.h"
#include "core/grouping/instance.h"
#include "core/grouping/proof.h"
#include "core/grouping/solver.h"

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
#include <thread>

using namespace liaison::grouping;

namespace {

struct Case {
    const char* file;
    const char* name; // in the list of best known values
    double seconds, proofSeconds;
    int seeds;
};

constexpr Case kCases[] = {
    {"pmedcap/cpmp01.txt", "cpmp01", 1, 5, 3},
    {"pmedcap/cpmp02.txt", "cpmp02", 1, 5, 3},
    {"pmedcap/cpmp03.txt", "cpmp03", 1, 5, 3},
    {"pmedcap/cpmp04.txt", "cpmp04", 1, 5, 3},
    {"pmedcap/cpmp05.txt", "cpmp05", 1, 5, 3},
    {"pmedcap/cpmp06.txt", "cpmp06", 1, 5, 3},
    {"pmedcap/cpmp07.txt", "cpmp07", 1, 5, 3},
    {"pmedcap/cpmp08.txt", "cpmp08", 1, 5, 3},
    {"pmedcap/cpmp09.txt", "cpmp09", 1, 5, 3},
    {"pmedcap/cpmp10.txt", "cpmp10", 1, 5, 3},
    {"sjc/SJC1.dat", "SJC1", 1, 5, 3},
    {"sjc/SJC3a.dat", "SJC3a", 1, 5, 3},
    {"sjc/SJC3a.dat", "SJC3a", 5, 0, 3},
    {"tsplib/lin318_005.txt", "lin318_005", 5, 0, 1},
    {"tsplib/lin318_040.txt", "lin318_040", 5, 0, 1},
    {"tsplib/u724_030.txt", "u724_030", 5, 0, 1},
    {"tsplib/p3038_600.dat", "p3038_600", 5, 0, 1},
    {"tsplib/fnl4461_0100.txt", "fnl4461_0100", 5, 0, 1},
    {"counties/county230_A_s1.txt", "", 1, 20, 3},
    {"counties/county230_C_s1.txt", "", 10, 5, 1},
    {"counties/nation20000_A_s1.txt.xz", "", 5, 0, 1},
    {"counties/nation20000_A_s1.txt.xz", "", 60, 0, 1},
};

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

struct Sought {
    Plan plan;
    QJsonArray runs;
};

Sought search(const Problem& problem, const Case& which, double known) {
    Sought sought;
    const double unit = problem.metric == Metric::Thousandths ? 1000 : 1;
    for (int seed = 1; seed <= which.seeds; ++seed) {
        Effort effort;
        effort.seed = static_cast<std::uint64_t>(seed);
        effort.time = std::chrono::milliseconds(static_cast<int>(which.seconds * 1000));
        const Watch watch;
        double first = -1, last = 0;
        const Outcome outcome = solve(problem, effort, {}, [&](const Progress& progress) {
            last = watch.wall();
            first = first < 0 && progress.lawful ? last : first;
        });
        QJsonObject run{{QStringLiteral("seed"), seed},
                        {QStringLiteral("objective"), static_cast<double>(outcome.plan.cost) / unit},
                        {QStringLiteral("lawful"), outcome.lawful && judge(problem, outcome.plan).lawful()},
                        {QStringLiteral("first_lawful_seconds"), first},
                        {QStringLiteral("last_better_seconds"), last},
                        {QStringLiteral("wall_seconds"), watch.wall()},
                        {QStringLiteral("processor_seconds"), watch.processor()},
                        {QStringLiteral("iterations"), static_cast<double>(outcome.iterations)}};
        if (known > 0)
            run[QStringLiteral("gap_percent")] =
                100 * (static_cast<double>(outcome.plan.cost) / unit / known - 1);
        sought.runs.append(run);
        if (outcome.lawful && (sought.plan.anchors.empty() || outcome.plan.cost < sought.plan.cost))
            sought.plan = outcome.plan;
    }
    return sought;
}

double gapPercent(Cost plan, Cost bound) {
    return 100 * static_cast<double>(plan - bound) / static_cast<double>(std::max<Cost>(plan, 1));
}

void addBound(const Problem& problem, const Case& which, const Plan& plan, QJsonObject& result) {
    const Watch watch;
    const Model model(problem);
    Bound bound(model);
    bound.improve(plan, {});
    result[QStringLiteral("bound_percent")] = gapPercent(plan.cost, bound.value());
    result[QStringLiteral("bound_seconds")] = watch.wall();
    result[QStringLiteral("bound_processor_seconds")] = watch.processor();
    if (which.proofSeconds <= 0)
        return;
    std::stop_source source;
    const std::jthread alarm([&](const std::stop_token& stop) {
        while (!stop.stop_requested() && watch.wall() < which.proofSeconds)
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        source.request_stop();
    });
    const Claim claim = prove(model, bound, plan, source.get_token());
    result[QStringLiteral("proven")] = claim.proven;
    result[QStringLiteral("proved_percent")] = gapPercent(claim.plan.cost, claim.bound);
    result[QStringLiteral("proof_nodes")] = static_cast<double>(claim.nodes);
    result[QStringLiteral("proof_seconds")] = watch.wall();
    result[QStringLiteral("proof_processor_seconds")] = watch.processor();
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
        const Sought sought = search(problem, which, bestKnown(folder, which.name));
        QJsonObject result{{QStringLiteral("instance"), file},
                           {QStringLiteral("seconds"), which.seconds},
                           {QStringLiteral("runs"), sought.runs}};
        if (!sought.plan.anchors.empty()) {
            addBound(problem, which, sought.plan, result);
            addDrag(problem, sought.plan, result);
        }
        result[QStringLiteral("peak_mebibytes")] = peakMebibytes();
        results.append(result);
    }
    std::puts(QJsonDocument(QJsonObject{{QStringLiteral("grouping"), results}}).toJson().constData());
    return results.isEmpty() ? 1 : 0;
}
