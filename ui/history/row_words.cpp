// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/row_words.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace liaison {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("liaison::History", text);
}

QString plainValue(const QVariant& value) {
    if (value.typeId() == QMetaType::QByteArray)
        return value.toByteArray().isEmpty()
                   ? QString()
                   : tr("a picture of %1")
                         .arg(QLocale().formattedDataSize(value.toByteArray().size(), 0,
                                                          QLocale::DataSizeTraditionalFormat));
    return value.toString();
}

} // namespace

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
    return name.isEmpty() ? tr("number %1").arg(change.rowId) : name;
}

QString RowWords::label(const QString& table, const QString& column) const {
    const auto words = m_tables.constFind(table);
    return words == m_tables.cend() || !words->label ? column : words->label(column);
}

QString RowWords::value(const QString& table, const QString& column, const QVariant& value) const {
    const auto words = m_tables.constFind(table);
    if (value.isNull())
        return {};
    return words == m_tables.cend() || !words->value ? plainValue(value) : words->value(column, value);
}

QList<ToldField> RowWords::fields(const RowChange& change) const {
    RowImage all = change.before;
    all.insert(change.after);
    QList<ToldField> fields;
    for (auto column = all.keyBegin(); column != all.keyEnd(); ++column) {
        const QString said = label(change.table, *column);
        if (said.isEmpty())
            continue;
        fields.append({said, value(change.table, *column, change.before.value(*column)),
                       value(change.table, *column, change.after.value(*column))});
    }
    return fields;
}

} // namespace liaison
