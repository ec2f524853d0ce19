// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schools/school_dialogs.h"

#include "ui/schools/import_wizard.h"
#include "ui/schools/links_wizard.h"
#include "ui/schools/school_dialog.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/setting.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace liaison {

namespace {

Setting<QString> lastFolder() {
    return Setting<QString>(u"import/folder"_s,
                            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

} // namespace

void openImportWizard(Workspace& workspace, const SchoolHooks& hooks, QWidget* window, const QString& path) {
    shown(new ImportWizard(workspace, hooks, window))->begin(path);
}

void openLinksWizard(Workspace& workspace, const SchoolHooks& hooks, QWidget* window) {
    shown(new LinksWizard(workspace, hooks, window))->begin();
}

void openAddSchool(Workspace& workspace, QWidget* window) {
    auto* dialog = shown(new SchoolDialog(workspace, window));
    QObject::connect(dialog, &SchoolDialog::stored, &workspace, [&workspace](Id<School> id) {
        workspace.goTo({u"schools"_s, QString::number(id.value)});
    });
}

void chooseList(QWidget* window, const QString& title, const std::function<void(const QString&)>& chosen) {
    auto* dialog =
        new QFileDialog(window, title, lastFolder().value(),
                        QCoreApplication::translate("liaison::SchoolDialogs",
                                                    "Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, chosen);
    shown(dialog);
}

void rememberListFolder(const QString& path) {
    lastFolder().set(QFileInfo(path).absolutePath());
}

} // namespace liaison
