// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/palette_provider.h"

#include <QKeySequence>

#include <memory>
#include <vector>

namespace liaison {

/// A command of the whole program: in a menu, in the command palette and in the shortcuts sheet.
struct CommandSpec {
    QString id;
    /// With its mnemonic: "&Import schools…".
    QString title;
    QString iconName;
    MenuPlace place = MenuPlace::Tools;
    QKeySequence shortcut = {};
    /// Greyed while no file is open.
    bool needsFile = true;
    std::function<void(Workspace&, QWidget* window)> run;
    /// Greyed, and saying why, while the file is open for reading only.
    bool writes = false;
};

/// Everything the window is told by the composition root; the window itself knows no feature.
struct ShellSpec {
    std::vector<PageSpec> pages;
    std::vector<CommandSpec> commands;
    /// Made once for each workspace, in its window.
    std::vector<std::function<std::unique_ptr<PaletteProvider>(Workspace&, QWidget* window)>>
        paletteProviders;
    /// File ▸ New: asks for what a new file needs, makes it and has the workspace adopt it.
    std::function<void(Workspace&, QWidget* window)> newFile;
    /// File ▸ Open the sample county.
    std::function<void(Workspace&, QWidget* window)> openSample;
    /// What happens with a file dropped on the window that is not a trust's file: the import of a list.
    std::function<void(Workspace&, QWidget* window, const QString& path)> openList;
};

} // namespace liaison
