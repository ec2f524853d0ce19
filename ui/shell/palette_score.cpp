// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/shell/palette_provider.h"

#include <QStringList>

#include <algorithm>

namespace liaison {

namespace {

// The classes stand far enough apart that the length of a text only orders within one.
constexpr int kWhole = 6000;
constexpr int kBeginning = 5000;
constexpr int kWordsInOrder = 4000;
constexpr int kWordsAnyOrder = kPaletteWordScore;
constexpr int kWithin = 2000;
constexpr int kLetters = 1000;
constexpr int kLongest = 500;

bool wordBeginnings(const QStringList& wanted, const QStringList& words) {
    qsizetype at = 0;
    for (const QString& want : wanted) {
        while (at < words.size() && !words[at].startsWith(want))
            ++at;
        if (at++ == words.size())
            return false;
    }
    return true;
}

bool anyOrder(const QStringList& wanted, const QStringList& words) {
    return std::all_of(wanted.begin(), wanted.end(), [&](const QString& want) {
        return std::any_of(words.begin(), words.end(),
                           [&](const QString& word) { return word.startsWith(want); });
    });
}

/// The letters of the query in order, the first at the beginning of a word: "imsc" finds "import schools".
bool lettersInOrder(const QString& query, const QString& text) {
    qsizetype at = 0;
    for (qsizetype i = 0; i < query.size(); ++i) {
        if (query[i] == u' ')
            continue;
        at = text.indexOf(query[i], at);
        if (at < 0 || (i == 0 && at > 0 && text[at - 1] != u' '))
            return false;
        ++at;
    }
    return true;
}

int scoreOfFolded(const QString& query, const QString& text) {
    const int brevity = kLongest - static_cast<int>(std::min<qsizetype>(text.size(), kLongest - 1));
    if (text == query)
        return kWhole + brevity;
    if (text.startsWith(query))
        return kBeginning + brevity;
    const QStringList wanted = query.split(u' ');
    const QStringList words = text.split(u' ');
    if (wordBeginnings(wanted, words))
        return kWordsInOrder + brevity;
    if (anyOrder(wanted, words))
        return kWordsAnyOrder + brevity;
    if (text.contains(query))
        return kWithin + brevity;
    return query.size() > 1 && lettersInOrder(query, text) ? kLetters + brevity : 0;
}

} // namespace

int paletteScore(QStringView query, QStringView text) {
    const QString plain = plainFolded(query);
    if (plain.isEmpty())
        return 0;
    const int asWritten = scoreOfFolded(plain, plainFolded(text));
    return asWritten >= kWithin ? asWritten : std::max(asWritten, scoreOfFolded(folded(query), folded(text)));
}

} // namespace liaison
