// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/workbook_rows.h"

#include "core/base/text.h"
#include "core/lists/record_tokenizer.h"
#include "core/lists/workbook_parts.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct WorkbookRowsTexts {
    Q_DECLARE_TR_FUNCTIONS(liaison::WorkbookRows)
};

constexpr qint64 kLastRow = 1'048'576;

Error tooLargeRow(qint64 row) {
    return {ErrorCode::Unreadable,
            WorkbookRowsTexts::tr(
                "Row %1 of the workbook is larger than any sheet can hold: open it in Excel and save "
                "the sheet as CSV UTF-8.")
                .arg(countText(row)),
            {}};
}

// What a cell says of itself. A sheet has millions, so nothing is copied.
struct CellAttributes {
    explicit CellAttributes(QXmlStreamAttributes read) : attributes(std::move(read)) {
        for (const QXmlStreamAttribute& each : std::as_const(attributes)) {
            if (each.name() == u"r")
                reference = each.value();
            else if (each.name() == u"t")
                type = each.value();
            else if (each.name() == u"s")
                style = each.value();
        }
    }
    QXmlStreamAttributes attributes;
    QStringView reference;
    QStringView type;
    QStringView style;
};

} // namespace

std::optional<std::size_t> columnOfCell(QStringView reference) {
    std::size_t column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && at < 4; ++at) {
        const char16_t c = reference.at(at).toUpper().unicode();
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c - u'A' + 1U);
    }
    if (at == 0 || at == reference.size() || !reference.at(at).isDigit() || column > kWidestRecord)
        return {};
    return column - 1;
}

QString columnLetters(std::size_t column) {
    QString letters;
    for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (left - 1) % 26)));
    return letters;
}

Result<std::unique_ptr<WorkbookRows>> WorkbookRows::open(const QString& path) {
    std::unique_ptr<WorkbookRows> rows(new WorkbookRows);
    auto archive = ZipArchive::open(path);
    if (!archive)
        return tl::unexpected(archive.error());
    rows->m_archive = std::move(*archive);
    const Result<WorkbookParts> parts = readWorkbookParts(*rows->m_archive);
    if (!parts)
        return tl::unexpected(parts.error());
    rows->m_dates1904 = parts->dates1904;
    if (!parts->strings.isEmpty()) {
        auto strings = SharedStrings::read(*rows->m_archive, parts->strings);
        if (!strings)
            return tl::unexpected(strings.error());
        rows->m_strings = std::move(*strings);
    }
    if (!parts->styles.isEmpty()) {
        auto formats = readCellFormats(*rows->m_archive, parts->styles);
        if (!formats)
            return tl::unexpected(formats.error());
        rows->m_formats = std::move(*formats);
    }
    auto sheet = WorkbookXml::open(*rows->m_archive, parts->sheet);
    if (!sheet)
        return tl::unexpected(sheet.error());
    rows->m_sheet = std::move(*sheet);
    return rows;
}

Result<bool> WorkbookRows::next(ListRecord& row) {
    row.fields.clear();
    while (m_sheet->next()) {
        if (!m_sheet->isStart() || m_sheet->name() != u"row")
            continue;
        if (const std::optional<Error> error = readRow(row))
            return tl::unexpected(*error);
        return true;
    }
    if (const std::optional<Error> fault = m_sheet->fault())
        return tl::unexpected(*fault);
    return false;
}

std::optional<Error> WorkbookRows::readRow(ListRecord& row) {
    const qint64 numbered = m_sheet->attribute(u"r").toLongLong();
    m_row = numbered > m_row ? numbered : m_row + 1;
    if (m_row > kLastRow)
        return tooLargeRow(m_row);
    row.line = m_row;
    m_column = 0;
    m_text.clear();
    m_cells.clear();
    const int depth = m_sheet->depth();
    while (m_sheet->nextChild(depth)) {
        if (m_sheet->name() != u"c")
            continue;
        if (const std::optional<Error> error = readCell())
            return error;
    }
    if (const std::optional<Error> fault = m_sheet->fault())
        return fault;
    for (const Cell& cell : m_cells)
        row.fields.push_back(std::string_view(m_text).substr(cell.begin, cell.length));
    return {};
}

std::optional<Error> WorkbookRows::readCell() {
    const CellAttributes cell(m_sheet->attributes());
    if (!cell.reference.isEmpty()) {
        const std::optional<std::size_t> column = columnOfCell(cell.reference);
        if (!column)
            return tooLargeRow(m_row);
        m_column = *column;
    }
    const std::size_t begin = m_text.size();
    const int depth = m_sheet->depth();
    while (m_sheet->nextChild(depth)) {
        if (m_sheet->name() == u"v") {
            if (!setText(cell.type, cell.style, m_sheet->text()))
                return damagedWorkbook(cell.reference.toString());
        } else if (m_sheet->name() == u"is") {
            appendUtf8(m_text, richText(*m_sheet));
        }
    }
    if (m_column >= kWidestRecord || m_text.size() > static_cast<std::size_t>(kLongestRecord))
        return tooLargeRow(m_row);
    // A cell with a style and nothing in it does not make the row wider.
    if (m_text.size() > begin) {
        if (m_cells.size() <= m_column)
            m_cells.resize(m_column + 1);
        m_cells[m_column] = {begin, m_text.size() - begin};
    }
    ++m_column;
    return {};
}

bool WorkbookRows::setText(QStringView type, QStringView style, const QString& value) {
    if (type == u"s") {
        bool isNumber = false;
        const qulonglong index = value.toULongLong(&isNumber);
        if (!isNumber || index >= m_strings.count())
            return false;
        m_text += m_strings.at(static_cast<std::size_t>(index));
    } else if (type == u"b") {
        m_text += value == u"1"_s ? "TRUE" : "FALSE";
    } else if (type == u"e") {
        noteError(m_column, value);
    } else if (type == u"d") {
        appendUtf8(m_text,
                   value.endsWith(u"T00:00:00"_s) ? QStringView(value).chopped(9) : QStringView(value));
    } else if (type.isEmpty() || type == u"n") {
        const auto index = static_cast<std::size_t>(style.toUInt());
        const CellFormat format = index < m_formats.size() ? m_formats[index] : CellFormat{};
        m_text += numberText(value.trimmed().toStdString(), format, m_dates1904);
    } else {
        appendUtf8(m_text, value);
    }
    return true;
}

void WorkbookRows::noteError(std::size_t column, const QString& value) {
    const QString letters = columnLetters(column);
    m_notes.add({m_row, QString::number(column + 1), u"cell-error"_s, value,
                 WorkbookRowsTexts::tr("Cell %1%2 holds the error %3: it counts as blank.")
                     .arg(letters, QString::number(m_row), value)});
}

} // namespace liaison
