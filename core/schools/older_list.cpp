// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/older_list.h"

#include "core/base/days.h"
#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ImportPlan)
};

QDate closedBefore(const ImportPlan& plan, const PlanEntry& entry) {
    for (const PlannedChange& change : plan.changesOf(entry))
        if (change.field == SchoolField::Closed)
            return QDate::fromString(plan.text(change.before), Qt::ISODate);
    return {};
}

QString closedWords(const ImportPlan& plan, const PlanEntry& entry) {
    return Words::tr("closed on %1").arg(dayText(closedBefore(plan, entry)));
}

} // namespace

QString olderListCode() {
    return u"older-list"_s;
}

void noteOlderList(const ImportPlan& plan, NoteKeeper& notes) {
    const PlanEntry* first = nullptr;
    qint64 count = 0;
    for (const PlanEntry& entry : plan.entries) {
        if (!entry.mayBeOutdated)
            continue;
        ++count;
        if (!first || entry.line < first->line)
            first = &entry;
    }
    if (!first)
        return;
    const QString age = Words::tr("This list looks older than the record: its latest date is %1.")
                            .arg(dayText(plan.source.latest));
    const QString example = u"%1 (%2)"_s.arg(plan.text(first->name), closedWords(plan, *first));
    const QString schools = count == 1 ? Words::tr("It has a school as open that the record has as closed: "
                                                   "%1. It stays closed unless it is ticked.")
                                             .arg(example)
                                       : Words::tr("It has %1 schools as open that the record has as closed, "
                                                   "such as %2. They stay closed unless they are ticked.")
                                             .arg(countText(count), example);
    notes.add({0, {}, olderListCode(), {}, u"%1 %2"_s.arg(age, schools), NoteSeverity::Question});
}

const ListNote* olderListNote(const ImportPlan& plan) {
    const auto found = std::find_if(plan.notes.begin(), plan.notes.end(),
                                    [](const ListNote& note) { return note.code == olderListCode(); });
    return found == plan.notes.end() ? nullptr : &*found;
}

} // namespace liaison
