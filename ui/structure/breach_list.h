// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/breach.h"
#include "ui/structure/structure_pick.h"

#include <QWidget>

class QAction;
class QListWidget;

namespace liaison {

class Heading;
class StructureState;

/// What does not keep the rules, each with a jump to it, and the ways to accept it or to withdraw that.
class BreachList : public QWidget {
    Q_OBJECT

public:
    BreachList(const StructureState& state, QWidget* window, QWidget* parent = nullptr);

    void rebuild();
    QListWidget* list() const { return m_list; }

Q_SIGNALS:
    void wanted(const liaison::Pick& pick);

private:
    const Breach* current() const;
    Pick pickOf(const Breach& breach) const;
    void addBreach(std::size_t index);
    /// One line for all of them, where they are many; the answer false adds nothing.
    bool addSchoolsOfNoPlace();
    void updateActions();
    void showCurrent();
    void acceptCurrent();
    void withdrawCurrent();

    const StructureState& m_state;
    QWidget* m_window;
    Heading* m_heading;
    QListWidget* m_list;
    QAction* m_show;
    QAction* m_accept;
    QAction* m_withdraw;
};

} // namespace liaison
