// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backups_room.h"

#include "core/base/text.h"
#include "ui/backups/backups_dialog.h"
#include "ui/shell/shell_spec.h"

namespace liaison {

void addBackupsTo(ShellSpec& shell) {
    CommandSpec command;
    command.id = u"backups"_s;
    command.title = BackupsDialog::tr("&Backups…");
    command.iconName = u"backup"_s;
    command.place = MenuPlace::File;
    // A file that can no longer be opened is the very one to be restored.
    command.needsFile = false;
    command.run = [](Workspace& workspace, QWidget* window) { showBackups(workspace, window); };
    shell.commands.push_back(std::move(command));
}

} // namespace liaison
