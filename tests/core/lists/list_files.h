// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/lists/delimited_reader.h"
#include "core/lists/list_reader.h"

#include <QFile>
#include <QSet>
#include <QTemporaryDir>

#include <memory>

namespace liaison::test {

using Rows = QList<QStringList>;

/// A folder of files made for one test.
class ListFolder {
public:
    QString path(const QString& name = QStringLiteral("list.csv")) const { return m_folder.filePath(name); }
    /// Writes the bytes and returns where they are.
    QString with(const QByteArray& bytes, const QString& name = QStringLiteral("list.csv")) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file could not be written");
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

/// What came out of a list.
struct Reading {
    QStringList header;
    Rows rows;
    QList<qint64> lines;
    std::vector<ListNote> notes;
    /// The sentence of the error that ended the reading; empty where it came to the end.
    QString error;

    bool operator==(const Reading&) const = default;
};

inline QStringList textsOf(const ListRecord& record) {
    QStringList texts;
    for (const std::string_view field : record.fields)
        texts.append(QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size())));
    return texts;
}

/// Reads all that a reader gives.
template <class Opened>
Reading readAll(const Opened& reader) {
    Reading all;
    if (!reader) {
        all.error = reader.error().message;
        return all;
    }
    all.header = (*reader)->header();
    ListRecord record;
    for (;;) {
        const Result<bool> read = (*reader)->next(record);
        if (!read)
            all.error = read.error().message;
        if (!read || !*read)
            break;
        all.rows.append(textsOf(record));
        all.lines.append(record.line);
    }
    all.notes = (*reader)->notes();
    return all;
}

inline ListFormat delimited(char delimiter = ',', qint64 headerLine = 0,
                            const QString& encoding = u"utf-8"_s) {
    ListFormat format;
    format.encoding = encoding;
    format.delimiter = delimiter;
    format.headerLine = headerLine;
    return format;
}

inline QStringList codesOf(const std::vector<ListNote>& notes) {
    QStringList codes;
    for (const ListNote& note : notes)
        codes.append(note.code);
    return codes;
}

/// A few column names such as an importer knows.
inline bool isSchoolWord(const QString& name) {
    static const QSet<QString> words = {u"urn"_s,      u"name"_s,      u"school"_s,    u"school name"_s,
                                        u"status"_s,   u"phase"_s,     u"street"_s,    u"town"_s,
                                        u"postcode"_s, u"telephone"_s, u"easting"_s,   u"northing"_s,
                                        u"opened"_s,   u"closed"_s,    u"address"_s,   u"location"_s,
                                        u"dates"_s,    u"date"_s,      u"open date"_s, u"close date"_s};
    return words.contains(name.toLower());
}

} // namespace liaison::test
