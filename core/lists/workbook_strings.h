// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/workbook_xml.h"

#include <string>
#include <string_view>
#include <vector>

namespace liaison {

/// The texts that a workbook keeps once and cells name by number, as UTF-8 in one stretch of memory.
class SharedStrings {
public:
    /// The most memory they may take.
    static constexpr std::size_t kLargest = std::size_t{256} << 20;

    /// Reads the part. Fails with Unreadable where it is damaged or takes too much memory.
    static Result<SharedStrings> read(ZipArchive& archive, const QString& part,
                                      std::size_t largest = kLargest);

    std::size_t count() const { return m_ends.size(); }
    std::string_view at(std::size_t index) const;

private:
    std::string m_text;
    std::vector<std::size_t> m_ends;
};

/// The text of the string element just entered ("si" or "is"): its runs joined, reading aids left out.
QString richText(WorkbookXml& xml);

/// Appends a text as UTF-8.
void appendUtf8(std::string& to, QStringView text);

} // namespace liaison
