// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_file.h"
#include "core/reports/report_progress.h"
#include "core/reports/report_writer.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportWriter)
};

bool isPlainNumber(const QString& text) {
    bool hasDigit = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t letter = text[i].unicode();
        const bool isDigit = letter >= u'0' && letter <= u'9';
        hasDigit = hasDigit || isDigit;
        if (!isDigit && letter != u'.' && letter != u',' && !(i == 0 && letter == u'-'))
            return false;
    }
    return hasDigit;
}

// A spreadsheet runs a cell that begins like a formula; the apostrophe makes it text again.
bool looksLikeFormula(const QString& text) {
    if (text.isEmpty())
        return false;
    switch (text.front().unicode()) {
    case u'-':
        return !isPlainNumber(text);
    case u'=':
    case u'+':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case u'\uFF1D': // the full-width forms count as well in some language versions
    case u'\uFF0B':
    case u'\uFF0D':
    case u'\uFF20':
        return true;
    default:
        return false;
    }
}

void appendField(QByteArray& line, const QString& text, bool isFirst) {
    if (!isFirst)
        line.append(',');
    const bool neutralise = looksLikeFormula(text);
    const auto isSpecial = [](QChar letter) {
        return letter == u'"' || letter == u',' || letter == u'\n' || letter == u'\r';
    };
    const bool quote = std::any_of(text.begin(), text.end(), isSpecial);
    if (quote)
        line.append('"');
    if (neutralise)
        line.append('\'');
    QByteArray utf8 = text.toUtf8();
    if (quote)
        utf8.replace('"', "\"\"");
    line.append(utf8);
    if (quote)
        line.append('"');
}

// What another program reads: numbers without separators, dates in the order that means the same everywhere.
QString fieldText(const ReportCell& cell, ColumnKind kind) {
    if (!cell.hasValue() || kind == ColumnKind::Text)
        return cell.text;
    if (kind == ColumnKind::Date)
        return cell.dateValue().toString(Qt::ISODate);
    return QString::number(cell.value, 'g', 15);
}

void appendTable(QByteArray& out, const ReportTable& table, ProgressMeter& progress) {
    const bool isGrouped = !table.groups().empty();
    bool isFirst = true;
    if (isGrouped) {
        appendField(out, Words::tr("Group"), true);
        isFirst = false;
    }
    for (const ReportColumn& column : table.columns()) {
        appendField(out, column.title, isFirst);
        isFirst = false;
    }
    out.append("\r\n");
    auto group = table.groups().begin();
    QString groupText;
    for (qsizetype index = 0; index < table.rowCount(); ++index) {
        for (; group != table.groups().end() && group->firstRow <= index; ++group)
            groupText = group->text;
        if (isGrouped)
            appendField(out, groupText, true);
        const auto cells = table.row(index);
        for (std::size_t i = 0; i < cells.size(); ++i)
            appendField(out, fieldText(cells[i], table.columns()[i].kind), !isGrouped && i == 0);
        out.append("\r\n");
        progress.add(1);
    }
}

std::vector<ReportTable> chartTables(const ReportDocument& document) {
    std::vector<ReportTable> tables;
    for (const ReportBlock& block : document.blocks)
        if (const auto* figure = std::get_if<ReportFigure>(&block))
            if (const auto* chart = std::get_if<ChartSpec>(&figure->content))
                tables.push_back(chartTable(*chart));
    return tables;
}

ReportTable keyFigureTable(const ReportDocument& document) {
    ReportTable table(document.title,
                      {ReportColumn::rowHeader(Words::tr("Figure")), ReportColumn::text(Words::tr("Value"))});
    for (const KeyFigure& figure : document.keyFigures)
        table.addRow({ReportCell(figure.label), ReportCell(figure.value)});
    return table;
}

} // namespace

Result<void> writeCsv(const ReportDocument& document, const QString& path, const ReportContext& context) {
    return guardedWriting([&]() -> Result<void> {
        ProgressMeter progress(context.progress, std::max<qint64>(document.rowCount(), 1));
        // The tables are the data; a report without any still has its charts' values or its key figures.
        std::vector<ReportTable> standIns;
        std::vector<const ReportTable*> tables;
        for (const ReportBlock& block : document.blocks)
            if (const auto* table = std::get_if<ReportTable>(&block))
                tables.push_back(table);
        if (tables.empty()) {
            standIns = chartTables(document);
            if (standIns.empty())
                standIns.push_back(keyFigureTable(document));
            for (const ReportTable& table : standIns)
                tables.push_back(&table);
        }
        QByteArray out("\xEF\xBB\xBF");
        for (const ReportTable* table : tables) {
            if (table != tables.front())
                out.append("\r\n");
            if (tables.size() > 1 && !table->caption.isEmpty()) {
                appendField(out, table->caption, true);
                out.append("\r\n");
            }
            appendTable(out, *table, progress);
        }
        progress.tell();
        return saveReport(path, out);
    });
}

} // namespace liaison
