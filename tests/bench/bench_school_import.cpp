// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_school_import LIST: a dry run, the import into a new file, its undo and a list of all schools, side
// by side with sqlite3 importing the same list into an untyped table. Prints one JSON object; times in
// milliseconds.
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

/// The best of a few runs: the machine's own noise only ever adds.
template <class Work>
double best(Work work) {
    double fastest = 0;
    for (int i = 0; i < kRepeats; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        const double took = double(timer.nsecsElapsed()) / 1e6;
        fastest = i == 0 ? took : std::min(fastest, took);
    }
    return fastest;
}

template <class Value>
Value must(Result<Value> result) {
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

double sqliteImport(const QString& list, const QString& folder) {
    return best([&](int run) {
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
        figures[u"sqlite3_import_ms"_s] = sqliteImport(list, folder.path());

    std::unique_ptr<TrustFile> file;
    figures[u"dry_run_ms"_s] = best([&](int run) {
        file = must(TrustFile::create(folder.filePath(u"dry%1.liaison"_s.arg(run)), u"Bench"_s, clock));
        const SchoolImporter importer(file->database(), file->unitOfWork(), clock);
        const ListInspection seen = must(importer.inspect(list));
        ImportOptions options;
        options.mapping = seen.match.mapping;
        figures[u"rows"_s] = must(importer.plan(list, seen.format, options)).source.rows;
    });
    figures[u"import_ms"_s] = best([&](int run) {
        file = must(TrustFile::create(folder.filePath(u"real%1.liaison"_s.arg(run)), u"Bench"_s, clock));
        SchoolImporter importer(file->database(), file->unitOfWork(), clock);
        const ListInspection seen = must(importer.inspect(list));
        ImportOptions options;
        options.mapping = seen.match.mapping;
        figures[u"written"_s] =
            must(importer.apply(must(importer.plan(list, seen.format, options)))).counts.fresh;
    });
    figures[u"import_peak_kb"_s] = peakKilobytes();
    figures[u"dry_run_again_ms"_s] = best([&](int) {
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
    figures[u"list_ms"_s] = best([&](int) { schools = must(service.list(query)); });
    figures[u"filter_keystroke_ms"_s] = best([&](int) {
        const SchoolSearch search(u"st mary c of e");
        const auto found = std::count_if(schools.begin(), schools.end(), [&](const School& school) {
            return search.matches(school.searchKey);
        });
        figures[u"found"_s] = qint64(found);
    });
    QElapsedTimer timer;
    timer.start();
    must(file->unitOfWork().undo());
    figures[u"undo_ms"_s] = double(timer.nsecsElapsed()) / 1e6;
    figures[u"peak_kb"_s] = peakKilobytes();
    QTextStream(stdout) << QJsonDocument(figures).toJson();
    return 0;
}
