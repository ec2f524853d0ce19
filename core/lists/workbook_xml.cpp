// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/workbook_xml.h"

namespace liaison {

using namespace Qt::StringLiterals;

namespace {
constexpr int kDeepest = 100;
// Length of "_x000D_".
constexpr qsizetype kEscapeLength = 7;
} // namespace

Result<std::unique_ptr<WorkbookXml>> WorkbookXml::open(ZipArchive& archive, const QString& part) {
    auto device = archive.part(part);
    if (!device)
        return tl::unexpected(device.error());
    return std::make_unique<WorkbookXml>(std::move(*device));
}

bool WorkbookXml::advance() {
    if (m_refused || m_xml.atEnd())
        return false;
    switch (m_xml.readNext()) {
    case QXmlStreamReader::StartElement:
        ++m_depth;
        break;
    case QXmlStreamReader::EndElement:
        --m_depth;
        break;
    case QXmlStreamReader::DTD:
    case QXmlStreamReader::EntityReference:
        m_refused = true;
        break;
    default:
        break;
    }
    m_refused = m_refused || m_depth > kDeepest;
    return !m_refused && !m_xml.hasError();
}

bool WorkbookXml::next() {
    while (advance()) {
        if (m_xml.isStartElement() || m_xml.isEndElement())
            return true;
    }
    return false;
}

bool WorkbookXml::nextChild(int parentDepth) {
    while (next()) {
        if (m_xml.isStartElement() && m_depth == parentDepth + 1)
            return true;
        if (m_xml.isEndElement() && m_depth < parentDepth)
            return false;
    }
    return false;
}

QString WorkbookXml::text() {
    const int inside = m_depth;
    QString text;
    while (m_depth >= inside && advance()) {
        if (m_xml.isCharacters() && m_depth == inside)
            text += m_xml.text();
    }
    return unescapedCellText(text);
}

void WorkbookXml::skip() {
    const int inside = m_depth;
    while (m_depth >= inside && advance()) {
    }
}

QString WorkbookXml::attribute(QStringView name) const {
    for (const QXmlStreamAttribute& each : m_xml.attributes()) {
        if (each.name() == name)
            return each.value().toString();
    }
    return {};
}

std::optional<Error> WorkbookXml::fault() const {
    if (m_part->fault())
        return m_part->fault();
    if (m_refused)
        return damagedWorkbook(u"document type or nesting refused"_s);
    if (m_xml.hasError())
        return damagedWorkbook(m_xml.errorString());
    return {};
}

QString unescapedCellText(const QString& text) {
    qsizetype at = text.indexOf(u"_x"_s);
    if (at < 0)
        return text;
    QString result;
    qsizetype from = 0;
    while (at >= 0 && at + kEscapeLength <= text.size()) {
        bool isNumber = false;
        const ushort code = QStringView(text).mid(at + 2, 4).toUShort(&isNumber, 16);
        if (isNumber && code != 0 && text.at(at + kEscapeLength - 1) == u'_') {
            result += QStringView(text).mid(from, at - from);
            result += QChar(code);
            from = at + kEscapeLength;
            at = text.indexOf(u"_x"_s, from);
        } else {
            at = text.indexOf(u"_x"_s, at + 2);
        }
    }
    result += QStringView(text).mid(from);
    return result;
}

} // namespace liaison
