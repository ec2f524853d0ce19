// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/membership_repository.h"

#include "core/base/text.h"
#include "core/structure/fast_values.h"

#include <algorithm>

namespace liaison {

namespace {

const Table kMembershipTable(u"membership"_s, {u"body"_s, u"school"_s, u"member_body"_s, u"kind"_s,
                                               u"begins"_s, u"ends"_s, u"review"_s, u"notes"_s});

template <class Thing>
QVariant memberValue(const Member& member) {
    const auto* id = std::get_if<Id<Thing>>(&member);
    return id == nullptr ? QVariant() : QVariant(id->value);
}

std::vector<QVariant> valuesOf(const Membership& membership) {
    return {membership.body.value,
            memberValue<School>(membership.member),
            memberValue<Body>(membership.member),
            sqlValue(membershipKindKey(membership.kind)),
            sqlValue(membership.begins),
            sqlValue(membership.ends),
            sqlValue(membership.review),
            sqlValue(membership.notes)};
}

/// The first letters of the keys differ; a text for each of 50,000 rows would cost more than the row.
MembershipKind kindFrom(std::string_view key) {
    switch (key.front()) {
    case 'p':
        return MembershipKind::Provisional;
    case 'o':
        return MembershipKind::Observer;
    default:
        return key == "founder" ? MembershipKind::Founder : MembershipKind::Full;
    }
}

/// Puts a column's value into the membership, as far as places depend on it.
void setColumn(Membership& membership, const QString& column, const QVariant& value) {
    if (column == "body"_L1)
        membership.body.value = value.toLongLong();
    else if (column == "school"_L1 && !value.isNull())
        membership.member = Id<School>{value.toLongLong()};
    else if (column == "member_body"_L1 && !value.isNull())
        membership.member = Id<Body>{value.toLongLong()};
    else if (column == "kind"_L1)
        membership.kind = membershipKindFromKey(value.toString()).value_or(membership.kind);
    else if (column == "begins"_L1)
        membership.begins = QDate::fromString(value.toString(), Qt::ISODate);
    else if (column == "ends"_L1)
        membership.ends = QDate::fromString(value.toString(), Qt::ISODate);
}

} // namespace

Membership membershipFrom(const FastStatement& row) {
    Membership membership;
    membership.id.value = row.integer(0);
    membership.version = row.integer(1);
    membership.body.value = row.integer(2);
    if (const qint64 school = row.integer(3); school != 0)
        membership.member = Id<School>{school};
    else
        membership.member = Id<Body>{row.integer(4)};
    membership.kind = kindFrom(row.utf8(5));
    membership.begins = dayFromIso(row.utf8(6));
    membership.ends = dayFromIso(row.utf8(7));
    membership.review = dayFromIso(row.utf8(8));
    if (!row.isBlank(9))
        membership.notes = textAt(row, 9);
    return membership;
}

std::optional<Membership> MembershipRepository::find(Id<Membership> id) {
    const std::vector<Membership> found = where(m_byId, "id", id.value);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<Membership> MembershipRepository::of(const Member& member) {
    if (const auto* school = std::get_if<Id<School>>(&member))
        return where(m_bySchool, "school", school->value);
    return where(m_byMemberBody, "member_body", std::get<Id<Body>>(member).value);
}

std::vector<Membership> MembershipRepository::in(Id<Body> body) {
    return where(m_byBody, "body", body.value);
}

std::vector<Membership> MembershipRepository::where(std::optional<FastStatement>& statement,
                                                    const char* column, qint64 value) {
    if (!statement)
        statement.emplace(m_database,
                          u"SELECT %1 FROM membership WHERE %2 = ? ORDER BY coalesce(begins, ''), id"_s.arg(
                              QLatin1StringView(kMembershipColumns), QLatin1StringView(column)));
    statement->bind(0, value);
    std::vector<Membership> found;
    while (statement->next())
        found.push_back(membershipFrom(*statement));
    return found;
}

Id<Membership> MembershipRepository::insert(Recorder& recorder, const Membership& membership) {
    return {recorder.insert(kMembershipTable, valuesOf(membership))};
}

void MembershipRepository::update(Recorder& recorder, const Membership& before, const Membership& after) {
    const std::vector<QVariant> was = valuesOf(before);
    const std::vector<QVariant> is = valuesOf(after);
    std::vector<Assignment> changes;
    for (std::size_t i = 0; i < is.size(); ++i) {
        if (was[i] != is[i])
            changes.push_back({kMembershipTable.columns()[qsizetype(i)], is[i]});
    }
    if (!changes.empty())
        recorder.update(kMembershipTable.name(), before.id.value, changes, before.version);
}

void MembershipRepository::remove(Recorder& recorder, const Membership& membership) {
    recorder.remove(kMembershipTable.name(), membership.id.value, membership.version);
}

std::vector<MembershipRepository::Touched> MembershipRepository::touchedBy(Id<ChangeSet> action) {
    std::vector<Membership> rows;
    {
        FastStatement found(m_database,
                            u"SELECT DISTINCT m.school, m.member_body, m.id FROM change_row r JOIN "
                            "membership m ON m.id = r.row_id WHERE r.change_set = ? AND "
                            "r.table_name = 'membership'"_s);
        found.bind(0, action.value);
        while (found.next()) {
            Membership& row = rows.emplace_back();
            row.id.value = found.integer(2);
            if (const qint64 school = found.integer(0); school != 0)
                row.member = Id<School>{school};
            else
                row.member = Id<Body>{found.integer(1)};
        }
    }
    std::sort(rows.begin(), rows.end(),
              [](const Membership& one, const Membership& other) { return one.member < other.member; });
    std::vector<Touched> members;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i == 0 || rows[i - 1].member != rows[i].member)
            members.push_back({of(rows[i].member), {}});
        members.back().touched.push_back(rows[i].id);
    }
    return members;
}

QHash<Id<Membership>, RowImage> MembershipRepository::changesBy(Id<ChangeSet> action) {
    // Last first: of several changes to one row the oldest image is put in last.
    Query rows = m_database.query(u"SELECT row_id, before_image FROM change_row WHERE change_set = ? "
                                  "AND table_name = 'membership' AND operation = 'update' "
                                  "ORDER BY position DESC"_s);
    rows.run(action.value);
    QHash<Id<Membership>, RowImage> before;
    while (rows.next())
        before[{rows.integer(0)}].insert(imageFromBytes(rows.bytes(1)));
    return before;
}

Membership MembershipRepository::withImage(Membership membership, const RowImage& image) {
    for (auto column = image.begin(); column != image.end(); ++column)
        setColumn(membership, column.key(), column.value());
    return membership;
}

} // namespace liaison
