// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/pdf_canvas.h"

#include <cairo-pdf.h>

namespace liaison::pdf {

namespace {

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length) {
    static_cast<QByteArray*>(bytes)->append(reinterpret_cast<const char*>(data),
                                            static_cast<qsizetype>(length));
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

PdfCanvas::PdfCanvas(const PageSetup& setup, bool live) : m_setup(setup), m_live(live) {
    if (!m_live)
        return;
    m_surface.reset(cairo_pdf_surface_create_for_stream(&append, &m_bytes, setup.width, setup.height));
    m_cairo.reset(cairo_create(m_surface.get()));
}

PdfCanvas::~PdfCanvas() {
    // Cairo writes to m_bytes until it is finished, and m_bytes goes before the surface does.
    if (m_surface)
        cairo_surface_finish(m_surface.get());
}

void PdfCanvas::describe(const QString& title, const QString& author, const QString& subject) {
    if (!m_live)
        return;
    const auto set = [this](cairo_pdf_metadata_t what, const QString& text) {
        if (!text.isEmpty())
            cairo_pdf_surface_set_metadata(m_surface.get(), what, printable(text).toUtf8().constData());
    };
    set(CAIRO_PDF_METADATA_TITLE, title);
    set(CAIRO_PDF_METADATA_AUTHOR, author);
    set(CAIRO_PDF_METADATA_SUBJECT, subject);
    set(CAIRO_PDF_METADATA_CREATOR, QStringLiteral("Liaison " LIAISON_VERSION));
}

void PdfCanvas::nextPage() {
    ++m_page;
    m_mark = 0;
    m_annotation = 0;
    m_ink = {-1, -1, -1};
    if (m_live)
        cairo_show_page(m_cairo.get());
}

void PdfCanvas::mark(PdfStructure::Node node, Role role, const std::function<void()>& inside) {
    if (!m_live)
        return;
    // Cairo's own Link would make an annotation of its own.
    const char* tag = role == Role::Link ? "Span" : roleName(role);
    cairo_tag_begin(m_cairo.get(), tag, nullptr);
    inside();
    cairo_tag_end(m_cairo.get(), tag);
    m_structure.addContent(node, m_page, m_mark++);
}

void PdfCanvas::setInk(Ink ink) {
    if (ink == m_ink)
        return;
    cairo_set_source_rgb(m_cairo.get(), ink.red, ink.green, ink.blue);
    m_ink = ink;
}

void PdfCanvas::drawLine(const TextLine& line, double x, double baseline, Ink ink) {
    drawPieces(line, 0, line.pieces.size(), x, baseline, ink);
}

void PdfCanvas::drawPieces(const TextLine& line, std::size_t first, std::size_t last, double x,
                           double baseline, Ink ink) {
    if (!m_live)
        return;
    setInk(ink);
    for (std::size_t i = first; i < last; ++i)
        for (const GlyphRun& run : line.pieces[i].word->runs)
            addGlyphs(run, x + line.pieces[i].x, baseline);
    flushGlyphs();
}

void PdfCanvas::addGlyphs(const GlyphRun& run, double x, double baseline) {
    // Words of one font go to Cairo in one call: that keeps the file small and its text whole.
    if (m_pending.font != run.font || m_pending.backward || run.backward)
        flushGlyphs();
    m_pending.font = run.font;
    m_pending.backward = run.backward;
    m_pending.utf8 += run.utf8;
    for (const cairo_glyph_t& glyph : run.glyphs)
        m_pending.glyphs.push_back({glyph.index, glyph.x + x, glyph.y + baseline});
    m_pending.clusters.insert(m_pending.clusters.end(), run.clusters.begin(), run.clusters.end());
}

void PdfCanvas::flushGlyphs() {
    if (!m_pending.glyphs.empty()) {
        cairo_set_scaled_font(m_cairo.get(), m_pending.font);
        cairo_show_text_glyphs(m_cairo.get(), m_pending.utf8.data(), static_cast<int>(m_pending.utf8.size()),
                               m_pending.glyphs.data(), static_cast<int>(m_pending.glyphs.size()),
                               m_pending.clusters.data(), static_cast<int>(m_pending.clusters.size()),
                               m_pending.backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD
                                                  : cairo_text_cluster_flags_t());
    }
    m_pending.glyphs.clear();
    m_pending.clusters.clear();
    m_pending.utf8.clear();
    m_pending.font = nullptr;
    m_pending.backward = false;
}

void PdfCanvas::drawRule(double left, double right, double y, double thickness, Ink ink) {
    if (!m_live)
        return;
    setInk(ink);
    cairo_set_line_width(m_cairo.get(), thickness);
    cairo_move_to(m_cairo.get(), left, y);
    cairo_line_to(m_cairo.get(), right, y);
    cairo_stroke(m_cairo.get());
}

void PdfCanvas::fillBand(const QRectF& area, Ink ink) {
    if (!m_live)
        return;
    setInk(ink);
    cairo_rectangle(m_cairo.get(), area.x(), area.y(), area.width(), area.height());
    cairo_fill(m_cairo.get());
}

void PdfCanvas::drawFigure(PdfStructure::Node node, const Picture& picture, const QRectF& area) {
    mark(node, Role::Figure, [&] { picture.draw(m_cairo.get(), area); });
    m_ink = {-1, -1, -1};
    if (m_live)
        m_structure.setBox(node,
                           QRectF(area.left(), m_setup.height - area.bottom(), area.width(), area.height()));
}

void PdfCanvas::addLink(PdfStructure::Node node, const QRectF& area, const QString& address,
                        const QString& text) {
    if (!m_live)
        return;
    m_links.push_back({m_page, area, address, text});
    m_structure.addAnnotation(node, m_page, m_annotation++);
}

void PdfCanvas::addBookmark(int level, const QString& text, double y) {
    // Kept for later: where anything at all has failed, Cairo 1.16 crashes on a bookmark of its own.
    if (m_live)
        m_bookmarks.push_back({level, m_page, y, printable(text).simplified()});
}

QByteArray PdfCanvas::finish() {
    if (!m_live)
        return {};
    cairo_show_page(m_cairo.get());
    cairo_surface_finish(m_surface.get());
    const bool sound = cairo_status(m_cairo.get()) == CAIRO_STATUS_SUCCESS &&
                       cairo_surface_status(m_surface.get()) == CAIRO_STATUS_SUCCESS;
    return sound ? m_bytes : QByteArray();
}

} // namespace liaison::pdf
