// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schools/value_readers.h"

#include "core/base/text.h"
#include "core/schools/school_values.h"

#include <QHash>
#include <QRegularExpression>

namespace liaison {

namespace {

bool areDigits(QStringView text) {
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= QLatin1Char('0') && c <= QLatin1Char('9');
    });
}

QStringView withoutZeroDecimals(QStringView text) {
    const qsizetype point = text.indexOf(u'.');
    if (point < 1)
        return text;
    const QStringView decimals = text.mid(point + 1);
    const bool areZeros = std::all_of(decimals.begin(), decimals.end(), [](QChar c) { return c == u'0'; });
    return areZeros ? text.left(point) : text;
}

/// Two digits mean the years from 1950 to 2049: schools older than that are written in full.
int fullYear(int year, qsizetype digits) {
    return digits == 4 ? year : (year < 50 ? 2000 + year : 1900 + year);
}

int monthOf(QStringView name) {
    static constexpr QStringView kMonths[] = {u"jan", u"feb", u"mar", u"apr", u"may", u"jun",
                                              u"jul", u"aug", u"sep", u"oct", u"nov", u"dec"};
    for (int i = 0; i < 12; ++i) {
        if (name.startsWith(kMonths[i], Qt::CaseInsensitive))
            return i + 1;
    }
    return 0;
}

QDate sensible(QDate date) {
    return date.isValid() && date.year() >= 600 && date.year() <= 2199 ? date : QDate();
}

QDate dateOfParts(QStringView first, QStringView second, QStringView third) {
    const int month = areDigits(second) ? second.toInt() : monthOf(second);
    if (first.size() == 4 && areDigits(first))
        return QDate(first.toInt(), month, third.toInt());
    if (!areDigits(third) || (third.size() != 4 && third.size() != 2) || !areDigits(first) ||
        first.size() > 2)
        return {};
    return QDate(fullYear(third.toInt(), third.size()), month, first.toInt());
}

using Words = QHash<QString, QString>;

/// Folded word or register code → the register's word.
Words choiceWords(SchoolField field) {
    Words words;
    for (const QString& choice : fieldChoices(field))
        words.insert(plainFolded(choice), choice);
    if (field == SchoolField::Status) {
        words.insert({{u"1"_s, school_status::open()},
                      {u"2"_s, school_status::closed()},
                      {u"3"_s, school_status::closing()},
                      {u"4"_s, school_status::proposed()},
                      {u"proposed to close"_s, school_status::closing()},
                      {u"closing"_s, school_status::closing()},
                      {u"proposed"_s, school_status::proposed()}});
    } else if (field == SchoolField::Phase) {
        words.insert({{u"1"_s, u"Nursery"_s},
                      {u"2"_s, u"Primary"_s},
                      {u"3"_s, u"Middle deemed primary"_s},
                      {u"4"_s, u"Secondary"_s},
                      {u"5"_s, u"Middle deemed secondary"_s},
                      {u"6"_s, u"16 plus"_s},
                      {u"7"_s, u"All-through"_s},
                      {u"0"_s, u""_s},
                      {u"16"_s, u"16 plus"_s},
                      {u"post 16"_s, u"16 plus"_s},
                      {u"special"_s, u"Special"_s}});
    }
    return words;
}

} // namespace

std::optional<qint64> wholeNumber(QStringView text) {
    QString digits = withoutZeroDecimals(text).toString();
    digits.remove(u',').remove(u' ');
    if (!areDigits(digits) || digits.size() > 15)
        return std::nullopt;
    return digits.toLongLong();
}

std::optional<qint64> percentTenths(QStringView text) {
    QString digits = text.toString();
    digits.remove(u'%');
    bool isNumber = false;
    const double percent = digits.trimmed().toDouble(&isNumber);
    if (!isNumber || !(percent >= 0) || percent > 100)
        return std::nullopt;
    return qRound64(percent * 10);
}

bool isScientificNumber(QStringView text) {
    static const QRegularExpression form(u"^\\d(\\.\\d+)?[eE]\\+?\\d+$"_s);
    return form.match(text).hasMatch();
}

QString withoutDecimalZero(const QString& text) {
    return text.endsWith(".0"_L1) && areDigits(QStringView(text).chopped(2)) ? text.chopped(2) : text;
}

bool looksLikeUrl(const QString& text) {
    return text.contains(u'.') && !text.contains(u' ') && !text.contains(u'@');
}

QString tidyUrl(const QString& text) {
    const qsizetype scheme = text.indexOf("://"_L1);
    const qsizetype host = scheme < 0 ? 0 : scheme + 3;
    const qsizetype slash = text.indexOf(u'/', host);
    if (slash < 0)
        return text.toLower();
    const QString path = text.mid(slash);
    return text.left(slash).toLower() + (path == "/"_L1 ? QString() : path);
}

bool looksLikeEmail(const QString& text) {
    static const QRegularExpression form(u"^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$"_s);
    return form.match(text).hasMatch();
}

QString knownChoice(SchoolField field, const QString& text) {
    static const QHash<SchoolField, Words> known = [] {
        QHash<SchoolField, Words> all;
        for (const SchoolFieldInfo& info : schoolFields()) {
            if (info.kind == FieldKind::Choice)
                all.insert(info.field, choiceWords(info.field));
        }
        return all;
    }();
    return known.value(field).value(plainFolded(text));
}

std::optional<qint64> readUrn(QStringView cell) {
    const QStringView digits = withoutZeroDecimals(cell.trimmed());
    if (!areDigits(digits) || digits.size() < 5 || digits.size() > 7 || digits.startsWith(u'0'))
        return std::nullopt;
    return digits.toLongLong();
}

QDate readListDate(QStringView cell) {
    static const QRegularExpression form(
        u"^(\\d{1,4})[-/. ](\\d{1,2}|[A-Za-z]{3,9})[-/. ](\\d{1,4})([T ]\\d{1,2}:\\d{2}.*)?$"_s);
    static const QRegularExpression packed(u"^(\\d{4})(\\d{2})(\\d{2})(\\.0)?$"_s);
    const QString text = tidied(cell);
    auto parts = form.match(text);
    if (!parts.hasMatch())
        parts = packed.match(text);
    if (!parts.hasMatch())
        return {};
    return sensible(dateOfParts(parts.capturedView(1), parts.capturedView(2), parts.capturedView(3)));
}

QString readPostcode(QStringView cell) {
    static const QRegularExpression form(u"^([A-Z]{1,2}[0-9][A-Z0-9]?|GIR)([0-9][A-Z]{2})$"_s);
    QString text = cell.toString().toUpper();
    text.removeIf([](QChar c) { return c.isSpace(); });
    const auto parts = form.match(text);
    return parts.hasMatch() ? parts.captured(1) + u' ' + parts.captured(2) : QString();
}

} // namespace liaison
