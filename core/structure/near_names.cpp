// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/near_names.h"

#include "core/base/text.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace liaison {

namespace {

/// Names are near when so many slips of the pen keep them apart at most.
constexpr qsizetype kMostSlips = 2;
constexpr qsizetype kShortestSlip = 3;
/// Shorter words are names of their own as soon as they differ in two letters,
constexpr qsizetype kLongWord = 6;
/// and still shorter ones where they begin otherwise: "Oak" is no slip of "Elk", "Elder" may be one of
/// "Alder".
constexpr qsizetype kMiddlingWord = 5;

/// How many letters have to be put in, taken out, changed or swapped with the next to make one the other.
qsizetype slipsBetween(const QString& one, const QString& other) {
    const std::size_t width = std::size_t(other.size()) + 1;
    std::vector<qsizetype> before(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j < width; ++j) {
            const qsizetype at = qsizetype(j);
            const bool isSame = one[i - 1] == other[at - 1];
            row[j] = std::min({last[j - 1] + (isSame ? 0 : 1), last[j] + 1, row[j - 1] + 1});
            if (i > 1 && at > 1 && one[i - 1] == other[at - 2] && one[i - 2] == other[at - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = last;
        std::swap(last, row);
    }
    return last.back();
}

/// "group", and what is meant for it: "groop", "grop".
bool saysOnlyTheKind(const QString& word) {
    static const QStringList kinds{u"liaison"_s, u"group"_s,   u"groups"_s,  u"hub"_s,    u"hubs"_s,
                                   u"school"_s,  u"schools"_s, u"pyramid"_s, u"cluster"_s};
    if (word == "the"_L1 || word == "of"_L1)
        return true;
    return std::any_of(kinds.begin(), kinds.end(), [&word](const QString& kind) {
        return word == kind || (kind.size() > 3 && word.size() > 3 && slipsBetween(word, kind) == 1);
    });
}

/// "3" for "three".
QString figureOf(const QString& word) {
    static const QStringList numbers{u"one"_s,     u"two"_s,       u"three"_s,    u"four"_s,     u"five"_s,
                                     u"six"_s,     u"seven"_s,     u"eight"_s,    u"nine"_s,     u"ten"_s,
                                     u"eleven"_s,  u"twelve"_s,    u"thirteen"_s, u"fourteen"_s, u"fifteen"_s,
                                     u"sixteen"_s, u"seventeen"_s, u"eighteen"_s, u"nineteen"_s, u"twenty"_s};
    const qsizetype place = numbers.indexOf(word);
    return place < 0 ? word : QString::number(place + 1);
}

/// The words without those that only say what kind of body it is, numbers in figures.
QStringList tellingWords(const QString& foldedName) {
    QStringList words;
    for (const QString& word : foldedName.split(u' ', Qt::SkipEmptyParts)) {
        if (!saysOnlyTheKind(word))
            words << figureOf(word);
    }
    return words;
}

/// Words that tell bodies apart however alike they look.
bool isDirection(const QString& word) {
    static const QStringList directions{u"north"_s,    u"east"_s,     u"south"_s,   u"west"_s,
                                        u"northern"_s, u"southern"_s, u"eastern"_s, u"western"_s};
    return directions.contains(word);
}

bool mayBeSlip(const QString& word) {
    const bool isRoman =
        std::all_of(word.begin(), word.end(), [](QChar c) { return c == u'i' || c == u'v' || c == u'x'; });
    return word.size() >= kShortestSlip && !isRoman &&
           std::none_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// One more than is near, where the two are words of their own.
qsizetype slipsOf(const QString& one, const QString& other) {
    if (one == other)
        return 0;
    if (!mayBeSlip(one) || !mayBeSlip(other) || (isDirection(one) && isDirection(other)))
        return kMostSlips + 1;
    const qsizetype slips = slipsBetween(one, other);
    const qsizetype size = std::min(one.size(), other.size());
    const bool areTold =
        (size < kLongWord && slips > 1) || (size < kMiddlingWord && one.front() != other.front());
    return areTold ? kMostSlips + 1 : slips;
}

bool areNear(const QStringList& one, const QStringList& other) {
    if (one.join(QString()) == other.join(QString()))
        return true;
    if (one.size() != other.size())
        return false;
    qsizetype slips = 0;
    for (qsizetype i = 0; i < one.size() && slips <= kMostSlips; ++i)
        slips += slipsOf(one[i], other[i]);
    return slips <= kMostSlips;
}

quint64 lettersOf(const QString& text) {
    quint64 letters = 0;
    for (const QChar c : text)
        letters |= quint64(1) << (c.unicode() % 64);
    return letters;
}

} // namespace

QStringList NearNames::add(const QString& foldedName) {
    QStringList near;
    Name added{foldedName, tellingWords(foldedName), 0, 0};
    if (added.words.isEmpty())
        return near;
    const QString squeezed = added.words.join(QString());
    added.size = squeezed.size();
    added.letters = lettersOf(squeezed);
    for (const Name& known : m_names) {
        // A quick look: each slip changes the length by one at most, and two of the letters.
        if (std::abs(known.size - added.size) > kMostSlips ||
            std::popcount(known.letters ^ added.letters) > 2 * kMostSlips)
            continue;
        if (known.folded != foldedName && areNear(added.words, known.words))
            near << known.folded;
    }
    m_names.push_back(std::move(added));
    return near;
}

} // namespace liaison
