// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/people_breaches.h"

#include "core/base/text.h"
#include "core/people/office_figures.h"
#include "core/people/seats.h"
#include "core/people/term_repository.h"
#include "core/people/term_words.h"
#include "core/store/guarded.h"
#include "core/structure/breach_repository.h"
#include "core/structure/structure_rules.h"

#include <QCoreApplication>

#include <map>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleBreaches)
};

class BreachFinder {
public:
    BreachFinder(Database& database, const OfficesOfDay& offices)
        : m_database(database), m_offices(offices), m_words(database) {}

    std::vector<Breach> find() {
        findTwoHoldersInSchools();
        for (const PlacedBody& body : m_offices.structure().bodies())
            findInBody(body);
        findOutsideLife();
        for (const Term& term : TermRepository(m_database).reversed())
            add(u"reversed"_s, term,
                Words::tr("%1: the last day is before the first.").arg(sentence(m_words.sentence(term))));
        return std::move(m_breaches);
    }

private:
    static QString sentence(const QString& text) { return text.left(1).toUpper() + text.mid(1); }

    void add(const QString& code, const Term& term, const QString& words, Id<Body> memberBody = {}) {
        Breach breach;
        breach.code = code;
        if (const auto* body = std::get_if<Id<Body>>(&term.where))
            breach.body = *body;
        else
            breach.school = std::get<Id<School>>(term.where);
        breach.memberBody = memberBody;
        breach.office = term.office;
        breach.sentence = words;
        m_breaches.push_back(std::move(breach));
    }

    QString namesOf(const std::vector<Term>& terms) {
        QStringList names;
        for (const Term& term : terms)
            names << m_words.person(term.person);
        return names.join(u", "_s);
    }

    void findTwoHoldersInSchools() {
        const std::vector<Term>& terms = m_offices.standing();
        for (std::size_t first = 0; first < terms.size();) {
            std::size_t last = first;
            std::vector<Term> holders;
            while (last < terms.size() && terms[last].where == terms[first].where &&
                   terms[last].office == terms[first].office) {
                if (!terms[last].isDeputy)
                    holders.push_back(terms[last]);
                ++last;
            }
            if (holders.size() > 1 && std::holds_alternative<Id<School>>(terms[first].where))
                add(u"two-holders"_s, terms[first],
                    Words::tr("%1 has %2 people as %3 at once: %4.")
                        .arg(m_words.place(terms[first].where))
                        .arg(holders.size())
                        .arg(officeInSentence(m_words.office(terms[first].office)), namesOf(holders)));
            first = last;
        }
    }

    void findInBody(const PlacedBody& body) {
        if (m_offices.heldIn(Member(body.id)).empty())
            return;
        const SeatGrid grid = seatGridOf(m_offices, body.id);
        for (const SeatGroup& group : grid.groups) {
            if (!group.isOverfull())
                continue;
            const QString what = officeInSentence(m_words.office(group.office));
            const QString whose =
                group.from.isValid()
                    ? Words::tr("%1 (seats of %2)").arg(body.name, m_offices.structure().nameOf(group.from))
                    : body.name;
            add(u"two-holders"_s, group.holders.front(),
                Words::tr("%1 has %2 people as %3 for %4: %5.")
                    .arg(whose)
                    .arg(group.holders.size())
                    .arg(what, counted(*group.seats, Words::tr("seat"), Words::tr("seats")),
                         namesOf(group.holders)),
                group.from);
        }
        for (const Term& term : grid.others)
            findWithoutSeat(body, term);
        findInTwoSeats(body);
    }

    void findInTwoSeats(const PlacedBody& body) {
        std::map<Id<Office>, std::map<Id<Person>, std::vector<Term>>> held;
        for (const Term& term : m_offices.heldIn(Member(body.id))) {
            if (!term.isDeputy)
                held[term.office][term.person].push_back(term);
        }
        for (const auto& [office, holders] : held) {
            QStringList names;
            for (const auto& [person, terms] : holders) {
                if (terms.size() > 1)
                    names << Words::tr("%1 holds %2").arg(m_words.person(person)).arg(terms.size());
            }
            if (!names.isEmpty())
                add(u"two-seats"_s, holders.begin()->second.front(),
                    Words::tr("One person fills several seats of %1 as %2: %3.")
                        .arg(body.name, officeInSentence(m_words.office(office)), names.join(u", "_s)));
        }
    }

    void findWithoutSeat(const PlacedBody& body, const Term& term) {
        const BodyType& type = m_offices.structure().typeOf(body);
        const QString who = m_words.person(term.person);
        const QString office = officeInSentence(m_words.office(term.office));
        if (!seatRule(type, term.office))
            add(u"office-not-of-type"_s, term,
                Words::tr("%1 is %2 of %3, but a %4 has no such office.")
                    .arg(who, office, body.name, type.singular));
        else if (term.fromBody.isValid())
            add(u"sender-not-member"_s, term,
                Words::tr("%1 represents %2 on %3, which has no seats for it.")
                    .arg(who, m_words.place(term.fromBody, m_offices.day()), body.name),
                term.fromBody);
        else
            add(u"sender-not-member"_s, term,
                Words::tr("%1 is %2 on %3, but no body is named that sent them.")
                    .arg(who, office, body.name));
    }

    bool isThere(const Term& term) const {
        const Structure& structure = m_offices.structure();
        if (const auto* body = std::get_if<Id<Body>>(&term.where))
            return structure.body(*body) != nullptr;
        const PlacedSchool* school = structure.school(std::get<Id<School>>(term.where));
        return school && school->stands;
    }

    void findOutsideLife() {
        for (const Term& term : m_offices.standing()) {
            if (!isThere(term))
                add(u"term-outside-life"_s, term,
                    Words::tr("%1, but %2 is not there on %3.")
                        .arg(m_words.sentence(term), m_words.place(term.where, m_offices.day()),
                             dayText(m_offices.day())));
        }
    }

    Database& m_database;
    const OfficesOfDay& m_offices;
    TermWords m_words;
    std::vector<Breach> m_breaches;
};

} // namespace

Result<std::vector<Breach>> peopleBreaches(Database& database, const OfficesOfDay& offices) {
    return guarded([&] {
        std::vector<Breach> breaches = BreachFinder(database, offices).find();
        markAccepted(breaches, BreachRepository(database).all(), offices.day());
        return breaches;
    });
}

Result<std::vector<Breach>> allBreaches(Database& database, const OfficesOfDay& offices) {
    auto breaches = guarded([&] {
        std::vector<Breach> found = breachesOf(offices.structure());
        markAccepted(found, BreachRepository(database).all(), offices.day());
        return found;
    });
    const auto ofPeople = peopleBreaches(database, offices);
    if (!breaches || !ofPeople)
        return breaches ? ofPeople : breaches;
    breaches->insert(breaches->end(), ofPeople->begin(), ofPeople->end());
    return breaches;
}

} // namespace liaison
