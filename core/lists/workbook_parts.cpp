// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/workbook_parts.h"

#include "core/lists/workbook_xml.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

struct WorkbookPartsTexts {
    Q_DECLARE_TR_FUNCTIONS(liaison::WorkbookParts)
};

struct Relation {
    QString kind; // the last word of its type: "worksheet", "sharedStrings" …
    QString part;
};
using Relations = QHash<QString, Relation>;

struct Sheet {
    QString relation;
    bool hidden = false;
};

QString absolutePart(const QString& folder, const QString& target) {
    const QString path = target.startsWith(u'/') ? target.mid(1) : folder + target;
    return QDir::cleanPath(path);
}

Result<Relations> readRelations(ZipArchive& archive, const QString& part, const QString& folder) {
    const auto xml = WorkbookXml::open(archive, part);
    if (!xml)
        return tl::unexpected(xml.error());
    Relations relations;
    while ((*xml)->next()) {
        if (!(*xml)->isStart() || (*xml)->name() != u"Relationship")
            continue;
        const QString kind = (*xml)->attribute(u"Type").section(u'/', -1);
        relations.insert((*xml)->attribute(u"Id"),
                         {kind, absolutePart(folder, (*xml)->attribute(u"Target"))});
    }
    if (const auto fault = (*xml)->fault())
        return tl::unexpected(*fault);
    return relations;
}

QString partOfKind(const Relations& relations, const QString& kind) {
    for (const Relation& each : relations) {
        if (each.kind == kind)
            return each.part;
    }
    return {};
}

QString workbookPart(ZipArchive& archive) {
    const Result<Relations> relations = readRelations(archive, u"_rels/.rels"_s, {});
    const QString part = relations ? partOfKind(*relations, u"officeDocument"_s) : QString();
    return archive.contains(part) ? part : u"xl/workbook.xml"_s;
}

Result<std::vector<Sheet>> readSheets(ZipArchive& archive, const QString& part, bool& dates1904) {
    const auto xml = WorkbookXml::open(archive, part);
    if (!xml)
        return tl::unexpected(xml.error());
    std::vector<Sheet> sheets;
    while ((*xml)->next()) {
        if (!(*xml)->isStart())
            continue;
        if ((*xml)->name() == u"workbookPr") {
            const QString value = (*xml)->attribute(u"date1904");
            dates1904 = value == u"1"_s || value == u"true"_s;
        } else if ((*xml)->name() == u"sheet") {
            // The sheet's own number is "sheetId"; "id" is its relation.
            sheets.push_back({(*xml)->attribute(u"id"), !(*xml)->attribute(u"state").isEmpty() &&
                                                            (*xml)->attribute(u"state") != u"visible"_s});
        }
    }
    if (const auto fault = (*xml)->fault())
        return tl::unexpected(*fault);
    return sheets;
}

QString firstSheet(const std::vector<Sheet>& sheets, const Relations& relations) {
    QString hidden;
    for (const Sheet& sheet : sheets) {
        const Relation relation = relations.value(sheet.relation);
        if (relation.kind != u"worksheet"_s)
            continue;
        if (!sheet.hidden)
            return relation.part;
        if (hidden.isEmpty())
            hidden = relation.part;
    }
    return hidden;
}

} // namespace

Result<WorkbookParts> readWorkbookParts(ZipArchive& archive) {
    const QString workbook = workbookPart(archive);
    const qsizetype slash = workbook.lastIndexOf(u'/') + 1;
    const QString folder = workbook.left(slash);
    WorkbookParts parts;
    const auto sheets = readSheets(archive, workbook, parts.dates1904);
    if (!sheets)
        return tl::unexpected(sheets.error());
    const auto relations =
        readRelations(archive, folder + u"_rels/"_s + workbook.mid(slash) + u".rels"_s, folder);
    if (!relations)
        return tl::unexpected(relations.error());
    parts.sheet = firstSheet(*sheets, *relations);
    if (parts.sheet.isEmpty())
        return failure(
            ErrorCode::Unreadable,
            WorkbookPartsTexts::tr("This workbook has no sheet with cells: choose the workbook that holds "
                                   "the list."));
    parts.strings = partOfKind(*relations, u"sharedStrings"_s);
    parts.styles = partOfKind(*relations, u"styles"_s);
    return parts;
}

} // namespace liaison
