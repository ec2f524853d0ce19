// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/html_style.h"
#include "core/reports/report_file.h"
#include "core/reports/report_progress.h"
#include "core/reports/report_writer.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportWriter)
};

QByteArray escaped(const QString& text) {
    QString plain = text;
    // Control characters are not allowed in a web page, even escaped.
    plain.removeIf(
        [](QChar letter) { return letter.unicode() < 0x20 && letter != u'\n' && letter != u'\t'; });
    return plain.toHtmlEscaped().toUtf8();
}

bool isSafeLink(const QString& address) {
    const QString scheme = QUrl(address).scheme().toLower();
    return scheme == u"https"_s || scheme == u"http"_s || scheme == u"mailto"_s;
}

QByteArray linked(const QByteArray& inner, const QString& address) {
    return isSafeLink(address) ? "<a href=\"" + escaped(address) + "\">" + inner + "</a>" : inner;
}

QByteArray element(const char* name, const QByteArray& inner) {
    return '<' + QByteArray(name) + '>' + inner + "</" + name + ">\n";
}

QByteArray dataAddress(const QByteArray& bytes) {
    const QByteArray type = bytes.left(4096).contains("<svg") ? "image/svg+xml"
                            : bytes.startsWith("\x89PNG")     ? "image/png"
                            : bytes.startsWith("\xFF\xD8")    ? "image/jpeg"
                                                              : "application/octet-stream";
    return "data:" + type + ";base64," + bytes.toBase64();
}

class HtmlComposer {
public:
    HtmlComposer(const ReportDocument& document, const ReportContext& context, ProgressMeter& progress)
        : m_document(document), m_context(context), m_progress(progress) {}

    QByteArray compose() {
        m_out += "<!DOCTYPE html>\n<html lang=\"" + escaped(m_document.language) +
                 "\">\n<head>\n<meta charset=\"utf-8\">\n";
        m_out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
        m_out += element("title", escaped(m_document.title)) + "<style>\n" + kReportStyle +
                 "</style>\n</head>\n<body>\n";
        composeTop();
        m_out += "<main>\n";
        for (const ReportBlock& block : m_document.blocks) {
            std::visit([this](const auto& each) { add(each); }, block);
            const auto* heading = std::get_if<ReportHeading>(&block);
            m_heading = heading ? heading->text : QString();
        }
        m_out += "</main>\n";
        composeFoot();
        m_out += "</body>\n</html>\n";
        return std::move(m_out);
    }

private:
    void composeTop() {
        m_out += "<header>\n";
        if (!m_document.logo.isEmpty())
            m_out += "<img class=\"logo\" src=\"" + dataAddress(m_document.logo) + "\" alt=\"" +
                     escaped(Words::tr("Logo of %1").arg(m_document.trustName)) + "\">\n";
        paragraph("trust", m_document.trustName);
        m_out += element("h1", escaped(m_document.title));
        paragraph("scope", m_document.scope);
        paragraph("dates", m_document.dateLine());
        if (!m_document.keyFigures.empty()) {
            m_out += "<dl class=\"figures\">\n";
            for (const KeyFigure& figure : m_document.keyFigures)
                m_out += "<div><dt>" + escaped(figure.label) + "</dt><dd>" + escaped(figure.value) +
                         "</dd></div>\n";
            m_out += "</dl>\n";
        }
        m_out += "</header>\n";
    }

    void composeFoot() {
        QStringList parts{m_document.trustName, m_document.title, m_document.dateLine()};
        parts.removeAll(QString());
        m_out += element("footer", "<p>" + escaped(parts.join(u" · "_s)) + "</p>");
    }

    void paragraph(const char* styleClass, const QString& text) {
        if (!text.isEmpty())
            m_out += "<p class=\"" + QByteArray(styleClass) + "\">" + escaped(text) + "</p>\n";
    }

    static QByteArray inner(const ReportParagraph& paragraph) {
        QByteArray made;
        for (const ReportRun& run : paragraph.runs) {
            QByteArray text = escaped(run.text);
            if (run.bold)
                text = "<strong>" + text + "</strong>";
            made += linked(text, run.link);
        }
        return made;
    }

    void add(const ReportHeading& heading) {
        m_level = std::clamp(heading.level + 1, 2, std::min(m_level + 1, 6));
        const QByteArray name = 'h' + QByteArray::number(m_level);
        m_out += element(name.constData(), escaped(heading.text));
    }
    void add(const ReportParagraph& paragraph) { m_out += element("p", inner(paragraph)); }
    void add(const ReportBulletList& list) {
        m_out += "<ul>\n";
        for (const ReportParagraph& item : list.items)
            m_out += element("li", inner(item));
        m_out += "</ul>\n";
    }
    void add(const ReportPageBreak&) { m_out += "<div class=\"page-break\"></div>\n"; }

    QByteArray picture(const ReportFigure& figure) const {
        if (const auto* image = std::get_if<ReportFigure::Image>(&figure.content))
            return image->bytes;
        if (const auto* map = std::get_if<MapScene>(&figure.content))
            return m_context.maps ? m_context.maps->toSvg(*map, {640, 800}) : QByteArray();
        return m_context.charts ? m_context.charts->toSvg(std::get<ChartSpec>(figure.content), {640, 300})
                                : QByteArray();
    }

    void add(const ReportFigure& figure) {
        const QByteArray bytes = picture(figure);
        if (bytes.isEmpty()) {
            if (const auto* chart = std::get_if<ChartSpec>(&figure.content))
                add(chartTable(*chart));
            else
                m_out += element("p", escaped(figure.spokenText()));
            return;
        }
        m_out += "<figure>\n<img src=\"" + dataAddress(bytes) + "\" alt=\"" + escaped(figure.spokenText()) +
                 "\">\n";
        if (!figure.caption.isEmpty())
            m_out += element("figcaption", escaped(figure.caption));
        m_out += "</figure>\n";
    }

    void add(const ReportTable& table) {
        const QString name = table.caption.isEmpty() ? m_document.title : table.caption;
        m_out += "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"" + escaped(name) +
                 "\">\n<table>\n";
        if (!table.caption.isEmpty() && table.caption != m_heading)
            m_out += element("caption", escaped(table.caption));
        m_out += "<thead>\n<tr>";
        for (const ReportColumn& column : table.columns())
            m_out += "<th scope=\"col\"" + alignment(column) + '>' + escaped(column.title) + "</th>";
        m_out += "</tr>\n</thead>\n<tbody>\n";
        const QByteArray span = QByteArray::number(table.columnCount());
        auto group = table.groups().begin();
        for (qsizetype row = 0; row < table.rowCount(); ++row) {
            for (; group != table.groups().end() && group->firstRow <= row; ++group)
                m_out += "</tbody>\n<tbody>\n<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"" + span +
                         "\">" + escaped(group->text) + "</th></tr>\n";
            addRow(table, row);
            m_progress.add(1);
        }
        if (table.rowCount() == 0)
            m_out += "<tr><td colspan=\"" + span + "\">" +
                     escaped(table.emptyText.isEmpty() ? Words::tr("There is nothing to list.")
                                                       : table.emptyText) +
                     "</td></tr>\n";
        m_out += "</tbody>\n</table>\n</div>\n";
    }

    void addRow(const ReportTable& table, qsizetype row) {
        m_out += "<tr>";
        const auto cells = table.row(row);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const ReportColumn& column = table.columns()[i];
            const QByteArray text =
                linked(escaped(cells[i].text), table.link(row, static_cast<qsizetype>(i)));
            const char* name = column.isRowHeader ? "th" : "td";
            m_out.append('<').append(name).append(column.isRowHeader ? " scope=\"row\"" : "");
            m_out.append(alignment(column)).append('>').append(text).append("</").append(name).append('>');
        }
        m_out += "</tr>\n";
    }

    static QByteArray alignment(const ReportColumn& column) {
        switch (column.alignment) {
        case ColumnAlignment::End:
            return " class=\"end\"";
        case ColumnAlignment::Centre:
            return " class=\"centre\"";
        case ColumnAlignment::Start:
            break;
        }
        return {};
    }

    const ReportDocument& m_document;
    const ReportContext& m_context;
    ProgressMeter& m_progress;
    QByteArray m_out;
    int m_level = 1;
    QString m_heading; // directly above what is added; a table's caption does not repeat it
};

} // namespace

Result<void> writeHtml(const ReportDocument& document, const QString& path, const ReportContext& context) {
    return guardedWriting([&]() -> Result<void> {
        ProgressMeter progress(context.progress, std::max<qint64>(document.rowCount(), 1));
        const QByteArray page = HtmlComposer(document, context, progress).compose();
        progress.tell();
        return saveReport(path, page);
    });
}

} // namespace liaison
