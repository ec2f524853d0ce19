// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/import_plan.h"

#include "core/base/text.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ImportPlan)
};

ImportCounts countEntries(const ImportPlan& plan, bool tickedOnly) {
    ImportCounts counts;
    for (const PlanEntry& entry : plan.entries) {
        if (tickedOnly && !entry.ticked)
            continue;
        switch (entry.kind) {
        case EntryKind::New:
            ++counts.fresh;
            break;
        case EntryKind::Changed:
            ++counts.changed;
            break;
        case EntryKind::Unchanged:
            ++counts.unchanged;
            break;
        case EntryKind::Closing:
            ++counts.closing;
            break;
        case EntryKind::Reopening:
            ++counts.reopening;
            break;
        }
    }
    counts.filtered = plan.filtered;
    counts.duplicates = plan.repeats;
    for (const ConflictingRows& conflict : plan.conflicts)
        counts.duplicates += qint64(conflict.rows.size()) - 1;
    counts.refused = qint64(plan.refused.size() + plan.unmatched.size() + plan.conflicts.size());
    counts.skipped = plan.skipped;
    return counts;
}

} // namespace

QString entryKindKey(EntryKind kind) {
    switch (kind) {
    case EntryKind::New:
        return u"new"_s;
    case EntryKind::Changed:
        return u"changed"_s;
    case EntryKind::Unchanged:
        return u"unchanged"_s;
    case EntryKind::Closing:
        return u"closing"_s;
    case EntryKind::Reopening:
        return u"reopening"_s;
    }
    return {};
}

QString entryKindLabel(EntryKind kind) {
    switch (kind) {
    case EntryKind::New:
        return Words::tr("New");
    case EntryKind::Changed:
        return Words::tr("Changed");
    case EntryKind::Unchanged:
        return Words::tr("Unchanged");
    case EntryKind::Closing:
        return Words::tr("Closing");
    case EntryKind::Reopening:
        return Words::tr("Reopening");
    }
    return {};
}

std::span<const PlannedChange> ImportPlan::changesOf(const PlanEntry& entry) const {
    return std::span(changes).subspan(entry.firstChange, entry.changeCount);
}

ImportCounts ImportPlan::counts() const {
    return countEntries(*this, false);
}

ImportCounts ImportPlan::tickedCounts() const {
    return countEntries(*this, true);
}

QString whyNothingIsTaken(const ImportPlan& plan) {
    if (!plan.entries.empty())
        return {};
    if (plan.source.rows == 0)
        return plan.source.format.headerLine > 0
                   ? Words::tr("The list has a header but no schools: save or download it again, or choose "
                               "another.")
                   : Words::tr("The list has no schools: save or download it again, or choose another.");
    if (plan.counts().refused > 0)
        return Words::tr("No row of the list can be taken as it stands.");
    return plan.filtered > 0 ? Words::tr("The filters leave no row of the list.")
                             : Words::tr("Every row is left out as answered.");
}

qint64 ImportPlan::writes() const {
    const ImportCounts ticked = tickedCounts();
    return ticked.fresh + ticked.changed + ticked.closing + ticked.reopening;
}

} // namespace liaison
