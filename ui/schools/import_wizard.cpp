// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/import_wizard.h"

#include "ui/imports/wizard_help.h"
#include "ui/schools/import_columns_page.h"
#include "ui/schools/import_done_page.h"
#include "ui/schools/import_file_page.h"
#include "ui/schools/import_review_page.h"
#include "ui/schools/import_schools_page.h"
#include "ui/shell/workspace.h"

namespace liaison {

ImportWizard::ImportWizard(Workspace& workspace, SchoolHooks hooks, QWidget* parent)
    : StepWizard(u"importWizard"_s, tr("Import schools"), parent)
    , m_hooks(std::move(hooks))
    , m_file(new ImportFilePage(workspace, m_draft)) {
    addPage(m_file);
    addPage(new ImportColumnsPage(m_draft, workspace.clock().today()));
    addPage(new ImportSchoolsPage(workspace, m_draft));
    addPage(new ImportReviewPage(workspace, m_draft));
    addPage(new ImportDonePage(workspace, m_draft, m_hooks));
    setLeaveQuestion([this] {
        return m_draft.plan ? tr("Leave without importing? Nothing has been changed.") : QString();
    });
    offerHelp(this, workspace, u"import"_s, m_hooks.showHelp);
}

void ImportWizard::begin(const QString& path) {
    showStep(0);
    m_file->setPath(path);
}

} // namespace liaison
