// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/people/people_draft.h"
#include "ui/people/people_requests.h"
#include "ui/widgets/step_wizard.h"

namespace liaison {

class PeopleFilePage;
class PeopleState;

/// Imports people and their offices from a list: file, columns, review, done; or, without the first two, the
/// heads that the schools of the record name. Nothing is stored before the review's button, and that is one
/// action with one undo.
class ImportPeopleWizard : public StepWizard {
    Q_OBJECT

public:
    enum class From { File, SchoolList };

    ImportPeopleWizard(Workspace& workspace, From from, PeopleHooks hooks, QWidget* parent = nullptr);

    /// Shows the first page, with a list if its path is given.
    void begin(const QString& path = {});
    const PeopleImportDraft& draft() const { return m_draft; }

private:
    PeopleHooks m_hooks;
    PeopleImportDraft m_draft;
    PeopleFilePage* m_file = nullptr;
};

/// Opens the wizard that imports a list of people.
void openPeopleWizard(PeopleState& state, const PeopleHooks& hooks, QWidget* window);
/// Opens the review of the heads that the schools of the record name.
void openHeadsWizard(PeopleState& state, const PeopleHooks& hooks, QWidget* window);

} // namespace liaison
