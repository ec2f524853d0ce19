// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_day.h"
#include "ui/people/people_requests.h"

#include <QAction>
#include <QObject>

#include <optional>

namespace liaison {

class PeopleState;

/// What is selected on the page: people, terms of theirs, or a vacant seat.
struct PeopleSelection {
    std::vector<Person> people;
    /// Chosen as terms; where people were chosen, their terms are looked up.
    std::vector<Term> terms;
    /// A seat to fill: place, office, and who sends somebody.
    std::optional<Term> vacancy;
};

/// What can be done with people and offices: the actions of the page's buttons, menus and bar. Each asks its
/// questions in a dialog over the window, and is one step of undo.
class PeopleActions : public QObject {
    Q_OBJECT

public:
    PeopleActions(PeopleState& state, PeopleHooks hooks, QWidget* window);

    QAction* const addPerson;
    QAction* const editPerson;
    QAction* const mergePeople;
    QAction* const deletePerson;
    QAction* const appoint;
    QAction* const reElect;
    QAction* const endTerm;
    QAction* const correctTerm;
    QAction* const reportedBack;
    QAction* const removeTerm;
    QAction* const headsFromSchools;
    QAction* const importPeople;
    QAction* const exportTable;

    void setSelection(PeopleSelection selection);
    const PeopleSelection& selection() const { return m_selection; }
    const PeopleHooks& hooks() const { return m_hooks; }
    /// Opens the form of somebody.
    void openPerson(Id<Person> id);
    /// Opens the dialog that fills a seat.
    void openAppoint(const Term& start);
    /// For context menus, in order.
    QList<QAction*> forTable() const;

Q_SIGNALS:
    /// Somebody was added or changed and wants to be shown.
    void personWanted(liaison::Id<liaison::Person> id);

private:
    QAction* make(const QString& name, const QString& text, const QString& icon,
                  void (PeopleActions::*act)());
    void askAdd();
    void askEdit();
    void askMerge();
    void askDelete();
    void askAppoint();
    void askReElect();
    void askEnd();
    void askCorrect();
    void askReported();
    void askRemoveTerm();
    void showHeads();
    void showImport();
    /// The terms that the selection means: those of the day, or past ones and those to come too.
    enum class Which { OnTheDay, Ever };
    std::vector<Term> terms(Which which) const;
    /// Hands on the one term that is meant, asking which where there are several.
    void withTerm(const QString& title, Which which, const std::function<void(const Term&)>& act);
    void describe(const QString& reason);

    PeopleState& m_state;
    PeopleHooks m_hooks;
    QWidget* m_window;
    PeopleSelection m_selection;
};

} // namespace liaison
