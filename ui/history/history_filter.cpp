// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/history_filter.h"

#include "ui/widgets/choice_menu.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace liaison {

HistoryFilter::HistoryFilter(QDate today, QWidget* parent)
    : FilterBar(tr("Words of an action, or who did it"), u"historyFilter"_s, parent)
    , m_kind(addChoice(tr("Kind"), u"historyKind"_s))
    , m_who(addChoice(tr("Who"), u"historyWho"_s))
    , m_days(new QHBoxLayout)
    , m_from(addDay(tr("Fro&m"), u"historyFrom"_s, today))
    , m_to(addDay(tr("&To"), u"historyTo"_s, today)) {
    // One piece, so that both days stand on one line where the bar needs two.
    auto* days = new QWidget;
    m_days->setContentsMargins(0, 0, 0, 0);
    m_days->setSpacing(rhythm(this) / 2);
    m_days->insertSpacing(m_days->count() / 2, rhythm(this) / 2);
    days->setLayout(m_days);
    addWidget(days);
    connect(this, &FilterBar::cleared, this, [this] {
        m_from->setDate({});
        m_to->setDate({});
    });
    // The bar knows of its own box and choices only, not of the days put into it.
    connect(this, &FilterBar::filterChanged, this,
            [this] { findChild<QWidget*>(u"historyFilterClear"_s)->setVisible(isNarrow()); });
}

DateField* HistoryFilter::addDay(const QString& label, const QString& objectName, QDate today) {
    auto* caption = new QLabel(label);
    auto* field = new DateField(objectName);
    field->setCompact(true);
    field->setToday(today);
    QString spoken = label;
    field->textField()->setAccessibleName(spoken.remove(u'&'));
    caption->setBuddy(field->textField());
    m_days->addWidget(caption);
    m_days->addWidget(field);
    connect(field, &DateField::dateChanged, this, &FilterBar::touch);
    return field;
}

void HistoryFilter::offer(const std::vector<HistoryEntry>& entries) {
    QMap<QString, int> people;
    QHash<int, int> kinds;
    for (const HistoryEntry& entry : entries) {
        ++people[entry.action.who];
        ++kinds[int(entry.action.kind)];
    }
    std::vector<Choice> who;
    for (auto person = people.begin(); person != people.end(); ++person)
        who.push_back({person.key(), person.key(), person.value()});
    std::vector<Choice> what;
    for (const auto kind :
         {ChangeSet::Kind::Action, ChangeSet::Kind::Undo, ChangeSet::Kind::Redo, ChangeSet::Kind::Revert})
        what.push_back({kindWord(kind), kindText(kind), kinds.value(int(kind))});
    m_kind->setChoices(what);
    m_who->setChoices(who);
}

bool HistoryFilter::isNarrow() const {
    return isActive() || m_from->date().isValid() || m_to->date().isValid();
}

std::function<bool(const HistoryEntry&)> HistoryFilter::test() const {
    return [kinds = m_kind->chosen(), people = m_who->chosen(), from = m_from->date(),
            to = m_to->date()](const HistoryEntry& row) {
        const QDate day = row.action.at.toLocalTime().date();
        return (kinds.isEmpty() || kinds.contains(kindWord(row.action.kind))) &&
               (people.isEmpty() || people.contains(row.action.who)) && (!from.isValid() || day >= from) &&
               (!to.isValid() || day <= to);
    };
}

} // namespace liaison
