// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/pdf_flow.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace liaison::pdf {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportPages)
};

constexpr TextStyle kFooter{8};

QString linkOf(const FlowText& text, int source) {
    const auto at = static_cast<std::size_t>(source);
    return at < text.links.size() ? text.links[at] : QString();
}

} // namespace

PdfFlow::PdfFlow(PdfCanvas& canvas, TextShaper& shaper, const ReportDocument& document, int pageCount)
    : m_canvas(canvas)
    , m_shaper(shaper)
    , m_document(document)
    , m_pageCount(pageCount)
    , m_y(canvas.setup().margin) {}

void PdfFlow::breakPage() {
    drawFooter();
    m_canvas.nextPage();
    m_y = m_canvas.setup().margin;
}

void PdfFlow::drawFooter() {
    if (!m_canvas.isLive())
        return;
    const double right = left() + width();
    const double ruleY = m_canvas.setup().bottom() + 14;
    m_canvas.drawRule(left(), right, ruleY, 0.5, kHairline);
    const double baseline = ruleY + 5 + kFooter.baseline();
    const auto put = [&](const QString& text, double share, double most) {
        const auto lines = m_shaper.lines(printable(text), kFooter, most);
        m_canvas.drawLine(lines.front(), left() + (width() - lines.front().width) * share, baseline,
                          kQuietText);
    };
    const QString name = m_document.trustName.isEmpty() ? m_document.title : m_document.trustName;
    put(name, 0, width() * 0.32);
    put(m_document.dateLine(), 0.5, width() * 0.5);
    put(Words::tr("Page %1 of %2").arg(m_canvas.page() + 1).arg(m_pageCount), 1, width() * 0.3);
}

FlowText PdfFlow::text(const ReportParagraph& paragraph, TextStyle style, double width) {
    FlowText made{{}, style, kText, {}, {}};
    std::vector<StyledText> parts;
    for (const ReportRun& run : paragraph.runs) {
        parts.push_back({printable(run.text), {style.size, style.bold || run.bold}});
        made.links.push_back(run.link);
        made.texts.push_back(run.text);
    }
    made.lines = m_shaper.lines(parts, width);
    return made;
}

FlowText PdfFlow::text(const QString& plain, TextStyle style, double width, Ink ink) {
    return {m_shaper.lines(printable(plain), style, width), style, ink, {}, {}};
}

std::size_t PdfFlow::linesThatFit(const FlowText& text, std::size_t first) const {
    const std::size_t left = text.lines.size() - first;
    const auto room = static_cast<std::size_t>(std::max(0.0, remaining()) / text.style.lineHeight());
    if (room >= left)
        return left;
    if (atTop())
        return std::max<std::size_t>(room, 1);
    // Two lines at least on either side of the break.
    const std::size_t kept = left - room == 1 ? room - std::min<std::size_t>(room, 1) : room;
    return kept < 2 ? 0 : kept;
}

void PdfFlow::placeText(const FlowText& text, PdfStructure::Node node, Role role, double x) {
    for (std::size_t first = 0; first < text.lines.size();) {
        const std::size_t count = linesThatFit(text, first);
        if (count > 0)
            placeLines(text, first, first + count, node, role, x);
        first += count;
        if (first < text.lines.size())
            breakPage();
    }
}

void PdfFlow::placeLines(const FlowText& text, std::size_t first, std::size_t last, PdfStructure::Node node,
                         Role role, double x) {
    const bool isPlain =
        std::all_of(text.links.begin(), text.links.end(), [](const QString& link) { return link.isEmpty(); });
    const double top = m_y;
    const auto topOf = [&](std::size_t line) {
        return top + static_cast<double>(line - first) * text.style.lineHeight();
    };
    if (isPlain) {
        m_canvas.mark(node, role, [&] {
            for (std::size_t i = first; i < last; ++i)
                m_canvas.drawLine(text.lines[i], x, topOf(i) + text.style.baseline(), text.ink);
        });
    } else {
        for (std::size_t i = first; i < last; ++i)
            drawMarked(text, text.lines[i], node, role, x, topOf(i));
    }
    m_y = topOf(last);
}

void PdfFlow::drawMarked(const FlowText& text, const TextLine& line, PdfStructure::Node node, Role role,
                         double x, double top) {
    if (!m_canvas.isLive())
        return;
    const double baseline = top + text.style.baseline();
    const auto& pieces = line.pieces;
    for (std::size_t first = 0; first < pieces.size();) {
        const QString link = linkOf(text, pieces[first].source);
        std::size_t last = first + 1;
        while (last < pieces.size() && linkOf(text, pieces[last].source) == link)
            ++last;
        const auto draw = [&](Ink ink) { m_canvas.drawPieces(line, first, last, x, baseline, ink); };
        if (link.isEmpty()) {
            m_canvas.mark(node, role, [&] { draw(text.ink); });
        } else {
            const double from = x + pieces[first].x;
            const double to = x + (last < pieces.size() ? pieces[last].x : line.width);
            const auto linkNode = m_canvas.structure().add(node, Role::Link);
            m_canvas.mark(linkNode, Role::Link, [&] {
                draw(kAccent);
                m_canvas.drawRule(from, to, baseline + 1.2, 0.5, kAccent);
            });
            const auto source = static_cast<std::size_t>(pieces[first].source);
            m_canvas.addLink(linkNode, QRectF(from, top, to - from, text.style.lineHeight()), link,
                             source < text.texts.size() ? text.texts[source] : QString());
        }
        first = last;
    }
}

} // namespace liaison::pdf
