// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_actions.h"

#include "ui/people/import_people_wizard.h"
#include "ui/people/people_state.h"
#include "ui/shell/workspace.h"

#include <QIcon>

#include <algorithm>

namespace liaison {

PeopleActions::PeopleActions(PeopleState& state, PeopleHooks hooks, QWidget* window)
    : QObject(window)
    , addPerson(make(u"addPerson"_s, tr("Add &person…"), u"list-add-user"_s, &PeopleActions::askAdd))
    , editPerson(make(u"editPerson"_s, tr("&Edit…"), u"document-edit"_s, &PeopleActions::askEdit))
    , mergePeople(make(u"mergePeople"_s, tr("&Merge…"), u"merge"_s, &PeopleActions::askMerge))
    , deletePerson(make(u"deletePerson"_s, tr("&Delete…"), u"edit-delete"_s, &PeopleActions::askDelete))
    , appoint(make(u"appoint"_s, tr("&Appoint…"), u"list-add"_s, &PeopleActions::askAppoint))
    , reElect(make(u"reElect"_s, tr("&Re-elect…"), u"view-refresh"_s, &PeopleActions::askReElect))
    , endTerm(make(u"endTerm"_s, tr("E&nd term…"), u"archive-insert"_s, &PeopleActions::askEnd))
    , correctTerm(
          make(u"correctTerm"_s, tr("&Correct term…"), u"tools-check-spelling"_s, &PeopleActions::askCorrect))
    , reportedBack(
          make(u"reportedBack"_s, tr("Reported &back…"), u"view-task"_s, &PeopleActions::askReported))
    , removeTerm(make(u"removeTerm"_s, tr("Remo&ve term…"), u"edit-delete"_s, &PeopleActions::askRemoveTerm))
    , headsFromSchools(make(u"headsFromSchools"_s, tr("&Heads from the school list…"), u"go-home"_s,
                            &PeopleActions::showHeads))
    , importPeople(
          make(u"importPeople"_s, tr("&Import people…"), u"document-import"_s, &PeopleActions::showImport))
    , exportTable(make(u"exportPeople"_s, tr("E&xport…"), u"document-export"_s, nullptr))
    , m_state(state)
    , m_hooks(std::move(hooks))
    , m_window(window) {
    deletePerson->setShortcut(QKeySequence::Delete);
    deletePerson->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    setSelection({});
}

QAction* PeopleActions::make(const QString& name, const QString& text, const QString& icon,
                             void (PeopleActions::*act)()) {
    auto* action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    if (act)
        connect(action, &QAction::triggered, this, act);
    return action;
}

QList<QAction*> PeopleActions::forTable() const {
    return {editPerson,  appoint,    reElect,     endTerm,      reportedBack,
            correctTerm, removeTerm, mergePeople, deletePerson, exportTable};
}

std::vector<Term> PeopleActions::terms(Which which) const {
    if (!m_selection.terms.empty() || m_selection.people.size() != 1)
        return m_selection.terms;
    if (which == Which::Ever)
        return m_state.offices().ofPerson(m_selection.people.front().id).value_or(std::vector<Term>());
    std::vector<Term> held;
    for (const OfficeRow& row : m_state.day().terms)
        if (row.line.term.person == m_selection.people.front().id)
            held.push_back(row.line.term);
    return held;
}

void PeopleActions::setSelection(PeopleSelection selection) {
    m_selection = std::move(selection);
    const bool canWrite = m_state.workspace().canWrite();
    const bool isOne = m_selection.people.size() == 1;
    const std::vector<Term> held = terms(Which::OnTheDay);
    const bool isOneTerm = canWrite && m_selection.terms.size() <= 1;
    const bool hasTerm = isOneTerm && !held.empty();
    for (QAction* action : {addPerson, importPeople, headsFromSchools, appoint})
        action->setEnabled(canWrite);
    editPerson->setEnabled(canWrite && isOne);
    deletePerson->setEnabled(canWrite && isOne && m_selection.terms.empty());
    deletePerson->setVisible(m_selection.terms.empty());
    mergePeople->setEnabled(canWrite && m_selection.people.size() >= 2);
    for (QAction* action : {reElect, endTerm})
        action->setEnabled(hasTerm);
    // Past terms, and those to come, can be put right too.
    for (QAction* action : {correctTerm, removeTerm})
        action->setEnabled(isOneTerm && isOne && !terms(Which::Ever).empty());
    const bool isSent =
        std::any_of(held.begin(), held.end(), [](const Term& term) { return term.fromBody.isValid(); });
    reportedBack->setEnabled(hasTerm && isSent);
    describe(m_state.workspace().whyNoWriting());
}

void PeopleActions::describe(const QString& reason) {
    for (QAction* action : {addPerson, editPerson, mergePeople, deletePerson, appoint, reElect, endTerm,
                            correctTerm, reportedBack, removeTerm, headsFromSchools, importPeople}) {
        // An empty text makes the action's own text its tip again.
        action->setToolTip(reason);
        action->setStatusTip(reason);
    }
    if (reason.isEmpty())
        mergePeople->setToolTip(tr("Makes one record of two or more that are selected"));
}

void PeopleActions::showHeads() {
    openHeadsWizard(m_state, m_hooks, m_window);
}

void PeopleActions::showImport() {
    openPeopleWizard(m_state, m_hooks, m_window);
}

} // namespace liaison
