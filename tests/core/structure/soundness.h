// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "structure_desk.h"

#include "core/people/term_repository.h"

namespace liaison::test {

/// Everything that an undo has to bring back, as text. Versions only count edits.
inline QString contentsOf(TrustFile& file) {
    QString all;
    for (const QString& table : {u"body"_s, u"body_form"_s, u"membership"_s, u"accepted_breach"_s,
                                 u"body_type"_s, u"school"_s, u"person"_s, u"term"_s}) {
        QStringList columns;
        for (const TableColumn& column : file.database().columns(table)) {
            if (column.name != "version"_L1)
                columns << column.name;
        }
        Query rows =
            file.database().query(u"SELECT %1 FROM %2 ORDER BY id"_s.arg(columns.join(u", "_s), table));
        rows.run();
        while (rows.next()) {
            for (int i = 0; i < int(columns.size()); ++i)
                all += rows.text(i) + u'|';
            all += u'\n';
        }
    }
    return all;
}

/// What is wrong on the day: a member in two bodies of an exclusive type, or in one twice.
inline QString doubledOn(const StructureDesk& desk, QDate day) {
    const Structure seen = desk.asOf(day);
    const auto check = [&](const auto places) {
        QStringList told;
        for (const Membership& place : places) {
            const PlacedBody* where = seen.body(place.body);
            if (where == nullptr)
                continue;
            // An observer in a second body is no second member.
            const bool isExclusive = seen.typeOf(*where).isExclusive && !place.isObserver();
            const QString key = isExclusive ? seen.typeOf(*where).key : QString::number(place.body.value);
            if (told.contains(key))
                return u"%1 twice in %2 on %3"_s.arg(seen.nameOf(place.member), key, isoText(day));
            told << key;
        }
        return QString();
    };
    QString found;
    const auto schools = desk.schools.list();
    for (const School& school : *schools)
        found += check(seen.placesOf(school.id));
    const auto bodies = desk.bodies.list();
    for (const Body& body : *bodies)
        found += check(seen.placesOf(body.id));
    return found;
}

/// What follows what has ended, or itself.
inline QString unsoundSuccessor(StructureDesk& desk, const Body& body) {
    if (!body.successor.isValid())
        return {};
    const Body successor = *desk.bodies.find(body.successor);
    if (body.closed.isValid() && successor.closed.isValid() && successor.closed <= body.closed)
        return u"%1 is followed by what has ended. "_s.arg(body.name());
    Id<Body> next = body.successor;
    const std::size_t count = desk.bodies.list()->size();
    for (std::size_t i = 0; i < count && next.isValid(); ++i) {
        if (next == body.id)
            return u"%1 follows itself. "_s.arg(body.name());
        next = desk.bodies.find(next)->successor;
    }
    return {};
}

/// What no sequence of actions may leave: reversed days, memberships outside the life of their bodies,
/// and bodies that follow what has ended or one another.
inline QString unsoundDays(StructureDesk& desk) {
    QString found;
    for (const Term& term : TermRepository(desk.file->database()).reversed())
        found += u"term %1 is reversed. "_s.arg(term.id.value);
    const auto bodies = desk.bodies.list();
    for (const Body& body : *bodies) {
        if (body.opened.isValid() && body.closed.isValid() && body.closed < body.opened)
            found += u"%1 is reversed. "_s.arg(body.name());
        for (std::size_t i = 1; i < body.forms.size(); ++i) {
            if (body.closed.isValid() && body.forms[i].begins > body.closed)
                found += u"%1 changes after its end. "_s.arg(body.name());
        }
        found += unsoundSuccessor(desk, body);
        const auto members = desk.members.membersOf(body.id);
        for (const Membership& membership : *members) {
            const bool isReversed = membership.ends.isValid() && membership.ends < membership.begins;
            const bool isLate =
                body.closed.isValid() && (!membership.ends.isValid() || membership.ends > body.closed);
            const bool isEarly = membership.begins.isValid() && membership.begins < body.opened;
            if (isReversed || isLate || isEarly)
                found += u"membership %1 of %2. "_s.arg(membership.id.value).arg(body.name());
        }
    }
    return found;
}

} // namespace liaison::test
