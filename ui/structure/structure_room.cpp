// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/structure/structure_room.h"

#include "ui/shell/workspace.h"
#include "ui/structure/body_palette.h"
#include "ui/structure/body_types_dialog.h"
#include "ui/structure/structure_page.h"
#include "ui/widgets/shown.h"

#include <QCoreApplication>

namespace liaison {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::StructureRoom)
};

} // namespace

void addStructureTo(ShellSpec& spec, const StructureHooks& hooks) {
    spec.pages.push_back(
        {u"structure"_s, Words::tr("Structure"), u"view-list-tree"_s, Words::tr("County"),
         [hooks](Workspace& workspace) -> Page* { return new StructurePage(workspace, hooks); }});
    spec.commands.push_back(
        {u"bodyTypes"_s,
         Words::tr("&Body types…"),
         u"configure"_s,
         MenuPlace::Tools,
         {},
         true,
         [](Workspace& workspace, QWidget* window) { shown(new BodyTypesDialog(workspace, window)); },
         false});
    spec.paletteProviders.emplace_back(
        [](Workspace& workspace, QWidget*) { return std::make_unique<BodyPalette>(workspace); });
}

} // namespace liaison
