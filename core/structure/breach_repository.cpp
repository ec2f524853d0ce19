// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/breach_repository.h"

#include "core/base/text.h"

namespace liaison {

namespace {

const Table kAcceptedTable(u"accepted_breach"_s,
                           {u"rule"_s, u"body"_s, u"school"_s, u"member_body"_s, u"office"_s, u"reason"_s,
                            u"accepted"_s, u"accepted_until"_s});

template <class Thing>
QVariant reference(Id<Thing> id) {
    return id.isValid() ? QVariant(id.value) : QVariant();
}

} // namespace

std::vector<AcceptedBreach> BreachRepository::all() const {
    Query rows = m_database.query(u"SELECT id, version, %1 FROM accepted_breach ORDER BY id"_s.arg(
        kAcceptedTable.columns().join(u", "_s)));
    rows.run();
    std::vector<AcceptedBreach> all;
    while (rows.next())
        all.push_back({{rows.integer(0)},
                       rows.integer(1),
                       rows.text(2),
                       {rows.integer(3)},
                       {rows.integer(4)},
                       {rows.integer(5)},
                       {rows.integer(6)},
                       rows.text(7),
                       rows.date(8),
                       rows.date(9)});
    return all;
}

Id<AcceptedBreach> BreachRepository::insert(Recorder& recorder, const AcceptedBreach& accepted) const {
    return {recorder.insert(kAcceptedTable,
                            std::vector<QVariant>{sqlValue(accepted.rule), reference(accepted.body),
                                                  reference(accepted.school), reference(accepted.memberBody),
                                                  reference(accepted.office), sqlValue(accepted.reason),
                                                  sqlValue(accepted.accepted), sqlValue(accepted.until)})};
}

void BreachRepository::update(Recorder& recorder, const AcceptedBreach& accepted) const {
    const std::vector<Assignment> changes{{u"reason"_s, sqlValue(accepted.reason)},
                                          {u"accepted"_s, sqlValue(accepted.accepted)},
                                          {u"accepted_until"_s, sqlValue(accepted.until)}};
    recorder.update(kAcceptedTable.name(), accepted.id.value, changes);
}

void BreachRepository::remove(Recorder& recorder, Id<AcceptedBreach> id) const {
    recorder.remove(kAcceptedTable.name(), id.value);
}

} // namespace liaison
