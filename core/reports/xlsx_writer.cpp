// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/report_file.h"
#include "core/reports/report_progress.h"
#include "core/reports/report_writer.h"
#include "core/reports/xlsx_formats.h"
#include "core/reports/xlsx_logo.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <algorithm>
#include <set>
#include <stdexcept>

using namespace Qt::StringLiterals;

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportWriter)
};

// Excel's own limits.
constexpr qsizetype kMostRows = 1'048'576;
constexpr qsizetype kMostLetters = 32'767;
constexpr qsizetype kMostLinks = 65'000;

lxw_row_t asRow(qsizetype row) {
    return static_cast<lxw_row_t>(row);
}

lxw_col_t asColumn(std::size_t column) {
    return static_cast<lxw_col_t>(column);
}

QByteArray utf8(const QString& text) {
    return text.left(kMostLetters).toUtf8();
}

class XlsxComposer {
public:
    XlsxComposer(const ReportDocument& document, lxw_workbook* book, ProgressMeter& progress)
        : m_document(document)
        , m_book(book)
        , m_progress(progress)
        , m_formats(book)
        , m_logo(XlsxLogo::read(document.logo)) {
        describe();
    }

    void compose() {
        for (const ReportBlock& block : m_document.blocks)
            if (const auto* table = std::get_if<ReportTable>(&block))
                addTable(*table);
        // A workbook is opened, and imported, for its tables: what a chart was drawn from comes after them.
        for (const ReportBlock& block : m_document.blocks) {
            const auto* figure = std::get_if<ReportFigure>(&block);
            if (const auto* chart = figure ? std::get_if<ChartSpec>(&figure->content) : nullptr)
                addTable(chartTable(*chart));
        }
        addAbout();
    }

private:
    void describe() {
        QByteArray title = utf8(m_document.title);
        QByteArray author = utf8(m_document.trustName);
        QByteArray subject = utf8(m_document.scope);
        QByteArray comment = utf8(m_document.dateLine());
        QByteArray company = author;
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.author = author.data();
        properties.company = company.data();
        properties.subject = subject.data();
        properties.comments = comment.data();
        workbook_set_properties(m_book, &properties);
    }

    lxw_worksheet* addSheet(const QString& wanted) {
        QString name = wanted;
        for (QChar& letter : name)
            if (u"[]:*?/\\"_s.contains(letter) || letter.unicode() < 0x20)
                letter = u' ';
        name = name.simplified().left(31);
        while (name.startsWith(u'\''))
            name.remove(0, 1);
        while (name.endsWith(u'\''))
            name.chop(1);
        if (name.isEmpty() || name.compare(u"history", Qt::CaseInsensitive) == 0)
            name = Words::tr("Table");
        const QString stem = name;
        for (int number = 2; !m_names.insert(name.toLower()).second; ++number)
            name = stem.left(27) + u' ' + QString::number(number);
        lxw_worksheet* sheet = workbook_add_worksheet(m_book, name.toUtf8().constData());
        if (!sheet)
            throw std::runtime_error("libxlsxwriter refused the sheet name " + name.toStdString());
        worksheet_set_paper(sheet, 9); // A4
        worksheet_set_margins(sheet, 0.79, 0.79, 0.79, 0.79);
        // An ampersand would begin a code of Excel's.
        QString trust = m_document.trustName.left(80);
        const QString footer = u"&L"_s + trust.replace(u'&', u"&&"_s) + u"&C"_s + m_document.dateLine() +
                               u"&R"_s + Words::tr("Page %1 of %2").arg(u"&P"_s, u"&N"_s);
        worksheet_set_footer(sheet, footer.toUtf8().constData());
        return sheet;
    }

    void addTable(const ReportTable& table) {
        if (table.columnCount() == 0)
            return;
        lxw_worksheet* sheet = addSheet(table.caption.isEmpty() ? m_document.title : table.caption);
        const bool isGrouped = !table.groups().empty();
        const std::size_t shift = isGrouped ? 1 : 0;
        if (isGrouped)
            writeText(sheet, 0, 0, Words::tr("Group"), m_formats.header);
        for (std::size_t i = 0; i < table.columns().size(); ++i)
            writeText(sheet, 0, asColumn(i + shift), table.columns()[i].title, m_formats.header);
        setWidths(sheet, table, shift);
        auto group = table.groups().begin();
        QString groupText;
        for (qsizetype row = 0; row < table.rowCount(); ++row) {
            for (; group != table.groups().end() && group->firstRow <= row; ++group)
                groupText = group->text;
            if (isGrouped)
                writeText(sheet, asRow(row + 1), 0, groupText, nullptr);
            for (std::size_t i = 0; i < table.columns().size(); ++i)
                writeCell(sheet, table, row, i, shift);
            m_progress.add(1);
        }
        worksheet_freeze_panes(sheet, 1, 0);
        worksheet_repeat_rows(sheet, 0, 0);
        worksheet_autofilter(sheet, 0, 0, asRow(table.rowCount()),
                             asColumn(table.columns().size() + shift - 1));
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
    }

    void writeText(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const QString& text,
                   lxw_format* format) {
        if (!text.isEmpty())
            worksheet_write_string(sheet, row, column, utf8(text).constData(), format);
    }

    void writeCell(lxw_worksheet* sheet, const ReportTable& table, qsizetype row, std::size_t column,
                   std::size_t shift) {
        const ReportCell& cell = table.cell(row, static_cast<qsizetype>(column));
        const ColumnKind kind = table.columns()[column].kind;
        const lxw_row_t atRow = asRow(row + 1);
        const lxw_col_t atColumn = asColumn(column + shift);
        const QString link = table.link(row, static_cast<qsizetype>(column));
        if (cell.hasValue() && kind == ColumnKind::Number) {
            worksheet_write_number(sheet, atRow, atColumn, cell.value, m_formats.numberLike(cell));
        } else if (const QDate date = kind == ColumnKind::Date ? cell.dateValue() : QDate();
                   date.isValid() && date.year() >= 1901) { // Excel knows no earlier days
            lxw_datetime day{date.year(), date.month(), date.day(), 0, 0, 0};
            worksheet_write_datetime(sheet, atRow, atColumn, &day, m_formats.date);
        } else if (!link.isEmpty() && link.size() < 2000 && m_links < kMostLinks && !cell.text.isEmpty()) {
            ++m_links;
            worksheet_write_url_opt(sheet, atRow, atColumn, link.toUtf8().constData(), nullptr,
                                    utf8(cell.text).constData(), nullptr);
        } else {
            writeText(sheet, atRow, atColumn, cell.text, nullptr);
        }
    }

    void setWidths(lxw_worksheet* sheet, const ReportTable& table, std::size_t shift) {
        if (shift > 0)
            worksheet_set_column(sheet, 0, 0, 24, nullptr);
        const qsizetype step = std::max<qsizetype>(1, table.rowCount() / 500);
        for (std::size_t i = 0; i < table.columns().size(); ++i) {
            qsizetype longest = std::min<qsizetype>(table.columns()[i].title.size() + 3, 18);
            for (qsizetype row = 0; row < table.rowCount(); row += step)
                longest = std::max(longest, table.cell(row, static_cast<qsizetype>(i)).text.size());
            const double width = static_cast<double>(std::clamp<qsizetype>(longest, 8, 60)) * 1.05 + 1.5;
            worksheet_set_column(sheet, asColumn(i + shift), asColumn(i + shift), width, nullptr);
        }
    }

    // What the paper says at its top; last, because the table is what people open a workbook for.
    void addAbout() {
        lxw_worksheet* sheet = addSheet(Words::tr("About"));
        worksheet_set_column(sheet, 0, 0, 30, nullptr);
        worksheet_set_column(sheet, 1, 1, 60, nullptr);
        lxw_row_t row = 0;
        writeText(sheet, row++, 0, m_document.title, m_formats.title);
        const auto line = [&](const QString& label, const QString& value) {
            if (value.isEmpty())
                return;
            writeText(sheet, row, 0, label, m_formats.bold);
            writeText(sheet, row++, 1, value, nullptr);
        };
        line(Words::tr("Scope"), m_document.scope);
        line(Words::tr("Trust"), m_document.trustName);
        line(Words::tr("Data as of"), reportDateText(m_document.dataAsOf));
        line(Words::tr("Printed"), reportDateText(m_document.printed));
        for (const KeyFigure& figure : m_document.keyFigures)
            line(figure.label, figure.value);
        if (m_logo)
            m_logo->putBeside(sheet, Words::tr("Logo of %1").arg(m_document.trustName));
    }

    const ReportDocument& m_document;
    lxw_workbook* m_book;
    ProgressMeter& m_progress;
    const XlsxFormats m_formats;
    const std::optional<XlsxLogo> m_logo;
    std::set<QString> m_names;
    qsizetype m_links = 0;
};

// libxlsxwriter frees a workbook only by closing it, which also writes it.
class OpenWorkbook {
public:
    explicit OpenWorkbook(const QString& path) : m_book(workbook_new(QFile::encodeName(path).constData())) {}
    ~OpenWorkbook() {
        if (m_book)
            workbook_close(m_book);
    }
    OpenWorkbook(const OpenWorkbook&) = delete;
    OpenWorkbook& operator=(const OpenWorkbook&) = delete;
    lxw_workbook* book() const { return m_book; }
    lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    lxw_workbook* m_book;
};

bool hasTooManyRows(const ReportDocument& document) {
    return std::any_of(document.blocks.begin(), document.blocks.end(), [](const ReportBlock& block) {
        const auto* table = std::get_if<ReportTable>(&block);
        return table && table->rowCount() >= kMostRows;
    });
}

QByteArray makeXlsx(const ReportDocument& document, const ReportContext& context) {
    ProgressMeter progress(context.progress, std::max<qint64>(document.rowCount(), 1));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"report.xlsx"_s);
    OpenWorkbook workbook(path);
    if (!folder.isValid() || !workbook.book())
        throw std::runtime_error("no temporary file for the workbook");
    XlsxComposer(document, workbook.book(), progress).compose();
    progress.tell();
    if (const lxw_error fault = workbook.close(); fault != LXW_NO_ERROR)
        throw std::runtime_error(lxw_strerror(fault));
    progress.tell();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("the temporary workbook cannot be read");
    return file.readAll();
}

} // namespace

Result<void> writeXlsx(const ReportDocument& document, const QString& path, const ReportContext& context) {
    return guardedWriting([&]() -> Result<void> {
        if (hasTooManyRows(document))
            return failure(
                ErrorCode::Invalid,
                Words::tr(
                    "An Excel sheet has room for 1,048,575 rows and the report \"%1\" has more; save it "
                    "as CSV.")
                    .arg(document.title));
        return saveReport(path, makeXlsx(document, context));
    });
}

} // namespace liaison
