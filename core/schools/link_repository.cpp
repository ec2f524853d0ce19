// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/link_repository.h"

#include "core/base/text.h"

namespace liaison {

namespace {

const Table& linkTable() {
    static const Table table(u"school_link"_s,
                             {u"predecessor"_s, u"successor"_s, u"kind"_s, u"predecessor_name"_s,
                              u"successor_name"_s, u"established"_s, u"handed_over"_s});
    return table;
}

} // namespace

std::vector<StoredLink> LinkRepository::all() const {
    return linksWhere({});
}

std::vector<StoredLink> LinkRepository::linksWhere(const QString& condition) const {
    Query rows =
        m_database.query(u"SELECT id, predecessor, successor, kind, predecessor_name, successor_name, "
                         "established, handed_over FROM school_link %1 ORDER BY id"_s.arg(condition));
    rows.run();
    std::vector<StoredLink> links;
    while (rows.next()) {
        StoredLink& stored = links.emplace_back();
        stored.id = rows.integer(0);
        stored.link = {rows.integer(1),
                       rows.integer(2),
                       linkKindFromKey(rows.text(3)),
                       rows.text(4),
                       rows.text(5),
                       rows.date(6),
                       0};
        stored.handedOver = rows.date(7);
    }
    return links;
}

std::map<qint64, StoredLink> LinkRepository::handedOver() const {
    std::map<qint64, StoredLink> found;
    for (StoredLink& stored : linksWhere(u"WHERE handed_over IS NOT NULL"_s))
        found.insert_or_assign(stored.link.predecessor, std::move(stored));
    return found;
}

void LinkRepository::insert(Recorder& recorder, const SchoolLink& link, QDate handedOver) const {
    const std::vector<QVariant> values{sqlValue(link.predecessor),
                                       sqlValue(link.successor),
                                       sqlValue(linkKindKey(link.kind)),
                                       sqlValue(link.predecessorName),
                                       sqlValue(link.successorName),
                                       sqlValue(link.established),
                                       sqlValue(handedOver)};
    recorder.insert(linkTable(), values);
}

void LinkRepository::update(Recorder& recorder, qint64 id, const SchoolLink& link) const {
    const std::vector<Assignment> changes{{u"kind"_s, sqlValue(linkKindKey(link.kind))},
                                          {u"predecessor_name"_s, sqlValue(link.predecessorName)},
                                          {u"successor_name"_s, sqlValue(link.successorName)},
                                          {u"established"_s, sqlValue(link.established)}};
    recorder.update(linkTable().name(), id, changes);
}

void LinkRepository::setHandedOver(Recorder& recorder, qint64 id, QDate day) const {
    const Assignment change{u"handed_over"_s, sqlValue(day)};
    recorder.update(linkTable().name(), id, std::span(&change, 1));
}

std::vector<LinkedSchool> LinkRepository::linksOf(Id<School> school) const {
    Query rows = m_database.query(
        u"SELECT 0, l.predecessor, l.predecessor_name, l.kind, l.established, l.handed_over, other.id, "
        "other.name, l.id "
        "FROM school s JOIN school_link l ON l.successor = s.urn LEFT JOIN school other ON other.urn = "
        "l.predecessor "
        "WHERE s.id = ? UNION ALL "
        "SELECT 1, l.successor, l.successor_name, l.kind, l.established, l.handed_over, other.id, "
        "other.name, l.id FROM school s JOIN school_link l ON l.predecessor = s.urn LEFT JOIN school other "
        "ON other.urn = "
        "l.successor "
        "WHERE s.id = ? ORDER BY 1, 5, 2"_s);
    rows.run(school.value, school.value);
    std::vector<LinkedSchool> links;
    while (rows.next()) {
        LinkedSchool& linked = links.emplace_back();
        linked.link = rows.integer(8);
        linked.isSuccessor = rows.boolean(0);
        linked.urn = rows.integer(1);
        linked.name = rows.isNull(7) ? rows.text(2) : rows.text(7);
        linked.kind = rows.text(3);
        linked.established = rows.date(4);
        linked.handedOver = rows.date(5);
        linked.school.value = rows.integer(6);
    }
    return links;
}

} // namespace liaison
