// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/pdf/line_breaker.h"

#include <algorithm>

namespace liaison::pdf {

namespace {

bool isSimple(QChar letter) {
    const char16_t code = letter.unicode();
    return code < 0x0300 || (code >= 0x0370 && code < 0x0530) || (code >= 0x1E00 && code < 0x2000) ||
           (code >= 0x2010 && code < 0x2028) || (code >= 0x202F && code < 0x2060) ||
           (code >= 0x20A0 && code < 0x20C0) || (code >= 0x2100 && code < 0x2300);
}

bool isSimple(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar letter) { return isSimple(letter); });
}

} // namespace

qsizetype endOfPart(QStringView text, qsizetype begin) {
    for (qsizetype at = begin; at < text.size(); ++at) {
        const char16_t code = text[at].unicode();
        if (code == u' ' || code == u'\n')
            return at;
        const bool mayBreak = code == u'-' || code == u'/' || code == u'@';
        // Not after one letter: "E-" alone on a line says nothing.
        if (mayBreak && at > begin + 1 && at + 1 < text.size() && text[at - 1].isLetter() &&
            text[at + 1].isLetter())
            return at + 1;
    }
    return text.size();
}

void LineBreaker::add(const StyledText& text, int source) {
    m_source = source;
    TextShaper::Face& face = m_shaper.face(text.style);
    if (m_line.pieces.empty() && !isSimple(text.text)) {
        for (const Word& line : m_shaper.wholeLines(face, text.text, m_width)) {
            append(line, 0);
            endLine();
        }
        return;
    }
    const QStringView view(text.text);
    for (qsizetype at = 0; at < view.size();) {
        if (view[at] == u' ') {
            m_space = &m_shaper.word(face, u" ");
            m_spaceSource = source;
            ++at;
        } else if (view[at] == u'\n') {
            endLine();
            ++at;
        } else {
            const qsizetype end = endOfPart(view, at);
            place(view.sliced(at, end - at), face);
            at = end;
        }
    }
}

void LineBreaker::place(QStringView part, TextShaper::Face& face) {
    // Longer than any line: shaping it whole, only to cut it, would be for nothing.
    constexpr qsizetype kMostShaped = 1000;
    if (part.size() > kMostShaped) {
        if (!m_line.pieces.empty())
            endLine();
        placeLongWord(part, face);
        return;
    }
    const Word& word = m_shaper.word(face, part);
    const double space = m_space && !m_line.pieces.empty() ? m_space->width : 0;
    // A hair of tolerance: widths measured as a sum elsewhere must fit here too.
    constexpr double kTolerance = 0.01;
    if (m_line.width + space + word.width <= m_width + kTolerance) {
        append(word, space);
        return;
    }
    if (!m_line.pieces.empty()) {
        // The space stays at the end of the line, so that whoever copies or hears the text gets whole words.
        if (m_space)
            m_line.pieces.push_back({m_space, m_line.width, m_spaceSource});
        endLine();
    }
    if (word.width <= m_width + kTolerance)
        append(word, 0);
    else
        placeLongWord(part, face);
}

void LineBreaker::placeLongWord(QStringView part, TextShaper::Face& face) {
    while (!part.isEmpty()) {
        const qsizetype fits = m_shaper.fittingPart(face, part, m_width);
        append(m_shaper.word(face, part.first(fits)), 0);
        part = part.sliced(fits);
        if (!part.isEmpty())
            endLine();
    }
}

void LineBreaker::append(const Word& word, double space) {
    if (space > 0) {
        m_line.pieces.push_back({m_space, m_line.width, m_spaceSource});
        m_line.width += space;
    }
    m_space = nullptr;
    m_line.pieces.push_back({&word, m_line.width, m_source});
    m_line.width += word.width;
}

void LineBreaker::endLine() {
    m_lines.push_back(std::move(m_line));
    m_line = {};
    m_space = nullptr;
}

std::vector<TextLine> LineBreaker::finish() {
    if (!m_line.pieces.empty() || m_lines.empty())
        endLine();
    return std::move(m_lines);
}

QString printable(const QString& text) {
    const auto isPlain = [](QChar letter) {
        return letter.unicode() == u'\n' || (letter.unicode() >= 0x20 && letter.unicode() < 0x7F) ||
               (letter.unicode() >= 0xA0 && !letter.isSurrogate() && letter.unicode() < 0xFFF0 &&
                letter.unicode() != 0x2028 && letter.unicode() != 0x2029);
    };
    if (std::all_of(text.begin(), text.end(), isPlain))
        return text;
    QString made;
    made.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text[i];
        if (letter.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            made += letter;
            made += text[++i];
        } else if (letter.isSurrogate() || letter.unicode() >= 0xFFF0) {
            made += QChar(QChar::ReplacementCharacter);
        } else {
            made += isPlain(letter) ? letter : QChar(u' ');
        }
    }
    return made;
}

} // namespace liaison::pdf
