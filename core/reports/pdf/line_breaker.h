// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/pdf/pdf_text.h"

namespace liaison::pdf {

/// Breaks text into lines by placing words that are shaped already; a word too long for a line is cut. Texts
/// in scripts whose words cannot simply be put side by side (right to left, no spaces) are left to Pango as a
/// whole.
class LineBreaker {
public:
    LineBreaker(TextShaper& shaper, double width) : m_shaper(shaper), m_width(width) {}

    /// Text that follows what was added before, on the same line as long as it fits.
    void add(const StyledText& text, int source);
    std::vector<TextLine> finish();

    /// Calls use(part) for each stretch of the text that is not broken by choice.
    template <class Use>
    static void eachPart(QStringView text, Use use);

private:
    void place(QStringView part, TextShaper::Face& face);
    void placeLongWord(QStringView part, TextShaper::Face& face);
    void append(const Word& word, double space);
    void endLine();

    TextShaper& m_shaper;
    double m_width;
    int m_source = 0;
    const Word* m_space = nullptr; // waiting: whether it is printed depends on what follows
    int m_spaceSource = 0;
    TextLine m_line;
    std::vector<TextLine> m_lines;
};

/// Where the part that begins at this place ends: before a space or a line end, or after a hyphen or slash
/// inside a word.
qsizetype endOfPart(QStringView text, qsizetype begin);

template <class Use>
void LineBreaker::eachPart(QStringView text, Use use) {
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] == u' ' || text[at] == u'\n') {
            ++at;
            continue;
        }
        const qsizetype end = endOfPart(text, at);
        use(text.sliced(at, end - at));
        at = end;
    }
}

} // namespace liaison::pdf
