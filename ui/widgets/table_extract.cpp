// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_view.h"

using namespace Qt::StringLiterals;

namespace liaison {

namespace {

QString tsvLine(const QStringList& cells) {
    QStringList clean = cells;
    for (QString& cell : clean)
        cell.replace(u'\t', u' ').replace(u'\n', u' ').remove(u'\r');
    return clean.join(u'\t') + u'\n';
}

} // namespace

QString TableExtract::toTsv(bool withTitles) const {
    QString text;
    if (withTitles)
        text += tsvLine(titles);
    for (const QStringList& row : rows)
        text += tsvLine(row);
    return text;
}

} // namespace liaison
