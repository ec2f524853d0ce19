// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/links_wizard.h"

#include "ui/imports/wizard_help.h"
#include "ui/schools/links_pages.h"

namespace liaison {

LinksWizard::LinksWizard(Workspace& workspace, SchoolHooks hooks, QWidget* parent)
    : StepWizard(u"linksWizard"_s, tr("Import links"), parent)
    , m_hooks(std::move(hooks))
    , m_file(new LinksFilePage(workspace, m_draft)) {
    addPage(m_file);
    addPage(new LinksReviewPage(workspace, m_draft));
    addPage(new LinksDonePage(workspace, m_draft));
    offerHelp(this, workspace, u"import"_s, m_hooks.showHelp);
}

void LinksWizard::begin(const QString& path) {
    showStep(0);
    m_file->setPath(path);
}

} // namespace liaison
