// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_actions.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QStackedWidget;
class QToolButton;

namespace liaison {

class BoardView;
class TableView;

/// What of the rows shows; a list that is empty lets all of them through.
struct PeopleFilter {
    QString text;
    /// Ids of offices.
    QStringList offices;
    /// Of vacant seats: "body", "school".
    QStringList wheres;
    /// Of terms that end soon: "yes" where somebody follows, "no".
    QStringList followed;
};

/// The ways to look at people and offices on a day: everybody, offices held, vacant seats, terms that end
/// soon, and the seats of a board.
class PeopleViews : public QWidget {
    Q_OBJECT

public:
    enum class View { People, Offices, Vacancies, Ending, Board };

    explicit PeopleViews(PeopleState& state, QWidget* parent = nullptr);

    View view() const { return m_view; }
    void setView(View view);
    /// The buttons that choose the view, for the head of the page.
    QWidget* switcher() const { return m_switcher; }
    BoardView* board() const { return m_board; }
    TableView* table() const;
    QList<TableView*> tables() const;

    /// Shows the day as it has been read.
    void rebuild();
    void setFilter(const PeopleFilter& filter);
    void setWithin(qint64 days);
    qint64 within() const { return m_within; }

    int shownCount() const;
    int totalCount() const;
    /// The vacant seats that show, of which a row may have several.
    qint64 shownSeats() const;
    QString statusText() const;
    PeopleSelection selection() const;
    /// How many rows are selected.
    int selectedCount() const;
    bool selectPerson(Id<Person> id);
    void clearSelection();

Q_SIGNALS:
    void viewChanged();
    void selectionChanged();
    void activated();

private:
    void makeSwitcher();
    void follow(TableView* table, RowModelBase* model);
    void showEnding();
    QString vacanciesText() const;

    PeopleState& m_state;
    View m_view = View::People;
    QWidget* m_switcher;
    /// No group of buttons: that would leave all but one of them out of the Tab order.
    std::vector<QToolButton*> m_buttons;
    QStackedWidget* m_stack;
    RowModel<PersonRow> m_people;
    RowModel<OfficeRow> m_offices;
    RowModel<VacancyRow> m_vacancies;
    RowModel<OfficeRow> m_ending;
    TableView* m_peopleTable;
    TableView* m_officesTable;
    TableView* m_vacanciesTable;
    TableView* m_endingTable;
    BoardView* m_board;
    qint64 m_within = 60;
};

/// The stable name of a view, for settings and places; and back.
QString peopleViewKey(PeopleViews::View view);
std::optional<PeopleViews::View> peopleViewFromKey(const QString& key);

} // namespace liaison
