// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/workbook_strings.h"

#include <QCoreApplication>

namespace liaison {

namespace {
struct SharedStringsTexts {
    Q_DECLARE_TR_FUNCTIONS(liaison::SharedStrings)
};
} // namespace

void appendUtf8(std::string& to, QStringView text) {
    const QByteArray bytes = text.toUtf8();
    to.append(bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

QString richText(WorkbookXml& xml) {
    const int inside = xml.depth();
    QString text;
    while (xml.depth() >= inside && xml.next()) {
        if (!xml.isStart())
            continue;
        if (xml.name() == u"t")
            text += xml.text();
        else if (xml.name() == u"rPh")
            xml.skip();
    }
    return text;
}

Result<SharedStrings> SharedStrings::read(ZipArchive& archive, const QString& part, std::size_t largest) {
    const auto opened = WorkbookXml::open(archive, part);
    if (!opened)
        return tl::unexpected(opened.error());
    WorkbookXml& xml = **opened;
    SharedStrings strings;
    while (xml.next()) {
        if (!xml.isStart() || xml.name() != u"si")
            continue;
        appendUtf8(strings.m_text, richText(xml));
        strings.m_ends.push_back(strings.m_text.size());
        if (strings.m_text.size() + strings.m_ends.size() * sizeof(std::size_t) > largest)
            return failure(
                ErrorCode::Unreadable,
                SharedStringsTexts::tr("This workbook holds more text than fits in memory: save the sheet "
                                       "as CSV UTF-8."));
    }
    if (const auto fault = xml.fault())
        return tl::unexpected(*fault);
    return strings;
}

std::string_view SharedStrings::at(std::size_t index) const {
    const std::size_t begin = index == 0 ? 0 : m_ends[index - 1];
    return std::string_view(m_text).substr(begin, m_ends[index] - begin);
}

} // namespace liaison
