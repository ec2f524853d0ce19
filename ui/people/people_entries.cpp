// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_entries.h"

#include "core/base/text.h"
#include "ui/people/people_columns.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>

namespace liaison {

PeopleEntries::PeopleEntries(QWidget* parent)
    : QWidget(parent)
    , m_list(new TickTable(u"peopleEntries"_s, u"peopleTick"_s, tr("People of the list")))
    , m_more(new QLabel) {
    m_list->setColumns(columns(), {18, 14, 22, 5, 41});
    m_more->setObjectName(u"peopleEntryMore"_s);
    m_more->setWordWrap(true);
    m_more->setTextFormat(Qt::PlainText);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_more);
    connect(m_list, &TickTable::ticksChanged, this, &PeopleEntries::ticksChanged);
    connect(m_list, &TickTable::currentChanged, this, &PeopleEntries::showMore);
}

std::vector<Column<TickTable::Row>> PeopleEntries::columns() const {
    using Row = TickTable::Row;
    const auto name = [this](const Row& row) {
        const PlannedPerson& person = m_plan->people[entryOf(row).person];
        return person.isNew() ? tr("%1 (new)").arg(person.after.fullName()) : person.after.fullName();
    };
    const auto place = [this](const Row& row) { return placeWithUrn(entryOf(row).place, entryOf(row).urn); };
    const auto what = [this](const Row& row) { return whatHappens(entryOf(row)); };
    const auto tone = [this](const Row& row) { return entryOf(row).ticked ? Tone::Plain : Tone::Quiet; };
    const auto ticked = [this](const Row& row) { return entryOf(row).ticked; };
    std::vector<Column<Row>> columns;
    columns.push_back(
        Column<Row>(u"name"_s, tr("Person"), name).tickedBy(ticked).toned(tone).withCellTip(name));
    columns.emplace_back(u"office"_s, tr("Office"), [this](const Row& row) { return entryOf(row).office; });
    columns.push_back(Column<Row>(u"place"_s, tr("Where"), place).withCellTip(place));
    columns.push_back(Column<Row>(u"line"_s, tr("Line"), [this](const Row& row) {
                          return countText(entryOf(row).line);
                      }).number([this](const Row& row) { return QVariant(entryOf(row).line); }));
    columns.push_back(Column<Row>(u"what"_s, tr("What happens"), what).withCellTip(what));
    return columns;
}

QString PeopleEntries::contactChange(const PeopleEntry& entry) const {
    const PlannedPerson& person = m_plan->people[entry.person];
    if (person.isNew() || !person.isChanged())
        return {};
    QStringList parts;
    const auto add = [&](const QString& label, QString Person::*member) {
        if (person.before.*member != person.after.*member)
            parts << tr("%1 %2 → %3")
                         .arg(label,
                              (person.before.*member).isEmpty() ? tr("(empty)") : person.before.*member,
                              person.after.*member);
    };
    add(tr("title"), &Person::title);
    add(tr("first name"), &Person::firstName);
    add(tr("last name"), &Person::lastName);
    add(tr("e-mail"), &Person::email);
    add(tr("telephone"), &Person::telephone);
    return parts.join(u", "_s);
}

QString PeopleEntries::whatHappens(const PeopleEntry& entry) const {
    QStringList parts;
    switch (entry.kind) {
    case PeopleEntryKind::NewTerm:
        parts << (spanWords(entry.after).isEmpty() ? tr("Holds the office")
                                                   : tr("Holds it %1").arg(spanWords(entry.after)));
        break;
    case PeopleEntryKind::Changed:
        parts << tr("%1 → %2").arg(spanWords(entry.before).isEmpty() ? tr("no days")
                                                                     : spanWords(entry.before),
                                   spanWords(entry.after));
        break;
    case PeopleEntryKind::Contact:
        break;
    case PeopleEntryKind::Unchanged:
        parts << tr("The record has all of it");
        break;
    }
    for (const EndedTerm& ended : entry.ended)
        parts << tr("%1 ends on %2").arg(ended.person, dateText(ended.lastDay));
    if (const QString contact = contactChange(entry); !contact.isEmpty())
        parts << contact;
    return parts.join(u"; "_s);
}

void PeopleEntries::setPlan(std::shared_ptr<PeoplePlan> plan) {
    m_list->clear();
    m_plan = std::move(plan);
    const auto tickOf = [this](std::size_t entry) {
        PeopleEntry& one = m_plan->entries[entry];
        return one.kind == PeopleEntryKind::Unchanged ? nullptr : &one.ticked;
    };
    m_list->setEntries({m_plan->entries.size(),
                        [this](std::size_t entry) { return int(m_plan->entries[entry].kind); }, tickOf});
}

void PeopleEntries::showKind(PeopleEntryKind kind) {
    m_list->showKind(int(kind));
}

/// The table cuts what is long; the line below it tells the selected row whole.
void PeopleEntries::showMore() {
    const std::optional<std::size_t> current = m_list->current();
    if (!current)
        return m_more->clear();
    const PeopleEntry& entry = m_plan->entries[*current];
    m_more->setText(tr("%1, %2, %3: %4.")
                        .arg(m_plan->people[entry.person].after.fullName(), entry.office.toLower(),
                             entry.place, whatHappens(entry)));
}

} // namespace liaison
