// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/address_cell.h"

#include "core/base/text.h"
#include "core/schools/school_values.h"

#include <QRegularExpression>
#include <QStringList>

namespace liaison {

namespace {

/// The lines of the address, tidied; a blank one stays.
QStringList linesOf(QStringView cell) {
    static const QRegularExpression lineEnd(u"\r\n|\n|\r"_s);
    const QString text = cell.toString();
    QStringList lines = text.contains(u'\n') || text.contains(u'\r') ? text.split(lineEnd) : text.split(u',');
    for (QString& line : lines) {
        line = tidied(line);
        while (line.endsWith(u','))
            line.chop(1);
    }
    return lines;
}

} // namespace

std::vector<std::pair<SchoolField, QString>> addressParts(QStringView cell) {
    std::vector<std::pair<SchoolField, QString>> parts;
    QStringList lines = linesOf(cell);
    for (qsizetype i = lines.size() - 1; i >= 0; --i) {
        if (const QString postcode = readPostcode(lines[i]); !postcode.isEmpty()) {
            parts.emplace_back(SchoolField::Postcode, postcode);
            lines.removeAt(i);
            break;
        }
    }
    const bool hasNoStreet = lines.size() > 1 && lines.front().isEmpty();
    lines.removeAll(QString());
    lines.removeAll(u""_s);
    if (lines.isEmpty())
        return parts;
    if (lines.size() > 1 || hasNoStreet)
        parts.emplace_back(SchoolField::Town, lines.takeLast());
    if (!lines.isEmpty() && !hasNoStreet)
        parts.emplace_back(SchoolField::Street, lines.takeFirst());
    if (!lines.isEmpty())
        parts.emplace_back(SchoolField::Locality, lines.takeFirst());
    if (!lines.isEmpty())
        parts.emplace_back(SchoolField::Address3, lines.join(u", "_s));
    return parts;
}

} // namespace liaison
