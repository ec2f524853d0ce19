// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/body_type_repository.h"

#include "core/base/text.h"

#include <algorithm>
#include <map>

namespace liaison {

namespace {

const Table kTypeTable(u"body_type"_s,
                       {u"type_key"_s, u"singular"_s, u"plural"_s, u"colour"_s, u"badge"_s, u"position"_s,
                        u"takes_schools"_s, u"school_kinds"_s, u"anchor_kind"_s, u"fewest_members"_s,
                        u"most_members"_s, u"is_exclusive"_s, u"expects_every_school"_s, u"meets"_s,
                        u"converts_to"_s, u"notes"_s, u"schools_may_choose"_s});
const Table kMemberTable(u"body_type_member"_s, {u"body_type"_s, u"member_type"_s});
const Table kSeatTable(u"body_type_office"_s, {u"body_type"_s, u"office"_s, u"seats"_s, u"is_per_member"_s});
const Table kOfficesTable(u"office"_s, {u"office_key"_s, u"singular"_s, u"plural"_s, u"held_in"_s,
                                        u"is_representative"_s, u"position"_s});

QString kindsText(const std::vector<SchoolKind>& kinds) {
    QStringList keys;
    for (const SchoolKind kind : kinds)
        keys << schoolKindKey(kind);
    return keys.join(u' ');
}

std::vector<SchoolKind> kindsFromText(const QString& text) {
    std::vector<SchoolKind> kinds;
    for (const QString& key : text.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto kind = schoolKindFromKey(key))
            kinds.push_back(*kind);
    }
    return kinds;
}

std::vector<QVariant> valuesOf(const BodyType& type) {
    return {sqlValue(type.key),
            sqlValue(type.singular),
            sqlValue(type.plural),
            sqlValue(type.colour),
            sqlValue(type.badge),
            sqlValue(type.position),
            sqlValue(type.takesSchools),
            sqlValue(kindsText(type.schoolKinds)),
            sqlValue(type.anchorKind ? schoolKindKey(*type.anchorKind) : QString()),
            sqlValue(type.fewestMembers),
            sqlValue(type.mostMembers),
            sqlValue(type.isExclusive),
            sqlValue(type.expectsEverySchool),
            sqlValue(meetsKey(type.meets)),
            type.convertsTo.isValid() ? QVariant(type.convertsTo.value) : QVariant(),
            sqlValue(type.notes),
            sqlValue(type.schoolsMayChoose)};
}

std::vector<QVariant> valuesOf(const Office& office) {
    return {sqlValue(office.key),
            sqlValue(office.singular),
            sqlValue(office.plural),
            sqlValue(office.heldIn == Office::HeldIn::School ? u"school"_s : u"body"_s),
            sqlValue(office.isRepresentative),
            sqlValue(office.position)};
}

std::vector<Assignment> assignments(const Table& table, const std::vector<QVariant>& values) {
    std::vector<Assignment> all;
    for (std::size_t i = 0; i < values.size(); ++i)
        all.push_back({table.columns()[qsizetype(i)], values[i]});
    return all;
}

BodyType typeFrom(const Query& row) {
    BodyType type;
    type.id.value = row.integer(0);
    type.version = row.integer(1);
    type.key = row.text(2);
    type.singular = row.text(3);
    type.plural = row.text(4);
    type.colour = row.text(5);
    type.badge = row.text(6);
    type.position = row.integer(7);
    type.takesSchools = row.boolean(8);
    type.schoolKinds = kindsFromText(row.text(9));
    type.anchorKind = schoolKindFromKey(row.text(10));
    type.fewestMembers = row.optionalInteger(11);
    type.mostMembers = row.optionalInteger(12);
    type.isExclusive = row.boolean(13);
    type.expectsEverySchool = row.boolean(14);
    type.meets = meetsFromKey(row.text(15)).value_or(Meets::NotSaid);
    type.convertsTo.value = row.integer(16);
    type.notes = row.text(17);
    type.schoolsMayChoose = row.boolean(18);
    return type;
}

} // namespace

std::vector<BodyType> BodyTypeRepository::types() const {
    std::vector<BodyType> types;
    std::map<qint64, std::size_t> positions;
    {
        Query rows = m_database.query(u"SELECT id, version, %1 FROM body_type ORDER BY position, id"_s.arg(
            kTypeTable.columns().join(u", "_s)));
        rows.run();
        while (rows.next()) {
            positions[rows.integer(0)] = types.size();
            types.push_back(typeFrom(rows));
        }
    }
    {
        Query rows = m_database.query(u"SELECT body_type, member_type FROM body_type_member ORDER BY id"_s);
        rows.run();
        while (rows.next())
            types[positions.at(rows.integer(0))].memberTypes.push_back({rows.integer(1)});
    }
    Query rows =
        m_database.query(u"SELECT s.body_type, s.office, s.seats, s.is_per_member FROM body_type_office s "
                         "JOIN office o ON o.id = s.office ORDER BY o.position, s.id"_s);
    rows.run();
    while (rows.next())
        types[positions.at(rows.integer(0))].seats.push_back(
            {{rows.integer(1)}, rows.optionalInteger(2), rows.boolean(3)});
    return types;
}

std::optional<BodyType> BodyTypeRepository::find(Id<BodyType> id) const {
    for (BodyType& type : types()) {
        if (type.id == id)
            return std::move(type);
    }
    return std::nullopt;
}

std::vector<Office> BodyTypeRepository::offices() const {
    std::vector<Office> offices;
    Query rows = m_database.query(u"SELECT id, version, %1 FROM office ORDER BY position, id"_s.arg(
        kOfficesTable.columns().join(u", "_s)));
    rows.run();
    while (rows.next())
        offices.push_back({{rows.integer(0)},
                           rows.integer(1),
                           rows.text(2),
                           rows.text(3),
                           rows.text(4),
                           rows.text(5) == "school"_L1 ? Office::HeldIn::School : Office::HeldIn::Body,
                           rows.boolean(6),
                           rows.integer(7)});
    return offices;
}

std::optional<Office> BodyTypeRepository::findOffice(Id<Office> id) const {
    for (Office& office : offices()) {
        if (office.id == id)
            return std::move(office);
    }
    return std::nullopt;
}

Id<BodyType> BodyTypeRepository::insert(Recorder& recorder, const BodyType& type) const {
    const Id<BodyType> id{recorder.insert(kTypeTable, valuesOf(type))};
    writeMemberTypes(recorder, id, type.memberTypes);
    writeSeats(recorder, id, type.seats);
    return id;
}

void BodyTypeRepository::update(Recorder& recorder, const BodyType& before, const BodyType& after) const {
    recorder.update(kTypeTable.name(), before.id.value, assignments(kTypeTable, valuesOf(after)),
                    before.version);
    writeMemberTypes(recorder, before.id, after.memberTypes);
    writeSeats(recorder, before.id, after.seats);
}

void BodyTypeRepository::remove(Recorder& recorder, const BodyType& type) const {
    writeMemberTypes(recorder, type.id, {});
    writeSeats(recorder, type.id, {});
    recorder.remove(kTypeTable.name(), type.id.value, type.version);
}

Id<Office> BodyTypeRepository::insert(Recorder& recorder, const Office& office) const {
    return {recorder.insert(kOfficesTable, valuesOf(office))};
}

void BodyTypeRepository::update(Recorder& recorder, const Office& before, const Office& after) const {
    recorder.update(kOfficesTable.name(), before.id.value, assignments(kOfficesTable, valuesOf(after)),
                    before.version);
}

void BodyTypeRepository::remove(Recorder& recorder, const Office& office) const {
    recorder.remove(kOfficesTable.name(), office.id.value, office.version);
}

void BodyTypeRepository::writeMemberTypes(Recorder& recorder, Id<BodyType> type,
                                          const std::vector<Id<BodyType>>& wanted) const {
    std::map<qint64, qint64> stored;
    {
        Query rows = m_database.query(u"SELECT member_type, id FROM body_type_member WHERE body_type = ?"_s);
        rows.run(type.value);
        while (rows.next())
            stored[rows.integer(0)] = rows.integer(1);
    }
    for (const Id<BodyType> member : wanted) {
        // A type may take bodies of its own kind: clusters of clusters.
        if (stored.erase(member.value) == 0)
            recorder.insert(kMemberTable, std::vector<QVariant>{type.value, member.value});
    }
    for (const auto& [member, row] : stored)
        recorder.remove(kMemberTable.name(), row);
}

void BodyTypeRepository::writeSeats(Recorder& recorder, Id<BodyType> type,
                                    const std::vector<SeatRule>& wanted) const {
    std::map<qint64, qint64> stored;
    {
        Query rows = m_database.query(u"SELECT office, id FROM body_type_office WHERE body_type = ?"_s);
        rows.run(type.value);
        while (rows.next())
            stored[rows.integer(0)] = rows.integer(1);
    }
    for (const SeatRule& rule : wanted) {
        const auto row = stored.find(rule.office.value);
        if (row == stored.end()) {
            recorder.insert(kSeatTable,
                            std::vector<QVariant>{type.value, rule.office.value, sqlValue(rule.seats),
                                                  sqlValue(rule.isPerMember)});
            continue;
        }
        const std::vector<Assignment> changes{{u"seats"_s, sqlValue(rule.seats)},
                                              {u"is_per_member"_s, sqlValue(rule.isPerMember)}};
        recorder.update(kSeatTable.name(), row->second, changes);
        stored.erase(row);
    }
    for (const auto& [office, row] : stored)
        recorder.remove(kSeatTable.name(), row);
}

} // namespace liaison
