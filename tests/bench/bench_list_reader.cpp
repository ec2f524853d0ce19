// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long a list takes to detect and to read, beside sqlite3 importing the same file into memory. Prints one
// JSON object. The list is the one given, or an invented one of the size and shape of the country's.

#include "core/base/text.h"
#include "core/lists/list_reader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace liaison;

namespace {

constexpr int kRuns = 7;

double best(const std::function<bool()>& run) {
    double least = -1;
    for (int i = 0; i < kRuns; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (!run())
            return -1;
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        least = least < 0 ? seconds : std::min(least, seconds);
    }
    return least;
}

bool writeInventedList(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray header("URN");
    for (int column = 1; column < 139; ++column)
        header += ",Column " + QByteArray::number(column);
    file.write(header + "\r\n");
    const QByteArray rest = ",\"Oak, Ash and Elm School\",Open,Primary," +
                            QByteArray("Not applicable,,,0,").repeated(20) + QByteArray(54, ',') + "\r\n";
    for (int row = 0; row < 49'514; ++row)
        file.write(QByteArray::number(100'000 + row) + rest);
    return file.flush();
}

// The most memory this process has had, in MiB.
double peakMemory() {
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return -1;
}

double sqliteSeconds(const QString& path) {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("sqlite3"));
    if (program.isEmpty())
        return -1;
    return best([&] {
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program, {u":memory:"_s, u".import --csv \"%1\" list"_s.arg(path)});
        return process.waitForFinished(-1) && process.exitCode() == 0;
    });
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    const QTemporaryDir folder;
    QString path = QCoreApplication::arguments().value(1);
    if (path.isEmpty()) {
        path = folder.filePath(u"list.csv"_s);
        if (!writeInventedList(path))
            return 1;
    }
    const HeaderWords words = [](const QString& name) { return name == u"URN"_s; };
    qint64 rows = 0;
    qint64 fields = 0;
    const double detecting = best([&] { return detectListFormat(path, words).has_value(); });
    const double reading = best([&] {
        const auto format = detectListFormat(path, words);
        const auto reader = format ? openList(path, *format) : failure(ErrorCode::Unreadable, {});
        if (!reader)
            return false;
        rows = fields = 0;
        ListRecord record;
        for (;;) {
            const Result<bool> read = (*reader)->next(record);
            if (!read)
                return false;
            if (!*read)
                return true;
            ++rows;
            fields += static_cast<qint64>(record.fields.size());
        }
    });
    const QJsonObject result{{u"bench"_s, u"list_reader"_s},
                             {u"bytes"_s, QFile(path).size()},
                             {u"rows"_s, rows},
                             {u"fields"_s, fields},
                             {u"detect_seconds"_s, detecting},
                             {u"detect_and_read_seconds"_s, reading},
                             {u"peak_memory_mib"_s, peakMemory()},
                             {u"sqlite3_import_seconds"_s, sqliteSeconds(path)}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return reading < 0 ? 1 : 0;
}
