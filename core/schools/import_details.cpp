// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/import_details.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace liaison {

QString importDetailsText(const ImportDetails& details) {
    QJsonArray rows;
    for (const RefusedRow& row : details.refused)
        rows << QJsonObject{{u"line"_s, row.line},
                            {u"column"_s, row.column},
                            {u"code"_s, row.code},
                            {u"value"_s, row.value},
                            {u"reason"_s, row.reason},
                            {u"cells"_s, QJsonArray::fromStringList(row.cells)},
                            {u"severity"_s, noteSeverityName(row.severity)}};
    QJsonArray said;
    for (const ListNote& note : details.notes)
        said << QJsonObject{{u"line"_s, note.line}, {u"column"_s, note.column},
                            {u"code"_s, note.code}, {u"value"_s, note.value},
                            {u"text"_s, note.text}, {u"severity"_s, noteSeverityName(note.severity)}};
    QJsonObject kept{{u"refused"_s, rows}, {u"notes"_s, said}};
    if (details.skipped > 0)
        kept.insert(u"skipped"_s, details.skipped);
    return QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

ImportDetails readImportDetails(const QString& text) {
    ImportDetails details;
    const QJsonObject stored = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const QJsonValue& row : stored.value("refused"_L1).toArray()) {
        RefusedRow& kept = details.refused.emplace_back();
        kept.line = row["line"_L1].toInteger();
        kept.column = row["column"_L1].toString();
        kept.code = row["code"_L1].toString();
        kept.value = row["value"_L1].toString();
        kept.reason = row["reason"_L1].toString();
        if (const QJsonValue severity = row["severity"_L1]; severity.isString())
            kept.severity = noteSeverityFromName(severity.toString());
        for (const QJsonValue& cell : row["cells"_L1].toArray())
            kept.cells << cell.toString();
    }
    for (const QJsonValue& note : stored.value("notes"_L1).toArray())
        details.notes.push_back({note["line"_L1].toInteger(), note["column"_L1].toString(),
                                 note["code"_L1].toString(), note["value"_L1].toString(),
                                 note["text"_L1].toString(),
                                 noteSeverityFromName(note["severity"_L1].toString())});
    details.skipped = stored.value("skipped"_L1).toInteger();
    return details;
}

} // namespace liaison
