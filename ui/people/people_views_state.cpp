// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PeopleViews that tells what shows and what is selected.
#include "core/base/text.h"
#include "ui/people/board_view.h"
#include "ui/people/people_columns.h"
#include "ui/people/people_state.h"
#include "ui/people/people_views.h"
#include "ui/widgets/table_view.h"

namespace liaison {

int PeopleViews::shownCount() const {
    return table()->rowModel()->rowCount();
}

int PeopleViews::totalCount() const {
    return table()->rowModel()->totalCount();
}

qint64 PeopleViews::shownSeats() const {
    qint64 seats = 0;
    for (int row = 0; row < m_vacancies.rowCount(); ++row)
        seats += m_vacancies.at(row).count;
    return seats;
}

/// A row may stand for several seats of one member.
QString PeopleViews::vacanciesText() const {
    const qint64 rows = m_vacancies.rowCount();
    const qint64 seats = shownSeats();
    QString text = counted(seats, tr("vacancy"), tr("vacancies"));
    if (seats != rows)
        text = tr("%1 in %2").arg(text, counted(rows, tr("row"), tr("rows")));
    return rows == totalCount()
               ? tr("%1 shown").arg(text)
               : tr("%1 shown, of %2").arg(text, counted(totalCount(), tr("row"), tr("rows")));
}

QString PeopleViews::statusText() const {
    if (m_view == View::Board)
        return m_board->statusText();
    if (m_view == View::Vacancies)
        return vacanciesText();
    const qint64 total = totalCount();
    QString all;
    switch (m_view) {
    case View::People:
        all = countedPeople(total);
        break;
    case View::Offices:
        all = counted(total, tr("term"), tr("terms"));
        break;
    case View::Ending:
    case View::Vacancies:
    case View::Board:
        all = counted(total, tr("ending term"), tr("ending terms"));
        break;
    }
    return shownCount() == total ? tr("%1 shown").arg(all)
                                 : tr("%1 of %2 shown").arg(countText(shownCount()), all);
}

int PeopleViews::selectedCount() const {
    return int(table()->selectedKeys().size());
}

PeopleSelection PeopleViews::selection() const {
    PeopleSelection picked;
    const QList<qint64> keys = table()->selectedKeys();
    switch (m_view) {
    case View::People:
        for (const qint64 key : keys)
            if (const PersonRow* row = m_people.find(key))
                picked.people.push_back(row->person);
        break;
    case View::Offices:
    case View::Ending:
        for (const qint64 key : keys)
            if (const OfficeRow* row = (m_view == View::Offices ? m_offices : m_ending).find(key)) {
                picked.terms.push_back(row->line.term);
                const bool isKnown =
                    std::any_of(picked.people.begin(), picked.people.end(),
                                [&](const Person& person) { return person.id == row->line.person.id; });
                if (!isKnown)
                    picked.people.push_back(row->line.person);
            }
        break;
    case View::Vacancies:
        if (const VacancyRow* row = keys.size() == 1 ? m_vacancies.find(keys.front()) : nullptr) {
            Term seat;
            seat.where = row->where;
            seat.office = row->office;
            seat.fromBody = row->from;
            picked.vacancy = seat;
        }
        break;
    case View::Board:
        return m_board->selection();
    }
    return picked;
}

bool PeopleViews::selectPerson(Id<Person> id) {
    if (m_view != View::People)
        setView(View::People);
    return m_peopleTable->selectKey(id.value);
}

void PeopleViews::clearSelection() {
    table()->clearSelection();
}

} // namespace liaison
