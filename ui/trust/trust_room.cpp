// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trust/trust_room.h"

#include "core/base/text.h"
#include "ui/shell/shell_spec.h"
#include "ui/trust/trust_dialog.h"

#include <QCoreApplication>

namespace liaison {

void addTrustTo(ShellSpec& shell) {
    CommandSpec command;
    command.id = u"trustDetails"_s;
    command.title = QCoreApplication::translate("liaison::TrustDialog", "&Trust details…");
    command.iconName = u"document-properties"_s;
    command.place = MenuPlace::File;
    command.writes = true;
    command.run = [](Workspace& workspace, QWidget* window) {
        auto* dialog = new TrustDialog(workspace, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    };
    shell.commands.push_back(std::move(command));
}

} // namespace liaison
