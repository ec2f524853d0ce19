// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/list_choice.h"

#include "ui/widgets/setting.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::ListChoice)
};

Setting<QString> lastFolder() {
    return Setting<QString>(u"import/folder"_s,
                            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
}

} // namespace

void chooseList(QWidget* window, const QString& title, const std::function<void(const QString&)>& chosen) {
    auto* dialog = new QFileDialog(window, title, lastFolder().value(),
                                   Words::tr("Lists (*.csv *.txt *.tsv *.xlsx);;All files (*)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, chosen);
    dialog->open();
}

void rememberListFolder(const QString& path) {
    lastFolder().set(QFileInfo(path).absolutePath());
}

} // namespace liaison
