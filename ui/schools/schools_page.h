// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school_list_report.h"
#include "ui/schools/school_filter.h"
#include "ui/schools/school_requests.h"
#include "ui/shell/list_page.h"

#include <QPointer>

namespace liaison {

struct ChangeSet;
class ChoiceMenu;
class EmptyState;
class SchoolActions;
class SchoolDetails;
class SchoolList;
class TableView;

/// The page of schools: a table that stays quick with 50,000 rows, a filter over it, and what can be done to
/// what is selected.
class SchoolsPage : public ListPage {
    Q_OBJECT

public:
    SchoolsPage(Workspace& workspace, SchoolHooks hooks, QWidget* parent = nullptr);

    QList<MenuAction> menuActions() const override;
    QWidget* details() override;
    void refresh() override;
    /// The item is a school's id, or a filter by what the filter bar can choose (see filteredPlace).
    bool showItem(const QString& item) override;
    void saveState() override;
    void restoreState() override;

    SchoolList& list() { return *m_list; }
    /// The list that shows, or of the selected schools only, as a report takes it.
    SchoolListRequest listRequest(bool onlySelected) const;

protected:
    bool hasSelection() const override;
    void clearSelection() override;

private:
    void makeParts();
    void connectParts();
    void addBarActions();
    SchoolFilter filter() const;
    void applyFilter();
    bool showOnly(const QStringList& conditions);
    void updateChoices();
    void updateStatus();
    void updateBody();
    void selectionChanged();
    void updateDetails();
    void exportList(bool onlySelected);
    void reportList();

    SchoolActions* m_actions;
    SchoolList* m_list;
    std::vector<std::pair<SchoolField, ChoiceMenu*>> m_choices;
    TableView* m_table;
    EmptyState* m_empty;
    QPointer<SchoolDetails> m_details;
    /// The filter that the table shows.
    SchoolFilter m_shown;
    /// A school to show as soon as it has been read.
    QString m_wanted;
};

} // namespace liaison
