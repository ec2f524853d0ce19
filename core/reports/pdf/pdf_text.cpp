// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/pdf_text.h"

#include "core/reports/pdf/line_breaker.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace liaison::pdf {

namespace {

constexpr const char* kFamilies = "Lato, Noto Sans, DejaVu Sans, sans-serif";
constexpr const char* kPaperFamily = "Lato";

double points(int pangoUnits) {
    return static_cast<double>(pangoUnits) / PANGO_SCALE;
}

GlyphRun glyphRun(PangoLayoutRun* run, const char* text, int& x, cairo_scaled_font_t* font) {
    GlyphRun made;
    made.font = font;
    made.backward = (run->item->analysis.level & 1) != 0;
    made.utf8.assign(text + run->item->offset, static_cast<std::size_t>(run->item->length));
    for (int i = 0; i < run->glyphs->num_glyphs; ++i) {
        const PangoGlyphInfo& glyph = run->glyphs->glyphs[i];
        if (glyph.glyph != PANGO_GLYPH_EMPTY) {
            // A character that no font has is drawn as the font's own "missing" box.
            const bool unknown = (glyph.glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0;
            made.glyphs.push_back({unknown ? 0UL : glyph.glyph, points(x + glyph.geometry.x_offset),
                                   points(glyph.geometry.y_offset)});
        }
        x += glyph.geometry.width;
    }
    PangoGlyphItemIter at;
    for (gboolean more = pango_glyph_item_iter_init_start(&at, run, text); more;
         more = pango_glyph_item_iter_next_cluster(&at)) {
        int count = made.backward ? at.start_glyph - at.end_glyph : at.end_glyph - at.start_glyph;
        const int first = std::min(at.start_glyph, at.end_glyph + 1);
        const int begin = made.backward ? first : at.start_glyph;
        for (int i = begin; i < begin + count; ++i)
            if (run->glyphs->glyphs[i].glyph == PANGO_GLYPH_EMPTY)
                --count;
        made.clusters.push_back({at.end_index - at.start_index, count});
    }
    return made;
}

Handle<PangoFontDescription> describe(TextStyle style) {
    Handle<PangoFontDescription> description(pango_font_description_new());
    pango_font_description_set_family_static(description.get(), kFamilies);
    pango_font_description_set_absolute_size(description.get(), style.size * PANGO_SCALE);
    pango_font_description_set_weight(description.get(),
                                      style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    return description;
}

} // namespace

TextShaper::TextShaper()
    : m_map(pango_cairo_font_map_new()), m_context(pango_font_map_create_context(m_map.get())) {
    pango_cairo_font_map_set_resolution(reinterpret_cast<PangoCairoFontMap*>(m_map.get()), 72);
    const Handle<cairo_font_options_t> options(cairo_font_options_create());
    // Paper has no pixel grid: hinted advances would spread the letters unevenly.
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    pango_cairo_context_set_font_options(m_context.get(), options.get());
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    pango_context_set_language(m_context.get(), pango_language_from_string("en-gb"));
    const auto description = describe({});
    PangoFont* font = pango_font_map_load_font(m_map.get(), m_context.get(), description.get());
    if (font) {
        const Handle<PangoFontDescription> found(pango_font_describe(font));
        m_family = QString::fromUtf8(pango_font_description_get_family(found.get()));
        m_hasPaperFont = m_family.startsWith(QLatin1StringView(kPaperFamily));
        g_object_unref(font);
    }
}

TextShaper::Face& TextShaper::face(TextStyle style) {
    for (const auto& each : m_faces)
        if (each->style == style)
            return *each;
    auto made = std::make_unique<Face>();
    made->style = style;
    made->layout.reset(pango_layout_new(m_context.get()));
    pango_layout_set_font_description(made->layout.get(), describe(style).get());
    // A reader, or a search, would meet “ﬁ” as one strange letter.
    const Handle<PangoAttrList> apart(pango_attr_list_new());
    pango_attr_list_insert(apart.get(), pango_attr_font_features_new("liga=0, clig=0, dlig=0, hlig=0"));
    pango_layout_set_attributes(made->layout.get(), apart.get());
    m_faces.push_back(std::move(made));
    return *m_faces.back();
}

const Word& TextShaper::word(Face& face, QStringView text) {
    if (const auto found = face.words.find(text); found != face.words.end())
        return found->second;
    return face.words.emplace(text.toString(), shape(face, text)).first->second;
}

Word TextShaper::shape(Face& face, QStringView text) {
    const QByteArray utf8 = text.toUtf8();
    pango_layout_set_width(face.layout.get(), -1);
    pango_layout_set_text(face.layout.get(), utf8.constData(), static_cast<int>(utf8.size()));
    return wordOf(pango_layout_get_line_readonly(face.layout.get(), 0), utf8.constData());
}

Word TextShaper::wordOf(PangoLayoutLine* line, const char* text) {
    Word made;
    int x = 0;
    for (GSList* each = line ? line->runs : nullptr; each; each = each->next) {
        auto* run = static_cast<PangoLayoutRun*>(each->data);
        auto* font =
            pango_cairo_font_get_scaled_font(reinterpret_cast<PangoCairoFont*>(run->item->analysis.font));
        const auto known = [font](const auto& kept) { return kept.get() == font; };
        if (std::none_of(m_fonts.begin(), m_fonts.end(), known))
            m_fonts.emplace_back(cairo_scaled_font_reference(font));
        made.runs.push_back(glyphRun(run, text, x, font));
    }
    made.width = points(x);
    return made;
}

const std::vector<Word>& TextShaper::wholeLines(Face& face, const QString& text, double width) {
    const QString key = QString::number(width, 'f', 2) + u'\n' + text;
    if (const auto found = face.wholeLines.find(key); found != face.wholeLines.end())
        return found->second;
    std::vector<Word> made;
    const QByteArray utf8 = text.toUtf8();
    PangoLayout* layout = face.layout.get();
    pango_layout_set_text(layout, utf8.constData(), static_cast<int>(utf8.size()));
    pango_layout_set_width(layout, static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    for (int i = 0; i < pango_layout_get_line_count(layout); ++i)
        made.push_back(wordOf(pango_layout_get_line_readonly(layout, i), utf8.constData()));
    return face.wholeLines.emplace(key, std::move(made)).first->second;
}

qsizetype TextShaper::fittingPart(Face& face, QStringView text, double width) {
    // Only the beginning is looked at: a line's worth of it, found by doubling.
    qsizetype looked = std::min<qsizetype>(text.size(), 32);
    while (looked < text.size() && looked < 1024 && shape(face, text.first(looked)).width <= width)
        looked = std::min(text.size(), 2 * looked);
    text = text.first(looked);
    QTextBoundaryFinder graphemes(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    std::vector<qsizetype> ends;
    while (graphemes.toNextBoundary() > 0)
        ends.push_back(graphemes.position());
    // The first end always counts as fitting, or a very narrow column would never finish.
    const auto tooLong = std::partition_point(ends.begin() + 1, ends.end(), [&](qsizetype end) {
        return shape(face, text.first(end)).width <= width;
    });
    return *(tooLong - 1);
}

std::vector<TextLine> TextShaper::lines(std::span<const StyledText> texts, double width) {
    LineBreaker breaker(*this, width);
    for (std::size_t i = 0; i < texts.size(); ++i)
        breaker.add(texts[i], static_cast<int>(i));
    return breaker.finish();
}

std::vector<TextLine> TextShaper::lines(const QString& text, TextStyle style, double width) {
    const std::array<StyledText, 1> one{StyledText{text, style}};
    return lines(one, width);
}

double TextShaper::width(const QString& text, TextStyle style) {
    double widest = 0;
    for (const TextLine& line : lines(text, style, 1e6))
        widest = std::max(widest, line.width);
    return widest;
}

double TextShaper::longestWord(const QString& text, TextStyle style) {
    double longest = 0;
    Face& used = face(style);
    LineBreaker::eachPart(text,
                          [&](QStringView part) { longest = std::max(longest, word(used, part).width); });
    return longest;
}

} // namespace liaison::pdf
