// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/backup.h"
#include "ui/widgets/row_model.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace liaison {

class FactList;
class NoticeBar;
class TableView;
class Workspace;

/// The dated backups of a file: what is inside each, and the way to put one back.
class BackupsDialog : public QDialog {
    Q_OBJECT

public:
    /// "filePath" is the file whose backups are listed: the open one, or one that can no longer be opened.
    BackupsDialog(Workspace& workspace, const QString& filePath, QWidget* parent = nullptr);

private:
    struct Row {
        qint64 number = 0;
        BackupFile file;
    };
    QWidget* makeList();
    QWidget* makeInside();
    QWidget* makeButtons();
    void read();
    void showInside();
    void askToRestore();
    void restore(const Row& row);
    const Row* selected() const;

    Workspace& m_workspace;
    QString m_filePath;
    RowModel<Row>* m_model;
    NoticeBar* m_notice;
    QLabel* m_where = nullptr;
    TableView* m_table = nullptr;
    FactList* m_facts = nullptr;
    QLabel* m_problem = nullptr;
    QPushButton* m_restore = nullptr;
    QPushButton* m_now = nullptr;
};

/// Opens the dialog for the open file, or for the last one where none is open.
void showBackups(Workspace& workspace, QWidget* parent);

} // namespace liaison
