// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_details.h"

#include "core/store/history.h"
#include "core/store/trust_file.h"
#include "ui/people/people_columns.h"
#include "ui/people/people_state.h"
#include "ui/people/people_words.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/date_words.h"

#include <QDesktopServices>
#include <QUrl>

#include <algorithm>
#include <map>

namespace liaison {

namespace {

/// As much as one reads in a side panel; the History page has the rest.
constexpr std::size_t kMostActions = 30;

} // namespace

PeopleDetails::PeopleDetails(PeopleState& state, QWidget* parent) : DetailsPanel(parent), m_state(state) {
    setObjectName(u"peopleDetails"_s);
    showCount(0);
}

void PeopleDetails::showCount(int count) {
    showNothing(count > 1 ? tr("%1 selected.").arg(countedPeople(count))
                          : tr("Choose somebody to see their offices and how to reach them."));
}

void PeopleDetails::showPerson(Id<Person> id, const QList<QAction*>& actions) {
    const auto person = m_state.people().find(id);
    if (!person)
        return showNothing(person.error().message);
    const auto terms = m_state.offices().ofPerson(id);
    if (!terms)
        return showNothing(terms.error().message);
    clearSections();
    QStringList now;
    for (const OfficeRow& row : m_state.day().terms)
        if (row.line.term.person == id && !now.contains(row.line.office))
            now << row.line.office;
    setTitle(person->fullName(),
             now.isEmpty() ? tr("No office on %1").arg(dateText(m_state.day().day())) : now.join(u" · "_s));
    setActions(actions);
    addContacts(*person);
    addTerms(*terms);
    addHistory(id, *terms);
}

void PeopleDetails::addContacts(const Person& person) {
    const bool hasAny = !person.email.isEmpty() || !person.telephone.isEmpty();
    const QString email = person.email.isEmpty() ? QString() : u"mailto:"_s + person.email;
    addFacts({}, u"personContacts"_s,
             {{tr("E-mail"), person.email, Tone::Plain, email},
              {tr("Telephone"), person.telephone},
              {tr("Address"), person.address},
              {tr("Public"), !hasAny           ? QString()
                             : person.isPublic ? tr("Yes: e-mail and telephone may be printed for everybody")
                                               : tr("No: only in the trust’s own lists")},
              {tr("Notes"), person.notes}});
}

void PeopleDetails::addTerms(const std::vector<Term>& terms) {
    const QDate day = m_state.day().day();
    std::vector<Term> now;
    std::vector<Term> coming;
    std::vector<Term> earlier;
    for (const Term& term : terms)
        (term.standsOn(day)                           ? now
         : term.begins.isValid() && term.begins > day ? coming
                                                      : earlier)
            .push_back(term);
    std::reverse(earlier.begin(), earlier.end());
    TrustFile& file = m_state.file();
    addFacts(tr("Offices"), u"officesNow"_s, termFacts(file, now, day));
    addFacts(tr("To come"), u"officesComing"_s, termFacts(file, coming, day));
    addFacts(tr("Earlier"), u"officesEarlier"_s, termFacts(file, earlier, day));
}

void PeopleDetails::addFacts(const QString& heading, const QString& objectName, const QList<Fact>& facts) {
    const bool hasAny =
        std::any_of(facts.begin(), facts.end(), [](const Fact& fact) { return !fact.value.isEmpty(); });
    if (!hasAny)
        return;
    auto* list = new FactList;
    list->setObjectName(objectName);
    list->setFacts(facts);
    connect(list, &FactList::linkClicked, this,
            [](const QString& link) { QDesktopServices::openUrl(QUrl(link)); });
    addSection(heading, list);
}

void PeopleDetails::addHistory(Id<Person> id, const std::vector<Term>& terms) {
    History history(m_state.file().database());
    // One action may have touched the person and their terms: each is told once, the newest first.
    std::map<qint64, ChangeSet, std::greater<>> actions;
    const auto add = [&](const QString& table, qint64 row) {
        if (auto found = history.ofRow(table, row))
            for (ChangeSet& action : *found)
                actions.try_emplace(action.id.value, std::move(action));
    };
    add(u"person"_s, id.value);
    for (const Term& term : terms)
        add(u"term"_s, term.id.value);
    QList<Fact> facts;
    for (const auto& [number, action] : actions) {
        if (std::size_t(facts.size()) == kMostActions)
            break;
        facts << Fact{dateText(action.at.toLocalTime().date()), actionTitle(action)};
    }
    addFacts(tr("History"), u"personHistory"_s, facts);
}

void PeopleDetails::showVacancy(const Term& seat, const QList<QAction*>& actions) {
    clearSections();
    const TermLine line = m_state.day().offices.line(seat);
    setTitle(tr("%1, vacant").arg(line.office), placeWithUrn(line.place, line.urn));
    setActions(actions);
    const QDate day = m_state.day().day();
    addFacts({}, u"vacancyFacts"_s,
             {{tr("Seat of"), line.from}, {tr("Vacant on"), dateText(day), Tone::Warn}});
    const auto held = m_state.offices().heldIn(seat.where);
    if (!held)
        return;
    std::vector<Term> before;
    for (const Term& term : *held)
        if (term.office == seat.office && (!seat.fromBody.isValid() || term.fromBody == seat.fromBody))
            before.push_back(term);
    std::reverse(before.begin(), before.end());
    addFacts(tr("Who held it, or is to"), u"vacancyHolders"_s, [&] {
        QList<Fact> facts = holderFacts(m_state.file(), before, day);
        for (Fact& fact : facts)
            fact.link.clear();
        return facts;
    }());
}

} // namespace liaison
