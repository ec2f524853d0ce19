// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/school_values.h"

#include "core/base/text.h"
#include "core/lists/text_suspicion.h"
#include "core/schools/value_readers.h"

#include <QCoreApplication>
#include <QSet>

#include <limits>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolValues)
};

ReadValue fine(QString text) {
    return {ReadValue::Verdict::Fine, std::move(text), {}, {}};
}

ReadValue doubtful(QString text, QString code, QString reason) {
    return {ReadValue::Verdict::Doubtful, std::move(text), std::move(code), std::move(reason)};
}

ReadValue impossible(QString code, QString reason) {
    return {ReadValue::Verdict::Impossible, {}, std::move(code), std::move(reason)};
}

ReadValue readText(QString text) {
    if (const auto suspicion = suspicionIn(QStringView(text)))
        return doubtful(std::move(text), suspicion->code, suspicion->text);
    return fine(std::move(text));
}

ReadValue readCode(const QString& text) {
    if (isScientificNumber(text))
        return doubtful(text, u"rounded-number"_s,
                        Words::tr("A spreadsheet has rounded this number; its last digits are lost."));
    return fine(withoutDecimalZero(text));
}

bool isNegative(const QString& text) {
    return (text.startsWith(u'-') || text.startsWith(QChar(0x2212))) && wholeNumber(QStringView(text).mid(1));
}

ReadValue readInteger(SchoolField field, const QString& text) {
    if (isNegative(text))
        return impossible(u"bad-number"_s, Words::tr("This must not be below 0."));
    const bool isAge = field == SchoolField::AgeLow || field == SchoolField::AgeHigh;
    const auto number = wholeNumber(text);
    if (!number || *number > (isAge ? kHighestAge : 999'999))
        return impossible(u"bad-number"_s, isAge ? Words::tr("This is not an age.")
                                                 : Words::tr("This is not a whole number."));
    return fine(QString::number(*number));
}

ReadValue readTenths(const QString& text) {
    const auto tenths = percentTenths(text);
    if (!tenths)
        return impossible(u"bad-number"_s, Words::tr("This is not a percentage between 0 and 100."));
    return fine(tenthsText(tenths));
}

ReadValue readCoordinate(SchoolField field, const QString& text) {
    const auto metres = wholeNumber(text);
    const qint64 most = field == SchoolField::Easting ? kEastingEnd : kNorthingEnd;
    if (!metres || *metres > most)
        return impossible(u"bad-coordinates"_s,
                          field == SchoolField::Easting
                              ? Words::tr("An easting is a number of metres from 1 to 700,000.")
                              : Words::tr("A northing is a number of metres from 1 to 1,300,000."));
    return fine(*metres == 0 ? QString() : QString::number(*metres));
}

ReadValue readDate(const QString& text) {
    const QDate date = readListDate(text);
    if (!date.isValid())
        return impossible(u"bad-date"_s,
                          Words::tr("There is no such date; write it as 1/9/2026 or 2026-09-01."));
    return fine(date == QDate(1900, 1, 1) ? QString() : isoText(date));
}

ReadValue readChoice(SchoolField field, QString text) {
    if (const QString known = knownChoice(field, text); !known.isNull())
        return fine(known);
    if (field == SchoolField::Status)
        return doubtful(std::move(text), u"unknown-status"_s,
                        Words::tr("The registers do not use this word for a status."));
    return readText(std::move(text));
}

/// A key or a name that long is damage, such as a whole column pasted into one cell; elsewhere it may be
/// meant.
ReadValue readTooLong(SchoolField field, QString text) {
    const QString reason = Words::tr("This has %1 characters; at most %2 are usual here.")
                               .arg(countText(text.size()), countText(longestText(field)));
    const FieldKind kind = fieldInfo(field).kind;
    if (field == SchoolField::Name || kind == FieldKind::Code || kind == FieldKind::Postcode)
        return impossible(u"too-long"_s, reason);
    return doubtful(std::move(text), u"too-long"_s, reason);
}

ReadValue readKind(SchoolField field, QStringView cell) {
    QString text = tidied(cell);
    if (text.isEmpty())
        return fine({});
    if (text.size() > longestText(field))
        return readTooLong(field, std::move(text));
    switch (fieldInfo(field).kind) {
    case FieldKind::Text:
        return readText(text);
    case FieldKind::LongText:
        return fine(cell.trimmed().toString());
    case FieldKind::Code:
        return readCode(text);
    case FieldKind::Telephone:
        return isScientificNumber(text) ? readCode(text) : fine(text);
    case FieldKind::Choice:
        return readChoice(field, text);
    case FieldKind::Integer:
        return readInteger(field, text);
    case FieldKind::Tenths:
        return readTenths(text);
    case FieldKind::Date:
        return readDate(text);
    case FieldKind::Coordinate:
        return readCoordinate(field, text);
    case FieldKind::Url:
        return looksLikeUrl(text)
                   ? fine(tidyUrl(text))
                   : doubtful(text, u"doubtful-url"_s, Words::tr("This does not look like a web address."));
    case FieldKind::Email:
        return looksLikeEmail(text) ? fine(text)
                                    : doubtful(text, u"doubtful-email"_s,
                                               Words::tr("This does not look like an e-mail address."));
    case FieldKind::Postcode: {
        const QString postcode = readPostcode(text);
        return !postcode.isEmpty()
                   ? fine(postcode)
                   : doubtful(text.toUpper(), u"doubtful-postcode"_s, Words::tr("This is not a postcode."));
    }
    }
    return fine(text);
}

} // namespace

ReadValue readListCell(SchoolField field, QStringView cell) {
    if (isBlankWord(cell))
        return fine({});
    if (field == SchoolField::Urn)
        return readSchoolValue(field, cell);
    return readKind(field, cell);
}

ReadValue readSchoolValue(SchoolField field, QStringView typed) {
    if (field != SchoolField::Urn)
        return readKind(field, typed);
    if (tidied(typed).isEmpty())
        return fine({});
    const auto urn = readUrn(typed);
    return urn ? fine(QString::number(*urn))
               : impossible(u"bad-urn"_s, Words::tr("A URN is a number of five to seven digits."));
}

qsizetype longestText(SchoolField field) {
    switch (fieldInfo(field).kind) {
    case FieldKind::Text:
    case FieldKind::Choice:
    case FieldKind::Url:
    case FieldKind::Email:
        return kLongestText;
    case FieldKind::Code:
    case FieldKind::Telephone:
    case FieldKind::Postcode:
        return kLongestCode;
    default:
        return std::numeric_limits<qsizetype>::max();
    }
}

bool isBlankWord(QStringView cell) {
    static const QSet<QString> words = {u"not applicable"_s,
                                        u"does not apply"_s,
                                        u"not recorded"_s,
                                        u"not collected"_s,
                                        u"not available"_s,
                                        u"n/a"_s,
                                        u"supp"_s,
                                        u"-"_s,
                                        u"null"_s};
    constexpr qsizetype kLongest = 14;
    const QStringView trimmed = cell.trimmed();
    if (trimmed.isEmpty())
        return true;
    // Nearly every cell is told apart by its first letter, and this is asked of each.
    if (!QStringView(u"nNdDsS-").contains(trimmed.front()) || trimmed.size() > 2 * kLongest)
        return tidied(trimmed).isEmpty();
    const QString text = tidied(trimmed);
    return text == "NA"_L1 || text == "NE"_L1 || words.contains(text.toLower());
}

std::optional<QString> coordinateProblem(std::optional<qint64> easting, std::optional<qint64> northing) {
    if (!easting && !northing)
        return std::nullopt;
    if (!easting || !northing)
        return easting ? Words::tr("There is an easting without a northing.")
                       : Words::tr("There is a northing without an easting.");
    return std::nullopt;
}

} // namespace liaison
