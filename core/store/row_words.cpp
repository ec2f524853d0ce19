// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/row_words.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::History)
};

QString plainValue(const QVariant& value) {
    if (value.typeId() == QMetaType::QByteArray)
        return value.toByteArray().isEmpty()
                   ? QString()
                   : Words::tr("a picture of %1")
                         .arg(QLocale().formattedDataSize(value.toByteArray().size(), 0,
                                                          QLocale::DataSizeTraditionalFormat));
    return value.toString();
}

QString orBlank(const QString& text) {
    return text.isEmpty() ? Words::tr("blank") : text;
}

} // namespace

QString operationText(RowChange::Operation operation) {
    switch (operation) {
    case RowChange::Operation::Insert:
        return Words::tr("Added");
    case RowChange::Operation::Delete:
        return Words::tr("Removed");
    case RowChange::Operation::Update:
        break;
    }
    return Words::tr("Changed");
}

bool isInternalColumn(const QString& column) {
    return column == "id"_L1 || column == "version"_L1 || column == "search_key"_L1;
}

QString RowWords::noun(const QString& table) const {
    const auto words = m_tables.constFind(table);
    return words == m_tables.cend() ? table : words->noun;
}

QString RowWords::name(TrustFile& file, const RowChange& change) const {
    RowImage known = change.before;
    known.insert(change.after);
    const auto words = m_tables.constFind(change.table);
    const QString name =
        words == m_tables.cend() || !words->name ? QString() : words->name(file, change.rowId, known);
    return name.isEmpty() ? Words::tr("number %1").arg(change.rowId) : name;
}

QString RowWords::sentence(TrustFile& file, const RowChange& change) const {
    QStringList told;
    for (const ToldField& field : fields(file, change)) {
        if (change.operation == RowChange::Operation::Update)
            told << Words::tr("%1: %2 → %3").arg(field.label, orBlank(field.before), orBlank(field.after));
        else if (const QString& value = field.after.isEmpty() ? field.before : field.after; !value.isEmpty())
            told << Words::tr("%1: %2").arg(field.label, value);
    }
    const QString subject =
        u"%1: %2 %3"_s.arg(operationText(change.operation), noun(change.table), name(file, change));
    return told.isEmpty() ? subject : u"%1 · %2"_s.arg(subject, told.join(u"; "_s));
}

QString RowWords::label(const QString& table, const QString& column) const {
    const auto words = m_tables.constFind(table);
    return words == m_tables.cend() || !words->label ? column : words->label(column);
}

QString RowWords::value(TrustFile& file, const QString& table, const QString& column,
                        const QVariant& value) const {
    const auto words = m_tables.constFind(table);
    if (value.isNull())
        return {};
    if (words != m_tables.cend() && words->reference) {
        if (const QString name = words->reference(file, column, value.toLongLong()); !name.isEmpty())
            return name;
    }
    return words == m_tables.cend() || !words->value ? plainValue(value) : words->value(column, value);
}

QList<ToldField> RowWords::fields(TrustFile& file, const RowChange& change) const {
    RowImage all = change.before;
    all.insert(change.after);
    QStringList columns = all.keys();
    if (const TableWords words = m_tables.value(change.table); words.place)
        std::stable_sort(columns.begin(), columns.end(), [&words](const QString& a, const QString& b) {
            return words.place(a) < words.place(b);
        });
    QList<ToldField> fields;
    for (const QString& column : std::as_const(columns)) {
        const QString said = isInternalColumn(column) ? QString() : label(change.table, column);
        if (said.isEmpty())
            continue;
        fields.append({said, value(file, change.table, column, change.before.value(column)),
                       value(file, change.table, column, change.after.value(column))});
    }
    return fields;
}

} // namespace liaison
