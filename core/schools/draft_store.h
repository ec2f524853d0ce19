// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/row_drafter.h"

#include <map>
#include <span>

namespace liaison {

/// The drafts of all rows, packed: 50,000 rows of 25 values in 10 MB.
class DraftStore {
public:
    struct Draft {
        qint64 line = 0;
        qint64 urn = 0;
        quint32 first = 0;
        quint32 count = 0;
        /// The status the row gives the school, derived where the list has none.
        ValueId status = 0;
        bool isPhaseFromFlags = false;
        /// Set where another row takes its place.
        bool isDropped = false;
    };

    void add(const RowDraft& draft, ValueId status);

    std::size_t size() const { return m_drafts.size(); }
    Draft& operator[](std::size_t index) { return m_drafts[index]; }
    const Draft& operator[](std::size_t index) const { return m_drafts[index]; }
    std::span<const RowDraft::Value> values(const Draft& draft) const;
    ValueId value(const Draft& draft, SchoolField field) const;
    bool mentions(const Draft& draft, SchoolField field) const;
    /// True if both rows say the same.
    bool areAlike(const Draft& one, const Draft& other) const;

private:
    std::vector<Draft> m_drafts;
    std::vector<RowDraft::Value> m_values;
};

/// Keeps notes, but of one kind no more than a few hundred: the rest are counted.
class NoteKeeper {
public:
    void add(ListNote note);
    /// The notes by line, each kind that was cut off followed by how many more there are.
    std::vector<ListNote> take();

private:
    std::vector<ListNote> m_notes;
    struct Kind {
        qint64 count = 0;
        NoteSeverity severity = NoteSeverity::Warning;
    };
    /// By code.
    std::map<QString, Kind> m_kinds;
};

} // namespace liaison
