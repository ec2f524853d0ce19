// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/merge_dialog.h"

#include "core/base/text.h"
#include "core/people/person_merge.h"
#include "ui/people/people_columns.h"
#include "ui/people/people_state.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

namespace liaison {

MergeDialog::MergeDialog(PeopleState& state, std::vector<Person> people, QWidget* parent)
    : PeopleDialog(state, u"mergeDialog"_s, tr("Merge %1").arg(countedPeople(qint64(people.size()))), parent)
    , m_people(std::move(people))
    , m_choice(new QButtonGroup(this)) {
    auto* list = new QWidget;
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(rhythm(this));
    layout->addWidget(new Heading(tr("Which record is kept?"), 3));
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        const auto terms = state.offices().ofPerson(m_people[i].id);
        m_terms.push_back(terms ? qint64(terms->size()) : 0);
        auto* button = new QRadioButton(describe(m_people[i]).replace(u'&', u"&&"_s));
        button->setObjectName(u"mergeKeep_%1"_s.arg(i));
        button->setChecked(i == 0);
        m_choice->addButton(button, int(i));
        layout->addWidget(button);
    }
    layout->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(list);
    // A few records stand whole; only many are scrolled.
    const QSize whole = list->sizeHint();
    scroll->setMinimumSize(std::min(whole.width() + rhythm(this, 2), fontMetrics().averageCharWidth() * 110),
                           std::min(whole.height(), fontMetrics().height() * 14));
    setBody(scroll);
    connect(m_choice, &QButtonGroup::idClicked, this, &MergeDialog::showConsequence);
    showConsequence();
    layOut(tr("These are records of one and the same person."), tr("&Merge"));
}

QString MergeDialog::describe(const Person& person) const {
    QStringList parts{person.fullName()};
    for (const QString& part : {person.email, person.telephone})
        if (!part.isEmpty())
            parts << part;
    parts << counted(m_terms.back(), tr("term"), tr("terms"));
    return parts.join(u" · "_s);
}

const Person& MergeDialog::kept() const {
    return m_people[std::size_t(std::max(0, m_choice->checkedId()))];
}

std::vector<Person> MergeDialog::others() const {
    std::vector<Person> rest;
    for (const Person& person : m_people)
        if (person.id != kept().id)
            rest.push_back(person);
    return rest;
}

std::vector<Id<Person>> MergeDialog::otherIds() const {
    std::vector<Id<Person>> ids;
    for (const Person& other : others())
        ids.push_back(other.id);
    return ids;
}

void MergeDialog::showConsequence() {
    const Person& keep = kept();
    const Person merged = mergedPerson(keep, others());
    QStringList filled;
    const auto add = [&](const QString& label, QString Person::*member) {
        if (keep.*member != merged.*member)
            filled << tr("%1 “%2”").arg(label, (merged.*member).simplified());
    };
    add(tr("title"), &Person::title);
    add(tr("first name"), &Person::firstName);
    add(tr("e-mail"), &Person::email);
    add(tr("telephone"), &Person::telephone);
    add(tr("address"), &Person::address);
    add(tr("notes"), &Person::notes);
    qint64 moved = 0;
    for (std::size_t i = 0; i < m_people.size(); ++i)
        if (m_people[i].id != keep.id)
            moved += m_terms[i];
    QStringList said;
    if (const auto doubts = m_state.people().doubtsAboutMerging(keep.id, otherIds());
        doubts && !doubts->empty())
        said << tr("They may be different people: %1").arg(doubts->join(u' '));
    said << tr("%1 stays; %2 will go away.")
                .arg(keep.fullName(),
                     counted(qint64(m_people.size()) - 1, tr("other record"), tr("other records")));
    if (moved > 0)
        said << tr("%1 will be theirs.").arg(counted(moved, tr("more term"), tr("more terms")));
    if (!filled.isEmpty())
        said << tr("What is blank is filled in: %1.").arg(filled.join(u", "_s));
    if (keep.isPublic && !merged.isPublic)
        said << tr("Their contact details will not be public, because those that are filled in are not.");
    said << tr("Undo takes all of it back.");
    setConsequence(said.join(u' '));
}

Result<QString> MergeDialog::perform() {
    const Result<Person> merged = m_state.people().merge(kept().id, otherIds());
    if (!merged)
        return tl::unexpected<Error>(merged.error());
    Q_EMIT stored(merged->id);
    return tr("%1 merged into %2.").arg(countedPeople(qint64(m_people.size())), merged->fullName());
}

} // namespace liaison
