// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <array>

namespace liaison {

namespace {

bool isDropped(QChar c) {
    const char16_t u = c.unicode();
    return u == u'\'' || u == u'.' || u == 0x2019 || u == 0x2018 || u == 0x02BC || u == 0x00AD ||
           u == 0x200B || u == 0xFEFF || c.category() == QChar::Mark_NonSpacing;
}

/// What becomes of each plain English character: the letter or digit itself, nothing, or a gap.
constexpr char16_t kGap = 0;
constexpr char16_t kDropped = 1;
constexpr std::array<char16_t, 0x80> kPlain = [] {
    std::array<char16_t, 0x80> plain{};
    for (char16_t c = u'a'; c <= u'z'; ++c) {
        plain[c] = c;
        plain[c - u'a' + u'A'] = c;
    }
    for (char16_t c = u'0'; c <= u'9'; ++c)
        plain[c] = c;
    plain[u'\''] = kDropped;
    plain[u'.'] = kDropped;
    return plain;
}();

/// As bareWords: nearly all names are plain English, and long lists are mostly folding.
QString barePlainWords(QStringView text) {
    constexpr QStringView kAnd = u" and ";
    QString words(text.size() + text.count(u'&') * kAnd.size(), Qt::Uninitialized);
    QChar* const first = words.data();
    QChar* end = first;
    bool gap = false;
    const auto put = [&](char16_t letter) {
        if (gap && end != first)
            *end++ = u' ';
        gap = false;
        *end++ = letter;
    };
    for (const QChar c : text) {
        const char16_t letter = kPlain[c.unicode()];
        if (c == u'&') {
            gap = true;
            for (const QChar part : kAnd.trimmed())
                put(part.unicode());
            gap = true;
        } else if (letter == kGap) {
            gap = true;
        } else if (letter != kDropped) {
            put(letter);
        }
    }
    words.truncate(end - first);
    return words;
}

/// Words in lower case without accents and punctuation, single spaces between.
QString bareWords(QStringView text) {
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; }))
        return barePlainWords(text);
    const QString source = text.toString().normalized(QString::NormalizationForm_KD);
    QString words;
    words.reserve(source.size());
    bool gap = false;
    const auto put = [&](QStringView piece) {
        if (gap && !words.isEmpty())
            words += u' ';
        gap = false;
        words += piece;
    };
    for (const QChar c : source) {
        if (isDropped(c))
            continue;
        if (c == u'&') {
            gap = true;
            put(u"and");
            gap = true;
        } else if (c.isLetterOrNumber()) {
            const QChar lower = c.toCaseFolded();
            put(QStringView(&lower, 1));
        } else {
            gap = true;
        }
    }
    return words;
}

} // namespace

QString tidied(QStringView text) {
    QString out;
    out.reserve(text.size());
    bool gap = false;
    for (const QChar c : text) {
        if (c.isSpace() || c.unicode() == 0x200B || c.unicode() == 0xFEFF) {
            gap = !out.isEmpty();
            continue;
        }
        if (gap)
            out += u' ';
        gap = false;
        out += c;
    }
    return out;
}

QString plainFolded(QStringView text) {
    return bareWords(text);
}

QString folded(QStringView text) {
    const QString bare = bareWords(text);
    const QList<QStringView> words = QStringView(bare).split(u' ', Qt::SkipEmptyParts);
    QString out;
    out.reserve(bare.size());
    const auto isAt = [&](qsizetype i, std::initializer_list<QStringView> phrase) {
        if (i + qsizetype(phrase.size()) > words.size())
            return false;
        return std::equal(phrase.begin(), phrase.end(), words.begin() + i);
    };
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!out.isEmpty())
            out += u' ';
        if (isAt(i, {u"church", u"of", u"england"}) || isAt(i, {u"c", u"of", u"e"})) {
            out += u"ce";
            i += 2;
        } else if (isAt(i, {u"roman", u"catholic"}) || isAt(i, {u"r", u"c"})) {
            out += u"rc";
            i += 1;
        } else if (isAt(i, {u"c", u"e"})) {
            out += u"ce";
            i += 1;
        } else if (words[i] == u"cofe") {
            out += u"ce";
        } else if (words[i] == u"saint") {
            out += u"st";
        } else {
            out += words[i];
        }
    }
    return out;
}

QString countText(qint64 number) {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english.toString(number);
}

QString counted(qint64 number, const QString& singular, const QString& plural) {
    return countText(number) + u' ' + (number == 1 ? singular : plural);
}

QString isoText(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

} // namespace liaison
