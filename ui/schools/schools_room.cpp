// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/schools_room.h"

#include "ui/schools/school_dialogs.h"
#include "ui/schools/school_palette.h"
#include "ui/schools/schools_page.h"
#include "ui/shell/workspace.h"

#include <QCoreApplication>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SchoolsRoom)
};

} // namespace

void addSchoolsTo(ShellSpec& spec, const SchoolHooks& hooks) {
    spec.pages.push_back(
        {u"schools"_s, Words::tr("Schools"), u"view-list-details"_s, Words::tr("County"),
         [hooks](Workspace& workspace) -> Page* { return new SchoolsPage(workspace, hooks); }});
    spec.commands.push_back(
        {u"importSchools"_s, Words::tr("&Import schools…"), u"document-import"_s, MenuPlace::File,
         QKeySequence(u"Ctrl+Shift+I"_s), true,
         [hooks](Workspace& workspace, QWidget* window) { openImportWizard(workspace, hooks, window); },
         true});
    spec.commands.push_back(
        {u"importLinks"_s,
         Words::tr("Import &links…"),
         u"insert-link"_s,
         MenuPlace::File,
         {},
         true,
         [hooks](Workspace& workspace, QWidget* window) { openLinksWizard(workspace, hooks, window); },
         true});
    spec.commands.push_back({u"addSchool"_s, Words::tr("&Add school…"), u"list-add"_s, MenuPlace::Edit,
                             QKeySequence(u"Ctrl+Shift+N"_s), true, openAddSchool, true});
    spec.paletteProviders.emplace_back(
        [](Workspace& workspace, QWidget*) { return std::make_unique<SchoolPalette>(workspace); });
    spec.openList = [hooks](Workspace& workspace, QWidget* window, const QString& path) {
        openImportWizard(workspace, hooks, window, path);
    };
}

} // namespace liaison
