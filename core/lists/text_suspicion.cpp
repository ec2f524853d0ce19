// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lists/text_suspicion.h"

#include "core/lists/text_encoding.h"

#include <QCoreApplication>

#include <algorithm>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

struct TextSuspicionTexts {
    Q_DECLARE_TR_FUNCTIONS(liaison::TextSuspicion)
};

bool isAscii(QStringView text) {
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

// The continuation byte of UTF-8 that the character at `at` was before it was misread; 0 where it was none.
unsigned char continuationAt(QStringView text, qsizetype at) {
    if (at >= text.size() || text.at(at).unicode() < 0x80)
        return 0;
    const std::optional<unsigned char> byte = cp1252ByteOf(text.at(at).unicode(), true);
    return byte && *byte >= 0x80 && *byte <= 0xBF ? *byte : 0;
}

} // namespace

bool mixesScriptsInAWord(QStringView text) {
    bool latin = false;
    bool lookalike = false;
    for (const QChar c : text) {
        if (!c.isLetter() && !c.isMark()) {
            latin = lookalike = false;
            continue;
        }
        latin = latin || c.script() == QChar::Script_Latin;
        lookalike = lookalike || c.script() == QChar::Script_Cyrillic || c.script() == QChar::Script_Greek;
        if (latin && lookalike)
            return true;
    }
    return false;
}

bool isDoublyEncoded(QStringView text) {
    for (qsizetype at = 0; at + 1 < text.size(); ++at) {
        const char16_t lead = text.at(at).unicode();
        const unsigned char next = continuationAt(text, at + 1);
        if (!next)
            continue;
        // Other leading bytes make pairs that real words hold, such as the last two letters of "CAFÉ’S".
        if (lead == 0xC3 || (lead == 0xC2 && next >= 0xA0))
            return true;
        if ((lead == 0xE2 || lead == 0xEF) && continuationAt(text, at + 2))
            return true;
        if (lead == 0xF0 && continuationAt(text, at + 2) && continuationAt(text, at + 3))
            return true;
    }
    return false;
}

std::optional<TextSuspicion> suspicionIn(QStringView text) {
    if (isAscii(text))
        return {};
    if (text.contains(QChar::ReplacementCharacter))
        return TextSuspicion{
            u"replacement-character"_s,
            TextSuspicionTexts::tr("“%1” holds the sign for a lost character: put the right letter "
                                   "in its place.")
                .arg(text)};
    if (isDoublyEncoded(text))
        return TextSuspicion{
            u"doubly-encoded"_s,
            TextSuspicionTexts::tr("“%1” was read in the wrong encoding before it was saved: ask for "
                                   "the list again, or correct it.")
                .arg(text)};
    if (mixesScriptsInAWord(text))
        return TextSuspicion{
            u"mixed-script"_s,
            TextSuspicionTexts::tr("“%1” mixes Latin with Cyrillic or Greek letters in one word: "
                                   "type it afresh, or search will not find it.")
                .arg(text)};
    return {};
}

std::optional<TextSuspicion> suspicionIn(std::string_view utf8) {
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return {};
    return suspicionIn(QStringView(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()))));
}

} // namespace liaison
