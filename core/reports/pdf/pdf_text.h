// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_handles.h"

#include <QHash>
#include <QString>

#include <cstddef>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace liaison::pdf {

/// How a stretch of text looks. Sizes are in points.
struct TextStyle {
    double size = 10;
    bool bold = false;

    bool operator==(const TextStyle&) const = default;
    /// From one baseline to the next.
    double lineHeight() const { return size * 1.35; }
    /// From the top of the line to its baseline.
    double baseline() const { return size * 1.02; }
};

/// Glyphs of one font, positioned from the left edge of the word they belong to.
struct GlyphRun {
    cairo_scaled_font_t* font = nullptr;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    std::string utf8;
    bool backward = false;
};

/// A shaped word, or a whole shaped line of a script whose words cannot be put side by side.
struct Word {
    std::vector<GlyphRun> runs;
    double width = 0;
};

/// A word at its place in a line. source counts the stretches of text the line was made from.
struct TextPiece {
    const Word* word = nullptr;
    double x = 0;
    int source = 0;
};

struct TextLine {
    std::vector<TextPiece> pieces;
    double width = 0; ///< without the space at its end, if it has one
};

/// Text of one look, to be broken into lines together with its neighbours.
struct StyledText {
    QString text;
    TextStyle style;
};

/// Shapes text once for each word and breaks it into lines. Shaping is the cost of a long table and its words
/// repeat. Words live as long as the shaper.
class TextShaper {
public:
    TextShaper();

    std::vector<TextLine> lines(std::span<const StyledText> texts, double width);
    std::vector<TextLine> lines(const QString& text, TextStyle style, double width);
    /// Width of the text on one line.
    double width(const QString& text, TextStyle style);
    /// Width of the longest part that is not broken by choice.
    double longestWord(const QString& text, TextStyle style);
    /// The family that fontconfig found, and whether it is the one meant.
    QString family() const { return m_family; }
    bool hasPaperFont() const { return m_hasPaperFont; }

private:
    struct ViewHash {
        using is_transparent = void;
        std::size_t operator()(QStringView text) const { return qHash(text); }
    };
    struct ViewEqual {
        using is_transparent = void;
        bool operator()(QStringView a, QStringView b) const { return a == b; }
    };
    using WordCache = std::unordered_map<QString, Word, ViewHash, ViewEqual>;
    struct Face {
        TextStyle style;
        Handle<PangoLayout> layout;
        WordCache words;
        std::unordered_map<QString, std::vector<Word>, ViewHash, ViewEqual> wholeLines;
    };

    Face& face(TextStyle style);
    const Word& word(Face& face, QStringView text);
    Word shape(Face& face, QStringView text);
    Word wordOf(PangoLayoutLine* line, const char* text);
    const std::vector<Word>& wholeLines(Face& face, const QString& text, double width);
    qsizetype fittingPart(Face& face, QStringView text, double width);
    friend class LineBreaker;

    Handle<PangoFontMap> m_map;
    Handle<PangoContext> m_context;
    std::vector<std::unique_ptr<Face>> m_faces;
    std::vector<Handle<cairo_scaled_font_t>> m_fonts;
    QString m_family;
    bool m_hasPaperFont = false;
};

/// Text fit for paper: control characters become spaces, broken surrogates the replacement character.
QString printable(const QString& text);

} // namespace liaison::pdf
