// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/schools/school_desk.h"

namespace liaison::test {

inline const QByteArray kHeader = "URN,Name,Status,Town,Postcode,Closed,Pupils\n";
inline const QByteArray kTwoSchools = kHeader + "900001,Oak Green School,Open,Hilton,ZZ1 1AA,,210\n"
                                                "900002,Elm Primary School,Open,Easton,ZZ1 1AB,,180\n";

/// The changes of the only entry that is not unchanged.
inline QString onlyChange(const ImportPlan& plan) {
    QStringList said;
    for (const PlanEntry& entry : plan.entries) {
        if (entry.kind != EntryKind::Unchanged)
            said << u"%1 %2: %3"_s.arg(entryKindKey(entry.kind)).arg(entry.urn).arg(changesText(plan, entry));
    }
    return said.join(u" | "_s);
}

/// The first note of that code, or an empty one.
inline ListNote noteOf(const ImportPlan& plan, const QString& code) {
    const auto note = std::find_if(plan.notes.begin(), plan.notes.end(),
                                   [&code](const ListNote& each) { return each.code == code; });
    return note == plan.notes.end() ? ListNote() : *note;
}

} // namespace liaison::test
