// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/zip_archive.h"

#include <QXmlStreamReader>

namespace liaison {

/// Reads one XML part of a workbook, element by element. Document types (and with them entities) and nesting
/// deeper than any workbook's are refused.
class WorkbookXml {
public:
    explicit WorkbookXml(std::unique_ptr<ZipPart> part) : m_part(std::move(part)), m_xml(m_part.get()) {}
    /// Opens a part of an archive.
    static Result<std::unique_ptr<WorkbookXml>> open(ZipArchive& archive, const QString& part);

    /// Goes to the next start or end of an element; false at the end or at a fault.
    bool next();
    /// Goes to the next child of the element `parent` that was entered; false behind its last.
    bool nextChild(int parentDepth);
    /// The text of the element just entered, without that of elements in it; goes to its end. Escapes such as
    /// "_x000D_" are resolved.
    QString text();
    /// Passes over the rest of the element just entered.
    void skip();

    bool isStart() const { return m_xml.isStartElement(); }
    /// The element's name without its prefix.
    QStringView name() const { return m_xml.name(); }
    /// An attribute by its name without prefix; empty where it is absent.
    QString attribute(QStringView name) const;
    /// All attributes at once, for elements that there are millions of.
    QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    /// How many elements are open, with the one just entered.
    int depth() const { return m_depth; }
    double progress() const { return m_part->progress(); }
    /// Why reading stopped, if not at the end.
    std::optional<Error> fault() const;

private:
    bool advance();

    std::unique_ptr<ZipPart> m_part;
    QXmlStreamReader m_xml;
    int m_depth = 0;
    bool m_refused = false;
};

/// Resolves the escapes that spreadsheets write for characters XML lacks: "_x000D_" is a carriage return.
QString unescapedCellText(const QString& text);

} // namespace liaison
