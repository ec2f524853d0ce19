// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_entries.h"

#include "core/base/text.h"
#include "ui/people/people_columns.h"
#include "ui/schools/shared_width.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_view.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace liaison {

PeopleEntries::PeopleEntries(QWidget* parent)
    : QWidget(parent)
    , m_model(new RowModel<Row>(
          columns(), [](const Row& row) { return qint64(row.entry) + 1; }, this))
    , m_table(new TableView({}, tr("People of the list")))
    , m_all(linkButton(tr("Tick &all")))
    , m_none(linkButton(tr("Tick &none")))
    , m_more(new QLabel) {
    m_table->setObjectName(u"peopleEntries"_s);
    m_all->setObjectName(u"peopleTickAll"_s);
    m_none->setObjectName(u"peopleTickNone"_s);
    m_table->setRowModel(m_model);
    m_more->setObjectName(u"peopleEntryMore"_s);
    m_more->setWordWrap(true);
    m_more->setTextFormat(Qt::PlainText);
    shareWidth(m_table, {18, 14, 22, 5, 41});
    auto* ticks = new QHBoxLayout;
    ticks->addWidget(m_all);
    ticks->addWidget(m_none);
    ticks->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this) / 2);
    layout->addLayout(ticks);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_more);
    connect(m_model, &RowModelBase::checkToggled, this,
            [this](qint64 key, const QString&, bool on) { tick(key, on); });
    connect(m_table, &TableView::rowActivated, this,
            [this](qint64 key) { tick(key, !m_plan->entries[std::size_t(key - 1)].ticked); });
    connect(m_table, &TableView::selectedKeysChanged, this, &PeopleEntries::showMore);
    connect(m_all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { tickAll(false); });
}

std::vector<Column<PeopleEntries::Row>> PeopleEntries::columns() const {
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
    m_model->setRows({});
    m_plan = std::move(plan);
    if (!m_plan)
        return;
    std::vector<Row> rows(m_plan->entries.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].entry = i;
    m_model->setRows(std::move(rows));
    showKind(m_kind);
}

void PeopleEntries::showKind(PeopleEntryKind kind) {
    m_kind = kind;
    m_model->setFilter([this](const Row& row) { return entryOf(row).kind == m_kind; });
    const bool canTick = kind != PeopleEntryKind::Unchanged;
    m_all->setVisible(canTick);
    m_none->setVisible(canTick);
    if (m_model->rowCount() > 0)
        m_table->selectKey(m_model->keyAt(0));
}

void PeopleEntries::tick(qint64 key, bool on) {
    PeopleEntry& entry = m_plan->entries[std::size_t(key - 1)];
    if (entry.kind == PeopleEntryKind::Unchanged)
        return;
    entry.ticked = on;
    m_model->replace({std::size_t(key - 1)});
    Q_EMIT ticksChanged();
}

/// The table cuts what is long; the line below it tells the selected row whole.
void PeopleEntries::showMore() {
    const Row* row = m_plan && m_model->rowCount() > 0 ? m_model->find(m_table->currentKey()) : nullptr;
    if (!row)
        return m_more->clear();
    const PeopleEntry& entry = entryOf(*row);
    m_more->setText(tr("%1, %2, %3: %4.")
                        .arg(m_plan->people[entry.person].after.fullName(), entry.office.toLower(),
                             entry.place, whatHappens(entry)));
}

void PeopleEntries::tickAll(bool on) {
    for (PeopleEntry& entry : m_plan->entries)
        if (entry.kind == m_kind)
            entry.ticked = on;
    m_table->viewport()->update();
    Q_EMIT ticksChanged();
}

} // namespace liaison
