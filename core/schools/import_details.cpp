// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/import_details.h"

#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace liaison {

QString importDetailsText(const std::vector<RefusedRow>& refused, const std::vector<ListNote>& notes) {
    QJsonArray rows;
    for (const RefusedRow& row : refused)
        rows << QJsonObject{{u"line"_s, row.line},
                            {u"column"_s, row.column},
                            {u"code"_s, row.code},
                            {u"value"_s, row.value},
                            {u"reason"_s, row.reason},
                            {u"cells"_s, QJsonArray::fromStringList(row.cells)},
                            {u"severity"_s, noteSeverityName(row.severity)}};
    QJsonArray said;
    for (const ListNote& note : notes)
        said << QJsonObject{{u"line"_s, note.line}, {u"column"_s, note.column},
                            {u"code"_s, note.code}, {u"value"_s, note.value},
                            {u"text"_s, note.text}, {u"severity"_s, noteSeverityName(note.severity)}};
    const QJsonObject details{{u"refused"_s, rows}, {u"notes"_s, said}};
    return QString::fromUtf8(QJsonDocument(details).toJson(QJsonDocument::Compact));
}

void readImportDetails(const QString& text, std::vector<RefusedRow>& refused, std::vector<ListNote>& notes) {
    const QJsonObject details = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const QJsonValue& row : details.value("refused"_L1).toArray()) {
        RefusedRow& kept = refused.emplace_back();
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
    for (const QJsonValue& note : details.value("notes"_L1).toArray())
        notes.push_back({note["line"_L1].toInteger(), note["column"_L1].toString(),
                         note["code"_L1].toString(), note["value"_L1].toString(), note["text"_L1].toString(),
                         noteSeverityFromName(note["severity"_L1].toString())});
}

} // namespace liaison
