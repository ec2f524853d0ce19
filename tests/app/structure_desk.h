// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/cli_run.h"

namespace liaison::test {

/// A desk with six schools and commands on its file.
class StructureDesk : public CliDesk {
public:
    StructureDesk() {
        import("URN,School name,Phase,Status,Town,Postcode,Pupils,Head first name,Head last name\n"
               "900001,Oak Primary School,Primary,Open,Northwood,NW1 1AA,90,Ada,Ferris\n"
               "900002,Elm Secondary School,Secondary,Open,Northwood,NW1 1AB,1200,Bo,Marsh\n"
               "900003,Ash Primary School,Primary,Open,Southwood,NW1 1AC,150,,\n"
               "900004,Fir Secondary School,Secondary,Open,Southwood,,900,,\n"
               "900005,Yew Primary School,Primary,Open,Eastwood,,70,,\n"
               "900006,Bay Secondary School,Secondary,Open,Eastwood,,800,,\n");
    }

    /// Runs "body add …" on the file, answering with JSON.
    CliRun run(const QString& command, const QStringList& more = {}) const {
        return runCli(command.split(u' ') + more + QStringList{u"--file"_s, file(), u"--json"_s});
    }
    /// "list bodies" on a day; today where none is given.
    QJsonArray rows(const QString& what, const QString& day = {}, const QStringList& more = {}) const {
        return run(u"list "_s + what, (day.isEmpty() ? QStringList() : QStringList{u"--as-of"_s, day}) + more)
            .array();
    }
    /// The row whose `key` has the value.
    static QJsonObject rowOf(const QJsonArray& rows, const QString& key, const QJsonValue& value) {
        for (const QJsonValue& row : rows) {
            if (row[key] == value)
                return row.toObject();
        }
        return {};
    }

    /// Three groups of two schools each since September.
    void openGroups() const {
        const QStringList since{u"--from"_s, u"2026-09-01"_s};
        int urn = 900001;
        for (const QString& name : {u"Oak Group"_s, u"Ash Group"_s, u"Yew Group"_s}) {
            expectDone(run(u"body add"_s, QStringList{name, u"--type"_s, u"liaison-group"_s} + since));
            expectDone(
                run(u"member add"_s,
                    QStringList{QString::number(urn), QString::number(urn + 1), u"--to"_s, name} + since));
            urn += 2;
        }
    }
    /// The groups, and a hub of them.
    void openHub() const {
        openGroups();
        const QStringList since{u"--from"_s, u"2026-09-01"_s};
        expectDone(run(u"body add"_s, QStringList{u"Hill Hub"_s, u"--type"_s, u"hub"_s} + since));
        expectDone(run(u"member add"_s,
                       QStringList{u"Oak Group"_s, u"Ash Group"_s, u"Yew Group"_s, u"--to"_s, u"Hill Hub"_s} +
                           since));
    }

private:
    static void expectDone(const CliRun& run) {
        if (run.code != 0)
            qFatal("a step of the test failed: %s", run.told().constData());
    }
};

} // namespace liaison::test
