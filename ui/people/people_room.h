// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_requests.h"
#include "ui/shell/shell_spec.h"

namespace liaison {

/// Brings the page of people, its commands and its part of the palette into the window.
void addPeopleTo(ShellSpec& spec, const PeopleHooks& hooks);

} // namespace liaison
