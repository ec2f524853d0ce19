// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lists/list_reader.h"

namespace liaison {

/// The notes of one reading: each code is kept once, with the first line it was met on.
class ListNotes {
public:
    const std::vector<ListNote>& all() const { return m_notes; }
    bool has(const QString& code) const;
    /// Keeps the note unless one of its code is there.
    void add(ListNote note);
    /// Notes a record whose width is not the list's; blank fields behind the last column do not count.
    void checkWidth(const ListRecord& record, std::size_t width);

    /// A column's name, tidied; notes characters in it that cannot be seen, which are taken out.
    QString columnName(std::string_view cell, qint64 line);

private:
    std::vector<ListNote> m_notes;
    bool m_ragged = false;
};

} // namespace liaison
