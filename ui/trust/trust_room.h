// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace liaison {

struct ShellSpec;

/// Adds File ▸ Trust details….
void addTrustTo(ShellSpec& shell);

} // namespace liaison
