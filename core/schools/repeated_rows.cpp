// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/repeated_rows.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ImportPlan)
};

void addConflict(const std::vector<std::size_t>& rows, const DraftStore& drafts, ImportPlan& plan) {
    ConflictingRows conflict;
    conflict.urn = drafts[rows.front()].urn;
    conflict.name = plan.text(drafts.value(drafts[rows.front()], SchoolField::Name));
    for (const std::size_t row : rows) {
        ConflictingRows::Row kept;
        kept.line = drafts[row].line;
        for (const SchoolFieldInfo& info : listedFields()) {
            const bool differs = std::any_of(rows.begin(), rows.end(), [&](std::size_t other) {
                return drafts.value(drafts[other], info.field) != drafts.value(drafts[row], info.field);
            });
            if (differs)
                kept.differences.emplace_back(info.field, plan.text(drafts.value(drafts[row], info.field)));
        }
        conflict.rows.push_back(std::move(kept));
    }
    plan.conflicts.push_back(std::move(conflict));
}

} // namespace

void settleRowsOfOneUrn(const std::vector<std::size_t>& rows, const ImportOptions& options,
                        DraftStore& drafts, ImportPlan& plan) {
    const auto chosen = std::find_if(rows.begin(), rows.end(), [&](std::size_t row) {
        return options.chosenLines.contains(drafts[row].line);
    });
    const bool areAlike = std::all_of(rows.begin(), rows.end(), [&](std::size_t row) {
        return drafts.areAlike(drafts[rows.front()], drafts[row]);
    });
    const std::size_t kept = chosen != rows.end() ? *chosen : rows.front();
    for (const std::size_t row : rows)
        drafts[row].isDropped = row != kept;
    if (areAlike || chosen != rows.end()) {
        plan.repeats += qint64(rows.size()) - 1;
        return;
    }
    drafts[kept].isDropped = true;
    addConflict(rows, drafts, plan);
}

std::vector<std::size_t> settleRowsOfOnePlace(const std::vector<std::size_t>& rows, DraftStore& drafts,
                                              ImportPlan& plan) {
    std::vector<std::size_t> different;
    for (const std::size_t row : rows) {
        const bool isRepeat = std::any_of(different.begin(), different.end(), [&](std::size_t earlier) {
            return drafts.areAlike(drafts[earlier], drafts[row]);
        });
        if (isRepeat) {
            drafts[row].isDropped = true;
            ++plan.repeats;
        } else {
            different.push_back(row);
        }
    }
    return different;
}

bool NewPlaces::isRepeat(const DraftStore::Draft& draft, const QString& key) {
    // Two schools of one name may well be two where nothing says where they are.
    if (draft.urn != 0 || m_drafts.value(draft, SchoolField::Postcode) == 0)
        return false;
    const auto first = m_lines.constFind(key);
    if (first == m_lines.cend()) {
        m_lines.insert(key, draft.line);
        return false;
    }
    ++m_plan.repeats;
    m_notes.add(
        {draft.line,
         {},
         u"repeated-school"_s,
         m_plan.text(m_drafts.value(draft, SchoolField::Name)),
         Words::tr("Line %1 gives a new school of this name and postcode: this row is taken for the same "
                   "school and was left out.")
             .arg(countText(*first)),
         NoteSeverity::Warning});
    return true;
}

} // namespace liaison
