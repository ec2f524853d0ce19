// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/migrations/migrations.h"

#include <QDir>

// Q_INIT_RESOURCE does not work inside a namespace. Without the call the linker drops the resource of a
// static library.
static void keepMigrations() {
    Q_INIT_RESOURCE(migrations);
}

namespace liaison {

QString migrationsFolder() {
    keepMigrations();
    return QStringLiteral(":/migrations");
}

} // namespace liaison
