// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/links_draft.h"
#include "ui/schools/school_requests.h"
#include "ui/widgets/step_wizard.h"

namespace liaison {

class LinksFilePage;
class Workspace;

/// Imports a links file and hands closed schools over to the schools that followed them, as one action.
class LinksWizard : public StepWizard {
    Q_OBJECT

public:
    LinksWizard(Workspace& workspace, SchoolHooks hooks, QWidget* parent = nullptr);

    /// Shows the first page, with a file if its path is given.
    void begin(const QString& path = {});

private:
    SchoolHooks m_hooks;
    LinksDraft m_draft;
    LinksFilePage* m_file;
};

} // namespace liaison
