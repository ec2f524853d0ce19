// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/structure/structure_hooks.h"
#include "ui/structure/structure_pick.h"

#include <QPointer>

class QAction;
class QSplitter;
class QStackedWidget;

namespace liaison {

class BreachList;
class ChoiceMenu;
class DateField;
class EmptyState;
class FilterBar;
class NoticeBar;
class SchoolTray;
class SelectionBar;
class StructureActions;
class StructureDetails;
class StructureState;
class StructureTable;
class StructureViews;
struct TableExtract;

/// The page of the structure: bodies and schools as of the day of the window, as a tree, a table or a map,
/// what has no place or keeps no rule beside it, and what can be done to what is selected.
class StructurePage : public Page {
    Q_OBJECT

public:
    StructurePage(Workspace& workspace, StructureHooks hooks, QWidget* parent = nullptr);

    QList<MenuAction> menuActions() const override;
    QWidget* details() override;
    void refresh() override;
    void focusSearch() override;
    /// The item is "body:ID" or "school:ID", or a filter: "type=Hub", "breaching=yes", "unplaced=yes".
    bool showItem(const QString& item) override;
    bool leave() override;
    void saveState() override;
    void restoreState() override;

    StructureState& state() { return *m_state; }
    /// From which day changes take effect.
    QDate effectiveDay() const;

private:
    void layOut();
    QWidget* makeTop();
    QWidget* makeSide();
    void connectParts();
    void connectActions();
    void structureChanged();
    void updateSide();
    void updateBody();
    void updateTypes();
    void updateStatus();
    void updateNotices();
    void applyFilter();
    bool showOnly(const QStringList& conditions);
    void select(const Picks& picks, StructureTable* origin = nullptr);
    void pickBesideSelected(StructureTable* origin);
    void selectionChanged();
    void updateDetails();
    void exportTable(const TableExtract& extract);

    Workspace& m_workspace;
    StructureState* m_state;
    StructureActions* m_actions;
    StructureViews* m_views;
    FilterBar* m_filter;
    ChoiceMenu* m_types;
    QAction* m_breaching;
    QAction* m_export;
    QAction* m_form;
    DateField* m_effective;
    NoticeBar* m_asOfNotice;
    NoticeBar* m_cutNotice;
    SelectionBar* m_bar;
    BreachList* m_breaches;
    SchoolTray* m_tray;
    SchoolTray* m_unmapped;
    QSplitter* m_splitter;
    QStackedWidget* m_body;
    EmptyState* m_empty;
    QPointer<StructureDetails> m_details;
    /// The as-of day that the effective day was last set to.
    QDate m_followed;
};

/// "body:12", "school:7": how the page's items are written.
QString itemOf(const Member& member);
std::optional<Member> memberOfItem(const QString& item);

} // namespace liaison
