// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/pdf_update.h"

#include <algorithm>

namespace liaison::pdf {

namespace {

constexpr quint32 kObjectsInStream = 200;

void appendBytes(QByteArray& bytes, quint32 value, int count) {
    for (int shift = (count - 1) * 8; shift >= 0; shift -= 8)
        bytes.append(static_cast<char>((value >> shift) & 0xFF));
}

} // namespace

QByteArray deflated(const QByteArray& bytes) {
    // qCompress puts the length in four bytes before what zlib made.
    constexpr int kQuickYetSmall = 4;
    return qCompress(bytes, kQuickYetSmall).sliced(4);
}

PdfUpdate::PdfUpdate(QByteArray file, int firstFree, Trailer trailer)
    : m_file(std::move(file)), m_next(firstFree), m_trailer(std::move(trailer)) {
    const qsizetype at = m_file.lastIndexOf("startxref");
    const QByteArray rest = m_file.sliced(at + 9).trimmed();
    m_previous = rest.first(rest.indexOf('\n'));
    if (!m_file.endsWith('\n'))
        m_file.append('\n');
}

void PdfUpdate::add(int number, const QByteArray& text) {
    m_places.append(QByteArray::number(number))
        .append(' ')
        .append(QByteArray::number(m_bodies.size()))
        .append(' ');
    m_bodies.append(text).append('\n');
    m_entries.push_back({number, 2, static_cast<quint32>(m_next), m_inStream});
    if (++m_inStream == kObjectsInStream)
        closeObjectStream();
}

void PdfUpdate::closeObjectStream() {
    if (m_inStream == 0)
        return;
    const QByteArray dictionary =
        "/Type/ObjStm/N " + QByteArray::number(m_inStream) + "/First " + QByteArray::number(m_places.size());
    appendStream(m_next++, dictionary, m_places + m_bodies);
    m_places.clear();
    m_bodies.clear();
    m_inStream = 0;
}

void PdfUpdate::appendStream(int number, const QByteArray& dictionary, const QByteArray& body) {
    const QByteArray packed = deflated(body);
    m_entries.push_back({number, 1, static_cast<quint32>(m_file.size()), 0});
    m_file.append(QByteArray::number(number)).append(" 0 obj\n<<").append(dictionary);
    m_file.append("/Filter/FlateDecode/Length ")
        .append(QByteArray::number(packed.size()))
        .append(">>\nstream\n");
    m_file.append(packed).append("\nendstream\nendobj\n");
}

QByteArray PdfUpdate::finish() {
    closeObjectStream();
    const int self = m_next++;
    const qsizetype start = m_file.size();
    m_entries.push_back({self, 1, static_cast<quint32>(start), 0});
    std::sort(m_entries.begin(), m_entries.end(),
              [](const Entry& a, const Entry& b) { return a.number < b.number; });
    QByteArray index;
    QByteArray rows;
    for (std::size_t i = 0; i < m_entries.size();) {
        std::size_t end = i + 1;
        while (end < m_entries.size() && m_entries[end].number == m_entries[end - 1].number + 1)
            ++end;
        index.append(QByteArray::number(m_entries[i].number)).append(' ');
        index.append(QByteArray::number(static_cast<qsizetype>(end - i))).append(' ');
        for (; i < end; ++i) {
            appendBytes(rows, m_entries[i].type, 1);
            appendBytes(rows, m_entries[i].first, 4);
            appendBytes(rows, m_entries[i].second, 2);
        }
    }
    QByteArray dictionary = "/Type/XRef/W[1 4 2]/Index[" + index + "]/Size " + QByteArray::number(m_next) +
                            "/Prev " + m_previous + "/Root " + m_trailer.root;
    if (!m_trailer.info.isEmpty())
        dictionary += "/Info " + m_trailer.info;
    if (!m_trailer.id.isEmpty())
        dictionary += "/ID " + m_trailer.id;
    appendStream(self, dictionary, rows);
    m_file.append("startxref\n").append(QByteArray::number(start)).append("\n%%EOF\n");
    return std::move(m_file);
}

} // namespace liaison::pdf
