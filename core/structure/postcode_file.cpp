// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/postcode_file.h"

#include "core/base/text.h"
#include "core/lists/list_reader.h"
#include "core/schools/school_values.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <charconv>

namespace liaison {

namespace {

constexpr qint64 kEastingEnd = 700'000;
constexpr qint64 kNorthingEnd = 1'300'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PostcodeFile)
};

/// Where a row holds what. The layout without a header is the one Code-Point Open has.
struct Columns {
    qsizetype postcode = 0;
    qsizetype easting = 2;
    qsizetype northing = 3;
};

bool isOneOf(const QString& name, std::initializer_list<const char16_t*> names) {
    const QString key = folded(name);
    return std::any_of(names.begin(), names.end(),
                       [&](const char16_t* known) { return key == QStringView(known); });
}

bool isPostcodeName(const QString& name) {
    return isOneOf(name, {u"pc", u"postcode", u"pcd", u"pcds", u"pcd7", u"pcd8"});
}

bool isEastingName(const QString& name) {
    return isOneOf(name, {u"ea", u"easting", u"eastings", u"x", u"x coordinate", u"oseast1m"});
}

bool isNorthingName(const QString& name) {
    return isOneOf(name, {u"no", u"northing", u"northings", u"y", u"y coordinate", u"osnrth1m"});
}

bool isColumnName(const QString& name) {
    return isPostcodeName(name) || isEastingName(name) || isNorthingName(name);
}

std::optional<Columns> columnsOf(const QStringList& header) {
    if (header.isEmpty())
        return Columns();
    Columns columns{-1, -1, -1};
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (columns.postcode < 0 && isPostcodeName(header[i]))
            columns.postcode = i;
        else if (columns.easting < 0 && isEastingName(header[i]))
            columns.easting = i;
        else if (columns.northing < 0 && isNorthingName(header[i]))
            columns.northing = i;
    }
    const bool isWhole = columns.postcode >= 0 && columns.easting >= 0 && columns.northing >= 0;
    return isWhole ? std::optional(columns) : std::nullopt;
}

qint64 numberIn(const ListRecord& record, qsizetype column, qint64 end) {
    if (column >= qsizetype(record.fields.size()))
        return 0;
    const std::string_view text = record.fields[std::size_t(column)];
    qint64 number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isWhole = read.ec == std::errc() && read.ptr == text.data() + text.size();
    return isWhole && number > 0 && number < end ? number : 0;
}

QString postcodeIn(const ListRecord& record, qsizetype column) {
    if (column >= qsizetype(record.fields.size()))
        return {};
    const std::string_view text = record.fields[std::size_t(column)];
    return readPostcode(QString::fromUtf8(text.data(), qsizetype(text.size())));
}

tl::unexpected<Error> notOne(const QString& path) {
    return failure(
        ErrorCode::Unreadable,
        Words::tr("“%1” is no list of postcodes: it needs a postcode, an easting and a northing in each row.")
            .arg(QFileInfo(path).fileName()));
}

/// Reads every row; the second line of COLUMNS files (long names) counts as unreadable and does no harm.
Result<PostcodePlaces> readRows(ListReader& reader, const Columns& columns, const QSet<QString>& wanted) {
    PostcodePlaces found;
    ListRecord record;
    while (true) {
        const Result<bool> more = reader.next(record);
        if (!more)
            return tl::unexpected<Error>(more.error());
        if (!*more)
            return found;
        if (record.isBlank())
            continue;
        ++found.rows;
        const QString postcode = postcodeIn(record, columns.postcode);
        const GridPlace place{numberIn(record, columns.easting, kEastingEnd),
                              numberIn(record, columns.northing, kNorthingEnd)};
        if (postcode.isEmpty() || place.easting == 0 || place.northing == 0)
            ++found.unreadable;
        else if (wanted.contains(postcode))
            found.places.insert(postcode, place);
    }
}

} // namespace

Result<PostcodePlaces> readPostcodeFile(const QString& path, const QSet<QString>& wanted) {
    const Result<ListFormat> format = detectListFormat(path, isColumnName);
    if (!format)
        return tl::unexpected<Error>(format.error());
    const auto reader = openList(path, *format);
    if (!reader)
        return tl::unexpected<Error>(reader.error());
    const auto columns = columnsOf((*reader)->header());
    if (!columns)
        return notOne(path);
    Result<PostcodePlaces> found = readRows(**reader, *columns, wanted);
    if (found && found->unreadable == found->rows)
        return notOne(path);
    return found;
}

} // namespace liaison
