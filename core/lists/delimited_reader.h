// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/decoded_file.h"
#include "core/lists/list_notes.h"
#include "core/lists/list_reader.h"
#include "core/lists/record_tokenizer.h"

namespace liaison {

/// Reads delimited text. Memory is bounded by the longest record, not by the file.
class DelimitedReader final : public ListReader {
public:
    /// Opens a list and reads its header; tests make the block tiny.
    static Result<std::unique_ptr<DelimitedReader>> open(const QString& path, const ListFormat& format,
                                                         std::size_t block = DecodedFile::kBlock);

    const QStringList& header() const override { return m_header; }
    Result<bool> next(ListRecord& record) override;
    double progress() const override { return m_file->progress(); }
    const std::vector<ListNote>& notes() const override { return m_notes.all(); }

private:
    using Status = RecordTokenizer::Status;

    DelimitedReader(std::unique_ptr<DecodedFile> file, const ListFormat& format);
    Result<bool> readHeader(qint64 headerLine);
    bool beginsWithSepLine();
    void refill();
    template <class Step>
    Result<bool> advance(const Step& step);
    Error errorOf(Status status) const;

    std::unique_ptr<DecodedFile> m_file;
    QString m_encoding;
    RecordTokenizer m_tokenizer;
    std::vector<char> m_buffer;
    std::size_t m_used = 0;
    QStringList m_header;
    std::size_t m_width = 0;
    ListNotes m_notes;
    std::optional<Error> m_error;
};

/// The delimiter that a first line such as "sep=;" names. The text holds at least that line, or all there is.
std::optional<char> sepLineDelimiter(std::string_view text);

} // namespace liaison
