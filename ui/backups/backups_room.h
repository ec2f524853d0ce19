// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace liaison {

struct ShellSpec;

/// Adds File ▸ Backups…. The composition root also calls BackupKeeper::of(workspace) once, so that backups
/// are made by themselves.
void addBackupsTo(ShellSpec& shell);

} // namespace liaison
