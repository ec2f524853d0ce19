// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_canvas.h"
#include "core/reports/report_document.h"

#include <functional>
#include <vector>

namespace liaison::pdf {

/// Text broken into lines, and where each stretch of it leads.
struct FlowText {
    std::vector<TextLine> lines;
    TextStyle style;
    Ink ink = kText;
    std::vector<QString> links; ///< by source of a piece; may be shorter than the sources are many
    std::vector<QString> texts; ///< what each stretch says, for its link's description

    double height() const { return style.lineHeight() * static_cast<double>(lines.size()); }
};

/// Goes down the pages: knows how far it is, ends pages with a footer and begins new ones.
class PdfFlow {
public:
    PdfFlow(PdfCanvas& canvas, TextShaper& shaper, const ReportDocument& document, int pageCount);

    PdfCanvas& canvas() { return m_canvas; }
    TextShaper& shaper() { return m_shaper; }
    double left() const { return m_canvas.setup().margin; }
    double width() const { return m_canvas.setup().contentWidth(); }
    double y() const { return m_y; }
    double remaining() const { return m_canvas.setup().bottom() - m_y; }
    double wholePage() const { return m_canvas.setup().bottom() - m_canvas.setup().margin; }
    bool atTop() const { return m_y <= m_canvas.setup().margin; }

    void moveBy(double distance) { m_y += distance; }
    /// White space, left out at the top of a page.
    void space(double distance) {
        if (!atTop())
            m_y += distance;
    }
    void breakPage();
    /// Begins a new page where this one has less room than that.
    void need(double height) {
        if (remaining() < height && !atTop())
            breakPage();
    }
    /// Ends the last page.
    void finish() { drawFooter(); }

    FlowText text(const ReportParagraph& paragraph, TextStyle style, double width);
    FlowText text(const QString& plain, TextStyle style, double width, Ink ink = kText);
    /// Places lines one under the other and marks them as content of the node; breaks pages so that no line
    /// stands alone.
    void placeText(const FlowText& text, PdfStructure::Node node, Role role, double x);
    /// Draws one line with its links at the present height, without moving on.
    void drawMarked(const FlowText& text, const TextLine& line, PdfStructure::Node node, Role role, double x,
                    double top);

private:
    void drawFooter();
    std::size_t linesThatFit(const FlowText& text, std::size_t first) const;
    void placeLines(const FlowText& text, std::size_t first, std::size_t last, PdfStructure::Node node,
                    Role role, double x);

    PdfCanvas& m_canvas;
    TextShaper& m_shaper;
    const ReportDocument& m_document;
    int m_pageCount;
    double m_y;
};

} // namespace liaison::pdf
