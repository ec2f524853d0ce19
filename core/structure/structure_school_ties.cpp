// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure_school_ties.h"

#include "core/structure/place_rules.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

QStringList StructureSchoolTies::standing(Database& database, Id<School> school, QDate day) {
    StructureLedger ledger(database);
    QStringList standing;
    for (const Membership& held : ledger.memberships().of(school)) {
        if (!held.ends.isValid() || held.ends >= day)
            standing << QCoreApplication::translate("liaison::StructureSchoolTies", "member of %1")
                            .arg(ledger.nameOf(held.body, day));
    }
    return standing;
}

void StructureSchoolTies::handOver(Recorder& recorder, Id<School> from, Id<School> to, QDate day) {
    StructureLedger ledger(recorder.database());
    MembershipRepository& memberships = ledger.memberships();
    for (const Membership& held : memberships.of(from)) {
        if (held.ends.isValid() && held.ends < day)
            continue;
        if (held.begins.isValid() && held.begins >= day) {
            memberships.remove(recorder, held);
        } else {
            Membership ended = held;
            ended.ends = day.addDays(-1);
            memberships.update(recorder, held, ended);
        }
        Membership taken = held;
        taken.id = {};
        taken.member = to;
        taken.begins = std::max(held.begins, day);
        if (!conflictOf(ledger, taken, memberships.of(to)))
            memberships.insert(recorder, taken);
    }
}

} // namespace liaison
