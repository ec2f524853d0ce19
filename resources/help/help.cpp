// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/help/help.h"

#include <QDir>

#include <algorithm>

/// Not in a namespace, as the macro demands: a static library's resources are dropped unless somebody asks
/// for them.
static void takeIn() {
    Q_INIT_RESOURCE(help);
}

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

/// Pages that are read first, and those that are looked up; any other stands between, by name.
const QStringList kFirst{u"index"_s,   u"getting-started"_s, u"overview"_s,
                         u"schools"_s, u"import"_s,          u"reports"_s};
const QStringList kLast{u"history"_s, u"backups"_s, u"settings"_s, u"shortcuts"_s, u"command-line"_s};

qsizetype rank(const QString& id) {
    if (const qsizetype at = kFirst.indexOf(id); at >= 0)
        return at;
    const qsizetype at = kLast.indexOf(id);
    return at < 0 ? kFirst.size() : kFirst.size() + 1 + at;
}

} // namespace

QString helpFolder() {
    takeIn();
    return u":/help"_s;
}

QStringList helpPageIds() {
    QStringList ids;
    const QStringList files = QDir(helpFolder()).entryList({u"*.md"_s}, QDir::Files, QDir::Name);
    for (const QString& file : files)
        ids.append(file.chopped(3));
    std::stable_sort(ids.begin(), ids.end(),
                     [](const QString& a, const QString& b) { return rank(a) < rank(b); });
    return ids;
}

QString helpPagePath(const QString& id) {
    return helpFolder() + u'/' + id + u".md"_s;
}

} // namespace liaison
