// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <cstdlib>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPivotYear = 70;

QString& chosenFormat() {
    static QString format = u"d MMM yyyy"_s;
    return format;
}

const QLocale& english() {
    static const QLocale locale = QLocale::c();
    return locale;
}

int fullYear(const QString& digits) {
    const int year = digits.toInt();
    if (digits.size() > 2)
        return year;
    return year < kPivotYear ? 2000 + year : 1900 + year;
}

std::optional<QDate> valid(QDate date) {
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// Without a year: the one of last, this and next year that is nearest to today.
std::optional<QDate> nearest(int day, int month, QDate today) {
    std::optional<QDate> best;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && (!best || std::llabs(today.daysTo(date)) < std::llabs(today.daysTo(*best))))
            best = date;
    }
    return best;
}

std::optional<QDate> dayMonthYear(int day, int month, const QString& year, QDate today) {
    return year.isEmpty() ? nearest(day, month, today) : valid(QDate(fullYear(year), month, day));
}

/// The number of the month or day of the week that begins as the word does, from three letters on; 0 if none.
template <class NameOf>
int numbered(const QString& word, int count, NameOf nameOf) {
    for (int i = 1; i <= count; ++i)
        if (word.size() >= 3 && nameOf(i).startsWith(word, Qt::CaseInsensitive))
            return i;
    return 0;
}

int monthOf(const QString& word) {
    const QString name = word == u"sept"_s ? u"sep"_s : word;
    return numbered(name, 12, [](int i) { return english().monthName(i); });
}

std::optional<QDate> fromOffset(const QString& text, QDate today) {
    static const QRegularExpression offset(
        u"^([+-])\\s*(\\d{1,4})\\s*(d|w|m|y)(?:ays?|eeks?|onths?|ears?)?$"_s);
    const QRegularExpressionMatch match = offset.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int amount = match.captured(2).toInt() * (match.captured(1) == u"-"_s ? -1 : 1);
    switch (match.captured(3).front().unicode()) {
    case u'd':
        return today.addDays(amount);
    case u'w':
        return today.addDays(amount * 7);
    case u'm':
        return today.addMonths(amount);
    default:
        return today.addYears(amount);
    }
}

std::optional<QDate> fromName(const QString& text, QDate today) {
    const std::array<std::pair<QString, int>, 6> days{
        {{u"today"_s, 0},
         {QCoreApplication::translate("DateField", "today"), 0},
         {u"tomorrow"_s, 1},
         {QCoreApplication::translate("DateField", "tomorrow"), 1},
         {u"yesterday"_s, -1},
         {QCoreApplication::translate("DateField", "yesterday"), -1}}};
    for (const auto& [word, offset] : days)
        if (text == word)
            return today.addDays(offset);
    const int weekday = numbered(text, 7, [](int i) { return english().dayName(i); });
    if (weekday == 0)
        return std::nullopt;
    const int ahead = (weekday - today.dayOfWeek() + 7) % 7;
    return today.addDays(ahead == 0 ? 7 : ahead);
}

std::optional<QDate> fromNumbers(const QString& text, QDate today) {
    static const QRegularExpression iso(u"^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"_s);
    if (const auto match = iso.match(text); match.hasMatch())
        return valid(QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
    static const QRegularExpression plain(u"^(\\d{1,2})[/.\\- ](\\d{1,2})(?:[/.\\- ](\\d{2}|\\d{4}))?$"_s);
    if (const auto match = plain.match(text); match.hasMatch())
        return dayMonthYear(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3), today);
    return std::nullopt;
}

std::optional<QDate> fromMonthName(const QString& text, QDate today) {
    static const QRegularExpression dayFirst(
        u"^(\\d{1,2})(?:st|nd|rd|th)?[ \\-]?([a-z]+)(?:[ \\-,]*(\\d{2}|\\d{4}))?$"_s);
    static const QRegularExpression monthFirst(
        u"^([a-z]+) (\\d{1,2})(?:st|nd|rd|th)?(?:[ ,]+(\\d{2}|\\d{4}))?$"_s);
    auto match = dayFirst.match(text);
    const bool isDayFirst = match.hasMatch();
    if (!isDayFirst)
        match = monthFirst.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int month = monthOf(match.captured(isDayFirst ? 2 : 1));
    if (month == 0)
        return std::nullopt;
    return dayMonthYear(match.captured(isDayFirst ? 1 : 2).toInt(), month, match.captured(3), today);
}

} // namespace

std::optional<QDate> dateFromWords(QStringView text, QDate today) {
    const QString words = text.toString().simplified().toLower();
    static const QRegularExpression leadingDay(u"^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?=\\d)"_s);
    QString bare = words;
    bare.remove(leadingDay);
    for (const auto read : {fromOffset, fromNumbers, fromMonthName, fromName})
        if (const auto date = read(bare, today))
            return date;
    return std::nullopt;
}

QString dateText(QDate date) {
    if (!date.isValid())
        return {};
    return chosenFormat().isEmpty() ? QLocale::system().toString(date, QLocale::ShortFormat)
                                    : english().toString(date, chosenFormat());
}

void setDateFormat(const QString& format) {
    chosenFormat() = format;
}

} // namespace liaison
