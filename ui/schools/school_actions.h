// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/schools/school.h"
#include "ui/schools/school_requests.h"

#include <QAction>
#include <QObject>

#include <vector>

namespace liaison {

class Workspace;

/// What can be done with the schools that are selected, and to the page as a whole: the actions of its
/// buttons, menus and bar. They ask their questions in dialogs over the window.
class SchoolActions : public QObject {
    Q_OBJECT

public:
    /// "window" is what dialogs stand over.
    SchoolActions(Workspace& workspace, SchoolHooks hooks, QWidget* window);

    QAction* const importSchools;
    QAction* const importLinks;
    QAction* const addSchool;
    QAction* const editSchool;
    QAction* const closeSchools;
    QAction* const reopenSchools;
    QAction* const setField;
    QAction* const exportSchools;
    QAction* const reportList;
    QAction* const reportRecord;

    /// The schools the actions are about from now on.
    void setSelection(std::vector<School> schools);
    const std::vector<School>& selection() const { return m_selection; }
    const SchoolHooks& hooks() const { return m_hooks; }
    /// Opens the form of one school.
    void openForm(Id<School> id);
    /// Closes the selected schools; where all are closed already, says that schools are never deleted.
    void askToClose();

private:
    QAction* make(const QString& name, const QString& text, const QString& icon,
                  void (SchoolActions::*act)());
    void showImportWizard();
    void showLinksWizard();
    void showAddForm();
    void showEditForm();
    void reopenSelected();
    void showSetField();
    void showRecord();

    Workspace& m_workspace;
    SchoolHooks m_hooks;
    QWidget* m_window;
    std::vector<School> m_selection;
};

} // namespace liaison
