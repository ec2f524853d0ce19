// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lists/text_encoding.h"

#include <QFile>

#include <memory>

namespace liaison {

/// A text file handed out as UTF-8, block by block. A byte order mark at its front is passed over.
class DecodedFile {
public:
    /// Block size of the reading; tests make it tiny.
    static constexpr std::size_t kBlock = 256 * 1024;

    /// Opens the file. Fails with NotFound or Unreadable.
    static Result<std::unique_ptr<DecodedFile>> open(const QString& path, TextEncoding encoding,
                                                     std::size_t block = kBlock);

    /// Room that read() needs.
    std::size_t largestRead() const { return 3 * m_block; }
    /// Writes the next block's text to `out` and returns its length. Zero is the end, or a fault.
    std::size_t read(char* out);

    bool atEnd() const { return m_atEnd; }
    /// Why no more could be read; the fault lies right behind the text handed out so far.
    DecodedText::Fault fault() const { return m_fault; }
    /// The byte that is not in the encoding.
    unsigned char foreignByte() const { return static_cast<unsigned char>(m_raw[0]); }
    /// What the system said when the disk or the network failed; empty otherwise.
    const QString& systemError() const { return m_systemError; }
    /// How much of the file has been read, 0 to 1.
    double progress() const;

private:
    DecodedFile(const QString& path, TextEncoding encoding, std::size_t block);
    std::size_t fill();

    QFile m_file;
    TextEncoding m_encoding;
    std::size_t m_block;
    std::string m_raw;
    std::size_t m_left = 0;
    qint64 m_bytesRead = 0;
    bool m_atFront = true;
    bool m_atEnd = false;
    DecodedText::Fault m_fault = DecodedText::Fault::None;
    QString m_systemError;
};

} // namespace liaison
