// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/decoded_file.h"

#include "core/lists/list_faults.h"

#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace liaison {

namespace {
// The longest character, so that a block always holds one whole character and a byte order mark.
constexpr std::size_t kSmallestBlock = 4;
} // namespace

DecodedFile::DecodedFile(const QString& path, TextEncoding encoding, std::size_t block)
    : m_file(path), m_encoding(encoding), m_block(std::max(block, kSmallestBlock)), m_raw(m_block, '\0') {}

Result<std::unique_ptr<DecodedFile>> DecodedFile::open(const QString& path, TextEncoding encoding,
                                                       std::size_t block) {
    // A small list does not need a large block.
    const auto size = static_cast<std::size_t>(QFileInfo(path).size());
    std::unique_ptr<DecodedFile> file(new DecodedFile(path, encoding, std::min(block, size + 1)));
    if (const std::optional<Error> error = openFault(file->m_file))
        return tl::unexpected(*error);
    return file;
}

std::size_t DecodedFile::fill() {
    while (m_left < m_block && !m_atEnd) {
        const qint64 got = m_file.read(m_raw.data() + m_left, static_cast<qint64>(m_block - m_left));
        if (got < 0) {
            m_systemError = m_file.errorString();
            m_fault = DecodedText::Fault::ForeignByte;
            return 0;
        }
        m_atEnd = got == 0;
        m_left += static_cast<std::size_t>(got);
        m_bytesRead += got;
    }
    return m_left;
}

std::size_t DecodedFile::read(char* out) {
    if (m_fault != DecodedText::Fault::None)
        return 0;
    std::string_view bytes(m_raw.data(), fill());
    if (m_fault != DecodedText::Fault::None)
        return 0;
    if (m_atFront) {
        m_atFront = false;
        const std::string_view mark = byteOrderMarkOf(m_encoding);
        if (!mark.empty() && bytes.starts_with(mark))
            bytes.remove_prefix(mark.size());
    }
    const DecodedText decoded = decodeToUtf8(m_encoding, bytes, m_atEnd, out);
    bytes.remove_prefix(decoded.consumed);
    std::memmove(m_raw.data(), bytes.data(), bytes.size());
    m_left = bytes.size();
    m_fault = decoded.fault;
    return decoded.produced;
}

double DecodedFile::progress() const {
    const qint64 size = m_file.size();
    return size > 0 ? std::min(1.0, static_cast<double>(m_bytesRead) / static_cast<double>(size)) : 1.0;
}

} // namespace liaison
