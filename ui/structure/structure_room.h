// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/shell_spec.h"
#include "ui/structure/structure_hooks.h"

namespace liaison {

/// Brings the page of the structure, its commands and its part of the palette into the window.
void addStructureTo(ShellSpec& spec, const StructureHooks& hooks);

} // namespace liaison
