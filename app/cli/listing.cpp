// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listing.h"

#include "app/cli/output_guard.h"
#include "core/base/text.h"
#include "core/lists/delimited_writer.h"
#include "core/schools/field_names.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace liaison::cli {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Listing)
};

/// A value as a person reads it in one cell.
QString cellText(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? Words::tr("yes") : Words::tr("no");
    case QJsonValue::Double:
        return QString::number(value.toInteger());
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue& part : value.toArray())
            parts << cellText(part);
        return parts.join(u"; "_s);
    }
    default:
        return value.toString();
    }
}

/// The form in which names of columns are compared.
QString columnKey(const QString& name) {
    QString key = plainFolded(name);
    return key.remove(u' ').remove(u'_').remove(u'-');
}

bool hasValue(const QJsonValue& value, const QString& wanted) {
    if (!value.isArray())
        return plainFolded(cellText(value)) == wanted;
    const QJsonArray parts = value.toArray();
    if (parts.isEmpty())
        return wanted.isEmpty();
    return std::any_of(parts.begin(), parts.end(),
                       [&](const QJsonValue& part) { return plainFolded(cellText(part)) == wanted; });
}

} // namespace

void addListingOptions(CLI::App& command, ListingOptions& options) {
    addUndatedListingOptions(command, options);
    command.add_option("--as-of", options.asOf, "As it stands on that day; today if not given")
        ->type_name("YYYY-MM-DD")
        ->check(isDay());
}

void addUndatedListingOptions(CLI::App& command, ListingOptions& options) {
    addRecordOptions(command, options);
    addRepeatable(command, "--where", options.where, "COLUMN=VALUE",
                  "Only rows with that value; several for one column are alternatives. A column goes by its "
                  "heading or by its name in JSON");
    command.add_option("--csv", options.csv, "Write the list to a CSV file")
        ->type_name("OUT.csv")
        ->check(isGiven());
}

std::size_t Listing::columnNamed(const QString& name) const {
    QStringList keys;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const QString key = QString::fromLatin1(m_columns[i].key);
        if (columnKey(key) == columnKey(name) ||
            (!m_columns[i].heading.isEmpty() && columnKey(m_columns[i].heading) == columnKey(name)))
            return i;
        keys << key;
    }
    throw UsageError(Words::tr("--where: the list has no column “%1”.%2 Its columns are %3.")
                         .arg(name, didYouMean(name, keys), keys.join(u", "_s)));
}

void Listing::narrow(const std::vector<std::string>& where) {
    std::map<std::size_t, QStringList> wanted;
    for (const std::string& argument : where) {
        const QString text = textOf(argument);
        const qsizetype sign = text.indexOf(u'=');
        if (sign < 1)
            throw UsageError(Words::tr("--where: “%1” asks for nothing; write COLUMN=VALUE.").arg(text));
        wanted[columnNamed(text.left(sign))] << plainFolded(text.mid(sign + 1));
    }
    std::erase_if(m_rows, [&](const std::vector<QJsonValue>& row) {
        return std::any_of(wanted.begin(), wanted.end(), [&](const auto& asked) {
            return std::none_of(asked.second.begin(), asked.second.end(),
                                [&](const QString& value) { return hasValue(row[asked.first], value); });
        });
    });
}

std::vector<std::size_t> Listing::shownColumns() const {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (!m_columns[i].heading.isEmpty())
            shown.push_back(i);
    }
    return shown;
}

void Listing::writeJson(const Console& console) const {
    JsonWriter json = console.json();
    json.beginArray();
    for (const std::vector<QJsonValue>& row : m_rows) {
        json.beginObject();
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            writeJsonValue(json.key(m_columns[i].key), row[i]);
        json.endObject();
    }
    json.endArray();
}

Result<void> Listing::writeCsv(const QString& path) const {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::Storage,
                       Words::tr("“%1” cannot be written; choose another place.").arg(path),
                       file.errorString());
    DelimitedStyle style;
    style.neutraliseFormulas = true;
    DelimitedWriter writer(file, style);
    const std::vector<std::size_t> shown = shownColumns();
    QStringList cells;
    for (const std::size_t column : shown)
        cells << m_columns[column].heading;
    Result<void> written = writer.write(cells);
    for (std::size_t i = 0; written && i < m_rows.size(); ++i) {
        cells.clear();
        for (const std::size_t column : shown)
            cells << cellText(m_rows[i][column]);
        written = writer.write(cells);
    }
    if (written && !file.commit())
        return failure(ErrorCode::Storage, Words::tr("“%1” could not be written; look for room.").arg(path),
                       file.errorString());
    return written;
}

/// "7 vacancies in 6 rows"
QString Listing::totalText(const QString& singular, const QString& plural) const {
    const auto rows = qint64(m_rows.size());
    if (m_counted == nullptr)
        return counted(rows, singular, plural);
    const std::size_t column = columnNamed(QString::fromLatin1(m_counted));
    qint64 total = 0;
    for (const std::vector<QJsonValue>& row : m_rows)
        total += row[column].toInteger();
    const QString text = counted(total, singular, plural);
    return total == rows
               ? text
               : Words::tr("%1 in %2").arg(text, counted(rows, Words::tr("row"), Words::tr("rows")));
}

Result<ExitCode> Listing::tell(const Console& console, const ListingOptions& options, const QString& singular,
                               const QString& plural) {
    narrow(options.where);
    if (!options.csv.empty()) {
        const QString path = textOf(options.csv);
        const auto checked = checkOutputs({Words::tr("the list"), {path}, options.path(), {}});
        if (!checked)
            return handedOn(checked.error());
        if (const auto written = writeCsv(path); !written)
            return handedOn(written.error());
    }
    if (console.isJson()) {
        writeJson(console);
        return ExitCode::Done;
    }
    if (!options.csv.empty()) {
        console.line(textOf(options.csv));
    } else {
        QStringList headings;
        std::vector<bool> isNumber;
        const std::vector<std::size_t> shown = shownColumns();
        for (const std::size_t column : shown) {
            headings << m_columns[column].heading;
            isNumber.push_back(m_columns[column].isNumber);
        }
        std::vector<QStringList> rows;
        rows.reserve(m_rows.size());
        for (const std::vector<QJsonValue>& row : m_rows) {
            QStringList& cells = rows.emplace_back();
            for (const std::size_t column : shown)
                cells << cellText(row[column]);
        }
        console.table(headings, rows, isNumber);
    }
    console.remark(totalText(singular, plural));
    return ExitCode::Done;
}

void writeJsonValue(JsonWriter& json, const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        json.boolean(value.toBool());
        return;
    case QJsonValue::Double:
        json.number(value.toInteger());
        return;
    case QJsonValue::String:
        json.text(value.toString());
        return;
    case QJsonValue::Array:
        json.beginArray();
        for (const QJsonValue& part : value.toArray())
            writeJsonValue(json, part);
        json.endArray();
        return;
    case QJsonValue::Object: {
        json.beginObject();
        const QJsonObject object = value.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            writeJsonValue(json.key(member.key().toStdString()), member.value());
        json.endObject();
        return;
    }
    default:
        json.null();
    }
}

QJsonValue textValue(const QString& text) {
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dayValue(QDate day) {
    return textValue(isoText(day));
}

QJsonValue numberValue(qint64 number) {
    return number == 0 ? QJsonValue() : QJsonValue(number);
}

} // namespace liaison::cli
