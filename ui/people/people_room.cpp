// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_room.h"

#include "ui/people/import_people_wizard.h"
#include "ui/people/people_page.h"
#include "ui/people/people_palette.h"
#include "ui/people/people_state.h"
#include "ui/people/person_dialog.h"
#include "ui/people/term_dialog.h"
#include "ui/schools/school_dialogs.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::PeopleRoom)
};

void openAddPerson(Workspace& workspace, QWidget* window) {
    auto* dialog = shown(new PersonDialog(PeopleState::of(workspace), {}, window));
    QObject::connect(dialog, &PersonDialog::stored, &workspace, [&workspace](Id<Person> id) {
        workspace.goTo({u"people"_s, QString::number(id.value)});
    });
}

void openAppoint(Workspace& workspace, QWidget* window) {
    PeopleState& state = PeopleState::of(workspace);
    state.bringUpToDate();
    shown(new TermDialog(state, TermDialog::Act::Appoint, {}, window));
}

CommandSpec command(const QString& id, const QString& title, const QString& icon, MenuPlace place,
                    std::function<void(Workspace&, QWidget*)> run) {
    return {id, title, icon, place, {}, true, std::move(run), true};
}

} // namespace

void addPeopleTo(ShellSpec& spec, const PeopleHooks& hooks) {
    spec.pages.push_back(
        {u"people"_s, Words::tr("People"), u"group"_s, Words::tr("County"),
         [hooks](Workspace& workspace) -> Page* { return new PeoplePage(workspace, hooks); }});
    spec.commands.push_back(command(u"addPerson"_s, Words::tr("Add &person…"), u"list-add-user"_s,
                                    MenuPlace::Edit, openAddPerson));
    spec.commands.push_back(
        command(u"appoint"_s, Words::tr("Appoi&nt…"), u"list-add"_s, MenuPlace::Edit, openAppoint));
    spec.commands.push_back(command(u"importPeople"_s, Words::tr("Import pe&ople…"), u"document-import"_s,
                                    MenuPlace::File, [hooks](Workspace& workspace, QWidget* window) {
                                        openPeopleWizard(PeopleState::of(workspace), hooks, window);
                                    }));
    spec.paletteProviders.emplace_back(
        [](Workspace& workspace, QWidget*) { return std::make_unique<PeoplePalette>(workspace); });
}

} // namespace liaison
