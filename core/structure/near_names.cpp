// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/near_names.h"

#include "core/base/text.h"

#include <algorithm>

namespace liaison {

namespace {

constexpr qsizetype kShortestSlip = 4;

/// The words without those that only say what kind of body it is.
QStringList tellingWords(const QString& foldedName) {
    static const QStringList idle{u"the"_s, u"liaison"_s, u"group"_s,   u"hub"_s,
                                  u"of"_s,  u"schools"_s, u"pyramid"_s, u"cluster"_s};
    QStringList words;
    for (const QString& word : foldedName.split(u' ', Qt::SkipEmptyParts)) {
        if (!idle.contains(word))
            words << word;
    }
    return words;
}

bool mayBeSlip(const QString& word) {
    static const QStringList directions{u"north"_s, u"east"_s, u"south"_s, u"west"_s};
    return !directions.contains(word) && word.size() >= kShortestSlip &&
           std::none_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// Called only for names that one letter makes alike.
bool areNear(const QStringList& one, const QStringList& other) {
    if (one.join(QString()) == other.join(QString()))
        return true;
    if (one.size() != other.size())
        return false;
    qsizetype different = 0;
    for (qsizetype i = 0; i < one.size(); ++i) {
        if (one[i] == other[i])
            continue;
        if (++different > 1 || !mayBeSlip(one[i]) || !mayBeSlip(other[i]))
            return false;
    }
    return different == 1;
}

/// The name, and the name without each of its letters: names that one letter keeps apart share one.
QStringList variantsOf(const QString& squeezed) {
    QStringList variants{squeezed};
    for (qsizetype i = 0; i < squeezed.size(); ++i)
        variants << QString(squeezed).remove(i, 1);
    variants.removeDuplicates();
    return variants;
}

} // namespace

QStringList NearNames::add(const QString& foldedName) {
    const QStringList words = tellingWords(foldedName);
    QStringList near;
    if (words.isEmpty())
        return near;
    for (const QString& variant : variantsOf(words.join(QString()))) {
        for (const QString& other : m_byVariant.values(variant)) {
            if (other != foldedName && !near.contains(other) && areNear(words, tellingWords(other)))
                near << other;
        }
        m_byVariant.insert(variant, foldedName);
    }
    return near;
}

} // namespace liaison
