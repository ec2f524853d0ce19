// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/type_rules.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace liaison {

namespace {

constexpr qsizetype kLongestBadge = 4;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::StructureService)
};

template <class Thing>
bool isNameTaken(const Thing& thing, const std::vector<Thing>& others) {
    const QString key = folded(thing.singular);
    return std::any_of(others.begin(), others.end(), [&](const Thing& other) {
        return other.id != thing.id && folded(other.singular) == key;
    });
}

/// What both have: names, and a key that scripts can use.
template <class Thing>
QStringList namingProblems(const Thing& thing, const std::vector<Thing>& others) {
    QStringList problems;
    if (folded(thing.singular).isEmpty() || folded(thing.plural).isEmpty())
        problems << Words::tr("Give its name for one and for several.");
    else if (isNameTaken(thing, others))
        problems << Words::tr("There is one called “%1” already; choose another name.").arg(thing.singular);
    const bool isKeyTaken = std::any_of(others.begin(), others.end(), [&](const Thing& other) {
        return other.id != thing.id && other.key == thing.key;
    });
    if (isKeyTaken)
        problems << Words::tr("The key “%1” is taken; choose another.").arg(thing.key);
    return problems;
}

template <class Thing>
Thing withKeyAndPosition(Thing thing, const std::vector<Thing>& others) {
    thing.singular = tidied(thing.singular);
    thing.plural = tidied(thing.plural);
    if (thing.key.isEmpty())
        thing.key = plainFolded(thing.singular).replace(u' ', u'-');
    if (thing.position <= 0) {
        for (const Thing& other : others)
            thing.position = std::max(thing.position, other.position + 1);
    }
    return thing;
}

} // namespace

QStringList problemsOf(const BodyType& type, const std::vector<BodyType>& others) {
    static const QRegularExpression colour(u"^(#[0-9a-fA-F]{6})?$"_s);
    QStringList problems = namingProblems(type, others);
    if (!colour.match(type.colour).hasMatch())
        problems << Words::tr("“%1” is no colour; write it as #1f6fb4.").arg(type.colour);
    if (type.badge.size() > kLongestBadge)
        problems << Words::tr("The badge “%1” is too long; four letters are the most.").arg(type.badge);
    if (type.fewestMembers.value_or(0) < 0 || type.mostMembers.value_or(1) < 1)
        problems << Words::tr("The numbers of members cannot be below nought, and the most not below one.");
    else if (type.fewestMembers && type.mostMembers && *type.fewestMembers > *type.mostMembers)
        problems << Words::tr("The fewest members (%1) are more than the most (%2); check the numbers.")
                        .arg(*type.fewestMembers)
                        .arg(*type.mostMembers);
    if (type.convertsTo.isValid() && type.convertsTo == type.id)
        problems << Words::tr("A type cannot become itself; choose another.");
    for (const SeatRule& rule : type.seats) {
        if (rule.seats.value_or(1) < 1)
            problems << Words::tr(
                "An office has at least one seat; leave the number empty where any number may hold it.");
    }
    return problems;
}

QStringList problemsOf(const Office& office, const std::vector<Office>& others) {
    return namingProblems(office, others);
}

BodyType completed(BodyType type, const std::vector<BodyType>& others) {
    type.badge = tidied(type.badge);
    type.notes = type.notes.trimmed();
    return withKeyAndPosition(std::move(type), others);
}

Office completed(Office office, const std::vector<Office>& others) {
    return withKeyAndPosition(std::move(office), others);
}

} // namespace liaison
