// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/structure/structure_pick.h"

#include <QSet>
#include <QTreeView>

namespace liaison {

class StructureState;
class StructureTreeModel;

/// The tree of bodies and schools: several lines can be selected, dragged onto a body, and moved by the
/// keyboard. It keeps what is unfolded and selected when the structure changes.
class StructureTree : public QTreeView {
    Q_OBJECT

public:
    explicit StructureTree(const StructureState& state, QWidget* parent = nullptr);

    StructureTreeModel& lines() const { return *m_lines; }
    /// Shows the structure as it is now.
    void rebuild();
    void setFilter(std::function<bool(const Pick&)> accept);
    Picks picks() const;
    /// Selects these lines as far as they show and scrolls to the first; says nothing of it.
    void setPicks(const Picks& picks);

Q_SIGNALS:
    /// The user selected something else.
    void picksChanged();
    void opened(const liaison::Pick& pick);
    void dropped(const liaison::Picks& picks, liaison::Id<liaison::Body> onto);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setUp();
    void applySizes();
    void fitColumns();
    void unfold(const QModelIndex& parent, const QSet<qint64>& open);
    void gatherOpen(const QModelIndex& parent, QSet<qint64>& open) const;
    QModelIndexList selectedLines() const;

    const StructureState& m_state;
    StructureTreeModel* m_lines;
    QSet<qint64> m_open;
    bool m_isFirst = true;
    bool m_isRestoring = false;
};

} // namespace liaison
