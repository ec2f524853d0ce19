// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person_name.h"

#include "core/base/text.h"

#include <QSet>

namespace liaison {

namespace {

bool isTitle(const QString& word) {
    static const QSet<QString> titles{
        u"mr"_s,     u"mrs"_s,    u"miss"_s,      u"ms"_s,       u"mx"_s,         u"dr"_s,
        u"doctor"_s, u"rev"_s,    u"revd"_s,      u"reverend"_s, u"canon"_s,      u"fr"_s,
        u"father"_s, u"sister"_s, u"sr"_s,        u"sir"_s,      u"dame"_s,       u"lady"_s,
        u"lord"_s,   u"prof"_s,   u"professor"_s, u"cllr"_s,     u"councillor"_s, u"the"_s};
    return titles.contains(plainFolded(word));
}

/// Words with which a last name of several words begins, written small.
bool isParticle(const QString& word) {
    static const QSet<QString> particles{u"van"_s, u"von"_s, u"de"_s, u"del"_s, u"della"_s, u"da"_s,
                                         u"di"_s,  u"du"_s,  u"la"_s, u"le"_s,  u"ter"_s,   u"ten"_s,
                                         u"den"_s, u"der"_s, u"al"_s, u"el"_s,  u"bin"_s};
    return particles.contains(word);
}

QStringList takeTitles(QStringList& words) {
    QStringList titles;
    while (words.size() > 1 && isTitle(words.front()))
        titles << words.takeFirst();
    return titles;
}

} // namespace

void splitName(const QString& whole, Person& person) {
    const QString text = tidied(whole);
    QStringList words;
    if (const qsizetype comma = text.indexOf(u','); comma > 0) {
        words = text.mid(comma + 1).split(u' ', Qt::SkipEmptyParts);
        words << u","_s;
        person.title = takeTitles(words).join(u' ');
        words.removeLast();
        person.firstName = words.join(u' ');
        person.lastName = text.left(comma).trimmed();
        return;
    }
    words = text.split(u' ', Qt::SkipEmptyParts);
    person.title = takeTitles(words).join(u' ');
    qsizetype last = words.size() - 1;
    for (qsizetype i = 1; i < last; ++i) {
        if (isParticle(words[i]))
            last = i;
    }
    person.firstName = words.mid(0, std::max<qsizetype>(0, last)).join(u' ');
    person.lastName = words.mid(std::max<qsizetype>(0, last)).join(u' ');
}

bool saysNobody(const QString& name) {
    static const QSet<QString> words{u""_s,
                                     u"vacant"_s,
                                     u"vacancy"_s,
                                     u"tbc"_s,
                                     u"tba"_s,
                                     u"tbd"_s,
                                     u"none"_s,
                                     u"na"_s,
                                     u"n a"_s,
                                     u"nil"_s,
                                     u"unknown"_s,
                                     u"not known"_s,
                                     u"not recorded"_s,
                                     u"not applicable"_s,
                                     u"not available"_s,
                                     u"to be confirmed"_s,
                                     u"to be appointed"_s,
                                     u"post vacant"_s,
                                     u"awaiting"_s,
                                     u"no head"_s,
                                     u"not provided"_s};
    return words.contains(plainFolded(name));
}

bool namesNobody(const Person& person) {
    const bool isFamilyName = plainFolded(person.lastName) == u"na"_s && !saysNobody(person.firstName);
    return saysNobody(person.fullName()) || (saysNobody(person.lastName) && !isFamilyName);
}

FirstNames compareFirstNames(const QString& one, const QString& other) {
    const QString a = plainFolded(one);
    const QString b = plainFolded(other);
    if (a == b)
        return FirstNames::Same;
    if (a.isEmpty() || b.isEmpty())
        return FirstNames::MayBeSame;
    const QString firstOfA = a.section(u' ', 0, 0);
    const QString firstOfB = b.section(u' ', 0, 0);
    if (firstOfA == firstOfB)
        return FirstNames::MayBeSame;
    const bool isInitial = firstOfA.size() == 1 || firstOfB.size() == 1;
    return isInitial && firstOfA[0] == firstOfB[0] ? FirstNames::MayBeSame : FirstNames::Different;
}

} // namespace liaison
