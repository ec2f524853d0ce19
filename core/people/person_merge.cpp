// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person_merge.h"

#include "core/base/text.h"
#include "core/people/term_repository.h"
#include "core/people/term_words.h"

#include <QCoreApplication>

#include <numeric>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PersonMerge)
};

/// "A." and "Ada" may be one name.
bool mayBeOneName(const Person& one, const Person& other) {
    const QString first = plainFolded(one.firstName);
    const QString second = plainFolded(other.firstName);
    return plainFolded(one.lastName) == plainFolded(other.lastName) &&
           (first.startsWith(second) || second.startsWith(first));
}

QString differenceBetween(const Person& one, const Person& other) {
    const bool haveEmails = !one.email.isEmpty() && !other.email.isEmpty();
    const bool isSameEmail = haveEmails && one.email.toLower() == other.email.toLower();
    if (mayBeOneName(one, other) || isSameEmail)
        return {};
    return haveEmails ? Words::tr("%1 (%2) and %3 (%4) have different names and e-mail addresses.")
                            .arg(one.fullName(), one.email, other.fullName(), other.email)
                      : Words::tr("%1 and %2 have different names.").arg(one.fullName(), other.fullName());
}

/// Puts in what is blank; false where both say something, and not the same.
bool fillDay(QDate& day, QDate other) {
    if (!day.isValid())
        day = other;
    return !other.isValid() || day == other;
}

bool fillText(QString& text, const QString& other) {
    if (text.isEmpty())
        text = other;
    return other.isEmpty() || text == other;
}

/// One term that says what both say, where they are the same time in one office typed twice: neither
/// contradicts the other.
std::optional<Term> oneOf(const Term& one, const Term& other) {
    Term both = one;
    const bool isSame = one.isSameSeatAs(other) && one.isDeputy == other.isDeputy &&
                        one.isInterim == other.isInterim && one.overlaps(other);
    // An open end may mean that the term goes on: it is taken for unknown only of terms that began together.
    const bool beganTogether = one.begins.isValid() && one.begins == other.begins;
    const bool endFits = beganTogether ? fillDay(both.ends, other.ends) : one.ends == other.ends;
    if (!isSame || !endFits || !fillDay(both.begins, other.begins))
        return std::nullopt;
    if (both.how == Appointed::NotSaid)
        both.how = other.how;
    if (other.how != Appointed::NotSaid && both.how != other.how)
        return std::nullopt;
    both.lastReported = std::max(both.lastReported, other.lastReported);
    if (!fillText(both.electedBy, other.electedBy) || !fillText(both.endReason, other.endReason) ||
        !fillText(both.notes, other.notes))
        return std::nullopt;
    return both;
}

/// Gives one term to another person, or to a term of theirs that it repeats.
void giveTerm(Recorder& recorder, const TermRepository& terms, const Term& term, Id<Person> keep) {
    for (const Term& held : terms.ofPerson(keep)) {
        const auto both = oneOf(held, term);
        if (!both)
            continue;
        terms.remove(recorder, term);
        terms.update(recorder, held, *both);
        return;
    }
    Term moved = term;
    moved.person = keep;
    terms.update(recorder, term, moved);
}

/// Sets of places that belong together, each named by its first.
class Circles {
public:
    explicit Circles(std::size_t size) : m_firsts(size) { std::iota(m_firsts.begin(), m_firsts.end(), 0); }

    std::size_t firstOf(std::size_t place) {
        while (m_firsts[place] != place)
            place = m_firsts[place] = m_firsts[m_firsts[place]];
        return place;
    }
    void join(std::size_t one, std::size_t other) {
        const std::size_t a = firstOf(one);
        const std::size_t b = firstOf(other);
        m_firsts[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::size_t> m_firsts;
};

} // namespace

QStringList mergeDoubts(Database& database, const Person& keep, const std::vector<Person>& others) {
    const TermRepository terms(database);
    TermWords words(database);
    QStringList doubts;
    std::vector<Term> held = terms.ofPerson(keep.id);
    for (const Person& other : others) {
        if (const QString difference = differenceBetween(keep, other); !difference.isEmpty())
            doubts << difference;
        const std::vector<Term> theirs = terms.ofPerson(other.id);
        for (const Term& term : theirs) {
            const bool isBeside = std::any_of(held.begin(), held.end(), [&term](const Term& known) {
                return known.where == term.where && known.office == term.office && !known.isDeputy &&
                       !term.isDeputy && known.overlaps(term) && !oneOf(known, term);
            });
            if (isBeside)
                doubts << Words::tr("One person would fill two seats of %1 as %2 at a time.")
                              .arg(words.place(term.where), officeInSentence(words.office(term.office)));
        }
        held.insert(held.end(), theirs.begin(), theirs.end());
    }
    doubts.removeDuplicates();
    return doubts;
}

QString nameKeyOf(const Person& person) {
    return plainFolded(person.lastName) + u'|' + plainFolded(person.firstName);
}

Person mergedPerson(const Person& keep, const std::vector<Person>& others) {
    Person person = keep;
    for (const Person& other : others) {
        for (QString Person::*member : {&Person::title, &Person::firstName}) {
            if ((person.*member).isEmpty())
                person.*member = other.*member;
        }
        for (QString Person::*member : {&Person::email, &Person::telephone, &Person::address}) {
            if (!(person.*member).isEmpty() || (other.*member).isEmpty())
                continue;
            person.*member = other.*member;
            person.isPublic = person.isPublic && other.isPublic;
        }
        if (!other.notes.isEmpty() && !person.notes.contains(other.notes))
            person.notes = person.notes.isEmpty() ? other.notes : person.notes + u'\n' + other.notes;
    }
    return person;
}

void moveTerms(Recorder& recorder, Database& database, const Person& keep,
               const std::vector<Person>& others) {
    const TermRepository terms(database);
    for (const Person& other : others) {
        for (const Term& term : terms.ofPerson(other.id))
            giveTerm(recorder, terms, term, keep.id);
    }
}

std::vector<PossibleDuplicates> duplicatesAmong(const std::vector<Person>& people) {
    Circles circles(people.size());
    QHash<QString, std::size_t> byName;
    QHash<QString, std::size_t> byEmail;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const QString name = nameKeyOf(people[i]);
        const QString email = people[i].email.toLower();
        if (const auto known = byName.constFind(name); known != byName.cend())
            circles.join(*known, i);
        else
            byName.insert(name, i);
        if (email.isEmpty())
            continue;
        if (const auto known = byEmail.constFind(email); known != byEmail.cend())
            circles.join(*known, i);
        else
            byEmail.insert(email, i);
    }
    std::map<std::size_t, PossibleDuplicates> groups;
    for (std::size_t i = 0; i < people.size(); ++i)
        groups[circles.firstOf(i)].people.push_back(people[i]);
    std::vector<PossibleDuplicates> found;
    for (auto& [first, group] : groups) {
        if (group.people.size() < 2)
            continue;
        const auto all = [&group](const auto& same) {
            return std::all_of(group.people.begin(), group.people.end(),
                               [&](const Person& each) { return same(each, group.people.front()); });
        };
        group.haveOneName =
            all([](const Person& a, const Person& b) { return nameKeyOf(a) == nameKeyOf(b); });
        group.haveOneEmail = all([](const Person& a, const Person& b) {
            return !a.email.isEmpty() && a.email.toLower() == b.email.toLower();
        });
        found.push_back(std::move(group));
    }
    return found;
}

} // namespace liaison
