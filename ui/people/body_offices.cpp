// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/body_offices.h"

#include "core/base/text.h"
#include "ui/people/people_state.h"
#include "ui/people/people_words.h"
#include "ui/people/term_dialog.h"
#include "ui/schools/school_dialogs.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QPushButton>

namespace liaison {

PlaceOffices::PlaceOffices(PeopleState& state, const Member& where, QWidget* parent)
    : QWidget(parent), m_state(state), m_where(where), m_layout(new QVBoxLayout(this)) {
    setObjectName(u"placeOffices"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(rhythm(this));
    connect(&state, &PeopleState::changed, this, &PlaceOffices::rebuild);
    state.bringUpToDate();
    rebuild();
}

void PlaceOffices::rebuild() {
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_state.workspace().hasFile())
        return;
    if (m_state.isLoading() && m_state.day().people.empty()) {
        m_layout->addWidget(quietLabel(tr("Reading the people…")));
        return;
    }
    const PeopleDay& day = m_state.day();
    const auto standing = day.offices.heldIn(m_where);
    QList<Fact> facts =
        holderFacts(m_state.file(), std::vector<Term>(standing.begin(), standing.end()), day.day());
    for (const VacancyRow& vacancy : day.vacancies)
        if (vacancy.where == m_where) {
            const QString count =
                vacancy.count == 1 ? tr("vacant") : tr("%1 vacant").arg(countText(vacancy.count));
            facts << Fact{vacancy.officeName,
                          vacancy.fromName.isEmpty() ? count : tr("%1, %2").arg(vacancy.fromName, count),
                          Tone::Warn};
        }
    if (facts.isEmpty()) {
        m_layout->addWidget(quietLabel(tr("Nobody holds an office here on this day.")));
    } else {
        auto* list = new FactList;
        list->setObjectName(u"placeHolders"_s);
        list->setFacts(facts);
        connect(list, &FactList::linkClicked, this, [this](const QString& link) {
            m_state.workspace().goTo({u"people"_s, link});
        });
        m_layout->addWidget(list);
    }
    auto* button = new QPushButton(QIcon::fromTheme(u"list-add"_s), tr("A&ppoint…"));
    button->setObjectName(u"placeAppoint"_s);
    button->setEnabled(m_state.workspace().canWrite());
    button->setToolTip(m_state.workspace().whyNoWriting());
    connect(button, &QPushButton::clicked, this, &PlaceOffices::appoint);
    m_layout->addWidget(button, 0, Qt::AlignLeft);
}

void PlaceOffices::appoint() {
    Term start;
    start.where = m_where;
    for (const VacancyRow& vacancy : m_state.day().vacancies)
        if (vacancy.where == m_where) {
            start.office = vacancy.office;
            start.fromBody = vacancy.from;
            break;
        }
    // Over the window: this widget is made anew as soon as something else is selected.
    shown(new TermDialog(m_state, TermDialog::Act::Appoint, start, window()));
}

QWidget* makeBodyOffices(Workspace& workspace, Id<Body> body) {
    return new PlaceOffices(PeopleState::of(workspace), body);
}

QWidget* makeSchoolOffices(Workspace& workspace, Id<School> school) {
    return new PlaceOffices(PeopleState::of(workspace), school);
}

} // namespace liaison
