// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/delimited_writer.h"

#include <QByteArrayView>
#include <QCoreApplication>

namespace liaison {

namespace {

struct DelimitedWriterTexts {
    Q_DECLARE_TR_FUNCTIONS(liaison::DelimitedWriter)
};

bool isPlainNumber(std::string_view text) {
    bool isNumber = false;
    const bool plain = text.find_first_not_of("0123456789.+-eE") == std::string_view::npos;
    if (plain)
        QByteArray(text.data(), static_cast<qsizetype>(text.size())).toDouble(&isNumber);
    return isNumber;
}

} // namespace

bool looksLikeFormula(std::string_view utf8) {
    constexpr std::string_view kBeginnings = "=+-@\t\r";
    return !utf8.empty() && kBeginnings.find(utf8.front()) != std::string_view::npos && !isPlainNumber(utf8);
}

DelimitedWriter::DelimitedWriter(QIODevice& device, const DelimitedStyle& style)
    : m_device(device), m_style(style) {}

Result<void> DelimitedWriter::write(const QStringList& fields) {
    m_record.clear();
    for (const QString& field : fields) {
        const QByteArray utf8 = field.toUtf8();
        append({utf8.constData(), static_cast<std::size_t>(utf8.size())}, fields.size() == 1);
    }
    return endRecord();
}

Result<void> DelimitedWriter::write(const std::vector<std::string_view>& utf8Fields) {
    m_record.clear();
    for (const std::string_view field : utf8Fields)
        append(field, utf8Fields.size() == 1);
    return endRecord();
}

void DelimitedWriter::append(std::string_view field, bool only) {
    const bool neutralised = m_style.neutraliseFormulas && looksLikeFormula(field);
    // A lone empty field would be a blank line, and one that begins "sep=" would be taken for a message to
    // Excel.
    const bool quoted = field.find_first_of("\"\r\n") != std::string_view::npos ||
                        field.find(m_style.delimiter) != std::string_view::npos || (only && field.empty()) ||
                        (field.size() >= 4 && qstrnicmp(field.data(), "sep=", 4) == 0);
    if (quoted)
        m_record += '"';
    if (neutralised)
        m_record += '\'';
    for (const char c : field) {
        if (c == '"')
            m_record += '"';
        m_record += c;
    }
    if (quoted)
        m_record += '"';
    m_record += m_style.delimiter;
}

Result<void> DelimitedWriter::endRecord() {
    if (!m_record.empty())
        m_record.pop_back();
    m_record += "\r\n";
    const std::optional<QByteArray> bytes = encodedFromUtf8(m_style.encoding, m_record);
    if (!bytes)
        return failure(
            ErrorCode::Invalid,
            DelimitedWriterTexts::tr("A record holds a character that Windows-1252 lacks: save the list as "
                                     "UTF-8."),
            QString::fromStdString(m_record));
    QByteArray out;
    if (m_atFront && m_style.byteOrderMark) {
        const std::string_view mark = byteOrderMarkOf(m_style.encoding);
        out.append(mark.data(), static_cast<qsizetype>(mark.size()));
    }
    m_atFront = false;
    out += *bytes;
    if (m_device.write(out) != out.size())
        return failure(
            ErrorCode::Storage,
            DelimitedWriterTexts::tr("The list could not be written to its end: make room on the disk and "
                                     "save it again."),
            m_device.errorString());
    return {};
}

} // namespace liaison
