// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace liaison {

struct ShellSpec;

/// Adds the History page to the window.
void addHistoryTo(ShellSpec& shell);

} // namespace liaison
