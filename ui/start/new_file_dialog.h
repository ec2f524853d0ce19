// SPDX-FileCopyrightText: 2026 The Liaison authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace liaison {

class NoticeBar;
class TrustForm;
class Workspace;

/// Makes a trust's file: name, authority, logo, and where to keep it. Nothing is written before "Make the
/// file".
class NewFileDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewFileDialog(Workspace& workspace, QWidget* parent = nullptr);

    void accept() override;

private:
    QWidget* makePathRow();
    void proposePath();
    void choosePath();
    QString pathProblem() const;

    Workspace& m_workspace;
    NoticeBar* m_notice;
    TrustForm* m_form;
    QLineEdit* m_path;
    /// The path is the one proposed, so it follows the name.
    bool m_isProposed = true;
};

/// A file name made of a trust's name: without what file systems dislike, ending in ".liaison".
QString fileNameFor(const QString& trustName);

} // namespace liaison
