// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_run.h"

using namespace liaison;
using namespace liaison::test;

/// The file, the trust, single schools and their history.
class TestCliRecord : public QObject {
    Q_OBJECT

    static CliRun school(const CliDesk& desk, const QString& what, const QStringList& more) {
        return runCli(QStringList{u"school"_s, what, u"--file"_s, desk.file(), u"--json"_s} + more);
    }

private Q_SLOTS:
    void aNewFileIsMadeOnceAndForItsOwnerOnly() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"oak trust.liaison"_s);
        const CliRun made = runCli({u"new"_s, path, u"--authority"_s, u"Exampleshire"_s, u"--json"_s});
        LIAISON_VERIFY_EXIT(made, 0);
        QCOMPARE(made.object()["file"_L1].toString(), path);
        QCOMPARE(made.object()["trust"_L1].toString(), u"oak trust"_s);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        const CliRun trust = runCli({u"trust"_s, u"show"_s, u"--file"_s, path, u"--json"_s});
        QCOMPARE(trust.object()["authority"_L1].toString(), u"Exampleshire"_s);
        const CliRun again = runCli({u"new"_s, path, u"--json"_s});
        QCOMPARE(again.code, 3);
        QCOMPARE(again.errorCode(), u"duplicate"_s);
    }
    void theSampleCountyIsThere() {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"sample.liaison"_s);
        LIAISON_VERIFY_EXIT(runCli({u"new"_s, path, u"--sample"_s}), 0);
        const CliRun list = runCli({u"list"_s, u"schools"_s, u"--file"_s, path, u"--json"_s});
        QVERIFY(list.array().size() > 200);
        LIAISON_VERIFY_EXIT(runCli({u"check"_s, path}), 0);
        LIAISON_VERIFY_EXIT(runCli({u"report"_s, u"school-list"_s, u"--file"_s, path, u"--csv"_s,
                                    folder.filePath(u"list.csv"_s)}),
                            0);
    }
    void aNewFileInNoFolderLeavesNothing() {
        const CliRun made = runCli({u"new"_s, u"/nowhere/at/all.liaison"_s, u"--json"_s});
        QCOMPARE(made.code, 3);
        QCOMPARE(made.errorCode(), u"storage"_s);
    }
    void theTrustsParticularsCanBeChanged() {
        const CliDesk desk;
        const QString logo = desk.write(u"logo.svg"_s, "<svg xmlns='http://www.w3.org/2000/svg'/>");
        const CliRun set = runCli({u"trust"_s, u"set"_s, u"--file"_s, desk.file(), u"--json"_s, u"--name"_s,
                                   u"Elm Trust"_s, u"--logo"_s, logo});
        LIAISON_VERIFY_EXIT(set, 0);
        QCOMPARE(set.object()["name"_L1].toString(), u"Elm Trust"_s);
        QVERIFY(set.object()["logo_bytes"_L1].toInt() > 0);
        QVERIFY(set.object()["authority"_L1].isNull());
        const CliRun none =
            runCli({u"trust"_s, u"set"_s, u"--file"_s, desk.file(), u"--json"_s, u"--logo"_s, u""_s});
        QCOMPARE(none.object()["logo_bytes"_L1].toInt(), 0);
        const CliRun blank =
            runCli({u"trust"_s, u"set"_s, u"--file"_s, desk.file(), u"--json"_s, u"--name"_s, u" "_s});
        QCOMPARE(blank.code, 3);
        QCOMPARE(blank.errorCode(), u"invalid"_s);
    }
    void aSchoolIsAddedChangedClosedAndOpenedAgain() {
        const CliDesk desk;
        const CliRun added = school(desk, u"add"_s,
                                    {u"urn=900001"_s, u"name=St Mary’s School"_s, u"pupils=1,204"_s,
                                     u"Opened=1 Sep 2001"_s, u"fsm_percent=12.5"_s});
        LIAISON_VERIFY_EXIT(added, 0);
        QCOMPARE(added.object()["urn"_L1].toInt(), 900001);
        QCOMPARE(added.object()["status"_L1].toString(), u"Open"_s);
        QCOMPARE(added.object()["pupils"_L1].toInt(), 1204);
        QCOMPARE(added.object()["opened"_L1].toString(), u"2001-09-01"_s);
        QCOMPARE(added.object()["fsm_percent"_L1].toDouble(), 12.5);
        QVERIFY(added.object()["phase"_L1].isNull());
        QVERIFY(added.object()["links"_L1].isArray());

        const CliRun set = school(desk, u"set"_s, {u"900001"_s, u"pupils="_s, u"town=Northwood"_s});
        LIAISON_VERIFY_EXIT(set, 0);
        QVERIFY(set.object()["pupils"_L1].isNull());
        QCOMPARE(set.object()["town"_L1].toString(), u"Northwood"_s);

        const CliRun closed =
            school(desk, u"close"_s, {u"900001"_s, u"--on"_s, u"2026-08-31"_s, u"--reason"_s, u"Merged"_s});
        QCOMPARE(closed.object()["status"_L1].toString(), u"Closed"_s);
        QCOMPARE(closed.object()["closed"_L1].toString(), u"2026-08-31"_s);
        const CliRun reopened = school(desk, u"reopen"_s, {u"900001"_s});
        QCOMPARE(reopened.object()["status"_L1].toString(), u"Open"_s);
        QVERIFY(reopened.object()["closed"_L1].isNull());
        const CliRun toClose = school(desk, u"close"_s, {u"900001"_s, u"--on"_s, u"2027-08-31"_s});
        QCOMPARE(toClose.object()["status"_L1].toString(), u"Open, but proposed to close"_s);
        QCOMPARE(desk.actions(), 5);
        QVERIFY(desk.isSound());
    }
    void aSchoolIsClosedAndReopenedOnlyOnce() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(school(desk, u"add"_s, {u"urn=900001"_s, u"name=Oak School"_s}), 0);
        LIAISON_VERIFY_EXIT(school(desk, u"reopen"_s, {u"900001"_s}), 3);
        LIAISON_VERIFY_EXIT(school(desk, u"close"_s, {u"900001"_s, u"--on"_s, u"1066-10-14"_s}), 3);
        LIAISON_VERIFY_EXIT(
            school(desk, u"close"_s, {u"900001"_s, u"--on"_s, u"2026-09-01"_s, u"--reason"_s, u"Merged"_s}),
            0);
        const CliRun again = school(desk, u"close"_s, {u"900001"_s});
        LIAISON_VERIFY_EXIT(again, 3);
        QCOMPARE(again.errorMessage(), u"Oak School is closed already (since 1 Sep 2026)."_s);
        const CliRun explained = school(desk, u"close"_s, {u"900001"_s, u"--reason"_s, u"Closure"_s});
        LIAISON_VERIFY_EXIT(explained, 0);
        QCOMPARE(explained.object()["closed"_L1].toString(), u"2026-09-01"_s);
        QCOMPARE(desk.actions(), 3);
    }
    void aClosingDayToComeIsNoClosing() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(school(desk, u"add"_s, {u"urn=900001"_s, u"name=Oak School"_s}), 0);
        const CliRun run = school(desk, u"set"_s, {u"900001"_s, u"status=Closed"_s, u"closed=2099-08-31"_s});
        LIAISON_VERIFY_EXIT(run, 3);
        QCOMPARE(run.errorMessage(),
                 u"Closed: This day is still to come; until then the status is “Open, but "
                 "proposed to close”."_s);
        const CliRun kind = school(desk, u"set"_s, {u"900001"_s, u"kind=Special"_s});
        LIAISON_VERIFY_EXIT(kind, 3);
        QCOMPARE(kind.errorMessage(), u"Kind is told from phase and type; set these instead."_s);
        LIAISON_VERIFY_EXIT(school(desk, u"add"_s, {u"urn=900002"_s, u"name=Elm"_s, u"kind=Special"_s}), 3);
        QCOMPARE(desk.actions(), 1);
    }
    void whatCannotBeOfASchoolIsRefused() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(school(desk, u"add"_s, {u"urn=900001"_s, u"name=Oak School"_s}), 0);
        const CliRun twice = school(desk, u"add"_s, {u"urn=900001"_s, u"name=Elm School"_s});
        QCOMPARE(twice.code, 3);
        QCOMPARE(twice.errorCode(), u"duplicate"_s);
        const CliRun noDate = school(desk, u"set"_s, {u"900001"_s, u"opened=31 February 2020"_s});
        QCOMPARE(noDate.code, 3);
        QCOMPARE(noDate.errorCode(), u"invalid"_s);
        const CliRun nobody = school(desk, u"show"_s, {u"900777"_s});
        QCOMPARE(nobody.code, 3);
        QCOMPARE(nobody.errorCode(), u"not-found"_s);
        QVERIFY(nobody.errorMessage().contains(u"900777"_s));
        QCOMPARE(desk.actions(), 1);
    }
    void whatWasDoneCanBeUndoneRedoneAndReverted() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(school(desk, u"add"_s, {u"urn=900001"_s, u"name=Oak School"_s}), 0);
        LIAISON_VERIFY_EXIT(school(desk, u"set"_s, {u"900001"_s, u"pupils=210"_s}), 0);
        LIAISON_VERIFY_EXIT(school(desk, u"set"_s, {u"900001"_s, u"town=Northwood"_s}), 0);
        const CliRun undone = runCli({u"undo"_s, u"--file"_s, desk.file(), u"--json"_s});
        LIAISON_VERIFY_EXIT(undone, 0);
        QCOMPARE(undone.object()["kind"_L1].toString(), u"undo"_s);
        QCOMPARE(undone.object()["rows"_L1].toInt(), 1);
        QVERIFY(school(desk, u"show"_s, {u"900001"_s}).object()["town"_L1].isNull());
        LIAISON_VERIFY_EXIT(runCli({u"redo"_s, u"--file"_s, desk.file()}), 0);
        QCOMPARE(school(desk, u"show"_s, {u"900001"_s}).object()["town"_L1].toString(), u"Northwood"_s);
        LIAISON_VERIFY_EXIT(runCli({u"revert"_s, u"2"_s, u"--file"_s, desk.file()}), 0);
        QVERIFY(school(desk, u"show"_s, {u"900001"_s}).object()["pupils"_L1].isNull());
        const CliRun blocked = runCli({u"revert"_s, u"1"_s, u"--file"_s, desk.file(), u"--json"_s});
        QCOMPARE(blocked.code, 3);
        QCOMPARE(blocked.errorCode(), u"in-use"_s);
        const CliRun unknown = runCli({u"revert"_s, u"77"_s, u"--file"_s, desk.file(), u"--json"_s});
        QCOMPARE(unknown.errorCode(), u"not-found"_s);
        QVERIFY(desk.isSound());
    }
    void nothingToUndoIsSaid() {
        const CliDesk desk;
        const CliRun undone = runCli({u"undo"_s, u"--file"_s, desk.file(), u"--json"_s});
        QCOMPARE(undone.code, 3);
        QCOMPARE(undone.errorCode(), u"not-found"_s);
        QCOMPARE(runCli({u"redo"_s, u"--file"_s, desk.file()}).code, 3);
    }
    void theHistoryTellsWhoDidWhatAndWhen() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(school(desk, u"add"_s, {u"urn=900001"_s, u"name=Oak School"_s}), 0);
        LIAISON_VERIFY_EXIT(school(desk, u"set"_s, {u"900001"_s, u"pupils=210"_s}), 0);
        const QJsonArray all = runCli({u"history"_s, u"--file"_s, desk.file(), u"--json"_s}).array();
        QCOMPARE(all.size(), 2);
        QCOMPARE(keysOf(all[0].toObject()), (QStringList{u"at"_s, u"id"_s, u"kind"_s, u"reverts"_s, u"rows"_s,
                                                         u"title"_s, u"undone"_s, u"who"_s}));
        QCOMPARE(all[0]["title"_L1].toString(), u"Edit Oak School"_s);
        QVERIFY(all[0]["at"_L1].toString().startsWith(u"2026-11-21T12:00:00"_s));
        QCOMPARE(runCli({u"history"_s, u"--file"_s, desk.file(), u"--json"_s, u"--limit"_s, u"1"_s})
                     .array()
                     .size(),
                 1);
        const QJsonObject one =
            runCli({u"history"_s, u"--file"_s, desk.file(), u"--json"_s, u"--action"_s, u"2"_s}).object();
        const QJsonArray changes = one["changes"_L1].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0]["after"_L1]["pupils"_L1].toInt(), 210);
        QVERIFY(changes[0]["before"_L1]["pupils"_L1].isNull());
        QVERIFY(runCli({u"history"_s, u"--file"_s, desk.file()}).out.contains("Edit Oak School"));
    }
    void theHistoryOfAnActionSpeaksInWordsOfWhatWasThen() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(school(desk, u"add"_s, {u"urn=900001"_s, u"name=Oak School"_s}), 0);
        LIAISON_VERIFY_EXIT(school(desk, u"set"_s, {u"900001"_s, u"name=Oak Academy"_s}), 0);
        const QByteArray added = runCli({u"history"_s, u"--file"_s, desk.file(), u"--action"_s, u"1"_s}).out;
        QVERIFY2(added.contains("Added: School Oak School (URN 900001) · URN: 900001; Name: Oak School"),
                 added.constData());
        QVERIFY(!added.contains("Oak Academy") && !added.contains("search_key"));
        const QByteArray edited = runCli({u"history"_s, u"--file"_s, desk.file(), u"--action"_s, u"2"_s}).out;
        QVERIFY2(edited.contains("Name: Oak School → Oak Academy"), edited.constData());
        const QJsonObject json =
            runCli({u"history"_s, u"--file"_s, desk.file(), u"--json"_s, u"--action"_s, u"2"_s}).object();
        QCOMPARE(json["changes"_L1][0]["after"_L1].toObject().keys(), QStringList{u"name"_s});
    }
    void aBackupCanBeRestored() {
        const CliDesk desk;
        LIAISON_VERIFY_EXIT(school(desk, u"add"_s, {u"urn=900001"_s, u"name=Oak School"_s}), 0);
        const QString copy = desk.path(u"copy.liaison"_s);
        const CliRun backup = runCli({u"backup"_s, desk.file(), copy, u"--json"_s});
        LIAISON_VERIFY_EXIT(backup, 0);
        QVERIFY(backup.object()["bytes"_L1].toInt() > 0);
        const CliRun twice = runCli({u"backup"_s, desk.file(), copy, u"--json"_s});
        QCOMPARE(twice.errorCode(), u"duplicate"_s);
        LIAISON_VERIFY_EXIT(school(desk, u"add"_s, {u"urn=900002"_s, u"name=Elm School"_s}), 0);
        const CliRun restored = runCli({u"restore"_s, copy, desk.file(), u"--json"_s});
        LIAISON_VERIFY_EXIT(restored, 0);
        QCOMPARE(desk.schools(), 1);
        const QString aside = restored.object()["moved_aside"_L1].toString();
        QCOMPARE(runCli({u"list"_s, u"schools"_s, u"--file"_s, aside, u"--json"_s}).array().size(), 2);
        const CliRun absent = runCli({u"restore"_s, desk.path(u"none.liaison"_s), desk.file(), u"--json"_s});
        QCOMPARE(absent.code, 3);
        QCOMPARE(desk.schools(), 1);
    }
    void layoutsAreListedKeptAndRemoved() {
        const CliDesk desk;
        const QByteArray list = "Ref,What it is called\n900001,Oak School\n";
        const CliRun kept = desk.import(list, {u"--save-layout"_s, u"Office list"_s});
        LIAISON_VERIFY_EXIT(kept, 0);
        const auto ids = [&] {
            QStringList all;
            for (const QJsonValue& layout :
                 runCli({u"layouts"_s, u"--file"_s, desk.file(), u"--json"_s}).array())
                all << layout["id"_L1].toString();
            return all;
        };
        QVERIFY(ids().contains(u"register"_s));
        QVERIFY(ids().contains(u"saved:Office list"_s));
        LIAISON_VERIFY_EXIT(desk.import(list, {u"--layout"_s, u"office LIST"_s}), 0);
        LIAISON_VERIFY_EXIT(runCli({u"layouts"_s, u"--file"_s, desk.file(), u"--remove"_s, u"Office list"_s}),
                            0);
        QVERIFY(!ids().contains(u"saved:Office list"_s));
        QCOMPARE(runCli({u"layouts"_s, u"--file"_s, desk.file(), u"--remove"_s, u"Office list"_s}).code, 3);
    }
};

QTEST_GUILESS_MAIN(TestCliRecord)
#include "tst_cli_record.moc"
