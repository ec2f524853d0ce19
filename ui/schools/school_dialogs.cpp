// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_dialogs.h"

#include "ui/schools/import_wizard.h"
#include "ui/schools/links_wizard.h"
#include "ui/schools/school_dialog.h"
#include "ui/shell/workspace.h"

namespace liaison {

void openImportWizard(Workspace& workspace, const SchoolHooks& hooks, QWidget* window, const QString& path) {
    shown(new ImportWizard(workspace, hooks, window))->begin(path);
}

void openLinksWizard(Workspace& workspace, const SchoolHooks& hooks, QWidget* window) {
    shown(new LinksWizard(workspace, hooks, window))->begin();
}

void openAddSchool(Workspace& workspace, QWidget* window) {
    auto* dialog = shown(new SchoolDialog(workspace, window));
    QObject::connect(dialog, &SchoolDialog::stored, &workspace, [&workspace](Id<School> id) {
        workspace.goTo({u"schools"_s, QString::number(id.value)});
    });
}

} // namespace liaison
