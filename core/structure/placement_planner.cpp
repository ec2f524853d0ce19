// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/placement_planner.h"

#include "core/base/days.h"
#include "core/base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ListPlacements)
};

/// What people write where there is no group.
bool saysNothing(const QString& foldedCell) {
    static const QSet<QString> words{u"none"_s,  u"na"_s,      u"n a"_s,      u"tbc"_s, u"not applicable"_s,
                                     u"other"_s, u"unknown"_s, u"no group"_s, u"no"_s,  u"not in a group"_s};
    return words.contains(foldedCell);
}

} // namespace

PlacementPlanner::PlacementPlanner(const PlacementRecord& record, const NameAnswers& answers)
    : m_record(record), m_answers(answers) {
    m_plan.day = record.day();
    for (const QString& name : record.names(SchoolField::Group).keys())
        m_nearGroups.add(name);
    for (const QString& name : record.names(SchoolField::Hub).keys())
        m_nearHubs.add(name);
}

void PlacementPlanner::note(qint64 line, SchoolField field, const QString& code, const QString& value,
                            const QString& text, NoteSeverity severity) {
    m_notes.add({line, schoolFieldLabel(field), code, value, text, severity});
}

PlacementPlan PlacementPlanner::plan(const std::vector<PlacedRow>& rows) {
    for (const PlacedRow& row : rows)
        readRow(row);
    settleHubs();
    for (const PlacedRow& row : rows)
        place(row);
    if (m_closed > 0)
        note(0, SchoolField::Group, u"closed-not-placed"_s, countText(m_closed),
             Words::tr("The list gives places to %1 that it has as closed; a closed school is given none.")
                 .arg(counted(m_closed, Words::tr("school"), Words::tr("schools"))),
             NoteSeverity::Remark);
    m_plan.notes = m_notes.take();
    return std::move(m_plan);
}

PlacementPlanner::Named* PlacementPlanner::resolve(SchoolField field, const QString& cell, qint64 line) {
    const QString key = keyOf(cell);
    if (key.isEmpty())
        return nullptr;
    Names& names = namesOf(field);
    auto known = names.find(key);
    const bool isFirst = known == names.end();
    if (isFirst)
        known = names.insert(key, resolveNew(field, m_answers.meantBy(cell), line));
    if (known->isUsable)
        noteSpelling(field, *known, cell, line);
    return known->isUsable ? &*known : nullptr;
}

PlacementPlanner::Named PlacementPlanner::resolveNew(SchoolField field, const QString& cell, qint64 line) {
    Named named{folded(cell), tidied(cell), {}, true, false, {}};
    const auto refuse = [&](const QString& code, const QString& text,
                            NoteSeverity severity = NoteSeverity::Question) {
        named.isUsable = false;
        named.waits = severity == NoteSeverity::Question;
        note(line, field, code, named.name, text, severity);
        return named;
    };
    named.body = m_record.standing(field, named.key);
    if (named.body.isValid()) {
        named.name = m_record.nameOf(named.body);
        return named;
    }
    if (saysNothing(named.key))
        return refuse(u"no-place-named"_s,
                      Words::tr("This is taken for no name; schools with it stay where they are."),
                      NoteSeverity::Warning);
    if (!m_record.typeOf(field).isValid())
        return refuse(u"no-body-type"_s,
                      Words::tr("The record has no such type of body any more; nobody is placed."));
    if (const Body* other = m_record.absent(field, named.key)) {
        const bool isOver = other->closed.isValid() && other->closed < m_record.day();
        return refuse(
            u"body-not-standing"_s,
            (isOver ? Words::tr("“%1” closed on %2; schools are not placed in it. Reopen it, or give "
                                "another name.")
                    : Words::tr("“%1” opens on %2; choose that day or a later one for the places of this "
                                "list."))
                .arg(named.name, dayText(isOver ? other->closed : other->opened)));
    }
    if (field == SchoolField::Group && m_record.standing(SchoolField::Hub, named.key).isValid())
        return refuse(u"group-is-hub"_s,
                      Words::tr("“%1” is a hub, and no liaison group has this name; schools are "
                                "not placed in it.")
                          .arg(named.name));
    askNear(field, named, line);
    if (named.isUsable)
        m_plan.bodies.push_back({schoolFieldKey(field), named.name});
    return named;
}

void PlacementPlanner::noteSpelling(SchoolField field, const Named& named, const QString& cell, qint64 line) {
    if (tidied(cell) != named.name)
        note(line, field, u"other-spelling"_s, cell,
             Words::tr("This is taken for “%1”, which is the same in another spelling.").arg(named.name),
             NoteSeverity::Remark);
}

void PlacementPlanner::askNear(SchoolField field, Named& named, qint64 line) {
    NearNames& known = field == SchoolField::Group ? m_nearGroups : m_nearHubs;
    for (const QString& key : known.add(named.key)) {
        if (m_answers.areSeparate(named.key, key))
            continue;
        const Id<Body> held = m_record.standing(field, key);
        const QString name = held.isValid() ? m_record.nameOf(held) : namesOf(field).value(key).name;
        note(line, field, u"near-name"_s, named.name,
             (held.isValid()
                  ? Words::tr("“%1” is nearly “%2”, which the record has; until it is said whether they are "
                              "one, no school is placed in “%1”.")
                  : Words::tr("“%1” is nearly “%2”; until it is said whether they are one, no school is "
                              "placed in either."))
                 .arg(named.name, name),
             NoteSeverity::Question);
        m_plan.questions.push_back({schoolFieldKey(field), named.name, name, held.isValid()});
        named.isUsable = false;
        named.waits = true;
        if (!held.isValid())
            hold(field, key);
    }
}

void PlacementPlanner::hold(SchoolField field, const QString& key) {
    Named& named = namesOf(field)[key];
    named.isUsable = false;
    named.waits = true;
    std::erase_if(m_plan.bodies, [&](const PlannedBody& body) {
        return body.field == schoolFieldKey(field) && body.name == named.name;
    });
}

PlacementPlanner::Named* PlacementPlanner::groupOf(const PlacedRow& row) {
    if (!row.said.group.isEmpty())
        return resolve(SchoolField::Group, row.said.group, row.line);
    const Id<Body> held = row.school.isValid() ? m_record.groupOf(row.school) : Id<Body>();
    if (!held.isValid())
        return nullptr;
    const QString key = folded(m_record.nameOf(held));
    const auto known = m_groups.find(key);
    return known != m_groups.end()
               ? &*known
               : &*m_groups.insert(key, {key, m_record.nameOf(held), held, true, false, {}});
}

void PlacementPlanner::readRow(const PlacedRow& row) {
    if (row.isClosed) {
        ++m_closed;
        return;
    }
    Named* group = groupOf(row);
    if (row.said.hub.isEmpty())
        return;
    const Named* hub = resolve(SchoolField::Hub, row.said.hub, row.line);
    if (hub == nullptr) {
        if (group != nullptr)
            group->waits = group->waits || m_hubs.value(keyOf(row.said.hub)).waits;
        return;
    }
    if (group != nullptr) {
        if (!group->hubs.contains(hub->key))
            group->hubs.insert(hub->key, row.line);
    } else if (row.said.group.isEmpty()) {
        note(row.line, SchoolField::Hub, u"hub-without-group"_s, row.said.hub,
             Words::tr(
                 "The row names a hub and no liaison group, and the school is in none; it is not placed."),
             NoteSeverity::Warning);
    }
}

void PlacementPlanner::settleHubs() {
    for (Named& group : m_groups) {
        if (group.isUsable)
            settleHub(group);
    }
}

void PlacementPlanner::settleHub(Named& group) {
    group.hubs.removeIf([&](const std::pair<const QString&, qint64&>& hub) {
        const Named& named = m_hubs[hub.first];
        group.waits = group.waits || named.waits;
        return !named.isUsable;
    });
    if (group.hubs.size() > 1) {
        QStringList places;
        qint64 last = 0;
        for (auto hub = group.hubs.cbegin(); hub != group.hubs.cend(); ++hub) {
            places << Words::tr("%1 (line %2)").arg(m_hubs.value(hub.key()).name, countText(hub.value()));
            last = std::max(last, hub.value());
        }
        places.sort();
        stayInHub(group, last, u"group-in-two-hubs"_s,
                  Words::tr("The list puts %1 into several hubs: %2. It stays where it is until the list is "
                            "put right.")
                      .arg(group.name, places.join(u", "_s)));
    } else if (group.hubs.size() == 1 && group.body.isValid() && m_record.hasPlan(group.body) &&
               m_record.nameOf(m_record.hubOf(group.body)) != hubAfter(group)) {
        stayInHub(group, group.hubs.cbegin().value(), u"planned-already"_s,
                  Words::tr("%1 is to belong to a hub from a later day; it stays where it is. Change that "
                            "plan first.")
                      .arg(group.name));
    }
    if (!group.body.isValid() && m_hubs.contains(group.key))
        note(0, SchoolField::Group, u"group-is-hub"_s, group.name,
             Words::tr(
                 "“%1” is the name of a liaison group and of a hub in this list; see whether it is meant "
                 "to be both.")
                 .arg(group.name),
             NoteSeverity::Warning);
}

void PlacementPlanner::stayInHub(Named& group, qint64 line, const QString& code, const QString& text) {
    note(line, SchoolField::Hub, code, group.name, text, NoteSeverity::Question);
    group.hubs.clear();
    group.waits = true;
}

QString PlacementPlanner::hubAfter(const Named& group) const {
    if (!group.hubs.isEmpty())
        return m_hubs.value(group.hubs.cbegin().key()).name;
    return group.body.isValid() ? m_record.nameOf(m_record.hubOf(group.body)) : QString();
}

SchoolPlace PlacementPlanner::after(const PlacedRow& row, const SchoolPlace& before, bool& waits) {
    const auto group =
        m_groups.constFind(row.said.group.isEmpty() ? folded(before.group) : keyOf(row.said.group));
    if (group == m_groups.cend())
        return before;
    waits = group->waits;
    if (!group->isUsable)
        return before;
    if (group->name != before.group && row.school.isValid() && m_record.hasPlan(row.school)) {
        note(row.line, SchoolField::Group, u"planned-already"_s, group->name,
             Words::tr(
                 "This school is to belong to a liaison group from a later day; it stays where it is. Change "
                 "that plan first."),
             NoteSeverity::Question);
        waits = true;
        return before;
    }
    return {group->name, hubAfter(*group)};
}

void PlacementPlanner::place(const PlacedRow& row) {
    if (row.isClosed)
        return;
    const SchoolPlace before = row.school.isValid() ? m_record.placeOf(row.school) : SchoolPlace();
    bool waits = false;
    const SchoolPlace wanted = after(row, before, waits);
    if (wanted == before) {
        ++(waits ? m_plan.waiting : m_plan.unchanged);
        return;
    }
    const auto leaves = [](const QString& from, const QString& to) { return !from.isEmpty() && from != to; };
    const bool moves = leaves(before.group, wanted.group) || leaves(before.hub, wanted.hub);
    ++(moves ? m_plan.moving : m_plan.joining);
    m_plan.placements.push_back({row.entry, before, wanted});
}

} // namespace liaison
