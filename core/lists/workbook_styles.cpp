// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/workbook_styles.h"

#include "core/lists/workbook_xml.h"

#include <QDateTime>
#include <QHash>

#include <algorithm>
#include <cmath>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

// More styles than a workbook can have.
constexpr std::size_t kMostStyles = 70'000;
constexpr double kLastDay = 2'958'466; // the day after 31 December 9999
constexpr qint64 kSecondsOfDay = 86'400;

// The first section of a format code in lower case, without quoted text, escapes, and [colours] and [$-809]
// locales; elapsed times such as [h] stay.
QString bareCode(QStringView code) {
    QString bare;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i).toLower();
        if (c == u';')
            break;
        if (c == u'"' || c == u'[') {
            const qsizetype end = code.indexOf(c == u'"' ? u'"' : u']', i + 1);
            if (end < 0)
                break;
            const QString inside = code.mid(i + 1, end - i - 1).toString().toLower();
            if (c == u'[' && !inside.isEmpty() && QStringView(u"hms").contains(inside.at(0)) &&
                inside.count(inside.at(0)) == inside.size())
                bare += inside;
            i = end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else {
            bare += c;
        }
    }
    return bare.remove(u"general"_s).remove(u"am/pm"_s).remove(u"a/p"_s);
}

QString dateText(double days, CellFormat::Kind kind, bool dates1904) {
    qint64 seconds = std::llround(days * static_cast<double>(kSecondsOfDay));
    qint64 day = seconds / kSecondsOfDay;
    seconds %= kSecondsOfDay;
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(seconds * 1000));
    if (kind == CellFormat::Kind::Time)
        return time.toString(u"HH:mm:ss"_s);
    // 1900 counts a 29 February that never was.
    const QDate origin = dates1904 ? QDate(1904, 1, 1) : day < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QString date = origin.addDays(day).toString(Qt::ISODate);
    return kind == CellFormat::Kind::DateTime && seconds > 0 ? date + u'T' + time.toString(u"HH:mm:ss"_s)
                                                             : date;
}

bool isShortInteger(const std::string& text) {
    return !text.empty() && text.size() <= 15 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

CellFormat cellFormatOfCode(QStringView code) {
    const QString bare = bareCode(code);
    const auto has = [&](QChar c) { return bare.contains(c); };
    const bool time = has(u'h') || has(u's');
    const bool date = has(u'd') || has(u'y') || (has(u'm') && !time);
    if (date || time)
        return {date && time ? CellFormat::Kind::DateTime
                : date       ? CellFormat::Kind::Date
                             : CellFormat::Kind::Time,
                0};
    const bool onlyZeros = bare.size() >= 2 && bare.size() <= 30 && bare.count(u'0') == bare.size();
    return {CellFormat::Kind::Number, onlyZeros ? static_cast<int>(bare.size()) : 0};
}

CellFormat builtinCellFormat(int number) {
    using Kind = CellFormat::Kind;
    if (number == 22)
        return {Kind::DateTime, 0};
    if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36 ||
        (number >= 50 && number <= 54) || number == 57 || number == 58)
        return {Kind::Date, 0};
    if ((number >= 18 && number <= 21) || (number >= 32 && number <= 35) || (number >= 45 && number <= 47) ||
        number == 55 || number == 56)
        return {Kind::Time, 0};
    return {};
}

Result<std::vector<CellFormat>> readCellFormats(ZipArchive& archive, const QString& part) {
    const auto opened = WorkbookXml::open(archive, part);
    if (!opened)
        return tl::unexpected(opened.error());
    WorkbookXml& xml = **opened;
    QHash<int, CellFormat> own;
    std::vector<CellFormat> formats;
    bool inCellStyles = false;
    while (xml.next()) {
        if (xml.name() == u"cellXfs") {
            inCellStyles = xml.isStart();
        } else if (xml.isStart() && xml.name() == u"numFmt" &&
                   static_cast<std::size_t>(own.size()) < kMostStyles) {
            own.insert(xml.attribute(u"numFmtId").toInt(), cellFormatOfCode(xml.attribute(u"formatCode")));
        } else if (xml.isStart() && inCellStyles && xml.name() == u"xf" && formats.size() < kMostStyles) {
            const int number = xml.attribute(u"numFmtId").toInt();
            formats.push_back(own.contains(number) ? own.value(number) : builtinCellFormat(number));
        }
    }
    if (const auto fault = xml.fault())
        return tl::unexpected(*fault);
    return formats;
}

std::string numberText(const std::string& stored, const CellFormat& format, bool dates1904) {
    bool isNumber = false;
    const double value =
        QByteArray::fromRawData(stored.data(), static_cast<qsizetype>(stored.size())).toDouble(&isNumber);
    if (!isNumber || !std::isfinite(value))
        return stored;
    if (format.kind != CellFormat::Kind::Number && value >= 0 && value < kLastDay)
        return dateText(value, format.kind, dates1904).toStdString();
    // Fifteen digits are what a spreadsheet shows: 0.1 is stored as 0.10000000000000001.
    const std::string text =
        isShortInteger(stored) ? stored : QByteArray::number(value, 'g', 15).toStdString();
    const auto digits = static_cast<std::size_t>(format.digits);
    return isShortInteger(text) && text.size() < digits ? std::string(digits - text.size(), '0') + text
                                                        : text;
}

} // namespace liaison
