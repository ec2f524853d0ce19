// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_actions.h"

#include "core/schools/school_record_report.h"
#include "ui/schools/close_school_dialog.h"
#include "ui/schools/school_bulk.h"
#include "ui/schools/school_columns.h"
#include "ui/schools/school_dialog.h"
#include "ui/schools/school_dialogs.h"
#include "ui/schools/school_work.h"
#include "ui/schools/set_field_dialog.h"
#include "ui/shell/workspace.h"

#include <QIcon>
#include <QMessageBox>

#include <algorithm>

namespace liaison {

namespace {

bool isClosed(const School& school) {
    return school_status::isClosed(school.status);
}

/// Closed, or to be closed: both can be taken back.
bool canReopen(const School& school) {
    return isClosed(school) || school.status == school_status::closing();
}

} // namespace

SchoolActions::SchoolActions(Workspace& workspace, SchoolHooks hooks, QWidget* window)
    : QObject(window)
    , importSchools(make(u"importSchools"_s, tr("&Import schools…"), u"document-import"_s,
                         &SchoolActions::showImportWizard))
    , importLinks(
          make(u"importLinks"_s, tr("Import &links…"), u"insert-link"_s, &SchoolActions::showLinksWizard))
    , addSchool(make(u"addSchool"_s, tr("&Add school…"), u"list-add"_s, &SchoolActions::showAddForm))
    , editSchool(make(u"editSchool"_s, tr("&Edit…"), u"document-edit"_s, &SchoolActions::showEditForm))
    , closeSchools(make(u"closeSchools"_s, tr("&Close…"), u"archive-insert"_s, &SchoolActions::askToClose))
    , reopenSchools(
          make(u"reopenSchools"_s, tr("Re&open"), u"edit-undo-history"_s, &SchoolActions::reopenSelected))
    , setField(make(u"setField"_s, tr("&Set field…"), u"edit-rename"_s, &SchoolActions::showSetField))
    , exportSchools(make(u"exportSchools"_s, tr("E&xport…"), u"document-export"_s, nullptr))
    , reportList(make(u"reportSchools"_s, tr("&Report…"), u"document-print-preview"_s, nullptr))
    , reportRecord(make(u"reportRecord"_s, tr("Record re&port…"), u"document-print-preview"_s,
                        &SchoolActions::showRecord))
    , m_workspace(workspace)
    , m_hooks(std::move(hooks))
    , m_window(window) {
    closeSchools->setShortcut(QKeySequence::Delete);
    closeSchools->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    reportList->setVisible(bool(m_hooks.showReport));
    reportRecord->setVisible(bool(m_hooks.showReport));
    setSelection({});
}

QAction* SchoolActions::make(const QString& name, const QString& text, const QString& icon,
                             void (SchoolActions::*act)()) {
    auto* action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(name);
    if (act)
        connect(action, &QAction::triggered, this, act);
    return action;
}

void SchoolActions::setSelection(std::vector<School> schools) {
    m_selection = std::move(schools);
    const bool any = !m_selection.empty();
    const bool one = m_selection.size() == 1;
    const bool canWrite = m_workspace.canWrite();
    const bool someReopen = std::any_of(m_selection.begin(), m_selection.end(), canReopen);
    const bool allClosed = any && std::all_of(m_selection.begin(), m_selection.end(), isClosed);
    for (QAction* action : {importSchools, importLinks, addSchool})
        action->setEnabled(canWrite);
    editSchool->setEnabled(one && canWrite);
    closeSchools->setEnabled(any && canWrite);
    closeSchools->setVisible(!allClosed);
    reopenSchools->setEnabled(someReopen && canWrite);
    reopenSchools->setVisible(someReopen);
    setField->setEnabled(any && canWrite);
    reportRecord->setEnabled(one);
    const QString reason = m_workspace.whyNoWriting();
    for (QAction* action :
         {importSchools, importLinks, addSchool, editSchool, closeSchools, reopenSchools, setField}) {
        // An empty text makes the action's own text its tip again.
        action->setToolTip(reason);
        action->setStatusTip(reason);
    }
}

void SchoolActions::openForm(Id<School> id) {
    const Result<School> school = schoolService(*m_workspace.file()).find(id);
    if (!school)
        return m_workspace.showError(school.error());
    shown(new SchoolDialog(m_workspace, *school, m_window));
}

void SchoolActions::showAddForm() {
    openAddSchool(m_workspace, m_window);
}

void SchoolActions::showEditForm() {
    if (m_selection.size() == 1)
        openForm(m_selection.front().id);
}

void SchoolActions::askToClose() {
    std::vector<School> open = m_selection;
    std::erase_if(open, isClosed);
    if (!open.empty())
        shown(new CloseSchoolDialog(m_workspace, std::move(open), m_window));
    else if (!m_selection.empty())
        shown(new QMessageBox(
            QMessageBox::Information, tr("Schools are never deleted"),
            tr("A school stays in the record for good, so that its past can be read. What is selected is "
               "closed already. To take away a school that was added by mistake, undo the action that added "
               "it."),
            QMessageBox::Ok, m_window));
}

void SchoolActions::reopenSelected() {
    QList<qint64> ids;
    QString name;
    for (const School& school : m_selection)
        if (canReopen(school)) {
            ids << school.id.value;
            name = school.name;
        }
    if (const auto done = liaison::reopenSchools(m_workspace, ids); !done)
        return m_workspace.showError(done.error());
    m_workspace.notify(ids.size() == 1 ? tr("%1 is open again.").arg(name)
                                       : tr("%1 are open again.").arg(countedSchools(ids.size())),
                       true);
}

void SchoolActions::showSetField() {
    QList<qint64> ids;
    for (const School& school : m_selection)
        ids << school.id.value;
    shown(new SetFieldDialog(m_workspace, ids, m_window));
}

void SchoolActions::showImportWizard() {
    openImportWizard(m_workspace, m_hooks, m_window);
}

void SchoolActions::showLinksWizard() {
    openLinksWizard(m_workspace, m_hooks, m_window);
}

void SchoolActions::showRecord() {
    if (m_selection.size() != 1 || !m_hooks.showReport)
        return;
    const Id<School> id = m_selection.front().id;
    m_hooks.showReport(m_workspace, m_window,
                       {m_selection.front().name, [id, day = m_workspace.asOf()](TrustFile& file) {
                            return schoolRecordReport(file, id, day);
                        }});
}

} // namespace liaison
