// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recorder.h"

#include "core/base/text.h"
#include "core/store/store_error.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::Store)
};

const QString kNoteSql = u"INSERT INTO change_row (change_set, position, table_name, row_id, operation, "
                         u"before_image, after_image) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?)"_s;

QString insertSqlFor(const QString& table, const QStringList& columns) {
    QStringList marks(columns.size(), u"?"_s);
    return u"INSERT INTO %1 (%2) VALUES (%3) RETURNING id"_s.arg(table, columns.join(u", "_s),
                                                                 marks.join(u", "_s));
}

StoreError goneError() {
    return StoreError(ErrorCode::NotFound,
                      Words::tr("What was to be changed is no longer in the file; somebody has removed it."));
}

} // namespace

Table::Table(QString name, QStringList columns)
    : m_name(std::move(name)), m_columns(std::move(columns)), m_insertSql(insertSqlFor(m_name, m_columns)) {}

Recorder::Recorder(Database& database, Id<ChangeSet> changeSet, QDateTime now)
    : m_database(database), m_changeSet(changeSet), m_now(std::move(now)) {}

qint64 Recorder::insert(const Table& table, std::span<const QVariant> values) {
    Q_ASSERT(qsizetype(values.size()) == table.columns().size());
    FastStatement& statement = fast(table.insertSql());
    int position = 0;
    for (const QVariant& value : values)
        statement.bind(position++, value);
    statement.next();
    const qint64 id = statement.integer(0);
    statement.reset();
    note({table.name(), id, RowChange::Operation::Insert, {}, {}});
    return id;
}

bool Recorder::update(const QString& table, qint64 id, std::span<const Assignment> changes,
                      std::optional<qint64> expectedVersion) {
    QStringList columns;
    for (const Assignment& change : changes)
        columns << change.column;
    RowChange noted{table, id, RowChange::Operation::Update, {}, {}};
    {
        Query current =
            m_database.query(u"SELECT version, %1 FROM %2 WHERE id = ?"_s.arg(columns.join(u", "_s), table));
        current.run(id);
        if (!current.next())
            throw goneError();
        checkVersion(current.integer(0), expectedVersion);
        int column = 1;
        for (const Assignment& change : changes) {
            const QVariant before = current.value(column++);
            if (before == change.value || (before.isNull() && change.value.isNull()))
                continue;
            noted.before.insert(change.column, before);
            noted.after.insert(change.column, change.value);
        }
    }
    if (noted.after.isEmpty())
        return false;
    QStringList assignments;
    for (auto change = noted.after.keyBegin(); change != noted.after.keyEnd(); ++change)
        assignments << *change + u" = ?"_s;
    Query statement = m_database.query(
        u"UPDATE %1 SET %2, version = version + 1 WHERE id = ?"_s.arg(table, assignments.join(u", "_s)));
    int position = 0;
    for (const QVariant& value : std::as_const(noted.after))
        statement.bind(position++, value);
    statement.bind(position, id);
    statement.execute();
    const QByteArray before = imageBytes(noted.before);
    const QByteArray after = imageBytes(noted.after);
    note({table, id, RowChange::Operation::Update, {}, {}}, before, after);
    return true;
}

void Recorder::remove(const QString& table, qint64 id, std::optional<qint64> expectedVersion) {
    RowRemover& remover = m_removers.try_emplace(table, m_database, table).first->second;
    const auto found = remover.read(id);
    if (!found)
        throw goneError();
    checkVersion(found->version, expectedVersion);
    remover.remove(id);
    note({table, id, RowChange::Operation::Delete, {}, {}}, found->image);
}

void Recorder::restore(const QString& table, qint64 id, const QByteArray& image) {
    m_restorers.try_emplace(table, m_database, table).first->second.restore(id, image);
    note({table, id, RowChange::Operation::Insert, {}, {}});
}

void Recorder::checkVersion(qint64 found, std::optional<qint64> expected) const {
    if (expected && *expected != found)
        throw StoreError(
            ErrorCode::Conflict,
            Words::tr("Somebody changed this while you were working on it; look at it again and repeat your "
                      "change."));
}

FastStatement& Recorder::fast(const QString& sql) {
    return m_statements.try_emplace(sql, m_database, sql).first->second;
}

void Recorder::note(RowChange change, const QByteArray& before, const QByteArray& after) {
    if (!m_noting)
        m_noting.emplace(m_database, kNoteSql);
    const QByteArray table = change.table.toUtf8();
    const QByteArray operation = operationWord(change.operation).toUtf8();
    m_noting->bind(0, m_changeSet.value);
    m_noting->bind(1, qint64(m_rows.size()));
    m_noting->bind(2, std::string_view(table.constData(), std::size_t(table.size())));
    m_noting->bind(3, change.rowId);
    m_noting->bind(4, std::string_view(operation.constData(), std::size_t(operation.size())));
    m_noting->bind(5, before);
    m_noting->bind(6, after);
    m_noting->run();
    m_rows.push_back(std::move(change));
}

} // namespace liaison
