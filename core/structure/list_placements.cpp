// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/list_placements.h"

#include "core/base/text.h"
#include "core/store/store_error.h"
#include "core/structure/body_rules.h"
#include "core/structure/member_mover.h"
#include "core/structure/placement_planner.h"
#include "core/structure/placement_repository.h"

#include <QCoreApplication>

#include <map>

namespace liaison {

namespace {

/// Puts schools into groups and groups into hubs within one action, opening what is missing.
class PlacementWriter {
public:
    PlacementWriter(Recorder& recorder, QDate day)
        : m_recorder(recorder), m_record(recorder.database(), day), m_ledger(recorder.database()) {}

    void place(const WantedPlace& wanted) {
        if (wanted.place.group.isEmpty())
            return;
        const Id<Body> group = bodyFor(SchoolField::Group, wanted.place.group);
        if (!wanted.place.hub.isEmpty() && !m_settledGroups.contains(group.value)) {
            m_settledGroups.insert(group.value);
            belong(group, bodyFor(SchoolField::Hub, wanted.place.hub), m_record.hubOf(group));
        }
        belong(wanted.school, group, m_record.groupOf(wanted.school));
    }

private:
    Id<Body> bodyFor(SchoolField field, const QString& name) {
        const QString key = folded(name);
        if (const Id<Body> standing = m_record.standing(field, key); standing.isValid())
            return standing;
        QHash<QString, Id<Body>>& opened = field == SchoolField::Group ? m_newGroups : m_newHubs;
        if (const auto known = opened.constFind(key); known != opened.cend())
            return *known;
        Body body;
        body.opened = m_record.day();
        body.forms = {{QDate(), m_record.typeOf(field), name}};
        refuseUnsound(m_ledger, body);
        refuseTakenName(m_ledger, body);
        return *opened.insert(key, BodyRepository(m_recorder.database()).insert(m_recorder, body));
    }

    void belong(const Member& member, Id<Body> to, Id<Body> from) {
        if (from == to)
            return;
        observeNoLonger(member, to);
        if (!from.isValid()) {
            Membership joining;
            joining.body = to;
            joining.member = member;
            joining.begins = m_record.day();
            storeMembership(m_recorder, m_ledger, joining);
            return;
        }
        std::unique_ptr<MemberMover>& mover = m_movers[{from.value, to.value}];
        if (!mover)
            mover = std::make_unique<MemberMover>(m_recorder, Moving{{}, to, m_record.day(), from});
        mover->move(member);
    }

    /// Whoever becomes a member of a body does not go on as its observer.
    void observeNoLonger(const Member& member, Id<Body> body) {
        MembershipRepository& memberships = m_ledger.memberships();
        for (const Membership& held : memberships.of(member)) {
            if (held.body != body || !held.isObserver() ||
                (held.ends.isValid() && held.ends < m_record.day()))
                continue;
            if (held.begins.isValid() && held.begins >= m_record.day()) {
                memberships.remove(m_recorder, held);
                continue;
            }
            Membership ended = held;
            ended.ends = m_record.day().addDays(-1);
            memberships.update(m_recorder, held, ended);
        }
    }

    Recorder& m_recorder;
    PlacementRecord m_record;
    StructureLedger m_ledger;
    QHash<QString, Id<Body>> m_newGroups;
    QHash<QString, Id<Body>> m_newHubs;
    QSet<qint64> m_settledGroups;
    std::map<std::pair<qint64, qint64>, std::unique_ptr<MemberMover>> m_movers;
};

} // namespace

SchoolPlaces ListPlacements::placesOn(Database& database, QDate day) const {
    return PlacementRecord(database, day).places();
}

PlacementPlan ListPlacements::plan(Database& database, const std::vector<PlacedRow>& rows, QDate day,
                                   const NameAnswers& answers) const {
    const PlacementRecord record(database, day);
    PlacementPlan plan = PlacementPlanner(record, answers).plan(rows);
    plan.recordState = PlacementRepository(database).state();
    return plan;
}

void ListPlacements::apply(Recorder& recorder, const PlacementPlan& plan,
                           const std::vector<WantedPlace>& wanted) const {
    if (PlacementRepository(recorder.database()).state() != plan.recordState)
        throw StoreError(
            ErrorCode::Conflict,
            QCoreApplication::translate("liaison::ListPlacements",
                                        "The structure has been changed since this import was looked "
                                        "through; look through it again."));
    PlacementWriter writer(recorder, plan.day);
    for (const WantedPlace& place : wanted)
        writer.place(place);
}

} // namespace liaison
