// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_school_import LIST: a dry run, the import into a new file, its undo and redo and a list of all
// schools, side by side with sqlite3 importing the same list into an untyped table. Prints one JSON object;
// times in milliseconds.
#include "core/base/text.h"
#include "core/schools/school_importer.h"
#include "core/schools/school_service.h"
#include "core/store/trust_file.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextStream>

#include <sys/resource.h>

using namespace liaison;

namespace {

constexpr int kRepeats = 3;

qint64 peakKilobytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

double secondsOf(const timeval& time) {
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

/// Time on the processors, our children's included: it says the same on a busy machine.
double processorMilliseconds() {
    double seconds = 0;
    for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        rusage usage{};
        getrusage(who, &usage);
        seconds += secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
    }
    return seconds * 1e3;
}

/// The best of a few runs: the machine's own noise only ever adds.
template <class Work>
void measure(QJsonObject& figures, const QString& what, int repeats, Work work) {
    double fastest = 0;
    double leanest = 0;
    for (int i = 0; i < repeats; ++i) {
        const double before = processorMilliseconds();
        QElapsedTimer timer;
        timer.start();
        work(i);
        const double took = double(timer.nsecsElapsed()) / 1e6;
        const double used = processorMilliseconds() - before;
        fastest = i == 0 ? took : std::min(fastest, took);
        leanest = i == 0 ? used : std::min(leanest, used);
    }
    figures[what + u"_ms"_s] = fastest;
    figures[what + u"_cpu_ms"_s] = leanest;
}

template <class Value>
Value must(Result<Value> result) {
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

void importWithSqlite(QJsonObject& figures, const QString& list, const QString& folder) {
    measure(figures, u"sqlite3_import"_s, kRepeats, [&](int run) {
        QProcess sqlite;
        sqlite.start(u"sqlite3"_s,
                     {folder + u"/peer%1.db"_s.arg(run), u".mode csv"_s, u".import \"%1\" t"_s.arg(list)});
        if (!sqlite.waitForFinished(-1) || sqlite.exitCode() != 0)
            qFatal("sqlite3 could not import the list");
    });
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (argc != 2) {
        QTextStream(stderr) << "usage: bench_school_import LIST\n";
        return 2;
    }
    const QString list = QString::fromLocal8Bit(argv[1]);
    const QTemporaryDir folder;
    const SystemClock clock;
    QJsonObject figures{{u"list"_s, list}};
    if (!QStandardPaths::findExecutable(u"sqlite3"_s).isEmpty())
        importWithSqlite(figures, list, folder.path());

    std::unique_ptr<TrustFile> file;
    measure(figures, u"dry_run"_s, kRepeats, [&](int run) {
        file = must(TrustFile::create(folder.filePath(u"dry%1.liaison"_s.arg(run)), u"Bench"_s, clock));
        const SchoolImporter importer(file->database(), file->unitOfWork(), clock);
        const ListInspection seen = must(importer.inspect(list));
        ImportOptions options;
        options.mapping = seen.match.mapping;
        figures[u"rows"_s] = must(importer.plan(list, seen.format, options)).source.rows;
    });
    measure(figures, u"import"_s, kRepeats, [&](int run) {
        file = must(TrustFile::create(folder.filePath(u"real%1.liaison"_s.arg(run)), u"Bench"_s, clock));
        SchoolImporter importer(file->database(), file->unitOfWork(), clock);
        const ListInspection seen = must(importer.inspect(list));
        ImportOptions options;
        options.mapping = seen.match.mapping;
        figures[u"written"_s] =
            must(importer.apply(must(importer.plan(list, seen.format, options)))).counts.fresh;
    });
    figures[u"import_peak_kb"_s] = peakKilobytes();
    measure(figures, u"dry_run_again"_s, kRepeats, [&](int) {
        const SchoolImporter importer(file->database(), file->unitOfWork(), clock);
        const ListInspection seen = must(importer.inspect(list));
        ImportOptions options;
        options.mapping = seen.match.mapping;
        figures[u"unchanged"_s] = must(importer.plan(list, seen.format, options)).counts().unchanged;
    });
    const SchoolService service(file->database(), file->unitOfWork(), clock);
    SchoolQuery query;
    query.fields = {SchoolField::Urn,      SchoolField::Name,   SchoolField::Phase,    SchoolField::Type,
                    SchoolField::Status,   SchoolField::Town,   SchoolField::Postcode, SchoolField::Easting,
                    SchoolField::Northing, SchoolField::Opened, SchoolField::Closed,   SchoolField::Trust};
    std::vector<School> schools;
    measure(figures, u"list"_s, kRepeats, [&](int) { schools = must(service.list(query)); });
    measure(figures, u"filter_keystroke"_s, kRepeats, [&](int) {
        const SchoolSearch search(u"st mary c of e");
        const auto found = std::count_if(schools.begin(), schools.end(), [&](const School& school) {
            return search.matches(school.searchKey);
        });
        figures[u"found"_s] = qint64(found);
    });
    measure(figures, u"undo"_s, 1, [&](int) { must(file->unitOfWork().undo()); });
    measure(figures, u"redo"_s, 1, [&](int) { must(file->unitOfWork().redo()); });
    figures[u"peak_kb"_s] = peakKilobytes();
    QTextStream(stdout) << QJsonDocument(figures).toJson();
    return 0;
}
