// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/wizard_help.h"

#include "ui/widgets/step_wizard.h"

namespace liaison {

void offerHelp(StepWizard* wizard, Workspace& workspace, const QString& topic, const ShowHelp& showHelp) {
    if (!showHelp)
        return;
    wizard->setHelpTopic(topic);
    QObject::connect(
        wizard, &StepWizard::helpWanted, wizard,
        [wizard, &workspace, showHelp](const QString& page) { showHelp(workspace, wizard, page); });
}

} // namespace liaison
