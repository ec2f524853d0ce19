// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/sample/sample.h"

#include <QDir>

// A resource in a static library is dropped by the linker unless somebody asks for it by name. The macro
// declares a function, so it has to stand outside every namespace.
static void keepSample() {
    Q_INIT_RESOURCE(sample);
}

namespace liaison {

namespace {

QString pathOf(const QString& name) {
    keepSample();
    return QDir(QStringLiteral(":/sample")).filePath(name);
}

} // namespace

QString sampleCountyPath() {
    return pathOf(QStringLiteral("sample_county.csv"));
}
QString sampleLinksPath() {
    return pathOf(QStringLiteral("sample_links.csv"));
}
QString sampleUpdatePath() {
    return pathOf(QStringLiteral("sample_update.csv"));
}
QString sampleUpdateLinksPath() {
    return pathOf(QStringLiteral("sample_update_links.csv"));
}
QString sampleStructurePath() {
    return pathOf(QStringLiteral("sample_structure.csv"));
}
QString samplePeoplePath() {
    return pathOf(QStringLiteral("sample_people.csv"));
}
QString sampleBoardsPath() {
    return pathOf(QStringLiteral("sample_boards.json"));
}

} // namespace liaison
