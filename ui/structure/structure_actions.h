// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/structure/structure_pick.h"

#include <QAction>
#include <QObject>

#include <functional>

namespace liaison {

class StructureState;
struct Body;
struct Breach;

/// What can be done with the bodies and schools that are selected: the actions of the page's buttons, menus
/// and keys. Each is one step of undo; what is refused is said in a sentence.
class StructureActions : public QObject {
    Q_OBJECT

public:
    /// "window" is what dialogs stand over; "effective" says from which day changes take effect.
    StructureActions(StructureState& state, std::function<QDate()> effective, QWidget* window);

    QAction* const newGroup;
    QAction* const newBody;
    QAction* const renameBody;
    QAction* const addMembers;
    QAction* const moveTo;
    QAction* const cut;
    QAction* const paste;
    QAction* const endMembership;
    QAction* const changeKind;
    QAction* const correctMembership;
    QAction* const correctBody;
    QAction* const convertBody;
    QAction* const closeBody;
    QAction* const reopenBody;
    QAction* const deletePicks;
    QAction* const openInSchools;
    QAction* const placeSchools;
    QAction* const acceptNoPlace;

    /// What the actions are about from now on.
    void setPicks(const Picks& picks);
    const Picks& picks() const { return m_picks; }
    /// What was cut and waits to be pasted.
    const Picks& cutPicks() const { return m_cut; }
    void forgetCut();
    /// Moves to a body on the effective day, without a question: a drop, or Paste.
    void moveInto(const Picks& picks, Id<Body> onto);
    /// For the context menu of views, in order.
    QList<QAction*> forViews() const;
    /// For several things at once.
    QList<QAction*> forSelection() const;

Q_SIGNALS:
    void cutChanged();
    /// A body was opened and wants to be shown.
    void bodyOpened(liaison::Id<liaison::Body> id);

private:
    QAction* make(const QString& name, const QString& text, const QString& icon,
                  void (StructureActions::*act)(), const QKeySequence& shortcut = {});
    void askNewGroup();
    void askNewBody();
    void openNewBody(Id<BodyType> type, Id<Body> parentBody);
    void askRename();
    void askAddMembers();
    void askMove();
    void cutSelected();
    void pasteCut();
    void askEnd();
    void askKind();
    void askCorrectMembership();
    void askCorrectBody();
    void askConvert();
    void askClose();
    void reopen();
    void askDelete();
    void askDeleteBody(const Body& body);
    void removeBody(const Body& body);
    void showInSchools();
    void askToPlace();
    void askAcceptNoPlace();
    /// The breach of the one selected school that belongs nowhere; null where there is none.
    const Breach* pickedNoPlace() const;
    /// The body that is selected, read from the record; says what went wrong.
    std::optional<Body> selectedBody() const;
    /// What Paste and Add members go into.
    Id<Body> target() const;

    StructureState& m_state;
    std::function<QDate()> m_effective;
    QWidget* m_window;
    Picks m_picks;
    Picks m_cut;
};

} // namespace liaison
