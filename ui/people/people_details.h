// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_actions.h"
#include "ui/widgets/details_panel.h"

namespace liaison {

class PeopleState;

/// What the panel at the right shows: somebody with contact details, offices and history, or a vacant seat.
class PeopleDetails : public DetailsPanel {
    Q_OBJECT

public:
    explicit PeopleDetails(PeopleState& state, QWidget* parent = nullptr);

    void showPerson(Id<Person> id, const QList<QAction*>& actions);
    void showVacancy(const Term& seat, const QList<QAction*>& actions);
    void showCount(int count);

private:
    void addContacts(const Person& person);
    void addTerms(const std::vector<Term>& terms);
    void addFacts(const QString& heading, const QString& objectName, const QList<Fact>& facts);
    void addHistory(Id<Person> id, const std::vector<Term>& terms);

    PeopleState& m_state;
};

} // namespace liaison
