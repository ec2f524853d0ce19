// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PeoplePage that keeps what shows in step: filter, selection, status, what goes out.
#include "core/base/text.h"
#include "ui/people/people_actions.h"
#include "ui/people/people_columns.h"
#include "ui/people/people_details.h"
#include "ui/people/people_export.h"
#include "ui/people/people_page.h"
#include "ui/people/people_state.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/date_words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/selection_bar.h"
#include "ui/widgets/table_view.h"

#include <QSpinBox>
#include <QStackedWidget>

namespace liaison {

void PeoplePage::dayChanged() {
    std::vector<Choice> choices;
    for (const Office& office : m_state.day().offices.offices())
        choices.push_back({QString::number(office.id.value), office.singular});
    m_office->setChoices(choices);
    m_views->rebuild();
    showDay(tr("These are the offices as they are held on %1.").arg(dateText(m_workspace.asOf())));
    applyFilter();
    if (m_wanted != 0)
        showPerson(m_wanted);
    selectionChanged();
}

bool PeoplePage::showOnly(const QStringList& conditions) {
    QStringList wheres;
    QStringList followed;
    int within = kUsualDays;
    m_filter->clear();
    for (const QString& condition : conditions) {
        const QString what = condition.section(u'=', 0, 0);
        const QString value = condition.section(u'=', 1);
        const auto view = peopleViewFromKey(value);
        if (what == "view"_L1 && view)
            m_views->setView(*view);
        else if (what == "where"_L1)
            wheres << value;
        else if (what == "followed"_L1)
            followed << value;
        else if (what == "within"_L1)
            within = value.toInt();
        else
            return false;
    }
    m_within->setValue(within);
    m_where->setChosen(wheres);
    m_followed->setChosen(followed);
    applyFilter();
    return true;
}

void PeoplePage::viewChanged() {
    m_where->setVisible(m_views->view() == PeopleViews::View::Vacancies);
    m_followed->setVisible(m_views->view() == PeopleViews::View::Ending);
    m_withinBox->setVisible(m_views->view() == PeopleViews::View::Ending);
    // A grid of seats is looked at as a whole.
    m_filter->setVisible(m_views->view() != PeopleViews::View::Board);
    updateBody();
    updateStatus();
    selectionChanged();
}

void PeoplePage::applyFilter() {
    m_views->setFilter({m_filter->text(), m_office->chosen(), m_where->chosen(), m_followed->chosen()});
    updateBody();
    updateStatus();
}

void PeoplePage::updateStatus() {
    showStatus(m_views->statusText());
}

void PeoplePage::updateBody() {
    const PeopleViews::View view = m_views->view();
    const bool hasPeople = !m_state.day().people.empty();
    const bool isOfPeople = view == PeopleViews::View::People || view == PeopleViews::View::Offices;
    QWidget* body = m_views;
    if (m_state.isLoading() && !hasPeople)
        body = m_loading;
    else if (!hasPeople && isOfPeople)
        body = m_empty;
    else if (m_views->shownCount() == 0 && view != PeopleViews::View::Board)
        body = m_noMatch;
    if (body == m_noMatch) {
        const bool isFiltered = m_views->totalCount() > 0;
        const QString none =
            view == PeopleViews::View::Vacancies ? tr("No seat is vacant")
            : view == PeopleViews::View::Ending
                ? tr("No term ends within %1").arg(counted(m_within->value(), tr("day"), tr("days")))
                : tr("Nobody holds an office");
        m_noMatch->setTexts(
            isFiltered ? tr("Nothing matches") : none,
            isFiltered
                ? tr("Among %1 there is none for what the filter asks.").arg(countText(m_views->totalCount()))
                : tr("As of %1.").arg(dateText(m_workspace.asOf())));
    }
    m_body->setCurrentWidget(body);
}

void PeoplePage::selectionChanged() {
    if (!m_workspace.hasFile())
        return;
    m_actions->setSelection(m_views->selection());
    const int count = m_views->selectedCount();
    m_bar->setSelection(count, m_views->view() == PeopleViews::View::People
                                   ? tr("%1 selected").arg(countedPeople(count))
                                   : tr("%1 selected").arg(counted(count, tr("row"), tr("rows"))));
    updateDetails();
}

void PeoplePage::updateDetails() {
    if (!m_details || !m_workspace.hasFile())
        return;
    const PeopleSelection& picked = m_actions->selection();
    if (picked.vacancy)
        return m_details->showVacancy(*picked.vacancy, {m_actions->appoint});
    if (picked.people.size() != 1)
        return m_details->showCount(int(picked.people.size()));
    QList<QAction*> actions{m_actions->editPerson, m_actions->appoint, m_actions->reElect, m_actions->endTerm,
                            m_actions->reportedBack};
    actions.removeIf([](const QAction* action) { return !action->isEnabled(); });
    m_details->showPerson(picked.people.front().id, actions);
}

void PeoplePage::openSelected() {
    const PeopleSelection& picked = m_actions->selection();
    if (picked.vacancy) {
        if (m_workspace.canWrite())
            m_actions->openAppoint(*picked.vacancy);
    } else if (picked.people.size() == 1) {
        m_actions->openPerson(picked.people.front().id);
    }
}

void PeoplePage::exportTable() {
    const bool onlySelected = m_views->selectedCount() > 1;
    const TableExtract extract =
        m_views->table()->extract(onlySelected ? TableView::Scope::Selection : TableView::Scope::All);
    askToExportPeople(m_workspace, this, m_views->table()->accessibleName(), extract);
}

} // namespace liaison
