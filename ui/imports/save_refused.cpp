// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/imports/save_refused.h"

#include "core/base/new_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace liaison {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(liaison::SaveRefused)
};

Result<void> saveRefusedTo(const QString& path, const RefusedList& refused) {
    if (!refused.listPath.isEmpty() && isSamePlace(path, refused.listPath))
        return failure(ErrorCode::Invalid,
                       Words::tr("“%1” is the list that is being imported; choose another name for the "
                                 "refused rows.")
                           .arg(path));
    return refused.write(path);
}

} // namespace

void askToSaveRefused(QWidget* window, const QString& dialogName, const RefusedList& refused,
                      const std::function<void(const Error&)>& failed) {
    const QString name =
        Words::tr("%1 refused rows.csv").arg(QFileInfo(refused.sourceName).completeBaseName());
    auto* dialog = new QFileDialog(window, Words::tr("Save refused rows"),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                                   Words::tr("Delimited text (*.csv)"));
    dialog->setObjectName(dialogName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, window, [refused, failed](const QString& path) {
        if (const Result<void> saved = saveRefusedTo(path, refused); !saved)
            failed(saved.error());
    });
    dialog->open();
}

} // namespace liaison
