// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/draft_store.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

constexpr qint64 kMostOfOneKind = 500;

} // namespace

void DraftStore::add(const RowDraft& draft, ValueId status) {
    Draft kept;
    kept.line = draft.line;
    kept.urn = draft.urn;
    kept.first = quint32(m_values.size());
    kept.count = quint32(draft.values.size());
    kept.status = status;
    kept.isPhaseFromFlags = draft.isPhaseFromFlags;
    m_drafts.push_back(kept);
    m_values.insert(m_values.end(), draft.values.begin(), draft.values.end());
}

std::span<const RowDraft::Value> DraftStore::values(const Draft& draft) const {
    return std::span(m_values).subspan(draft.first, draft.count);
}

ValueId DraftStore::value(const Draft& draft, SchoolField field) const {
    for (const RowDraft::Value& value : values(draft)) {
        if (value.field == field)
            return value.value;
    }
    return 0;
}

bool DraftStore::mentions(const Draft& draft, SchoolField field) const {
    const auto said = values(draft);
    return std::any_of(said.begin(), said.end(),
                       [field](const RowDraft::Value& value) { return value.field == field; });
}

bool DraftStore::areAlike(const Draft& one, const Draft& other) const {
    const auto left = values(one);
    const auto right = values(other);
    return one.status == other.status && std::equal(left.begin(), left.end(), right.begin(), right.end());
}

void NoteKeeper::add(ListNote note) {
    Kind& kind = m_kinds[note.code];
    kind.severity = note.severity;
    if (++kind.count <= kMostOfOneKind)
        m_notes.push_back(std::move(note));
}

std::vector<ListNote> NoteKeeper::take() {
    std::stable_sort(m_notes.begin(), m_notes.end(),
                     [](const ListNote& one, const ListNote& other) { return one.line < other.line; });
    for (const auto& [code, kind] : m_kinds) {
        if (kind.count > kMostOfOneKind)
            m_notes.push_back(
                {0,
                 {},
                 code,
                 countText(kind.count - kMostOfOneKind),
                 QCoreApplication::translate("liaison::ImportPlan", "There are %1 more notes of this kind.")
                     .arg(countText(kind.count - kMostOfOneKind)),
                 kind.severity});
    }
    return std::move(m_notes);
}

} // namespace liaison
