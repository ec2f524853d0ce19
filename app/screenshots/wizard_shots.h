// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/screenshots/stage.h"

namespace liaison::screenshots {

/// Lets events run until something is so.
void waitUntil(const std::function<bool()>& isSo);
/// A workspace on a copy of the sample county, so that what is done there shows in no other picture.
std::unique_ptr<Workspace> workspaceOnCopy(Stage& stage);

/// What wizards show only for a moment, or only once: work under way, what was done, and the question before
/// they are left.
void addWizardShots(std::vector<Shot>& shots);

} // namespace liaison::screenshots
