// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the actions of PeopleActions ask and do.
#include "ui/people/merge_dialog.h"
#include "ui/people/people_actions.h"
#include "ui/people/people_state.h"
#include "ui/people/person_dialog.h"
#include "ui/people/term_day_dialogs.h"
#include "ui/people/term_dialog.h"
#include "ui/schools/school_dialogs.h"
#include "ui/shell/workspace.h"

#include <QMessageBox>
#include <QPushButton>

namespace liaison {

namespace {

/// A question with one answer that does something; it goes away when it is closed.
void ask(QWidget* window, const QString& name, const QString& title, const QString& text, const QString& doIt,
         const std::function<void()>& act) {
    auto* box = shown(new QMessageBox(QMessageBox::Question, title, text, QMessageBox::NoButton, window));
    box->setObjectName(name);
    QPushButton* yes = box->addButton(doIt, QMessageBox::DestructiveRole);
    yes->setObjectName(name + u"Yes"_s);
    box->setDefaultButton(box->addButton(PeopleActions::tr("&Cancel"), QMessageBox::RejectRole));
    QObject::connect(yes, &QPushButton::clicked, window, act);
}

} // namespace

void PeopleActions::openPerson(Id<Person> id) {
    const auto person = m_state.people().find(id);
    if (!person)
        return m_state.workspace().showError(person.error());
    auto* dialog = shown(new PersonDialog(m_state, *person, m_window));
    connect(dialog, &PersonDialog::stored, this, &PeopleActions::personWanted);
}

void PeopleActions::askAdd() {
    auto* dialog = shown(new PersonDialog(m_state, {}, m_window));
    connect(dialog, &PersonDialog::stored, this, &PeopleActions::personWanted);
}

void PeopleActions::askEdit() {
    if (m_selection.people.size() == 1)
        openPerson(m_selection.people.front().id);
}

void PeopleActions::askMerge() {
    auto* dialog = shown(new MergeDialog(m_state, m_selection.people, m_window));
    connect(dialog, &MergeDialog::stored, this, &PeopleActions::personWanted);
}

void PeopleActions::askDelete() {
    if (m_selection.people.size() != 1)
        return;
    const Person person = m_selection.people.front();
    const auto held = m_state.offices().ofPerson(person.id);
    const auto remove = [this, person] {
        if (const auto removed = m_state.people().remove(person.id); !removed)
            return m_state.workspace().showError(removed.error());
        m_state.workspace().notify(tr("%1 deleted.").arg(person.fullName()), true);
    };
    if (held && held->empty())
        return ask(m_window, u"deleteQuestion"_s, tr("Delete %1").arg(person.fullName()),
                   tr("Delete %1 and their contact details? They hold and held no office. Undo brings them "
                      "back.")
                       .arg(person.fullName()),
                   tr("&Delete"), remove);
    // What stands in the way is the service's to say; it deletes nothing.
    const auto removed = m_state.people().remove(person.id);
    if (removed)
        return m_state.workspace().notify(tr("%1 deleted.").arg(person.fullName()), true);
    auto* box = shown(new QMessageBox(QMessageBox::Information, tr("Delete %1").arg(person.fullName()),
                                      removed.error().message, QMessageBox::Ok, m_window));
    box->setObjectName(u"deleteRefused"_s);
}

void PeopleActions::openAppoint(const Term& start) {
    shown(new TermDialog(m_state, TermDialog::Act::Appoint, start, m_window));
}

void PeopleActions::askAppoint() {
    if (m_selection.vacancy)
        return openAppoint(*m_selection.vacancy);
    Term start;
    if (m_selection.terms.size() == 1) {
        // Somebody is to follow in the seat that is selected.
        const Term& term = m_selection.terms.front();
        start.where = term.where;
        start.office = term.office;
        start.fromBody = term.fromBody;
        if (term.ends.isValid())
            start.begins = term.ends.addDays(1);
    } else if (m_selection.people.size() == 1) {
        start.person = m_selection.people.front().id;
    }
    openAppoint(start);
}

void PeopleActions::withTerm(const QString& title, Which which, const std::function<void(const Term&)>& act) {
    const std::vector<Term> held = terms(which);
    // As it is now: what the table shows may have been read before somebody else's change.
    const auto now = [this, act](const Term& term) {
        const auto found = m_state.offices().find(term.id);
        if (!found)
            return m_state.workspace().showError(found.error());
        act(*found);
    };
    if (held.size() == 1)
        now(held.front());
    else if (!held.empty())
        shown(new ChooseTermDialog(m_state, title, held, now, m_window));
}

void PeopleActions::askReElect() {
    withTerm(tr("Re-elect"), Which::OnTheDay, [this](const Term& term) {
        shown(new TermDialog(m_state, TermDialog::Act::ReElect, term, m_window));
    });
}

void PeopleActions::askEnd() {
    withTerm(tr("End a term"), Which::OnTheDay,
             [this](const Term& term) { shown(new EndTermDialog(m_state, term, m_window)); });
}

void PeopleActions::askCorrect() {
    withTerm(tr("Correct a term"), Which::Ever, [this](const Term& term) {
        shown(new TermDialog(m_state, TermDialog::Act::Correct, term, m_window));
    });
}

void PeopleActions::askReported() {
    withTerm(tr("Reported back"), Which::OnTheDay,
             [this](const Term& term) { shown(new ReportedBackDialog(m_state, term, m_window)); });
}

void PeopleActions::askRemoveTerm() {
    withTerm(tr("Remove a term"), Which::Ever, [this](const Term& term) {
        const QString words = termInWords(m_state, term);
        ask(m_window, u"removeTermQuestion"_s, tr("Remove a term"),
            tr("Remove this term as if it had never been: %1? Do so only where it was typed by mistake; a "
               "term "
               "that was is ended. Undo brings it back.")
                .arg(words),
            tr("&Remove"), [this, id = term.id] {
                if (const auto removed = m_state.offices().remove(id); !removed)
                    return m_state.workspace().showError(removed.error());
                m_state.workspace().notify(tr("The term is removed."), true);
            });
    });
}

} // namespace liaison
