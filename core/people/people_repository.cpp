// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_repository.h"

#include "core/base/text.h"
#include "core/structure/fast_values.h"

namespace liaison {

namespace {

/// From so many people on, reading everybody is faster than asking for each.
constexpr std::size_t kManyPeople = 2'000;

struct TextColumn {
    const char* name;
    QString Person::*member;
};

constexpr TextColumn kTexts[] = {
    {"title", &Person::title}, {"first_name", &Person::firstName}, {"last_name", &Person::lastName},
    {"email", &Person::email}, {"telephone", &Person::telephone},  {"address", &Person::address},
    {"notes", &Person::notes},
};

/// id, version, is_public and search_key, then kTexts.
constexpr int kFirstText = 4;

const QString& selectSql() {
    static const QString sql = [] {
        QStringList columns{u"id"_s, u"version"_s, u"is_public"_s, u"search_key"_s};
        for (const TextColumn& column : kTexts)
            columns << QString::fromLatin1(column.name);
        return u"SELECT %1 FROM person"_s.arg(columns.join(u", "_s));
    }();
    return sql;
}

Person personAt(const FastStatement& row) {
    Person person;
    person.id.value = row.integer(0);
    person.version = row.integer(1);
    person.isPublic = row.integer(2) != 0;
    int column = kFirstText;
    for (const TextColumn& text : kTexts) {
        if (!row.isBlank(column))
            person.*(text.member) = textAt(row, column);
        ++column;
    }
    return person;
}

const Table& personTable() {
    static const Table table = [] {
        QStringList columns{u"search_key"_s, u"is_public"_s};
        for (const TextColumn& column : kTexts)
            columns << QString::fromLatin1(column.name);
        return Table(QString::fromLatin1(PeopleRepository::kTable), columns);
    }();
    return table;
}

} // namespace

QString searchKeyOf(const Person& person) {
    QString key = u" "_s;
    const auto add = [&key](const QString& words) {
        if (!words.isEmpty())
            key += words + u' ';
    };
    add(plainFolded(person.lastName));
    add(plainFolded(person.firstName));
    add(plainFolded(person.title));
    add(plainFolded(person.email));
    return key;
}

void PeopleRepository::forEach(
    const std::function<void(const Person& person, const QString& searchKey)>& visit) const {
    FastStatement rows(m_database, selectSql() + u" ORDER BY search_key, id"_s);
    while (rows.next())
        visit(personAt(rows), textAt(rows, 3));
}

std::optional<Person> PeopleRepository::find(Id<Person> id) const {
    FastStatement row(m_database, selectSql() + u" WHERE id = ?"_s);
    row.bind(0, id.value);
    if (!row.next())
        return std::nullopt;
    return personAt(row);
}

PackedPeople PeopleRepository::named(std::vector<Id<Person>> ids) const {
    const QString select = u"SELECT %1 FROM person"_s.arg(QLatin1StringView(PackedPeople::kColumns));
    PackedPeople people;
    people.reserve(ids.size());
    if (ids.size() > kManyPeople) {
        FastStatement rows(m_database, select + u" ORDER BY id"_s);
        while (rows.next())
            people.add(rows);
        return people;
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    FastStatement row(m_database, select + u" WHERE id = ?"_s);
    for (const Id<Person> id : ids) {
        row.bind(0, id.value);
        if (row.next())
            people.add(row);
        row.reset();
    }
    return people;
}

qint64 PeopleRepository::count() const {
    Query row = m_database.query(u"SELECT count(*) FROM person"_s);
    row.run();
    row.next();
    return row.integer(0);
}

QString PeopleRepository::state() const {
    QStringList parts;
    for (const char* table : {"person", "term"}) {
        Query row = m_database.query(u"SELECT count(*), coalesce(max(id), 0), coalesce(sum(version), 0), "
                                     "coalesce(sum(id), 0) FROM %1"_s.arg(QString::fromLatin1(table)));
        row.run();
        row.next();
        for (int column = 0; column < 4; ++column)
            parts << row.text(column);
    }
    return parts.join(u'/');
}

Id<Person> PeopleRepository::insert(Recorder& recorder, const Person& person) const {
    std::vector<QVariant> values{sqlValue(searchKeyOf(person)), sqlValue(person.isPublic)};
    for (const TextColumn& column : kTexts)
        values.push_back(sqlValue(person.*(column.member)));
    return {recorder.insert(personTable(), values)};
}

bool PeopleRepository::update(Recorder& recorder, const Person& before, const Person& after) const {
    std::vector<Assignment> changes;
    for (const TextColumn& column : kTexts) {
        if (before.*(column.member) != after.*(column.member))
            changes.push_back({QString::fromLatin1(column.name), sqlValue(after.*(column.member))});
    }
    if (before.isPublic != after.isPublic)
        changes.push_back({u"is_public"_s, sqlValue(after.isPublic)});
    if (changes.empty())
        return false;
    changes.push_back({u"search_key"_s, sqlValue(searchKeyOf(after))});
    return recorder.update(QString::fromLatin1(kTable), before.id.value, changes, before.version);
}

void PeopleRepository::remove(Recorder& recorder, const Person& person) const {
    recorder.remove(QString::fromLatin1(kTable), person.id.value, person.version);
}

} // namespace liaison
