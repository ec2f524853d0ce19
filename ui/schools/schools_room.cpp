// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/schools_room.h"

#include "ui/schools/import_wizard.h"
#include "ui/schools/links_wizard.h"
#include "ui/schools/school_dialog.h"
#include "ui/schools/school_palette.h"
#include "ui/schools/schools_page.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>

namespace liaison {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("liaison::SchoolsRoom", text);
}

template <class Dialog>
Dialog* shown(Dialog* dialog) {
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

void addSchool(Workspace& workspace, QWidget* window) {
    auto* dialog = shown(new SchoolDialog(workspace, window));
    QObject::connect(dialog, &SchoolDialog::stored, dialog, [&workspace](Id<School> id) {
        workspace.goTo({u"schools"_s, QString::number(id.value)});
    });
}

} // namespace

void addSchoolsTo(ShellSpec& spec, const SchoolHooks& hooks) {
    spec.pages.push_back(
        {u"schools"_s, tr("Schools"), u"view-list-details"_s, tr("County"),
         [hooks](Workspace& workspace) -> Page* { return new SchoolsPage(workspace, hooks); }});
    spec.commands.push_back({u"importSchools"_s, tr("&Import schools…"), u"document-import"_s,
                             MenuPlace::File, QKeySequence(u"Ctrl+Shift+I"_s), true,
                             [hooks](Workspace& workspace, QWidget* window) {
                                 shown(new ImportWizard(workspace, hooks, window))->begin();
                             }});
    spec.commands.push_back({u"importLinks"_s,
                             tr("Import &links…"),
                             u"insert-link"_s,
                             MenuPlace::Tools,
                             {},
                             true,
                             [hooks](Workspace& workspace, QWidget* window) {
                                 shown(new LinksWizard(workspace, hooks, window))->begin();
                             }});
    spec.commands.push_back({u"addSchool"_s, tr("&Add school…"), u"list-add"_s, MenuPlace::Edit,
                             QKeySequence(u"Ctrl+Shift+N"_s), true, addSchool});
    spec.paletteProviders.emplace_back(
        [](Workspace& workspace) { return std::make_unique<SchoolPalette>(workspace); });
    spec.openList = [hooks](Workspace& workspace, QWidget* window, const QString& path) {
        shown(new ImportWizard(workspace, hooks, window))->begin(path);
    };
}

} // namespace liaison
