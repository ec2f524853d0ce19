// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "tests/core/lists/list_files.h"

#include <zip.h>

#include <utility>
#include <vector>

namespace liaison::test {

using ZipParts = std::vector<std::pair<QByteArray, QByteArray>>;

/// Writes a ZIP file of the given parts.
inline void writeZip(const QString& path, const ZipParts& parts) {
    int code = 0;
    zip_t* const archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!archive)
        qFatal("the test's archive could not be made");
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const source =
            zip_source_buffer(archive, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
        if (zip_file_add(archive, name.constData(), source, ZIP_FL_OVERWRITE) < 0)
            qFatal("the test's archive could not be filled");
    }
    if (zip_close(archive) != 0)
        qFatal("the test's archive could not be written");
}

/// The parts of a small workbook; a test puts its own in their place.
struct TestWorkbook {
    /// What stands between <sheetData> and its end.
    QByteArray rows = {};
    /// The <si> elements.
    QByteArray strings = {};
    /// What stands inside <styleSheet>.
    QByteArray styles = {};
    QByteArray properties = {};
    /// The <sheet> elements.
    QByteArray sheets = R"(<sheet name="Schools" sheetId="1" r:id="rId1"/>)";

    QString writtenTo(const QString& path) const {
        const QByteArray main = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
        const QByteArray kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const auto relation = [&](const QByteArray& id, const QByteArray& kind, const QByteArray& target) {
            return "<Relationship Id=\"" + id + "\" Type=\"" + kinds + "/" + kind + "\" Target=\"" + target +
                   "\"/>";
        };
        const QByteArray relations = "<Relationships xmlns=\"urn:r\">";
        writeZip(path,
                 {{"[Content_Types].xml", "<Types/>"},
                  {"_rels/.rels",
                   relations + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
                  {"xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + kinds + "\">" + properties +
                                          "<sheets>" + sheets + "</sheets></workbook>"},
                  {"xl/_rels/workbook.xml.rels",
                   relations + relation("rId1", "worksheet", "worksheets/sheet1.xml") +
                       relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml") +
                       relation("rId3", "chartsheet", "chartsheets/sheet1.xml") +
                       relation("rId4", "sharedStrings", "sharedStrings.xml") +
                       relation("rId5", "styles", "styles.xml") + "</Relationships>"},
                  {"xl/worksheets/sheet1.xml",
                   "<worksheet " + main + "><sheetData>" + rows + "</sheetData></worksheet>"},
                  {"xl/worksheets/sheet2.xml",
                   "<worksheet " + main + "><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>"},
                  {"xl/sharedStrings.xml", "<sst " + main + ">" + strings + "</sst>"},
                  {"xl/styles.xml", "<styleSheet " + main + ">" + styles + "</styleSheet>"}});
        return path;
    }
};

} // namespace liaison::test
