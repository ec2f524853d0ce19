// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_picture.h"
#include "core/reports/pdf/pdf_structure.h"
#include "core/reports/pdf/pdf_text.h"

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

namespace liaison::pdf {

/// Ink on paper: every text colour keeps at least 4.5:1 against white.
struct Ink {
    double red = 0, green = 0, blue = 0;

    bool operator==(const Ink&) const = default;
};

constexpr Ink kText{0.11, 0.14, 0.18};
constexpr Ink kQuietText{0.34, 0.38, 0.44};
constexpr Ink kAccent{0.09, 0.29, 0.47};
constexpr Ink kHairline{0.82, 0.84, 0.87};
constexpr Ink kBand{0.945, 0.955, 0.968};

/// Size and margins of every page, in points.
struct PageSetup {
    double width = 595.276;
    double height = 841.890;
    double margin = 20 / 25.4 * 72;

    static PageSetup portrait() { return {}; }
    static PageSetup landscape() { return {841.890, 595.276}; }
    double contentWidth() const { return width - 2 * margin; }
    double bottom() const { return height - margin; }
};

/// A link as it will be an annotation: where on which page, and where to.
struct PdfLink {
    int page = 0;
    QRectF area;
    QString address;
    QString text;
};

/// A bookmark: level 0 is the outermost.
struct PdfBookmark {
    int level = 0;
    int page = 0;
    double y = 0; ///< from the top of the page
    QString text;
};

/// The pages being drawn. A canvas that is not live draws nothing and only counts pages: the same layout runs
/// twice, once to learn how many pages there are.
class PdfCanvas {
public:
    PdfCanvas(const PageSetup& setup, bool live);
    ~PdfCanvas();
    PdfCanvas(const PdfCanvas&) = delete;
    PdfCanvas& operator=(const PdfCanvas&) = delete;

    bool isLive() const { return m_live; }
    int page() const { return m_page; }
    const PageSetup& setup() const { return m_setup; }
    PdfStructure& structure() { return m_structure; }

    void describe(const QString& title, const QString& author, const QString& subject);
    void nextPage();
    /// Draws what is inside as content of the node.
    void mark(PdfStructure::Node node, Role role, const std::function<void()>& inside);
    void drawLine(const TextLine& line, double x, double baseline, Ink ink);
    /// Draws the pieces of a line from first up to, without, last.
    void drawPieces(const TextLine& line, std::size_t first, std::size_t last, double x, double baseline,
                    Ink ink);
    void drawRule(double left, double right, double y, double thickness, Ink ink);
    void fillBand(const QRectF& area, Ink ink);
    /// Draws the picture as the content of a figure.
    void drawFigure(PdfStructure::Node node, const Picture& picture, const QRectF& area);
    /// Makes an area a link; the node is the Link element.
    void addLink(PdfStructure::Node node, const QRectF& area, const QString& address, const QString& text);
    /// A bookmark to this height of the present page. Level 0 is the outermost.
    void addBookmark(int level, const QString& text, double y);

    /// Ends the pages and gives the bytes; empty where Cairo failed.
    QByteArray finish();
    const std::vector<PdfLink>& links() const { return m_links; }
    const std::vector<PdfBookmark>& bookmarks() const { return m_bookmarks; }

private:
    void setInk(Ink ink);
    void flushGlyphs();
    void addGlyphs(const GlyphRun& run, double x, double baseline);

    PageSetup m_setup;
    bool m_live;
    int m_page = 0;
    int m_mark = 0;
    int m_annotation = 0;
    PdfStructure m_structure;
    std::vector<PdfLink> m_links;
    std::vector<PdfBookmark> m_bookmarks;
    QByteArray m_bytes;
    Handle<cairo_surface_t> m_surface;
    Handle<cairo_t> m_cairo;
    Ink m_ink{-1, -1, -1};
    GlyphRun m_pending;
};

} // namespace liaison::pdf
