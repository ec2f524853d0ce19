// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <functional>

namespace liaison::test {

/// What a run of liaison-cli came to.
struct CliRun {
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonDocument document() const { return QJsonDocument::fromJson(out); }
    QJsonObject object() const { return document().object(); }
    QJsonArray array() const { return document().array(); }
    QString errorCode() const { return object()["error"_L1]["code"_L1].toString(); }
    QString errorMessage() const { return object()["error"_L1]["message"_L1].toString(); }
    /// How many there are of a kind in an import's plan; -1 where it has no such number.
    int planned(const QString& what) const { return object()["plan"_L1][what].toInt(-1); }
    QStringList noteCodes() const {
        QStringList codes;
        for (const QJsonValue& note : object()["notes"_L1].toArray())
            codes << note["code"_L1].toString();
        return codes;
    }
    /// For the message of a failed check.
    QByteArray told() const {
        return "exit " + QByteArray::number(code) + "\n" + out.left(2000) + err.left(2000);
    }
};

/// The built program, today being 21 November 2026. `prepare` runs in the child before the program starts.
inline void setUpCli(QProcess& process, const QStringList& arguments,
                     const std::function<void()>& prepare = {}) {
    process.setProgram(QStringLiteral(LIAISON_CLI_PATH));
    process.setArguments(arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LIAISON_NOW"_s, u"2026-11-21T12:00:00Z"_s);
    process.setProcessEnvironment(environment);
    if (prepare)
        process.setChildProcessModifier(prepare);
}

inline CliRun runCli(const QStringList& arguments, const std::function<void()>& prepare = {}) {
    QProcess process;
    setUpCli(process, arguments, prepare);
    process.start();
    process.waitForFinished(120'000);
    CliRun run;
    run.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

/// A folder with a trust's file to try commands on.
class CliDesk {
public:
    CliDesk() { runCli({u"new"_s, file(), u"--name"_s, u"Northwood Trust"_s}); }

    QString path(const QString& name) const { return folder.filePath(name); }
    QString file() const { return path(u"trust.liaison"_s); }
    /// Writes a file into the folder and returns its path.
    QString write(const QString& name, const QByteArray& bytes) const {
        QFile written(path(name));
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qFatal("a file of the test could not be written");
        return written.fileName();
    }
    CliRun import(const QByteArray& list, const QStringList& more = {}) const {
        return runCli(QStringList{u"import"_s, u"schools"_s, write(u"list.csv"_s, list), u"--into"_s, file(),
                                  u"--json"_s} +
                      more);
    }
    CliRun list(const QStringList& more = {}) const {
        return runCli(QStringList{u"list"_s, u"schools"_s, u"--file"_s, file(), u"--json"_s} + more);
    }
    qsizetype schools() const { return list().array().size(); }
    bool isSound() const { return runCli({u"check"_s, file()}).code == 0; }
    qsizetype actions() const {
        return runCli({u"history"_s, u"--file"_s, file(), u"--json"_s, u"--limit"_s, u"100000"_s})
            .array()
            .size();
    }

    QTemporaryDir folder;
};

/// A list of so many schools.
inline QByteArray longList(int schools) {
    QByteArray list = "URN,School name,Phase,Status,Town,Postcode\n";
    for (int i = 0; i < schools; ++i)
        list += QByteArray::number(900'000 + i) + ",School " + QByteArray::number(i) +
                ",Primary,Open,Northwood,\n";
    return list;
}

/// The names of an object's members, sorted.
inline QStringList keysOf(const QJsonObject& object) {
    return object.keys();
}

} // namespace liaison::test

/// Fails the test, showing what the program said, where it ended otherwise.
#define LIAISON_VERIFY_EXIT(run, wanted)                                                                     \
    do {                                                                                                     \
        const liaison::test::CliRun verifiedRun = (run);                                                     \
        QVERIFY2(verifiedRun.code == (wanted), verifiedRun.told().constData());                              \
    } while (false)
