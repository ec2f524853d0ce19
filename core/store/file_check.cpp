// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/file_check.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/store/guarded.h"
#include "core/store/ledger_check.h"
#include "core/store/migrator.h"
#include "core/store/reversal.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::FileCheck)
};

QStringList firstColumn(Database& database, const QString& sql) {
    QStringList texts;
    Query found = database.query(sql);
    found.run();
    while (found.next())
        texts << found.text(0);
    return texts;
}

QStringList brokenPages(Database& database) {
    const QStringList faults = firstColumn(
        database, u"SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"_s);
    return faults.isEmpty() ? QStringList()
                            : QStringList{Words::tr("The file is damaged: %1").arg(faults.front())};
}

QStringList tablesOf(Database& database) {
    return firstColumn(database, u"SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"_s);
}

/// Compares with a file that is made anew.
QStringList missingTables(Database& database) {
    const auto fresh = Database::open(u":memory:"_s, Database::Access::Create);
    if (!fresh)
        throw StoreError(fresh.error());
    Migrator(**fresh, builtInMigrations()).upgrade(SystemClock());
    const QStringList there = tablesOf(database);
    QStringList problems;
    for (const QString& table : tablesOf(**fresh))
        if (!there.contains(table))
            problems << Words::tr("The file has lost its table “%1”.").arg(table);
    return problems;
}

QStringList looseReferences(Database& database) {
    QStringList problems;
    for (const QString& table :
         firstColumn(database, u"SELECT DISTINCT \"table\" FROM pragma_foreign_key_check ORDER BY 1"_s))
        problems << Words::tr("Rows of “%1” refer to something that is not there.").arg(table);
    return problems;
}

QStringList lostTrust(Database& database) {
    const bool isThere = !firstColumn(database, u"SELECT name FROM trust"_s).isEmpty();
    return isThere ? QStringList() : QStringList{Words::tr("The file has lost the trust’s own row.")};
}

QStringList brokenLedger(Database& database) {
    const QStringList broken = brokenActions(database);
    if (broken.isEmpty())
        return {};
    return {Words::tr("The record of actions is broken, so History cannot show or undo the whole of: %1.")
                .arg(titlesText(broken))};
}

} // namespace

QStringList problemsOf(Database& database) {
    // What comes later relies on what came before.
    for (const auto look : {brokenPages, missingTables}) {
        if (const QStringList problems = look(database); !problems.isEmpty())
            return problems;
    }
    QStringList problems;
    for (const auto look : {looseReferences, lostTrust, brokenLedger})
        problems += look(database);
    return problems;
}

} // namespace liaison
