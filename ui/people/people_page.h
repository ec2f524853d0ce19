// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_requests.h"
#include "ui/people/people_views.h"
#include "ui/shell/list_page.h"

#include <QPointer>

class QSpinBox;

namespace liaison {

class ChoiceMenu;
class EmptyState;
class PeopleActions;
class PeopleDetails;
class PeopleState;
class PeopleViews;

/// The page of people and offices as of a day: who there is, who holds what, which seats are vacant, which
/// terms end, and the seats of a board.
class PeoplePage : public ListPage {
    Q_OBJECT

public:
    PeoplePage(Workspace& workspace, PeopleHooks hooks, QWidget* parent = nullptr);

    QList<MenuAction> menuActions() const override;
    QWidget* details() override;
    void refresh() override;
    /// The item is a person's id, a view ("view:vacancies", "view:ending", "board:12"), or a filter that
    /// takes the place of the one there was: "view=vacancies", "where=body", "followed=no", "within=60".
    bool showItem(const QString& item) override;
    void saveState() override;
    void restoreState() override;

    PeopleViews& views() { return *m_views; }

protected:
    bool hasSelection() const override;
    void clearSelection() override;

private:
    /// Terms that end within so many days show at first.
    static constexpr int kUsualDays = 60;

    void makeParts();
    void makeWithin();
    void connectParts();
    void applyFilter();
    void dayChanged();
    void viewChanged();
    void selectionChanged();
    void updateDetails();
    void updateBody();
    void updateStatus();
    void openSelected();
    void exportTable();
    bool showPerson(qint64 id);
    bool showOnly(const QStringList& conditions);

    PeopleState& m_state;
    PeopleActions* m_actions;
    PeopleViews* m_views;
    ChoiceMenu* m_office;
    /// Where vacant seats are, and whether somebody follows a term that ends.
    ChoiceMenu* m_where;
    ChoiceMenu* m_followed;
    QWidget* m_withinBox;
    QSpinBox* m_within;
    EmptyState* m_empty;
    QPointer<PeopleDetails> m_details;
    /// Somebody to show as soon as they have been read.
    qint64 m_wanted = 0;
};

} // namespace liaison
