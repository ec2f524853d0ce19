// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schools/import_draft.h"
#include "ui/schools/school_requests.h"
#include "ui/widgets/step_wizard.h"

namespace liaison {

class ImportFilePage;
class Workspace;

/// Imports a list of schools: file, columns, which schools, review, done. Nothing is stored before the
/// review's button, and that is one action with one undo.
class ImportWizard : public StepWizard {
    Q_OBJECT

public:
    ImportWizard(Workspace& workspace, SchoolHooks hooks, QWidget* parent = nullptr);

    /// Shows the first page, with a list if its path is given.
    void begin(const QString& path = {});
    const ImportDraft& draft() const { return m_draft; }

private:
    SchoolHooks m_hooks;
    ImportDraft m_draft;
    ImportFilePage* m_file;
};

} // namespace liaison
