// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace liaison {

/// How the bytes of a list are to be read. Everything here can be guessed by detectListFormat and changed by
/// the user.
struct ListFormat {
    enum class Kind { Delimited, Workbook };
    Kind kind = Kind::Delimited;
    /// "utf-8", "cp1252", "utf-16-le", "utf-16-be"; empty for a workbook.
    QString encoding;
    bool byteOrderMark = false;
    /// The character between fields: , ; tab or |.
    char delimiter = ',';
    /// Physical line of the header, counted from 1; 0 where the list has none.
    qint64 headerLine = 1;

    bool operator==(const ListFormat&) const = default;
};

/// One record of a list. The fields are UTF-8 and point into the reader: they live until the next call of
/// next().
struct ListRecord {
    /// Physical line on which the record begins, counted from 1 (for a workbook: the row).
    qint64 line = 0;
    std::vector<std::string_view> fields;

    bool isBlank() const;
};

/// What a note asks of its reader.
enum class NoteSeverity : quint8 {
    Refusal,  ///< a row was not taken: mend it and import it again
    Question, ///< nothing is done about it until a person decides
    Warning,  ///< something was taken with doubt, changed or left out: look at it
    Remark,   ///< nothing is lost and nothing is to be done
};

/// "refusal", "question", "warning" or "remark": the word in JSON.
QString noteSeverityName(NoteSeverity severity);
/// The way back; a warning where there is no such word.
NoteSeverity noteSeverityFromName(QStringView name);

/// Something worth telling about a list that did not stop it from being read.
struct ListNote {
    qint64 line = 0;
    /// The column's header, or its number from 1 where there is no header; empty for a whole record.
    QString column;
    /// A short word for programs: "ragged-row", "totals-row", "mixed-script" …
    QString code;
    QString value;
    /// One sentence for a person.
    QString text;
    NoteSeverity severity = NoteSeverity::Warning;

    bool operator==(const ListNote&) const = default;
};

/// Reads a list record by record, from front to back, in bounded memory.
class ListReader {
public:
    virtual ~ListReader() = default;
    /// The header's names, tidied, in column order; empty where the list has no header. A repeated or empty
    /// name is kept as it is: columns are known by position.
    virtual const QStringList& header() const = 0;
    /// Reads the next record after the header (lines above the header are not records). False at the end.
    /// An unclosed quote, a record too large to be true (over 16 MiB, or over 16,384 columns) and bytes that
    /// are not in the encoding are errors of code Unreadable that name the line, and end the reading.
    virtual Result<bool> next(ListRecord& record) = 0;
    /// How much of the bytes has been read, 0 to 1.
    virtual double progress() const = 0;
    /// What was noticed on the way: each kind of note once, with the first line it was met on.
    virtual const std::vector<ListNote>& notes() const = 0;
};

/// Says whether a cell's text looks like the name of a column, so that a header can be told from data and
/// titles.
using HeaderWords = std::function<bool(const QString& name)>;

/// What a file's first bytes say it is. An old workbook (.xls), a web page, a PDF, an empty file and the like
/// are errors of code Unreadable which name what the file is and what to do, whatever the ending of its name.
Result<ListFormat> detectListFormat(const QString& path, const HeaderWords& isHeaderName);

/// Opens a list. Fails with NotFound or Unreadable.
Result<std::unique_ptr<ListReader>> openList(const QString& path, const ListFormat& format);

/// The file's SHA-256 in lower-case hexadecimal digits.
Result<QString> sha256OfFile(const QString& path);

} // namespace liaison
