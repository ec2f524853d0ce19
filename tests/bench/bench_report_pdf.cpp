// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long an invented school list takes as a report: prints one JSON object for each number of rows.
// bench_report_pdf [--format pdf|html|csv|xlsx] [--keep FOLDER] [ROWS…]

#include "core/reports/report_writer.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <array>

using namespace Qt::StringLiterals;
using namespace liaison;

namespace {

// A fixed seed: every run measures the same list.
QRandomGenerator& dice() {
    static QRandomGenerator generator(20261121);
    return generator;
}

template <std::size_t N>
QString anyOf(const std::array<const char16_t*, N>& choices) {
    return QString::fromUtf16(choices[static_cast<std::size_t>(dice().bounded(static_cast<int>(N)))]);
}

QString town() {
    static constexpr std::array kFirst{u"Ash",        u"Brock", u"Cold", u"Dun",     u"Elm",  u"Fern",
                                       u"Great Hart", u"Haw",   u"Iver", u"King's ", u"Long", u"Marsh",
                                       u"North",      u"Oak",   u"Penn", u"Quin"};
    static constexpr std::array kLast{u"ton",  u"bury",  u"ford",  u"ham",  u"ley",
                                      u"wick", u"worth", u"combe", u"stead"};
    return anyOf(kFirst) + anyOf(kLast);
}

QString postcode() {
    const auto letter = [] { return QChar(u'A' + dice().bounded(26)); };
    return QString(letter()) + letter() + QString::number(dice().bounded(1, 30)) + u' ' +
           QString::number(dice().bounded(10)) + letter() + letter();
}

std::vector<ReportCell> schoolRow(int number) {
    static constexpr std::array kKinds{u"Primary School",
                                       u"Church of England Primary School",
                                       u"Infant School",
                                       u"Catholic Primary School",
                                       u"Academy",
                                       u"Community Combined School",
                                       u"High School",
                                       u"Nursery School",
                                       u"Voluntary Aided Junior School"};
    static constexpr std::array kPhases{u"Primary",   u"Primary", u"Primary",
                                        u"Secondary", u"Nursery", u"Special"};
    static constexpr std::array kTypes{u"Community school",       u"Academy converter",
                                       u"Voluntary aided school", u"Voluntary controlled school",
                                       u"Foundation school",      u"Free schools"};
    const QString place = town();
    return {ReportCell(QString::number(100000 + number)),
            ReportCell(place + u' ' + anyOf(kKinds)),
            ReportCell(anyOf(kPhases)),
            ReportCell(anyOf(kTypes)),
            ReportCell(place),
            ReportCell(postcode()),
            ReportCell::number(dice().bounded(30, 1600)),
            ReportCell::date(QDate(1950, 9, 1).addDays(dice().bounded(27000)))};
}

ReportDocument schoolList(int rows) {
    ReportDocument document;
    document.title = u"School list"_s;
    document.scope = u"%1 open schools in Exampleshire"_s.arg(rows);
    document.trustName = u"Exampleshire Learning Trust"_s;
    document.dataAsOf = QDate(2026, 9, 1);
    document.printed = QDate(2026, 11, 21);
    document.keyFigures = {
        {u"Schools"_s, QString::number(rows)}, {u"Primary"_s, u"50 %"_s}, {u"Secondary"_s, u"17 %"_s}};
    ReportTable table(u"Schools by number"_s,
                      {ReportColumn::text(u"URN"_s), ReportColumn::rowHeader(u"School"_s),
                       ReportColumn::text(u"Phase"_s), ReportColumn::text(u"Type"_s),
                       ReportColumn::text(u"Town"_s), ReportColumn::text(u"Postcode"_s),
                       ReportColumn::number(u"Pupils"_s), ReportColumn::date(u"Opened"_s)});
    table.reserveRows(rows);
    for (int row = 0; row < rows; ++row)
        table.addRow(schoolRow(row));
    document.blocks.emplace_back(std::move(table));
    return document;
}

QJsonObject measure(int rows, ReportFormat format, const QString& folder) {
    const ReportDocument document = schoolList(rows);
    const QString path = folder + u"/schools-%1."_s.arg(rows) + reportFormatInfo(format).suffix;
    int told = 0;
    ReportContext context;
    context.progress = [&told](qint64, qint64) {
        ++told;
        return true;
    };
    QElapsedTimer timer;
    timer.start();
    const Result<void> result = writeReport(document, format, path, context);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    QJsonObject made{{u"rows"_s, rows},
                     {u"format"_s, reportFormatInfo(format).key},
                     {u"seconds"_s, seconds},
                     {u"rows_per_second"_s, rows / seconds},
                     {u"bytes"_s, QFileInfo(path).size()},
                     {u"progress_calls"_s, told}};
    if (!result)
        made.insert(u"error"_s, result.error().message);
    return made;
}

} // namespace

int main(int argc, char* argv[]) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption keep(u"keep"_s, u"Keep the files in this folder."_s, u"folder"_s);
    const QCommandLineOption as(u"format"_s, u"pdf, html, csv or xlsx."_s, u"format"_s, u"pdf"_s);
    parser.addOptions({keep, as});
    parser.addHelpOption();
    parser.process(application);
    const QTemporaryDir folder;
    const QString kept = parser.isSet(keep) ? parser.value(keep) : folder.path();
    const ReportFormat format = reportFormatOf(u"x."_s + parser.value(as)).value_or(ReportFormat::Pdf);
    QStringList counts = parser.positionalArguments();
    if (counts.isEmpty())
        counts = {u"400"_s, u"49514"_s};
    QTextStream out(stdout);
    for (const QString& count : counts)
        out << QJsonDocument(measure(count.toInt(), format, kept)).toJson(QJsonDocument::Compact) << Qt::endl;
    return 0;
}
