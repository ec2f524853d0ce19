// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_pick.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace liaison {

class StructureMapView;
class StructureState;
class StructureTable;
class StructureTree;
struct TableExtract;

/// The ways to look at the structure: as a tree, as a table of the same, both side by side, or on a map. What
/// is selected is one for all of them.
class StructureViews : public QWidget {
    Q_OBJECT

public:
    enum class Mode { Tree, Table, Both, Map };

    explicit StructureViews(const StructureState& state, QWidget* parent = nullptr);

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    /// The buttons that choose the mode, for the head of a page.
    QWidget* switcher() const { return m_switcher; }
    StructureTree* tree() const { return m_tree; }
    StructureTable* table() const { return m_table; }
    StructureMapView* map() const { return m_map; }
    QSplitter* splitter() const { return m_splitter; }

    /// Shows the structure as it is now; views that do not show wait until they do.
    void rebuild();
    /// Only what has the words, and is of one of the types (none means all); "breaching" leaves what does not
    /// keep a rule.
    void setFilter(const QString& text, const QStringList& types, bool breaching);
    bool isFiltered() const { return m_isFiltered; }
    /// Every line that the filter lets through, as the table has it.
    TableExtract lines();
    /// How many lines of the table there are, and show.
    int shownCount() const;
    int totalCount() const;

    const Picks& picks() const { return m_picks; }
    /// Selects in every view that shows.
    void setPicks(const Picks& picks);
    /// The view that the keyboard goes to.
    QWidget* mainView() const;
    /// Actions for the context menus and the keyboard of every view.
    void addViewActions(const QList<QAction*>& actions);

Q_SIGNALS:
    void modeChanged();
    /// The user selected something else in one of the views.
    void picksChanged();
    void opened(const liaison::Pick& pick);
    void dropped(const liaison::Picks& picks, liaison::Id<liaison::Body> onto);

private:
    void makeSwitcher();
    template <class View>
    void follow(View* view);
    bool showsTree() const { return m_mode == Mode::Tree || m_mode == Mode::Both; }
    bool showsTable() const { return m_mode == Mode::Table || m_mode == Mode::Both; }
    void bringUpToDate();
    void needRows();
    void filterTree();
    void spread(const QWidget* origin);

    const StructureState& m_state;
    Mode m_mode = Mode::Tree;
    QWidget* m_switcher;
    /// In the order of the modes. No QButtonGroup: it would let Tab reach only one of them.
    std::vector<QToolButton*> m_buttons;
    QStackedWidget* m_stack;
    QSplitter* m_splitter;
    StructureTree* m_tree;
    StructureTable* m_table;
    StructureMapView* m_map;
    Picks m_picks;
    bool m_isFiltered = false;
    bool m_treeIsOld = true;
    bool m_tableIsOld = true;
    bool m_mapIsOld = true;
};

} // namespace liaison
