// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/school_requests.h"
#include "ui/widgets/shown.h"

namespace liaison {

/// Opens the wizard that imports a list of schools, with a list if its path is given.
void openImportWizard(Workspace& workspace, const SchoolHooks& hooks, QWidget* window,
                      const QString& path = {});
/// Opens the wizard that imports a links file.
void openLinksWizard(Workspace& workspace, const SchoolHooks& hooks, QWidget* window);
/// Opens the form for a new school, and goes to the school when it has been added.
void openAddSchool(Workspace& workspace, QWidget* window);

} // namespace liaison
