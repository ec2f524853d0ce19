// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/term_repository.h"

#include "core/base/text.h"
#include "core/structure/fast_values.h"

namespace liaison {

namespace {

const QStringList& columnNames() {
    static const QStringList names{u"office"_s,     u"person"_s,       u"body"_s,  u"school"_s,
                                   u"from_body"_s,  u"begins"_s,       u"ends"_s,  u"how"_s,
                                   u"is_interim"_s, u"is_deputy"_s,    u"notes"_s, u"elected_by"_s,
                                   u"end_reason"_s, u"last_reported"_s};
    return names;
}

/// As appointedFromKey, without making a text for each of 100,000 rows.
Appointed howOf(std::string_view key) {
    if (key == "elected")
        return Appointed::Elected;
    if (key == "appointed")
        return Appointed::Appointed;
    if (key == "co-opted")
        return Appointed::CoOpted;
    return key == "ex-officio" ? Appointed::ExOfficio : Appointed::NotSaid;
}

/// Most terms have no such text: nothing is made for a blank.
QString textOrBlank(const FastStatement& row, int column) {
    return row.isBlank(column) ? QString() : textAt(row, column);
}

/// A row of id, version and then columnNames.
Term termAt(const FastStatement& row) {
    Term term;
    term.id.value = row.integer(0);
    term.version = row.integer(1);
    term.office.value = row.integer(2);
    term.person.value = row.integer(3);
    if (const qint64 body = row.integer(4); body > 0)
        term.where = Id<Body>{body};
    else
        term.where = Id<School>{row.integer(5)};
    term.fromBody.value = row.integer(6);
    term.begins = dayFromIso(row.utf8(7));
    term.ends = dayFromIso(row.utf8(8));
    if (!row.isBlank(9))
        term.how = howOf(row.utf8(9));
    term.isInterim = row.integer(10) != 0;
    term.isDeputy = row.integer(11) != 0;
    term.notes = textOrBlank(row, 12);
    term.electedBy = textOrBlank(row, 13);
    term.endReason = textOrBlank(row, 14);
    term.lastReported = dayFromIso(row.utf8(15));
    return term;
}

template <class Thing>
QVariant idValue(Id<Thing> id) {
    return id.isValid() ? sqlValue(id.value) : QVariant();
}

/// In the order of columnNames.
std::vector<QVariant> valuesOf(const Term& term) {
    const auto* body = std::get_if<Id<Body>>(&term.where);
    const auto* school = std::get_if<Id<School>>(&term.where);
    return {sqlValue(term.office.value),
            sqlValue(term.person.value),
            body ? idValue(*body) : QVariant(),
            school ? idValue(*school) : QVariant(),
            idValue(term.fromBody),
            sqlValue(term.begins),
            sqlValue(term.ends),
            sqlValue(appointedKey(term.how)),
            sqlValue(term.isInterim),
            sqlValue(term.isDeputy),
            sqlValue(term.notes),
            sqlValue(term.electedBy),
            sqlValue(term.endReason),
            sqlValue(term.lastReported)};
}

const Table& termTable() {
    static const Table table(QString::fromLatin1(TermRepository::kTable), columnNames());
    return table;
}

} // namespace

void TermRepository::forEach(const QString& condition, const std::vector<QVariant>& values,
                             const std::function<void(Term&& term)>& visit) const {
    static const QString columns = columnNames().join(u", "_s);
    FastStatement rows(m_database, u"SELECT id, version, %1 FROM term %2"_s.arg(columns, condition));
    int position = 0;
    for (const QVariant& value : values)
        rows.bind(position++, value);
    while (rows.next())
        visit(termAt(rows));
}

std::vector<Term> TermRepository::where(const QString& condition, const std::vector<QVariant>& values) const {
    std::vector<Term> terms;
    forEach(condition, values, [&terms](Term&& term) { terms.push_back(std::move(term)); });
    std::stable_sort(terms.begin(), terms.end(), [](const Term& one, const Term& other) {
        return one.begins != other.begins ? one.begins < other.begins : one.id < other.id;
    });
    return terms;
}

std::optional<Term> TermRepository::find(Id<Term> id) const {
    const std::vector<Term> found = where(u"WHERE id = ?"_s, {sqlValue(id.value)});
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<Term> TermRepository::all() const {
    return where({}, {});
}

std::vector<Term> TermRepository::ofPerson(Id<Person> person) const {
    return where(u"WHERE person = ?"_s, {sqlValue(person.value)});
}

std::vector<Term> TermRepository::heldIn(const Member& place) const {
    if (const auto* body = std::get_if<Id<Body>>(&place))
        return where(u"WHERE body = ?"_s, {sqlValue(body->value)});
    return where(u"WHERE school = ?"_s, {sqlValue(std::get<Id<School>>(place).value)});
}

std::vector<Term> TermRepository::sentBy(Id<Body> body) const {
    return where(u"WHERE from_body = ?"_s, {sqlValue(body.value)});
}

void TermRepository::forEachNotEndedBy(QDate day, const std::function<void(Term&& term)>& visit) const {
    forEach(u"WHERE ends IS NULL OR ends >= ?"_s, {sqlValue(day)}, visit);
}

std::vector<Term> TermRepository::reversed() const {
    return where(u"WHERE ends < begins"_s, {});
}

std::vector<Term> TermRepository::reversedBy(Id<ChangeSet> action) const {
    return where(u"WHERE ends < begins AND id IN (SELECT row_id FROM change_row WHERE change_set = ? AND "
                 "table_name = 'term')"_s,
                 {sqlValue(action.value)});
}

std::vector<Term> TermRepository::between(QDate from, QDate to) const {
    return where(u"WHERE (ends IS NULL OR ends >= ?) AND (begins IS NULL OR begins <= ?)"_s,
                 {sqlValue(from), sqlValue(to)});
}

Id<Term> TermRepository::insert(Recorder& recorder, const Term& term) const {
    return {recorder.insert(termTable(), valuesOf(term))};
}

bool TermRepository::update(Recorder& recorder, const Term& before, const Term& after) const {
    const std::vector<QVariant> held = valuesOf(before);
    const std::vector<QVariant> wanted = valuesOf(after);
    std::vector<Assignment> changes;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (held[i] != wanted[i])
            changes.push_back({columnNames().at(qsizetype(i)), wanted[i]});
    }
    return !changes.empty() &&
           recorder.update(QString::fromLatin1(kTable), before.id.value, changes, before.version);
}

void TermRepository::remove(Recorder& recorder, const Term& term) const {
    recorder.remove(QString::fromLatin1(kTable), term.id.value, term.version);
}

} // namespace liaison
