// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/pages.h"
#include "app/cli/sample_file.h"
#include "ui/start/new_file_dialog.h"
#include "ui/start/sample_county.h"

namespace liaison {

ShellSpec shellSpec() {
    ShellSpec shell;
    shell.newFile = [](Workspace& workspace, QWidget* window) { NewFileDialog(workspace, window).exec(); };
    shell.openSample = [](Workspace& workspace, QWidget*) {
        openSampleCounty(workspace, {cli::sampleTrustName(), cli::fillWithSampleCounty});
    };
    return shell;
}

void startServices(Workspace&) {}

} // namespace liaison
