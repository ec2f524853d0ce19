// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/import_people_wizard.h"

#include "ui/imports/wizard_help.h"
#include "ui/people/people_columns_page.h"
#include "ui/people/people_done_page.h"
#include "ui/people/people_file_page.h"
#include "ui/people/people_review_page.h"
#include "ui/people/people_state.h"
#include "ui/schools/school_dialogs.h"
#include "ui/shell/workspace.h"

namespace liaison {

ImportPeopleWizard::ImportPeopleWizard(Workspace& workspace, From from, PeopleHooks hooks, QWidget* parent)
    : StepWizard(from == From::File ? u"importPeopleWizard"_s : u"headsWizard"_s,
                 from == From::File ? tr("Import people") : tr("Heads from the school list"), parent)
    , m_hooks(std::move(hooks)) {
    m_draft.isHeads = from == From::SchoolList;
    m_draft.options.day = workspace.asOf();
    if (from == From::File) {
        m_file = new PeopleFilePage(workspace, m_draft);
        addPage(m_file);
        addPage(new PeopleColumnsPage(workspace, m_draft));
    }
    addPage(new PeopleReviewPage(workspace, m_draft));
    addPage(new PeopleDonePage(workspace, m_draft));
    setLeaveQuestion([this] {
        return m_draft.plan && !m_draft.isHeads ? tr("Leave without importing? Nothing has been changed.")
                                                : QString();
    });
    offerHelp(this, workspace, u"people"_s, m_hooks.showHelp);
}

void ImportPeopleWizard::begin(const QString& path) {
    showStep(0);
    if (m_file)
        m_file->setPath(path);
}

void openPeopleWizard(PeopleState& state, const PeopleHooks& hooks, QWidget* window) {
    shown(new ImportPeopleWizard(state.workspace(), ImportPeopleWizard::From::File, hooks, window))->begin();
}

void openHeadsWizard(PeopleState& state, const PeopleHooks& hooks, QWidget* window) {
    shown(new ImportPeopleWizard(state.workspace(), ImportPeopleWizard::From::SchoolList, hooks, window))
        ->begin();
}

} // namespace liaison
