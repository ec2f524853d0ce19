// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/body_repository.h"

#include "core/base/text.h"
#include "core/structure/fast_values.h"

#include <algorithm>
#include <map>
#include <set>

namespace liaison {

namespace {

const Table kBodyTable(u"body"_s, {u"opened"_s, u"closed"_s, u"successor"_s, u"owner"_s, u"notes"_s});
const Table kFormsTable(u"body_form"_s, {u"body"_s, u"begins"_s, u"body_type"_s, u"name"_s, u"search_key"_s});

/// A row for each form of each body.
QString selectSql(const QString& condition) {
    return u"SELECT b.id, b.version, b.opened, b.closed, b.successor, b.owner, b.notes, f.begins, "
           u"f.body_type, "
           "f.name FROM body b JOIN body_form f ON f.body = b.id WHERE %1 ORDER BY b.id, coalesce(f.begins, '')"_s
               .arg(condition);
}

QVariant reference(Id<Body> id) {
    return id.isValid() ? QVariant(id.value) : QVariant();
}

std::vector<QVariant> valuesOf(const Body& body) {
    return {sqlValue(body.opened), sqlValue(body.closed), reference(body.successor), reference(body.owner),
            sqlValue(body.notes)};
}

} // namespace

std::optional<Body> BodyRepository::find(Id<Body> id) const {
    if (!m_byId)
        m_byId.emplace(m_database, selectSql(u"b.id = ?"_s));
    m_byId->bind(0, id.value);
    std::optional<Body> body;
    while (m_byId->next()) {
        if (!body) {
            body.emplace();
            body->id = id;
            body->version = m_byId->integer(1);
            body->opened = dayFromIso(m_byId->utf8(2));
            body->closed = dayFromIso(m_byId->utf8(3));
            body->successor.value = m_byId->integer(4);
            body->owner.value = m_byId->integer(5);
            body->notes = textAt(*m_byId, 6);
        }
        body->forms.push_back({dayFromIso(m_byId->utf8(7)), {m_byId->integer(8)}, textAt(*m_byId, 9)});
    }
    return body;
}

std::vector<Body> BodyRepository::all() const {
    return where(u"b.id > ?"_s, 0);
}

std::vector<Body> BodyRepository::named(const QString& foldedName) const {
    return where(u"b.id IN (SELECT body FROM body_form WHERE search_key = ?)"_s, sqlValue(foldedName));
}

std::vector<Body> BodyRepository::ownedBy(Id<Body> owner) const {
    return where(u"b.owner = ?"_s, owner.value);
}

std::vector<Body> BodyRepository::followedBy(Id<Body> successor) const {
    return where(u"b.successor = ?"_s, successor.value);
}

std::vector<Body> BodyRepository::where(const QString& condition, const QVariant& value) const {
    Query rows = m_database.query(selectSql(condition));
    rows.bind(0, value);
    rows.execute();
    std::vector<Body> bodies;
    while (rows.next()) {
        if (bodies.empty() || bodies.back().id.value != rows.integer(0)) {
            Body& body = bodies.emplace_back();
            body.id.value = rows.integer(0);
            body.version = rows.integer(1);
            body.opened = rows.date(2);
            body.closed = rows.date(3);
            body.successor.value = rows.integer(4);
            body.owner.value = rows.integer(5);
            body.notes = rows.text(6);
        }
        bodies.back().forms.push_back({rows.date(7), {rows.integer(8)}, rows.text(9)});
    }
    return bodies;
}

Id<Body> BodyRepository::insert(Recorder& recorder, const Body& body) const {
    const Id<Body> id{recorder.insert(kBodyTable, valuesOf(body))};
    writeForms(recorder, id, body.forms);
    return id;
}

void BodyRepository::update(Recorder& recorder, const Body& before, const Body& after) const {
    std::vector<Assignment> changes;
    const std::vector<QVariant> values = valuesOf(after);
    for (std::size_t i = 0; i < values.size(); ++i)
        changes.push_back({kBodyTable.columns()[qsizetype(i)], values[i]});
    recorder.update(kBodyTable.name(), before.id.value, changes, before.version);
    writeForms(recorder, before.id, after.forms);
}

void BodyRepository::remove(Recorder& recorder, const Body& body) const {
    writeForms(recorder, body.id, {});
    recorder.remove(kBodyTable.name(), body.id.value, body.version);
}

void BodyRepository::writeForms(Recorder& recorder, Id<Body> body,
                                const std::vector<BodyForm>& wanted) const {
    std::map<QDate, qint64> stored;
    {
        Query rows = m_database.query(u"SELECT id, begins FROM body_form WHERE body = ?"_s);
        rows.run(body.value);
        while (rows.next())
            stored[rows.date(1)] = rows.integer(0);
    }
    for (const BodyForm& form : wanted) {
        const auto row = stored.find(form.begins);
        if (row == stored.end()) {
            recorder.insert(kFormsTable,
                            std::vector<QVariant>{body.value, sqlValue(form.begins), form.type.value,
                                                  sqlValue(form.name), sqlValue(folded(form.name))});
            continue;
        }
        const std::vector<Assignment> changes{{u"body_type"_s, form.type.value},
                                              {u"name"_s, sqlValue(form.name)},
                                              {u"search_key"_s, sqlValue(folded(form.name))}};
        recorder.update(kFormsTable.name(), row->second, changes);
        stored.erase(row);
    }
    for (const auto& [begins, row] : stored)
        recorder.remove(kFormsTable.name(), row);
}

std::vector<BodyRepository::FormChange> BodyRepository::formsChangedBy(Id<ChangeSet> action) const {
    std::map<qint64, std::set<qint64>> types;
    const auto noteType = [](std::set<qint64>& known, const RowImage& image) {
        if (image.contains(u"body_type"_s))
            known.insert(image.value(u"body_type"_s).toLongLong());
    };
    {
        Query rows = m_database.query(
            u"SELECT f.body, r.before_image FROM change_row r JOIN body_form f ON f.id = r.row_id "
            "WHERE r.change_set = ? AND r.table_name = 'body_form'"_s);
        rows.run(action.value);
        while (rows.next())
            noteType(types[rows.integer(0)], imageFromBytes(rows.bytes(1)));
    }
    {
        Query rows = m_database.query(u"SELECT before_image FROM change_row WHERE change_set = ? "
                                      "AND table_name = 'body_form' AND operation = 'delete'"_s);
        rows.run(action.value);
        while (rows.next()) {
            const RowImage image = imageFromBytes(rows.bytes(0));
            noteType(types[image.value(u"body"_s).toLongLong()], image);
        }
    }
    std::vector<FormChange> changed;
    for (auto& [id, known] : types) {
        const auto body = find({id});
        if (!body)
            continue;
        for (const BodyForm& form : body->forms)
            known.insert(form.type.value);
        changed.push_back({body->id, known.size() > 1});
    }
    return changed;
}

QHash<Id<Body>, RowImage> BodyRepository::changesBy(Id<ChangeSet> action) const {
    // Last first: of several changes to one row the oldest image is put in last.
    Query rows = m_database.query(u"SELECT row_id, before_image FROM change_row WHERE change_set = ? "
                                  "AND table_name = 'body' AND operation = 'update' "
                                  "ORDER BY position DESC"_s);
    rows.run(action.value);
    QHash<Id<Body>, RowImage> before;
    while (rows.next())
        before[{rows.integer(0)}].insert(imageFromBytes(rows.bytes(1)));
    return before;
}

Body BodyRepository::withImage(Body body, const RowImage& image) {
    const auto put = [&image](const QString& column, QDate& day) {
        if (image.contains(column))
            day = QDate::fromString(image.value(column).toString(), Qt::ISODate);
    };
    put(u"opened"_s, body.opened);
    put(u"closed"_s, body.closed);
    return body;
}

} // namespace liaison
